// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/find_account.h"

#include "app/application.h"
#include "app/cli/command.h"
#include "app/cli/command_words.h"
#include "core/store/database.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sobre::cli {
namespace {

    account::Account understood(const CommandContext &context, const store::AccountRecord &record)
    {
        const Result<account::Account> account = account::Account::load(record, context.application.reader());
        if (!account)
            throw account.error();
        return *account;
    }

    account::Account named(const CommandContext &context, const QString &what)
    {
        const auto record = store::accounts::find(context.application.reader(), what);
        if (!record)
            throw record.error();
        return understood(context, *record);
    }

    QList<store::AccountRecord> all(const CommandContext &context)
    {
        const auto records = store::accounts::list(context.application.reader());
        if (!records)
            throw records.error();
        return *records;
    }

} // namespace

account::Account findAccount(const CommandContext &context)
{
    if (context.words.size() != 1)
        throw WrongUsage {CommandWords::tr("Which account?")};
    return named(context, context.words.first());
}

QList<account::Account> findAccounts(const CommandContext &context)
{
    QList<account::Account> accounts;
    if (context.words.isEmpty()) {
        for (const store::AccountRecord &record : all(context))
            accounts += understood(context, record);
    }
    for (const QString &word : context.words)
        accounts += named(context, word);
    return accounts;
}

account::Account accountToSendFrom(const CommandContext &context, const QString &given, const QString &sender)
{
    if (!given.isEmpty())
        return named(context, given);
    const QList<store::AccountRecord> records = all(context);
    if (records.isEmpty())
        throw MailError {.kind = MailError::Kind::NotFound, .scope = MailError::Scope::Account, .detail = u"account"_s};
    for (const store::AccountRecord &record : records) {
        if (record.email.compare(sender, Qt::CaseInsensitive) == 0)
            return understood(context, record);
    }
    return understood(context, records.first());
}

} // namespace sobre::cli
