// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/connector.h"
#include "core/net/wire_log.h"
#include "core/smtp/smtp_letter.h"
#include "core/smtp/smtp_outcome.h"
#include "core/smtp/smtp_settings.h"

#include <QObject>

#include <memory>

namespace sobre::smtp {

class SmtpBatch;

/// One letter, from connecting to goodbye, and its one end: a batch (SmtpBatch) of one. Lives in the mail thread, and so
/// does the letter's source.
/// Destroying it cancels silently.
class SmtpSession : public QObject {
    Q_OBJECT
public:
    /// `open` makes the link: Connector::opener(). The letter's source stays the caller's and must outlive
    /// the session.
    SmtpSession(net::OpenChannel open, SmtpSettings settings, SmtpLetter letter, QObject *parent = nullptr);
    ~SmtpSession() override;

    /// What was said, without secrets and without the letter. Grows until finished().
    const net::WireLog &wireLog() const;
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
    class OneLetter;
    std::unique_ptr<OneLetter> m_feed;
    std::unique_ptr<SmtpBatch> m_batch; // last: destroyed first
};

} // namespace sobre::smtp
