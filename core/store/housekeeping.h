// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/changes.h"

namespace sobre::store {

class Database;

/// What the writer does while nobody wants anything, in slices that keep no job waiting for long: after
/// *delete for ever* it merges the index until the words of the letters are gone from it, empties the log and
/// gives the free pages back to the disk; after other deletions it gives pages back. A crash in between loses
/// nothing: the mark that index and log still hold something lies in the file.
class Housekeeping {
public:
    explicit Housekeeping(Database& database);

    bool isWanted() const { return m_step != Step::Rest; }
    /// Looks at what a commit changed.
    void note(const Changes& changes);
    /// Does a little. False when nothing is left to do.
    bool slice(Database& database);

private:
    enum class Step { Rest, BeginMerge, Merge, Shrink, EmptyLog };

    bool emptyLog(Database& database);

    Step m_step = Step::Rest;
    int m_tries = 0;
    bool m_purging = false; ///< words of deleted letters are still somewhere
};

/// Marks that letters were deleted for ever; in the transaction that deletes them.
void markForPurge(Database& database);

} // namespace sobre::store
