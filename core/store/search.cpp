// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/search.h"

#include "core/store/database.h"
#include "core/store/folders.h"
#include "core/store/index_text.h"
#include "core/store/letters.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>

namespace sobre::store {

namespace {

QByteArray quoted(QByteArray token)
{
    return '"' + token.replace('"', ' ') + '"';
}

QByteArray columnsOf(SearchQuery::Field field)
{
    switch (field) {
    case SearchQuery::Field::From:
        return "sender";
    case SearchQuery::Field::To:
        return "recipients";
    case SearchQuery::Field::Subject:
        return "subject";
    case SearchQuery::Field::Body:
        return "body";
    case SearchQuery::Field::File:
        return "attachments";
    case SearchQuery::Field::Anywhere:
        break;
    }
    return "{subject sender recipients body attachments}";
}

/// One group of words in the language of FTS5.
QByteArray expression(const SearchQuery::Words &words)
{
    return columnsOf(words.field) + " : " + quoted(forIndex(words.text)) + (words.beginning ? " *" : "");
}

/// Joined by an operator, each in parentheses.
QByteArray joined(const QList<QByteArray> &parts, const char *with)
{
    QByteArray all;
    for (const QByteArray &part : parts)
        all += (all.isEmpty() ? QByteArray() : QByteArray(with)) + '(' + part + ')';
    return all;
}

/// The words with accents, in the form in which the index has exact spellings.
QList<QByteArray> spellings(const QList<SearchQuery::Words> &words)
{
    QList<QByteArray> parts;
    for (const SearchQuery::Words &group : words) {
        const QList<QStringView> single = group.negated ? QList<QStringView>() : wordsOf(group.text);
        for (qsizetype at = 0; at < single.size(); ++at) {
            const QString form = spelledForm(single.at(at));
            const bool beginning = group.beginning && at + 1 == single.size();
            if (!form.isEmpty())
                parts.append("spelled : " + quoted(form.toUtf8()) + (beginning ? " *" : ""));
        }
    }
    return parts;
}

struct Filter {
    QByteArray sql; ///< conditions on messages m
    QList<qint64> values;
};

qint64 startOf(const QDate &day)
{
    return day.startOfDay(QTimeZone::systemTimeZone()).toSecsSinceEpoch();
}

Result<Filter> filterFor(Database &database, const QList<SearchQuery::Condition> &conditions)
{
    using Test = SearchQuery::Test;
    Filter filter;
    const auto flag = [](Flag which) { return QByteArray("m.flags & ") + QByteArray::number(int(which)); };
    for (const SearchQuery::Condition &condition : conditions) {
        QByteArray sql;
        switch (condition.test) {
        case Test::HasFile:
            sql = flag(Flag::HasFile) + " <> 0";
            break;
        case Test::Unread:
            sql = flag(Flag::Seen) + " = 0";
            break;
        case Test::Starred:
            sql = flag(Flag::Flagged) + " <> 0";
            break;
        case Test::Before:
            sql = "m.date < ?";
            filter.values.append(startOf(condition.date));
            break;
        case Test::From:
            sql = "m.date >= ?";
            filter.values.append(startOf(condition.date));
            break;
        case Test::Larger:
            sql = "m.size > ?";
            filter.values.append(condition.octets);
            break;
        case Test::Smaller:
            sql = "m.size < ?";
            filter.values.append(condition.octets);
            break;
        case Test::InFolder: {
            const Result<Folder> folder = folders::byName(database, condition.folder);
            if (!folder)
                return std::unexpected(folder.error());
            sql = "m.folder = ?";
            filter.values.append(number(folder->id));
            break;
        }
        }
        filter.sql += condition.negated ? " AND NOT (" + sql + ')' : " AND (" + sql + ')';
    }
    return filter;
}

Result<QList<LetterId>> collect(Statement &rows, const Filter &filter, qint64 limit)
{
    for (const qint64 value : filter.values)
        rows.bind(value);
    rows.bind(limit);
    QList<LetterId> found;
    while (rows.next())
        found.append(rows.id<LetterId>(0));
    if (rows.failure())
        return std::unexpected(*rows.failure());
    return found;
}

Result<QList<LetterId>> withWords(Database &database, const QByteArray &match, const Filter &filter,
                                  qint64 limit)
{
    // The index goes first whatever the planner thinks: it yields rows in the wanted order and can stop
    // early.
    Statement rows = database.prepareText(
        "SELECT m.id FROM letter_index CROSS JOIN messages m ON m.id=letter_index.rowid"
        " WHERE letter_index MATCH ?"
        + filter.sql + " ORDER BY letter_index.rowid DESC LIMIT ?");
    rows.bind(Text{ match });
    return collect(rows, filter, limit);
}

Result<QList<LetterId>> withoutWords(Database &database, const QByteArray &unwanted, const Filter &filter,
                                     qint64 limit)
{
    const QByteArray excluded = unwanted.isEmpty()
        ? ""
        : " AND m.id NOT IN (SELECT rowid FROM letter_index WHERE letter_index MATCH ?)";
    Statement rows = database.prepareText("SELECT m.id FROM messages m WHERE 1" + excluded + filter.sql
                                          + " ORDER BY m.id DESC LIMIT ?");
    if (!unwanted.isEmpty())
        rows.bind(Text{ unwanted });
    return collect(rows, filter, limit);
}

} // namespace

Result<QList<LetterId>> search(Database &database, const SearchQuery &query, int limit)
{
    QList<QByteArray> wanted, unwanted;
    for (const SearchQuery::Words &words : query.words) {
        if (hasToken(words.text))
            (words.negated ? unwanted : wanted).append(expression(words));
    }
    const Result<Filter> filter = filterFor(database, query.conditions);
    if (!filter)
        return std::unexpected(filter.error());
    if (wanted.isEmpty())
        return withoutWords(database, joined(unwanted, " OR "), *filter, limit);

    QByteArray match = '(' + joined(wanted, " AND ") + ')';
    if (!unwanted.isEmpty())
        match = '(' + match + " NOT (" + joined(unwanted, " OR ") + "))";
    const QList<QByteArray> exact = spellings(query.words);
    if (exact.isEmpty())
        return withWords(database, match, *filter, limit);
    Result<QList<LetterId>> found
        = withWords(database, match + " AND " + joined(exact, " AND "), *filter, limit);
    if (!found || found->size() >= limit)
        return found;
    const Result<QList<LetterId>> others = withWords(
        database, match + " NOT (" + joined(exact, " AND ") + ')', *filter, limit - found->size());
    if (!others)
        return others;
    return *found + *others;
}

Result<qint64> sealedUnsearched(Database &database, const SearchQuery &query)
{
    using Field = SearchQuery::Field;
    const bool looksInside = std::ranges::any_of(query.words, [](const SearchQuery::Words &words) {
        return words.field != Field::From && words.field != Field::To && hasToken(words.text);
    });
    if (!looksInside)
        return 0;
    const Result<Filter> filter = filterFor(database, query.conditions);
    if (!filter)
        return std::unexpected(filter.error());
    Statement count = database.prepareText("SELECT count(*) FROM messages m WHERE m.flags & "
                                           + QByteArray::number(int(Flag::Sealed)) + filter->sql);
    for (const qint64 value : filter->values)
        count.bind(value);
    const qint64 found = count.next() ? count.integer(0) : 0;
    if (count.failure())
        return std::unexpected(*count.failure());
    return found;
}

} // namespace sobre::store
