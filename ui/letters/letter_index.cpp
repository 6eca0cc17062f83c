// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/letters/letter_index.h"

#include <algorithm>

namespace sobre::ui {

using store::LetterId;
using store::LetterKey;

namespace {

constexpr auto byId = [](const LetterKey &one, const LetterKey &other) { return one.id < other.id; };

int unreadOne(const LetterKey &key)
{
    return key.has(store::Flag::Seen) ? 0 : 1;
}

/// `all` without `gone`, with `more`; each sorted. Letters come in at the end mostly, so only the tail is
/// moved.
template <typename Value, typename Less>
void mergeInto(std::vector<Value> &all, const std::vector<Value> &gone, const std::vector<Value> &more,
               Less less)
{
    if (!gone.empty()) {
        const auto from = std::lower_bound(all.begin(), all.end(), gone.front(), less);
        auto next = gone.begin();
        auto end = from;
        for (auto value = from; value != all.end(); ++value) {
            while (next != gone.end() && less(*next, *value))
                ++next;
            if (next == gone.end() || less(*value, *next))
                *end++ = *value;
        }
        all.erase(end, all.end());
    }
    if (!more.empty()) {
        const auto from = std::lower_bound(all.begin(), all.end(), more.front(), less) - all.begin();
        const auto middle = std::ssize(all);
        all.insert(all.end(), more.begin(), more.end());
        std::inplace_merge(all.begin() + from, all.begin() + middle, all.end(), less);
    }
}

} // namespace

LetterIndex::LetterIndex(const QList<LetterKey> &keys) : m_keys(keys.begin(), keys.end())
{
    if (!std::ranges::is_sorted(m_keys, byId))
        std::ranges::sort(m_keys, byId);
    m_links.reserve(m_keys.size());
    for (const LetterKey &key : m_keys) {
        m_links.push_back({ key.thread, key.id });
        m_unread += unreadOne(key);
    }
    std::ranges::sort(m_links);
}

const LetterKey *LetterIndex::find(LetterId id) const
{
    const auto at = std::ranges::lower_bound(m_keys, id, {}, &LetterKey::id);
    return at != m_keys.end() && at->id == id ? &*at : nullptr;
}

std::span<const LetterIndex::Link> LetterIndex::members(store::ThreadId thread) const
{
    const auto found = std::ranges::equal_range(m_links, thread, {}, &Link::thread);
    return { found.begin(), found.end() };
}

void LetterIndex::overwrite(const QList<LetterKey> &put)
{
    for (const LetterKey &key : put) {
        LetterKey &old = *std::ranges::lower_bound(m_keys, key.id, {}, &LetterKey::id);
        m_unread += unreadOne(key) - unreadOne(old);
        old = key;
    }
}

void LetterIndex::apply(QList<LetterKey> put, QList<LetterId> drop)
{
    std::ranges::stable_sort(put, byId);
    std::vector<LetterKey> gone, more;
    std::vector<Link> goneLinks, moreLinks;
    const auto leave = [&](const LetterKey &key) {
        gone.push_back(key);
        goneLinks.push_back({ key.thread, key.id });
        m_unread -= unreadOne(key);
    };
    for (const LetterKey &key : std::as_const(put)) {
        if (!more.empty() && more.back().id == key.id)
            continue;
        if (const LetterKey *old = find(key.id))
            leave(*old);
        more.push_back(key);
        moreLinks.push_back({ key.thread, key.id });
        m_unread += unreadOne(key);
    }
    std::ranges::sort(drop);
    drop.erase(std::ranges::unique(drop).begin(), drop.end());
    for (const LetterId id : std::as_const(drop)) {
        const LetterKey *old = find(id);
        if (old && !std::ranges::binary_search(more, id, {}, &LetterKey::id))
            leave(*old);
    }
    std::ranges::sort(gone, byId);
    std::ranges::sort(goneLinks);
    std::ranges::sort(moreLinks);
    mergeInto(m_keys, gone, more, byId);
    mergeInto(m_links, goneLinks, moreLinks, std::less<>());
}

} // namespace sobre::ui
