// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pop3/pop3_session.h"

#include "core/pop3/pop3_dialogue.h"
#include "core/pop3/pop3_reply.h"

#include <utility>

namespace sobre::pop3 {
namespace {

/// The RFC 2449 code of a refusal.
QByteArray codeOf(const MailError &error)
{
    using Kind = MailError::Kind;
    if (error.kind != Kind::Refused && error.kind != Kind::RefusedForNow && error.kind != Kind::LoginRefused)
        return {};
    const std::optional<StatusLine> status = parseStatus("-ERR " + error.serverText);
    return status ? status->code : QByteArray();
}

} // namespace

Pop3Session::Pop3Session(Pop3Settings settings, MailSink *sink, net::OpenChannel open, net::WireLog *log,
                         QObject *parent)
    : QObject(parent), m_settings(std::move(settings)), m_sink(sink), m_open(std::move(open)), m_log(log)
{
}

Pop3Session::~Pop3Session() = default;

void Pop3Session::start()
{
    m_task = run();
    m_task.start();
}

void Pop3Session::cancel()
{
    MailError cancelled;
    cancelled.kind = MailError::Kind::Cancelled;
    cancelled.server = m_settings.server.hostAndPort();
    QMetaObject::invokeMethod(this, [this, cancelled] { end(cancelled); }, Qt::QueuedConnection);
}

Task<> Pop3Session::run()
{
    std::optional<MailError> failure;
    try {
        m_channel = co_await m_open(m_settings.server, m_settings.tls, m_log);
        m_outcome.reached = Pop3Outcome::Stage::Connected;
        Pop3Dialogue dialogue(
            *m_channel, m_settings, m_sink, m_outcome,
            [this](quint32 letter, quint32 of, quint64 octets) { note(letter, of, octets); },
            [this](Pop3Outcome::Stage stage) { noteStage(stage); }, m_log);
        co_await dialogue.run();
    } catch (const MailError &error) {
        failure = error;
        m_outcome.code = codeOf(error);
    } catch (const std::exception &error) { // out of memory, or a bug: the session must still end
        failure.emplace();
        failure->server = m_settings.server.hostAndPort();
        failure->detail = QString::fromUtf8(error.what());
    }
    QMetaObject::invokeMethod(this, [this, failure] { end(failure); }, Qt::QueuedConnection);
}

/// From the event loop only: the dialogue is suspended or over.
void Pop3Session::end(std::optional<MailError> error)
{
    if (std::exchange(m_ended, true))
        return;
    m_task = {};
    m_channel.reset();
    m_outcome.error = std::move(error);
    Q_EMIT finished(m_outcome); // may destroy this
}

/// Slots must not run inside the dialogue: they might destroy it.
void Pop3Session::note(quint32 letter, quint32 ofLetters, quint64 octets)
{
    const bool scheduled = m_progressed.has_value();
    m_progressed = { letter, ofLetters, octets };
    if (scheduled)
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            const Progressed now = *std::exchange(m_progressed, std::nullopt);
            if (!m_ended)
                Q_EMIT progress(now.letter, now.ofLetters, now.octets);
        },
        Qt::QueuedConnection);
}

void Pop3Session::noteStage(Pop3Outcome::Stage stage)
{
    const auto tell = [this, stage, tls = m_outcome.tlsVersion, certificate = m_outcome.certificateSha256,
                       mechanism = m_outcome.mechanism] {
        if (m_ended)
            return;
        if (stage == Pop3Outcome::Stage::Encrypted)
            Q_EMIT secured(tls, certificate);
        else if (stage == Pop3Outcome::Stage::LoggedIn)
            Q_EMIT loggedIn(mechanism);
    };
    QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
}

} // namespace sobre::pop3
