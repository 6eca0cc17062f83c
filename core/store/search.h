// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"
#include "core/store/ids.h"
#include "core/store/search_query.h"

#include <QList>

namespace sobre::store {

class Database;

/// The letters that match, at most `limit`, newest arrival first (largest id). Accents and case are folded.
/// If the query has a word with an accent, letters that have it in exactly this spelling come first: "año"
/// finds "ano" too, after all that have "año". A word typed without accents takes all spellings alike.
/// Errors: NotFound (no such folder).
Result<QList<LetterId>> search(Database& database, const SearchQuery& query, int limit);

} // namespace sobre::store
