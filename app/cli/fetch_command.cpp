// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "app/cli/command.h"
#include "app/cli/command_words.h"
#include "app/cli/find_account.h"
#include "core/account/fetch_mail.h"
#include "core/delivery/delivery_service.h"
#include "ui/text/error_text.h"
#include "ui/text/fetch_words.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace sobre::cli {
namespace {

    QJsonObject reportJson(const account::FetchReport &report)
    {
        QJsonArray errors;
        for (const MailError &error : report.errors)
            errors += text::sentence(error);
        return {
            {u"id"_s, store::number(report.account)},
            {u"new"_s, report.fetched},
            {u"deleted"_s, qint64(report.deleted)},
            {u"left"_s, qint64(report.left)},
            {u"bytes"_s, qint64(report.octets)},
            {u"headers"_s, report.headers},
            {u"renumbered"_s, report.renumbered ? QJsonValue(QJsonObject {{u"known"_s, report.renumbered->known},
                                                                          {u"new"_s, report.renumbered->fresh},
                                                                          {u"question"_s, report.renumbered->isQuestion}})
                                                : QJsonValue()},
            {u"due"_s, report.manyDue ? QJsonValue(QJsonObject {{u"letters"_s, report.manyDue->due}, {u"of"_s, report.manyDue->listed}})
                                      : QJsonValue()},
            {u"errors"_s, errors},
        };
    }

    const QString FetchRenumbered = u"fetch-renumbered"_s;
    const QString DeleteDue = u"delete-due"_s;

    // What a person should know, and how to answer it.
    QStringList questionsOf(const account::FetchReport &report)
    {
        QStringList words;
        if (const auto &renumbered = report.renumbered) {
            words += renumbered->isQuestion ? text::renumberedQuestion(renumbered->known, renumbered->fresh) + u' '
                    + CommandWords::tr("To fetch them: --%1.").arg(FetchRenumbered)
                                            : text::renumberedWords(renumbered->known, renumbered->fresh);
        }
        if (const auto &due = report.manyDue)
            words += text::manyDueQuestion(due->due, due->listed) + u' ' + CommandWords::tr("To delete them there: --%1.").arg(DeleteDue);
        return words;
    }

    // Accounts are asked side by side: a slow server holds up nobody else.
    Task<QList<account::FetchReport>> fetchAll(Application &sobre, QList<account::Account> accounts, account::FetchAnswers said)
    {
        QList<Pending<Result<account::FetchReport>>> answers;
        for (const account::Account &account : accounts) {
            const Pending<Result<account::FetchReport>> answer;
            const std::function<Task<account::FetchReport>()> fetch
                = [&sobre, account, said] { return account::fetchMail(account, sobre.mailContext(), {}, said); };
            sobre.mail().run<account::FetchReport>(
                fetch, &sobre, [answer](Result<account::FetchReport> report) { answer.finish(std::move(report)); });
            answers += answer;
        }
        QList<account::FetchReport> reports;
        for (qsizetype i = 0; i < answers.size(); ++i) {
            const Pending<Result<account::FetchReport>> answer = answers[i];
            const Result<account::FetchReport> report = co_await answer;
            reports += report ? *report : account::FetchReport {.account = accounts[i].id(), .errors = {report.error()}};
        }
        co_return reports;
    }

} // namespace

QList<QCommandLineOption> fetchOptions()
{
    return {
        {FetchRenumbered, CommandWords::tr("Fetch what a server that renumbered its letters lists, although you may have it.")},
        {DeleteDue, CommandWords::tr("Delete what is due at the server, although it is more than half of the mailbox.")},
    };
}

Task<int> fetchMail(CommandContext &context)
{
    QList<account::Account> accounts = findAccounts(context);
    for (account::Account &account : accounts)
        account.record.mayAge = account.record.mayAge || context.options.isSet(DeleteDue);
    const account::FetchAnswers answers {.fetchRenumbered = context.options.isSet(FetchRenumbered)};
    if (accounts.isEmpty())
        throw MailError {.kind = MailError::Kind::NotFound, .scope = MailError::Scope::Account, .detail = u"account"_s};
    const QList<account::FetchReport> reports = co_await fetchAll(context.application, accounts, answers);
    co_await context.application.write(delivery::matchOpenReports);
    QJsonArray list;
    bool failed = false;
    for (qsizetype i = 0; i < reports.size(); ++i) {
        const account::FetchReport &report = reports[i];
        list += reportJson(report);
        failed = failed || !report.errors.isEmpty();
        for (const MailError &error : report.errors)
            context.terminal.complain(text::sentence(error));
        for (const QString &words : context.json() ? QStringList() : questionsOf(report))
            context.printLine(words);
        if (!context.json()) {
            context.printLine(CommandWords::tr("%1: %2 new, %3 left at the server")
                                  .arg(accounts[i].record.email)
                                  .arg(report.fetched)
                                  .arg(report.left));
        }
    }
    if (context.json())
        context.printJson(QJsonDocument(QJsonObject {{u"accounts"_s, list}}));
    co_return failed ? 1 : 0;
}

} // namespace sobre::cli
