// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/ageing.h"
#include "core/store/free_room.h"

#include <functional>

namespace sobre::account {

/// What a visit reads off the computer it runs on. Both are called in the writer's thread.
struct Gauges {
    std::function<ClockReading()> clock = &ClockReading::now;
    std::function<Result<qint64>(store::Database &)> freeRoom = &store::freeRoom;
};

} // namespace sobre::account
