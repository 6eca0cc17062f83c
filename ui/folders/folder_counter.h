// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"
#include "core/store/outbox_rows.h"
#include "core/store/store.h"

#include <QHash>
#include <QList>
#include <QThreadPool>

#include <functional>
#include <utility>

namespace sobre::ui {

/// What the sidebar counts.
struct FolderCounts {
    QHash<store::FolderId, qint64> unread = {};
    qint64 drafts = 0;
    QList<std::pair<store::LetterId, store::OutboxState>> leaving = {}; ///< letters that have not left
};

/// Counts in a worker of its own, with its own reading connection: 100,000 unread letters take a while, four times a
/// second as long as mail comes in. Window thread; its end waits for what is under way.
class FolderCounter {
public:
    using Done = std::function<void(Result<FolderCounts>)>;

    /// `store` outlives it.
    explicit FolderCounter(store::Store &store);
    ~FolderCounter();

    /// `done` runs queued in the thread of `context`. Errors: those of the store.
    void count(QObject *context, Done done);

private:
    store::Store &m_store;
    QThreadPool m_pool;
};

} // namespace sobre::ui
