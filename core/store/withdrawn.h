// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"
#include "core/store/ids.h"

#include <QStringList>

#include <optional>

namespace sobre::store {

class Database;
struct OutboxRow;

/// What the queue alone knew of a letter that was taken out of it without being sent.
struct Withdrawn {
    QStringList recipients; ///< everybody it would have gone to; those in Bcc stand on no line of it
    bool requireTls = false; ///< it was to go by closed vans only
};

} // namespace sobre::store

/// Kept beside the letter until it is written anew or deleted for ever, whoever took it out and whether or not somebody
/// was there to go on with it at once.
namespace sobre::store::withdrawn {

/// In a writer's job, before the row goes.
Result<> keep(Database &database, const OutboxRow &row);
/// Nothing: it was never in the queue, or what it says now is newer.
Result<std::optional<Withdrawn>> of(Database &database, LetterId letter);
/// In a writer's job.
Result<> forget(Database &database, LetterId letter);

} // namespace sobre::store::withdrawn
