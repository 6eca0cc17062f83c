// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/search_query.h"
#include "core/store/store.h"
#include "ui/letters/letter_arrangement.h"

#include <QThreadPool>

#include <functional>
#include <memory>

namespace sobre::ui {

/// Which letters a list is about.
struct ListScope {
    store::FolderId folder = store::FolderId::None; ///< or:
    QString search = {}; ///< what a person typed
    bool everywhere = false; ///< search Junk and Trash too

    bool isSearch() const { return folder == store::FolderId::None; }
    bool operator==(const ListScope &) const = default;
};

/// A list made ready in a worker.
struct LoadedList {
    LetterArrangement arrangement = {};
    bool whole = true; ///< else only the newest of a folder are here
    LetterLines lines = {};
    store::SearchQuery query = {}; ///< of a search
    bool more = false; ///< a search found more than is listed
    qint64 unsearched = 0; ///< sealed letters that a search could not look into
};

/// Reads lists in one worker of its own, with its own reading connection, the last asked for first. Window
/// thread; its end waits for what is under way.
class LetterLoader {
public:
    static constexpr int MostFound = 500;
    static constexpr int NewestFirst = 1500; ///< enough for any screen, and for a scroll bar as it stays
    using Done = std::function<void(Result<std::shared_ptr<LoadedList>>)>;

    explicit LetterLoader(store::Store &store);
    ~LetterLoader();

    /// `done` runs queued in the thread of `context`. What was asked for before and has not begun is dropped.
    /// `early`, where given, gets the newest of a large folder before that, if the list begins with them: its first
    /// rows are then as they will be.
    /// Errors: BadInput and NotFound (what was typed), those of the store.
    void load(const ListScope &scope, const ListOptions &options, QObject *context, Done done, Done early = {});

private:
    store::Store &m_store;
    QThreadPool m_pool;
};

} // namespace sobre::ui
