// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "app/cli/command.h"
#include "core/store/database.h"
#include "core/store/folders.h"
#include "core/transfer/export_letters.h"
#include "core/transfer/import_mail.h"
#include "ui/text/error_text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace sobre::cli {
namespace {

    class TransferCommands {
        Q_DECLARE_TR_FUNCTIONS(TransferCommands)
    };

    int report(CommandContext &context, int letters, const QString &line, const QList<MailError> &errors)
    {
        QJsonArray sentences;
        for (const MailError &error : errors) {
            context.terminal.complain(text::sentence(error));
            sentences += text::sentence(error);
        }
        if (context.json())
            context.printJson(QJsonDocument(QJsonObject {{u"letters"_s, letters}, {u"errors"_s, sentences}}));
        else
            context.printLine(line);
        return errors.isEmpty() ? 0 : 1;
    }

    // All letters of a folder, or of all folders.
    QList<store::LetterId> lettersToExport(store::Database &database, const QString &folder)
    {
        QList<store::LetterId> letters;
        const auto add = [&](store::FolderId id) {
            const auto ids = store::letters::ids(database, id);
            if (!ids)
                throw ids.error();
            letters += *ids;
        };
        if (!folder.isEmpty()) {
            const auto found = store::folders::byName(database, folder);
            if (!found)
                throw found.error();
            add(found->id);
            return letters;
        }
        const auto folders = store::folders::list(database);
        if (!folders)
            throw folders.error();
        for (const store::Folder &each : *folders)
            add(each.id);
        return letters;
    }

} // namespace

QList<QCommandLineOption> importOptions()
{
    return {{u"folder"_s, TransferCommands::tr("Into this folder, made if absent; Inbox if not given."), u"F"_s}};
}

Task<int> importMail(CommandContext &context)
{
    if (context.words.isEmpty())
        throw WrongUsage {TransferCommands::tr("What is to be imported?")};
    QList<transfer::ImportFile> files;
    QList<MailError> errors;
    for (const QString &word : std::as_const(context.words)) {
        if (const auto found = transfer::findImportFiles(context.path(word)); found)
            files += *found;
        else
            errors += found.error();
    }
    Application &sobre = context.application;
    const QString name = context.options.value(u"folder"_s);
    store::FolderId folder = store::FolderId::Inbox;
    if (!name.isEmpty() && !files.isEmpty())
        folder = co_await sobre.write([name](store::Database &database) { return store::folders::ensure(database, name); });
    const transfer::ImportReport imported
        = co_await transfer::importMail(files, folder, sobre.store().intake(), sobre.store().writer(), &sobre);
    errors += imported.errors;
    co_return report(context, imported.letters, TransferCommands::tr("%n letter(s) imported.", nullptr, imported.letters), errors);
}

QList<QCommandLineOption> exportOptions()
{
    return {
        {u"format"_s, TransferCommands::tr("eml: one file a letter."), u"mbox|maildir|eml"_s},
        {u"folder"_s, TransferCommands::tr("This folder only."), u"F"_s},
    };
}

Task<int> exportMail(CommandContext &context)
{
    const QString format = context.options.value(u"format"_s);
    if (format == "mbox"_L1 || format == "maildir"_L1)
        throw MailError {.kind = MailError::Kind::NotAvailable, .detail = u"export --format "_s + format};
    if (format != "eml"_L1)
        throw WrongUsage {TransferCommands::tr("--format wants mbox, maildir or eml.")};
    if (context.words.size() != 1)
        throw WrongUsage {TransferCommands::tr("Where to?")};
    store::Database &database = context.application.reader();
    const QList<store::LetterId> letters = lettersToExport(database, context.options.value(u"folder"_s));
    const auto exported = transfer::exportEml(database, letters, context.path(context.words.first()));
    if (!exported)
        throw exported.error();
    co_return report(context, exported->letters, TransferCommands::tr("%n letter(s) exported.", nullptr, exported->letters), exported->errors);
}

} // namespace sobre::cli
