// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/process_terminal.h"

#include "app/cli/terminal_text.h"

#include "core/async/pending.h"

#include <QDir>
#include <QThreadPool>

#include <cerrno>
#include <unistd.h>

namespace sobre::cli {
namespace {

    // A pipe may take only a part, and a signal may interrupt.
    void writeAll(int descriptor, QByteArrayView octets)
    {
        while (!octets.isEmpty()) {
            const ssize_t written = ::write(descriptor, octets.data(), size_t(octets.size()));
            if (written < 0 && errno == EINTR)
                continue;
            if (written <= 0)
                return; // nobody reads any more; the exit code still tells
            octets = octets.sliced(written);
        }
    }

    QByteArray readSome(int descriptor)
    {
        QByteArray octets(256 * 1024, Qt::Uninitialized);
        ssize_t got = 0;
        do {
            got = ::read(descriptor, octets.data(), size_t(octets.size()));
        } while (got < 0 && errno == EINTR);
        octets.truncate(got > 0 ? got : 0);
        return octets;
    }

} // namespace

void ProcessTerminal::print(const QByteArray &octets)
{
    writeAll(STDOUT_FILENO, octets);
}

void ProcessTerminal::complain(const QString &sentence)
{
    writeAll(STDERR_FILENO, (forTerminal(sentence) + u'\n').toUtf8());
}

Task<QByteArray> ProcessTerminal::read()
{
    // In a worker, because a pipe may keep silent for long while other commands run in this process.
    Pending<QByteArray> octets;
    QThreadPool::globalInstance()->start([this, octets] {
        QMetaObject::invokeMethod(
            this, [octets, got = readSome(STDIN_FILENO)] { octets.finish(got); }, Qt::QueuedConnection);
    });
    co_return co_await octets;
}

QString ProcessTerminal::folder() const
{
    return QDir::currentPath();
}

} // namespace sobre::cli
