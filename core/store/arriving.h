// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"
#include "core/store/ids.h"

#include <QDateTime>

namespace sobre::store {
class Database;
}

/// Letters that are not whole yet: frames and a number, no row in messages. All in a writer's job.
namespace sobre::store::arriving {

Result<LetterId> begin(Database& database, const QDateTime& started);
/// It is whole: the row of messages follows in the same transaction. Errors: StoreDamaged if frames are
/// missing.
Result<> end(Database& database, LetterId letter, qint64 frames);
Result<> remove(Database& database, LetterId letter);
/// Removes what an earlier process left half arrived.
Result<> sweep(Database& database);

/// The frames of any letter.
Result<> removeFrames(Database& database, LetterId letter);

} // namespace sobre::store::arriving
