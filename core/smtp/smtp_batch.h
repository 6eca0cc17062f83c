// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"
#include "core/net/connector.h"
#include "core/net/wire_log.h"
#include "core/smtp/smtp_settings.h"

#include <QObject>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace sobre::smtp {

class LetterFeed;

/// How a connection ended, apart from its letters.
struct BatchEnd {
    /// Why letters were left that could not be begun: no connection, log-in refused, … Scope Letter: one letter failed where
    /// only hanging up was left, and the others go over a new connection. None: the feed had no more.
    std::optional<MailError> error;
    QByteArray mechanism; ///< that logged in; empty if none did. To be remembered
    std::optional<qint64> sizeLimit; ///< the largest letter that the server said it takes (RFC 1870), octets; 0: any
    bool refusesChunks = false; ///< it offered BDAT and does not know it: nothing was sent, and SmtpSettings::chunking helps
    QString peerAddress; ///< IP address; empty without a link
    QString tlsVersion; ///< "TLS 1.3"; empty: clear text, or no link
    QByteArray certificateSha256; ///< of the server's certificate, 32 octets; empty: as above
};

/// Many letters over one connection (RFC 5321, 2920, 3030): logs in once, hands over what the feed gives until it gives no
/// more, at most SmtpWindow::Most (8) of them between their mark and the server's
/// answer. Lives in the mail thread, and so does the
/// feed. Destroying it cancels silently; the feed is then told nothing more.
class SmtpBatch : public QObject {
    Q_OBJECT
public:
    SmtpBatch(net::OpenChannel open, SmtpSettings settings, LetterFeed &feed, QObject *parent = nullptr);
    ~SmtpBatch() override;

    /// The clock that measures round trips, for tests. Before start().
    void setClock(std::function<std::chrono::milliseconds()> clock);

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
