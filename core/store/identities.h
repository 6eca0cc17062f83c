// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"
#include "core/store/ids.h"

#include <QString>

namespace sobre::store {

class Database;

/// What stands under and in the letters that a person writes from an account. A value.
struct Identity {
    AccountId account = AccountId::None;
    QString signature = {}; ///< plain text, without the line "-- " before it; empty: none
    bool operator==(const Identity &) const = default;
};

} // namespace sobre::store

namespace sobre::store::identities {

/// The account's own identity; an empty one where none was kept yet.
Result<Identity> ofAccount(Database &database, AccountId account);

/// In a writer's job: keeps it as the account's own. Errors: NotFound (no such account).
Result<> save(Database &database, const Identity &identity);

} // namespace sobre::store::identities
