// SPDX-License-Identifier: GPL-3.0-or-later
// In this program it is Saturday, 21 November 2026, 21:42 UTC when it starts, and time goes on from there: so pictures
// made on two days are the same. The product knows nothing of it; the program's function stands before the system's.
#include <atomic>
#include <ctime>

#include <sys/syscall.h>
#include <sys/time.h>
#include <unistd.h>

namespace {

constexpr time_t Start = 1795297320;

time_t shift()
{
    static const time_t by = [] {
        timespec now {};
        syscall(SYS_clock_gettime, CLOCK_REALTIME, &now);
        return Start - now.tv_sec;
    }();
    return by;
}

} // namespace

extern "C" int clock_gettime(clockid_t clock, timespec *time) noexcept
{
    const long result = syscall(SYS_clock_gettime, clock, time);
    if (result == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE))
        time->tv_sec += shift();
    return int(result);
}

extern "C" int gettimeofday(timeval *time, void *) noexcept
{
    timespec now {};
    clock_gettime(CLOCK_REALTIME, &now);
    time->tv_sec = now.tv_sec;
    time->tv_usec = now.tv_nsec / 1000;
    return 0;
}

extern "C" time_t time(time_t *result) noexcept
{
    timespec now {};
    clock_gettime(CLOCK_REALTIME, &now);
    if (result)
        *result = now.tv_sec;
    return now.tv_sec;
}
