// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/connector.h"

#include "core/async/in_worker.h"
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

/// The first socket for TLS makes Qt read the system's authorities: not in this thread, in which all dialogues live.
Task<> readyFor(ServerAddress::Encryption encryption)
{
    if (encryption == ServerAddress::Encryption::None || areSystemAuthoritiesRead())
        co_return;
    co_await inWorker([] {
        readSystemAuthorities();
        return true;
    });
}

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

Task<SocketPointer> Connector::connectDirectly(Connector settings, ServerAddress address)
{
    const QString host = canonicalHost(address.host);
    if (address.encryption != ServerAddress::Encryption::None && !areSystemAuthoritiesRead())
        QThreadPool::globalInstance()->start(readSystemAuthorities); // while the name is looked up
    QList<QHostAddress> addresses;
    if (const QHostAddress literal(host); !literal.isNull())
        addresses = { literal };
    else
        addresses = co_await settings.resolver(host);
    co_await readyFor(address.encryption);
    AddressRace race(std::move(addresses), address.port, address.encryption, settings.stagger);
    race.start();
    AddressRace::Winner winner = co_await race.winner();
    if (!winner)
        throw winner.error();
    co_return std::move(*winner);
}

Task<SocketPointer> Connector::connectByProxy(Connector settings, ServerAddress address)
{
    co_await readyFor(address.encryption);
    const Pending<bool> connected;
    QObject context;
    SocketPointer socket = makeSocket(address.encryption);
    // Queued: see AddressRace.
    QObject::connect(
        socket.get(), &QTcpSocket::connected, &context, [connected] { connected.finish(true); },
        Qt::QueuedConnection);
    QObject::connect(
        socket.get(), &QTcpSocket::errorOccurred, &context, [connected] { connected.finish(false); },
        Qt::QueuedConnection);
    settings.proxy.setCapabilities(settings.proxy.capabilities() | QNetworkProxy::HostNameLookupCapability);
    socket->setProxy(settings.proxy);
    socket->connectToHost(canonicalHost(address.host), address.port);
    if (!co_await connected)
        throw connectError(*socket);
    socket->disconnect(&context);
    co_return std::move(socket);
}

Task<std::unique_ptr<LineChannel>> Connector::open(Connector settings, ServerAddress address,
                                                   TlsPolicy policy, WireLog *log)
{
    const bool direct = settings.proxy.type() == QNetworkProxy::NoProxy;
    MailError late = laterError(Kind::TimedOut);
    late.server = address.hostAndPort();
    SocketPointer socket;
    try {
        socket = co_await withDeadline(direct ? connectDirectly(settings, address) : connectByProxy(settings, address),
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
