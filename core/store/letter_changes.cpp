// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/letters.h"

#include "core/store/arriving.h"
#include "core/store/database.h"
#include "core/store/draft_text.h"
#include "core/store/folders.h"
#include "core/store/housekeeping.h"
#include "core/store/postings.h"
#include "core/store/reports.h"
#include "core/store/threads.h"
#include "core/store/uidl_ledger.h"
#include "core/store/withdrawn.h"

#include <array>

namespace sobre::store::letters {

namespace {

/// While it lives, SQLite overwrites with zeros what is deleted, also on pages that become free.
class Overwriting {
public:
    explicit Overwriting(Database &database) : m_database(database)
    {
        (void)m_database.script("PRAGMA secure_delete=ON");
    }
    ~Overwriting() { (void)m_database.script("PRAGMA secure_delete=FAST"); }
    Q_DISABLE_COPY_MOVE(Overwriting)

private:
    Database &m_database;
};

Result<> removeOne(Database &database, LetterId id)
{
    const auto thread = database.integer("SELECT thread FROM messages WHERE id=?", id);
    if (!thread)
        return std::unexpected(thread.error());
    if (!*thread)
        return {};
    constexpr std::array Deletions = {
        Sql("DELETE FROM messages WHERE id=?"),
        Sql("DELETE FROM message_text WHERE id=?"),
        Sql("DELETE FROM letter_index WHERE rowid=?"),
        Sql("DELETE FROM message_tags WHERE message=?"),
        Sql("DELETE FROM proofs WHERE letter=?"),
        Sql("DELETE FROM outbox_recipients WHERE outbox IN (SELECT id FROM outbox WHERE letter=?)"),
        Sql("DELETE FROM outbox WHERE letter=?"),
        Sql("UPDATE uidl_ledger SET letter=NULL WHERE letter=?"),
        Sql("UPDATE offered_keys SET letter=NULL WHERE letter=?"),
        Sql("UPDATE key_notes SET letter=NULL WHERE letter=?"),
    };
    for (const Sql sql : Deletions) {
        if (const Result<> done = database.run(sql, id); !done)
            return done;
    }
    if (const Result<> done = postings::forgetLetter(database, id); !done)
        return done;
    if (const Result<> done = reports::remove(database, id); !done)
        return done;
    if (const Result<> done = draft_text::forget(database, id); !done)
        return done;
    if (const Result<> done = withdrawn::forget(database, id); !done)
        return done;
    if (const Result<> done = arriving::removeFrames(database, id); !done)
        return done;
    database.changes.removed.append(id);
    return threads::forgetIfEmpty(database, ThreadId{ **thread });
}

} // namespace

Result<> setFlag(Database &database, const QList<LetterId> &ids, Flag flag, bool on)
{
    const int set = on ? int(flag) : 0;
    const int clear = ~(on ? 0 : int(flag));
    for (const LetterId id : ids) {
        const Result<> done = database.run(
            "UPDATE messages SET flags=(flags & ?1) | ?2 WHERE id=?3 AND flags<>((flags & ?1) | ?2)", clear,
            set, id);
        if (!done)
            return done;
        if (database.changedRows() > 0)
            database.changes.altered.append(id);
    }
    return {};
}

Result<> markAllSeen(Database &database, FolderId folder)
{
    QList<LetterId> unread;
    Statement rows
        = database.prepare("SELECT id FROM messages INDEXED BY messages_unread WHERE flags & 1 = 0 AND folder=?");
    rows.bind(folder);
    while (rows.next())
        unread.append(rows.id<LetterId>(0));
    return rows.failure() ? std::unexpected(*rows.failure()) : setFlag(database, unread, Flag::Seen, true);
}

Result<> move(Database &database, const QList<LetterId> &ids, FolderId folder)
{
    if (const Result<Folder> known = folders::byId(database, folder); !known)
        return std::unexpected(known.error());
    for (const LetterId id : ids) {
        const Result<> done
            = database.run("UPDATE messages SET folder=?1 WHERE id=?2 AND folder<>?1", folder, id);
        if (!done)
            return done;
        if (database.changedRows() > 0)
            database.changes.altered.append(id);
    }
    return {};
}

Result<> moveToTrash(Database &database, const QList<LetterId> &ids)
{
    return move(database, ids, FolderId::Trash);
}

Result<> removeForever(Database &database, const QList<LetterId> &ids)
{
    if (const Result<> wished = ledger::wishDeletedThere(database, ids); !wished)
        return wished;
    const Overwriting overwriting(database);
    for (const LetterId id : ids) {
        if (const Result<> done = removeOne(database, id); !done)
            return done;
    }
    markForPurge(database);
    database.changes.purge = true;
    return {};
}

Result<> discard(Database &database, const QList<LetterId> &ids)
{
    for (const LetterId id : ids) {
        if (const Result<> done = removeOne(database, id); !done)
            return done;
    }
    return {};
}

} // namespace sobre::store::letters
