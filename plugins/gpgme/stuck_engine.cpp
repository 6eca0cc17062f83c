// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/gpgme/stuck_engine.h"

#include <QtCore/QByteArray>
#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QSet>

#include <algorithm>
#include <csignal>
#include <poll.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace sobre::gpgme {

namespace {
constexpr int TidyUpMs = 330;

/// "pipe:[4711]", or empty.
QByteArray linkOf(const QByteArray &path)
{
    char target[256];
    const ssize_t size = readlink(path.constData(), target, sizeof target);
    return size > 0 ? QByteArray(target, size) : QByteArray();
}

bool holds(const QByteArray &process, const QSet<QByteArray> &pipes)
{
    const auto descriptors = QDir(QString::fromLatin1(process + "/fd")).entryList(QDir::AllEntries | QDir::System
                                                                                  | QDir::NoDotAndDotDot);
    return std::ranges::any_of(descriptors, [&](const QString &each) {
        return pipes.contains(linkOf(process + "/fd/" + each.toLatin1()));
    });
}

/// By a handle, which goes on to mean the same process when its number is used again; -1: it has ended.
int handleOf(int pid, const QByteArray &process, const QSet<QByteArray> &pipes)
{
    const int handle = static_cast<int>(syscall(SYS_pidfd_open, pid, 0));
    if (handle >= 0 && !holds(process, pipes)) {
        close(handle);
        return -1;
    }
    return handle;
}
} // namespace

void endHolders(const std::vector<int> &pipes)
{
    QSet<QByteArray> names;
    for (const int pipe : pipes) {
        const QByteArray name = linkOf("/proc/self/fd/" + QByteArray::number(pipe));
        if (name.startsWith("pipe:"))
            names << name;
    }
    if (names.isEmpty())
        return;
    const QByteArray ourselves = linkOf("/proc/self/exe");
    std::vector<pollfd> holders;
    for (const QString &name : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        const int pid = name.toInt();
        const QByteArray process = "/proc/" + name.toLatin1();
        // Another thread may be about to start a program: until then that is a copy of this one.
        if (pid <= 1 || pid == getpid() || linkOf(process + "/exe") == ourselves || !holds(process, names))
            continue;
        if (const int handle = handleOf(pid, process, names); handle >= 0) {
            syscall(SYS_pidfd_send_signal, handle, SIGTERM, nullptr, 0);
            holders.push_back({ handle, POLLIN, 0 });
        }
    }
    QElapsedTimer clock;
    clock.start();
    for (pollfd &holder : holders) {
        const qint64 left = std::max<qint64>(0, TidyUpMs - clock.elapsed());
        if (poll(&holder, 1, static_cast<int>(left)) != 1)
            syscall(SYS_pidfd_send_signal, holder.fd, SIGKILL, nullptr, 0);
        close(holder.fd);
    }
}

} // namespace sobre::gpgme
