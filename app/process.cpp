// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/process.h"

#include <QCoreApplication>
#include <QThreadPool>

#include <csignal>
#include <cstdio>
#include <cstdlib>

#include <malloc.h>
#include <sys/resource.h>

#if defined(__SANITIZE_ADDRESS__) // gcc
#define SOBRE_FINDS_LEAKS
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) // clang
#define SOBRE_FINDS_LEAKS
#endif
#endif

namespace sobre {
namespace {

// Letters pass in blocks of 256 KiB through several threads. The allocator would keep an arena for each thread and
// every block that was ever freed; we give them back, but not the blocks themselves: new pages cost the time to clear them.
void keepMemorySmall()
{
    mallopt(M_ARENA_MAX, 2);
    mallopt(M_MMAP_THRESHOLD, 320 * 1024);
    mallopt(M_TRIM_THRESHOLD, 2 * 1024 * 1024);
}

// What lies in memory, opened letters and passwords among it, must not lie on the disk after a crash. The hard limit
// stays: a program that Sobre starts may ask for its own again.
void leaveNoCore()
{
    rlimit limit {};
    if (getrlimit(RLIMIT_CORE, &limit) == 0) {
        limit.rlim_cur = 0;
        setrlimit(RLIMIT_CORE, &limit);
    }
}

} // namespace

void beginProcess()
{
    leaveNoCore();
    keepMemorySmall();
    std::signal(SIGPIPE, SIG_IGN); // a reader that closed its end is no reason to die in the middle of a letter
}

void nameProcess()
{
    QCoreApplication::setApplicationName(QStringLiteral("sobre"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SOBRE_VERSION));
}

void endProcess()
{
    // A worker may still be putting away what it used, secrets among it, and QCA must not go before them. Not for ever:
    // one may hang on a standard input that nobody ends.
    constexpr int Patience = 5000; // ms
    QThreadPool::globalInstance()->waitForDone(Patience);
}

int leftAtOnce(int exitCode)
{
#if !defined(SOBRE_FINDS_LEAKS)
    std::fflush(nullptr);
    std::_Exit(exitCode);
#endif
    return exitCode;
}

} // namespace sobre
