// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/corpora/ron_reader.h"

#include "tests/support/dialogue_script.h"

#include <algorithm>
#include <cctype>

namespace sobre::tests {

bool RonReader::takes(char c)
{
    skip();
    if (m_at >= m_text.size() || m_text[m_at] != c)
        return false;
    ++m_at;
    return true;
}

void RonReader::need(char c)
{
    if (!takes(c))
        fail();
}

QByteArray RonReader::word()
{
    skip();
    const qsizetype from = m_at;
    while (m_at < m_text.size() && (isalnum(uchar(m_text[m_at])) || m_text[m_at] == '_'))
        ++m_at;
    if (m_at == from)
        fail();
    return m_text.sliced(from, m_at - from).toByteArray();
}

QByteArray RonReader::string()
{
    need('"');
    const qsizetype from = std::min(m_at, m_text.size());
    while (m_at < m_text.size() && m_text[m_at] != '"')
        m_at += m_text[m_at] == '\\' ? 2 : 1;
    if (m_at >= m_text.size()) {
        fail();
        return {};
    }
    return unescaped(m_text.sliced(from, m_at++ - from));
}

QList<QByteArray> RonReader::list()
{
    QList<QByteArray> all;
    need('[');
    while (!m_failed && !takes(']')) {
        all.append(string());
        takes(',');
    }
    return all;
}

QMap<QByteArray, QByteArray> RonReader::map()
{
    QMap<QByteArray, QByteArray> all;
    need('{');
    while (!m_failed && !takes('}')) {
        const QByteArray key = string();
        need(':');
        all.insert(key, string());
        takes(',');
    }
    return all;
}

bool RonReader::truth()
{
    const QByteArray value = word();
    if (value != "true" && value != "false")
        fail();
    return value == "true";
}

void RonReader::skip()
{
    for (;;) {
        while (m_at < m_text.size() && isspace(uchar(m_text[m_at])))
            ++m_at;
        if (!m_text.sliced(std::min(m_at, m_text.size())).startsWith("//"))
            return;
        const qsizetype end = m_text.indexOf('\n', m_at);
        m_at = end < 0 ? m_text.size() : end;
    }
}

QByteArray commentedString(const QByteArray &text, const QByteArray &name)
{
    const QByteArray hidden = "//" + name + ':';
    const qsizetype at = text.indexOf(hidden);
    return at < 0 ? QByteArray() : RonReader(QByteArrayView(text).sliced(at + hidden.size())).string();
}

QByteArray readCertificate(RonReader &reader)
{
    QByteArray certificate;
    if (reader.word() != "Cert")
        reader.fail();
    reader.need('(');
    while (!reader.failed() && !reader.takes(')')) {
        const QByteArray name = reader.word();
        reader.need(':');
        const QByteArray path = reader.string();
        if (name == "crt_path")
            certificate = path;
        reader.takes(',');
    }
    return certificate;
}

} // namespace sobre::tests
