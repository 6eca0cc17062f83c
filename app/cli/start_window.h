// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace sobre::cli {

class Terminal;

/// Becomes the program with the windows, which lies beside this one: the terminal's commands do without Qt's widgets,
/// which would cost each of them time and memory. Returns only if that failed: the exit code, after the reason was
/// said.
int startWindow(const QStringList &arguments, Terminal &terminal);

} // namespace sobre::cli
