// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"
#include "core/store/ids.h"
#include "core/store/postings.h"

#include <QList>
#include <QString>

#include <optional>

namespace sobre::store {

class Database;

enum class ReportState : int {
    Open = 0, ///< waits to be matched
    Matched = 1, ///< `posting` is what it reports of
    NotOurs = 2, ///< about nothing that was sent from here
    SomebodyElse = 3, ///< it claims that one of our addresses sent what was not sent from here
};

/// A letter that is a delivery report.
struct StoredReport {
    LetterId letter = LetterId::None;
    AccountId account = AccountId::None; ///< None: imported
    ReportState state = ReportState::Open;
    PostingId posting = PostingId::None;
    QString content = {}; ///< what mime::Bounce has, as JSON
    bool operator==(const StoredReport &) const = default;
};

} // namespace sobre::store

namespace sobre::store::reports {

Result<std::optional<StoredReport>> of(Database &database, LetterId letter);
/// Those that wait, oldest first.
Result<QList<StoredReport>> open(Database &database, int limit);

// In a writer's job:

Result<> add(Database &database, const StoredReport &report);
Result<> settle(Database &database, LetterId letter, ReportState state, PostingId posting);
Result<> remove(Database &database, LetterId letter);

} // namespace sobre::store::reports
