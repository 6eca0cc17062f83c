// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace sobre::outbox {

/// How long to wait after the given number of tries that a server answered with "not now": 5, 15, 30 minutes, then
/// every hour.
std::chrono::minutes waitAfter(int tries);

/// How long to wait where the server could not be reached, however often: that is no try.
inline constexpr std::chrono::minutes WaitForConnection {1};

/// And where the line broke in the middle of a letter.
inline constexpr std::chrono::minutes WaitAfterBreak {3};

/// How long a server may go on saying "not now" to a letter before it is the person's: as long as relays keep one
/// (RFC 5321 section 4.5.4.1).
inline constexpr std::chrono::days EndOfWaiting {5};

} // namespace sobre::outbox
