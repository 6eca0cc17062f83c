// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"
#include "core/store/repair.h"

namespace sobre::store {
class Database;
class Salvage;
}

/// What a damaged file holds besides letters. Parts of repair().
namespace sobre::store::plain_rows {

/// Accounts, folders, ledger, outbox, proofs, tags, contacts and the rest, row by row as they are. Rows of the ledger
/// that are lost are made again from its indexes, where these say which letter they speak of.
Result<> copy(const Salvage& salvage, Database& target);

/// Once the letters are there: nothing refers to a letter that is not. What the ledger knows of a lost letter is
/// forgotten if its server still had it. A letter without its place in the outbox becomes a draft: whether it was sent
/// is not known, so it is not sent again by itself.
Result<> settle(const Salvage& salvage, Database& target, RepairReport& report);

} // namespace sobre::store::plain_rows
