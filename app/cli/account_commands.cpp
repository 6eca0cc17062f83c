// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "app/cli/account_json.h"
#include "app/cli/command.h"
#include "app/cli/find_account.h"
#include "app/cli/trust_check.h"
#include "core/account/certificate_trust.h"
#include "core/account/check_account.h"
#include "core/store/database.h"
#include "ui/text/error_text.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace sobre::cli {
namespace {

    class AccountCommands {
        Q_DECLARE_TR_FUNCTIONS(AccountCommands)
    };

    QString needed(const CommandContext &context, const QString &option)
    {
        const QString value = context.options.value(option);
        if (value.isEmpty())
            throw WrongUsage {AccountCommands::tr("The option --%1 is missing.").arg(option)};
        return value;
    }

    QString readCertificates(const CommandContext &context)
    {
        QFile file(context.path(context.options.value(u"ca-file"_s)));
        if (!file.open(QIODevice::ReadOnly))
            throw MailError {.kind = MailError::Kind::FileUnreadable, .detail = file.fileName() + u": "_s + file.errorString()};
        const QString pem = QString::fromLatin1(file.read(1 << 20));
        if (const auto certificates = account::certificatesFrom(pem); !certificates)
            throw certificates.error();
        return pem;
    }

    store::AccountRecord recordFrom(const CommandContext &context)
    {
        store::AccountRecord record;
        record.email = needed(context, u"email"_s);
        record.name = record.email;
        record.displayName = context.options.value(u"name"_s);
        record.incomingUrl = needed(context, u"incoming"_s);
        record.outgoingUrl = needed(context, u"outgoing"_s);
        record.keep = context.options.isSet(u"keep"_s) ? context.options.value(u"keep"_s) : account::KeepPolicy {}.text();
        record.passwordCommand = context.options.value(u"password-command"_s);
        if (context.options.isSet(u"ca-file"_s))
            record.caPem = readCertificates(context);
        if (!record.email.contains(u'@') || record.email.contains(u' '))
            throw MailError {.kind = MailError::Kind::BadInput, .detail = u"“%1” is not an e-mail address"_s.arg(record.email)};
        return record;
    }

    // The password is the first line; a line end is not part of it.
    Task<QCA::SecureArray> passwordFrom(Terminal &terminal)
    {
        QCA::SecureArray typed;
        while (typed.size() < 64 * 1024) {
            QByteArray octets = co_await terminal.read();
            if (octets.isEmpty())
                break;
            typed += QCA::SecureArray(octets);
            octets.fill('\0');
            if (QByteArrayView(typed.constData(), typed.size()).contains('\n'))
                break;
        }
        qsizetype length = QByteArrayView(typed.constData(), typed.size()).indexOf('\n');
        if (length < 0)
            length = typed.size();
        if (length > 0 && typed[int(length) - 1] == '\r')
            --length;
        typed.resize(int(length));
        if (typed.isEmpty())
            throw MailError {.kind = MailError::Kind::BadInput, .detail = u"no password came on standard input"_s};
        co_return typed;
    }

    // An account whose password cannot be kept is of no use: it goes again, and the reason is told.
    Task<> keepPassword(Application &sobre, store::AccountId id, QCA::SecureArray password)
    {
        std::optional<MailError> failure;
        try {
            const std::function<Task<>()> keep = [&sobre, id, password] { return sobre.passwords().keep(id, password); };
            co_await sobre.mail().call<void>(keep, &sobre);
        } catch (const MailError &error) {
            failure = error;
        }
        if (!failure)
            co_return;
        co_await sobre.write([id](store::Database &database) { return store::accounts::remove(database, id); });
        throw *failure;
    }

    void warnOfClearText(CommandContext &context, const account::Account &account)
    {
        for (const net::ServerAddress &server : {account.incoming, account.outgoing}) {
            if (server.encryption == net::ServerAddress::Encryption::None) {
                context.terminal.complain(AccountCommands::tr("Warning: the connection to %1 is not encrypted; anyone on "
                                                              "the way can read your mail and your password.")
                                              .arg(server.hostAndPort()));
            }
        }
    }

    void printHalf(CommandContext &context, const net::ServerAddress &server, const account::CheckedServer &checked)
    {
        if (checked.error) {
            context.terminal.complain(text::sentence(*checked.error));
            return;
        }
        if (context.json())
            return;
        context.printLine(AccountCommands::tr("%1 works: %2, %3.")
                              .arg(server.hostAndPort(),
                                   checked.tlsVersion.isEmpty() ? AccountCommands::tr("not encrypted") : checked.tlsVersion,
                                   checked.mechanism.isEmpty() ? AccountCommands::tr("no log-in") : QString::fromLatin1(checked.mechanism)));
    }

    QJsonObject halfJson(const net::ServerAddress &server, const account::CheckedServer &checked)
    {
        return {
            {u"server"_s, server.hostAndPort()},
            {u"works"_s, !checked.error},
            {u"error"_s, checked.error ? QJsonValue(text::sentence(*checked.error)) : QJsonValue()},
            {u"tls"_s, checked.tlsVersion.isEmpty() ? QJsonValue() : QJsonValue(checked.tlsVersion)},
            {u"trustedByYou"_s, checked.byTrust},
            {u"mechanism"_s, checked.mechanism.isEmpty() ? QJsonValue() : QJsonValue(QString::fromLatin1(checked.mechanism))},
        };
    }

} // namespace

QList<QCommandLineOption> accountAddOptions()
{
    return {
        {u"email"_s, AccountCommands::tr("Your e-mail address."), u"A"_s},
        {u"name"_s, AccountCommands::tr("Your name, as others see it."), u"N"_s},
        {u"incoming"_s, AccountCommands::tr("pop3s://user@host, or pop3:// for STLS."), u"URL"_s},
        {u"outgoing"_s, AccountCommands::tr("smtps://user@host, or smtp:// for STARTTLS."), u"URL"_s},
        {u"detect"_s, AccountCommands::tr("Find the servers (not available yet).")},
        {u"password-stdin"_s, AccountCommands::tr("Read the password from standard input.")},
        {u"password-command"_s, AccountCommands::tr("Ask this command for the password each time."), u"CMD"_s},
        {u"keep"_s, AccountCommands::tr("What happens to mail at the server: forever, never, or a number of days such as 14d."), u"POLICY"_s},
        {u"ca-file"_s, AccountCommands::tr("Also trust the authorities in this file, for this account."), u"F"_s},
    };
}

Task<int> accountAdd(CommandContext &context)
{
    if (context.options.isSet(u"detect"_s))
        throw MailError {.kind = MailError::Kind::NotAvailable, .detail = u"--detect"_s};
    const bool byStdin = context.options.isSet(u"password-stdin"_s);
    if (byStdin && context.options.isSet(u"password-command"_s))
        throw WrongUsage {AccountCommands::tr("Either --password-stdin or --password-command, not both.")};

    store::AccountRecord record = recordFrom(context);
    const Result<account::Account> account = account::Account::from(record);
    if (!account)
        throw account.error();
    warnOfClearText(context, *account);
    QCA::SecureArray password;
    if (byStdin)
        password = co_await passwordFrom(context.terminal);

    Application &sobre = context.application;
    record.id = co_await sobre.write([record](store::Database &database) { return store::accounts::add(database, record); });
    if (byStdin)
        co_await keepPassword(sobre, record.id, password);
    if (context.json())
        context.printJson(QJsonDocument(accountJson(record)));
    else
        context.printLine(AccountCommands::tr("Account %1: %2").arg(store::number(record.id)).arg(record.email));
    co_return 0;
}

Task<int> accountList(CommandContext &context)
{
    const auto records = store::accounts::list(context.application.reader());
    if (!records)
        throw records.error();
    QJsonArray list;
    for (const store::AccountRecord &record : *records) {
        if (context.json())
            list += accountJson(record);
        else
            context.printLine(u"%1  %2  %3  %4"_s.arg(store::number(record.id)).arg(record.email, record.incomingUrl, record.outgoingUrl));
    }
    if (context.json())
        context.printJson(QJsonDocument(list));
    co_return 0;
}

QList<QCommandLineOption> accountTestOptions()
{
    return {
        {u"trust"_s, AccountCommands::tr("Trust the server's certificate with this fingerprint from now on, although it is not valid."), u"SHA256"_s},
    };
}

Task<int> accountTest(CommandContext &context)
{
    Application &sobre = context.application;
    const QList<QByteArray> fingerprints = fingerprintsFrom(context.options.values(u"trust"_s));
    const account::Account account = findAccount(context);
    warnOfClearText(context, account);
    const TrustedCheck checked = co_await checkTrusting(sobre, account, fingerprints);
    const account::CheckReport &report = checked.report;
    co_await sobre.write([id = account.id(), checked](store::Database &database) {
        const Result<> trusted = account::trust(database, checked.trust.trusted);
        return trusted ? account::rememberCheck(database, id, checked.report) : trusted;
    });
    if (!context.json()) {
        for (const net::CertificateException &one : checked.trust.trusted) {
            context.printLine(AccountCommands::tr("%1, port %2: the certificate %3 is trusted from now on.")
                                  .arg(one.host, QString::number(one.port), QString::fromLatin1(one.sha256.toHex())));
        }
    }
    printHalf(context, account.incoming, report.incoming);
    printHalf(context, account.outgoing, report.outgoing);
    if (context.json()) {
        const QJsonObject result {{u"id"_s, store::number(account.id())},
                                  {u"incoming"_s, halfJson(account.incoming, report.incoming)},
                                  {u"outgoing"_s, halfJson(account.outgoing, report.outgoing)}};
        context.printJson(QJsonDocument(result));
    }
    co_return report.incoming.error || report.outgoing.error ? 1 : 0;
}

Task<int> accountRemove(CommandContext &context)
{
    Application &sobre = context.application;
    const store::AccountId id = findAccount(context).id();
    co_await sobre.write([id](store::Database &database) { return account::removeAccount(database, id); });
    const std::function<Task<>()> forget = [&sobre, id] { return sobre.passwords().forget(id); };
    co_await sobre.mail().call<void>(forget, &sobre);
    if (context.json())
        context.printJson(QJsonDocument(QJsonObject {{u"id"_s, store::number(id)}}));
    else
        context.printLine(AccountCommands::tr("Account %1 is removed; its letters stay.").arg(store::number(id)));
    co_return 0;
}

} // namespace sobre::cli
