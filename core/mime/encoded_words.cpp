// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/encoded_words.h"

#include "core/mime/charset.h"
#include "core/mime/headers.h"
#include "core/mime/transfer_decoder.h"

#include <algorithm>
#include <optional>

namespace sobre::mime {

namespace {

struct EncodedWord {
    QByteArrayView charset;
    bool base64 = false;
    QByteArrayView text;
    qsizetype length = 0;
};

std::optional<EncodedWord> encodedWordAt(QByteArrayView text)
{
    if (!text.startsWith("=?"))
        return std::nullopt;
    text = text.first(std::min<qsizetype>(text.size(), 4000));
    qsizetype at = 2;
    while (at < text.size() && at < 80 && text[at] > ' ' && text[at] != '?')
        ++at;
    if (at + 3 >= text.size() || text[at] != '?' || text[at + 2] != '?')
        return std::nullopt;
    const char encoding = static_cast<char>(text[at + 1] | 0x20);
    if (encoding != 'b' && encoding != 'q')
        return std::nullopt;
    const qsizetype start = at + 3;
    const qsizetype end = text.indexOf("?=", start);
    if (end < 0)
        return std::nullopt;
    EncodedWord word;
    word.charset = text.sliced(2, at - 2);
    if (const qsizetype star = word.charset.indexOf('*'); star >= 0)
        word.charset = word.charset.first(star);
    word.base64 = encoding == 'b';
    word.text = text.sliced(start, end - start);
    word.length = end + 2;
    return word;
}

QByteArray decodeQ(QByteArrayView text)
{
    QByteArray spaced = text.toByteArray();
    spaced.replace('_', ' ');
    return decodeTransfer(spaced, TransferEncoding::QuotedPrintable);
}

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

class HeaderText {
public:
    explicit HeaderText(QByteArrayView rawCharset) : m_rawCharset(rawCharset) { }

    QString decode(QByteArrayView body)
    {
        qsizetype at = 0;
        while (at < body.size()) {
            const qsizetype mark = body.indexOf("=?", at);
            if (mark < 0)
                break;
            const auto word = encodedWordAt(body.sliced(mark));
            if (!word) {
                plain(body.sliced(at, mark + 2 - at));
                at = mark + 2;
                continue;
            }
            plain(body.sliced(at, mark - at));
            encoded(*word);
            at = mark + word->length;
        }
        plain(body.sliced(at));
        flushWords();
        flushPlain();
        return m_out;
    }

private:
    // White space between two encoded words is not shown (RFC 2047 section 6.2), so it waits for what
    // follows.
    void plain(QByteArrayView text)
    {
        if (text.isEmpty())
            return;
        const bool blank = std::ranges::all_of(text, isSpace);
        if (blank && m_inWords) {
            m_gap += text.toByteArray();
            return;
        }
        flushWords();
        m_plain += text.toByteArray();
    }

    void encoded(const EncodedWord &word)
    {
        flushPlain();
        m_gap.clear();
        const bool same = m_inWords && equalsIgnoringCase(word.charset, m_charset);
        if (!same)
            flushWords();
        m_charset = word.charset;
        m_inWords = true;
        if (!word.base64) {
            flushBase64();
            m_bytes += decodeQ(word.text);
            return;
        }
        // Some mailers cut one base64 text anywhere, others pad every word.
        if (m_base64.size() % 4 == 0 || m_base64.endsWith('='))
            flushBase64();
        m_base64 += word.text.toByteArray();
    }

    void flushBase64()
    {
        m_bytes += decodeTransfer(m_base64, TransferEncoding::Base64);
        m_base64.clear();
    }

    void flushWords()
    {
        if (!m_inWords)
            return;
        flushBase64();
        m_out += decodeText(m_bytes, m_charset).text;
        m_bytes.clear();
        m_inWords = false;
        m_plain += m_gap;
        m_gap.clear();
    }

    void flushPlain()
    {
        if (m_plain.isEmpty())
            return;
        m_out += decodeText(m_plain, m_plain.isValidUtf8() ? QByteArrayView() : m_rawCharset).text;
        m_plain.clear();
    }

    QByteArrayView m_rawCharset;
    QString m_out;
    QByteArray m_plain;
    QByteArray m_gap;
    QByteArray m_bytes;
    QByteArray m_base64;
    QByteArrayView m_charset;
    bool m_inWords = false;
};

QByteArray unfoldToSpaces(QByteArrayView body)
{
    body = body.trimmed();
    if (!body.contains('\n'))
        return body.toByteArray();
    QByteArray out;
    out.reserve(body.size());
    for (qsizetype at = 0; at < body.size(); ++at) {
        if (body[at] != '\n') {
            out.append(body[at]);
            continue;
        }
        while (!out.isEmpty() && isSpace(out.back()))
            out.chop(1);
        while (at + 1 < body.size() && isSpace(body[at + 1]))
            ++at;
        out.append(' ');
    }
    return out;
}

} // namespace

qsizetype encodedWordLength(QByteArrayView text)
{
    const auto word = encodedWordAt(text);
    return word ? word->length : 0;
}

QString decodeHeaderText(QByteArrayView body, QByteArrayView rawCharset)
{
    const QByteArray line = unfoldToSpaces(body);
    QString text = HeaderText(rawCharset).decode(line);
    for (QChar &c : text) {
        if (c == u'\r' || c == u'\n' || c == u'\t' || c == QChar::LineSeparator
            || c == QChar::ParagraphSeparator)
            c = u' ';
        else if (c.category() == QChar::Other_Control)
            c = QChar::ReplacementCharacter;
    }
    return text;
}

} // namespace sobre::mime
