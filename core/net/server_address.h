// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"

#include <QString>

namespace sobre::net {

/// A mail server as a person names it: protocol, host, port, how the link is protected and the user name to
/// log in with. Written as a URL: pop3s:// and smtps:// are TLS from the first byte (ports 995, 465), pop3://
/// and smtp:// demand STLS/STARTTLS (110, 587), pop3+insecure:// and smtp+insecure:// are clear text. '@' in
/// a user name is %40.
struct ServerAddress {
    enum class Protocol { Pop3, Smtp };
    enum class Encryption { Tls, StartTls, None };

    Protocol protocol = Protocol::Pop3;
    Encryption encryption = Encryption::Tls;
    QString user; ///< decoded; empty: no log-in
    QString host; ///< as typed; certificates are checked against this name
    quint16 port = 0;

    /// BadInput with the reason in `detail`.
    static Result<ServerAddress> parse(const QString &url);
    QString url() const;
    QString hostAndPort() const; ///< for messages: "mail.uno.test:995"; IPv6 in brackets
    bool operator==(const ServerAddress &) const = default;
};

} // namespace sobre::net
