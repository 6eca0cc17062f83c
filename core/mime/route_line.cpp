// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/route_line.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace sobre::mime {

namespace {

constexpr qsizetype LongestField = 16 << 10;
constexpr qsizetype LongestWord = 255; // a host name; more is no claim but noise
constexpr int MostWords = 4;

QString oneLineOf(const QByteArray &field)
{
    const QByteArrayView head = QByteArrayView(field).first(std::min(field.size(), LongestField));
    const QString text = head.isValidUtf8() ? QString::fromUtf8(head) : QString::fromLatin1(head);
    QString out = text;
    for (QChar &c : out) {
        if (c.unicode() < 0x20 || (c.unicode() >= 0x7F && c.unicode() < 0xA0))
            c = u' ';
    }
    return out.simplified();
}

/// Words and comments of a line in their order.
struct Token {
    QStringView text;
    bool isComment = false;
};

/// `dateAt` becomes the offset behind the last semicolon outside of comments, or -1.
QList<Token> tokens(QStringView line, qsizetype &dateAt)
{
    QList<Token> out;
    dateAt = -1;
    int depth = 0;
    qsizetype start = -1; // of the word or comment being read
    for (qsizetype at = 0; at <= line.size(); ++at) {
        const QChar c = at < line.size() ? line[at] : QChar(u' ');
        if (depth > 0) {
            if (c == u'\\')
                ++at;
            else if (c == u'(')
                ++depth;
            else if ((c == u')' && --depth == 0) || at >= line.size())
                out += { line.sliced(start, std::min(at, line.size()) - start), true };
            if (depth == 0)
                start = -1;
            continue;
        }
        const bool ends = c == u' ' || c == u';' || c == u'(';
        if (ends && start >= 0) {
            out += { line.sliced(start, at - start), false };
            start = -1;
        }
        if (c == u';')
            dateAt = at + 1;
        if (c == u'(') {
            depth = 1;
            start = at + 1;
        } else if (!ends && start < 0) {
            start = at;
        }
    }
    return out;
}

enum class Place { Bare, From, By, With, Other };

/// The clause that a word begins, or the present one. "from" within a clause ("with ESMTP from …") begins
/// none twice.
Place placeOf(QStringView word, Place now, bool fromSeen, bool bySeen, bool withSeen)
{
    const auto is = [&](const char16_t *keyword) {
        return word.compare(QStringView(keyword), Qt::CaseInsensitive) == 0;
    };
    if (is(u"from") && !fromSeen && !bySeen)
        return Place::From;
    if (is(u"by") && !bySeen)
        return Place::By;
    if (is(u"with") && !withSeen)
        return Place::With;
    if (is(u"id") || is(u"for") || is(u"via") || is(u"tls") || is(u"over"))
        return now == Place::Bare ? now : Place::Other;
    return now;
}

bool isLocal(const ReceivedLine &line)
{
    static const QRegularExpression loop(
        QStringLiteral(R"((?:^|[\[ (:])(?:127\.\d{1,3}\.\d{1,3}\.\d{1,3}|::1|local|unix socket)(?:[\]) ]|$)|^localhost\b)"),
        QRegularExpression::CaseInsensitiveOption);
    return line.from.word.isEmpty() || line.from.word.compare(line.by.word, Qt::CaseInsensitive) == 0
        || loop.match(line.from.word).hasMatch() || loop.match(line.from.comments).hasMatch();
}

} // namespace

ReceivedLine ReceivedLine::read(const QByteArray &field)
{
    ReceivedLine out;
    const QString line = oneLineOf(field);
    qsizetype dateAt = -1;
    tokens(line, dateAt);
    out.all = dateAt < 0 ? line : line.first(dateAt - 1);
    out.date = dateAt < 0 ? QByteArray() : line.sliced(dateAt).trimmed().toLatin1();
    const QList<Token> list = tokens(out.all, dateAt);

    Place place = Place::Bare;
    bool fromSeen = false;
    bool bySeen = false;
    bool withSeen = false;
    bool wordsEnded = false; // a comment stood between: what follows is not part of the protocol's name
    int words = 0;
    for (const Token &token : list) {
        if (!token.isComment) {
            const Place next = placeOf(token.text, place, fromSeen, bySeen, withSeen);
            const bool keyword = next != place || (next == Place::Other && place == Place::Other);
            fromSeen = fromSeen || next == Place::From;
            bySeen = bySeen || next == Place::By;
            withSeen = withSeen || next == Place::With;
            if (next != place) {
                place = next;
                wordsEnded = false;
                words = 0;
                continue;
            }
            if (keyword)
                continue;
        }
        Clause *clause = place == Place::From ? &out.from
            : place == Place::By              ? &out.by
            : place == Place::With            ? &out.with
                                              : nullptr;
        if (token.isComment) {
            wordsEnded = words > 0;
            QString &comments = clause ? clause->comments : out.bare;
            if (place == Place::Other)
                continue;
            if (!comments.isEmpty())
                comments += u' ';
            comments += token.text;
            if (clause)
                clause->each += token.text.toString();
        } else if (clause && !wordsEnded && words < (place == Place::With ? MostWords : 1)) {
            if (words > 0)
                clause->word += u' ';
            clause->word += token.text.left(LongestWord);
            ++words;
        } else if (!clause && place == Place::Bare) {
            out.bare += token.text;
            out.bare += u' ';
        }
    }
    return out;
}

namespace {

/// Without what others chose: names, addresses, what they called themselves, and for whom it is. A host may be called
/// starttls.example.org.
QString withoutNames(const QString &words)
{
    static const QRegularExpression names(
        QStringLiteral(R"(<[^>]*>|\[[^\]]*\]|^\s*from\s+\S+|\b(?:helo|ehlo)[= ]\S+|\bfor\s+\S+|[^\s()=;,]+\.[a-z]{2,}(?![\w.]))"),
        QRegularExpression::CaseInsensitiveOption);
    return QString(words).replace(names, QStringLiteral(" "));
}

} // namespace

std::optional<bool> tlsClaim(const ReceivedLine &line)
{
    static const QRegularExpression none(
        QStringLiteral(
            R"((?:version|cipher|tls|ssl) ?[=:] ?(?:none|no|off|0|null)\b|\b(?:un|not |no )encrypt|\bno tls\b|\bplain ?text\b)"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression claimed(
        QStringLiteral(
            R"(\bversion=(?:tls|ssl)|\bcipher[= ]\w|\busing (?:tls|ssl)|(?:^|[( ,/])(?:tls|ssl)(?:v?\d[\w.]*)?(?:[ ):,/]|$)|\btls:|\bencrypted\b|\btls_[a-z0-9]+_|\bstarttls\b|\btlsv?1[._]?\d?\b(?![.\-]))"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression secured(
        QStringLiteral(R"(\b(?:utf8)?e?(?:smtp|lmtp)sa?\b|\b(?:http|pop3|imap)s\b)"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression plain(QStringLiteral(R"(^(?:utf8)?e?smtpa?$)"),
                                          QRegularExpression::CaseInsensitiveOption);
    // Servers that are known to write ESMTPS or the version of TLS whenever there was TLS.
    static const QRegularExpression honest(QStringLiteral(R"(\bpostfix\b|\bexim 4)"),
                                           QRegularExpression::CaseInsensitiveOption);

    if (none.match(withoutNames(line.all)).hasMatch())
        return false;
    // The part of the line that says how, not who.
    const QString how = withoutNames(line.with.word + u' ' + line.with.comments + u' ' + line.by.comments + u' '
        + line.from.comments + u' '
        + line.all.sliced(line.all.indexOf(QStringLiteral(" with "), 0, Qt::CaseInsensitive) < 0
                              ? line.all.size()
                              : line.all.lastIndexOf(QStringLiteral(" with "), -1, Qt::CaseInsensitive)));
    if (secured.match(line.with.word).hasMatch() || claimed.match(how).hasMatch())
        return true;
    if (!plain.match(line.with.word).hasMatch() || isLocal(line))
        return {};
    const QString by = line.by.word.toLower();
    // Between its own machines Google writes addresses, and says nothing of TLS.
    const bool google
        = (by.endsWith(u".google.com") || by.endsWith(u".gmail.com")) && !line.from.word.isEmpty();
    const bool says
        = google || honest.match(line.by.comments).hasMatch() || honest.match(line.with.comments).hasMatch();
    return says ? std::optional<bool>(false) : std::nullopt;
}

} // namespace sobre::mime
