// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/route_words.h"

#include "core/mime/odd_characters.h"
#include "core/mime/route_clock.h"
#include "core/mime/route_fold.h"
#include "ui/text/date_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace sobre::ui {

namespace {

struct RouteWords {
    Q_DECLARE_TR_FUNCTIONS(sobre::ui::RouteWords)
};

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

/// What is wrong with the clocks of a stop; empty: nothing.
QString clockWords(const QList<mime::HopClock> &clocks, const mime::RouteLeg &leg)
{
    using State = mime::HopClock::State;
    QString words;
    for (qsizetype i = leg.entry(); i >= leg.newest; --i) {
        const mime::HopClock &clock = clocks.at(i);
        if (clock.state == State::Off) {
            const QString time = text::durationWords(std::abs(clock.aheadSeconds));
            //: Of a server; %1 is for example "5 minutes"
            return clock.aheadSeconds > 0 ? RouteWords::tr("its clock is %1 fast").arg(time)
                                          //: Of a server; %1 is for example "5 minutes"
                                          : RouteWords::tr("its clock is %1 slow").arg(time);
        }
        if (clock.state == State::Doubtful)
            words = RouteWords::tr("clock wrong");
    }
    return words;
}

RouteStop stopOf(const QList<mime::Hop> &route, const mime::RouteLeg &leg, const QList<mime::HopClock> &clocks, bool withDay)
{
    const mime::Hop &entry = route.at(leg.entry());
    RouteStop stop;
    stop.name = hostWords(leg.name, RouteWords::tr("A server without a name"));
    stop.note = timeWords(entry.time, withDay);
    stop.said = true;
    stop.tls = entry.tls;
    const auto add = [&stop](const QString &words) { stop.note += u" \u00b7 "_s + words; };
    if (const QString clock = clockWords(clocks, leg); !clock.isEmpty()) {
        stop.clockWrong = true;
        add(clock);
    }
    if (entry.trusted) //: Beside a server's name: one of the person's own provider
        add(RouteWords::tr("yours"));
    int clear = 0;
    for (qsizetype i = leg.entry() - 1; i >= leg.newest; --i) {
        stop.inside.append(hostWords(route.at(i).by, RouteWords::tr("A server without a name")));
        clear += route.at(i).tls && !*route.at(i).tls ? 1 : 0;
    }
    if (!stop.inside.isEmpty()) //: A letter went through several servers of one house
        add(RouteWords::tr("%n more inside", nullptr, int(stop.inside.size())));
    stop.insideInClear = clear > 0;
    if (clear == 1) //: of the steps inside a house
        add(RouteWords::tr("no sign of TLS on one"));
    else if (clear > 1) //: of the steps inside a house
        add(RouteWords::tr("no sign of TLS on %n of them", nullptr, clear));
    return stop;
}

} // namespace

QString routeSummary(const QList<mime::Hop> &route)
{
    QStringList words{ RouteWords::tr("%n hop(s)", nullptr, int(route.size())) };
    const bool wrong = std::ranges::any_of(mime::clocksOf(route), [](const mime::HopClock &clock) {
        return clock.state == mime::HopClock::State::Doubtful;
    });
    if (wrong)
        words.append(RouteWords::tr("clock wrong"));
    else if (const auto seconds = mime::travelSeconds(route))
        words.append(text::durationWords(*seconds));
    words.append(tlsSummary(route));
    return words.join(u" \u00b7 "_s);
}

QList<RouteStop> routeStops(const QList<mime::Hop> &route, const QDateTime &received, int most)
{
    QList<RouteStop> stops;
    const QList<mime::RouteLeg> legs = mime::foldRoute(route);
    const QList<mime::HopClock> clocks = mime::clocksOf(route);
    const qsizetype shown = std::min<qsizetype>(legs.size(), most);
    const QDate day = route.isEmpty() ? QDate() : route.first().time.toLocalTime().date();
    const bool withDay = !route.isEmpty() && route.last().time.toLocalTime().date() != day;
    RouteStop sender;
    sender.kind = RouteStop::Kind::Sender;
    if (shown == legs.size()) {
        sender.name = RouteWords::tr("The sender");
        sender.note = route.isEmpty() ? QString() : hostWords(route.last().from, QString());
    } else {
        const qsizetype left = route.size() - (shown == 0 ? 0 : legs.at(shown - 1).entry() + 1);
        sender.name = RouteWords::tr("%n earlier hop(s)", nullptr, int(left));
    }
    stops.append(sender);
    for (qsizetype i = shown - 1; i >= 0; --i)
        stops.append(stopOf(route, legs.at(i), clocks, withDay));
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
