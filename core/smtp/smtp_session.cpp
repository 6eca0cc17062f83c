// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/smtp/smtp_session.h"

#include <QMetaObject>

#include <utility>

namespace sobre::smtp {

namespace {

using Kind = MailError::Kind;

} // namespace

SmtpSession::SmtpSession(net::OpenChannel open, SmtpSettings settings, SmtpLetter letter, QObject *parent)
    : QObject(parent), m_open(std::move(open)), m_settings(std::move(settings)), m_letter(std::move(letter))
{
}

SmtpSession::~SmtpSession() = default;

void SmtpSession::start()
{
    if (std::exchange(m_started, true))
        return;
    m_task = run();
    m_task.start();
}

void SmtpSession::cancel()
{
    // Posted, because the caller may stand inside the dialogue: a source's next(), for one.
    if (m_started)
        QMetaObject::invokeMethod(this, &SmtpSession::abandon, Qt::QueuedConnection);
}

Task<> SmtpSession::run()
{
    std::optional<MailError> error;
    try {
        m_channel = co_await m_open(m_settings.server, m_settings.tls, &m_log);
        m_dialogue.emplace(*m_channel, m_settings.server, m_settings.login);
        co_await m_dialogue->open([this] {
            const auto tell = [this, facts = m_channel->tlsFacts()] {
                emit secured(facts.version, facts.certificateSha256);
            };
            QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
        });
        const auto tell = [this, mechanism = m_dialogue->mechanism()] { emit loggedIn(mechanism); };
        QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
        m_transaction.emplace(m_dialogue->conversation(), m_dialogue->capabilities(), m_letter,
                              [this](quint64 sent, quint64 total) { noteProgress(sent, total); });
        co_await m_transaction->run();
    } catch (const MailError &failure) {
        error = failure;
    } catch (...) { // out of memory, or a source that breaks its word: still one end
        error = MailError{ .kind = Kind::BadInput, .detail = QStringLiteral("an unexpected exception") };
    }
    if (error && (error->kind == Kind::ConnectionLost || error->kind == Kind::TimedOut) && m_dialogue)
        co_await hearLastWords(&*error);
    settle(error);
    if (m_dialogue)
        co_await leave();
    QMetaObject::invokeMethod(this, &SmtpSession::finish, Qt::QueuedConnection);
}

// A server that hung up under a letter may have said why. That is worth more than "connection lost".
Task<> SmtpSession::hearLastWords(MailError *error)
{
    try {
        co_await m_dialogue->conversation().lastWords();
    } catch (const MailError &said) {
        if (!said.serverText.isEmpty())
            *error = said;
    }
}

Task<> SmtpSession::leave()
{
    try {
        co_await m_dialogue->leave(m_transaction && m_transaction->isOpen());
    } catch (const MailError &) { // how the letter fared is known, and a goodbye cannot change it
    }
}

// What is known now is what will be told, whatever happens until the link is closed.
void SmtpSession::settle(std::optional<MailError> error)
{
    const Posting posting = m_transaction ? m_transaction->posting() : Posting::NotSent;
    SmtpOutcome outcome = m_transaction ? m_transaction->record() : SmtpOutcome();
    if (posting == Posting::HandedOver) {
        error.reset();
    } else if (posting == Posting::MaybeSent && error) {
        error->detail = QString::fromLatin1(wordFor(error->kind));
        error->kind = Kind::MaybeSent;
        error->scope = MailError::Scope::Letter;
        error->retry = MailError::Retry::WhenUserActs;
        error->server = m_settings.server.hostAndPort();
    } else if (error && !m_transaction
               && error->kind != Kind::Cancelled) { // whoever threw it: it is about the server
        error->server = m_settings.server.hostAndPort();
    }
    outcome.error = std::move(error);
    if (m_dialogue)
        outcome.mechanism = m_dialogue->mechanism();
    if (m_channel) {
        const net::TlsFacts tls = m_channel->tlsFacts();
        outcome.peerAddress = m_channel->peerAddress();
        outcome.tlsVersion = tls.version;
        outcome.certificateSha256 = tls.certificateSha256;
    }
    m_outcome = std::move(outcome);
}

void SmtpSession::noteProgress(quint64 sent, quint64 total)
{
    m_sent = sent;
    m_total = total;
    if (std::exchange(m_progressPosted, true))
        return;
    const auto tell = [this] {
        m_progressPosted = false;
        if (!m_finished)
            emit progress(m_sent, m_total);
    };
    QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
}

void SmtpSession::abandon()
{
    if (m_finished)
        return;
    m_task = {};
    if (!m_outcome)
        settle(MailError{ .kind = Kind::Cancelled, .retry = MailError::Retry::WhenUserActs });
    finish();
}

void SmtpSession::finish()
{
    if (std::exchange(m_finished, true))
        return;
    m_task = {};
    m_transaction.reset();
    m_dialogue.reset();
    m_channel.reset();
    const SmtpOutcome outcome = *m_outcome;
    emit finished(outcome); // may destroy this
}

} // namespace sobre::smtp
