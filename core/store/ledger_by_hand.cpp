// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/ledger_by_hand.h"

#include "core/store/database.h"
#include "core/store/letters.h"

#include <algorithm>

namespace sobre::store::ledger {
namespace {

struct Row {
    qint64 id = 0;
    LedgerState state = LedgerState::Stored;
    LetterId letter = LetterId::None;
};

// The rows of a name, in the order in which they were written: the first stands for the first twin.
Result<std::optional<Row>> find(Database &database, AccountId account, const QByteArray &uid, int twin)
{
    Statement rows = database.prepare(
        "SELECT id, state, letter FROM uidl_ledger WHERE account=? AND uid=? ORDER BY id LIMIT 1 OFFSET ?");
    rows.bind(account, uid, std::max(0, twin - 1));
    if (rows.next())
        return Row{ rows.integer(0), LedgerState(rows.integer(1)), rows.id<LetterId>(2) };
    if (rows.failure())
        return std::unexpected(*rows.failure());
    return std::nullopt;
}

} // namespace

Result<AtServer> whereIs(Database &database, LetterId letter)
{
    Statement row = database.prepare("SELECT account, uid, size, gone, id FROM uidl_ledger WHERE letter=?");
    row.bind(letter);
    if (!row.next()) {
        return std::unexpected(row.failure().value_or(MailError{ .kind = MailError::Kind::NotFound,
                                                                 .scope = MailError::Scope::Letter,
                                                                 .detail = QString::number(number(letter)) }));
    }
    AtServer at{ .account = row.id<AccountId>(0), .uid = row.blob(1), .size = row.integer(2), .gone = !row.isNull(3) };
    const auto before = database.integer("SELECT count(*) FROM uidl_ledger WHERE account=? AND uid=? AND id<?",
                                         at.account, at.uid, row.integer(4));
    const auto all = database.integer("SELECT count(*) FROM uidl_ledger WHERE account=? AND uid=?", at.account, at.uid);
    if (!before || !all)
        return std::unexpected(before ? all.error() : before.error());
    if (all->value_or(0) > 1)
        at.twin = int(before->value_or(0)) + 1;
    return at;
}

Result<LetterId> letterOf(Database &database, AccountId account, const QByteArray &uid, int twin)
{
    const auto row = find(database, account, uid, twin);
    if (!row)
        return std::unexpected(row.error());
    return *row ? (*row)->letter : LetterId::None;
}

Result<bool> wish(Database &database, AccountId account, const QByteArray &uid, int twin, LedgerWish wish)
{
    const auto row = find(database, account, uid, twin);
    if (!row)
        return std::unexpected(row.error());
    const bool isWhole = *row && (*row)->letter != LetterId::None && (*row)->state != LedgerState::Skipped;
    if (isWhole && wish == LedgerWish::FetchWhole)
        return false;
    Result<> done;
    if (*row) {
        done = database.run("UPDATE uidl_ledger SET wish=? WHERE id=?", wish, (*row)->id);
    } else if (wish != LedgerWish::Nothing) {
        done = remember(database, account,
                        { .uid = uid, .firstSeen = QDateTime::currentDateTimeUtc(), .state = LedgerState::Skipped, .wish = wish });
    }
    return done ? Result<bool>(true) : std::unexpected(done.error());
}

Result<> takenAway(Database &database, AccountId account, const QByteArray &uid, int twin)
{
    const auto row = find(database, account, uid, twin);
    if (!row)
        return std::unexpected(row.error());
    if (!*row)
        return {};
    if ((*row)->state == LedgerState::Skipped && (*row)->letter != LetterId::None) {
        if (const Result<> moved = letters::moveToTrash(database, { (*row)->letter }); !moved)
            return moved;
    }
    return database.run("DELETE FROM uidl_ledger WHERE id=?", (*row)->id);
}

} // namespace sobre::store::ledger
