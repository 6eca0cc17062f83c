// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "app/cli/command.h"
#include "app/cli/command_words.h"
#include "app/cli/find_account.h"
#include "core/account/fetch_mail.h"
#include "ui/text/error_text.h"

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
            {u"errors"_s, errors},
        };
    }

    // Accounts are asked side by side: a slow server holds up nobody else.
    Task<QList<account::FetchReport>> fetchAll(Application &sobre, QList<account::Account> accounts)
    {
        QList<Pending<Result<account::FetchReport>>> answers;
        for (const account::Account &account : accounts) {
            const Pending<Result<account::FetchReport>> answer;
            const std::function<Task<account::FetchReport>()> fetch
                = [&sobre, account] { return account::fetchMail(account, sobre.mailContext(), {}); };
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

Task<int> fetchMail(CommandContext &context)
{
    const QList<account::Account> accounts = findAccounts(context);
    if (accounts.isEmpty())
        throw MailError {.kind = MailError::Kind::NotFound, .scope = MailError::Scope::Account, .detail = u"account"_s};
    const QList<account::FetchReport> reports = co_await fetchAll(context.application, accounts);
    QJsonArray list;
    bool failed = false;
    for (qsizetype i = 0; i < reports.size(); ++i) {
        const account::FetchReport &report = reports[i];
        list += reportJson(report);
        failed = failed || !report.errors.isEmpty();
        for (const MailError &error : report.errors)
            context.terminal.complain(text::sentence(error));
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
