// SPDX-License-Identifier: GPL-3.0-or-later
// What still lies at the post office: `sobre server`.
#include "app/application.h"
#include "app/cli/command.h"
#include "app/cli/find_account.h"
#include "app/cli/letter_json.h"
#include "app/cli/server_rows.h"
#include "core/account/server_box.h"
#include "core/delivery/delivery_service.h"
#include "core/store/database.h"
#include "ui/text/error_text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sobre::cli {
namespace {

    using account::Account;
    using account::ServerName;

    class ServerCommands {
        Q_DECLARE_TR_FUNCTIONS(ServerCommands)
    };

    /// What is to be done at one account's server.
    struct Errand {
        Account account;
        QList<ServerName> names;
    };

    // The words ACCOUNT/UIDL, each account once. A UIDL has no slash (it is escaped), an account's address may have one.
    QList<Errand> errands(const CommandContext &context)
    {
        if (context.words.isEmpty())
            throw WrongUsage {ServerCommands::tr("Which letters? Name them as “sobre server list” does: ACCOUNT/UIDL.")};
        QList<Errand> all;
        for (const QString &word : context.words) {
            const qsizetype slash = word.lastIndexOf(u'/');
            if (slash < 1)
                throw WrongUsage {ServerCommands::tr("“%1” is not ACCOUNT/UIDL.").arg(word)};
            const auto record = store::accounts::find(context.application.reader(), word.first(slash));
            if (!record)
                throw record.error();
            const Result<ServerName> name = account::parseServerName(QStringView(word).sliced(slash + 1));
            if (!name)
                throw WrongUsage {ServerCommands::tr("“%1” is not ACCOUNT/UIDL.").arg(word)};
            auto known = std::ranges::find(all, record->id, [](const Errand &errand) { return errand.account.id(); });
            if (known == all.end()) {
                const Result<Account> account = Account::load(*record, context.application.reader());
                if (!account)
                    throw account.error();
                all += Errand {*account, {}};
                known = all.end() - 1;
            }
            if (!known->names.contains(*name))
                known->names += *name;
        }
        return all;
    }

    /// What a command has to say at its end, whichever way it says it.
    struct Outcome {
        QStringList complaints;
        void complain(CommandContext &context) const
        {
            for (const QString &complaint : complaints)
                context.terminal.complain(complaint);
        }
        int exitCode() const { return complaints.isEmpty() ? 0 : 1; }
        QJsonArray json() const { return QJsonArray::fromStringList(complaints); }
    };

    QString absent(const QString &id)
    {
        return ServerCommands::tr("No letter %1 lies at the server.").arg(id);
    }

    QString severalHave(const QString &id)
    {
        return ServerCommands::tr("Several letters at the server have the name %1; say which one: %1#1, %1#2 and so on.").arg(id);
    }

    QString idOf(const Account &account, const ServerName &name)
    {
        return serverId(account.id(), name);
    }

} // namespace

QList<QCommandLineOption> serverListOptions()
{
    return {{u"headers"_s, ServerCommands::tr("Read the headers of at most so many letters that are not here; 200 if not given."), u"N"_s}};
}

Task<int> serverList(CommandContext &context)
{
    const Account account = findAccount(context);
    account::LookOptions options;
    if (context.options.isSet(u"headers"_s)) {
        bool isNumber = false;
        options.headers = context.options.value(u"headers"_s).toInt(&isNumber);
        if (!isNumber || options.headers < 0)
            throw WrongUsage {ServerCommands::tr("--headers wants a number.")};
    }
    Application &sobre = context.application;
    const std::function<Task<account::ServerListing>()> look
        = [&sobre, account, options] { return account::lookAtServer(account, sobre.mailContext(), options); };
    const auto listing = co_await sobre.mail().call<account::ServerListing>(look, &sobre);
    printServerListing(context, listing);
    co_return 0;
}

Task<int> serverFetch(CommandContext &context)
{
    Application &sobre = context.application;
    const QList<Errand> all = errands(context);
    Outcome outcome;
    QJsonArray letters;
    int fetched = 0;
    for (const Errand &errand : all) {
        const std::function<Task<account::FetchedThere>()> fetch
            = [&sobre, errand] { return account::fetchFromServer(errand.account, sobre.mailContext(), errand.names); };
        const auto result = co_await sobre.mail().call<account::FetchedThere>(fetch, &sobre);
        fetched += result.report.fetched;
        for (const MailError &error : result.report.errors)
            outcome.complaints += text::sentence(error);
        for (const ServerName &name : result.absent)
            outcome.complaints += absent(idOf(errand.account, name));
        for (const ServerName &name : result.twins)
            outcome.complaints += severalHave(idOf(errand.account, name));
        for (const ServerName &name : result.report.errors.isEmpty() ? result.waiting : QList<ServerName>())
            outcome.complaints += ServerCommands::tr("%1 could not be fetched this time.").arg(idOf(errand.account, name));
        for (const account::FetchedThere::Came &came : result.here) {
            const QString id = idOf(errand.account, came.name);
            letters += QJsonObject {{u"id"_s, id}, {u"letter"_s, store::number(came.letter)}};
            if (!context.json())
                context.printLine(ServerCommands::tr("%1 is here: letter %2").arg(id).arg(store::number(came.letter)));
        }
    }
    co_await sobre.write(delivery::matchOpenReports);
    if (context.json()) {
        context.printJson(
            QJsonDocument(QJsonObject {{u"letters"_s, letters}, {u"new"_s, fetched}, {u"errors"_s, outcome.json()}}));
    }
    outcome.complain(context);
    co_return outcome.exitCode();
}

Task<int> serverDelete(CommandContext &context)
{
    Application &sobre = context.application;
    const QList<Errand> all = errands(context);
    Outcome outcome;
    QJsonArray deleted;
    for (const Errand &errand : all) {
        const std::function<Task<account::DeletedThere>()> remove
            = [&sobre, errand] { return account::deleteAtServer(errand.account, sobre.mailContext(), errand.names); };
        const auto result = co_await sobre.mail().call<account::DeletedThere>(remove, &sobre);
        for (const ServerName &name : result.deleted) {
            const QString id = idOf(errand.account, name);
            deleted += id;
            if (!context.json())
                context.printLine(ServerCommands::tr("%1 is deleted at the server").arg(id));
        }
        for (const ServerName &name : result.absent)
            outcome.complaints += absent(idOf(errand.account, name));
        for (const ServerName &name : result.twins)
            outcome.complaints += severalHave(idOf(errand.account, name));
        for (const MailError &error : result.errors)
            outcome.complaints += text::sentence(error);
    }
    if (context.json())
        context.printJson(QJsonDocument(QJsonObject {{u"deleted"_s, deleted}, {u"errors"_s, outcome.json()}}));
    outcome.complain(context);
    co_return outcome.exitCode();
}

} // namespace sobre::cli
