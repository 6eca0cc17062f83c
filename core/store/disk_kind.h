// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace sobre::store {

/// The name of the network file system with this number of statfs(2), for example "nfs"; empty for a local
/// disk. SQLite's log needs memory shared between processes, which no network disk gives.
QString networkDiskOf(quint64 magic);

/// The same for what the kernel calls "fuse": decided by the type in a table like /proc/self/mountinfo, for
/// the device "major:minor".
QString networkDiskOf(const QByteArray& mountinfo, const QByteArray& device);

/// Which network disk an open directory lies on; empty for a local one.
QString networkDiskUnder(int directory);

} // namespace sobre::store
