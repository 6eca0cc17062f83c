// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/renumbering.h"

#include "core/account/header_name.h"
#include "core/mime/parse.h"
#include "core/store/database.h"
#include "core/store/letter_device.h"
#include "core/store/letter_record.h"

#include <QBuffer>

#include <algorithm>

namespace sobre::account {
namespace {

    constexpr int EnoughKnown = 10;
    constexpr int EnoughFresh = 10;
    constexpr quint64 GrowsBy = 512;
    constexpr qint64 HeaderReach = 64 * 1024;
    constexpr qint64 Day = 24 * 60 * 60;

    // What both a stored letter and a header of TOP say: Message-ID, or subject and sender where there is none.
    QByteArray keyOf(const QByteArray &messageId, const QByteArray &subject, const QByteArray &sender)
    {
        return messageId.isEmpty() ? '\0' + subject + '\0' + sender : messageId;
    }

    bool sameSize(const pop3::Listed &letter, qint64 size)
    {
        if (size <= 0)
            return true; // the server never said it: nothing to compare with
        if (!letter.size)
            return false; // without sizes nobody can say so
        const quint64 was = quint64(size);
        const quint64 difference = *letter.size > was ? *letter.size - was : was - *letter.size;
        return difference <= std::max(GrowsBy, was / 100);
    }

    // As the store sorts: not far in the future, and by the day it came if it has no date.
    bool sameDate(const QDateTime &date, const store::Fingerprint &known)
    {
        const qint64 sorted = date.isValid() ? std::min(date.toSecsSinceEpoch(), known.received + Day) : known.received;
        return sorted == known.date;
    }

    Result<QByteArray> nameOfStored(store::Database &database, store::LetterId letter)
    {
        const auto device = store::LetterDevice::open(database, letter);
        if (!device)
            return std::unexpected(device.error());
        const QByteArray start = (*device)->read(HeaderReach);
        if ((*device)->failure())
            return std::unexpected(*(*device)->failure());
        return headerName(start);
    }

} // namespace

QSet<QByteArray> namesOf(const QList<pop3::Listed> &letters)
{
    QSet<QByteArray> names;
    names.reserve(letters.size());
    for (const pop3::Listed &letter : letters)
        names.insert(letter.uid);
    return names;
}

NameCheck checkNames(const QList<pop3::Listed> &listing, const QList<store::LedgerEntry> &known)
{
    const QSet<QByteArray> listed = namesOf(listing);
    int there = 0;
    int thereStill = 0;
    int ever = 0;
    int everStill = 0;
    QSet<QByteArray> names;
    names.reserve(known.size());
    for (const store::LedgerEntry &entry : known) {
        if (entry.state == store::LedgerState::Failed)
            continue; // it is not here, whatever its name
        names.insert(entry.uid);
        if (entry.state == store::LedgerState::DeleteSent)
            continue;
        const int isListed = listed.contains(entry.uid) ? 1 : 0;
        ++ever;
        everStill += isListed;
        if (!entry.gone.isValid()) {
            ++there;
            thereStill += isListed;
        }
    }
    NameCheck check;
    for (const pop3::Listed &letter : listing) {
        if (!letter.uid.isEmpty() && !names.contains(letter.uid))
            check.fresh += letter;
    }
    const bool now = there >= EnoughKnown && thereStill * 2 < there && !check.fresh.isEmpty();
    const bool meanwhile = ever >= EnoughKnown && everStill * 2 < ever && check.fresh.size() >= EnoughFresh;
    check.isSuspicious = now || meanwhile;
    check.missing = now ? there - thereStill : ever - everStill;
    return check;
}

QList<pop3::Listed> uncertainReturns(const QList<pop3::Listed> &listing, const QList<store::LedgerEntry> &known)
{
    struct Back {
        QHash<QByteArray, const store::LedgerEntry *> entries;
        QList<pop3::Listed> letters;
        bool isSame = true; ///< each of the size that it had
    };
    Back sent;
    Back missed;
    for (const store::LedgerEntry &entry : known) {
        if (entry.state == store::LedgerState::DeleteSent)
            sent.entries.insert(entry.uid, &entry);
        else if (entry.gone.isValid() && entry.state != store::LedgerState::Failed && entry.wish != store::LedgerWish::NeverAgain)
            missed.entries.insert(entry.uid, &entry);
    }
    for (const pop3::Listed &letter : listing) {
        for (Back *back : {&sent, &missed}) {
            const store::LedgerEntry *was = back->entries.value(letter.uid, nullptr);
            if (!was)
                continue;
            const bool isSame = letter.size == quint64(was->size);
            if (back == &missed && isSame && was->letter == store::LetterId::None)
                continue;
            back->letters += letter;
            back->isSame = back->isSame && isSame;
            break;
        }
    }
    QList<pop3::Listed> uncertain;
    if (!sent.isSame || sent.letters.size() != sent.entries.size() || sent.letters.size() < EnoughKnown)
        uncertain += sent.letters;
    if (!missed.isSame || missed.letters.size() < EnoughKnown)
        uncertain += missed.letters;
    return uncertain;
}

Result<QList<Recognition>> recognise(const QList<pop3::LookedAt> &headers, const QList<store::Fingerprint> &known,
                                     store::Database &database)
{
    QHash<QByteArray, QList<const store::Fingerprint *>> candidates;
    candidates.reserve(known.size());
    for (const store::Fingerprint &one : known)
        candidates[keyOf(one.messageId, one.subject, one.sender)] += &one;
    QList<Recognition> recognised;
    for (const pop3::LookedAt &looked : headers) {
        QBuffer octets;
        octets.setData(looked.header);
        octets.open(QIODevice::ReadOnly);
        store::LetterRecord record;
        const mime::Message message = mime::parse(looked.header, store::indexLimits());
        store::describe(message, octets, record);
        const auto found = candidates.find(keyOf(record.messageId, record.subject, record.senderAddress));
        if (found == candidates.end())
            continue;
        const QByteArray name = isWholeHeader(looked.header) ? headerName(looked.header) : QByteArray();
        std::optional<qsizetype> likely;
        std::optional<qsizetype> certain;
        for (qsizetype at = 0; at < found->size() && !certain; ++at) {
            const store::Fingerprint &one = *found->at(at);
            if (!sameDate(record.date, one) || !sameSize(looked.letter, one.size))
                continue;
            const Result<QByteArray> stored = nameOfStored(database, one.letter);
            if (!stored && stored.error().scope != MailError::Scope::Letter)
                return std::unexpected(stored.error());
            if (stored && *stored == name)
                certain = at;
            else if (!likely)
                likely = at;
        }
        const std::optional<qsizetype> best = certain ? certain : likely;
        if (!best)
            continue;
        recognised += Recognition {.letter = looked.letter, .row = found->at(*best)->row, .isCertain = certain.has_value()};
        found->removeAt(*best);
    }
    return recognised;
}

} // namespace sobre::account
