// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plugins/gpgme/run.h"

#include <condition_variable>
#include <deque>
#include <set>

namespace sobre::gpgme {

/// Threads for what GnuPG is asked for. A thread that is stuck is left behind: nothing ever waits long for
/// one, not even the program's end.
class Workers {
public:
    using Work = std::function<plugin::CryptoOutcome(Run &)>;

    /// Never destroyed, so that a thread which outlives main() finds it.
    static Workers &all();

    /// Does `work` when a thread is free and delivers its outcome through `run`.
    void start(const std::shared_ptr<Run> &run, Work work);
    /// `run` is abandoned: it counts no more, whatever its thread does.
    void forget(const std::shared_ptr<Run> &run);
    /// Cancels all and gives them a second to end.
    void endAll();

private:
    struct Task {
        std::shared_ptr<Run> run;
        Work work;
    };
    void startNext(); // with m_mutex held
    void ended(const std::shared_ptr<Run> &run);

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Task> m_waiting;
    std::set<std::shared_ptr<Run>> m_running;
};

} // namespace sobre::gpgme
