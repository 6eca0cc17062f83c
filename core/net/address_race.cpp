// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/address_race.h"

#include <QNetworkProxy>

#include <algorithm>
#include <utility>

namespace sobre::net {
namespace {

using Kind = MailError::Kind;

Kind kindOf(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::ConnectionRefusedError:
        return Kind::ConnectionRefused;
    case QAbstractSocket::HostNotFoundError:
        return Kind::HostNotFound;
    case QAbstractSocket::SocketTimeoutError:
        return Kind::TimedOut;
    case QAbstractSocket::RemoteHostClosedError:
        return Kind::ConnectionLost;
    default:
        return Kind::Unreachable; // no route, and everything about proxies
    }
}

} // namespace

MailError connectError(const QTcpSocket &socket)
{
    MailError error;
    error.kind = kindOf(socket.error());
    error.retry = MailError::Retry::Later;
    error.detail = socket.errorString();
    return error;
}

AddressRace::AddressRace(QList<QHostAddress> addresses, quint16 port, ServerAddress::Encryption encryption,
                         std::chrono::milliseconds stagger)
    : m_addresses(interleaved(addresses)), m_port(port), m_encryption(encryption)
{
    m_worst.kind = Kind::Unreachable;
    m_worst.retry = MailError::Retry::Later;
    m_stagger.setSingleShot(true);
    m_stagger.setInterval(stagger);
    QObject::connect(&m_stagger, &QTimer::timeout, &m_context, [this] { next(); });
}

QList<QHostAddress> AddressRace::interleaved(const QList<QHostAddress> &addresses)
{
    if (addresses.isEmpty())
        return {};
    const auto first = addresses.constFirst().protocol();
    QList<QHostAddress> same, other, turns;
    for (const QHostAddress &address : addresses)
        (address.protocol() == first ? same : other).append(address);
    for (qsizetype i = 0; i < std::max(same.size(), other.size()); ++i) {
        if (i < same.size())
            turns.append(same[i]);
        if (i < other.size())
            turns.append(other[i]);
    }
    return turns;
}

void AddressRace::start()
{
    next();
}

void AddressRace::next()
{
    if (m_addresses.isEmpty()) {
        if (m_attempts.empty())
            m_winner.finish(std::unexpected(m_worst)); // may destroy this
        return;
    }
    const QHostAddress address = m_addresses.takeFirst();
    SocketPointer socket = makeSocket(m_encryption);
    socket->setProxy(QNetworkProxy::NoProxy);
    QTcpSocket *raw = socket.get();
    m_attempts.push_back(std::move(socket));
    // Queued: an address may be refused from inside connectToHost().
    QObject::connect(
        raw, &QTcpSocket::connected, &m_context, [this, raw] { connected(raw); }, Qt::QueuedConnection);
    QObject::connect(
        raw, &QTcpSocket::errorOccurred, &m_context, [this, raw] { failed(raw); }, Qt::QueuedConnection);
    m_stagger.start();
    raw->connectToHost(address, m_port);
}

void AddressRace::connected(QTcpSocket *socket)
{
    const auto at = std::ranges::find(m_attempts, socket, &SocketPointer::get);
    if (at == m_attempts.end())
        return;
    m_stagger.stop();
    SocketPointer first = std::move(*at);
    m_attempts.clear();
    first->disconnect(&m_context);
    m_winner.finish(std::move(first)); // may destroy this
}

void AddressRace::failed(QTcpSocket *socket)
{
    const auto at = std::ranges::find(m_attempts, socket, &SocketPointer::get);
    if (at == m_attempts.end())
        return;
    const MailError error = connectError(*socket);
    m_attempts.erase(at);
    // A refusal says more than a missing route: the host is there.
    if (m_worst.detail.isEmpty() || error.kind == Kind::ConnectionRefused)
        m_worst = error;
    next();
}

} // namespace sobre::net
