// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"
#include "core/store/ids.h"

namespace sobre::store {
class Database;
}

/// Letters of which the header alone is here (Flag::HeaderOnly), while the rest lies at the server. In a writer's job.
namespace sobre::store::header_letters {

/// This letter, just inserted with its ledger row, is such a header, of a letter of `size` octets at the server.
Result<> mark(Database &database, LetterId letter, qint64 size);

/// The whole letter came, and takes the place of what row `row` of the account's ledger stands for: of its header, if that
/// lies here still, it gets folder, flags and tags. The row is forgotten, for the letter has one of its own.
Result<> replace(Database &database, AccountId account, qint64 row, LetterId whole);

} // namespace sobre::store::header_letters
