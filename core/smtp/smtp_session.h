// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/task.h"
#include "core/net/connector.h"
#include "core/net/wire_log.h"
#include "core/smtp/smtp_dialogue.h"
#include "core/smtp/smtp_letter.h"
#include "core/smtp/smtp_outcome.h"
#include "core/smtp/smtp_settings.h"
#include "core/smtp/smtp_transaction.h"

#include <QObject>

#include <memory>
#include <optional>

namespace sobre::smtp {

/// One letter, from connecting to goodbye, and its one end. Lives in the mail thread, and so does the
/// letter's source. Destroying it cancels silently.
class SmtpSession : public QObject {
    Q_OBJECT
public:
    /// `open` makes the link: Connector::opener(). The letter's source stays the caller's and must outlive
    /// the session.
    SmtpSession(net::OpenChannel open, SmtpSettings settings, SmtpLetter letter, QObject *parent = nullptr);
    ~SmtpSession() override;

    /// What was said, without secrets and without the letter. Grows until finished().
    const net::WireLog &wireLog() const { return m_log; }
    /// Once.
    void start();
    /// Ends it soon: the outcome's error is Cancelled, unless the letter was handed over before, or MaybeSent
    /// if only the answer to the final dot was missing. May be called at any time, as often as one likes.
    void cancel();

signals:
    /// Exactly once after start(), always queued: a slot may delete the session.
    void finished(const sobre::smtp::SmtpOutcome &outcome);
    /// Octets of the letter that were handed to the link, queued and at most once for each turn of the event
    /// loop.
    void progress(quint64 sent, quint64 total);
    /// The link stands, inside TLS if TLS is asked for ("TLS 1.3", else empty; the server's certificate, 32 octets, else
    /// empty): the log-in begins. Queued.
    void secured(const QString &tlsVersion, const QByteArray &certificateSha256);
    /// By this method, empty where there is no log-in. Queued.
    void loggedIn(const QByteArray &mechanism);

private:
    using Posting = SmtpTransaction::Posting;

    Task<> run();
    Task<> hearLastWords(MailError *error);
    Task<> leave();
    void settle(std::optional<MailError> error);
    void noteProgress(quint64 sent, quint64 total);
    void abandon();
    void finish();

    net::WireLog m_log;
    const net::OpenChannel m_open;
    const SmtpSettings m_settings;
    const SmtpLetter m_letter;
    std::optional<SmtpOutcome> m_outcome; ///< set when it is known how the letter fared
    quint64 m_sent = 0;
    quint64 m_total = 0;
    bool m_progressPosted = false;
    bool m_started = false;
    bool m_finished = false;
    std::unique_ptr<net::LineChannel> m_channel;
    std::optional<SmtpDialogue> m_dialogue;
    std::optional<SmtpTransaction> m_transaction;
    Task<> m_task; // last: destroyed first
};

} // namespace sobre::smtp
