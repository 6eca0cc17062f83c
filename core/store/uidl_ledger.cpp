// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/uidl_ledger.h"

#include "core/store/database.h"
#include "core/store/stored_error.h"

namespace sobre::store::ledger {
namespace {

Text lookKey(AccountId account)
{
    return { "look-" + QByteArray::number(number(account)) };
}

constexpr qint64 Undated = 0;

qint64 toDateColumn(const QDateTime &date)
{
    return date.isValid() ? date.toSecsSinceEpoch() : Undated;
}

} // namespace

Result<QList<LedgerEntry>> entries(Database &database, AccountId account)
{
    QList<LedgerEntry> all;
    Statement row = database.prepare(
        "SELECT id, uid, letter, size, first_seen, state, wish, tries, error, gone, server_size FROM uidl_ledger WHERE account=?"
        " ORDER BY id");
    row.bind(account);
    while (row.next()) {
        all.append({ .row = row.integer(0),
                     .uid = row.blob(1),
                     .letter = row.id<LetterId>(2),
                     .size = row.integer(3),
                     .isServerSize = row.integer(10) != 0,
                     .firstSeen = row.integer(4) == Undated ? QDateTime() : row.time(4),
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

Result<QByteArray> lastLook(Database &database, AccountId account)
{
    Statement row = database.prepare("SELECT value FROM meta WHERE key=?");
    row.bind(lookKey(account));
    const QByteArray memory = row.next() ? row.blob(0) : QByteArray();
    return row.failure() ? Result<QByteArray>(std::unexpected(*row.failure())) : memory;
}

Result<> setLastLook(Database &database, AccountId account, const QByteArray &memory)
{
    return database.run("INSERT OR REPLACE INTO meta(key, value) VALUES(?,?)", lookKey(account), Text{ memory });
}

Result<> remember(Database &database, AccountId account, const LedgerEntry &entry)
{
    if (entry.state == LedgerState::Stored) {
        const Result<> done = database.run(
            "DELETE FROM uidl_ledger WHERE id=(SELECT id FROM uidl_ledger WHERE account=? AND uid=? AND state=?"
            " ORDER BY id LIMIT 1)",
            account, entry.uid, LedgerState::Failed);
        if (!done)
            return done;
    }
    const auto letter = entry.letter == LetterId::None ? std::nullopt : std::optional(entry.letter);
    return database.run(
        "INSERT INTO uidl_ledger(account, uid, letter, size, first_seen, state, wish, tries, error, server_size)"
        " VALUES(?,?,?,?,?,?,?,?,?,?)",
        account, entry.uid, letter, entry.size, toDateColumn(entry.firstSeen), entry.state, entry.wish, entry.tries, toColumn(entry.error),
        int(entry.isServerSize));
}

Result<> setServerSize(Database &database, LetterId letter, qint64 size)
{
    return database.run("UPDATE uidl_ledger SET size=?, server_size=1 WHERE letter=?", size, letter);
}

Result<> learnSizes(Database &database, AccountId account, const QHash<QByteArray, qint64> &sizes)
{
    for (auto size = sizes.cbegin(); size != sizes.cend(); ++size) {
        const Result<> done = database.run(
            "UPDATE uidl_ledger SET size=?, server_size=1 WHERE account=? AND uid=? AND server_size=0", size.value(),
            account, size.key());
        if (!done)
            return done;
    }
    return {};
}

Result<> leaveUndated(Database &database, LetterId letter)
{
    return database.run("UPDATE uidl_ledger SET first_seen=? WHERE letter=?", Undated, letter);
}

Result<> dateUndated(Database &database, AccountId account, const QDateTime &now)
{
    return database.run("UPDATE uidl_ledger SET first_seen=? WHERE account=? AND first_seen=?", now, account, Undated);
}

Result<> setWish(Database &database, AccountId account, const QByteArray &uid, LedgerWish wish, const QDateTime &now)
{
    const Result<> done = database.run("UPDATE uidl_ledger SET wish=? WHERE account=? AND uid=?", wish, account, uid);
    if (!done || database.changedRows() > 0 || wish == LedgerWish::Nothing)
        return done;
    return remember(database, account, { .uid = uid, .firstSeen = now, .state = LedgerState::Skipped, .wish = wish });
}

Result<> wishDeletedThere(Database &database, const QList<LetterId> &letters)
{
    for (const LetterId letter : letters) {
        // A header alone knows its letter by Skipped: it goes too, for that is what the person sees and deletes. What is
        // only recognised does not.
        const Result<> done = database.run(
            "UPDATE uidl_ledger SET wish=?1 WHERE letter=?2 AND state<>?3"
            " AND account IN (SELECT id FROM accounts WHERE delete_there<>0)"
            " AND EXISTS(SELECT 1 FROM messages WHERE id=?2 AND folder NOT IN (?4, ?5))",
            LedgerWish::DeleteThere, letter, LedgerState::Recognised, FolderId::Drafts, FolderId::Outbox);
        if (!done)
            return done;
    }
    return {};
}

Result<> fail(Database &database, AccountId account, const LedgerEntry &letter, const MailError &error)
{
    // A letter that lies here as a header, and whose rest the person wants, stays what it is.
    const Result<> done = database.run(
        "UPDATE uidl_ledger SET tries=tries+1, error=? WHERE account=? AND uid=? AND (state=? OR wish=?)",
        toColumn(error), account, letter.uid, LedgerState::Failed, LedgerWish::FetchWhole);
    if (!done || database.changedRows() > 0)
        return done;
    LedgerEntry failed = letter;
    failed.state = LedgerState::Failed;
    failed.tries = 1;
    failed.error = error;
    return remember(database, account, failed);
}

Result<> setDeleteSent(Database &database, AccountId account, const QList<QByteArray> &uids)
{
    for (const QByteArray &uid : uids) {
        const Result<> done = database.run("UPDATE uidl_ledger SET state=? WHERE account=? AND uid=? AND state=?",
                                           LedgerState::DeleteSent, account, uid, LedgerState::Stored);
        if (!done)
            return done;
    }
    return {};
}

Result<> forgetOneEach(Database &database, AccountId account, const QList<QByteArray> &uids)
{
    for (const QByteArray &uid : uids) {
        const Result<> done = database.run("DELETE FROM uidl_ledger WHERE id=(SELECT id FROM uidl_ledger"
                                           " WHERE account=? AND uid=? ORDER BY state=? DESC, wish=? DESC LIMIT 1)",
                                           account, uid, LedgerState::DeleteSent, LedgerWish::DeleteThere);
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

Result<> rename(Database &database, AccountId account, const QList<Renaming> &renamings, const QDateTime &now)
{
    for (const Renaming &renaming : renamings) {
        Result<> done = database.run("DELETE FROM uidl_ledger WHERE account=? AND uid=? AND state=?", account, renaming.uid,
                                     LedgerState::Failed);
        if (!done)
            return done;
        done = database.run(
            "UPDATE uidl_ledger SET uid=?1, size=CASE WHEN ?2>0 THEN ?2 ELSE size END, server_size=max(server_size, ?2>0), first_seen=?3, gone=NULL,"
            " wish=CASE WHEN wish=?4 AND NOT (?6 AND uid=?1) THEN 0 ELSE wish END,"
            " state=CASE WHEN state=?5 THEN ?5 WHEN ?6 THEN ?7 ELSE ?8 END WHERE id=?9 AND account=?10",
            renaming.uid, renaming.size, toDateColumn(now), LedgerWish::DeleteThere, LedgerState::Skipped, renaming.isCertain,
            LedgerState::Stored, LedgerState::Recognised, renaming.row, account);
        if (!done)
            return done;
    }
    return {};
}

Result<> settle(Database &database, AccountId account, const QSet<QByteArray> &listed, const QDateTime &now, Old old)
{
    // Only what changes is written: a poll that finds nothing new must not cost a write per letter.
    QList<qint64> back, missing, forgotten, kept;
    const qint64 limit = now.addDays(-DaysRemembered).toSecsSinceEpoch();
    Statement row = database.prepare("SELECT id, uid, gone, state FROM uidl_ledger WHERE account=?");
    row.bind(account);
    while (row.next()) {
        const bool wasGone = !row.isNull(2);
        if (listed.contains(row.blob(1))) {
            if (wasGone)
                back.append(row.integer(0));
            if (LedgerState(row.integer(3)) == LedgerState::DeleteSent)
                kept.append(row.integer(0)); // the server did not do it
        } else if (!wasGone) {
            missing.append(row.integer(0));
        } else if (old == Old::Forget && row.integer(2) <= limit) {
            forgotten.append(row.integer(0));
        }
    }
    if (row.failure())
        return std::unexpected(*row.failure());
    Result<> done;
    for (const qint64 id : back)
        done = done ? database.run("UPDATE uidl_ledger SET gone=NULL WHERE id=?", id) : done;
    for (const qint64 id : missing)
        done = done ? database.run("UPDATE uidl_ledger SET gone=? WHERE id=?", now, id) : done;
    for (const qint64 id : kept)
        done = done ? database.run("UPDATE uidl_ledger SET state=? WHERE id=?", LedgerState::Stored, id) : done;
    for (const qint64 id : forgotten)
        done = done ? database.run("DELETE FROM uidl_ledger WHERE id=?", id) : done;
    return done;
}

} // namespace sobre::store::ledger
