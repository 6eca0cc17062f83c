// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/ids.h"

#include <QtTypes>

#include <map>
#include <mutex>
#include <optional>
#include <set>

namespace sobre::account {

/// The letters that dialogues of this process have now, whoever began them: so that none goes out twice, and none is
/// taken back while the answer to its final dot is open (its row says *may have been sent* then, as after a crash). A letter
/// is entered in the writer's job that makes its row *sending*, and leaves once the result is durable. Any thread.
class LettersUnderWay {
public:
    /// Octets that have left, and all.
    struct Progress {
        qint64 sent = 0;
        qint64 size = 0;
    };

    /// False where somebody else than `owner` has it. May be said twice.
    bool begin(store::LetterId letter, const void *owner)
    {
        const std::scoped_lock lock(m_mutex);
        return m_letters.try_emplace(letter, Entry {owner, {}}).first->second.owner == owner;
    }
    void end(store::LetterId letter, const void *owner)
    {
        const std::scoped_lock lock(m_mutex);
        if (const auto found = m_letters.find(letter); found != m_letters.end() && found->second.owner == owner)
            m_letters.erase(found);
    }
    void endAll(const void *owner)
    {
        const std::scoped_lock lock(m_mutex);
        for (const auto &[letter, entry] : m_letters) {
            if (entry.owner == owner)
                m_orphans.insert(letter);
        }
        std::erase_if(m_letters, [owner](const auto &letter) { return letter.second.owner == owner; });
    }
    /// Letters whose owner ended without a word of how they fared: the store failed it. Their rows still say *sending*,
    /// or *may have been sent*. Whoever sees to a row says forget().
    std::set<store::LetterId> orphans() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_orphans;
    }
    void forget(const std::set<store::LetterId> &orphans)
    {
        const std::scoped_lock lock(m_mutex);
        std::erase_if(m_orphans, [&orphans](store::LetterId letter) { return orphans.contains(letter); });
    }
    void note(store::LetterId letter, Progress progress)
    {
        const std::scoped_lock lock(m_mutex);
        if (const auto found = m_letters.find(letter); found != m_letters.end())
            found->second.progress = progress;
    }
    /// None: no dialogue has it.
    std::optional<Progress> progress(store::LetterId letter) const
    {
        const std::scoped_lock lock(m_mutex);
        const auto found = m_letters.find(letter);
        return found == m_letters.end() ? std::nullopt : std::optional(found->second.progress);
    }
    bool contains(store::LetterId letter) const { return progress(letter).has_value(); }

private:
    struct Entry {
        const void *owner;
        Progress progress;
    };
    mutable std::mutex m_mutex;
    std::map<store::LetterId, Entry> m_letters;
    std::set<store::LetterId> m_orphans;
};

} // namespace sobre::account
