// SPDX-License-Identifier: GPL-3.0-or-later
// Whose keys there are, and what a person does with them: `sobre keys`. Making, restoring and the rest of one's own keys:
// own_key_commands.cpp.
#include "app/application.h"
#include "app/cli/command.h"
#include "app/cli/keys_rows.h"
#include "core/async/in_worker.h"
#include "core/crypto/key_look.h"
#include "core/crypto/key_works.h"
#include "core/store/database.h"
#include "ui/text/isolate.h"
#include "ui/text/key_words.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sobre::cli {
namespace {

    using crypto::KeyWorks;
    using crypto::OfferedKey;
    using keys::KeyRow;
    using Format = KeyWorks::Format;

    class KeysCommands {
        Q_DECLARE_TR_FUNCTIONS(KeysCommands)
    };

    QString oneWord(const CommandContext &context, const QString &missing)
    {
        if (context.words.size() != 1)
            throw WrongUsage {missing};
        return context.words.first();
    }

    QString whichKey()
    {
        return KeysCommands::tr("Which key? Name one address or fingerprint.");
    }

    QByteArray octetsOf(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            throw MailError {.kind = MailError::Kind::FileUnreadable, .detail = path + u": "_s + file.errorString()};
        return file.read(crypto::LargestKey + 1);
    }

    /// Behind all that was noted: it is durable then.
    Task<> noted(CommandContext &context)
    {
        co_await context.application.write([](store::Database &) -> Result<> { return {}; });
    }

    QString wordFor(OfferedKey::Flaw flaw)
    {
        using Flaw = OfferedKey::Flaw;
        switch (flaw) {
        case Flaw::None:
            break;
        case Flaw::Secret:
            return KeysCommands::tr("it is a secret key");
        case Flaw::TooLarge:
            return KeysCommands::tr("it is too large");
        case Flaw::Unreadable:
            return KeysCommands::tr("it is no key");
        case Flaw::Several:
            return KeysCommands::tr("there are several keys");
        case Flaw::OtherAddress:
            return KeysCommands::tr("it does not name the address");
        }
        return {};
    }

} // namespace

Task<int> keysList(CommandContext &context)
{
    QList<KeyRow> rows = co_await readKeyRows(context);
    if (!context.words.isEmpty()) {
        const QString what = context.words.join(u' ');
        rows.removeIf([&](const KeyRow &row) {
            return !(row.name + u' ' + row.address + u' ' + row.fingerprint()).contains(what, Qt::CaseInsensitive);
        });
    }
    printKeys(context, rows);
    co_return 0;
}

Task<int> keysImport(CommandContext &context)
{
    if (context.words.isEmpty())
        throw WrongUsage {KeysCommands::tr("Which file? Name one, or - for standard input.")};
    Application &sobre = context.application;
    KeyWorks works(sobre.engine(), sobre.keys());
    QJsonArray taken;
    for (const QString &word : std::as_const(context.words)) {
        QByteArray octets;
        if (word == "-"_L1) {
            QByteArray more = co_await context.terminal.read();
            while (!more.isEmpty() && octets.size() <= crypto::LargestKey) {
                octets += more;
                more = co_await context.terminal.read();
            }
        } else {
            octets = octetsOf(context.path(word));
        }
        const bool smime = octets.contains("-----BEGIN CERTIFICATE-----");
        const KeyWorks::Taken came = co_await works.takeAll(octets, smime ? Format::Smime : Format::OpenPgp);
        for (const plugin::CryptoKey &key : came.keys) {
            const QString address = key.users().isEmpty() ? QString() : key.users().first().address;
            if (!sobre.people().note(key.fingerprint()).accepted.isValid())
                sobre.people().noteAccepted(key.fingerprint(), store::KeyNote::Source::File, address);
            taken += QJsonObject {{u"fingerprint"_s, key.fingerprint()}, {u"address"_s, address}};
            if (!context.json())
                context.printLine(KeysCommands::tr("Taken: %1, %2").arg(text::isolated(address), key.fingerprint()));
        }
        for (const QString &note : came.notes)
            context.terminal.complain(KeysCommands::tr("Warning: left out: %1.").arg(note));
    }
    co_await noted(context);
    if (context.json())
        context.printJson(QJsonDocument(taken));
    co_return 0;
}

Task<int> keysExport(CommandContext &context)
{
    const QString what = oneWord(context, whichKey());
    const QList<KeyRow> rows = co_await readKeyRows(context);
    const KeyRow row = findKey(rows, what);
    if (row.key.fingerprint().isEmpty())
        throw MailError {.kind = MailError::Kind::NoKey, .detail = what};
    KeyWorks works(context.application.engine(), context.application.keys());
    const QByteArray octets = co_await works.publicKeys({row.key.fingerprint()}, row.format);
    if (context.json())
        context.printJson(QJsonDocument(QJsonObject {{u"fingerprint"_s, row.key.fingerprint()}, {u"key"_s, QString::fromLatin1(octets)}}));
    else
        context.terminal.print(octets);
    co_return 0;
}

QList<QCommandLineOption> keysFindOptions()
{
    return {{u"server"_s, KeysCommands::tr("Ask this key server (https://…, hkps://…) and not the domain of the address."), u"URL"_s},
            {u"ca-file"_s, KeysCommands::tr("Certificates of authorities to believe as well (PEM)."), u"F"_s}};
}

Task<int> keysFind(CommandContext &context)
{
    const QString address = oneWord(context, KeysCommands::tr("Whose key? Name one address."));
    Application &sobre = context.application;
    const QByteArray authorities = context.options.isSet(u"ca-file"_s) ? octetsOf(context.path(context.options.value(u"ca-file"_s))) : QByteArray();
    const QString server = context.options.value(u"server"_s);
    std::optional<OfferedKey> found;
    if (context.options.isSet(u"server"_s))
        found = co_await sobre.finder(authorities).atServer(address, server);
    else
        found = co_await sobre.finder(authorities).atDomain(address);
    const QString where = server.isEmpty() ? address.section(u'@', -1) : QUrl(server).host();
    if (!found) {
        context.terminal.complain(KeysCommands::tr("%1 has no key of %2.").arg(text::isolated(where), text::isolated(address)));
        co_return 1;
    }
    if (found->flaw != OfferedKey::Flaw::None) {
        context.terminal.complain(KeysCommands::tr("What %1 has is not taken: %2.").arg(text::isolated(where), wordFor(found->flaw)));
        co_return 1;
    }
    const store::KeyOffer offer = keys::PeopleKeys::offerOf(*found);
    sobre.people().add(offer);
    co_await noted(context);
    if (context.json()) {
        context.printJson(QJsonDocument(QJsonObject {{u"address"_s, address}, {u"offered"_s, offer.fingerprint}, {u"at"_s, where}}));
    } else {
        context.printLine(KeysCommands::tr("%1 offers a key of %2. It is used for nothing until you accept it:").arg(text::isolated(where), text::isolated(address)));
        context.printLine(u"    "_s + keys::fingerprintLines(offer.fingerprint, 16).join(u' '));
    }
    co_return 0;
}

QList<QCommandLineOption> keysAcceptOptions()
{
    return {{u"matches"_s, KeysCommands::tr("You compared its fingerprint with the person, and it is the same.")},
            {u"differs"_s, KeysCommands::tr("You compared it, and it is another: it is never used.")}};
}

Task<int> keysAccept(CommandContext &context)
{
    const QString what = oneWord(context, whichKey());
    const bool matches = context.options.isSet(u"matches"_s);
    const bool differs = context.options.isSet(u"differs"_s);
    if (matches && differs)
        throw WrongUsage {KeysCommands::tr("Either --matches or --differs, not both.")};
    Application &sobre = context.application;
    const QList<KeyRow> rows = co_await readKeyRows(context);
    const KeyRow row = findKey(rows, what);
    if (!row.offer && !matches && !differs) {
        context.terminal.complain(KeysCommands::tr("No other key was offered for %1.").arg(text::isolated(what)));
        co_return 1;
    }
    KeyWorks works(sobre.engine(), sobre.keys());
    const QString fingerprint = row.fingerprint();
    if (differs) {
        sobre.people().setBad(fingerprint);
        if (row.offer)
            sobre.people().putAway(*row.offer);
        else
            co_await works.judge(fingerprint, KeyWorks::Judgement::Differs, row.address, {}, row.format);
    } else if (row.offer) {
        co_await sobre.people().use(*row.offer);
    }
    if (matches) {
        const auto own = std::ranges::find_if(rows, [](const KeyRow &one) { return one.isOwn() && one.isUsed() && one.format == Format::OpenPgp; });
        if (own == rows.end())
            throw MailError {.kind = MailError::Kind::NoKey, .detail = KeysCommands::tr("yourself")};
        co_await works.judge(fingerprint, KeyWorks::Judgement::Matches, row.address, own->key.fingerprint(), row.format);
        sobre.people().setChecked(fingerprint, row.address);
    }
    co_await noted(context);
    const QList<KeyRow> now = co_await readKeyRows(context);
    QList<KeyRow> changed;
    std::ranges::copy_if(now, std::back_inserter(changed), [&](const KeyRow &one) { return one.key.fingerprint() == fingerprint; });
    printKeys(context, changed);
    co_return 0;
}

} // namespace sobre::cli
