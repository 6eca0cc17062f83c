// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/date_words.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace sobre::ui {

namespace {

struct DateWords {
    Q_DECLARE_TR_FUNCTIONS(sobre::ui::DateWords)
};

} // namespace

QString dateWords(const QDateTime &when, const QDateTime &now)
{
    if (!when.isValid())
        return {};
    const QLocale locale;
    const QDateTime local = when.toLocalTime();
    const QDate today = now.toLocalTime().date();
    const QString time = locale.toString(local.time(), QLocale::ShortFormat);
    const qint64 days = local.date().daysTo(today);
    if (days == 0)
        return DateWords::tr("Today %1").arg(time);
    if (days == 1)
        return DateWords::tr("Yesterday %1").arg(time);
    if (days > 1 && days < 7) //: A day of the week and a time: "Sat 20:45"
        return DateWords::tr("%1 %2").arg(locale.dayName(local.date().dayOfWeek(), QLocale::ShortFormat),
                                          time);
    //: A date and a time: "18 Nov, 20:45"
    const QString both = DateWords::tr("%1, %2");
    //: Format of a date as QLocale::toString() knows it
    const QString format
        = local.date().year() == today.year() ? DateWords::tr("d MMM") : DateWords::tr("d MMM yyyy");
    return both.arg(locale.toString(local.date(), format), time);
}

QString fullDateWords(const QDateTime &when)
{
    return when.isValid() ? QLocale().toString(when.toLocalTime(), QLocale::LongFormat) : QString();
}

QString durationWords(qint64 seconds)
{
    seconds = qMax<qint64>(seconds, 0);
    if (seconds < 120)
        return DateWords::tr("%n second(s)", nullptr, int(seconds));
    if (seconds < 120 * 60)
        return DateWords::tr("%n minute(s)", nullptr, int((seconds + 30) / 60));
    if (seconds < 48 * 3600)
        return DateWords::tr("%n hour(s)", nullptr, int((seconds + 1800) / 3600));
    return DateWords::tr("%n day(s)", nullptr, int(qMin<qint64>((seconds + 43200) / 86400, 1'000'000)));
}

} // namespace sobre::ui
