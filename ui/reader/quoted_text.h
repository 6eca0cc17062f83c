// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace sobre::ui {

/// Lines of a plain text letter that belong together.
struct Passage {
    int level = 0; ///< how often it was quoted
    bool signature = false; ///< at or behind the last "-- " that is not quoted
    QStringList lines; ///< without the quote marks
    bool operator==(const Passage &) const = default;
};

/// Quotes deeper than this are folded.
inline constexpr int OpenLevels = 2;

/// Takes plain text apart. Linear.
QList<Passage> passagesOf(const QString &text);

} // namespace sobre::ui
