// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mime/message.h"

namespace sobre::mime {

/// Reads the Received fields of a letter (RFC 5321 section 4.4) as the many kinds of servers write them.
/// `received` are the bodies of the fields in the order of the header, newest first, folded or not; so is the
/// result, one hop a field. Everything in it is a claim: a sender may put any number of such fields below the
/// true ones.
///
/// `trustedHosts` are names of the user's own provider; a server of that name or below it is trusted, as long
/// as no other server wrote a field above it.
QList<Hop> readRoute(const QList<QByteArray> &received, const QStringList &trustedHosts = {});

/// The same for a header block as it stands.
QList<Hop> routeIn(QByteArrayView header, const QStringList &trustedHosts = {});

} // namespace sobre::mime
