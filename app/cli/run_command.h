// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QCoreApplication;

namespace sobre::cli {

/// Runs one command of the terminal to its end, in this process or, if it writes and another process holds the profile,
/// in that one. Returns the exit code.
int runCommand(QCoreApplication &application, const QStringList &arguments);

} // namespace sobre::cli
