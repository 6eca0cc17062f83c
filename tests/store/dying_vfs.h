// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sobre::store::test {

/// From now on SQLite writes through a layer that counts writes, cuts and syncs, and ends the process at the `at`th
/// of them (0: never) without any of the cleaning up that an exit does: before it, in its middle (half of the octets
/// reach the file) or after it.
enum class Moment { Before, Torn, After };
void dieAtWrite(int at, Moment moment);

/// How many there were.
int writesCounted();

} // namespace sobre::store::test
