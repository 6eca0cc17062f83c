// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/legacy_display.h"

#include "core/mime/encode_header.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sobre::mime {

namespace {

bool isField(QStringView line)
{
    qsizetype at = 0;
    while (at < line.size() && line[at] > u' ' && line[at] < u'\x7f' && line[at] != u':')
        ++at;
    return at > 0 && at < line.size() && line[at] == u':';
}

/// Behind the tag that begins at `at`; -1 where it does not end.
qsizetype behindTag(const QString &html, qsizetype at)
{
    const qsizetype end = html.indexOf(u'>', at);
    return end < 0 ? -1 : end + 1;
}

/// Where the first element stands that is not head, or that has text before it: -1.
qsizetype firstDiv(const QString &html)
{
    qsizetype at = html.indexOf("<body"_L1, 0, Qt::CaseInsensitive);
    at = at < 0 ? 0 : behindTag(html, at);
    while (at >= 0 && at < html.size() && html[at].isSpace())
        ++at;
    return at >= 0 && QStringView(html).sliced(at).startsWith("<div"_L1, Qt::CaseInsensitive) ? at : -1;
}

} // namespace

QString withoutDisplayedFields(const QString &text)
{
    qsizetype at = 0;
    bool any = false;
    while (at < text.size()) {
        const qsizetype end = text.indexOf(u'\n', at);
        const QStringView line = QStringView(text).sliced(at, (end < 0 ? text.size() : end) - at);
        if (line.trimmed().isEmpty())
            return any ? (end < 0 ? QString() : text.sliced(end + 1)) : text;
        const bool goesOn = any && (line.startsWith(u' ') || line.startsWith(u'\t'));
        if (!goesOn && !isField(line))
            return text;
        any = true;
        if (end < 0)
            return text;
        at = end + 1;
    }
    return text;
}

QString withoutDisplayedFieldsInHtml(const QString &html)
{
    static const QRegularExpression marked(
        u"\\A<div\\s[^>]*class\\s*=\\s*[\"']?[^\"'>]*\\bheader-protection-legacy-display\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression tags(u"<(/?)div\\b[^>]*>"_s, QRegularExpression::CaseInsensitiveOption);
    const qsizetype start = firstDiv(html);
    if (start < 0 || !marked.matchView(QStringView(html).sliced(start)).hasMatch())
        return html;
    int depth = 0;
    for (auto found = tags.globalMatchView(QStringView(html).sliced(start)); found.hasNext();) {
        const QRegularExpressionMatch tag = found.next();
        depth += tag.capturedLength(1) > 0 ? -1 : 1;
        if (depth == 0)
            return html.first(start) + html.sliced(start + tag.capturedEnd());
    }
    return html;
}

QString withDisplayedSubject(const QString &text, const QString &subject)
{
    return "Subject: "_L1 + oneLine(subject).trimmed() + "\n\n"_L1 + text;
}

QString withDisplayedSubjectInHtml(const QString &html, const QString &subject)
{
    const QString fields = "<div class=\"header-protection-legacy-display\"><pre>Subject: "_L1
        + oneLine(subject).trimmed().toHtmlEscaped() + "</pre></div>"_L1;
    const qsizetype body = html.indexOf("<body"_L1, 0, Qt::CaseInsensitive);
    const qsizetype at = body < 0 ? 0 : std::max<qsizetype>(behindTag(html, body), 0);
    return html.first(at) + fields + html.sliced(at);
}

} // namespace sobre::mime
