// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/pending.h"
#include "core/error/mail_error.h"
#include "core/net/socket_channel.h"

#include <QHostAddress>
#include <QList>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <expected>
#include <vector>

namespace sobre::net {

/// "Happy eyeballs" (RFC 8305): tries the addresses of a host one after the other, the next one 250 ms after
/// the last or as soon as that failed, and takes the first connection that stands. Destroying it ends all
/// attempts. One thread.
class AddressRace {
public:
    using Winner = std::expected<SocketPointer, MailError>;

    AddressRace(QList<QHostAddress> addresses, quint16 port, ServerAddress::Encryption encryption, std::chrono::milliseconds stagger);
    AddressRace(const AddressRace &) = delete;
    AddressRace &operator=(const AddressRace &) = delete;

    void start();
    /// The connected socket, or the error of the attempt that got furthest.
    Pending<Winner> winner() const { return m_winner; }

    /// RFC 8305 section 4: the family of the first address begins, then they take turns.
    static QList<QHostAddress> interleaved(const QList<QHostAddress> &addresses);

private:
    void next();
    void connected(QTcpSocket *socket);
    void failed(QTcpSocket *socket);

    QList<QHostAddress> m_addresses;
    quint16 m_port;
    ServerAddress::Encryption m_encryption;
    Pending<Winner> m_winner;
    MailError m_worst;
    std::vector<SocketPointer> m_attempts;
    QTimer m_stagger;
    QObject m_context; ///< of every connection: goes first
};

/// What a failed attempt to connect means.
MailError connectError(const QTcpSocket &socket);

} // namespace sobre::net
