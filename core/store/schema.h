// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"

#include <functional>

namespace sobre::store {
class Database;
}

namespace sobre::store::schema {

inline constexpr int Version = 4; ///< PRAGMA user_version of what this Sobre writes
inline constexpr int ApplicationId = 0x536f6272; ///< "Sobr"
inline constexpr int PageSize = 16384;

/// Gives birth to an empty file or brings an older one up to date, each step in one transaction that only
/// adds. On the writing connection. Errors: StoreTooNew (detail: both versions), StoreDamaged (another
/// program's file), DiskFull…
Result<> prepare(Database& database);

/// Makes in an empty file what prepare() makes of one of the first schema that has letters, where some trees stand
/// elsewhere (LeanIndex2), asks `look`, and takes it all back.
Result<> lookAsMigrated(Database &database, const std::function<Result<>()> &look);

/// Whether prepare() may touch this file, asked on a reading connection. Errors: StoreTooNew, StoreDamaged.
Result<> mayPrepare(Database &database);

/// For a reading connection. Errors: StoreTooNew; StoreDamaged; StoreFailed (older: a writer must open it
/// once); NotFound (empty: never written to).
Result<> check(Database& database);

} // namespace sobre::store::schema
