// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

/// Files that fail as those on a dying disk do, by calls of the system that stand in front of the library's. One thread
/// sets, before others use files.
namespace failing {

inline QByteArray closed; ///< a file or folder of this path cannot be opened: EACCES, as its mode says to all but root
inline QByteArray torn; ///< this path can be read up to `tornAt`: then EIO
inline qint64 tornAt = 0;
inline bool noSync = false; ///< syncfs() says EIO

} // namespace failing
