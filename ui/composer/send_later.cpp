// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/send_later.h"

#include "ui/text/clock.h"

#include <QTimeZone>

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace sobre::ui {
namespace {

const QTime Morning(8, 0);
const QTime Evening(19, 0);
const QTime NightEnds(5, 0); // before it, "tomorrow morning" may well mean the morning to come
constexpr int LeastAhead = 30 * 60; // seconds; a time that is almost here is no later time

} // namespace

QList<SendLater::Offer> SendLater::offers(const QDateTime &now)
{
    const QDate today = now.toLocalTime().date();
    QList<Offer> all;
    if (now.toLocalTime().time() < NightEnds) {
        const QDateTime when(today, Morning);
        //: %1 is a time of day
        all.append({ tr("T&his morning, %1").arg(text::clockTime(when)), when });
    }
    if (const QDateTime when(today, Evening); now.secsTo(when) >= LeastAhead)
        //: %1 is a time of day
        all.append({ tr("This &evening, %1").arg(text::clockTime(when)), when });
    const QDateTime tomorrow = proposal(now);
    //: %1 is a time of day
    all.append({ tr("&Tomorrow morning, %1").arg(text::clockTime(tomorrow)), tomorrow });
    return all;
}

QDateTime SendLater::proposal(const QDateTime &now)
{
    return QDateTime(now.toLocalTime().date().addDays(1), Morning);
}

QString SendLater::zoneWords(const QDateTime &when)
{
    const int minutes = when.toLocalTime().offsetFromUtc() / 60;
    const QString offset = minutes == 0
        ? u"UTC"_s
        : QString::asprintf("UTC%c%02d:%02d", minutes < 0 ? '-' : '+', std::abs(minutes) / 60, std::abs(minutes) % 60);
    const QString place = QString::fromLatin1(QTimeZone::systemTimeZoneId()).replace(u'_', u' ');
    if (!place.contains(u'/') || place.startsWith("Etc/"_L1)) // "UTC", "CET": says no more than the difference does
        return tr("Time zone: %1.").arg(offset);
    //: %1 is a place as "Europe/Madrid", %2 the difference as "UTC+01:00"
    return tr("Time zone: %1, %2.").arg(place, offset);
}

} // namespace sobre::ui
