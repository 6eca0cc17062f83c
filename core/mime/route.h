// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mime/message.h"

namespace sobre::mime {

/// What is known of the person's own post office when a letter is read.
struct OwnServers {
    bool fetched = false; ///< the letter came from its mailbox, so that its topmost line is the post office's
    QStringList domains = {}; ///< of its servers, lower-case (core/delivery/provider_learning.h)
};

/// Reads the Received fields of a letter (RFC 5321 section 4.4) as the many kinds of servers write them.
/// `received` are the bodies of the fields in the order of the header, newest first, folded or not; so is the
/// result, one hop a field. Everything in it is a claim: a sender may put any number of such fields below the
/// true ones. Which are true is told by Hop::trusted (core/mime/route_chain.h).
///
/// A clock that is up to a minute behind the one before counts as no delay; more, and there is none (see
/// core/mime/route_clock.h).
QList<Hop> readRoute(const QList<QByteArray> &received, const OwnServers &own = {});

/// The same for a header block as it stands.
QList<Hop> routeIn(QByteArrayView header, const OwnServers &own = {});

} // namespace sobre::mime
