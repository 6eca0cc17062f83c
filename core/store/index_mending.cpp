// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/index_mending.h"

#include "core/mime/parse.h"
#include "core/store/database.h"
#include "core/store/letter_device.h"
#include "core/store/letter_record.h"

#include <QList>

namespace sobre::store {

namespace {

constexpr qsizetype Batch = 256;

Result<QList<LetterId>> collect(Database &database, Sql sql)
{
    QList<LetterId> found;
    Statement rows = database.prepare(sql);
    while (rows.next())
        found.append(rows.id<LetterId>(0));
    return rows.failure() ? Result<QList<LetterId>>(std::unexpected(*rows.failure())) : found;
}

Result<> indexAgain(Database &database, LetterId id)
{
    const auto device = LetterDevice::open(database, id);
    if (!device)
        return std::unexpected(device.error());
    LetterRecord record;
    describe(mime::parse(**device, indexLimits()), **device, record);
    if ((*device)->failure())
        return std::unexpected(*(*device)->failure());
    return insertIndex(database, id, record.index);
}

} // namespace

Result<qint64> mendIndex(Database &database, bool anew)
{
    if (anew) {
        if (const Result<> emptied = database.script("INSERT INTO letter_index(letter_index) VALUES('delete-all')"); !emptied)
            return std::unexpected(emptied.error());
    }
    const auto orphans
        = collect(database, "SELECT id FROM letter_index_docsize WHERE id NOT IN (SELECT id FROM messages)");
    const auto missing = collect(
        database, "SELECT id FROM messages WHERE id NOT IN (SELECT id FROM letter_index_docsize) ORDER BY id");
    if (!orphans || !missing)
        return std::unexpected(!orphans ? orphans.error() : missing.error());
    Result<> done = database.script("BEGIN IMMEDIATE");
    for (const LetterId id : *orphans)
        done = done ? database.run("DELETE FROM letter_index WHERE rowid=?", id) : done;
    for (qsizetype index = 0; done && index < missing->size(); ++index) {
        done = indexAgain(database, missing->at(index));
        if (done && (index + 1) % Batch == 0)
            done = database.script("COMMIT; PRAGMA wal_checkpoint(PASSIVE); BEGIN IMMEDIATE");
    }
    if (done)
        done = database.script("COMMIT");
    if (!done && database.inTransaction())
        (void)database.script("ROLLBACK");
    return done ? Result<qint64>(missing->size()) : std::unexpected(done.error());
}

} // namespace sobre::store
