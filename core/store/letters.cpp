// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/letters.h"

#include "core/store/database.h"
#include "core/store/letter_record.h"
#include "core/store/threads.h"

namespace sobre::store::letters {

namespace {

constexpr const char *Columns
    = "SELECT m.id, m.folder, f.name, t.account, t.sender_name, t.sender_address, t.recipients, t.subject, "
      "m.date,"
      " t.received, m.size, m.flags, t.attachments, m.thread, t.preview, t.message_id, t.sha256"
      " FROM messages m JOIN message_text t ON t.id=m.id LEFT JOIN folders f ON f.id=m.folder WHERE m.id=?";

LetterRow read(const Statement &row)
{
    LetterRow letter;
    letter.id = row.id<LetterId>(0);
    letter.folder = row.id<FolderId>(1);
    letter.folderName = row.text(2);
    letter.account = row.id<AccountId>(3);
    letter.from = { row.text(4), row.text(5) };
    letter.to = fromRecipientLines(row.text(6));
    letter.subject = row.text(7);
    letter.date = row.time(8);
    letter.received = row.time(9);
    letter.size = row.integer(10);
    const int flags = int(row.integer(11));
    letter.unread = !(flags & int(Flag::Seen));
    letter.flagged = flags & int(Flag::Flagged);
    letter.answered = flags & int(Flag::Answered);
    letter.forwarded = flags & int(Flag::Forwarded);
    letter.sealed = flags & int(Flag::Sealed);
    letter.attachments = int(row.integer(12));
    letter.thread = row.id<ThreadId>(13);
    letter.preview = row.text(14);
    letter.messageId = row.text(15);
    letter.sha256 = row.blob(16);
    return letter;
}

Result<QList<LetterId>> collect(Statement &rows)
{
    QList<LetterId> ids;
    while (rows.next())
        ids.append(rows.id<LetterId>(0));
    if (rows.failure())
        return std::unexpected(*rows.failure());
    return ids;
}

LetterKey readKey(const Statement &row)
{
    return { row.id<LetterId>(0), row.id<ThreadId>(1), row.integer(2), row.id<FolderId>(3),
             int(row.integer(4)) };
}

} // namespace

Result<QList<LetterId>> ids(Database &database, FolderId folder)
{
    Statement rows = database.prepare("SELECT id FROM messages WHERE folder=? ORDER BY date DESC, id DESC");
    rows.bind(folder);
    return collect(rows);
}

Result<QList<LetterKey>> keys(Database &database, FolderId folder)
{
    const auto total = database.integer("SELECT count(*) FROM messages WHERE folder=?", folder);
    const auto last = database.integer("SELECT max(id) FROM messages");
    if (!total || !last)
        return std::unexpected(!total ? total.error() : last.error());
    // One look after another into the table costs ten times as much as reading all of it in its order.
    const bool most = total->value_or(0) > last->value_or(0) / 10;
    Statement rows
        = most ? database.prepare("SELECT id, thread, date, folder, flags FROM messages NOT INDEXED WHERE folder=?")
               : database.prepare("SELECT id, thread, date, folder, flags FROM messages WHERE folder=?");
    rows.bind(folder);
    QList<LetterKey> found;
    found.reserve(total->value_or(0));
    while (rows.next())
        found.append(readKey(rows));
    if (rows.failure())
        return std::unexpected(*rows.failure());
    return found;
}

Result<QList<LetterKey>> newestKeys(Database &database, FolderId folder, int limit)
{
    // The order of joining is given, so that no look at the whole folder is planned.
    Statement rows = database.prepare(
        "SELECT each.id, each.thread, each.date, each.folder, each.flags FROM"
        " (SELECT DISTINCT thread FROM (SELECT thread FROM messages WHERE folder=?1 ORDER BY date DESC, id DESC LIMIT ?2))"
        " AS newest CROSS JOIN messages AS each INDEXED BY messages_by_thread ON each.thread=newest.thread"
        " WHERE each.folder=?1");
    rows.bind(folder, limit);
    QList<LetterKey> found;
    found.reserve(2 * limit);
    while (rows.next())
        found.append(readKey(rows));
    if (rows.failure())
        return std::unexpected(*rows.failure());
    return found;
}

Result<QList<LetterKey>> keysOf(Database &database, const QList<LetterId> &ids)
{
    QList<LetterKey> found;
    found.reserve(ids.size());
    Statement row = database.prepare("SELECT id, thread, date, folder, flags FROM messages WHERE id=?");
    for (const LetterId id : ids) {
        row.reset();
        row.bind(id);
        if (row.next())
            found.append(readKey(row));
        if (row.failure())
            return std::unexpected(*row.failure());
    }
    return found;
}

Result<QList<LetterRow>> newest(Database &database, FolderId folder, int limit, LetterId after)
{
    QByteArray sql = "SELECT id FROM messages WHERE 1";
    if (folder != FolderId::None)
        sql += " AND folder=?1";
    if (after != LetterId::None)
        sql += " AND (date, id) < (SELECT date, id FROM messages WHERE id=?2)";
    sql += " ORDER BY date DESC, id DESC LIMIT ?3";
    Statement statement = database.prepareText(sql);
    statement.bind(folder, after, limit);
    const Result<QList<LetterId>> found = collect(statement);
    return found ? rows(database, *found) : std::unexpected(found.error());
}

Result<QList<LetterRow>> rows(Database &database, const QList<LetterId> &ids)
{
    QList<LetterRow> letters;
    letters.reserve(ids.size());
    Statement row = database.prepare(Columns);
    for (const LetterId id : ids) {
        row.reset();
        row.bind(id);
        if (row.next())
            letters.append(read(row));
        if (row.failure())
            return std::unexpected(*row.failure());
    }
    return letters;
}

Result<LetterRow> row(Database &database, LetterId id)
{
    const Result<QList<LetterRow>> found = rows(database, { id });
    if (!found)
        return std::unexpected(found.error());
    if (found->isEmpty()) {
        return std::unexpected(MailError{ .kind = MailError::Kind::NotFound,
                                          .scope = MailError::Scope::Letter,
                                          .detail = QStringLiteral("letter %1").arg(number(id)) });
    }
    return found->constFirst();
}

Result<QList<LetterId>> inThread(Database &database, ThreadId thread)
{
    Statement rows = database.prepare("SELECT id FROM messages WHERE thread=? ORDER BY date, id");
    rows.bind(thread);
    return collect(rows);
}

Result<QList<LetterId>> withMessageId(Database &database, const QString &messageId)
{
    const Result<ThreadId> thread = threads::find(database, messageId);
    if (!thread)
        return std::unexpected(thread.error());
    Statement rows = database.prepare("SELECT m.id FROM messages m JOIN message_text t ON t.id=m.id"
                                      " WHERE m.thread=? AND t.message_id=? ORDER BY m.id DESC");
    rows.bind(*thread, messageId);
    return collect(rows);
}

Result<FolderCount> count(Database &database, FolderId folder)
{
    const auto total = database.integer("SELECT count(*) FROM messages WHERE folder=?", folder);
    const auto unread = database.integer(
        "SELECT count(*) FROM messages INDEXED BY messages_unread WHERE folder=? AND flags & 1 = 0", folder);
    if (!total || !unread)
        return std::unexpected(!total ? total.error() : unread.error());
    return FolderCount{ total->value_or(0), unread->value_or(0) };
}

Result<QHash<FolderId, qint64>> unreadCounts(Database &database)
{
    QHash<FolderId, qint64> counts;
    Statement rows = database.prepare("SELECT folder, count(*) FROM messages INDEXED BY messages_unread"
                                      " WHERE flags & 1 = 0 GROUP BY folder");
    while (rows.next())
        counts.insert(rows.id<FolderId>(0), rows.integer(1));
    if (rows.failure())
        return std::unexpected(*rows.failure());
    return counts;
}

} // namespace sobre::store::letters
