// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/route_clock.h"

#include <algorithm>
#include <cstdlib>

namespace sobre::mime {

namespace {

/// How far a clock is ahead of the two beside it, if those agree; 0: it is not off, or it cannot be told.
qint64 aheadOf(qint64 before, qint64 time, qint64 after)
{
    const qint64 fast = time - std::max(before, after);
    const qint64 slow = std::min(before, after) - time;
    const qint64 off = std::max(fast, slow);
    const qint64 apart = std::abs(after - before);
    if (off <= ClockTolerance || after < before - ClockTolerance)
        return 0;
    // With wide gaps either of two clocks may be the wrong one.
    if (apart > ClockTolerance && apart > off / 2)
        return 0;
    return fast > 0 ? time - after : time - before;
}

} // namespace

QList<HopClock> clocksOf(const QList<Hop> &route)
{
    QList<HopClock> clocks(route.size());
    QList<qsizetype> way; // those with a time, in the order of travel
    for (qsizetype i = route.size() - 1; i >= 0; --i) {
        if (route[i].time.isValid())
            way += i;
    }
    const auto seconds = [&](qsizetype at) { return route[way[at]].time.toSecsSinceEpoch(); };
    QList<qsizetype> agreeing;
    for (qsizetype at = 0; at < way.size(); ++at) {
        const bool between = at > 0 && at + 1 < way.size();
        const qint64 ahead = between ? aheadOf(seconds(at - 1), seconds(at), seconds(at + 1)) : 0;
        if (ahead != 0)
            clocks[way[at]] = { HopClock::State::Off, ahead };
        else
            agreeing += way[at];
    }
    for (qsizetype at = 1; at < agreeing.size(); ++at) {
        if (route[agreeing[at - 1]].time.secsTo(route[agreeing[at]].time) < -ClockTolerance)
            clocks[agreeing[at]].state = HopClock::State::Doubtful;
    }
    return clocks;
}

std::optional<qint64> travelSeconds(const QList<Hop> &route)
{
    if (route.size() < 2 || !route.first().time.isValid() || !route.last().time.isValid())
        return {};
    const QList<HopClock> clocks = clocksOf(route);
    const bool doubtful = std::ranges::any_of(
        clocks, [](const HopClock &clock) { return clock.state == HopClock::State::Doubtful; });
    if (doubtful)
        return {};
    return std::max<qint64>(0, route.last().time.secsTo(route.first().time));
}

} // namespace sobre::mime
