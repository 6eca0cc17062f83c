// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace sobre::ui {

/// "Today 20:45", "Yesterday 20:45", "Sat 20:45", "18 Nov, 20:45", "18 Nov 2025, 20:45" in the person's time
/// zone and clock; empty for an invalid time.
QString dateWords(const QDateTime &when, const QDateTime &now = QDateTime::currentDateTime());
/// Day, date, time in full.
QString fullDateWords(const QDateTime &when);
/// "14 seconds", "3 minutes", "2 hours", "4 days"; never negative.
QString durationWords(qint64 seconds);

} // namespace sobre::ui
