// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/ids.h"

#include <QList>
#include <QMetaType>

namespace sobre::store {

/// What a commit changed, for those who show it. A value; lists may name a letter twice.
struct Changes {
    QList<LetterId> added;
    QList<LetterId> altered; ///< flags, folder or thread
    QList<LetterId> removed; ///< for ever
    bool folders = false; ///< the folders themselves, not what lies in them
    bool accounts = false;
    bool outbox = false;
    bool purge = false; ///< what was removed is to leave no trace in the file

    bool isEmpty() const
    {
        return added.isEmpty() && altered.isEmpty() && removed.isEmpty() && !folders && !accounts && !outbox;
    }
    void add(const Changes& more)
    {
        added += more.added;
        altered += more.altered;
        removed += more.removed;
        folders = folders || more.folders;
        accounts = accounts || more.accounts;
        outbox = outbox || more.outbox;
        purge = purge || more.purge;
    }
};

} // namespace sobre::store

Q_DECLARE_METATYPE(sobre::store::Changes)
