// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mime/message.h"

#include <QList>

#include <optional>

namespace sobre::mime {

/// Seconds that clocks of servers may differ without a word about it.
inline constexpr qint64 ClockTolerance = 60;

/// What the times of a way say about one server's clock.
struct HopClock {
    enum class State {
        Right, ///< nothing speaks against it
        Off, ///< those before and after agree with each other, and not with this one
        Doubtful, ///< it, or the one before, is wrong
    };
    State state = State::Right;
    qint64 aheadSeconds = 0; ///< of an Off one, at least; negative: it is slow
    bool operator==(const HopClock &) const = default;
};

/// One for each hop of `route`, which is newest first.
QList<HopClock> clocksOf(const QList<Hop> &route);

/// Seconds from the first server to the last, by clocks that agree; none where one of the two has no time, or a clock
/// is wrong and it cannot be told which.
std::optional<qint64> travelSeconds(const QList<Hop> &route);

} // namespace sobre::mime
