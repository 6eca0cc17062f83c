// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/read_letter.h"

#include "core/crypto/key_in_letter.h"
#include "core/delivery/provider_learning.h"
#include "core/mime/encoded_words.h"
#include "core/mime/headers.h"
#include "core/mime/odd_characters.h"
#include "core/mime/parse.h"
#include "core/mime/route.h"
#include "core/store/accounts.h"
#include "core/store/letter_device.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sobre::ui {

namespace {

constexpr qint64 mostText = 2 << 20; // octets, text and HTML together
constexpr qint64 mostHeader = 256 << 10;
constexpr qsizetype mostFields = 500;
constexpr qsizetype longestField = 4000;
constexpr qsizetype mostHops = 200;

MailError cancelled()
{
    MailError error;
    error.kind = MailError::Kind::Cancelled;
    error.scope = MailError::Scope::Letter;
    return error;
}

bool saysDamaged(const QStringList &warnings)
{
    return std::ranges::any_of(warnings, [](const QString &words) {
        return words.startsWith("a multipart has no end"_L1) || words.startsWith("a part is not properly"_L1)
            || words.startsWith("too many parts"_L1) || words.startsWith("nested too deeply"_L1)
            || words.startsWith("a multipart has no boundary"_L1)
            || words.startsWith("a header is too long"_L1);
    });
}

} // namespace

Result<LetterFacts> readLetter(store::Database &database, store::LetterId letter, const StopFlag &stop)
{
    LetterFacts facts;
    const auto row = store::letters::row(database, letter);
    if (!row)
        return std::unexpected(row.error());
    facts.row = *row;
    const auto stored = store::LetterDevice::open(database, letter);
    if (!stored)
        return std::unexpected(stored.error());
    StoppableDevice device(**stored, stop);

    mime::ParseLimits limits;
    limits.textOctets = mostText;
    facts.message = mime::parse(device, limits);
    QList<QByteArray> received;
    for (const mime::HeaderField &field : mime::readHeaders(device, mostHeader)) {
        if (facts.headers.size() < mostFields) {
            facts.headers.append(
                { QString::fromLatin1(field.name.first(std::min<qsizetype>(field.name.size(), 200))),
                  mime::withoutHidden(mime::decodeHeaderText(
                      QByteArrayView(field.body).first(std::min(field.body.size(), longestField)))) });
        }
        if (received.size() < mostHops && mime::equalsIgnoringCase(field.name, "Received"))
            received.append(field.body);
    }
    if (*stop)
        return std::unexpected(cancelled());
    if ((*stored)->failure()) {
        // A letter that is deleted while it is read looks like a damaged one.
        const auto still = store::letters::row(database, letter);
        return std::unexpected(still ? *(*stored)->failure() : still.error());
    }
    const auto own = delivery::ownServers(database, facts.row);
    facts.message.route = mime::readRoute(received, own.value_or(mime::OwnServers()));
    if (const auto accounts = store::accounts::list(database)) {
        for (const store::AccountRecord &account : *accounts)
            facts.ownAddresses.append(account.email.toLower());
    }
    facts.delivery = deliveryFacts(database, facts.row);
    facts.textCut = facts.message.warnings.contains(u"the text is too long: the rest is left out"_s);
    facts.damaged = saysDamaged(facts.message.warnings);
    facts.protection = crypto::protectionOf(facts.message);
    if (!facts.protection.isSealedLetter())
        facts.offered = crypto::offeredKey(device, device, facts.message);
    return facts;
}

} // namespace sobre::ui
