// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/task.h"
#include "core/error/mail_error.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace sobre::pop3 {

/// A letter as the server lists it (RFC 1939 UIDL and LIST).
struct Listed {
    quint32 number = 0; ///< for this session only
    QByteArray uid; ///< opaque; empty where the server has no UIDL
    std::optional<quint64> size; ///< octets as the server claims; none if absent or absurd
    bool operator==(const Listed &) const = default;
};

/// A letter whose header was looked at (TOP n 0).
struct LookedAt {
    Listed letter;
    QByteArray header; ///< with CRLF line ends, cut at 64 KiB
};

/// What is to be done with letters of a listing, each list in its order.
struct Choice {
    QList<Listed> fetch; ///< RETR
    QList<Listed> look; ///< TOP n 0, before any of them is fetched
    /// Nothing will be deleted at this visit: deletable() is not asked, and the goodbye goes out behind the
    /// last letter, one round trip earlier.
    bool keepsAll = false;
};

/// Where a POP3 dialogue puts what comes in, and who decides what is fetched and what is deleted at the
/// server. The dialogue awaits each step, so a sink that is slow slows the server down. Lives in the mail
/// thread.
class MailSink {
public:
    virtual ~MailSink() = default;

    /// The names are known (UIDL), sizes are not yet: whether choose() needs them, at the price of a round
    /// trip. Without it the sizes of what is fetched come with the letters where that costs nothing: begin()
    /// has them.
    virtual Task<bool> wantsSizes(const QList<Listed> &named)
    {
        Q_UNUSED(named)
        co_return true;
    }
    /// The listing is complete: what to fetch and what to look at first.
    virtual Task<Choice> choose(QList<Listed> listing) = 0;
    /// What choose() wanted to be looked at: which of these, or of the listing, to fetch now.
    virtual Task<QList<Listed>> looked(QList<LookedAt> headers)
    {
        Q_UNUSED(headers)
        co_return QList<Listed>();
    }
    /// This letter could not be had: the server or this sink (by an error of Scope::Letter) refused it, and the
    /// others go on; or the link broke at it, and the session ends. A header that could not be looked at is told
    /// here too: NotAvailable where the server has no TOP. After abandon(), where begin() had been called.
    virtual void failed(const Listed &letter, const MailError &error)
    {
        Q_UNUSED(letter)
        Q_UNUSED(error)
    }
    /// A letter begins; its chunks follow and then end() or, if the link broke, abandon().
    virtual Task<> begin(Listed letter) = 0;
    /// Raw octets of the letter with CRLF line ends, byte stuffing removed, any size.
    virtual Task<> chunk(QByteArray octets) = 0;
    /// The final dot was seen: the letter is whole.
    virtual Task<> end() = 0;
    /// The letter under way is incomplete and must leave no trace.
    virtual void abandon() = 0;
    /// Waits until every letter that ended is durable on disk, and says which letters of the listing the
    /// server may delete now: never one that is not durable here.
    virtual Task<QList<Listed>> deletable() = 0;
    /// QUIT was answered +OK: the server has deleted these.
    virtual void deleted(const QList<Listed> &letters) = 0;
};

} // namespace sobre::pop3
