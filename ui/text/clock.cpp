// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/clock.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace sobre::text {

QString clockTime(const QDateTime &time)
{
    const QLocale locale;
    // The C locale has seconds in its short form.
    const QString format = locale.language() == QLocale::C ? u"HH:mm"_s : locale.timeFormat(QLocale::ShortFormat);
    return locale.toString(time.toLocalTime().time(), format);
}

QString clockTime(const QDateTime &time, const QDateTime &now)
{
    const QDate day = time.toLocalTime().date();
    const QDate today = now.toLocalTime().date();
    if (day == today)
        return clockTime(time);
    const QString format = day.year() == today.year() ? u"d MMM"_s : u"d MMM yyyy"_s;
    return QLocale().toString(day, format) + u", "_s + clockTime(time);
}

QString sizeWords(qint64 octets)
{
    return QLocale().formattedDataSize(octets, octets < 1'000'000 ? 0 : 1, QLocale::DataSizeSIFormat);
}

} // namespace sobre::text
