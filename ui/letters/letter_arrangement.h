// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/letters/letter_index.h"
#include "ui/letters/letter_lines.h"

#include <QList>
#include <QMetaType>
#include <QSet>

#include <optional>

namespace sobre::ui {

/// Which letters of a folder are shown. Values are those of the segmented bar.
enum class LetterFilter { All, Unread, Starred, Files };

/// How a list is to be shown.
struct ListOptions {
    LetterFilter filter = LetterFilter::All;
    bool newestFirst = true;
    bool threaded = true; ///< one row for each conversation
    bool operator==(const ListOptions &) const = default;
};

/// Letters and how they become rows: pure, no database and no model. A *group* is a conversation, or a single
/// letter where conversations are off; one row, where any of its letters fits the filter. A value; any
/// thread.
class LetterArrangement {
public:
    using Group = qint64; ///< number of a thread or a letter

    LetterArrangement() = default;
    LetterArrangement(LetterIndex index, const ListOptions &options)
        : m_index(std::move(index)), m_options(options)
    {
    }

    const LetterIndex &index() const { return m_index; }
    LetterIndex &index() { return m_index; }
    const ListOptions &options() const { return m_options; }
    void setOptions(const ListOptions &options) { m_options = options; }

    /// Letters that stay although they no longer fit the filter: they did when they were shown.
    QSet<store::LetterId> &kept() { return m_kept; }
    bool fits(const store::LetterKey &key) const;

    Group groupOf(const store::LetterKey &key) const;
    /// Its letters that are in the list, oldest first. At least one if the group is known.
    QList<store::LetterKey> lettersOf(Group group) const;
    /// Its row, or none where the filter hides it. The letter is the newest.
    std::optional<LetterLine> lineOf(Group group) const;
    /// The rows within it when it is open: its letters, oldest first; none if it has only one.
    std::vector<LetterLine> childrenOf(Group group) const;

    /// All rows, none open.
    LetterLines arrange() const;

private:
    std::optional<LetterLine> lineOf(std::span<const store::LetterKey *const> letters) const;

    LetterIndex m_index;
    ListOptions m_options;
    QSet<store::LetterId> m_kept;
};

} // namespace sobre::ui

Q_DECLARE_METATYPE(sobre::ui::LetterFilter)
