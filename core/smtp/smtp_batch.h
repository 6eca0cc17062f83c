// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"
#include "core/net/line_channel.h"
#include "core/net/wire_log.h"
#include "core/smtp/smtp_settings.h"

#include <QObject>

#include <memory>
#include <optional>

namespace sobre::smtp {

class LetterFeed;

/// How a connection ended, apart from its letters.
struct BatchEnd {
    std::optional<MailError> error; ///< why letters were left that could not be begun: no connection, log-in refused, …
    QByteArray mechanism; ///< that logged in; empty if none did. To be remembered
    std::optional<qint64> sizeLimit; ///< the largest letter that the server said it takes (RFC 1870), octets; 0: any
};

/// Many letters over one connection (RFC 5321, 2920, 3030): logs in once, hands over what the feed gives until it gives no
/// more, at most SmtpWindow::Most of them between their final dot and its answer. Lives in the mail thread, and so does the
/// feed. Destroying it cancels silently; the feed is then told nothing more.
class SmtpBatch : public QObject {
    Q_OBJECT
public:
    SmtpBatch(net::OpenChannel open, SmtpSettings settings, LetterFeed &feed, QObject *parent = nullptr);
    ~SmtpBatch() override;

    /// What was said, without secrets and without the letters. Grows until finished().
    const net::WireLog &wireLog() const;
    /// Once.
    void start();
    /// Ends it soon. Letters whose dot has left without an answer may have been sent. May be called at any time.
    void cancel();

signals:
    /// Exactly once after start(), when the feed was told of every letter; always queued.
    void finished(const sobre::smtp::BatchEnd &end);
    /// Octets of a letter that were handed to the link, queued and at most once for each turn of the event loop.
    void progress(int number, quint64 sent, quint64 total);
    /// As SmtpSession::secured() and loggedIn().
    void secured(const QString &tlsVersion, const QByteArray &certificateSha256);
    void loggedIn(const QByteArray &mechanism);

private:
    class Work;
    std::unique_ptr<Work> m_work;
};

} // namespace sobre::smtp
