// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/headers.h"

#include "core/mime/structure.h"

#include <QIODevice>

#include <algorithm>
#include <array>

namespace sobre::mime {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

// Position of the colon, or -1. Space between name and colon is obsolete syntax (RFC 5322 section 4.5).
qsizetype colonOf(QByteArrayView line)
{
    qsizetype at = 0;
    while (at < line.size() && line[at] > ' ' && line[at] < 127 && line[at] != ':')
        ++at;
    const qsizetype nameEnd = at;
    while (at < line.size() && isBlank(line[at]))
        ++at;
    return nameEnd > 0 && at < line.size() && line[at] == ':' ? at : -1;
}

// An unindented line after ';' or ',' is what broken folding leaves behind.
bool endsUnfinished(QByteArrayView block)
{
    const QByteArrayView before = block.last(std::min<qsizetype>(block.size(), 1000)).trimmed();
    return before.endsWith(';') || before.endsWith(',');
}

} // namespace

QList<HeaderField> readHeaders(QIODevice &letter, qint64 limit)
{
    const QByteArray block = readHeaderBlock(letter, limit);
    QList<HeaderField> fields;
    HeaderWalk walk(block);
    QByteArrayView name, body;
    while (walk.next(name, body))
        fields.append({ name.toByteArray(), unfold(body) });
    return fields;
}

QByteArrayView HeaderWalk::lineAt(qsizetype at) const
{
    const qsizetype newline = m_block.indexOf('\n', at);
    return m_block.sliced(at, (newline < 0 ? m_block.size() : newline + 1) - at);
}

bool HeaderWalk::next(QByteArrayView &name, QByteArrayView &body)
{
    while (m_at < m_block.size()) {
        const QByteArrayView first = lineAt(m_at);
        const qsizetype start = m_at;
        m_at += first.size();
        const qsizetype colon = colonOf(first);
        if (colon < 0)
            continue;

        qsizetype end = m_at;
        while (m_at < m_block.size()) {
            const QByteArrayView line = lineAt(m_at);
            if (!isBlank(line[0]) && !(colonOf(line) < 0 && endsUnfinished(m_block.first(end))))
                break;
            m_at += line.size();
            end = m_at;
        }
        name = first.first(colon).trimmed();
        body = m_block.sliced(start + colon + 1, end - start - colon - 1);
        if (body.endsWith('\n'))
            body.chop(1);
        if (body.endsWith('\r'))
            body.chop(1);
        return true;
    }
    return false;
}

QByteArray unfold(QByteArrayView body)
{
    QByteArray out;
    out.reserve(body.size());
    body = body.trimmed();
    for (qsizetype at = 0; at < body.size(); ++at) {
        const char c = body[at];
        if (c == '\r' && !(at + 1 < body.size() && body[at + 1] == '\n'))
            out.append(' '); // a lone CR is no line end: it must neither join words nor reach anyone
        else if (c != '\r' && c != '\n')
            out.append(c);
    }
    return out;
}

bool looksLikeField(QByteArrayView line)
{
    return colonOf(line) > 0;
}

bool looksLikeWellKnownField(QByteArrayView line)
{
    const qsizetype colon = colonOf(line);
    if (colon < 0)
        return false;
    const QByteArray name = line.first(colon).trimmed().toByteArray().toLower();
    static constexpr std::array<QByteArrayView, 8> starts{
        "x-", "content-", "list-", "resent-", "arc-", "dkim-", "authentication-", "received"
    };
    static constexpr std::array<QByteArrayView, 17> names{
        "from",       "to",           "cc",         "bcc",        "subject",     "date",
        "message-id", "mime-version", "reply-to",   "sender",     "return-path", "in-reply-to",
        "references", "delivered-to", "user-agent", "precedence", "thread-topic"
    };
    return std::ranges::any_of(starts, [&](QByteArrayView start) { return name.startsWith(start); })
        || std::ranges::find(names, QByteArrayView(name)) != names.end();
}

bool isMailboxSeparator(QByteArrayView line)
{
    return line.startsWith("From ") || line.startsWith(">From ");
}

bool equalsIgnoringCase(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size() && a.compare(b, Qt::CaseInsensitive) == 0;
}

} // namespace sobre::mime
