// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/letters/letter_cache.h"

#include "core/store/database.h"

namespace sobre::ui {

LetterCache::LetterCache(store::Database &reader) : m_reader(reader), m_rows(16 * Page) { }

void LetterCache::fetch(store::LetterId id, const QList<store::LetterId> &page)
{
    QList<store::LetterId> missing;
    for (const store::LetterId each : page) {
        if (!m_rows.contains(each))
            missing.append(each);
    }
    if (auto rows = store::letters::rows(m_reader, missing)) {
        for (store::LetterRow &row : *rows) {
            const store::LetterId read = row.id;
            m_rows.insert(read, new store::LetterRow(std::move(row)));
        }
    } else if (missing.size() > 1) {
        // One that is damaged takes no others with it.
        for (const store::LetterId each : std::as_const(missing)) {
            if (auto row = store::letters::row(m_reader, each))
                m_rows.insert(each, new store::LetterRow(*row));
        }
    }
    if (!m_rows.contains(id))
        m_rows.insert(id, new store::LetterRow);
}

} // namespace sobre::ui
