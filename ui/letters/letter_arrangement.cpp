// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/letters/letter_arrangement.h"

#include <QVarLengthArray>

#include <algorithm>
#include <tuple>

namespace sobre::ui {

using store::Flag;
using store::LetterId;
using store::LetterKey;
using store::ThreadId;

namespace {

bool isOlder(const LetterKey &one, const LetterKey &other)
{
    return std::tuple(one.date, one.id) < std::tuple(other.date, other.id);
}

} // namespace

bool LetterArrangement::fits(const LetterKey &key) const
{
    switch (m_options.filter) {
    case LetterFilter::All:
        return true;
    case LetterFilter::Unread:
        return !key.has(Flag::Seen) || m_kept.contains(key.id);
    case LetterFilter::Starred:
        return key.has(Flag::Flagged) || m_kept.contains(key.id);
    case LetterFilter::Files:
        return key.has(Flag::HasFile);
    }
    return true;
}

LetterArrangement::Group LetterArrangement::groupOf(const LetterKey &key) const
{
    return m_options.threaded ? number(key.thread) : number(key.id);
}

QList<LetterKey> LetterArrangement::lettersOf(Group group) const
{
    QList<LetterKey> letters;
    if (!m_options.threaded) {
        if (const LetterKey *key = m_index.find(LetterId{ group }))
            letters.append(*key);
        return letters;
    }
    for (const LetterIndex::Link &link : m_index.members(ThreadId{ group }))
        letters.append(*m_index.find(link.id));
    std::ranges::sort(letters, isOlder);
    return letters;
}

std::optional<LetterLine> LetterArrangement::lineOf(std::span<const LetterKey *const> letters) const
{
    const LetterKey *newest = nullptr;
    bool shown = false;
    for (const LetterKey *key : letters) {
        if (!newest || isOlder(*newest, *key))
            newest = key;
        shown = shown || fits(*key);
    }
    if (!shown)
        return std::nullopt;
    return LetterLine{ newest->date, newest->id, false, false };
}

std::optional<LetterLine> LetterArrangement::lineOf(Group group) const
{
    QVarLengthArray<const LetterKey *, 16> letters;
    if (!m_options.threaded) {
        if (const LetterKey *key = m_index.find(LetterId{ group }))
            letters.append(key);
    } else {
        for (const LetterIndex::Link &link : m_index.members(ThreadId{ group }))
            letters.append(m_index.find(link.id));
    }
    return lineOf(std::span<const LetterKey *const>(letters.constData(), std::size_t(letters.size())));
}

std::vector<LetterLine> LetterArrangement::childrenOf(Group group) const
{
    std::vector<LetterLine> children;
    const QList<LetterKey> letters = lettersOf(group);
    if (letters.size() > 1) {
        for (const LetterKey &key : letters)
            children.push_back({ key.date, key.id, true, false });
    }
    return children;
}

LetterLines LetterArrangement::arrange() const
{
    std::vector<LetterLine> lines;
    lines.reserve(std::size_t(m_index.size()));
    if (!m_options.threaded) {
        for (const LetterKey &key : m_index.keys()) {
            if (fits(key))
                lines.push_back({ key.date, key.id, false, false });
        }
        return LetterLines(std::move(lines), m_options.newestFirst);
    }
    // Links and keys run nearly side by side: a conversation has the number of its first letter.
    const auto &links = m_index.links();
    const auto &keys = m_index.keys();
    auto near = keys.begin();
    QVarLengthArray<const LetterKey *, 64> letters;
    for (auto link = links.begin(); link != links.end();) {
        letters.clear();
        const ThreadId thread = link->thread;
        for (; link != links.end() && link->thread == thread; ++link) {
            if (near != keys.end() && near->id == link->id) {
                letters.append(&*near);
                ++near;
                continue;
            }
            const LetterKey *key = m_index.find(link->id);
            letters.append(key);
            if (letters.size() == 1)
                near = keys.begin() + (key - keys.data()) + 1;
        }
        if (const auto line
            = lineOf(std::span<const LetterKey *const>(letters.constData(), std::size_t(letters.size()))))
            lines.push_back(*line);
    }
    return LetterLines(std::move(lines), m_options.newestFirst);
}

} // namespace sobre::ui
