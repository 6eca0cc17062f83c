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

    // How good a match a letter of the listing is for one that the ledger has under the same name.
    enum class Match { SameSize, LikeSize, ByNameAlone };

    bool matches(const pop3::Listed &letter, const LedgerEntry &entry, Match how)
    {
        if (how == Match::ByNameAlone)
            return entry.state == LedgerState::Failed || entry.wish == LedgerWish::FetchWhole || maySameLetter(letter, entry);
        if (!letter.size || !entry.isServerSize || entry.size <= 0)
            return false;
        return how == Match::SameSize ? *letter.size == quint64(entry.size) : maySameLetter(letter, entry);
    }

    bool isFailed(const LedgerEntry *entry)
    {
        return entry->state == LedgerState::Failed && entry->wish != LedgerWish::NeverAgain;
    }

    bool isWished(const LedgerEntry *entry)
    {
        return entry->wish == LedgerWish::FetchWhole;
    }

    bool isHad(const LedgerEntry *entry)
    {
        return !isFailed(entry) && !isWished(entry);
    }

    // Which row stands for which of the listed letters of one name, by their numbers: by size as far as there are sizes; for
    // the others what need not come is used up first.
    QHash<quint32, const LedgerEntry *> rowsOf(QList<pop3::Listed> letters, QList<const LedgerEntry *> entries)
    {
        std::ranges::stable_sort(entries, {}, [](const LedgerEntry *entry) { return isHad(entry) ? 0 : isWished(entry) ? 1 : 2; });
        QHash<quint32, const LedgerEntry *> rows;
        for (const Match how : {Match::SameSize, Match::LikeSize, Match::ByNameAlone}) {
            letters.removeIf([&](const pop3::Listed &letter) {
                const auto found = std::ranges::find_if(entries, [&](const LedgerEntry *entry) { return matches(letter, *entry, how); });
                if (found == entries.end())
                    return false;
                rows.insert(letter.number, *found);
                entries.erase(found);
                return true;
            });
        }
        return rows;
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

    // The server gave the name of a letter that is here away once more.
    bool tookTheName(const pop3::Listed &letter, const QList<const LedgerEntry *> &entries)
    {
        return std::ranges::count_if(entries, isHad) == 1 && std::ranges::none_of(entries, [&letter](const LedgerEntry *entry) {
                   return entry->wish == LedgerWish::NeverAgain || isWished(entry) || (isHad(entry) && maySameLetter(letter, *entry));
               });
    }

    QHash<QByteArray, QList<pop3::Listed>> twinsIn(const QList<pop3::Listed> &listing)
    {
        const QHash<QByteArray, int> times = timesListed(listing);
        QHash<QByteArray, QList<pop3::Listed>> twins;
        if (times.size() == listing.size())
            return twins;
        for (const pop3::Listed &letter : listing) {
            if (times.value(letter.uid) > 1)
                twins[letter.uid] += letter;
        }
        return twins;
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
        bool isWished = false;
    };
    const QHash<QByteArray, QList<const LedgerEntry *>> named = byName(known);
    const QHash<QByteArray, QList<pop3::Listed>> twins = twinsIn(listing);
    QHash<QByteArray, QHash<quint32, const LedgerEntry *>> rowsOfTwins;
    FetchPlan plan;
    QList<Failed> failed;
    const auto take = [&](const pop3::Listed &letter, bool isWished) {
        const bool tooLarge = limit > 0 && !isWished && letter.size.value_or(0) > limit;
        (tooLarge ? plan.tooLarge : plan.fetch).append(letter);
    };
    for (const pop3::Listed &letter : listing) {
        const auto found = letter.uid.isEmpty() ? named.cend() : named.constFind(letter.uid);
        if (found == named.cend()) {
            take(letter, false);
            continue;
        }
        const auto several = twins.constFind(letter.uid);
        const bool isTwin = several != twins.cend();
        if (isTwin && !rowsOfTwins.contains(letter.uid)) {
            rowsOfTwins.insert(letter.uid, rowsOf(*several, *found));
            plan.hangsOnSizes = plan.hangsOnSizes || !std::ranges::all_of(*found, isHad);
        }
        const LedgerEntry *row = nullptr;
        if (isTwin)
            row = rowsOfTwins[letter.uid].value(letter.number);
        else
            row = found->size() == 1 ? found->constFirst() : rowsOf({letter}, *found).value(letter.number);
        if (!row) {
            take(letter, false); // one more of the name than there were
            continue;
        }
        if (isWished(row))
            plan.wished.insert(letter.number, row->row);
        if (isFailed(row) || (isWished(row) && row->tries > 0))
            failed += Failed {letter, row->tries, isWished(row)};
        else if (isWished(row))
            take(letter, true);
        else if (!isTwin && tookTheName(letter, *found))
            take(letter, false);
    }
    std::ranges::stable_sort(failed, {}, &Failed::tries);
    int rare = 0;
    for (const Failed &one : std::as_const(failed)) {
        if (one.isWished || one.tries < TriesUntilRare || rare++ == 0)
            take(one.letter, one.isWished);
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

QList<pop3::Listed> twinsThatAreHere(const QList<pop3::Listed> &listing, const QList<LedgerEntry> &known)
{
    const QHash<QByteArray, QList<const LedgerEntry *>> named = byName(known);
    const QHash<QByteArray, QList<pop3::Listed>> twins = twinsIn(listing);
    QList<pop3::Listed> here;
    for (auto several = twins.cbegin(); several != twins.cend(); ++several) {
        const QList<const LedgerEntry *> entries = named.value(several.key());
        const QHash<quint32, const LedgerEntry *> rows = rowsOf(*several, entries);
        const auto isHere = [&rows](const pop3::Listed &letter) {
            const LedgerEntry *row = rows.value(letter.number);
            return row && isStored(row) && isHad(row) && maySameLetter(letter, *row);
        };
        if (!several.key().isEmpty() && std::ranges::all_of(*several, isHere))
            here += *several;
    }
    return here;
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
