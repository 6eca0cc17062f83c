// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/text_links.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sobre::ui {

namespace {

constexpr qsizetype longest = 4000;

/// How much of what the pattern found is the link.
qsizetype trimmedLength(QStringView link)
{
    qsizetype length = link.size();
    while (length > 0) {
        const QChar last = link.at(length - 1);
        const bool closes = last == u')' || last == u']' || last == u'}';
        if (closes) {
            const QChar opening = last == u')' ? u'(' : last == u']' ? u'[' : u'{';
            const QStringView kept = link.first(length);
            if (kept.count(last) <= kept.count(opening))
                break;
        } else if (!u".,;:!?'\"*_~\u2019\u201d\u00bb\u2026"_s.contains(last)) {
            break;
        }
        --length;
    }
    return length;
}

} // namespace

QList<TextLink> linksIn(const QString &line)
{
    QList<TextLink> links;
    if (!line.contains(u':'))
        return links;
    static const QRegularExpression pattern(
        u"(?<![\\w])(?:https?://|mailto:)[^\\s<>\"\\x{201c}\\x{ab}|\\\\^`]+"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    auto matches = pattern.globalMatch(line);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const QStringView found = match.capturedView();
        const qsizetype length = trimmedLength(found);
        if (length > longest)
            continue;
        const QUrl url(found.first(length).toString(), QUrl::TolerantMode);
        if (isSafeLink(url))
            links.append({ match.capturedStart(), length, QString::fromLatin1(url.toEncoded()) });
    }
    return links;
}

bool isSafeLink(const QUrl &url)
{
    if (!url.isValid())
        return false;
    const QString scheme = url.scheme().toLower();
    if (scheme == "mailto"_L1)
        return !url.path().isEmpty();
    return (scheme == "http"_L1 || scheme == "https"_L1) && !url.host().isEmpty();
}

QString shownTarget(const QUrl &url)
{
    constexpr qsizetype most = 500;
    const QString target = QString::fromLatin1(url.toEncoded());
    return target.size() > most ? target.first(most) + u'\u2026' : target;
}

QString withoutReordering(QString text)
{
    text.removeIf([](QChar c) {
        const char16_t u = c.unicode();
        return (u >= 0x202a && u <= 0x202e) || (u >= 0x2066 && u <= 0x2069) || u == 0x61c;
    });
    for (QChar &c : text) {
        const char16_t u = c.unicode();
        const bool control = (u < 0x20 && u != '\n' && u != '\t') || (u >= 0x7f && u < 0xa0);
        if (control || u == 0xfffc || u == 0xfdd0
            || u == 0xfdd1) // the last ones mean something to QTextDocument
            c = QChar::ReplacementCharacter;
        else if (u == 0x2028 || u == 0x2029)
            c = u'\n';
    }
    return text;
}

} // namespace sobre::ui
