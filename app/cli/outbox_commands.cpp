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

#include <map>

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

    void sayHandedOver(CommandContext &context, const outbox::PostReport &posted)
    {
        context.printLine(OutboxCommands::tr("Handed over: “%1”").arg(text::serverWords(posted.outcome.finalReply)));
    }

    Task<QList<outbox::PostReport>> post(Application &sobre, store::AccountId id, QList<store::OutboxRow> rows)
    {
        for (store::OutboxRow &row : rows) {
            for (store::OutboxRecipient &recipient : row.recipients)
                recipient = {.address = recipient.address};
        }
        const auto record = store::accounts::byId(sobre.reader(), id);
        if (!record)
            throw record.error();
        const Result<account::Account> account = account::Account::load(*record, sobre.reader());
        if (!account)
            throw account.error();
        const std::function<Task<QList<outbox::PostReport>>()> work
            = [&sobre, rows, account = *account] { return outbox::postLetters(rows, account, sobre.mailContext()); };
        co_return co_await sobre.mail().call<QList<outbox::PostReport>>(work, &sobre);
    }

    // Not what is planned for later, what may have been sent, or what needs the person: each of those is somebody's word.
    std::map<store::AccountId, QList<store::OutboxRow>> waiting(Application &sobre)
    {
        const auto rows = store::outbox::list(sobre.reader());
        if (!rows)
            throw rows.error();
        const QDateTime now = QDateTime::currentDateTimeUtc();
        std::map<store::AccountId, QList<store::OutboxRow>> found;
        for (const store::OutboxRow &row : *rows) {
            const bool isPlanned = !row.error && row.nextTry.isValid() && row.nextTry > now;
            if (row.state == store::OutboxState::Waiting && !isPlanned)
                found[row.account].append(row);
        }
        return found;
    }

    Task<int> retryAll(CommandContext &context)
    {
        int exitCode = 0;
        QJsonArray all;
        const std::map<store::AccountId, QList<store::OutboxRow>> accounts = waiting(context.application);
        for (const auto &[account, rows] : accounts) {
            const QList<outbox::PostReport> reports = co_await post(context.application, account, rows);
            for (qsizetype i = 0; i < rows.size(); ++i) {
                const std::optional<MailError> &error = reports[i].error;
                all.append(QJsonObject {{u"id"_s, store::number(rows[i].letter)},
                                        {u"state"_s, error ? QString::fromLatin1(wordFor(error->kind)) : u"handed-over"_s},
                                        {u"error"_s, error ? QJsonValue(text::sentence(*error)) : QJsonValue()}});
                if (error) {
                    context.terminal.complain(u"%1: %2"_s.arg(store::number(rows[i].letter)).arg(text::sentence(*error)));
                    exitCode = 1;
                } else if (!context.json()) {
                    sayHandedOver(context, reports[i]);
                }
            }
        }
        if (context.json())
            context.printJson(QJsonDocument(all));
        co_return exitCode;
    }

    // As the window's PostService::takeBack() does: a row that says *may have been sent* is either what a crash left, or
    // its dialogue goes on. Only the list of letters under way knows, and it is asked in the writer's thread, where
    // letters enter it. Returns how far the letter had come.
    Result<store::OutboxState> takeBack(store::Database &database, store::LetterId letter, const account::LettersUnderWay &underWay)
    {
        const auto row = store::outbox::byLetter(database, letter);
        if (!row)
            return std::unexpected(row.error());
        if (row->state == store::OutboxState::Sending || underWay.contains(letter))
            return std::unexpected(MailError {.kind = MailError::Kind::BeingSent, .scope = MailError::Scope::Letter});
        if (const Result<> done = store::outbox::cancel(database, row->id, store::FolderId::Drafts); !done)
            return std::unexpected(done.error());
        return row->state;
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
    if (context.words.isEmpty())
        co_return co_await retryAll(context);
    store::OutboxRow row = rowOf(context);
    if (row.state == store::OutboxState::Sending)
        throw MailError {.kind = MailError::Kind::BeingSent, .scope = MailError::Scope::Letter};
    const QList<outbox::PostReport> posted = co_await post(context.application, row.account, {row});
    if (posted.first().error)
        throw *posted.first().error;
    if (context.json())
        context.printJson(QJsonDocument(QJsonObject {{u"id"_s, store::number(row.letter)}, {u"state"_s, u"handed-over"_s}}));
    else
        sayHandedOver(context, posted.first());
    co_return 0;
}

Task<int> outboxCancel(CommandContext &context)
{
    const store::OutboxRow row = rowOf(context);
    const account::LettersUnderWay &underWay = context.application.mailContext().posting;
    const store::OutboxState state = co_await context.application.write(
        [letter = row.letter, &underWay](store::Database &database) { return takeBack(database, letter, underWay); });
    const bool mayHaveBeenSent = state == store::OutboxState::MaybeSent;
    if (context.json())
        context.printJson(QJsonDocument(QJsonObject {{u"id"_s, store::number(row.letter)},
                                                     {u"state"_s, u"cancelled"_s},
                                                     {u"mayHaveBeenSent"_s, mayHaveBeenSent}}));
    else if (mayHaveBeenSent)
        context.printLine(OutboxCommands::tr("The letter lies in Drafts now. It may have been sent: the connection ended before the server confirmed it."));
    else
        context.printLine(OutboxCommands::tr("The letter lies in Drafts now and is not sent."));
    co_return 0;
}

} // namespace sobre::cli
