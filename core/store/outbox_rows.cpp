// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/outbox_rows.h"

#include "core/store/database.h"
#include "core/store/letters.h"
#include "core/store/stored_error.h"

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

Result<QList<OutboxRecipient>> recipientsOf(Database &database, OutboxId id)
{
    QList<OutboxRecipient> found;
    Statement row = database.prepare(
        "SELECT address, state, error FROM outbox_recipients WHERE outbox=? ORDER BY position");
    row.bind(id);
    while (row.next())
        found.append({ row.text(0), RecipientState(row.integer(1)), errorFromColumn(row, 2) });
    if (row.failure())
        return std::unexpected(*row.failure());
    return found;
}

Result<> writeRecipients(Database &database, OutboxId id, const QList<OutboxRecipient> &recipients)
{
    Result<> done = database.run("DELETE FROM outbox_recipients WHERE outbox=?", id);
    qint64 position = 0;
    for (const OutboxRecipient &recipient : recipients) {
        if (done) {
            done = database.run(
                "INSERT INTO outbox_recipients(outbox, position, address, state, error) VALUES(?,?,?,?,?)",
                id, position++, recipient.address, recipient.state, toColumn(recipient.error));
        }
    }
    database.changes.outbox = true;
    return done;
}

Result<> removeRow(Database &database, OutboxId id)
{
    database.changes.outbox = true;
    const Result<> done = database.run("DELETE FROM outbox_recipients WHERE outbox=?", id);
    return done ? database.run("DELETE FROM outbox WHERE id=?", id) : done;
}

template <typename Matches>
Result<OutboxRow> first(Database &database, Matches matches, const MailError &otherwise)
{
    const Result<QList<OutboxRow>> all = list(database);
    if (!all)
        return std::unexpected(all.error());
    const auto found = std::ranges::find_if(*all, matches);
    return found == all->cend() ? Result<OutboxRow>(std::unexpected(otherwise)) : *found;
}

} // namespace

Result<QList<OutboxRow>> list(Database &database)
{
    QList<OutboxRow> all;
    Statement row
        = database.prepare("SELECT id, letter, account, sender, state, tries, queued, next_try, error,"
                           " envelope_id, eight_bit FROM outbox ORDER BY id");
    while (row.next()) {
        all.append({ .id = row.id<OutboxId>(0),
                     .letter = row.id<LetterId>(1),
                     .account = row.id<AccountId>(2),
                     .sender = row.text(3),
                     .recipients = {},
                     .state = OutboxState(row.integer(4)),
                     .tries = int(row.integer(5)),
                     .queued = row.time(6),
                     .nextTry = row.time(7),
                     .error = errorFromColumn(row, 8),
                     .envelopeId = row.text(9),
                     .eightBit = row.integer(10) != 0 });
    }
    if (row.failure())
        return std::unexpected(*row.failure());
    for (OutboxRow &outgoing : all) {
        const Result<QList<OutboxRecipient>> recipients = recipientsOf(database, outgoing.id);
        if (!recipients)
            return std::unexpected(recipients.error());
        outgoing.recipients = *recipients;
    }
    return all;
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
    return first(database, [id](const OutboxRow &row) { return row.id == id; }, absent(id));
}

Result<OutboxRow> byLetter(Database &database, LetterId letter)
{
    return first(
        database, [letter](const OutboxRow &row) { return row.letter == letter; },
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
                       " envelope_id, eight_bit) VALUES(?,?,?,?,?,?,?,?,?,?)",
                       row.letter, row.account, row.sender, row.state, row.tries,
                       row.queued.isValid() ? row.queued : QDateTime::currentDateTimeUtc(), row.nextTry,
                       toColumn(row.error), row.envelopeId, row.eightBit);
    const OutboxId id{ database.lastId() };
    if (done)
        done = writeRecipients(database, id, row.recipients);
    return done ? Result<OutboxId>(id) : std::unexpected(done.error());
}

Result<> update(Database &database, const OutboxRow &row)
{
    const Result<> done
        = database.run("UPDATE outbox SET account=?, sender=?, state=?, tries=?, next_try=?, error=?,"
                       " envelope_id=? WHERE id=?",
                       row.account, row.sender, row.state, row.tries, row.nextTry, toColumn(row.error),
                       row.envelopeId, row.id);
    if (!done)
        return done;
    if (database.changedRows() != 1)
        return std::unexpected(absent(row.id));
    return writeRecipients(database, row.id, row.recipients);
}

Result<> posted(Database &database, OutboxId id, const QList<Proof> &proofs)
{
    const Result<OutboxRow> row = byId(database, id);
    if (!row)
        return std::unexpected(row.error());
    for (Proof proof : proofs) {
        proof.letter = row->letter;
        if (const Result<> done = proofs::add(database, proof); !done)
            return done;
    }
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
    const Result<> done = letters::move(database, { row->letter }, folder);
    return done ? removeRow(database, id) : done;
}

} // namespace sobre::store::outbox
