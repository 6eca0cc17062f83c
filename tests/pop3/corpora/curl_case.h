// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/answering_channel.h"

#include <QByteArray>
#include <QList>
#include <QMap>

#include <optional>

namespace sobre::tests {

/// A POP3 case of the "curl-mail" set: what its server is told to answer, what its own client wrote and how
/// that ended. Its server's ordinary answers (three letters, one of them said to be 4 GiB large) are written
/// here.
struct CurlCase {
    QByteArray name; ///< "test865"
    QList<QByteArray> capabilities;
    QList<QByteArray> mechanisms;
    QMap<QByteArray, QByteArray> replies; ///< a whole line or a verb → octets with their line end
    bool slow = false; ///< octet by octet
    QByteArray letter; ///< with CRLF
    QByteArray command; ///< of its client, as written there
    QList<QByteArray> protocol; ///< what its client wrote, without line ends
    int errorCode = 0; ///< 67: log-in denied, 8: a weird reply, 3: a bad address

    /// None where it is no POP3 case or makes no sense.
    static std::optional<CurlCase> parse(const QByteArray &name, const QByteArray &text);
    AnsweringChannel::Server server() const;
    /// The messages of its log-in: what its client sent after "AUTH X", in or behind that line, decoded.
    QList<QByteArray> saslMessages() const;
};

} // namespace sobre::tests
