// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/parameters.h"

#include "core/mime/encoded_words.h"
#include "core/mime/headers.h"
#include "core/mime/parameter_segments.h"

#include <utility>
#include <vector>

namespace sobre::mime {

namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

bool isTokenChar(char c)
{
    return (static_cast<unsigned char>(c) > ' ') && c != 127
        && !QByteArrayView("()<>@,;:\\\"/[]?=").contains(c);
}

// A file name is the one value that people write with spaces and brackets and without quotes.
bool mayHoldSpaces(QByteArrayView name)
{
    return name.startsWith("filename") || name.startsWith("name");
}

struct Collected {
    QByteArray plain;
    bool hasPlain = false;
    std::vector<ParameterSegment> segments;
};

class ParameterScan {
public:
    explicit ParameterScan(QByteArrayView text) : m_text(text) { }

    ParameterisedValue run()
    {
        ParameterisedValue result;
        result.value = value();
        while (skipToName()) {
            const QByteArray name = takeWhile(isTokenChar).toLower();
            skipBlank();
            if (name.isEmpty() || !at('=')) {
                m_at += name.isEmpty() ? 1 : 0;
                continue;
            }
            ++m_at;
            skipBlank();
            collect(name, at('"') ? quoted(mayHoldSpaces(name)) : unquoted(name));
        }
        for (auto it = m_collected.cbegin(); it != m_collected.cend(); ++it)
            result.parameters.insert(it.key(), decode(it.value()));
        return result;
    }

private:
    bool at(char c) const { return m_at < m_text.size() && m_text[m_at] == c; }
    void skipBlank()
    {
        while (m_at < m_text.size() && isSpace(m_text[m_at]))
            ++m_at;
    }
    QByteArray takeWhile(bool (*wanted)(char))
    {
        const qsizetype start = m_at;
        while (m_at < m_text.size() && wanted(m_text[m_at]))
            ++m_at;
        return m_text.sliced(start, m_at - start).toByteArray();
    }

    // "image / jpeg" is one value, "text/plain charset=utf-8" lacks a semicolon.
    QByteArray value()
    {
        skipBlankAndComments();
        const bool quotes = at('"');
        m_at += quotes ? 1 : 0;
        const qsizetype before = m_at;
        QByteArray word = takeWhile(isTokenChar);
        if (at('=')) { // no value at all, a parameter already
            m_at = before;
            return {};
        }
        skipBlankAndComments();
        if (at('/')) {
            ++m_at;
            skipBlankAndComments();
            word += '/' + takeWhile(isTokenChar);
        }
        m_at += quotes && at('"') ? 1 : 0;
        return word.toLower();
    }

    void skipBlankAndComments()
    {
        skipBlank();
        while (at('(') && m_hasClosing) {
            skipComment();
            skipBlank();
        }
    }

    bool skipToName()
    {
        while (m_at < m_text.size() && !isTokenChar(m_text[m_at])) {
            if (m_text[m_at] == '(' && m_hasClosing)
                skipComment();
            else
                ++m_at;
        }
        return m_at < m_text.size();
    }

    // Comments nest and have escapes; one that never closes is text.
    void skipComment()
    {
        int depth = 0;
        for (qsizetype next = m_at; next < m_text.size(); ++next) {
            if (m_text[next] == '\\')
                ++next;
            else if (m_text[next] == '(')
                ++depth;
            else if (m_text[next] == ')' && --depth == 0) {
                m_at = next + 1;
                return;
            }
        }
        m_hasClosing = false;
        ++m_at;
    }

    // A quote ends the value only where something that may follow a value follows it.
    bool closesHere(qsizetype quote) const
    {
        qsizetype next = quote + 1;
        if (next >= m_text.size() || m_text[next] == ';' || m_text[next] == '(')
            return true;
        return isSpace(m_text[next]) || m_text[next] == ',';
    }

    QByteArray quoted(bool isFileName)
    {
        QByteArray out;
        qsizetype lastQuote = -1;
        qsizetype lastOut = 0;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            const char c = m_text[m_at];
            if (c == '"' && (m_anyQuoteCloses || closesHere(m_at))) {
                ++m_at;
                return out;
            }
            if (c == '"' && lastQuote < 0) {
                lastQuote = m_at;
                lastOut = out.size();
            }
            // Windows paths come unescaped: in file names only these two are escapes.
            if (c == '\\' && m_at + 1 < m_text.size()
                && (!isFileName || m_text[m_at + 1] == '"' || m_text[m_at + 1] == '\\'))
                out.append(m_text[++m_at]);
            else if (c != '\r' && c != '\n')
                out.append(c);
        }
        m_anyQuoteCloses = true; // and nobody looks for a better one again
        if (lastQuote >= 0) { // no proper end: the first quote was it
            m_at = lastQuote + 1;
            out.truncate(lastOut);
        }
        return out;
    }

    QByteArray unquoted(QByteArrayView name)
    {
        const bool spaces = mayHoldSpaces(name);
        const qsizetype start = m_at;
        while (m_at < m_text.size() && m_text[m_at] != ';') {
            if (spaces && m_text[m_at] == '\n' && startsParameter(m_at))
                break; // a semicolon was forgotten at the end of the line
            if (!spaces && (isSpace(m_text[m_at]) || m_text[m_at] == '('))
                break;
            ++m_at;
        }
        QByteArray out = unfold(m_text.sliced(start, m_at - start));
        if (out.endsWith('"')) // the opening quote was forgotten
            out.chop(1);
        return out;
    }

    bool startsParameter(qsizetype at) const
    {
        while (at < m_text.size() && isSpace(m_text[at]))
            ++at;
        const qsizetype start = at;
        while (at < m_text.size() && isTokenChar(m_text[at]))
            ++at;
        return at > start && at < m_text.size() && m_text[at] == '=';
    }

    void collect(QByteArray name, QByteArray bytes)
    {
        ParameterSegment segment;
        if (name.endsWith('*')) {
            segment.encoded = true;
            name.chop(1);
        }
        if (const qsizetype star = name.indexOf('*'); star > 0) {
            bool ok = false;
            const int index = name.mid(star + 1).toInt(&ok);
            if (!ok || index < 0)
                return;
            segment.index = index;
            name.truncate(star);
        }
        Collected &target = m_collected[name];
        if (segment.encoded || segment.index >= 0) {
            segment.bytes = std::move(bytes);
            target.segments.push_back(std::move(segment));
        } else if (!target.hasPlain) {
            target.plain = std::move(bytes);
            target.hasPlain = true;
        }
    }

    static ParameterisedValue::Text decode(Collected collected)
    {
        ParameterisedValue::Text text;
        text.hasPlain = collected.hasPlain;
        text.plain = decodeHeaderText(collected.plain);
        text.hasExtended = !collected.segments.empty();
        if (text.hasExtended)
            text.extended = joinSegments(std::move(collected.segments));
        return text;
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
    bool m_hasClosing = true;
    bool m_anyQuoteCloses = false;
    QHash<QByteArray, Collected> m_collected;
};

} // namespace

bool ParameterisedValue::has(QByteArrayView name) const
{
    return parameters.contains(name.toByteArray());
}

QString ParameterisedValue::text(QByteArrayView name) const
{
    const Text found = parameters.value(name.toByteArray());
    return found.hasExtended ? found.extended : found.plain;
}

ParameterisedValue readParameters(QByteArrayView body)
{
    return ParameterScan(body).run();
}

} // namespace sobre::mime
