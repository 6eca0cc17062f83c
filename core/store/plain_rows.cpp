// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/plain_rows.h"

#include "core/store/database.h"
#include "core/store/letters.h"
#include "core/store/salvage.h"
#include "core/store/uidl_ledger.h"

#include <QHash>

#include <algorithm>

namespace sobre::store::plain_rows {

namespace {

constexpr const char *Tables[] = { "accounts", "identities", "folders", "uidl_ledger", "outbox", "outbox_recipients",
                                   "proofs", "tags", "message_tags", "rules", "saved_searches", "contacts",
                                   "contact_addresses", "certificate_exceptions", "offered_keys", "meta",
                                   "postings", "posting_recipients", "reports", "provider_hosts", "key_people", "key_notes" };

void bind(Statement &statement, const RawValue &value)
{
    switch (value.kind) {
    case RawValue::Kind::Integer:
        statement.bind(value.integer);
        break;
    case RawValue::Kind::Text:
        statement.bind(Text{ value.octets });
        break;
    case RawValue::Kind::Blob:
        statement.bind(value.octets);
        break;
    default:
        statement.bind(nullptr);
        break;
    }
}

Result<> insert(Database &target, const TableShape &shape, const RawRow &row)
{
    // Folders that every profile has are there already, and may have another name.
    QByteArray names, marks;
    for (qsizetype index = 0; index < row.values.size(); ++index) {
        names += (index ? ", \"" : "\"") + shape.columns.at(index).name + '"';
        marks += index ? ",?" : "?";
    }
    Statement statement
        = target.prepareText("INSERT OR REPLACE INTO " + shape.name + '(' + names + ") VALUES(" + marks + ')');
    for (qsizetype index = 0; index < row.values.size(); ++index) {
        if (index == shape.rowidColumn)
            statement.bind(row.rowid);
        else
            bind(statement, row.values.at(index));
    }
    return statement.run();
}

/// False only for what the target itself refuses, such as a full disk: a row that breaks a rule is left out.
Result<> tolerate(const Result<> &done)
{
    return done || done.error().kind == MailError::Kind::StoreFailed ? Result<>() : done;
}

Result<> copyTable(const Salvage &salvage, Database &target, const QByteArray &table)
{
    const TableShape &shape = salvage.shape(table);
    QList<RowPlace> places = salvage.entries(table);
    if (shape.hasRowids)
        places = salvage.rows(table).values();
    for (const RowPlace &place : std::as_const(places)) {
        const auto row = salvage.entry(place);
        if (!row)
            continue;
        if (const Result<> done = tolerate(insert(target, shape, *row)); !done)
            return done;
    }
    return {};
}

/// The counters of ids that are never given twice.
Result<> copyCounters(const Salvage &salvage, Database &target)
{
    QHash<QByteArray, qint64> counters;
    const auto &rows = salvage.rows("sqlite_sequence");
    for (const RowPlace &place : rows) {
        const auto row = salvage.entry(place);
        if (row && row->values.size() == 2 && row->values.at(1).kind == RawValue::Kind::Integer)
            counters[row->values.at(0).octets] = row->values.at(1).integer;
    }
    for (const auto &[name, counter] : counters.asKeyValueRange()) {
        Result<> done = target.run("UPDATE sqlite_sequence SET seq=max(seq,?) WHERE name=?", counter, Text{ name });
        if (done && target.changedRows() == 0)
            done = target.run("INSERT INTO sqlite_sequence(name, seq) VALUES(?,?)", Text{ name }, counter);
        if (!done)
            return done;
    }
    return {};
}

/// What the lost rows said of state and wish is lost: they are made again only for letters that are here, and as such on
/// whose evidence nothing is deleted at a server. Without a letter it is not known whether one was ever fetched: it is
/// then fetched, perhaps twice.
Result<> completeLedger(const Salvage &salvage, Database &target)
{
    QHash<qint64, qint64> letters; // row of the ledger: its letter
    for (const RowPlace &place : salvage.entries("uidl_ledger_by_letter")) {
        if (const auto entry = salvage.entry(place); entry && entry->values.size() == 2) // letter, row
            letters.insert(entry->values.at(1).integer, entry->values.at(0).integer);
    }
    for (const RowPlace &place : salvage.entries("uidl_ledger_by_uid")) {
        const auto entry = salvage.entry(place); // account, uid, row
        if (!entry || entry->values.size() != 3 || entry->values.at(1).kind != RawValue::Kind::Blob)
            continue;
        const qint64 row = entry->values.at(2).integer;
        const auto letter = letters.constFind(row);
        if (letter == letters.cend())
            continue;
        const Result<> done = target.run(
            "INSERT OR IGNORE INTO uidl_ledger(id, account, uid, letter, size, first_seen, state) VALUES(?,?,?,?,0,?,?)", row,
            entry->values.at(0).integer, entry->values.at(1).octets, *letter, QDateTime::currentDateTimeUtc(),
            LedgerState::Recognised);
        if (!done)
            return done;
    }
    return {};
}

Result<> tell(Database &target, RepairReport &report)
{
    for (LostLetter &letter : report.lost) {
        const auto listed = target.integer("SELECT account FROM uidl_ledger WHERE letter=? AND gone IS NULL", letter.id);
        if (!listed)
            return std::unexpected(listed.error());
        letter.atServer = listed->has_value();
        if (letter.account == AccountId::None)
            letter.account = AccountId{ listed->value_or(0) };
    }
    Statement rows = target.prepare("SELECT DISTINCT account FROM (SELECT account FROM message_text UNION ALL"
                                    " SELECT account FROM uidl_ledger) WHERE account>0 AND account NOT IN"
                                    " (SELECT id FROM accounts)");
    while (rows.next())
        report.lostAccounts.append(rows.id<AccountId>(0));
    return rows.failure() ? Result<>(std::unexpected(*rows.failure())) : Result<>();
}

} // namespace

Result<> copy(const Salvage &salvage, Database &target)
{
    Result<> done = target.script("BEGIN IMMEDIATE");
    for (const char *table : Tables)
        done = done ? copyTable(salvage, target, table) : done;
    if (done)
        done = copyCounters(salvage, target);
    if (done)
        done = completeLedger(salvage, target);
    return done ? target.script("COMMIT") : done;
}

Result<> settle(const Salvage &salvage, Database &target, RepairReport &report)
{
    if (const Result<> told = tell(target, report); !told)
        return told;
    qint64 greatest = 0; // numbers of lost letters are not given again either
    for (const LostLetter &letter : std::as_const(report.lost))
        greatest = std::max(greatest, number(letter.id));
    for (const auto &arriving = salvage.rows("arriving"); const qint64 letter : arriving.keys())
        greatest = std::max(greatest, letter);
    Result<> done = target.script("BEGIN IMMEDIATE");
    if (done)
        done = target.run("UPDATE sqlite_sequence SET seq=max(seq,?) WHERE name='messages'", greatest);
    if (done) { // of a letter that is here as its header alone the rest can still be asked for
        done = target.run("UPDATE uidl_ledger SET state=? WHERE state=? AND letter IN (SELECT id FROM messages WHERE flags & ?)",
                          LedgerState::Skipped, LedgerState::Recognised, Flag::HeaderOnly);
    }
    if (done) {
        done = target.script(
            "DELETE FROM uidl_ledger WHERE letter NOT IN (SELECT id FROM messages) AND gone IS NULL;"
            "UPDATE uidl_ledger SET letter=NULL WHERE letter NOT IN (SELECT id FROM messages);"
            "UPDATE uidl_ledger SET size=(SELECT size FROM messages m WHERE m.id=letter),"
            " first_seen=(SELECT received FROM message_text t WHERE t.id=letter) WHERE size=0 AND letter IS NOT NULL;"
            "DELETE FROM message_tags WHERE message NOT IN (SELECT id FROM messages);"
            "DELETE FROM proofs WHERE letter NOT IN (SELECT id FROM messages);"
            "UPDATE postings SET letter=NULL WHERE letter NOT IN (SELECT id FROM messages);"
            "DELETE FROM posting_recipients WHERE posting NOT IN (SELECT id FROM postings);"
            "UPDATE posting_recipients SET report=NULL WHERE report NOT IN (SELECT id FROM messages);"
            "DELETE FROM reports WHERE letter NOT IN (SELECT id FROM messages);"
            "UPDATE reports SET state=0, posting=NULL WHERE posting NOT IN (SELECT id FROM postings);"
            "UPDATE offered_keys SET letter=NULL WHERE letter NOT IN (SELECT id FROM messages);"
            "UPDATE key_notes SET letter=NULL WHERE letter NOT IN (SELECT id FROM messages);"
            "DELETE FROM outbox WHERE letter NOT IN (SELECT id FROM messages)"
            " OR id NOT IN (SELECT outbox FROM outbox_recipients);"
            "DELETE FROM outbox_recipients WHERE outbox NOT IN (SELECT id FROM outbox);"
            "UPDATE messages SET folder=2 WHERE folder=3 AND id NOT IN (SELECT letter FROM outbox);"
            "DELETE FROM meta WHERE key='purge' OR (key LIKE 'draft-text-%'"
            " AND CAST(substr(key, 12) AS INTEGER) NOT IN (SELECT id FROM messages))"
            " OR (key LIKE 'withdrawn-%' AND CAST(substr(key, 11) AS INTEGER) NOT IN (SELECT id FROM messages));"
            "COMMIT");
    }
    return done;
}

} // namespace sobre::store::plain_rows
