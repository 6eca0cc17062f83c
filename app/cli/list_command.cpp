// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "app/cli/command.h"
#include "app/cli/command_words.h"
#include "app/cli/rows.h"
#include "core/store/database.h"
#include "core/store/folders.h"
#include "core/store/search.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sobre::cli {

QList<QCommandLineOption> listOptions()
{
    return {{u"limit"_s, CommandWords::tr("At most this many; 50 if not given."), u"N"_s}};
}

Task<int> listLetters(CommandContext &context)
{
    if (context.words.size() > 1)
        throw WrongUsage {CommandWords::tr("Only one folder at a time.")};
    store::Database &database = context.application.reader();
    store::FolderId folder = store::FolderId::None; // all
    if (!context.words.isEmpty()) {
        const auto found = store::folders::byName(database, context.words.first());
        if (!found)
            throw found.error();
        folder = found->id;
    }
    const auto rows = store::letters::newest(database, folder, limitOf(context));
    if (!rows)
        throw rows.error();
    printRows(context, *rows);
    co_return 0;
}

Task<int> searchLetters(CommandContext &context)
{
    if (context.words.isEmpty())
        throw WrongUsage {CommandWords::tr("What is to be searched for?")};
    const auto query = store::parseSearch(context.words.join(u' '));
    if (!query)
        throw query.error();
    store::Database &database = context.application.reader();
    const auto ids = store::search(database, *query, limitOf(context));
    if (!ids)
        throw ids.error();
    const auto rows = store::letters::rows(database, *ids);
    if (!rows)
        throw rows.error();
    printRows(context, *rows);
    const auto sealed = store::sealedUnsearched(database, *query);
    if (sealed && *sealed > 0)
        context.terminal.complain(CommandWords::tr("Warning: %n sealed letter(s) were not searched.", nullptr, int(*sealed)));
    co_return 0;
}

} // namespace sobre::cli
