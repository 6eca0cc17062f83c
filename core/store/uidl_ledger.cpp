// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/uidl_ledger.h"

#include "core/store/database.h"
#include "core/store/stored_error.h"

namespace sobre::store::ledger {

Result<QList<LedgerEntry>> entries(Database &database, AccountId account)
{
    QList<LedgerEntry> all;
    Statement row = database.prepare(
        "SELECT id, uid, letter, size, first_seen, state, wish, tries, error, gone FROM uidl_ledger WHERE account=?"
        " ORDER BY id");
    row.bind(account);
    while (row.next()) {
        all.append({ .row = row.integer(0),
                     .uid = row.blob(1),
                     .letter = row.id<LetterId>(2),
                     .size = row.integer(3),
                     .firstSeen = row.time(4),
                     .state = LedgerState(row.integer(5)),
                     .wish = LedgerWish(row.integer(6)),
                     .tries = int(row.integer(7)),
                     .error = errorFromColumn(row, 8),
                     .gone = row.time(9) });
    }
    if (row.failure())
        return std::unexpected(*row.failure());
    return all;
}

Result<> remember(Database &database, AccountId account, const LedgerEntry &entry)
{
    const auto letter = entry.letter == LetterId::None ? std::nullopt : std::optional(entry.letter);
    return database.run(
        "INSERT INTO uidl_ledger(account, uid, letter, size, first_seen, state, wish, tries, error) VALUES(?,?,?,?,?,?,?,?,?)",
        account, entry.uid, letter, entry.size, entry.firstSeen, entry.state, entry.wish, entry.tries, toColumn(entry.error));
}

Result<> setState(Database &database, AccountId account, const QList<QByteArray> &uids, LedgerState state)
{
    for (const QByteArray &uid : uids) {
        const Result<> done
            = database.run("UPDATE uidl_ledger SET state=? WHERE account=? AND uid=?", state, account, uid);
        if (!done)
            return done;
    }
    return {};
}

Result<> forget(Database &database, AccountId account, const QList<QByteArray> &uids)
{
    for (const QByteArray &uid : uids) {
        const Result<> done = database.run("DELETE FROM uidl_ledger WHERE account=? AND uid=?", account, uid);
        if (!done)
            return done;
    }
    return {};
}

Result<> settle(Database &database, AccountId account, const QSet<QByteArray> &listed, const QDateTime &now)
{
    // Only what changes is written: a poll that finds nothing new must not cost a write per letter.
    QList<qint64> back, missing, old;
    const qint64 limit = now.addDays(-DaysRemembered).toSecsSinceEpoch();
    Statement row = database.prepare("SELECT id, uid, gone FROM uidl_ledger WHERE account=?");
    row.bind(account);
    while (row.next()) {
        const bool wasGone = !row.isNull(2);
        if (listed.contains(row.blob(1))) {
            if (wasGone)
                back.append(row.integer(0));
        } else if (!wasGone) {
            missing.append(row.integer(0));
        } else if (row.integer(2) <= limit) {
            old.append(row.integer(0));
        }
    }
    if (row.failure())
        return std::unexpected(*row.failure());
    Result<> done;
    for (const qint64 id : back)
        done = done ? database.run("UPDATE uidl_ledger SET gone=NULL WHERE id=?", id) : done;
    for (const qint64 id : missing)
        done = done ? database.run("UPDATE uidl_ledger SET gone=? WHERE id=?", now, id) : done;
    for (const qint64 id : old)
        done = done ? database.run("DELETE FROM uidl_ledger WHERE id=?", id) : done;
    return done;
}

} // namespace sobre::store::ledger
