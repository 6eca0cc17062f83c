// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"
#include "core/store/ids.h"

#include <QList>
#include <QString>

namespace sobre::store {

class Database;

enum class Role : int { User = 0, Inbox, Drafts, Outbox, Sent, Trash, Junk, Archive };

/// A folder. Those with a role have an English name here; ui/text shows the person's word for the role.
struct Folder {
    FolderId id = FolderId::None;
    AccountId account = AccountId::None; ///< none: of all accounts
    Role role = Role::User;
    QString name;
    FolderId parent = FolderId::None;
};

} // namespace sobre::store

namespace sobre::store::folders {

/// All, those with a role first, then by name within a parent.
Result<QList<Folder>> list(Database& database);
/// Errors: NotFound.
Result<Folder> byId(Database& database, FolderId id);
/// By name, case not minded; "Parent/Child" for one within another. Errors: NotFound.
Result<Folder> byName(Database& database, const QString& name);

// In a writer's job:

/// Makes a folder and returns its id. Errors: BadInput (empty, "/" in it, control characters, taken),
/// NotFound (parent).
Result<FolderId> create(Database& database, const QString& name, FolderId parent = FolderId::None);
/// The folder of this name, made if absent, with its parents. Errors: BadInput.
Result<FolderId> ensure(Database& database, const QString& path);
/// Errors: BadInput (as create, or a folder with a role), NotFound.
Result<> rename(Database& database, FolderId id, const QString& name);
/// Its letters and those of folders within go to the Trash. Errors: BadInput (a folder with a role),
/// NotFound.
Result<> remove(Database& database, FolderId id);

} // namespace sobre::store::folders
