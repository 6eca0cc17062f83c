// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace sobre::text {

/// The time of day by the person's clock, without seconds: "21:40". `time` in any zone.
QString clockTime(const QDateTime &time);
/// The same with the day where that is not `now`'s: "21:40", "18 Nov, 21:40", "18 Nov 2025, 21:40".
QString clockTime(const QDateTime &time, const QDateTime &now);

/// Octets in few characters: "2.1 MB".
QString sizeWords(qint64 octets);

} // namespace sobre::text
