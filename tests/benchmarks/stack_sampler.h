// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <chrono>
#include <thread>

namespace sobre::benchmarks {

/// Where the main thread is when its heartbeat stays away: a second thread watches, interrupts the first, and the
/// stack goes to standard error if the beat turns out to be over 50 ms late. One in a process. Main thread.
class StackSampler {
public:
    StackSampler();
    ~StackSampler();
    StackSampler(const StackSampler &) = delete;
    StackSampler &operator=(const StackSampler &) = delete;

    /// A beat has come; `late` ones print what was seen.
    void beat(bool late);

private:
    void watch();

    std::atomic<std::chrono::steady_clock::rep> m_last;
    std::atomic<bool> m_ended = false;
    std::thread m_watcher;
};

} // namespace sobre::benchmarks
