// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "app/cli/account_json.h"
#include "app/cli/command.h"
#include "core/account/account_setting.h"
#include "core/store/database.h"

#include <QCoreApplication>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace sobre::cli {
namespace {

    class AccountSet {
        Q_DECLARE_TR_FUNCTIONS(AccountSet)
    };

    struct Setting {
        QString name;
        QString value;
    };

    QList<Setting> settingsFrom(const QStringList &words)
    {
        QList<Setting> settings;
        for (const QString &word : words) {
            const qsizetype equals = word.indexOf(u'=');
            const QString name = word.left(qMax<qsizetype>(equals, 0));
            if (!account::settingNames().contains(name)) {
                throw WrongUsage {AccountSet::tr("“%1” sets nothing: there are %2.")
                                      .arg(word, account::settingNames().join(u"=, "_s) + u'=')};
            }
            settings += {.name = name, .value = word.sliced(equals + 1)};
        }
        return settings;
    }

    // All of them or, where one makes no sense, none.
    Result<store::AccountRecord> changed(const store::AccountRecord &record, const QList<Setting> &settings)
    {
        Result<store::AccountRecord> next = record;
        for (const Setting &setting : settings) {
            if (next)
                next = account::withSetting(*next, setting.name, setting.value);
        }
        return next;
    }

    // In a writer's job: from what is stored then.
    Result<store::AccountRecord> change(store::Database &database, store::AccountId id, const QList<Setting> &settings)
    {
        const auto before = store::accounts::byId(database, id);
        if (!before)
            return before;
        const auto next = changed(*before, settings);
        if (!next)
            return next;
        const Result<> done = store::accounts::update(database, *next);
        return done ? next : std::unexpected(done.error());
    }

    void print(CommandContext &context, const store::AccountRecord &record)
    {
        if (context.json()) {
            context.printJson(QJsonDocument(accountJson(record)));
            return;
        }
        context.printLine(AccountSet::tr("Account %1: %2").arg(store::number(record.id)).arg(record.email));
        const QString line = u"  %1=%2"_s;
        context.printLine(line.arg(u"keep"_s, record.keep));
        context.printLine(line.arg(u"delete-there"_s, record.deleteThere ? u"yes"_s : u"no"_s));
        context.printLine(line.arg(u"limit"_s, account::limitText(record.fetchLimit)));
        context.printLine(line.arg(u"every"_s, account::everyText(record.everyMinutes)));
        context.printLine(line.arg(u"login"_s, account::loginText(record.loginChoice)));
        context.printLine(line.arg(u"send-key"_s, record.sendsKey ? u"yes"_s : u"no"_s));
        context.printLine(line.arg(u"seal"_s, account::sealText(record.sealNew)));
        context.printLine(line.arg(u"name"_s, record.displayName));
    }

} // namespace

Task<int> accountSet(CommandContext &context)
{
    if (context.words.isEmpty())
        throw WrongUsage {AccountSet::tr("Which account?")};
    const QList<Setting> settings = settingsFrom(context.words.sliced(1));
    const auto found = store::accounts::find(context.application.reader(), context.words.first());
    if (!found)
        throw found.error();
    if (settings.isEmpty()) { // what is set
        print(context, *found);
        co_return 0;
    }
    const store::AccountRecord record = co_await context.application.write(
        [id = found->id, settings](store::Database &database) { return change(database, id, settings); });
    print(context, record);
    co_return 0;
}

} // namespace sobre::cli
