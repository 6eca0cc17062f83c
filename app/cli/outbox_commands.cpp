// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "app/cli/command.h"
#include "app/cli/letter_json.h"
#include "app/cli/rows.h"
#include "core/outbox/post_letter.h"
#include "core/store/database.h"
#include "core/store/letters.h"
#include "ui/text/error_text.h"

#include <QCoreApplication>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace sobre::cli {
namespace {

    class OutboxCommands {
        Q_DECLARE_TR_FUNCTIONS(OutboxCommands)
    };

    QString stateWord(store::OutboxState state)
    {
        switch (state) {
        case store::OutboxState::Waiting:
            return u"waiting"_s;
        case store::OutboxState::Sending:
            return u"sending"_s;
        case store::OutboxState::MaybeSent:
            return u"may-have-been-sent"_s;
        case store::OutboxState::Failed:
            return u"needs-you"_s;
        }
        return {};
    }

    QString stateSentence(const store::OutboxRow &row)
    {
        switch (row.state) {
        case store::OutboxState::Waiting:
            return row.error ? text::sentence(*row.error) : OutboxCommands::tr("Waiting to be sent.");
        case store::OutboxState::Sending:
            return OutboxCommands::tr("Being sent.");
        case store::OutboxState::MaybeSent:
            return OutboxCommands::tr("May have been sent: the connection ended before the server confirmed it.");
        case store::OutboxState::Failed:
            return row.error ? text::sentence(*row.error) : OutboxCommands::tr("Needs you.");
        }
        return {};
    }

    QJsonObject rowJson(const store::OutboxRow &row, const QString &subject)
    {
        QJsonArray recipients;
        for (const store::OutboxRecipient &recipient : row.recipients) {
            recipients += QJsonObject {
                {u"address"_s, recipient.address},
                {u"refused"_s, recipient.state == store::RecipientState::Refused},
                {u"error"_s, recipient.error ? QJsonValue(text::sentence(*recipient.error)) : QJsonValue()},
            };
        }
        return {
            {u"id"_s, store::number(row.letter)},
            {u"subject"_s, subject},
            {u"from"_s, row.sender},
            {u"recipients"_s, recipients},
            {u"state"_s, stateWord(row.state)},
            {u"tries"_s, row.tries},
            {u"nextTry"_s, timeJson(row.nextTry)},
            {u"error"_s, row.error ? QJsonValue(text::sentence(*row.error)) : QJsonValue()},
        };
    }

    store::OutboxRow rowOf(const CommandContext &context)
    {
        if (context.words.size() != 1)
            throw WrongUsage {OutboxCommands::tr("Which letter?")};
        const auto row = store::outbox::byLetter(context.application.reader(), letterIdOf(context.words.first()));
        if (!row)
            throw row.error();
        return *row;
    }

} // namespace

Task<int> outboxList(CommandContext &context)
{
    store::Database &database = context.application.reader();
    const auto rows = store::outbox::list(database);
    if (!rows)
        throw rows.error();
    QJsonArray list;
    for (const store::OutboxRow &row : *rows) {
        const auto letter = store::letters::row(database, row.letter);
        const QString subject = letter ? letter->subject : QString();
        if (context.json())
            list += rowJson(row, subject);
        else
            context.printLine(u"%1  %2  %3"_s.arg(store::number(row.letter), 6).arg(subject, stateSentence(row)));
    }
    if (context.json())
        context.printJson(QJsonDocument(list));
    co_return 0;
}

Task<int> outboxRetry(CommandContext &context)
{
    Application &sobre = context.application;
    store::OutboxRow row = rowOf(context);
    for (store::OutboxRecipient &recipient : row.recipients)
        recipient = {.address = recipient.address};
    const auto record = store::accounts::byId(sobre.reader(), row.account);
    if (!record)
        throw record.error();
    const Result<account::Account> account = account::Account::load(*record, sobre.reader());
    if (!account)
        throw account.error();
    const std::function<Task<outbox::PostReport>()> post
        = [&sobre, row, account = *account] { return outbox::postLetter(row, account, sobre.mailContext()); };
    const outbox::PostReport posted = co_await sobre.mail().call<outbox::PostReport>(post, &sobre);
    if (posted.error)
        throw *posted.error;
    if (context.json())
        context.printJson(QJsonDocument(QJsonObject {{u"id"_s, store::number(row.letter)}, {u"state"_s, u"handed-over"_s}}));
    else
        context.printLine(OutboxCommands::tr("Handed over: “%1”").arg(text::serverWords(posted.outcome.finalReply)));
    co_return 0;
}

Task<int> outboxCancel(CommandContext &context)
{
    const store::OutboxRow row = rowOf(context);
    co_await context.application.write(
        [id = row.id](store::Database &database) { return store::outbox::cancel(database, id, store::FolderId::Drafts); });
    if (context.json())
        context.printJson(QJsonDocument(QJsonObject {{u"id"_s, store::number(row.letter)}, {u"state"_s, u"cancelled"_s}}));
    else
        context.printLine(OutboxCommands::tr("The letter lies in Drafts now and is not sent."));
    co_return 0;
}

} // namespace sobre::cli
