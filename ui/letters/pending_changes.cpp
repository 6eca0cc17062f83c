// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/letters/pending_changes.h"

#include <algorithm>

namespace sobre::ui {

using store::LetterId;

bool PendingChanges::Change::lay(store::LetterKey &key) const
{
    key.folder = folder.value_or(key.folder);
    key.flags = (key.flags & ~clear) | set;
    return !removed;
}

quint64 PendingChanges::add(const QList<LetterId> &ids, const Change &change)
{
    QList<LetterId> sorted = ids;
    std::ranges::sort(sorted);
    m_tickets.append({ ++m_last, sorted, change });
    return m_last;
}

void PendingChanges::drop(quint64 ticket)
{
    m_tickets.removeIf([ticket](const Ticket &each) { return each.number == ticket; });
}

bool PendingChanges::lay(store::LetterKey &key) const
{
    for (const Ticket &ticket : m_tickets) {
        if (!std::ranges::binary_search(ticket.ids, key.id))
            continue;
        if (!ticket.change.lay(key))
            return false;
    }
    return true;
}

QList<LetterId> PendingChanges::ids() const
{
    QList<LetterId> all;
    for (const Ticket &ticket : m_tickets)
        all += ticket.ids;
    return all;
}

qsizetype PendingChanges::size() const
{
    qsizetype sum = 0;
    for (const Ticket &ticket : m_tickets)
        sum += ticket.ids.size();
    return sum;
}

PendingChanges::Laid PendingChanges::layAll(const std::vector<store::LetterKey> &keys) const
{
    Laid laid;
    laid.changed.reserve(qsizetype(keys.size()));
    std::vector<const LetterId *> next; // of each ticket
    for (const Ticket &ticket : m_tickets)
        next.push_back(ticket.ids.constData());
    for (const store::LetterKey &known : keys) {
        store::LetterKey key = known;
        bool stays = true;
        for (std::size_t i = 0; i < next.size(); ++i) {
            const QList<LetterId> &ids = m_tickets.at(qsizetype(i)).ids;
            const LetterId *const end = ids.constData() + ids.size();
            while (next[i] != end && *next[i] < known.id)
                ++next[i];
            if (stays && next[i] != end && *next[i] == known.id)
                stays = m_tickets.at(qsizetype(i)).change.lay(key);
        }
        if (!stays)
            laid.removed.append(key.id);
        else if (key != known)
            laid.changed.append(key);
    }
    return laid;
}

} // namespace sobre::ui
