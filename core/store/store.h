// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"
#include "core/store/profile.h"

#include <QString>

#include <memory>

namespace sobre::store {

class Database;
class Intake;
class SealedPass;
class Writer;

/// A person's mail, opened. ReadWrite holds the profile's lock, the one writer and the intake; ReadOnly works
/// beside another process that writes. openReader() may be called from any thread, the rest from the thread
/// of the owner.
class Store {
public:
    /// Opens, makes or brings up to date. What was half arrived is swept, in the writer's thread. Errors: see
    /// Profile::open and schema.h.
    static Result<std::unique_ptr<Store>> open(const QString& directory, Access access);
    /// Commits everything that was handed over.
    ~Store();

    const Profile& profile() const { return *m_profile; }
    /// A reading connection for the thread that uses it: one per thread, owned by whoever asked, never kept
    /// in a read transaction beyond one function call. Errors: StoreFailed, StoreDamaged, StoreTooNew.
    Result<std::unique_ptr<Database>> openReader() const;

    /// Only where the store was opened ReadWrite.
    Writer& writer() { return *m_writer; }
    Intake& intake() { return *m_intake; }

private:
    Store();

    std::unique_ptr<Profile> m_profile; // the lock goes last
    std::unique_ptr<Writer> m_writer;
    std::unique_ptr<Intake> m_intake;
    std::unique_ptr<SealedPass> m_sealedPass;
};

/// A reading connection to a profile. Falls back to SQLite's immutable mode where the directory cannot be
/// written to.
Result<std::unique_ptr<Database>> openReader(const Profile& profile);

} // namespace sobre::store
