// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>

namespace sobre::practice {

/// Which way a letter came.
enum class Route {
    Direct, ///< from the sender's server to ours, with TLS all the way
    Relays, ///< through several, with TLS
    Clear, ///< one hop of it without TLS
    Slow, ///< waited for hours at a relay
    List, ///< by the server of a mailing list
    Local, ///< never left our server
};

/// The fields that servers put on top of a letter of `sender`, as a Postfix and a Dovecot write them: Return-Path and
/// Received, newest first, in CRLF lines. It was sent at `date` and came moments later.
QByteArray routeLines(Route route, const QByteArray &sender, const QByteArray &recipient, const QDateTime &date);

} // namespace sobre::practice
