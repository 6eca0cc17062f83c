// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <functional>

namespace sobre::transfer {

struct TransferProgress {
    int letters = 0; ///< so far
    int ofLetters = 0; ///< in all; 0: not known
    qint64 octets = 0; ///< read so far
    qint64 ofOctets = 0; ///< in all; 0: not known
};

/// Told after each block that is read or each letter that is written, in the thread that works. False: stop; what is done stays.
using TransferWatch = std::function<bool(const TransferProgress &)>;

} // namespace sobre::transfer
