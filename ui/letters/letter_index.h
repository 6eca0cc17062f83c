// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/letters.h"

#include <QList>

#include <span>
#include <vector>

namespace sobre::ui {

/// The keys of all letters of a list, found by letter and by conversation. A value; half a million take 28
/// MB. Made in any thread.
class LetterIndex {
public:
    struct Link {
        store::ThreadId thread;
        store::LetterId id;
        auto operator<=>(const Link &) const = default;
    };

    LetterIndex() = default;
    /// `keys` in any order, each letter once.
    explicit LetterIndex(const QList<store::LetterKey> &keys);

    qsizetype size() const { return qsizetype(m_keys.size()); }
    qsizetype unread() const { return m_unread; }
    /// By id, rising.
    const std::vector<store::LetterKey> &keys() const { return m_keys; }
    /// Null if it is not in the list. Valid until the next change.
    const store::LetterKey *find(store::LetterId id) const;
    /// The letters of a conversation that are in the list, by id.
    std::span<const Link> members(store::ThreadId thread) const;

    /// All of them, by conversation and id.
    const std::vector<Link> &links() const { return m_links; }

    /// Changes letters in their place. All are in the list, in the same conversation.
    void overwrite(const QList<store::LetterKey> &put);

    /// Puts letters in or changes them, and takes others out; what is not there to be taken out is passed
    /// over.
    void apply(QList<store::LetterKey> put, QList<store::LetterId> drop);

private:
    std::vector<store::LetterKey> m_keys;
    std::vector<Link> m_links;
    qsizetype m_unread = 0;
};

} // namespace sobre::ui
