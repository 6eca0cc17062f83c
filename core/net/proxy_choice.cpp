// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/proxy_choice.h"

#include "core/async/in_worker.h"
#include "core/async/with_deadline.h"

#include <QNetworkProxyFactory>
#include <QNetworkProxyQuery>
#include <QThreadPool>
#include <QUrl>

#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace sobre::net {
namespace {

MailError nonsense(const QString &text)
{
    return { .kind = MailError::Kind::BadInput,
             .retry = MailError::Retry::WhenUserActs,
             .detail = u"the proxy “%1” is not none, system, socks5://host:port or http://host:port"_s.arg(text) };
}

// Only these two carry a connection to a mail server.
bool carriesMail(const QNetworkProxy &proxy)
{
    return proxy.type() == QNetworkProxy::Socks5Proxy || proxy.type() == QNetworkProxy::HttpProxy;
}

QNetworkProxy proxyOfSystem(const ServerAddress &server)
{
    const QString protocol = server.protocol == ServerAddress::Protocol::Pop3 ? u"pop3"_s : u"smtp"_s;
    const QNetworkProxyQuery query(server.host, server.port, protocol, QNetworkProxyQuery::TcpSocket);
    for (const QNetworkProxy &proxy : QNetworkProxyFactory::systemProxyForQuery(query)) {
        if (carriesMail(proxy))
            return proxy;
        if (proxy.type() == QNetworkProxy::NoProxy)
            break; // what the system wants: the list is in its order
    }
    return QNetworkProxy(QNetworkProxy::NoProxy);
}

// The system may ask a script of the network's for its answer, and that may hang: neither the workers nor the end of the
// program wait for it. One after the other, so that what hangs does not pile up; never taken down.
QThreadPool *poolForSystem()
{
    static QThreadPool *const pool = [] {
        auto *made = new QThreadPool;
        made->setMaxThreadCount(1);
        return made;
    }();
    return pool;
}

Task<QNetworkProxy> askSystem(SystemProxy system, ServerAddress address)
{
    const auto waiting = std::make_shared<char>();
    co_return co_await inWorker(
        [system = std::move(system), address = std::move(address), stillWaits = std::weak_ptr(waiting)] {
            return stillWaits.expired() ? QNetworkProxy(QNetworkProxy::NoProxy) : system(address);
        },
        poolForSystem());
}

MailError systemIsSilent(const ServerAddress &address)
{
    return {.kind = MailError::Kind::TimedOut,
            .retry = MailError::Retry::Later,
            .server = address.hostAndPort(),
            .detail = u"proxy: the system did not say which"_s};
}

// Whatever is awaited here is a parameter of its own: the coroutine outlives who called it.
Task<QNetworkProxy> chosenProxy(QString choice, SystemProxy system, ServerAddress address, std::chrono::milliseconds deadline)
{
    const Result<ProxyChoice> chosen = ProxyChoice::parse(choice);
    if (!chosen)
        throw chosen.error();
    if (chosen->kind != ProxyChoice::Kind::System)
        co_return chosen->proxyFor(address);
    co_return co_await withDeadline(askSystem(std::move(system), address), deadline, systemIsSilent(address));
}

Task<std::unique_ptr<LineChannel>> openBy(Connector connector, QString choice, SystemProxy system, ServerAddress address,
                                          TlsPolicy policy, WireLog *log)
{
    connector.proxy = co_await chosenProxy(std::move(choice), std::move(system), address, connector.deadline);
    co_return co_await connector.open(std::move(address), std::move(policy), log);
}

} // namespace

Result<ProxyChoice> ProxyChoice::parse(const QString &text)
{
    if (text.isEmpty() || text == "none"_L1)
        return ProxyChoice{};
    if (text == "system"_L1)
        return ProxyChoice{ .kind = Kind::System };
    const QUrl url(text, QUrl::StrictMode);
    const bool socks = url.scheme() == "socks5"_L1;
    const bool more = !url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment()
        || !(url.path().isEmpty() || url.path() == "/"_L1);
    if (!url.isValid() || (!socks && url.scheme() != "http"_L1) || url.host().isEmpty() || url.port() <= 0 || more)
        return std::unexpected(nonsense(text));
    return ProxyChoice{ .kind = socks ? Kind::Socks5 : Kind::Http, .host = url.host(), .port = quint16(url.port()) };
}

QString ProxyChoice::text() const
{
    const QString inBrackets = host.contains(u':') ? u'[' + host + u']' : host;
    switch (kind) {
    case Kind::System:
        return u"system"_s;
    case Kind::Socks5:
        return u"socks5://%1:%2"_s.arg(inBrackets).arg(port);
    case Kind::Http:
        return u"http://%1:%2"_s.arg(inBrackets).arg(port);
    case Kind::None:
        break;
    }
    return u"none"_s;
}

QNetworkProxy ProxyChoice::proxyFor(const ServerAddress &server) const
{
    switch (kind) {
    case Kind::System:
        return proxyOfSystem(server);
    case Kind::Socks5:
        return QNetworkProxy(QNetworkProxy::Socks5Proxy, host, port);
    case Kind::Http:
        return QNetworkProxy(QNetworkProxy::HttpProxy, host, port);
    case Kind::None:
        break;
    }
    return QNetworkProxy(QNetworkProxy::NoProxy);
}

Task<QNetworkProxy> proxyByChoice(QString choice, QString host, quint16 port, std::chrono::milliseconds deadline,
                                  SystemProxy system)
{
    ServerAddress address;
    address.host = std::move(host);
    address.port = port;
    return chosenProxy(std::move(choice), system ? std::move(system) : proxyOfSystem, std::move(address), deadline);
}

OpenChannel openByChoice(Connector connector, std::function<QString()> choice, SystemProxy system)
{
    if (!system)
        system = proxyOfSystem;
    return [connector = std::move(connector), choice = std::move(choice),
            system = std::move(system)](ServerAddress address, TlsPolicy policy, WireLog *log) {
        return openBy(connector, choice(), system, std::move(address), std::move(policy), log);
    };
}

} // namespace sobre::net
