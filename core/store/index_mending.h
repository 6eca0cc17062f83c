// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"

namespace sobre::store {

class Database;

/// Makes the index of words agree with the letters: those that are not in it are read again and put in, what speaks of
/// letters that are not there goes. Where the index itself is broken (`anew`) it is emptied and filled. On a
/// writing connection without a transaction; commits in batches. Returns how many letters were put in.
Result<qint64> mendIndex(Database& database, bool anew);

} // namespace sobre::store
