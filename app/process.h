// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What both programs, the terminal's and the one with the windows, do as processes.
namespace sobre {

/// First of all, before any thread and any object of Qt.
void beginProcess();
/// Once there is an application object.
void nameProcess();
/// Last, while QCA is still there: workers put their secrets away.
void endProcess();
/// After that, for a process that shows nothing: ends it here and now, without taking down what lives as long as it (some
/// seventy libraries and plugins). Returns the exit code only where leaks are to be looked for.
int leftAtOnce(int exitCode);

} // namespace sobre
