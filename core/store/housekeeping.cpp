// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/housekeeping.h"

#include "core/store/database.h"

#include <sqlite3.h>

namespace sobre::store {

namespace {

constexpr int MergePages = 200; ///< of the index, a slice
constexpr qint64 VacuumPages = 64; ///< 1 MiB, a slice
constexpr int MaxTries = 100; ///< of emptying the log while readers come and go
constexpr qint64 FreePagesKept = 256; ///< 4 MiB: the next letters take them

void overwriteFreedPages(Database &database, bool on)
{
    (void)database.script(on ? "PRAGMA secure_delete=ON" : "PRAGMA secure_delete=FAST");
}

/// A part of merging all of the index into one; true if there was something to do, which FTS5 tells by the
/// number of changed rows.
Result<bool> merge(Database &database, int pages)
{
    const qint64 before = database.allChangedRows();
    const Result<> done
        = database.run("INSERT INTO letter_index(letter_index, rank) VALUES('merge', ?)", pages);
    if (!done)
        return std::unexpected(done.error());
    return database.allChangedRows() - before >= 2;
}

} // namespace

Housekeeping::Housekeeping(Database &database)
{
    const auto marked = database.integer("SELECT 1 FROM meta WHERE key='purge'");
    m_purging = marked && *marked;
    m_step = m_purging ? Step::BeginMerge : Step::Shrink;
}

void Housekeeping::note(const Changes &changes)
{
    if (changes.purge) {
        m_purging = true;
        m_step = Step::BeginMerge; // from the start: the index has new gravestones
        m_tries = 0;
    } else if (m_purging && m_step == Step::Rest) {
        m_step = Step::EmptyLog; // it was kept by a reader that may be gone now
        m_tries = 0;
    }
}

bool Housekeeping::slice(Database &database)
{
    overwriteFreedPages(database, m_purging);
    switch (m_step) {
    case Step::Rest:
        break;
    case Step::BeginMerge:
    case Step::Merge: {
        // A negative number marks all that there is as one merge and begins it.
        const Result<bool> merged = merge(database, m_step == Step::Merge ? MergePages : -MergePages);
        if (!merged)
            m_step = Step::Rest; // a full disk, a damaged index: the mark stays for another time
        else
            m_step = *merged || m_step == Step::BeginMerge ? Step::Merge : Step::Shrink;
        break;
    }
    case Step::Shrink: {
        const auto free = database.integer("PRAGMA freelist_count");
        const qint64 kept = m_purging ? 0 : FreePagesKept;
        const qint64 extra = free ? free->value_or(0) - kept : 0;
        if (extra > 0) {
            const QByteArray sql
                = "PRAGMA incremental_vacuum(" + QByteArray::number(qMin(extra, VacuumPages)) + ')';
            if (database.prepareText(sql).run())
                break;
        }
        m_step = m_purging ? Step::EmptyLog : Step::Rest;
        break;
    }
    case Step::EmptyLog:
        m_step = emptyLog(database) || ++m_tries > MaxTries ? Step::Rest : Step::EmptyLog;
        break;
    }
    overwriteFreedPages(database, false);
    return isWanted();
}

/// False if a reader is just looking at what the log holds.
bool Housekeeping::emptyLog(Database &database)
{
    // The mark goes first, so that its going is not left in the log; if the log stays, it is set again.
    (void)database.run("DELETE FROM meta WHERE key='purge'");
    sqlite3_busy_timeout(database.handle(), 0); // rather try again than keep a job waiting
    const int code
        = sqlite3_wal_checkpoint_v2(database.handle(), nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
    sqlite3_busy_timeout(database.handle(), Database::BusyMilliseconds);
    m_purging = code != SQLITE_OK;
    if (m_purging)
        markForPurge(database);
    return !m_purging;
}

void markForPurge(Database &database)
{
    (void)database.run("INSERT OR REPLACE INTO meta(key, value) VALUES('purge', '1')");
}

} // namespace sobre::store
