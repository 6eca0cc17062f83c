// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mime/message.h"

#include <QList>

namespace sobre::mime {

/// Hops of a way that belong to one house: it took the letter in with the oldest of them and handed it about within.
struct RouteLeg {
    qsizetype newest = 0; ///< its place in the route, which is newest first
    qsizetype count = 1;
    QString name = {}; ///< of the server that took it in, or of the first within that has a name; may be empty

    /// The hop by which the letter came into the house.
    qsizetype entry() const { return newest + count - 1; }
    bool operator==(const RouteLeg &) const = default;
};

/// The route by houses, newest first; every hop is in one. Servers belong together if their names have a domain in
/// common, or they say only what they are called within ("localhost", an address of a private network). Lines that the
/// person's own post office wrote never stand together with others.
QList<RouteLeg> foldRoute(const QList<Hop> &route);

} // namespace sobre::mime
