// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/process.h"

#include <QCoreApplication>
#include <QThreadPool>

#include <csignal>

#include <malloc.h>

namespace sobre {
namespace {

// Letters pass in blocks of 256 KiB through several threads. The allocator would keep an arena for each thread and
// every block that was ever freed; we give them back.
void keepMemorySmall()
{
    mallopt(M_ARENA_MAX, 2);
    mallopt(M_MMAP_THRESHOLD, 128 * 1024);
    mallopt(M_TRIM_THRESHOLD, 1024 * 1024);
}

} // namespace

void beginProcess()
{
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

} // namespace sobre
