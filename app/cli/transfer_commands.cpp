// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "app/cli/command.h"
#include "core/delivery/delivery_service.h"
#include "core/store/database.h"
#include "core/store/folders.h"
#include "core/transfer/export_mail.h"
#include "core/transfer/import_mail.h"
#include "ui/text/error_text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>

#include <optional>

using namespace Qt::StringLiterals;

namespace sobre::cli {
namespace {

    class TransferCommands {
        Q_DECLARE_TR_FUNCTIONS(TransferCommands)
    };

    int report(CommandContext &context, int letters, const QString &line, const QList<MailError> &errors,
               std::optional<int> headersAlone = {})
    {
        QJsonArray sentences;
        for (const MailError &error : errors) {
            context.terminal.complain(text::sentence(error));
            sentences += text::sentence(error);
        }
        QJsonObject answer {{u"letters"_s, letters}, {u"errors"_s, sentences}};
        if (headersAlone)
            answer.insert(u"headersAlone"_s, *headersAlone);
        if (context.json())
            context.printJson(QJsonDocument(answer));
        else
            context.printLine(line);
        return errors.isEmpty() ? 0 : 1;
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
        = co_await transfer::importMail(files, folder, sobre.store().intake(), sobre.store().writer());
    errors += imported.errors;
    co_await sobre.write(delivery::matchOpenReports);
    co_return report(context, imported.letters, TransferCommands::tr("%n letter(s) imported.", nullptr, imported.letters), errors);
}

QList<QCommandLineOption> exportOptions()
{
    return {
        {u"format"_s, TransferCommands::tr("eml: one file a letter; mbox: one file a folder; maildir: one Maildir with its folders."),
         u"mbox|maildir|eml"_s},
        {u"folder"_s, TransferCommands::tr("This folder only."), u"F"_s},
    };
}

Task<int> exportMail(CommandContext &context)
{
    static const QMap<QString, transfer::ExportForm> forms {
        {u"eml"_s, transfer::ExportForm::Eml}, {u"mbox"_s, transfer::ExportForm::Mbox}, {u"maildir"_s, transfer::ExportForm::Maildir}};
    const auto form = forms.constFind(context.options.value(u"format"_s));
    if (form == forms.cend())
        throw WrongUsage {TransferCommands::tr("--format wants mbox, maildir or eml.")};
    if (context.words.size() != 1)
        throw WrongUsage {TransferCommands::tr("Where to?")};
    store::Database &database = context.application.reader();
    transfer::ExportRequest request {.form = *form, .destination = context.path(context.words.first())};
    if (const QString name = context.options.value(u"folder"_s); !name.isEmpty()) {
        const auto folder = store::folders::byName(database, name);
        if (!folder)
            throw folder.error();
        request.folder = folder->id;
    }
    const auto exported = transfer::exportMail(database, request);
    if (!exported)
        throw exported.error();
    QString line = TransferCommands::tr("%n letter(s) exported.", nullptr, exported->letters);
    if (exported->headersAlone > 0) {
        line += u' '
            + TransferCommands::tr("%n letter(s) left out: the header alone is here, the rest lies at the server.", nullptr,
                                   exported->headersAlone);
    }
    co_return report(context, exported->letters, line, exported->errors, exported->headersAlone);
}

} // namespace sobre::cli
