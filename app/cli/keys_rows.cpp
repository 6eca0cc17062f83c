// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/keys_rows.h"

#include "app/application.h"
#include "app/cli/command.h"
#include "core/crypto/key_choice.h"
#include "core/crypto/key_works.h"
#include "core/store/accounts.h"
#include "core/store/database.h"
#include "ui/text/isolate.h"
#include "ui/text/key_words.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sobre::cli {
namespace {

    using keys::KeyRow;
    using Format = crypto::KeyWorks::Format;

    constexpr qsizetype ShortestKeyId = 16;

    class KeysRows {
        Q_DECLARE_TR_FUNCTIONS(KeysRows)
    };

    QJsonValue timeOf(const QDateTime &when)
    {
        return when.isValid() ? QJsonValue(when.toUTC().toString(Qt::ISODate)) : QJsonValue();
    }

    QString wordOf(store::KeyNote::Source source)
    {
        using Source = store::KeyNote::Source;
        switch (source) {
        case Source::Keyring:
            break;
        case Source::Made:
            return u"made"_s;
        case Source::Autocrypt:
            return u"autocrypt"_s;
        case Source::Attached:
            return u"attached"_s;
        case Source::File:
            return u"file"_s;
        case Source::Clipboard:
            return u"clipboard"_s;
        case Source::Wkd:
            return u"domain"_s;
        case Source::KeyServer:
            return u"key-server"_s;
        case Source::Restored:
            return u"restored"_s;
        case Source::Gossip:
            return u"gossip"_s;
        }
        return u"keyring"_s;
    }

    QString wordOf(store::KeyOffer::Way way)
    {
        using Way = store::KeyOffer::Way;
        switch (way) {
        case Way::Autocrypt:
            return u"autocrypt"_s;
        case Way::Attached:
            return u"attached"_s;
        case Way::Gossip:
            return u"gossip"_s;
        case Way::Wkd:
            return u"domain"_s;
        case Way::KeyServer:
            return u"key-server"_s;
        case Way::File:
            break;
        }
        return u"file"_s;
    }

    bool isCalled(const KeyRow &row, const QString &what)
    {
        if (what.contains(u'@'))
            return crypto::sameAddress(row.address, what)
                || std::ranges::any_of(row.key.users(), [&](const plugin::KeyUser &user) { return crypto::sameAddress(user.address, what); });
        const QString print = QString(what).remove(u' ');
        return print.size() >= ShortestKeyId
            && (row.key.fingerprint().endsWith(print, Qt::CaseInsensitive) || (row.offer && row.offer->fingerprint.endsWith(print, Qt::CaseInsensitive)));
    }

} // namespace

Task<QList<KeyRow>> readKeyRows(CommandContext &context)
{
    Application &sobre = context.application;
    crypto::KeyWorks works(sobre.engine(), sobre.keys());
    keys::RowFacts facts;
    facts.openPgp = co_await works.all(Format::OpenPgp);
    if (works.can(plugin::CryptoProvider::FindKeys, Format::Smime))
        facts.smime = co_await works.all(Format::Smime);
    facts.notes = sobre.people().notes();
    facts.offers = sobre.people().allOffers();
    const auto accounts = store::accounts::list(sobre.reader());
    if (!accounts)
        throw accounts.error();
    for (const store::AccountRecord &account : *accounts)
        facts.ownAddresses += account.email;
    facts.now = QDateTime::currentDateTimeUtc();
    co_return keys::keyRows(facts);
}

QJsonObject keyJson(const KeyRow &row)
{
    QJsonArray parts;
    for (const plugin::CryptoKey &part : row.key.parts()) {
        parts += QJsonObject {{u"fingerprint"_s, part.fingerprint()},
                              {u"algorithm"_s, part.algorithm()},
                              {u"bits"_s, part.bits()},
                              {u"until"_s, timeOf(part.expires())}};
    }
    QJsonArray addresses;
    for (const plugin::KeyUser &user : row.key.users()) {
        if (!user.address.isEmpty() && !user.revoked)
            addresses += user.address;
    }
    const bool known = !row.key.fingerprint().isEmpty();
    return {{u"name"_s, row.name.isEmpty() ? QJsonValue() : QJsonValue(row.name)},
            {u"address"_s, row.address.isEmpty() ? QJsonValue() : QJsonValue(row.address)},
            {u"addresses"_s, addresses},
            {u"fingerprint"_s, known ? QJsonValue(row.key.fingerprint()) : QJsonValue()},
            {u"format"_s, row.format == Format::Smime ? u"smime"_s : u"openpgp"_s},
            {u"standing"_s, QString::fromLatin1(keys::wordFor(row.standing))},
            {u"own"_s, row.isOwn()},
            {u"used"_s, row.isUsed()},
            {u"since"_s, timeOf(row.since)},
            {u"until"_s, known ? timeOf(row.key.expires()) : QJsonValue()},
            {u"source"_s, row.offer ? wordOf(row.offer->way) : wordOf(row.note.source)},
            {u"backedUp"_s, timeOf(row.note.backedUp)},
            {u"offered"_s, row.offer ? QJsonValue(row.offer->fingerprint) : QJsonValue()},
            {u"parts"_s, parts}};
}

void printKeys(CommandContext &context, const QList<KeyRow> &rows)
{
    if (context.json()) {
        QJsonArray all;
        for (const KeyRow &row : rows)
            all += keyJson(row);
        context.printJson(QJsonDocument(all));
        return;
    }
    for (const KeyRow &row : rows) {
        context.printLine(text::keySpoken(row));
        if (!row.key.fingerprint().isEmpty())
            context.printLine(u"    "_s + keys::fingerprintLines(row.key.fingerprint(), 16).join(u' '));
        if (row.offer)
            context.printLine(u"    "_s + KeysRows::tr("Offered: %1").arg(keys::fingerprintLines(row.offer->fingerprint, 16).join(u' ')));
    }
}

KeyRow findKey(const QList<KeyRow> &rows, const QString &what)
{
    QList<KeyRow> found;
    std::ranges::copy_if(rows, std::back_inserter(found), [&](const KeyRow &row) { return isCalled(row, what); });
    if (found.size() > 1) { // of an address the one in use
        QList<KeyRow> used;
        std::ranges::copy_if(found, std::back_inserter(used), &KeyRow::isUsed);
        if (used.size() == 1)
            return used.first();
        throw MailError {.kind = MailError::Kind::BadInput, .detail = KeysRows::tr("several keys are called %1; name one by its fingerprint").arg(text::isolated(what))};
    }
    if (found.isEmpty())
        throw MailError {.kind = MailError::Kind::NoKey, .detail = what};
    return found.first();
}

} // namespace sobre::cli
