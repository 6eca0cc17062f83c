// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace sobre::account {

/// A name for a letter made from its whole header, but for what servers write into it while it lies there (Status,
/// X-UIDL and the like): two letters have the same only if every other field is the same, those of the route included.
/// `header` may be followed by the text; what was cut at its end does not count. Never empty. Pure.
QByteArray headerName(QByteArrayView header);

/// Whether the header is there to its end: of a cut one the name says nothing for certain.
bool isWholeHeader(QByteArrayView header);

} // namespace sobre::account
