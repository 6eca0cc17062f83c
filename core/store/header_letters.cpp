// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/header_letters.h"

#include "core/store/database.h"
#include "core/store/letters.h"
#include "core/store/uidl_ledger.h"

namespace sobre::store::header_letters {
namespace {

// What a person gave it, not what the store found in it.
constexpr int ByPerson = int(Flag::Seen) | int(Flag::Flagged) | int(Flag::Answered) | int(Flag::Forwarded);

Result<> carryOver(Database &database, LetterId header, LetterId whole)
{
    Result<> done = database.run(
        "UPDATE messages SET folder=h.folder, flags=(messages.flags & ~?1) | (h.flags & ?1)"
        " FROM (SELECT folder, flags FROM messages WHERE id=?2) AS h WHERE messages.id=?3",
        ByPerson, header, whole);
    if (done)
        done = database.run("INSERT OR IGNORE INTO message_tags(message, tag) SELECT ?, tag FROM message_tags WHERE message=?",
                            whole, header);
    if (done)
        done = database.run("UPDATE offered_keys SET letter=? WHERE letter=?", whole, header);
    return done ? letters::discard(database, { header }) : done;
}

} // namespace

Result<> mark(Database &database, LetterId letter, qint64 size)
{
    const Result<> done = database.run("UPDATE messages SET flags=flags | ? WHERE id=?", Flag::HeaderOnly, letter);
    return done ? database.run("UPDATE uidl_ledger SET state=?1, size=?2, server_size=?2>0 WHERE letter=?3", LedgerState::Skipped, size,
                               letter)
                : done;
}

Result<> replace(Database &database, AccountId account, qint64 row, LetterId whole)
{
    const auto header = database.integer(
        "SELECT m.id FROM uidl_ledger l JOIN messages m ON m.id=l.letter"
        " WHERE l.id=? AND l.account=? AND l.letter<>? AND m.flags & ? <> 0",
        row, account, whole, Flag::HeaderOnly);
    if (!header)
        return std::unexpected(header.error());
    if (*header) {
        if (const Result<> done = carryOver(database, LetterId{ **header }, whole); !done)
            return done;
    }
    return database.run("DELETE FROM uidl_ledger WHERE id=? AND account=? AND (letter IS NULL OR letter<>?)", row, account,
                        whole);
}

} // namespace sobre::store::header_letters
