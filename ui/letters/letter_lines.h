// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/ids.h"

#include <QtTypes>

#include <vector>

namespace sobre::ui {

/// One row: a letter or a conversation (shown as its newest letter), or a letter within an open conversation.
struct LetterLine {
    qint64 date = 0; ///< of the letter, seconds since 1970
    store::LetterId id = store::LetterId::None;
    bool child = false;
    bool open = false;
    bool operator==(const LetterLine &) const = default;
};

/// The rows of a list in the order in which they are shown. Rows that are no children are sorted by date;
/// children follow their row. New mail comes in at the end of the memory, whichever way the list is sorted,
/// so that little is moved. A value.
class LetterLines {
public:
    LetterLines() = default;
    /// `rows`: no children, in any order.
    LetterLines(std::vector<LetterLine> rows, bool newestFirst);

    int size() const { return int(m_lines.size()); }
    bool isNewestFirst() const { return m_newestFirst; }
    const LetterLine &at(int row) const { return m_lines[place(row)]; }
    LetterLine &at(int row) { return m_lines[place(row)]; }

    /// The first row that is no child and stands at this key or after it; size() if there is none.
    int lowerBound(qint64 date, store::LetterId id) const;
    /// The row (no child) with exactly this key, or -1.
    int find(qint64 date, store::LetterId id) const;
    /// The row to which a child belongs; itself otherwise.
    int headOf(int row) const;
    /// How many children follow a row.
    int childrenOf(int row) const;

    bool operator==(const LetterLines &) const = default;

    void insert(int row, const std::vector<LetterLine> &lines);
    void remove(int row, int count);
    /// `to` counts as long as the moved ones are still there (as QAbstractItemModel::beginMoveRows).
    void move(int row, int count, int to);

private:
    std::size_t place(int row) const
    {
        return m_newestFirst ? m_lines.size() - 1 - std::size_t(row) : std::size_t(row);
    }
    bool isBefore(const LetterLine &line, qint64 date, store::LetterId id) const;

    std::vector<LetterLine> m_lines;
    bool m_newestFirst = true;
};

} // namespace sobre::ui
