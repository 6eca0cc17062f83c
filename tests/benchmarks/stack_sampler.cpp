// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/stack_sampler.h"

#include <array>
#include <csignal>

#include <execinfo.h>
#include <pthread.h>
#include <unistd.h>

namespace sobre::benchmarks {
namespace {

using Clock = std::chrono::steady_clock;

constexpr auto Long = std::chrono::milliseconds(20);
constexpr auto Pause = std::chrono::milliseconds(10);
constexpr std::size_t Most = 12;

struct Stack {
    std::array<void *, 60> frames;
    int size = 0;
};

pthread_t mainThread;
std::array<Stack, Most> stacks;
std::atomic<std::size_t> taken = 0;

void take(int)
{
    const std::size_t at = taken;
    if (at >= Most)
        return;
    stacks[at].size = backtrace(stacks[at].frames.data(), int(stacks[at].frames.size()));
    taken = at + 1;
}

} // namespace

StackSampler::StackSampler()
    : m_last(Clock::now().time_since_epoch().count())
{
    mainThread = pthread_self();
    (void)backtrace(stacks[0].frames.data(), 1); // what it loads it must not load in a signal's handler
    struct sigaction action = {};
    action.sa_handler = take;
    action.sa_flags = SA_RESTART;
    sigaction(SIGUSR2, &action, nullptr);
    m_watcher = std::thread([this] { watch(); });
}

StackSampler::~StackSampler()
{
    m_ended = true;
    m_watcher.join();
}

void StackSampler::watch()
{
    while (!m_ended) {
        std::this_thread::sleep_for(Pause);
        if (Clock::now().time_since_epoch() - Clock::duration(m_last) > Long)
            pthread_kill(mainThread, SIGUSR2);
    }
}

void StackSampler::beat(bool late)
{
    m_last = Clock::now().time_since_epoch().count();
    for (std::size_t i = 0; late && i < taken; ++i) {
        (void)!write(STDERR_FILENO, "-- late\n", 8);
        backtrace_symbols_fd(stacks[i].frames.data(), stacks[i].size, STDERR_FILENO);
    }
    taken = 0;
}

} // namespace sobre::benchmarks
