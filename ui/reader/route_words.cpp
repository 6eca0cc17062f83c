// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/route_words.h"

#include "core/mime/odd_characters.h"
#include "ui/text/date_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sobre::ui {

namespace {

struct RouteWords {
    Q_DECLARE_TR_FUNCTIONS(sobre::ui::RouteWords)
};

bool runsBackwards(const QList<mime::Hop> &route, qsizetype i)
{
    return i + 1 < route.size() && route.at(i).time.isValid() && route.at(i + 1).time.isValid()
        && !route.at(i).delaySeconds;
}

QString tlsSummary(const QList<mime::Hop> &route)
{
    const auto yes
        = std::ranges::count_if(route, [](const mime::Hop &hop) { return hop.tls.value_or(false); });
    const auto no = std::ranges::count_if(route, [](const mime::Hop &hop) { return hop.tls && !*hop.tls; });
    const auto silent = route.size() - yes - no;
    if (no == 1)
        return RouteWords::tr("no sign of TLS on one step");
    if (no > 1)
        return RouteWords::tr("no sign of TLS on %n step(s)", nullptr, int(no));
    if (silent == 0)
        return RouteWords::tr("TLS claimed all the way");
    if (yes == 0)
        return RouteWords::tr("no step says whether it used TLS");
    return RouteWords::tr("TLS on %1 of %2 steps; %n do(es) not say", nullptr, int(silent))
        .arg(yes)
        .arg(route.size());
}

QString timeWords(const QDateTime &time, bool withDay)
{
    if (!time.isValid())
        return RouteWords::tr("no time");
    const QString clock = time.toLocalTime().toString(u"HH:mm:ss"_s);
    if (!withDay)
        return clock;
    //: Day and time of a step, as QLocale::toString() knows it for the day
    return QLocale().toString(time.toLocalTime().date(), RouteWords::tr("d MMM")) + u' ' + clock;
}

QString hostWords(const QString &host, const QString &otherwise)
{
    const QString clean = mime::withoutHidden(host).trimmed().left(255);
    return clean.isEmpty() ? otherwise : clean;
}

} // namespace

QString routeSummary(const QList<mime::Hop> &route)
{
    QStringList words{ RouteWords::tr("%n hop(s)", nullptr, int(route.size())) };
    bool wrong = false;
    for (qsizetype i = 0; i < route.size(); ++i)
        wrong |= runsBackwards(route, i);
    const QDateTime &first = route.last().time;
    const QDateTime &last = route.first().time;
    if (wrong)
        words.append(RouteWords::tr("clock wrong"));
    else if (route.size() > 1 && first.isValid() && last.isValid() && first <= last)
        words.append(text::durationWords(first.secsTo(last)));
    words.append(tlsSummary(route));
    return words.join(u" \u00b7 "_s);
}

QList<RouteStop> routeStops(const QList<mime::Hop> &route, const QDateTime &received, int most)
{
    QList<RouteStop> stops;
    const qsizetype shown = std::min<qsizetype>(route.size(), most);
    const QDate day = route.isEmpty() ? QDate() : route.first().time.toLocalTime().date();
    const bool withDay = !route.isEmpty() && route.last().time.toLocalTime().date() != day;
    RouteStop sender;
    sender.kind = RouteStop::Kind::Sender;
    if (shown == route.size()) {
        sender.name = RouteWords::tr("The sender");
        sender.note = hostWords(route.value(shown - 1).from, QString());
    } else {
        sender.name = RouteWords::tr("%n earlier hop(s)", nullptr, int(route.size() - shown));
    }
    stops.append(sender);
    for (qsizetype i = shown - 1; i >= 0; --i) {
        const mime::Hop &hop = route.at(i);
        RouteStop stop;
        stop.name = hostWords(hop.by, RouteWords::tr("A server without a name"));
        stop.clockWrong = runsBackwards(route, i);
        stop.note = timeWords(hop.time, withDay);
        if (stop.clockWrong)
            stop.note += u" \u00b7 "_s + RouteWords::tr("clock wrong");
        if (hop.trusted) //: Beside a server's name: one of the person's own provider
            stop.note += u" \u00b7 "_s + RouteWords::tr("yours");
        stop.said = true;
        stop.tls = hop.tls;
        stops.append(stop);
    }
    RouteStop here;
    here.kind = RouteStop::Kind::Here;
    here.name = RouteWords::tr("This computer");
    here.note = timeWords(received, received.toLocalTime().date() != day);
    stops.append(here);
    return stops;
}

QString routeTrust(const QList<mime::Hop> &route)
{
    const auto trusted = std::ranges::count_if(route, &mime::Hop::trusted);
    const QString source = RouteWords::tr("From the Received lines.");
    if (trusted == 0)
        return source + u' '
            + RouteWords::tr("None of them is known to be written by a server of yours; all can be faked.");
    if (trusted == route.size())
        return source + u' '
            + RouteWords::tr("All of them are written by servers you trust, as far as their names tell.");
    if (trusted == 1)
        return source + u' '
            + RouteWords::tr(
                   "Only the last one is written by a server you trust; earlier ones can be faked.");
    return source + u' '
        + RouteWords::tr("Only the last %n are written by servers you trust; earlier ones can be faked.",
                         nullptr, int(trusted));
}

QString tlsWord(const RouteStop &stop)
{
    if (!stop.said)
        return {};
    if (!stop.tls)
        return RouteWords::tr("does not say");
    return *stop.tls ? RouteWords::tr("TLS") : RouteWords::tr("no sign of TLS");
}

} // namespace sobre::ui
