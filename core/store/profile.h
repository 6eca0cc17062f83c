// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"

#include <QString>

#include <memory>

namespace sobre::store {

class ProfileLock;

/// Whether a process means to write to a profile or only to read it.
enum class Access { ReadWrite, ReadOnly };

/// The directory that holds everything of one person: mail.db, settings.ini, lock. Directory 0700, files
/// 0600, whatever the umask. One process writes (it holds the lock), any number read. Any thread; the object
/// belongs to one.
class Profile {
public:
    /// ReadWrite: makes the directory and mail.db if absent, tightens loose modes, takes the lock. ReadOnly:
    /// changes nothing. Errors: NotFound (read-only and there is none), StoreBusy (detail: "pid N"),
    /// StoreFailed (another user owns it, a file of it is a symbolic link, a network disk, a disk that cannot
    /// be written to).
    static Result<std::unique_ptr<Profile>> open(const QString& directory, Access access);
    ~Profile();

    /// Absolute, without symbolic links.
    QString directory() const { return m_directory; }
    QString databaseFile() const;
    QString settingsFile() const;
    Access access() const { return m_access; }
    /// Whether new files can be made in the directory; without that a reader needs SQLite's immutable mode.
    bool directoryIsWritable() const { return m_writable; }

private:
    Profile();

    QString m_directory;
    Access m_access = Access::ReadOnly;
    bool m_writable = false;
    std::unique_ptr<ProfileLock> m_lock;
};

} // namespace sobre::store
