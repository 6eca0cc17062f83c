// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/posted_letters.h"

#include "app/application.h"
#include "app/cli/command.h"
#include "ui/text/error_text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace sobre::cli {
namespace {

    class PostedLetters {
        Q_DECLARE_TR_FUNCTIONS(PostedLetters)
    };

    QJsonObject json(const PostedLetter &letter)
    {
        const outbox::PostReport &posted = letter.report;
        const bool isStored = letter.row.letter != store::LetterId::None;
        return {
            {u"id"_s, isStored ? QJsonValue(store::number(letter.row.letter)) : QJsonValue()},
            {u"state"_s, posted.error ? QString::fromLatin1(wordFor(posted.error->kind)) : u"handed-over"_s},
            {u"protection"_s, QString(wordFor(letter.readers))},
            {u"reply"_s, posted.outcome.finalReply.isEmpty() ? QJsonValue() : QJsonValue(QString::fromUtf8(posted.outcome.finalReply))},
            {u"queueId"_s, posted.outcome.queueId.isEmpty() ? QJsonValue() : QJsonValue(QString::fromUtf8(posted.outcome.queueId))},
            {u"error"_s, posted.error ? QJsonValue(text::sentence(*posted.error)) : QJsonValue()},
        };
    }

    void sayHandedOver(CommandContext &context, const PostedLetter &letter)
    {
        context.printLine(PostedLetters::tr("Handed over: “%1”").arg(text::serverWords(letter.report.outcome.finalReply)));
    }

} // namespace

int tell(CommandContext &context, const PostedLetter &letter)
{
    if (context.json())
        context.printJson(QJsonDocument(json(letter)));
    else if (!letter.report.error)
        sayHandedOver(context, letter);
    if (!letter.report.error)
        return 0;
    context.terminal.complain(text::sentence(*letter.report.error));
    return 1;
}

int tell(CommandContext &context, const std::vector<PostedLetter> &letters)
{
    int exitCode = 0;
    QJsonArray all;
    for (const PostedLetter &letter : letters) {
        QJsonObject one = json(letter);
        one.insert(u"file"_s, letter.file);
        all.append(one);
        if (letter.report.error) {
            context.terminal.complain(u"%1: %2"_s.arg(letter.file, text::sentence(*letter.report.error)));
            exitCode = 1;
        } else if (!context.json()) {
            sayHandedOver(context, letter);
        }
    }
    if (context.json())
        context.printJson(QJsonDocument(all));
    return exitCode;
}

Task<> post(Application &sobre, std::vector<PostedLetter> &letters)
{
    std::vector<PostedLetter *> left;
    for (PostedLetter &letter : letters) {
        if (letter.row.letter != store::LetterId::None)
            left.push_back(&letter);
    }
    while (!left.empty()) {
        const account::Account account = left.front()->sending.account;
        const auto others = std::ranges::stable_partition(left, [id = account.id()](const PostedLetter *letter) { return letter->sending.account.id() == id; });
        const std::vector<PostedLetter *> now(left.begin(), others.begin());
        left.assign(others.begin(), others.end());
        QList<store::OutboxRow> rows;
        for (const PostedLetter *letter : now)
            rows.append(letter->row);
        const std::function<Task<QList<outbox::PostReport>>()> work
            = [&sobre, rows, account] { return outbox::postLetters(rows, account, sobre.mailContext()); };
        const QList<outbox::PostReport> reports = co_await sobre.mail().call<QList<outbox::PostReport>>(work, &sobre);
        for (size_t i = 0; i < now.size(); ++i)
            now[i]->report = reports[qsizetype(i)];
    }
}

} // namespace sobre::cli
