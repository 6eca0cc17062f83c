// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/letters/pending_changes.h"

#include <algorithm>

namespace sobre::ui {

using store::LetterId;

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
        if (ticket.change.removed)
            return false;
        key.folder = ticket.change.folder.value_or(key.folder);
        key.flags = (key.flags & ~ticket.change.clear) | ticket.change.set;
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

} // namespace sobre::ui
