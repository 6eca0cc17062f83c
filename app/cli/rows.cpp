// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/rows.h"

#include "app/cli/command.h"
#include "app/cli/command_words.h"
#include "app/cli/letter_json.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace sobre::cli {
namespace {

    QJsonObject rowJson(const store::LetterRow &row)
    {
        return {
            {u"id"_s, store::number(row.id)},
            {u"folder"_s, row.folderName},
            {u"from"_s, mailboxesJson({row.from})},
            {u"to"_s, mailboxesJson(row.to)},
            {u"subject"_s, row.subject},
            {u"date"_s, timeJson(row.date)},
            {u"size"_s, row.size},
            {u"unread"_s, row.unread},
            {u"flagged"_s, row.flagged},
            {u"sealed"_s, row.sealed},
            {u"attachments"_s, row.attachments},
            {u"thread"_s, store::number(row.thread)},
        };
    }

    QString rowLine(const store::LetterRow &row)
    {
        const QString sender = row.from.name.isEmpty() ? row.from.address : row.from.name;
        const bool hidden = row.sealed && (row.subject == u"..." || row.subject.isEmpty());
        const QString subject = hidden ? CommandWords::tr("Sealed letter") : row.subject;
        return u"%1 %2 %3  %4  %5"_s.arg(store::number(row.id), 6)
            .arg(row.unread ? QChar(u'*') : QChar(u' '))
            .arg(QLocale().toString(row.date.toLocalTime(), QLocale::ShortFormat), sender.left(30).leftJustified(30), subject);
    }

} // namespace

void printRows(CommandContext &context, const QList<store::LetterRow> &rows)
{
    QJsonArray list;
    for (const store::LetterRow &row : rows) {
        if (context.json())
            list += rowJson(row);
        else
            context.printLine(rowLine(row));
    }
    if (context.json())
        context.printJson(QJsonDocument(list));
}

int limitOf(const CommandContext &context)
{
    constexpr int Default = 50;
    if (!context.options.isSet(u"limit"_s))
        return Default;
    bool isNumber = false;
    const int limit = context.options.value(u"limit"_s).toInt(&isNumber);
    if (!isNumber || limit < 1)
        throw WrongUsage {CommandWords::tr("--limit wants a number.")};
    return limit;
}

store::LetterId letterIdOf(const QString &word)
{
    bool isNumber = false;
    const qint64 id = word.toLongLong(&isNumber);
    if (!isNumber || id < 1)
        throw WrongUsage {CommandWords::tr("“%1” is not the number of a letter.").arg(word)};
    return store::LetterId(id);
}

} // namespace sobre::cli
