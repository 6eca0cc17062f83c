// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/line_channel.h"
#include "core/net/server_address.h"
#include "core/net/tls_policy.h"

#include <QObject>
#include <QSslSocket>
#include <QTcpSocket>
#include <QTimer>

#include <memory>
#include <optional>

namespace sobre::net {

/// Ends a socket from wherever we are, also from inside its own signals.
struct SocketEnd {
    void operator()(QTcpSocket *socket) const;
};
using SocketPointer = std::unique_ptr<QTcpSocket, SocketEnd>;

/// A socket for this way to a server, not yet connected: a QSslSocket where there will be TLS. One that stays in clear
/// text is none: Qt reads every certificate of the system's authorities for its first QSslSocket.
SocketPointer makeSocket(ServerAddress::Encryption encryption);

/// A LineChannel over a TCP connection, with TLS where it was made for that. Memory is bounded: what waits to be read is
/// at most two read buffers and LineChannel::HighWater. Lives in the thread of its socket.
class SocketChannel final : public LineChannel {
public:
    /// Octets that may wait inside the socket (inside TLS: twice). Four times as many are no faster and cost as little CPU
    /// (measured), but memory that the allocator takes from the system anew for each block.
    static constexpr qint64 ReadBuffer = 256 * 1024;

    /// `socket` is of makeSocket(), connected and not yet encrypted. `log` may be null and must outlive the channel.
    SocketChannel(SocketPointer socket, ServerAddress address, TlsPolicy policy, WireLog *log);
    ~SocketChannel() override;

    bool isEncrypted() const override;
    TlsFacts tlsFacts() const override;
    QString peer() const override { return m_address.hostAndPort(); }
    QString peerAddress() const override;

protected:
    void transmit(QByteArrayView octets) override;
    qint64 waitingToTransmit() const override;
    void beginTls() override;
    void armDeadline(std::optional<std::chrono::milliseconds> step) override;
    void wantMore(bool more) override;

private:
    void connectTls();
    void pump();
    void schedulePump();
    void handshakeDone();
    void handshakeErrors(const QList<QSslError> &errors);
    void ended();
    void failLater(const MailError &why);
    MailError whyEnded() const;

    ServerAddress m_address;
    TlsPolicy m_policy;
    std::optional<MailError> m_refusal; ///< of the certificate
    bool m_handshaking = false;
    bool m_more = true;
    bool m_pumping = false;
    bool m_ended = false;
    std::unique_ptr<QObject> m_context; ///< of every connection
    QTimer m_deadline;
    SocketPointer m_socket;
    QSslSocket *m_tls; ///< the same; null where it stays in clear text
};

} // namespace sobre::net
