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

/// How many sealed letters fulfil the query's conditions, so that its words could be in what nobody searched: 0 where
/// it has no words that look into a text or subject. Errors: as search().
Result<qint64> sealedUnsearched(Database& database, const SearchQuery& query);

} // namespace sobre::store
