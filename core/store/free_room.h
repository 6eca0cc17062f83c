// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"

#include <QtGlobal>

namespace sobre::store {

class Database;

/// Octets that the disk on which the mail lies has left for this user. Asks the file system: for a writer's job or a worker.
/// Errors: StoreFailed.
Result<qint64> freeRoom(Database &database);

} // namespace sobre::store
