// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What both programs, the terminal's and the one with the windows, do as processes.
namespace sobre {

/// First of all, before any thread and any object of Qt.
void beginProcess();
/// Once there is an application object.
void nameProcess();
/// Last, while QCA is still there: workers put their secrets away. Then the process is over with this exit code: what lives as
/// long as it is not taken down one by one.
[[noreturn]] void endProcess(int exitCode);

} // namespace sobre
