// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/offering_letter.h"

#include "core/crypto/key_choice.h"
#include "core/crypto/key_in_letter.h"
#include "core/mime/parse.h"
#include "core/store/letter_device.h"
#include "core/store/letters.h"
#include "core/store/search.h"

namespace sobre::ui {

namespace {

constexpr int MostLetters = 20; ///< that are looked into: programs that offer keys do so in each letter
constexpr qint64 MostOctets = 4 << 20; ///< a letter that is larger is not taken apart for this

bool offersKey(store::Database &reader, const store::LetterRow &row)
{
    if (row.size > MostOctets)
        return false;
    const auto device = store::LetterDevice::open(reader, row.id);
    if (!device)
        return false;
    const auto offered = crypto::offeredKey(**device, **device, mime::parse(**device));
    return offered && offered->flaw == crypto::OfferedKey::Flaw::None;
}

} // namespace

store::LetterId offeringLetter(store::Database &reader, const QString &address)
{
    store::SearchQuery query;
    query.words = { { .field = store::SearchQuery::Field::From, .text = address, .beginning = false } };
    const auto found = store::search(reader, query, MostLetters);
    if (!found)
        return store::LetterId::None;
    for (const store::LetterId id : *found) {
        const auto row = store::letters::row(reader, id);
        if (row && row->folder != store::FolderId::Junk && row->folder != store::FolderId::Trash
            && crypto::sameAddress(row->from.address, address) && offersKey(reader, *row))
            return id;
    }
    return store::LetterId::None;
}

} // namespace sobre::ui
