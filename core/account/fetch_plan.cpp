// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/fetch_plan.h"

#include <QHash>

namespace sobre::account {
namespace {

    QHash<QByteArray, int> timesListed(const QList<pop3::Listed> &listing)
    {
        QHash<QByteArray, int> times;
        times.reserve(listing.size());
        for (const pop3::Listed &letter : listing)
            ++times[letter.uid];
        return times;
    }

    bool isDue(const store::LedgerEntry &entry, KeepPolicy policy, const QDateTime &now)
    {
        switch (policy.kind) {
        case KeepPolicy::Kind::Forever:
            return false;
        case KeepPolicy::Kind::Never:
            return true;
        case KeepPolicy::Kind::Days:
            break;
        }
        return entry.firstSeen.isValid() && entry.firstSeen.addDays(policy.days) <= now;
    }

} // namespace

QList<pop3::Listed> lettersToFetch(const QList<pop3::Listed> &listing, const QList<store::LedgerEntry> &known)
{
    QHash<QByteArray, int> have;
    have.reserve(known.size());
    for (const store::LedgerEntry &entry : known)
        ++have[entry.uid];
    QList<pop3::Listed> missing;
    for (const pop3::Listed &letter : listing) {
        const auto found = have.find(letter.uid);
        if (letter.uid.isEmpty() || found == have.end() || *found == 0)
            missing += letter;
        else
            --*found;
    }
    return missing;
}

QList<pop3::Listed> lettersToDelete(const QList<pop3::Listed> &listing, const QList<store::LedgerEntry> &known,
                                    KeepPolicy policy, const QDateTime &now)
{
    if (policy.kind == KeepPolicy::Kind::Forever)
        return {};
    QHash<QByteArray, const store::LedgerEntry *> stored;
    stored.reserve(known.size());
    for (const store::LedgerEntry &entry : known) {
        if (entry.state != store::LedgerState::Skipped)
            stored.insert(entry.uid, &entry);
    }
    const QHash<QByteArray, int> times = timesListed(listing);
    QList<pop3::Listed> due;
    for (const pop3::Listed &letter : listing) {
        const auto found = stored.constFind(letter.uid);
        if (!letter.uid.isEmpty() && times.value(letter.uid) == 1 && found != stored.cend() && isDue(**found, policy, now))
            due += letter;
    }
    return due;
}

} // namespace sobre::account
