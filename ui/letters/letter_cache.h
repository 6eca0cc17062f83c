// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/letters.h"

#include <QCache>
#include <QList>

namespace sobre::ui {

/// What rows show, read when rows are seen and kept for a while. Flags and folder of its rows may be old:
/// those come from the keys. Window thread.
class LetterCache {
public:
    /// Rows that are read together.
    static constexpr int Page = 128;

    explicit LetterCache(store::Database &reader);

    /// The row of a letter; `page` says which others are seen with it and is asked only if it must be read.
    /// Never null: a letter that cannot be read is a row with the id None. Valid until the next call.
    template <typename MakePage> const store::LetterRow *row(store::LetterId id, MakePage page)
    {
        if (!m_rows.contains(id))
            fetch(id, page());
        return m_rows.object(id);
    }
    const store::LetterRow *row(store::LetterId id)
    {
        return row(id, [id] { return QList<store::LetterId>{ id }; });
    }
    void forget(store::LetterId id) { m_rows.remove(id); }
    void clear() { m_rows.clear(); }

private:
    void fetch(store::LetterId id, const QList<store::LetterId> &page);

    store::Database &m_reader;
    QCache<store::LetterId, store::LetterRow> m_rows;
};

} // namespace sobre::ui
