// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/profile.h"

#include "core/store/disk_kind.h"
#include "core/store/profile_lock.h"
#include "core/store/repair.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace sobre::store {

namespace {

class Descriptor {
public:
    explicit Descriptor(int value) : m_value(value) { }
    ~Descriptor()
    {
        if (m_value >= 0)
            ::close(m_value);
    }
    Q_DISABLE_COPY_MOVE(Descriptor)
    int get() const { return m_value; }

private:
    int m_value;
};

MailError refusal(const QString &detail)
{
    return { .kind = MailError::Kind::StoreFailed,
             .scope = MailError::Scope::Profile,
             .retry = MailError::Retry::WhenUserActs,
             .detail = detail };
}

MailError systemRefusal(const QString &what)
{
    MailError error = refusal(what + QStringLiteral(": ") + QString::fromLocal8Bit(std::strerror(errno)));
    if (errno == ENOSPC || errno == EDQUOT)
        error.kind = MailError::Kind::DiskFull;
    return error;
}

/// Makes a directory with its parents, each 0700: what leads to mail tells nobody anything either.
Result<> make(const QString &directory)
{
    const QString parent = QFileInfo(directory).path();
    if (!QFileInfo::exists(parent)) {
        if (const Result<> done = make(parent); !done)
            return done;
    }
    const QByteArray name = QFile::encodeName(directory);
    if (::mkdir(name.constData(), 0700) != 0)
        return errno == EEXIST ? Result<>() : std::unexpected(systemRefusal(directory));
    ::chmod(name.constData(), 0700); // a umask of 077 leaves it so, one of 0777 would not
    // The letters in it are not durable before its name is.
    const Descriptor above(::open(QFile::encodeName(parent).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (above.get() >= 0)
        ::fsync(above.get());
    return {};
}

/// A file of the profile that is there must be a plain file of ours; where we write, nobody else may read it.
Result<> examine(int directory, const char *name, Access access)
{
    struct stat status{};
    const QString shown = QString::fromLatin1(name);
    if (::fstatat(directory, name, &status, AT_SYMLINK_NOFOLLOW) != 0)
        return errno == ENOENT ? Result<>() : std::unexpected(systemRefusal(shown));
    if (S_ISLNK(status.st_mode))
        return std::unexpected(refusal(shown + QStringLiteral(" is a symbolic link")));
    if (!S_ISREG(status.st_mode))
        return std::unexpected(refusal(shown + QStringLiteral(" is no file")));
    if (status.st_uid != ::geteuid())
        return std::unexpected(refusal(shown + QStringLiteral(" belongs to another user")));
    if (access == Access::ReadWrite && (status.st_mode & 0777) != 0600) {
        if (::fchmodat(directory, name, 0600, AT_SYMLINK_NOFOLLOW) != 0)
            return std::unexpected(systemRefusal(shown));
    }
    return {};
}

/// mail.db is made by us, so that SQLite gives its log the same mode.
Result<> makeDatabaseFile(int directory)
{
    const Descriptor file(::openat(directory, "mail.db", O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (file.get() < 0 || ::fchmod(file.get(), 0600) != 0)
        return std::unexpected(systemRefusal(QStringLiteral("mail.db")));
    return {};
}

bool isOnReadOnlyDisk(int directory)
{
    struct statvfs disk{};
    return ::fstatvfs(directory, &disk) == 0 && (disk.f_flag & ST_RDONLY);
}

Result<> examineDisk(int directory)
{
    if (isOnReadOnlyDisk(directory))
        return std::unexpected(refusal(QStringLiteral("the disk is read-only")));
    const QString network = networkDiskUnder(directory);
    if (!network.isEmpty())
        return std::unexpected(
            refusal(QStringLiteral("the profile lies on a network disk (%1)").arg(network)));
    return {};
}

} // namespace

Profile::Profile() = default;
Profile::~Profile() = default;

Result<std::unique_ptr<Profile>> Profile::open(const QString &directory, Access access)
{
    const QString wanted = QDir::cleanPath(QDir(directory).absolutePath());
    if (access == Access::ReadWrite) {
        if (const Result<> done = make(wanted); !done)
            return std::unexpected(done.error());
    }
    std::unique_ptr<Profile> profile(new Profile);
    profile->m_access = access;
    profile->m_directory = QFileInfo(wanted).canonicalFilePath();
    const MailError absent{ .kind = MailError::Kind::NotFound,
                            .scope = MailError::Scope::Profile,
                            .retry = MailError::Retry::WhenUserActs,
                            .detail = wanted };
    if (profile->m_directory.isEmpty())
        return std::unexpected(absent);

    const Descriptor opened(
        ::open(QFile::encodeName(profile->m_directory).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    struct stat status{};
    if (opened.get() < 0 || ::fstat(opened.get(), &status) != 0)
        return std::unexpected(systemRefusal(wanted));
    if (status.st_uid != ::geteuid())
        return std::unexpected(refusal(QStringLiteral("the profile belongs to another user")));
    profile->m_writable = ::faccessat(opened.get(), ".", W_OK | X_OK, AT_EACCESS) == 0;
    if (access == Access::ReadWrite) {
        if (const Result<> fit = examineDisk(opened.get()); !fit)
            return std::unexpected(fit.error());
        if ((status.st_mode & 07777) != 0700 && ::fchmod(opened.get(), 0700) != 0)
            return std::unexpected(systemRefusal(wanted));
    }
    for (const char *name : { "mail.db", "mail.db-wal", "mail.db-shm", "settings.ini", "lock" }) {
        if (const Result<> fit = examine(opened.get(), name, access); !fit)
            return std::unexpected(fit.error());
    }
    if (access == Access::ReadOnly)
        return QFileInfo::exists(profile->databaseFile())
            ? Result<std::unique_ptr<Profile>>(std::move(profile))
            : std::unexpected(absent);
    auto lock = ProfileLock::take(opened.get());
    if (!lock)
        return std::unexpected(lock.error());
    profile->m_lock = std::move(*lock);
    if (const Result<> finished = finishRepair(profile->m_directory); !finished)
        return std::unexpected(finished.error());
    if (const Result<> made = makeDatabaseFile(opened.get()); !made)
        return std::unexpected(made.error());
    return profile;
}

QString Profile::databaseFile() const
{
    return m_directory + QStringLiteral("/mail.db");
}

QString Profile::settingsFile() const
{
    return m_directory + QStringLiteral("/settings.ini");
}

} // namespace sobre::store
