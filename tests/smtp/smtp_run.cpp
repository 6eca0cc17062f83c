// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/smtp/smtp_run.h"

#include <QDebug>

namespace sobre::tests {

namespace {

Task<std::unique_ptr<net::LineChannel>> handOver(std::shared_ptr<std::unique_ptr<ScriptedChannel>> channel)
{
    co_return std::move(*channel);
}

} // namespace

net::OpenChannel handing(std::unique_ptr<ScriptedChannel> channel)
{
    const auto shared = std::make_shared<std::unique_ptr<ScriptedChannel>>(std::move(channel));
    return [shared](const net::ServerAddress &, const net::TlsPolicy &, net::WireLog *) {
        return handOver(shared);
    };
}

SmtpRun::SmtpRun()
{
    settings.server = { .protocol = net::ServerAddress::Protocol::Smtp,
                        .encryption = Encryption::Tls,
                        .user = {},
                        .host = QStringLiteral("mail.uno.test"),
                        .port = 465 };
    letter.sender = "ana@uno.test";
    letter.recipients = { "luz@due.test" };
    letter.source = &source;
}

bool SmtpRun::play(const DialogueScript &script, Delivery delivery)
{
    return play(std::make_unique<ScriptedChannel>(script, report, delivery));
}

bool SmtpRun::play(std::unique_ptr<ScriptedChannel> channel)
{
    if (settings.server.encryption == Encryption::Tls)
        channel->beginEncrypted();
    smtp::SmtpSession session(handing(std::move(channel)), settings, letter);
    QObject::connect(&session, &smtp::SmtpSession::finished, &session, [this](const smtp::SmtpOutcome &told) {
        outcome = told;
        ++ends;
    });
    QObject::connect(&session, &smtp::SmtpSession::progress, &session,
                     [this](quint64 sent, quint64) { progress.append(sent); });
    session.start();
    if (ends > 0) {
        qWarning() << "ended inside start()";
        return false;
    }
    if (whenStarted)
        whenStarted(session);
    bool quiet = false; // set by an event behind all that the end may have left in the queue
    const bool ended = waitUntil([this] { return ends > 0; });
    QMetaObject::invokeMethod(&session, [&quiet] { quiet = true; }, Qt::QueuedConnection);
    if (!ended || !waitUntil([&quiet] { return quiet; }) || ends != 1) {
        qWarning() << "ends:" << ends << report->log->text();
        return false;
    }
    if (!problemsExpected && !report->problems.isEmpty()) {
        qWarning() << report->problems << report->log->text();
        return false;
    }
    return true;
}

QByteArray SmtpRun::error() const
{
    return outcome && outcome->error ? wordFor(outcome->error->kind) : QByteArray("none");
}

} // namespace sobre::tests
