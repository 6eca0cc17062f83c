// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "app/cli/command.h"
#include "core/error/mail_error.h"
#include "core/store/database.h"
#include "core/store/repair.h"
#include "core/store/verify.h"
#include "ui/text/isolate.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace sobre::cli {
namespace {

    class VerifyCommand {
        Q_DECLARE_TR_FUNCTIONS(VerifyCommand)
    };

    void printReport(CommandContext &context, const store::VerifyReport &report)
    {
        QJsonArray damaged;
        for (const store::DamagedLetter &letter : report.damaged)
            damaged += QJsonObject {{u"id"_s, store::number(letter.id)}, {u"reason"_s, letter.reason}};
        if (context.json()) {
            context.printJson(QJsonDocument(QJsonObject {
                {u"letters"_s, report.letters},
                {u"sound"_s, report.sound()},
                {u"damaged"_s, damaged},
                {u"index"_s, QJsonArray::fromStringList(report.indexProblems)},
                {u"file"_s, QJsonArray::fromStringList(report.fileProblems)},
            }));
        } else if (report.sound()) {
            context.printLine(VerifyCommand::tr("%n letter(s), all as they came.", nullptr, int(report.letters)));
        }
    }

    QJsonArray numbers(const QList<store::LetterId> &ids)
    {
        QJsonArray all;
        for (const store::LetterId id : ids)
            all += store::number(id);
        return all;
    }

    void printJson(CommandContext &context, const store::RepairReport &report)
    {
        QJsonArray lost;
        for (const store::LostLetter &letter : report.lost) {
            lost += QJsonObject {
                {u"id"_s, store::number(letter.id)},
                {u"subject"_s, letter.subject},
                {u"from"_s, letter.from},
                {u"date"_s, letter.date.isValid() ? QJsonValue(letter.date.toString(Qt::ISODate)) : QJsonValue()},
                {u"reason"_s, letter.reason},
                {u"atServer"_s, letter.atServer},
            };
        }
        QJsonArray accounts;
        for (const store::AccountId account : report.lostAccounts)
            accounts += store::number(account);
        context.printJson(QJsonDocument(QJsonObject {
            {u"saved"_s, report.saved},
            {u"lost"_s, lost},
            {u"lostAccounts"_s, accounts},
            {u"misplaced"_s, numbers(report.misplaced)},
            {u"unproven"_s, numbers(report.unproven)},
            {u"reindexed"_s, report.reindexed},
            {u"damagedFile"_s, report.damagedFile.isEmpty() ? QJsonValue() : QJsonValue(report.damagedFile)},
        }));
    }

    void printLines(CommandContext &context, const store::RepairReport &report, const QString &folder)
    {
        if (!report.damagedFile.isEmpty()) {
            context.printLine(VerifyCommand::tr("%n letter(s) saved into a new file. The damaged one is kept as %1.", nullptr,
                                                int(report.saved))
                                  .arg(report.damagedFile));
        } else {
            context.printLine(VerifyCommand::tr("%n letter(s), all as they came.", nullptr, int(report.saved)));
        }
        if (report.reindexed > 0) {
            context.printLine(
                VerifyCommand::tr("%n letter(s) put into the search index again.", nullptr, int(report.reindexed)));
        }
        if (!report.misplaced.isEmpty()) {
            context.printLine(VerifyCommand::tr("%n letter(s) whose folder is not known any more are in “%1”.", nullptr,
                                                int(report.misplaced.size()))
                                  .arg(folder));
        }
        for (const store::LetterId letter : report.unproven) {
            context.printLine(
                VerifyCommand::tr("Letter %1 was kept, but its checksum is lost: it may differ from what came.")
                    .arg(store::number(letter)));
        }
    }

    QString sentence(const store::LostLetter &letter)
    {
        QStringList known;
        if (!letter.subject.isEmpty())
            known += VerifyCommand::tr("“%1”").arg(text::isolated(letter.subject));
        if (!letter.from.isEmpty())
            known += VerifyCommand::tr("from %1").arg(text::isolated(letter.from));
        if (letter.date.isValid())
            known += letter.date.toLocalTime().date().toString(Qt::ISODate);
        QString name = QString::number(store::number(letter.id));
        if (!known.isEmpty())
            name += u" ("_s + known.join(u", "_s) + u')';
        return letter.atServer ? VerifyCommand::tr("Letter %1 is lost; the next fetch brings it again.").arg(name)
                               : VerifyCommand::tr("Letter %1 is lost.").arg(name);
    }

    int repairStore(CommandContext &context)
    {
        store::RepairSettings settings;
        settings.misplacedFolder = VerifyCommand::tr("Recovered");
        const Result<store::RepairReport> report = store::repair(context.application.profile(), settings);
        if (!report)
            throw report.error();
        if (context.json())
            printJson(context, *report);
        else
            printLines(context, *report, settings.misplacedFolder);
        for (const store::LostLetter &letter : report->lost)
            context.terminal.complain(sentence(letter));
        for (const store::AccountId account : report->lostAccounts) {
            context.terminal.complain(
                VerifyCommand::tr("What was known of account %1 is lost: add it again.").arg(store::number(account)));
        }
        return report->lost.isEmpty() && report->lostAccounts.isEmpty() ? 0 : 1;
    }

} // namespace

QList<QCommandLineOption> verifyOptions()
{
    return {{u"repair"_s, VerifyCommand::tr("Save what is whole into a sound file; close Sobre's window before.")}};
}

// Opens the profile by itself: what is to be repaired may be such that nothing else opens it.
Task<int> verifyStore(CommandContext &context)
{
    if (context.options.isSet(u"repair"_s))
        co_return repairStore(context);
    if (const Result<> opened = context.application.open(store::Access::ReadOnly); !opened)
        throw opened.error();
    const store::VerifyReport report = store::verify(context.application.reader());
    printReport(context, report);
    for (const store::DamagedLetter &letter : report.damaged)
        context.terminal.complain(VerifyCommand::tr("Letter %1 is damaged: %2").arg(store::number(letter.id)).arg(letter.reason));
    for (const QString &problem : report.indexProblems + report.fileProblems)
        context.terminal.complain(problem);
    co_return report.sound() ? 0 : 1;
}

} // namespace sobre::cli
