// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "app/cli/command.h"
#include "core/error/mail_error.h"
#include "core/store/database.h"
#include "core/store/verify.h"

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

} // namespace

QList<QCommandLineOption> verifyOptions()
{
    return {{u"repair"_s, VerifyCommand::tr("Build a sound file from what is whole (not available yet).")}};
}

Task<int> verifyStore(CommandContext &context)
{
    if (context.options.isSet(u"repair"_s))
        throw MailError {.kind = MailError::Kind::NotAvailable, .detail = u"verify --repair"_s};
    const store::VerifyReport report = store::verify(context.application.reader());
    printReport(context, report);
    for (const store::DamagedLetter &letter : report.damaged)
        context.terminal.complain(VerifyCommand::tr("Letter %1 is damaged: %2").arg(store::number(letter.id)).arg(letter.reason));
    for (const QString &problem : report.indexProblems + report.fileProblems)
        context.terminal.complain(problem);
    co_return report.sound() ? 0 : 1;
}

} // namespace sobre::cli
