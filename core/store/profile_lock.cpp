// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/profile_lock.h"

#include <QByteArray>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace sobre::store {

namespace {

MailError failed(const char *what)
{
    return { .kind = MailError::Kind::StoreFailed,
             .scope = MailError::Scope::Profile,
             .detail = QString::fromLatin1(what) + QString::fromLocal8Bit(std::strerror(errno)) };
}

MailError busy(int file)
{
    char text[24] = {};
    const ssize_t length = ::pread(file, text, sizeof text - 1, 0);
    bool valid = false;
    const qint64 pid = QByteArray(text, length > 0 ? length : 0).trimmed().toLongLong(&valid);
    return { .kind = MailError::Kind::StoreBusy,
             .scope = MailError::Scope::Profile,
             .retry = MailError::Retry::Later,
             .detail = valid ? QStringLiteral("pid %1").arg(pid) : QStringLiteral("another process") };
}

} // namespace

Result<std::unique_ptr<ProfileLock>> ProfileLock::take(int directory)
{
    constexpr int Flags = O_RDWR | O_NOFOLLOW | O_CLOEXEC;
    int file = ::openat(directory, "lock", Flags | O_CREAT | O_EXCL, 0600);
    if (file < 0 && errno == EEXIST)
        file = ::openat(directory, "lock", Flags);
    if (file < 0)
        return std::unexpected(failed("lock: "));
    std::unique_ptr<ProfileLock> lock(new ProfileLock(file));
    if (::fchmod(file, 0600) != 0)
        return std::unexpected(failed("lock: "));
    if (::flock(file, LOCK_EX | LOCK_NB) != 0)
        return std::unexpected(errno == EWOULDBLOCK ? busy(file) : failed("lock: "));
    const QByteArray pid = QByteArray::number(::getpid()) + '\n';
    if (::ftruncate(file, 0) != 0 || ::pwrite(file, pid.constData(), size_t(pid.size()), 0) != pid.size()) {
        // A full disk: the lock holds all the same, only its holder's number cannot be told.
    }
    return lock;
}

ProfileLock::~ProfileLock()
{
    ::close(m_file); // the file stays: removing it would let two processes lock two different files
}

} // namespace sobre::store
