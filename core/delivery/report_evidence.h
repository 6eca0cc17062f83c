// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/match_report.h"
#include "core/error/mail_error.h"

namespace sobre::store {
class Database;
}

namespace sobre::delivery {

/// Looks up what a report may be about. `received`: wall time, UTC, when it came. Short: every look goes by an index.
/// A letter among those sent that has no posting (an older Sobre sent it, or the person filed it) is given one that was not
/// written yet: its id is None.
Result<Evidence> evidenceFor(store::Database &database, const store::StoredReport &report, const store::ReportContent &content,
                             const QDateTime &received);

} // namespace sobre::delivery
