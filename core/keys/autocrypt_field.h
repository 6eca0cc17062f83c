// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

namespace sobre::keys {

/// A field that is larger is not written: some servers refuse letters for their header.
inline constexpr qsizetype LargestField = 10 << 10;

/// The value of an Autocrypt field (Autocrypt 1.1 section 2.1) as the words that a fold may stand between: the least of
/// the key that `exported` holds, for `address`. No words: that key is not fit for it, or too large. Pure.
QList<QByteArray> autocryptField(const QByteArray &exported, const QString &address, bool prefersSealing, const QDateTime &now);

} // namespace sobre::keys
