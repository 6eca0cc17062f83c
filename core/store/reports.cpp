// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/reports.h"

#include "core/store/database.h"

namespace sobre::store::reports {

namespace {

Result<QList<StoredReport>> collect(Statement &row)
{
    QList<StoredReport> found;
    while (row.next()) {
        found.append({ .letter = row.id<LetterId>(0),
                       .account = row.id<AccountId>(1),
                       .state = ReportState(row.integer(2)),
                       .posting = row.id<PostingId>(3),
                       .content = row.text(4) });
    }
    if (row.failure())
        return std::unexpected(*row.failure());
    return found;
}

std::optional<PostingId> orNull(PostingId posting)
{
    return posting == PostingId::None ? std::nullopt : std::optional(posting);
}

} // namespace

Result<std::optional<StoredReport>> of(Database &database, LetterId letter)
{
    Statement row = database.prepare("SELECT letter, account, state, posting, content FROM reports WHERE letter=?");
    row.bind(letter);
    const auto found = collect(row);
    if (!found)
        return std::unexpected(found.error());
    return found->isEmpty() ? std::nullopt : std::optional(found->constFirst());
}

Result<QList<StoredReport>> open(Database &database, int limit)
{
    Statement rows = database.prepare("SELECT letter, account, state, posting, content FROM reports INDEXED BY reports_open"
                                      " WHERE state=0 ORDER BY letter LIMIT ?");
    rows.bind(limit);
    return collect(rows);
}

Result<> add(Database &database, const StoredReport &report)
{
    // A letter that repair puts back has its row already, with what was found out about it.
    return database.run("INSERT OR IGNORE INTO reports(letter, account, state, posting, content) VALUES(?,?,?,?,?)", report.letter,
                        report.account, report.state, orNull(report.posting), report.content);
}

Result<> settle(Database &database, LetterId letter, ReportState state, PostingId posting)
{
    const Result<> done = database.run("UPDATE reports SET state=?, posting=? WHERE letter=?", state, orNull(posting), letter);
    if (!done)
        return done;
    if (database.changedRows() != 1)
        return std::unexpected(MailError{ .kind = MailError::Kind::NotFound, .scope = MailError::Scope::Letter });
    return {};
}

Result<> remove(Database &database, LetterId letter)
{
    // What it said of a recipient stays true; that it can be read here does not.
    const Result<> done = database.run("UPDATE posting_recipients SET report=NULL WHERE report=?1"
                                       " AND posting=(SELECT posting FROM reports WHERE letter=?1)",
                                       letter);
    return done ? database.run("DELETE FROM reports WHERE letter=?", letter) : done;
}

} // namespace sobre::store::reports
