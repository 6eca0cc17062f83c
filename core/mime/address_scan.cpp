// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/address_scan.h"

#include "core/mime/encoded_words.h"

#include <algorithm>

namespace sobre::mime {

namespace {

constexpr int commentDepth = 50;
constexpr qsizetype longestAngle = 2000; // an address has at most 320 octets, an obsolete route some more

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

} // namespace

AddressToken AddressScan::next()
{
    using Kind = AddressToken::Kind;
    m_space = false;
    while (m_at < m_text.size() && isSpace(m_text[m_at])) {
        m_space = true;
        ++m_at;
    }
    if (m_at == m_text.size())
        return {};

    AddressToken token;
    switch (m_text[m_at]) {
    case ',':
        return take(Kind::Comma, m_at + 1, {});
    case ';':
        return take(Kind::Semicolon, m_at + 1, {});
    case ':':
        return take(Kind::Colon, m_at + 1, {});
    case '"':
        if (quoted(token))
            return token;
        break;
    case '(':
        if (comment(token))
            return token;
        break;
    case '<':
        if (angle(token))
            return token;
        break;
    default:
        break;
    }
    const qsizetype end = wordEnd();
    return take(Kind::Word, end, m_text.sliced(m_at, end - m_at).toByteArray());
}

AddressToken AddressScan::take(AddressToken::Kind kind, qsizetype end, QByteArray text)
{
    AddressToken token{ kind, std::move(text), m_text.sliced(m_at, end - m_at), m_space };
    m_at = end;
    return token;
}

bool AddressScan::quoted(AddressToken &token)
{
    if (!m_quotesClose)
        return false;
    QByteArray text;
    for (qsizetype at = m_at + 1; at < m_text.size(); ++at) {
        char c = m_text[at];
        if (c == '"') {
            token = take(AddressToken::Kind::Quoted, at + 1, std::move(text));
            return true;
        }
        if (c == '\\' && at + 1 < m_text.size())
            c = m_text[++at];
        text.append(c);
    }
    m_quotesClose = false;
    return false;
}

bool AddressScan::comment(AddressToken &token)
{
    if (!m_commentsClose)
        return false;
    QByteArray text;
    int depth = 0;
    for (qsizetype at = m_at; at < m_text.size(); ++at) {
        char c = m_text[at];
        if (c == '(' && ++depth == 1)
            continue;
        if (c == '(' && depth > commentDepth)
            break;
        if (c == ')' && --depth == 0) {
            token = take(AddressToken::Kind::Comment, at + 1, std::move(text));
            return true;
        }
        if (c == '\\' && at + 1 < m_text.size())
            c = m_text[++at];
        text.append(c);
    }
    m_commentsClose = false;
    return false;
}

// Without a closing bracket the address ends at the next separator.
bool AddressScan::angle(AddressToken &token)
{
    const qsizetype start = m_at + 1;
    const qsizetype limit = std::min(m_text.size(), start + longestAngle);
    bool inQuotes = false;
    qsizetype fallback = -1;
    for (qsizetype at = start; at < limit; ++at) {
        const char c = m_text[at];
        if (c == '\\' && inQuotes) {
            ++at;
        } else if (c == '"') {
            inQuotes = !inQuotes;
        } else if (c == '>') {
            if (!inQuotes) {
                token
                    = take(AddressToken::Kind::Angle, at + 1, m_text.sliced(start, at - start).toByteArray());
                return true;
            }
            fallback = fallback < 0 ? at : fallback;
        } else if (c == '<' && !inQuotes) {
            break;
        }
    }
    if (fallback >= 0) { // a stray quote
        token = take(AddressToken::Kind::Angle, fallback + 1,
                     m_text.sliced(start, fallback - start).toByteArray());
        return true;
    }
    qsizetype end = start;
    while (end < limit && m_text[end] != ',' && m_text[end] != ';' && m_text[end] != '<')
        ++end;
    token = take(AddressToken::Kind::Angle, end, m_text.sliced(start, end - start).toByteArray());
    return true;
}

qsizetype AddressScan::wordEnd() const
{
    // Mailers write commas and brackets raw into encoded words; an address does not hide in one, though.
    if (const qsizetype length = encodedWordLength(m_text.sliced(m_at)); length > 0) {
        const QByteArrayView word = m_text.sliced(m_at, length);
        if (!word.contains('<') && !word.contains('>'))
            return m_at + length;
    }
    if (m_text[m_at] == '[') {
        const qsizetype close = m_text.first(std::min(m_text.size(), m_at + 300)).indexOf(']', m_at);
        if (close > 0)
            return close + 1;
    }
    qsizetype end = m_at + 1;
    while (end < m_text.size() && !isSpace(m_text[end])
           && !QByteArrayView(",;:\"(<[").contains(m_text[end])) {
        if (m_text[end] == '=' && m_text.sliced(end).startsWith("=?"))
            break;
        ++end;
    }
    return end;
}

} // namespace sobre::mime
