// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/task.h"
#include "core/net/server_address.h"
#include "core/net/socket_channel.h"
#include "core/net/tls_policy.h"

#include <QHostAddress>
#include <QList>
#include <QNetworkProxy>

#include <chrono>
#include <functional>
#include <memory>

namespace sobre::net {

/// How a session gets its link: Connector::opener() in Sobre, a scripted channel in tests. The log may be
/// null and must outlive the channel.
using OpenChannel = std::function<Task<std::unique_ptr<LineChannel>>(ServerAddress address, TlsPolicy policy,
                                                                     WireLog *log)>;

/// Names to addresses; throws MailError HostNotFound.
using Resolver = std::function<Task<QList<QHostAddress>>(QString host)>;

/// Asks the system (QHostInfo, no thread of ours is blocked).
Task<QList<QHostAddress>> resolveBySystem(QString host);

/// Opens links to servers: looks up the name, tries the addresses (RFC 8305), or goes through a proxy, and
/// turns to TLS where the address says so from the first octet. A value; lives in the mail thread. Whatever
/// opener() made holds a copy of it.
struct Connector {
    /// NoProxy, Socks5Proxy or HttpProxy (CONNECT). A proxy gets the host by its name, and where it fails
    /// nothing is tried without it.
    QNetworkProxy proxy = QNetworkProxy(QNetworkProxy::NoProxy);
    Resolver resolver = resolveBySystem;
    std::chrono::milliseconds stagger{ 250 }; ///< between two addresses
    std::chrono::milliseconds deadline{ 30'000 }; ///< for name, connection and proxy together

    /// A connected channel; encrypted for Encryption::Tls. Throws MailError: HostNotFound, ConnectionRefused,
    /// Unreachable, TimedOut, and those of LineChannel::startTls().
    Task<std::unique_ptr<LineChannel>> open(ServerAddress address, TlsPolicy policy, WireLog *log) const;
    OpenChannel opener() const;

private:
    static Task<SocketPointer> connectDirectly(Connector settings, ServerAddress address);
    static Task<SocketPointer> connectByProxy(Connector settings, ServerAddress address);
    static Task<std::unique_ptr<LineChannel>> open(Connector settings, ServerAddress address,
                                                   TlsPolicy policy, WireLog *log);
};

} // namespace sobre::net
