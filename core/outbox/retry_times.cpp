// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/outbox/retry_times.h"

#include <array>

namespace sobre::outbox {

std::chrono::minutes waitAfter(int tries)
{
    using std::chrono::minutes;
    static constexpr std::array Steps {minutes(5), minutes(15), minutes(30)};
    return tries >= 1 && tries <= int(Steps.size()) ? Steps[size_t(tries - 1)] : minutes(60);
}

} // namespace sobre::outbox
