// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/letters/letter_lines.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace sobre::ui {

LetterLines::LetterLines(std::vector<LetterLine> rows, bool newestFirst)
    : m_lines(std::move(rows)), m_newestFirst(newestFirst)
{
    const auto key = [](const LetterLine &line) { return std::tuple(line.date, line.id); };
    std::ranges::sort(m_lines, {}, key); // newest last in either case, see place()
}

bool LetterLines::isBefore(const LetterLine &line, qint64 date, store::LetterId id) const
{
    const auto here = std::tuple(line.date, line.id), there = std::tuple(date, id);
    return m_newestFirst ? here > there : here < there;
}

int LetterLines::headOf(int row) const
{
    while (row > 0 && at(row).child)
        --row;
    return row;
}

int LetterLines::childrenOf(int row) const
{
    int count = 0;
    while (row + count + 1 < size() && at(row + count + 1).child)
        ++count;
    return count;
}

int LetterLines::lowerBound(qint64 date, store::LetterId id) const
{
    int low = 0, high = size();
    while (low < high) {
        const int middle = low + (high - low) / 2;
        if (isBefore(at(headOf(middle)), date, id))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

int LetterLines::find(qint64 date, store::LetterId id) const
{
    const int row = lowerBound(date, id);
    return row < size() && at(row).id == id && at(row).date == date ? row : -1;
}

void LetterLines::insert(int row, const std::vector<LetterLine> &lines)
{
    if (m_newestFirst)
        m_lines.insert(m_lines.end() - row, lines.rbegin(), lines.rend());
    else
        m_lines.insert(m_lines.begin() + row, lines.begin(), lines.end());
}

void LetterLines::remove(int row, int count)
{
    const auto first = m_newestFirst ? m_lines.end() - row - count : m_lines.begin() + row;
    m_lines.erase(first, first + count);
}

void LetterLines::move(int row, int count, int to)
{
    std::vector<LetterLine> moved;
    moved.reserve(std::size_t(count));
    for (int i = row; i < row + count; ++i)
        moved.push_back(at(i));
    remove(row, count);
    insert(to > row ? to - count : to, moved);
}

} // namespace sobre::ui
