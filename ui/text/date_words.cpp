// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/date_words.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sobre::text {
namespace {

class DateWords {
    Q_DECLARE_TR_FUNCTIONS(DateWords)

public:
    static QString yesterday() { return tr("Yesterday"); }
    static QString todayAt() { return tr("Today %1"); }
    static QString yesterdayAt() { return tr("Yesterday %1"); }
    //: A day of the week and a time: "Sat 20:45"
    static QString weekdayAt() { return tr("%1 %2"); }
    //: A date and a time: "18 Nov, 20:45"
    static QString dayAt() { return tr("%1, %2"); }
    static QString seconds(int n) { return tr("%n second(s)", nullptr, n); }
    static QString minutes(int n) { return tr("%n minute(s)", nullptr, n); }
    static QString hours(int n) { return tr("%n hour(s)", nullptr, n); }
    static QString days(int n) { return tr("%n day(s)", nullptr, n); }
};

/// Day and month in the order of the place: "18 Nov", "Nov 18", "2025 Nov 18".
QString dayAndMonth(const QDate &day, bool withYear, const QLocale &locale)
{
    const QString order = locale.dateFormat(QLocale::ShortFormat);
    const qsizetype d = order.indexOf(u'd'), m = order.indexOf(u'M'), y = order.indexOf(u'y');
    if (m >= 0 && m < d) {
        if (!withYear)
            return locale.toString(day, u"MMM d"_s);
        return locale.toString(day, y < m ? u"yyyy MMM d"_s : u"MMM d, yyyy"_s);
    }
    return locale.toString(day, withYear ? u"d MMM yyyy"_s : u"d MMM"_s);
}

} // namespace

QString clockWord(const QTime &time, const QLocale &locale)
{
    // The C locale has seconds in its short form.
    if (locale.language() == QLocale::C)
        return time.toString(u"HH:mm"_s);
    return locale.toString(time, QLocale::ShortFormat);
}

QString dateWord(const QDateTime &when, const QDateTime &now, const QLocale &locale)
{
    if (!when.isValid())
        return {};
    const QDateTime local = when.toLocalTime();
    const QDate today = now.toLocalTime().date();
    const qint64 days = local.date().daysTo(today);
    if (days == 0)
        return clockWord(local.time(), locale);
    if (days == 1)
        return DateWords::yesterday();
    if (days > 1 && days < 7)
        return locale.standaloneDayName(local.date().dayOfWeek(), QLocale::ShortFormat);
    return dayAndMonth(local.date(), local.date().year() != today.year(), locale);
}

QString spokenDate(const QDateTime &when, const QDateTime &now, const QLocale &locale)
{
    if (!when.isValid())
        return {};
    const QDateTime local = when.toLocalTime();
    const qint64 days = local.date().daysTo(now.toLocalTime().date());
    const QString clock = clockWord(local.time(), locale);
    if (days == 0)
        return DateWords::todayAt().arg(clock);
    if (days == 1)
        return DateWords::yesterdayAt().arg(clock);
    return fullDate(when, locale);
}

QString dateAndTime(const QDateTime &when, const QDateTime &now, const QLocale &locale)
{
    if (!when.isValid())
        return {};
    const QDateTime local = when.toLocalTime();
    const QDate today = now.toLocalTime().date();
    const qint64 days = local.date().daysTo(today);
    const QString clock = clockWord(local.time(), locale);
    if (days == 0)
        return DateWords::todayAt().arg(clock);
    if (days == 1)
        return DateWords::yesterdayAt().arg(clock);
    if (days > 1 && days < 7)
        return DateWords::weekdayAt().arg(locale.dayName(local.date().dayOfWeek(), QLocale::ShortFormat), clock);
    return DateWords::dayAt().arg(dayAndMonth(local.date(), local.date().year() != today.year(), locale), clock);
}

QString fullDate(const QDateTime &when, const QLocale &locale)
{
    if (!when.isValid())
        return {};
    const QDateTime local = when.toLocalTime();
    return locale.toString(local.date(), QLocale::LongFormat) + u' ' + clockWord(local.time(), locale);
}

QString durationWords(qint64 seconds)
{
    seconds = std::max<qint64>(seconds, 0);
    if (seconds < 120)
        return DateWords::seconds(int(seconds));
    if (seconds < 120 * 60)
        return DateWords::minutes(int((seconds + 30) / 60));
    if (seconds < 48 * 3600)
        return DateWords::hours(int((seconds + 1800) / 3600));
    return DateWords::days(int(std::min<qint64>((seconds + 43200) / 86400, 1'000'000)));
}

} // namespace sobre::text
