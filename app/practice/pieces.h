// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>

namespace sobre::practice {

/// A file that goes along with a letter, made by code: "lighthouse.png", "harbour.png", "bread.png", "tides.csv",
/// "map.pdf", "evening.ics", "tide-clock.exe". `now`: what its dates are counted from. Empty for another name.
QByteArray piece(const QByteArray &name, const QDateTime &now);

} // namespace sobre::practice
