// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/fetch_plan.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace sobre::account {
namespace {

    using store::LedgerEntry;
    using store::LedgerState;
    using store::LedgerWish;

    constexpr quint64 GrowsBy = 128; ///< octets that a server's own header fields may take

    QHash<QByteArray, int> timesListed(const QList<pop3::Listed> &listing)
    {
        QHash<QByteArray, int> times;
        times.reserve(listing.size());
        for (const pop3::Listed &letter : listing)
            ++times[letter.uid];
        return times;
    }

    // What the ledger has under one name.
    struct Known {
        int had = 0; ///< letters that need not come
        bool wantedWhole = false;
        bool anotherLetter = true; ///< none of them has the listed size
        bool neverAgain = false;
        QList<int> tries; ///< of those that failed
    };

    Known gather(const QList<const LedgerEntry *> &entries, const pop3::Listed &letter)
    {
        Known known;
        for (const LedgerEntry *entry : entries) {
            known.neverAgain = known.neverAgain || entry->wish == LedgerWish::NeverAgain;
            if (entry->state == LedgerState::Failed && entry->wish != LedgerWish::NeverAgain) {
                known.tries += entry->tries;
                continue;
            }
            if (entry->wish == LedgerWish::FetchWhole)
                known.wantedWhole = true;
            else
                ++known.had;
            known.anotherLetter = known.anotherLetter && !maySameLetter(letter, *entry);
        }
        return known;
    }

    bool isDue(const LedgerEntry &entry, KeepPolicy policy, const QDateTime &now)
    {
        switch (policy.kind) {
        case KeepPolicy::Kind::Forever:
            return false;
        case KeepPolicy::Kind::Never:
            return true;
        case KeepPolicy::Kind::Days:
            break;
        }
        return entry.firstSeen.isValid() && now.isValid() && entry.firstSeen.addDays(policy.days) <= now;
    }

    bool isStored(const LedgerEntry *entry)
    {
        return entry->state == LedgerState::Stored || entry->state == LedgerState::DeleteSent;
    }

    QHash<QByteArray, QList<const LedgerEntry *>> byName(const QList<LedgerEntry> &known)
    {
        QHash<QByteArray, QList<const LedgerEntry *>> named;
        named.reserve(known.size());
        for (const LedgerEntry &entry : known)
            named[entry.uid] += &entry;
        return named;
    }

} // namespace

bool maySameLetter(const pop3::Listed &letter, const LedgerEntry &entry)
{
    if (!letter.size || !entry.isServerSize || entry.size <= 0)
        return true;
    const quint64 was = quint64(entry.size);
    const quint64 difference = *letter.size > was ? *letter.size - was : was - *letter.size;
    return difference <= GrowsBy;
}

bool isNothingToDo(const QList<pop3::Listed> &listing, const QList<LedgerEntry> &known, KeepPolicy policy, const QDateTime &now)
{
    QSet<QByteArray> there;
    there.reserve(known.size());
    for (const LedgerEntry &entry : known) {
        if (entry.gone.isValid())
            continue;
        const bool isPlain = entry.state != LedgerState::Failed && entry.state != LedgerState::DeleteSent
            && (entry.wish == LedgerWish::Nothing || entry.wish == LedgerWish::NeverAgain);
        if (!isPlain || (isStored(&entry) && isDue(entry, policy, now)))
            return false;
        const qsizetype before = there.size();
        there.insert(entry.uid);
        if (there.size() == before)
            return false;
    }
    QSet<QByteArray> seen;
    seen.reserve(listing.size());
    for (const pop3::Listed &letter : listing) {
        if (letter.uid.isEmpty() || !there.contains(letter.uid))
            return false;
        seen.insert(letter.uid);
    }
    return seen.size() == listing.size() && seen.size() == there.size();
}

FetchPlan lettersToFetch(const QList<pop3::Listed> &listing, const QList<LedgerEntry> &known, quint64 limit)
{
    struct Failed {
        pop3::Listed letter;
        int tries = 0;
    };
    const QHash<QByteArray, QList<const LedgerEntry *>> named = byName(known);
    const QHash<QByteArray, int> times = timesListed(listing);
    QHash<QByteArray, int> left; ///< of a name given several times: letters that need not come
    FetchPlan plan;
    QList<Failed> failed;
    const auto take = [&](const pop3::Listed &letter, bool wantedWhole) {
        const bool tooLarge = limit > 0 && !wantedWhole && letter.size.value_or(0) > limit;
        (tooLarge ? plan.tooLarge : plan.fetch).append(letter);
    };
    for (const pop3::Listed &letter : listing) {
        const auto found = letter.uid.isEmpty() ? named.cend() : named.constFind(letter.uid);
        if (found == named.cend()) {
            take(letter, false);
            continue;
        }
        const Known here = gather(*found, letter);
        const bool isTwin = times.value(letter.uid) > 1;
        auto place = left.find(letter.uid);
        if (place == left.end())
            place = left.insert(letter.uid, here.had);
        int &had = *place;
        if (!isTwin && had == 1 && here.anotherLetter && !here.neverAgain && !here.wantedWhole) {
            take(letter, false); // the server gave the name away once more
        } else if (had > 0) {
            --had;
        } else if (here.wantedWhole) {
            take(letter, true);
        } else if (!here.tries.isEmpty()) {
            failed += Failed {letter, std::ranges::min(here.tries)};
        } else {
            take(letter, false);
        }
    }
    std::ranges::stable_sort(failed, {}, &Failed::tries);
    int rare = 0;
    for (const Failed &one : std::as_const(failed)) {
        if (one.tries < TriesUntilRare || rare++ == 0)
            take(one.letter, false);
    }
    return plan;
}

QList<pop3::Listed> inOrderOfTries(const QList<pop3::Listed> &letters, const QList<LedgerEntry> &known, bool othersCome)
{
    QHash<QByteArray, int> tries;
    for (const LedgerEntry &entry : known) {
        if (entry.state == LedgerState::Failed)
            tries.insert(entry.uid, entry.tries);
    }
    QList<pop3::Listed> ordered = letters;
    std::ranges::stable_sort(ordered, {}, [&tries](const pop3::Listed &letter) { return tries.value(letter.uid); });
    const auto isRare = [&tries](const pop3::Listed &letter) { return tries.value(letter.uid) >= TriesUntilRare; };
    if (othersCome || (!ordered.isEmpty() && !isRare(ordered.constFirst())))
        ordered.removeIf(isRare);
    return ordered;
}

Deletions lettersToDelete(const QList<pop3::Listed> &listing, const QList<LedgerEntry> &known, KeepPolicy policy,
                          const QDateTime &now)
{
    const QHash<QByteArray, QList<const LedgerEntry *>> named = byName(known);
    const QHash<QByteArray, int> times = timesListed(listing);
    Deletions deletions;
    for (const pop3::Listed &letter : listing) {
        const auto found = letter.uid.isEmpty() ? named.cend() : named.constFind(letter.uid);
        if (found == named.cend() || times.value(letter.uid) != 1)
            continue;
        const auto isWished = [&letter](const LedgerEntry *entry) {
            return entry->wish == LedgerWish::DeleteThere && maySameLetter(letter, *entry);
        };
        const auto mayGo = [&](const LedgerEntry *entry) { return maySameLetter(letter, *entry) && isDue(*entry, policy, now); };
        if (std::ranges::any_of(*found, isWished))
            deletions.wished += letter;
        else if (std::ranges::all_of(*found, isStored) && std::ranges::any_of(*found, mayGo))
            deletions.due += letter;
    }
    return deletions;
}

} // namespace sobre::account
