// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/smtp/corpora/answered_smtp_run.h"

#include "tests/support/wait_until.h"

#include <algorithm>

namespace sobre::tests {

AnsweredSmtpRun::AnsweredSmtpRun(AnsweringChannel::Server given, Encryption encryption, const QString &user,
                                 const QByteArray &secret)
    : server(std::move(given))
{
    server.encryptedAtOnce = encryption == Encryption::Tls;
    settings.server = { .protocol = net::ServerAddress::Protocol::Smtp,
                        .encryption = encryption,
                        .user = user,
                        .host = QStringLiteral("127.0.0.1"),
                        .port = 465 };
    settings.login.user = user;
    settings.login.secret = QCA::SecureArray(secret);
    letter.sender = "ana@uno.test";
    letter.recipients = { "luz@due.test" };
    letter.source = &source;
}

bool AnsweredSmtpRun::play()
{
    smtp::SmtpSession session(
        [this](net::ServerAddress, net::TlsPolicy, net::WireLog *) -> Task<std::unique_ptr<net::LineChannel>> {
            co_return std::make_unique<AnsweringChannel>(server, report);
        },
        settings, letter);
    QObject::connect(&session, &smtp::SmtpSession::finished, &session, [this](const smtp::SmtpOutcome &told) {
        outcome = told;
        ++ends;
    });
    session.start();
    const bool ended = waitUntil([this] { return ends > 0; });
    QCoreApplication::processEvents(); // a second end would come now
    return ended && ends == 1;
}

std::optional<MailError::Kind> AnsweredSmtpRun::kind() const
{
    return outcome && outcome->error ? std::optional(outcome->error->kind) : std::nullopt;
}

QList<QByteArray> AnsweredSmtpRun::said(const QList<QByteArray> &verbs) const
{
    QList<QByteArray> found;
    for (qsizetype i = 0; i < report->lines.size(); ++i) {
        const QByteArray &line = report->lines[i];
        if (verbs.contains(line.split(' ').constFirst().toUpper()))
            found.append(line);
        if (line == "DATA") // a letter's lines are none of ours
            i = std::max(i, report->lines.indexOf(".", i));
    }
    return found;
}

QByteArray AnsweredSmtpRun::givenAwayBeforeTls() const
{
    for (QByteArray line : report->writtenBeforeTls.split('\n')) {
        if (!QList<QByteArray>({ "EHLO [127.0.0.1]\r", "STARTTLS\r", "QUIT\r", "" }).contains(line))
            return line;
    }
    return report->sentBeforeTls ? "something between STARTTLS and TLS" : QByteArray();
}

QByteArray AnsweredSmtpRun::allThatIsTold() const
{
    QByteArray all = report->log->text().toUtf8();
    if (!outcome)
        return all;
    all += '\n' + outcome->finalReply + '\n' + outcome->queueId + '\n' + outcome->dialogue.toUtf8();
    for (const smtp::RecipientReply &reply : outcome->recipients)
        all += '\n' + reply.address + ' ' + reply.text;
    if (outcome->error)
        all += '\n' + outcome->error->detail.toUtf8() + '\n' + outcome->error->serverText;
    return all;
}

QByteArray wordOf(std::optional<MailError::Kind> kind)
{
    return kind ? wordFor(*kind) : QByteArray("no error");
}

} // namespace sobre::tests
