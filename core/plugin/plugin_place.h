// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace sobre::plugin {

/// The first path on the way to `file` that somebody can change who cannot change the running program itself: the
/// file, or a folder above it up to one that holds the program too. Empty: there is none. `file` is canonical.
QString openPath(const QString &file);

} // namespace sobre::plugin
