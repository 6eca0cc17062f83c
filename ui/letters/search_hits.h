// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/search_query.h"
#include "ui/look/letter_roles.h"

namespace sobre::ui {

/// Where the words of a search stand in a text that is shown, by the rules of the index: case and accents are
/// not minded, a word's beginning is enough where the query says so. In the order of the text, not
/// overlapping.
look::TextHits searchHits(const QString &text, const store::SearchQuery &query,
                          store::SearchQuery::Field field);

} // namespace sobre::ui
