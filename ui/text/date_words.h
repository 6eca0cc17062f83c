// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QLocale>
#include <QString>

/// When a letter was written, in few words and by the person's own clock and calendar. `when` in any zone,
/// shown in the local one; `now` says which day is today. An invalid time gives an empty string.
namespace sobre::text {

/// For a row of a list: "21:28" of today, "Yesterday", "Sat" within a week, "18 Nov" of this year, "18 Nov
/// 2025". Times to come have their date.
QString dateWord(const QDateTime &when, const QDateTime &now, const QLocale &locale = QLocale());

/// As read aloud and for a letter's head: "Today 20:05", "Yesterday 20:05", else as fullDate().
QString spokenDate(const QDateTime &when, const QDateTime &now, const QLocale &locale = QLocale());

/// For the head of a letter, in few words: "Today 20:45", "Yesterday 20:45", "Sat 20:45", "18 Nov, 20:45", "18 Nov 2025,
/// 20:45".
QString dateAndTime(const QDateTime &when, const QDateTime &now, const QLocale &locale = QLocale());

/// All of it: "Saturday, 21 November 2026 20:05".
QString fullDate(const QDateTime &when, const QLocale &locale = QLocale());

/// The time of day without seconds: "21:28", "9:28 PM", "21.28".
QString clockWord(const QTime &time, const QLocale &locale = QLocale());

/// "14 seconds", "3 minutes", "2 hours", "4 days"; never negative.
QString durationWords(qint64 seconds);

} // namespace sobre::text
