// SPDX-License-Identifier: GPL-3.0-or-later
// One's own keys: `sobre keys make | extend | revoke | backup | restore`.
#include "app/application.h"
#include "app/cli/command.h"
#include "app/cli/keys_rows.h"
#include "core/crypto/backup_code.h"
#include "core/crypto/key_works.h"
#include "core/store/accounts.h"
#include "core/store/database.h"
#include "ui/text/isolate.h"
#include "ui/text/key_words.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace sobre::cli {
namespace {

    using crypto::KeyWorks;
    using keys::KeyRow;

    constexpr int DefaultYears = 2;
    constexpr int MostYears = 20;
    constexpr qsizetype MostTyped = 1000;

    class OwnKeyCommands {
        Q_DECLARE_TR_FUNCTIONS(OwnKeyCommands)
    };

    QCommandLineOption yearsOption()
    {
        return {u"years"_s, OwnKeyCommands::tr("Good for so many years; 2 if not given, 0 without an end."), u"N"_s};
    }

    QDateTime until(const CommandContext &context)
    {
        bool isNumber = true;
        const int years = context.options.isSet(u"years"_s) ? context.options.value(u"years"_s).toInt(&isNumber) : DefaultYears;
        if (!isNumber || years < 0 || years > MostYears)
            throw WrongUsage {OwnKeyCommands::tr("--years wants a number up to %1.").arg(MostYears)};
        return years == 0 ? QDateTime() : QDateTime::currentDateTimeUtc().addYears(years);
    }

    Task<KeyRow> ownKey(CommandContext &context)
    {
        if (context.words.isEmpty())
            throw WrongUsage {OwnKeyCommands::tr("Which key? Name one address or fingerprint.")};
        QList<KeyRow> rows = co_await readKeyRows(context);
        rows.removeIf([](const KeyRow &row) { return !row.isOwn(); });
        co_return findKey(rows, context.words.first());
    }

    void print(CommandContext &context, const plugin::CryptoKey &key, const QString &words)
    {
        if (context.json()) {
            const QJsonValue end = key.expires().isValid() ? QJsonValue(key.expires().toUTC().toString(Qt::ISODate)) : QJsonValue();
            context.printJson(QJsonDocument(QJsonObject {{u"fingerprint"_s, key.fingerprint()}, {u"until"_s, end}}));
            return;
        }
        context.printLine(words);
        context.printLine(u"    "_s + keys::fingerprintLines(key.fingerprint(), 16).join(u' '));
    }

    Task<> noted(CommandContext &context)
    {
        co_await context.application.write([](store::Database &) -> Result<> { return {}; });
    }

    Task<QByteArray> codeFromInput(CommandContext &context)
    {
        QByteArray typed;
        QByteArray more = co_await context.terminal.read();
        while (!more.isEmpty() && typed.size() < MostTyped && !typed.contains('\n')) {
            typed += more;
            more = co_await context.terminal.read();
        }
        const QByteArray code = crypto::readBackupCode(QString::fromUtf8(typed).section(u'\n', 0, 0));
        typed.fill('0');
        if (code.isEmpty())
            throw MailError {.kind = MailError::Kind::BadInput, .detail = OwnKeyCommands::tr("the code has 36 digits")};
        co_return code;
    }

    QStringList ownAddresses(CommandContext &context)
    {
        const auto accounts = store::accounts::list(context.application.reader());
        if (!accounts)
            throw accounts.error();
        QStringList addresses;
        for (const store::AccountRecord &account : *accounts)
            addresses += account.email;
        return addresses;
    }

} // namespace

QList<QCommandLineOption> keysMakeOptions()
{
    return {yearsOption(),
            {u"name"_s, OwnKeyCommands::tr("Your name as it stands on the key; that of the account if not given."), u"N"_s},
            {u"no-passphrase"_s, OwnKeyCommands::tr("Lock it with no passphrase: GnuPG asks for none.")}};
}

Task<int> keysMake(CommandContext &context)
{
    if (context.words.size() != 1)
        throw WrongUsage {OwnKeyCommands::tr("For which account? Name one by its address.")};
    Application &sobre = context.application;
    const auto account = store::accounts::find(sobre.reader(), context.words.first());
    if (!account)
        throw account.error();
    const QString name = context.options.isSet(u"name"_s) ? context.options.value(u"name"_s) : account->displayName;
    KeyWorks works(sobre.engine(), sobre.keys());
    const plugin::CryptoKey key = co_await works.make(name, account->email, until(context), !context.options.isSet(u"no-passphrase"_s));
    sobre.people().noteAccepted(key.fingerprint(), store::KeyNote::Source::Made, account->email);
    co_await noted(context);
    print(context, key, OwnKeyCommands::tr("The key of %1 is made. Back it up: sobre keys backup").arg(text::isolated(account->email)));
    co_return 0;
}

QList<QCommandLineOption> keysExtendOptions()
{
    return {yearsOption()};
}

Task<int> keysExtend(CommandContext &context)
{
    const KeyRow row = co_await ownKey(context);
    KeyWorks works(context.application.engine(), context.application.keys());
    const plugin::CryptoKey key = co_await works.extend(row.key.fingerprint(), until(context));
    print(context, key, OwnKeyCommands::tr("Good until %1.").arg(text::keyDay(key.expires())));
    co_return 0;
}

QList<QCommandLineOption> keysRevokeOptions()
{
    return {{u"reason"_s, OwnKeyCommands::tr("compromised, replaced or unused."), u"WORD"_s},
            {u"yes"_s, OwnKeyCommands::tr("You know that it cannot be taken back.")}};
}

Task<int> keysRevoke(CommandContext &context)
{
    using Reason = KeyWorks::Reason;
    const QString word = context.options.value(u"reason"_s);
    const Reason reason = word == "compromised"_L1 ? Reason::Compromised
        : word == "replaced"_L1                    ? Reason::Replaced
        : word == "unused"_L1                      ? Reason::NotUsed
                                                   : Reason::None;
    if (reason == Reason::None && !word.isEmpty())
        throw WrongUsage {OwnKeyCommands::tr("--reason is compromised, replaced or unused.")};
    if (!context.options.isSet(u"yes"_s))
        throw WrongUsage {OwnKeyCommands::tr("A withdrawn key stays so for ever; say --yes.")};
    const KeyRow row = co_await ownKey(context);
    KeyWorks works(context.application.engine(), context.application.keys());
    const plugin::CryptoKey key = co_await works.revoke(row.key.fingerprint(), reason);
    print(context, key, OwnKeyCommands::tr("The key is withdrawn. Send it to those who have it."));
    co_return 0;
}

Task<int> keysBackup(CommandContext &context)
{
    if (context.words.size() != 2)
        throw WrongUsage {OwnKeyCommands::tr("Which key, and into which file?")};
    const QString path = context.path(context.words[1]);
    const KeyRow row = co_await ownKey(context);
    if (QFile::exists(path))
        throw MailError {.kind = MailError::Kind::FileUnreadable, .detail = path + u": "_s + OwnKeyCommands::tr("it exists already")};
    KeyWorks works(context.application.engine(), context.application.keys());
    const bool smime = row.format == KeyWorks::Format::Smime;
    QByteArray code = smime ? QByteArray() : crypto::makeBackupCode();
    const QByteArray octets = co_await works.backUp(row.key.fingerprint(), code, row.format);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        || file.write(octets) != octets.size() || !file.commit())
        throw MailError {.kind = MailError::Kind::FileUnreadable, .detail = path + u": "_s + file.errorString()};
    context.application.people().setBackedUp(row.key.fingerprint());
    co_await noted(context);
    if (context.json()) {
        context.printJson(QJsonDocument(QJsonObject {{u"fingerprint"_s, row.key.fingerprint()},
                                                     {u"file"_s, path},
                                                     {u"code"_s, smime ? QJsonValue() : QJsonValue(QString::fromLatin1(code))}}));
    } else {
        context.printLine(OwnKeyCommands::tr("Backed up into %1.").arg(text::isolated(path)));
        if (!smime) {
            context.printLine(OwnKeyCommands::tr("Write this code down; it is shown only now, and nothing else opens the file:"));
            context.printLine(u"    "_s + QString::fromLatin1(code));
        }
    }
    code.fill('0');
    co_return 0;
}

QList<QCommandLineOption> keysRestoreOptions()
{
    return {{u"code-stdin"_s, OwnKeyCommands::tr("Read the code of the backup from standard input.")}};
}

Task<int> keysRestore(CommandContext &context)
{
    if (context.words.size() != 1)
        throw WrongUsage {OwnKeyCommands::tr("Which file?")};
    const QString path = context.path(context.words.first());
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw MailError {.kind = MailError::Kind::FileUnreadable, .detail = path + u": "_s + file.errorString()};
    const QByteArray octets = file.read(crypto::LargestKey + 1);
    QByteArray code;
    if (context.options.isSet(u"code-stdin"_s))
        code = co_await codeFromInput(context);
    const bool smime = path.endsWith(".p12"_L1, Qt::CaseInsensitive) || path.endsWith(".pfx"_L1, Qt::CaseInsensitive);
    Application &sobre = context.application;
    KeyWorks works(sobre.engine(), sobre.keys());
    const KeyWorks::Taken taken
        = co_await works.restore(octets, code, ownAddresses(context), smime ? KeyWorks::Format::Smime : KeyWorks::Format::OpenPgp);
    code.fill('0');
    for (const plugin::CryptoKey &key : taken.keys) {
        sobre.people().noteAccepted(key.fingerprint(), store::KeyNote::Source::Restored, key.users().isEmpty() ? QString() : key.users().first().address);
        sobre.people().setBackedUp(key.fingerprint());
    }
    co_await noted(context);
    for (const QString &note : taken.notes)
        context.terminal.complain(OwnKeyCommands::tr("Warning: left out: %1.").arg(note));
    if (!taken.keys.isEmpty())
        print(context, taken.keys.first(), OwnKeyCommands::tr("The key is back."));
    co_return taken.keys.isEmpty() ? 1 : 0;
}

} // namespace sobre::cli
