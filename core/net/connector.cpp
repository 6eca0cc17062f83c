// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/connector.h"

#include "core/async/pending.h"
#include "core/async/with_deadline.h"
#include "core/net/address_race.h"
#include "core/net/host_match.h"
#include "core/net/wire_log.h"

#include <QHostInfo>

#include <utility>

namespace sobre::net {
namespace {

using Kind = MailError::Kind;

MailError laterError(Kind kind)
{
    MailError error;
    error.kind = kind;
    error.retry = MailError::Retry::Later;
    return error;
}

/// Stops a lookup that nobody waits for any longer.
struct Lookup {
    QObject context;
    int id = -1;
    ~Lookup() { QHostInfo::abortHostLookup(id); }
};

} // namespace

Task<QList<QHostAddress>> resolveBySystem(QString host)
{
    const Pending<QHostInfo> found;
    Lookup lookup;
    lookup.id = QHostInfo::lookupHost(host, &lookup.context,
                                      [found](const QHostInfo &info) { found.finish(info); });
    const QHostInfo info = co_await found;
    if (info.addresses().isEmpty()) {
        MailError error = laterError(Kind::HostNotFound);
        error.detail = info.errorString();
        throw error;
    }
    co_return info.addresses();
}

Task<SocketPointer> Connector::connectDirectly(Connector settings, QString host, quint16 port)
{
    QList<QHostAddress> addresses;
    if (const QHostAddress literal(host); !literal.isNull())
        addresses = { literal };
    else
        addresses = co_await settings.resolver(host);
    AddressRace race(std::move(addresses), port, settings.stagger);
    race.start();
    AddressRace::Winner winner = co_await race.winner();
    if (!winner)
        throw winner.error();
    co_return std::move(*winner);
}

Task<SocketPointer> Connector::connectByProxy(Connector settings, QString host, quint16 port)
{
    const Pending<bool> connected;
    QObject context;
    SocketPointer socket(new QSslSocket);
    // Queued: see AddressRace.
    QObject::connect(
        socket.get(), &QSslSocket::connected, &context, [connected] { connected.finish(true); },
        Qt::QueuedConnection);
    QObject::connect(
        socket.get(), &QSslSocket::errorOccurred, &context, [connected] { connected.finish(false); },
        Qt::QueuedConnection);
    settings.proxy.setCapabilities(settings.proxy.capabilities() | QNetworkProxy::HostNameLookupCapability);
    socket->setProxy(settings.proxy);
    socket->connectToHost(host, port);
    if (!co_await connected)
        throw connectError(*socket);
    socket->disconnect(&context);
    co_return std::move(socket);
}

Task<std::unique_ptr<LineChannel>> Connector::open(Connector settings, ServerAddress address,
                                                   TlsPolicy policy, WireLog *log)
{
    const QString host = canonicalHost(address.host);
    const bool direct = settings.proxy.type() == QNetworkProxy::NoProxy;
    MailError late = laterError(Kind::TimedOut);
    late.server = address.hostAndPort();
    SocketPointer socket;
    try {
        socket = co_await withDeadline(direct ? connectDirectly(settings, host, address.port)
                                              : connectByProxy(settings, host, address.port),
                                       settings.deadline, late);
    } catch (MailError &error) {
        error.server = address.hostAndPort();
        if (!direct)
            error.detail
                = QStringLiteral("proxy %1:%2: ").arg(settings.proxy.hostName()).arg(settings.proxy.port())
                + error.detail;
        throw;
    }
    if (log && direct)
        log->note("connected to " + socket->peerAddress().toString().toLatin1());
    auto channel = std::make_unique<SocketChannel>(std::move(socket), address, std::move(policy), log);
    if (address.encryption == ServerAddress::Encryption::Tls)
        co_await channel->startTls();
    co_return std::move(channel);
}

Task<std::unique_ptr<LineChannel>> Connector::open(ServerAddress address, TlsPolicy policy,
                                                   WireLog *log) const
{
    return open(*this, std::move(address), std::move(policy), log);
}

OpenChannel Connector::opener() const
{
    return [settings = *this](ServerAddress address, TlsPolicy policy, WireLog *log) {
        return open(settings, std::move(address), std::move(policy), log);
    };
}

} // namespace sobre::net
