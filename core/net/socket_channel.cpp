// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/socket_channel.h"

#include "core/net/host_match.h"

#include <QCryptographicHash>
#include <QNetworkProxy>
#include <QPointer>
#include <QSslCipher>

#include <array>
#include <utility>

namespace sobre::net {

void SocketEnd::operator()(QTcpSocket *socket) const
{
    socket->disconnect();
    if (socket->state() == QAbstractSocket::ConnectedState) {
        socket->disconnectFromHost(); // says goodbye in TLS
        socket->flush();
    }
    socket->deleteLater();
}

SocketPointer makeSocket(ServerAddress::Encryption encryption)
{
    if (encryption == ServerAddress::Encryption::None)
        return SocketPointer(new QTcpSocket);
    return SocketPointer(new QSslSocket);
}

SocketChannel::SocketChannel(SocketPointer socket, ServerAddress address, TlsPolicy policy, WireLog *log)
    : LineChannel(log), m_address(std::move(address)), m_policy(std::move(policy)),
      m_context(std::make_unique<QObject>()), m_socket(std::move(socket)), m_tls(qobject_cast<QSslSocket *>(m_socket.get()))
{
    QObject *context = m_context.get();
    m_socket->setReadBufferSize(ReadBuffer);
    // Else the second of two short writes stays here until the server has said that the first has arrived.
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    QObject::connect(m_socket.get(), &QTcpSocket::readyRead, context, [this] { pump(); });
    QObject::connect(m_socket.get(), &QTcpSocket::errorOccurred, context, [this] { ended(); });
    QObject::connect(m_socket.get(), &QTcpSocket::disconnected, context, [this] { ended(); });
    // Queued: some of these come from inside write().
    QObject::connect(
        m_socket.get(), &QTcpSocket::bytesWritten, context, [this] { transmitted(); }, Qt::QueuedConnection);
    if (m_tls)
        connectTls();
    m_deadline.setSingleShot(true);
    QObject::connect(&m_deadline, &QTimer::timeout, context, [this] { deadlinePassed(); });
    m_ended = m_socket->state() != QAbstractSocket::ConnectedState;
    schedulePump(); // what came before we were here
}

SocketChannel::~SocketChannel() = default;

void SocketChannel::connectTls()
{
    QObject *context = m_context.get();
    QObject::connect(m_tls, &QSslSocket::encrypted, context, [this] { handshakeDone(); });
    QObject::connect(m_tls, &QSslSocket::sslErrors, context, [this](const QList<QSslError> &errors) { handshakeErrors(errors); });
    QObject::connect(
        m_tls, &QSslSocket::encryptedBytesWritten, context, [this] { transmitted(); }, Qt::QueuedConnection);
}

bool SocketChannel::isEncrypted() const
{
    return m_tls && m_tls->isEncrypted();
}

TlsFacts SocketChannel::tlsFacts() const
{
    if (!isEncrypted())
        return {};
    TlsFacts facts;
    facts.version = m_tls->sessionProtocol() == QSsl::TlsV1_3 ? QStringLiteral("TLS 1.3")
                                                                 : QStringLiteral("TLS 1.2");
    facts.certificateSha256 = m_tls->peerCertificate().digest(QCryptographicHash::Sha256);
    return facts;
}

QString SocketChannel::peerAddress() const
{
    const QNetworkProxy::ProxyType proxy = m_socket->proxy().type();
    const bool direct = proxy == QNetworkProxy::NoProxy || proxy == QNetworkProxy::DefaultProxy;
    return direct ? m_socket->peerAddress().toString() : QString();
}

void SocketChannel::transmit(QByteArrayView octets)
{
    m_socket->write(octets.data(), octets.size());
}

qint64 SocketChannel::waitingToTransmit() const
{
    return m_socket->bytesToWrite() + (isEncrypted() ? m_tls->encryptedBytesToWrite() : 0);
}

void SocketChannel::armDeadline(std::optional<std::chrono::milliseconds> step)
{
    if (step)
        m_deadline.start(*step);
    else
        m_deadline.stop();
}

void SocketChannel::wantMore(bool more)
{
    m_more = more;
    if (more)
        schedulePump();
}

void SocketChannel::schedulePump()
{
    QMetaObject::invokeMethod(m_context.get(), [this] { pump(); }, Qt::QueuedConnection);
}

/// Hands over what the socket holds, as long as it is wanted, and then that the link ended.
void SocketChannel::pump()
{
    if (m_pumping || m_handshaking)
        return;
    m_pumping = true;
    const QPointer<QObject> alive(m_context.get());
    std::array<char, 64 * 1024> block; // NOLINT: filled by read()
    while (m_more && m_socket->bytesAvailable() > 0) {
        const qint64 size = m_socket->read(block.data(), qint64(block.size()));
        if (size <= 0)
            break;
        received(QByteArrayView(block.data(), size));
        if (!alive)
            return;
        if (m_handshaking)
            break;
    }
    m_pumping = false;
    if (m_ended && m_socket->bytesAvailable() == 0)
        failed(whyEnded());
}

// --- TLS
// -------------------------------------------------------------------------------------------------------

void SocketChannel::beginTls()
{
    m_handshaking = true; // from here on nothing is handed out
    // What the socket has read of clear text would otherwise be taken for an answer inside TLS.
    if (m_socket->bytesAvailable() > 0) {
        const bool fromTheFirst = m_address.encryption == ServerAddress::Encryption::Tls;
        return failLater(error(fromTheFirst ? MailError::Kind::TlsFailed : MailError::Kind::DataBeforeTls));
    }
    if (m_ended)
        return failLater(whyEnded());
    if (!m_tls) // whoever asks for TLS here forgot to say so in the address
        return failLater(error(MailError::Kind::TlsFailed));
    m_tls->setSslConfiguration(m_policy.configuration());
    m_tls->setPeerVerifyName(canonicalHost(m_address.host));
    m_tls->startClientEncryption();
}

void SocketChannel::handshakeErrors(const QList<QSslError> &errors)
{
    m_refusal = m_policy.judgeErrors(*m_tls, m_address.host, m_address.port, errors);
}

void SocketChannel::handshakeDone()
{
    m_refusal = m_policy.judgeName(m_tls->peerCertificate(), m_address.host, m_address.port);
    if (m_refusal) {
        ended();
        return;
    }
    m_handshaking = false;
    schedulePump();
    tlsReady();
}

// --- the end
// ---------------------------------------------------------------------------------------------------

void SocketChannel::ended()
{
    if (std::exchange(m_ended, true))
        return;
    if (m_handshaking)
        failLater(whyEnded());
    else
        schedulePump();
}

/// The errors of a handshake come from inside the socket's own work.
void SocketChannel::failLater(const MailError &why)
{
    QMetaObject::invokeMethod(m_context.get(), [this, why] { failed(why); }, Qt::QueuedConnection);
}

MailError SocketChannel::whyEnded() const
{
    if (m_refusal) {
        MailError why = *m_refusal;
        why.server = peer();
        return why;
    }
    MailError why = error(m_handshaking ? MailError::Kind::TlsFailed : MailError::Kind::ConnectionLost);
    const bool closed = m_socket->error() == QAbstractSocket::RemoteHostClosedError;
    if (!closed)
        why.detail = m_socket->errorString();
    // A link that broke may hold the next time; a server that speaks no TLS we accept will not.
    if (closed || m_socket->error() == QAbstractSocket::NetworkError)
        why.retry = MailError::Retry::Later;
    return why;
}

} // namespace sobre::net
