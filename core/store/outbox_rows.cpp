// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/outbox_rows.h"

#include "core/store/database.h"
#include "core/store/letters.h"
#include "core/store/stored_error.h"
#include "core/store/withdrawn.h"

#include <algorithm>

namespace sobre::store::outbox {

namespace {

MailError error(MailError::Kind kind, const QString &detail)
{
    return { .kind = kind,
             .scope = MailError::Scope::Letter,
             .retry = MailError::Retry::WhenUserActs,
             .detail = detail };
}

MailError absent(OutboxId id)
{
    return error(MailError::Kind::NotFound, QStringLiteral("place %1 in the outbox").arg(number(id)));
}

constexpr int LeftOut = 3; // where a RecipientState stands: of no try any more

// What is read of a row, in the order in which rowFrom() takes it.
#define SELECT_ROWS                                                                                          \
    "SELECT id, letter, account, sender, state, tries, queued, next_try, error, envelope_id, eight_bit,"     \
    " require_tls, utf8, waits_since FROM outbox "

OutboxRow rowFrom(const Statement &row)
{
    return { .id = row.id<OutboxId>(0),
             .letter = row.id<LetterId>(1),
             .account = row.id<AccountId>(2),
             .sender = row.text(3),
             .recipients = {},
             .leftOut = {},
             .state = OutboxState(row.integer(4)),
             .tries = int(row.integer(5)),
             .queued = row.time(6),
             .nextTry = row.time(7),
             .waitsSince = row.time(13),
             .error = errorFromColumn(row, 8),
             .envelopeId = row.text(9),
             .eightBit = row.integer(10) != 0,
             .requireTls = row.integer(11) != 0,
             .utf8 = row.integer(12) != 0 };
}

/// What `sql`, which begins with SELECT_ROWS, finds; without the recipients.
template <typename... Values>
Result<QList<OutboxRow>> bare(Database &database, Sql sql, const Values &...values)
{
    QList<OutboxRow> found;
    Statement row = database.prepare(sql);
    row.bind(values...);
    while (row.next())
        found.append(rowFrom(row));
    if (row.failure())
        return std::unexpected(*row.failure());
    return found;
}

Result<> readRecipients(Database &database, OutboxRow &outgoing)
{
    Statement row = database.prepare(
        "SELECT address, state, error FROM outbox_recipients WHERE outbox=? ORDER BY position");
    row.bind(outgoing.id);
    while (row.next()) {
        if (row.integer(1) == LeftOut)
            outgoing.leftOut.append({ row.text(0), RecipientState::Refused, errorFromColumn(row, 2) });
        else
            outgoing.recipients.append({ row.text(0), RecipientState(row.integer(1)), errorFromColumn(row, 2) });
    }
    return row.failure() ? Result<>(std::unexpected(*row.failure())) : Result<>();
}

Result<QList<OutboxRow>> whole(Database &database, Result<QList<OutboxRow>> rows)
{
    if (!rows)
        return rows;
    for (OutboxRow &row : *rows) {
        if (const Result<> read = readRecipients(database, row); !read)
            return std::unexpected(read.error());
    }
    return rows;
}

Result<> writeRecipients(Database &database, OutboxId id, const OutboxRow &row)
{
    Result<> done = database.run("DELETE FROM outbox_recipients WHERE outbox=?", id);
    qint64 position = 0;
    const auto write = [&](const OutboxRecipient &recipient, int state) {
        if (done) {
            done = database.run(
                "INSERT INTO outbox_recipients(outbox, position, address, state, error) VALUES(?,?,?,?,?)",
                id, position++, recipient.address, state, toColumn(recipient.error));
        }
    };
    for (const OutboxRecipient &recipient : row.recipients)
        write(recipient, int(recipient.state));
    for (const OutboxRecipient &recipient : row.leftOut)
        write(recipient, LeftOut);
    database.changes.outbox = true;
    return done;
}

Result<> removeRow(Database &database, OutboxId id)
{
    database.changes.outbox = true;
    const Result<> done = database.run("DELETE FROM outbox_recipients WHERE outbox=?", id);
    return done ? database.run("DELETE FROM outbox WHERE id=?", id) : done;
}

Result<OutboxRow> only(Database &database, Result<QList<OutboxRow>> found, const MailError &otherwise)
{
    found = whole(database, std::move(found));
    if (!found)
        return std::unexpected(found.error());
    return found->isEmpty() ? Result<OutboxRow>(std::unexpected(otherwise)) : found->constFirst();
}

} // namespace

Result<QList<OutboxRow>> list(Database &database)
{
    return whole(database, bare(database, SELECT_ROWS "ORDER BY id"));
}

Result<QList<OutboxRow>> due(Database &database, AccountId account, const QDateTime &now, int most)
{
    return whole(database,
                 bare(database, SELECT_ROWS "WHERE account=? AND state=? AND (next_try IS NULL OR next_try<=?) ORDER BY id LIMIT ?",
                      account, OutboxState::Waiting, now, most));
}

Result<QList<OutboxRow>> waiting(Database &database)
{
    return bare(database, SELECT_ROWS "WHERE state=? ORDER BY id", OutboxState::Waiting);
}

Result<QList<std::pair<LetterId, OutboxState>>> states(Database &database)
{
    QList<std::pair<LetterId, OutboxState>> all;
    Statement row = database.prepare("SELECT letter, state FROM outbox ORDER BY id");
    while (row.next())
        all.append({ row.id<LetterId>(0), OutboxState(row.integer(1)) });
    if (row.failure())
        return std::unexpected(*row.failure());
    return all;
}

Result<OutboxRow> byId(Database &database, OutboxId id)
{
    return only(database, bare(database, SELECT_ROWS "WHERE id=?", id), absent(id));
}

Result<OutboxRow> byLetter(Database &database, LetterId letter)
{
    return only(database, bare(database, SELECT_ROWS "WHERE letter=?", letter),
                error(MailError::Kind::NotFound, QStringLiteral("letter %1 in the outbox").arg(number(letter))));
}

Result<OutboxId> add(Database &database, const OutboxRow &row)
{
    if (row.recipients.isEmpty())
        return std::unexpected(error(MailError::Kind::BadInput, QStringLiteral("no recipient")));
    const auto letter = database.integer("SELECT 1 FROM messages WHERE id=?", row.letter);
    const auto queued = database.integer("SELECT 1 FROM outbox WHERE letter=?", row.letter);
    if (!letter || !queued)
        return std::unexpected(!letter ? letter.error() : queued.error());
    if (!*letter)
        return std::unexpected(
            error(MailError::Kind::NotFound, QStringLiteral("letter %1").arg(number(row.letter))));
    if (*queued)
        return std::unexpected(error(MailError::Kind::BadInput,
                                     QStringLiteral("letter %1 is queued already").arg(number(row.letter))));
    Result<> done
        = database.run("INSERT INTO outbox(letter, account, sender, state, tries, queued, next_try, error,"
                       " envelope_id, eight_bit, require_tls, utf8, waits_since) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?)",
                       row.letter, row.account, row.sender, row.state, row.tries,
                       row.queued.isValid() ? row.queued : QDateTime::currentDateTimeUtc(), row.nextTry,
                       toColumn(row.error), row.envelopeId, row.eightBit, row.requireTls, row.utf8, row.waitsSince);
    const OutboxId id{ database.lastId() };
    if (done)
        done = writeRecipients(database, id, row);
    return done ? Result<OutboxId>(id) : std::unexpected(done.error());
}

Result<> update(Database &database, const OutboxRow &row)
{
    const Result<> done
        = database.run("UPDATE outbox SET account=?, sender=?, state=?, tries=?, next_try=?, error=?,"
                       " envelope_id=?, require_tls=?, waits_since=? WHERE id=?",
                       row.account, row.sender, row.state, row.tries, row.nextTry, toColumn(row.error),
                       row.envelopeId, row.requireTls, row.waitsSince, row.id);
    if (!done)
        return done;
    if (database.changedRows() != 1)
        return std::unexpected(absent(row.id));
    return writeRecipients(database, row.id, row);
}

Result<> setState(Database &database, const QList<OutboxId> &ids, OutboxState state)
{
    for (const OutboxId id : ids) {
        if (const Result<> done = database.run("UPDATE outbox SET state=? WHERE id=?", state, id); !done)
            return done;
        if (database.changedRows() != 1)
            return std::unexpected(absent(id));
        database.changes.outbox = true;
    }
    return {};
}

Result<> forgetSending(Database &database)
{
    const Result<> done = database.run("UPDATE outbox SET state=? WHERE state=?", OutboxState::Waiting, OutboxState::Sending);
    if (done && database.changedRows() > 0)
        database.changes.outbox = true;
    return done;
}

Result<> posted(Database &database, OutboxId id)
{
    const Result<OutboxRow> row = byId(database, id);
    if (!row)
        return std::unexpected(row.error());
    Result<> done = letters::move(database, { row->letter }, FolderId::Sent);
    if (done)
        done = letters::setFlag(database, { row->letter }, Flag::Seen, true);
    return done ? removeRow(database, id) : done;
}

Result<> cancel(Database &database, OutboxId id, FolderId folder)
{
    const Result<OutboxRow> row = byId(database, id);
    if (!row)
        return std::unexpected(row.error());
    Result<> done = withdrawn::keep(database, *row);
    if (done)
        done = letters::move(database, { row->letter }, folder);
    return done ? removeRow(database, id) : done;
}

} // namespace sobre::store::outbox
