// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/threads.h"

#include "core/store/database.h"

#include <QSet>

#include <algorithm>

namespace sobre::store::threads {

namespace {

constexpr qsizetype NewestReferences = 20;
constexpr qsizetype MaxIdLength = 998; // a line of RFC 5322

/// 64 bits are kept of an id (FNV-1a, for it must stay the same for ever): the tree that every arriving
/// letter touches at random places stays small. Two that meet by chance join two conversations, no more.
qint64 keyOf(const QString &messageId)
{
    quint64 hash = 0xcbf29ce484222325;
    for (const char octet : messageId.toUtf8()) {
        hash ^= quint8(octet);
        hash *= 0x100000001b3;
    }
    return qint64(hash);
}

Result<> join(Database &database, ThreadId kept, ThreadId other)
{
    Statement letters = database.prepare("SELECT id FROM messages WHERE thread=?");
    letters.bind(other);
    while (letters.next())
        database.changes.altered.append(letters.id<LetterId>(0));
    if (letters.failure())
        return std::unexpected(*letters.failure());
    Result<> done = database.run("UPDATE messages SET thread=? WHERE thread=?", kept, other);
    if (done)
        done = database.run("UPDATE thread_references SET thread=? WHERE thread=?", kept, other);
    return done;
}

} // namespace

QStringList referencesOf(const QString &messageId, const QString &inReplyTo, const QStringList &references)
{
    QStringList wanted{ messageId, inReplyTo };
    if (!references.isEmpty())
        wanted.append(references.constFirst());
    wanted += references.last(qMin(references.size(), NewestReferences));
    QStringList found;
    for (const QString &id : wanted) {
        if (!id.isEmpty() && id.size() <= MaxIdLength && !found.contains(id))
            found.append(id);
    }
    return found;
}

Result<ThreadId> place(Database &database, LetterId letter, const QStringList &references)
{
    QList<qint64> unknown;
    QList<ThreadId> known;
    for (const QString &reference : references) {
        const qint64 key = keyOf(reference);
        const auto thread = database.integer("SELECT thread FROM thread_references WHERE reference=?", key);
        if (!thread)
            return std::unexpected(thread.error());
        if (!*thread)
            unknown.append(key);
        else if (!known.contains(ThreadId{ **thread }))
            known.append(ThreadId{ **thread });
    }
    // The oldest conversation takes in the others.
    const ThreadId kept = known.isEmpty() ? ThreadId{ number(letter) } : *std::ranges::min_element(known);
    for (const ThreadId other : known) {
        if (other == kept)
            continue;
        if (const Result<> joined = join(database, kept, other); !joined)
            return std::unexpected(joined.error());
    }
    for (const qint64 key : unknown) {
        // Not OR REPLACE: that opens a savepoint of its own, at which the index writes out what it has gathered so far.
        const Result<> done = database.run(
            "INSERT OR IGNORE INTO thread_references(reference, thread) VALUES(?,?)", key, kept);
        if (!done)
            return std::unexpected(done.error());
    }
    return kept;
}

Result<ThreadId> find(Database &database, const QString &messageId)
{
    const auto thread
        = database.integer("SELECT thread FROM thread_references WHERE reference=?", keyOf(messageId));
    if (!thread)
        return std::unexpected(thread.error());
    return ThreadId{ thread->value_or(0) };
}

Result<> forgetIfEmpty(Database &database, ThreadId thread)
{
    const auto left = database.integer("SELECT 1 FROM messages WHERE thread=? LIMIT 1", thread);
    if (!left)
        return std::unexpected(left.error());
    if (*left)
        return {};
    return database.run("DELETE FROM thread_references WHERE thread=?", thread);
}

} // namespace sobre::store::threads
