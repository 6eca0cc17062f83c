// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"
#include "core/net/connector.h"

#include <QNetworkProxy>
#include <QString>

#include <chrono>
#include <functional>

namespace sobre::net {

/// Which way a profile takes to its servers: "none", "system", "socks5://host:port" or "http://host:port" (CONNECT), as
/// the profile's settings.ini has it under Key. A value.
struct ProxyChoice {
    enum class Kind { None, System, Socks5, Http };
    static constexpr char Key[] = "network/proxy";

    Kind kind = Kind::None;
    QString host = {};
    quint16 port = 0;

    /// Empty is none. Errors: BadInput.
    static Result<ProxyChoice> parse(const QString &text);
    QString text() const;
    /// The proxy for a connection to `server`. Asks the system (its settings or its environment) for System, which may take
    /// a while. One that the system names but that cannot carry mail (a cache for web pages, FTP) counts as none.
    QNetworkProxy proxyFor(const ServerAddress &server) const;
    bool operator==(const ProxyChoice &) const = default;
};

/// How the system is asked for its proxy; called in a thread of its own, and may take as long as it likes.
using SystemProxy = std::function<QNetworkProxy(const ServerAddress &server)>;

/// The proxy that `choice` (the text of a ProxyChoice) leads through to host and port, where something else than mail goes
/// there. Throws MailError: BadInput (a choice that makes no sense), TimedOut (the system does not say which).
Task<QNetworkProxy> proxyByChoice(QString choice, QString host, quint16 port, std::chrono::milliseconds deadline,
                                  SystemProxy system = {});

/// Opens links by `connector`, each by the proxy that `choice` says at that moment; whoever changes it need not start
/// Sobre anew. Where a proxy is chosen nothing ever goes around it: a choice that makes no sense opens nothing (throws
/// MailError BadInput). `choice` is called in the mail thread. A `system` that does not answer within the connector's
/// deadline opens nothing either (TimedOut). Empty: the real one.
OpenChannel openByChoice(Connector connector, std::function<QString()> choice, SystemProxy system = {});

} // namespace sobre::net
