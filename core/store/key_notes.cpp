// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/key_notes.h"

#include "core/store/database.h"

#include <optional>

namespace sobre::store::key_notes {

namespace {

Result<QList<KeyNote>> collect(Statement &row)
{
    QList<KeyNote> found;
    while (row.next()) {
        const qint64 source = row.integer(1);
        found.append({ .fingerprint = row.text(0),
                       .source = source >= 0 && source <= qint64(KeyNote::Source::Gossip) ? KeyNote::Source(source)
                                                                                          : KeyNote::Source::Keyring,
                       .letter = row.id<LetterId>(2),
                       .accepted = row.time(3),
                       .checked = row.time(4),
                       .checkedFor = row.text(5),
                       .bad = row.time(6),
                       .backedUp = row.time(7) });
    }
    if (row.failure())
        return std::unexpected(*row.failure());
    return found;
}

} // namespace

Result<KeyNote> of(Database &database, const QString &fingerprint)
{
    Statement row = database.prepare("SELECT fingerprint, source, letter, accepted, checked, checked_for, bad, backed_up"
                                     " FROM key_notes WHERE fingerprint=?");
    row.bind(fingerprint);
    const auto found = collect(row);
    if (!found)
        return std::unexpected(found.error());
    return found->isEmpty() ? KeyNote{ .fingerprint = fingerprint } : found->constFirst();
}

Result<QList<KeyNote>> all(Database &database)
{
    Statement rows = database.prepare("SELECT fingerprint, source, letter, accepted, checked, checked_for, bad, backed_up"
                                      " FROM key_notes ORDER BY fingerprint");
    return collect(rows);
}

Result<> put(Database &database, const KeyNote &note)
{
    const std::optional<LetterId> letter
        = note.letter == LetterId::None ? std::nullopt : std::optional(note.letter);
    return database.run("INSERT OR REPLACE INTO key_notes(fingerprint, source, letter, accepted, checked, checked_for, bad,"
                        " backed_up) VALUES(?,?,?,?,?,?,?,?)",
                        note.fingerprint, note.source, letter, note.accepted, note.checked, note.checkedFor, note.bad,
                        note.backedUp);
}

Result<> remove(Database &database, const QString &fingerprint)
{
    return database.run("DELETE FROM key_notes WHERE fingerprint=?", fingerprint);
}

} // namespace sobre::store::key_notes
