// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/search_query.h"

#include "core/store/index_text.h"

#include <QHash>
#include <QRegularExpression>

namespace sobre::store {

namespace {

using Field = SearchQuery::Field;
using Test = SearchQuery::Test;

MailError wrong(const QString &why)
{
    return { .kind = MailError::Kind::BadInput, .retry = MailError::Retry::WhenUserActs, .detail = why };
}

/// A word as it was typed: [-][key:]value, the value perhaps in quotes.
struct Token {
    bool negated = false;
    bool quoted = false;
    QString key; ///< small letters
    QString value;
    QString typed; ///< for messages
};

bool isQuote(QChar c)
{
    return c == u'"' || c == u'\u201c' || c == u'\u201d';
}

bool isKeyLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

class Scanner {
public:
    explicit Scanner(const QString &typed) : m_text(typed) { }

    bool next(Token &token)
    {
        while (m_at < m_text.size() && m_text.at(m_at).isSpace())
            ++m_at;
        if (m_at >= m_text.size())
            return false;
        const qsizetype begin = m_at;
        token = {};
        if (m_text.at(m_at) == u'-' && m_at + 1 < m_text.size() && !m_text.at(m_at + 1).isSpace()) {
            token.negated = true;
            ++m_at;
        }
        token.key = key();
        token.quoted = m_at < m_text.size() && isQuote(m_text.at(m_at));
        token.value = token.quoted ? quoted() : plain();
        token.typed = m_text.sliced(begin, m_at - begin);
        return true;
    }

private:
    QString key()
    {
        qsizetype end = m_at;
        while (end < m_text.size() && isKeyLetter(m_text.at(end)))
            ++end;
        const bool isKey = end > m_at && end < m_text.size() && m_text.at(end) == u':'
            && !QStringView(m_text).sliced(end + 1).startsWith(
                QLatin1StringView("//")); // an address of the web
        if (!isKey)
            return {};
        const QString key = m_text.sliced(m_at, end - m_at).toLower();
        m_at = end + 1;
        return key;
    }
    QString quoted()
    {
        const qsizetype begin = ++m_at;
        while (m_at < m_text.size() && !isQuote(m_text.at(m_at)))
            ++m_at;
        const QString value = m_text.sliced(begin, m_at - begin);
        if (m_at < m_text.size()) // or still being typed
            ++m_at;
        return value;
    }
    QString plain()
    {
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && !m_text.at(m_at).isSpace())
            ++m_at;
        return m_text.sliced(begin, m_at - begin);
    }

    const QString m_text;
    qsizetype m_at = 0;
};

const QHash<QString, Field> &fields()
{
    static const QHash<QString, Field> known{
        { QStringLiteral("from"), Field::From },       { QStringLiteral("to"), Field::To },
        { QStringLiteral("subject"), Field::Subject }, { QStringLiteral("body"), Field::Body },
        { QStringLiteral("file"), Field::File },
    };
    return known;
}

Result<QDate> readDate(const Token &token)
{
    static const QRegularExpression form(QStringLiteral("\\A(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?\\z"));
    static const QRegularExpression parts(QStringLiteral("\\d+"));
    if (form.match(token.value).hasMatch()) {
        int numbers[3] = { 0, 1, 1 };
        int index = 0;
        for (auto found = parts.globalMatch(token.value); found.hasNext();)
            numbers[index++] = found.next().captured().toInt();
        const QDate date(numbers[0], numbers[1], numbers[2]);
        if (date.isValid())
            return date;
    }
    return std::unexpected(
        wrong(QStringLiteral("“%1”: no such date; write 2026, 2026-11 or 2026-11-21").arg(token.typed)));
}

Result<SearchQuery::Condition> readSize(const Token &token)
{
    static const QRegularExpression form(QStringLiteral("\\A([<>]?)(\\d{1,9}(?:\\.\\d{1,3})?)([kmg]?)b?\\z"),
                                         QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.match(token.value);
    if (!match.hasMatch())
        return std::unexpected(
            wrong(QStringLiteral("“%1”: no such size; write size:>1M or size:<100k").arg(token.typed)));
    const QString unit = match.captured(3).toLower();
    const int power = unit.isEmpty() ? 0 : 1 + int(QStringView(u"kmg").indexOf(unit));
    SearchQuery::Condition condition;
    condition.test = match.captured(1) == u"<" ? Test::Smaller : Test::Larger;
    condition.octets = qint64(match.captured(2).toDouble() * double(qint64(1) << (10 * power)));
    return condition;
}

Result<SearchQuery::Condition> readState(const Token &token)
{
    const QString value = token.value.toLower();
    if (token.key == u"has" && (value == u"file" || value == u"files" || value == u"attachment"))
        return SearchQuery::Condition{ .test = Test::HasFile };
    if (token.key == u"is" && value == u"unread")
        return SearchQuery::Condition{ .test = Test::Unread };
    if (token.key == u"is" && value == u"read")
        return SearchQuery::Condition{ .test = Test::Unread, .negated = true };
    if (token.key == u"is" && (value == u"starred" || value == u"flagged"))
        return SearchQuery::Condition{ .test = Test::Starred };
    return std::unexpected(wrong(
        QStringLiteral("“%1”: there are has:file, is:unread, is:read and is:starred").arg(token.typed)));
}

Result<SearchQuery::Condition> readCondition(const Token &token)
{
    if (token.key == u"has" || token.key == u"is")
        return readState(token);
    if (token.key == u"size")
        return readSize(token);
    if (token.key == u"in")
        return SearchQuery::Condition{ .test = Test::InFolder, .folder = token.value };
    if (token.key == u"before" || token.key == u"after") {
        const Result<QDate> date = readDate(token);
        if (!date)
            return std::unexpected(date.error());
        return SearchQuery::Condition{ .test = token.key == u"before" ? Test::Before : Test::From,
                                       .date = *date };
    }
    return std::unexpected(wrong(
        QStringLiteral(
            "“%1:” is no filter; there are from: to: subject: body: file: has: is: before: after: in: size:. "
            "Put it in quotes to look for it as text")
            .arg(token.key)));
}

} // namespace

Result<SearchQuery> parseSearch(const QString &typed)
{
    SearchQuery query;
    Scanner scanner(typed);
    Token token;
    while (scanner.next(token)) {
        if (!token.key.isEmpty() && token.value.trimmed().isEmpty())
            return std::unexpected(wrong(QStringLiteral("“%1” needs something after it").arg(token.typed)));
        if (token.key.isEmpty() || fields().contains(token.key)) {
            // Signs alone find nothing, and must not make the words beside them find nothing.
            if (hasToken(token.value)) {
                query.words.append({ .field = fields().value(token.key, Field::Anywhere),
                                     .text = token.value,
                                     .beginning = !token.quoted,
                                     .negated = token.negated });
            }
            continue;
        }
        Result<SearchQuery::Condition> condition = readCondition(token);
        if (!condition)
            return std::unexpected(condition.error());
        condition->negated = condition->negated != token.negated;
        query.conditions.append(*condition);
    }
    if (query.words.isEmpty() && query.conditions.isEmpty())
        return std::unexpected(wrong(QStringLiteral("nothing to look for")));
    return query;
}

} // namespace sobre::store
