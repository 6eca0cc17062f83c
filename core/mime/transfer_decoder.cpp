// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/transfer_decoder.h"

#include <array>

namespace sobre::mime {

namespace {

constexpr qsizetype uuLineLimit = 100; // the format allows 61 characters and a checksum
constexpr qsizetype paddingLimit = 1000; // white space that transport may have added to a line

constexpr auto base64Values = [] {
    std::array<signed char, 256> values{};
    values.fill(-1);
    const char *digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (int value = 0; value < 64; ++value)
        values[static_cast<unsigned char>(digits[value])] = static_cast<signed char>(value);
    return values;
}();

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return -1;
}

} // namespace

void TransferDecoder::feed(QByteArrayView in, QByteArray &out)
{
    switch (m_encoding) {
    case TransferEncoding::Base64:
        return feedBase64(in, out);
    case TransferEncoding::QuotedPrintable:
        return feedQuotedPrintable(in, out);
    case TransferEncoding::Uuencode:
        return feedUuencode(in, out);
    case TransferEncoding::Identity:
    case TransferEncoding::Unknown:
        out.append(in);
    }
}

void TransferDecoder::finish(QByteArray &out)
{
    if (m_encoding == TransferEncoding::Base64 && m_digits > 0) {
        m_clean = false;
        if (m_digits >= 2)
            out.append(static_cast<char>(m_bits >> (m_digits * 6 - 8)));
        if (m_digits == 3)
            out.append(static_cast<char>(m_bits >> 2));
        m_digits = 0;
    } else if (m_encoding == TransferEncoding::QuotedPrintable && !m_pending.isEmpty()) {
        // "=" and white space at the very end is a soft line break whose line end got lost
        m_clean = false;
        if (m_pending.size() > 1 && !m_pending.sliced(1).trimmed().isEmpty())
            out.append(m_pending);
        m_pending.clear();
    } else if (m_encoding == TransferEncoding::Uuencode && !m_pending.isEmpty()) {
        uuencodeLine(out);
    }
}

void TransferDecoder::feedBase64(QByteArrayView in, QByteArray &out)
{
    const qsizetype before = out.size();
    out.resize(before + in.size() + 3); // more than ever comes out; cut below
    char *to = out.data() + before;
    for (const char c : in) {
        if (m_done)
            break;
        if (m_skipLine && c != '\n')
            continue;
        m_skipLine = false;
        const int value = base64Values[static_cast<unsigned char>(c)];
        if (value >= 0) {
            m_padded = false;
            m_bits = m_bits << 6 | static_cast<quint32>(value);
            if (++m_digits == 4) {
                *to++ = static_cast<char>(m_bits >> 16);
                *to++ = static_cast<char>(m_bits >> 8);
                *to++ = static_cast<char>(m_bits);
                m_digits = 0;
            }
        } else if (c == '=') { // padding ends a group; another text may follow
            m_padded = true;
            if (m_digits >= 2)
                *to++ = static_cast<char>(m_bits >> (m_digits * 6 - 8));
            if (m_digits == 3)
                *to++ = static_cast<char>(m_bits >> 2);
            m_digits = 0;
        } else if (m_padded && (c == ' ' || c == '\t')) {
            m_skipLine = true; // behind the padding and a space stands a remark
        } else if (c != '\n' && c != '\r' && c != ' ' && c != '\t') {
            m_clean = false;
            m_done = m_padded; // a mailing list has put its footer after the text
        }
    }
    out.resize(to - out.constData());
}

void TransferDecoder::feedQuotedPrintable(QByteArrayView in, QByteArray &out)
{
    qsizetype at = 0;
    while (at < in.size()) {
        if (!m_pending.isEmpty()) {
            quotedPrintableStep(in[at++], out);
            continue;
        }
        const qsizetype escape = in.indexOf('=', at);
        const qsizetype end = escape < 0 ? in.size() : escape;
        out.append(in.sliced(at, end - at));
        at = end;
        if (escape < 0)
            break;
        const QByteArrayView rest = in.sliced(++at);
        const int high = rest.size() < 2 ? -1 : hexValue(rest[0]);
        const int low = high < 0 ? -1 : hexValue(rest[1]);
        if (low >= 0) {
            out.append(static_cast<char>(high * 16 + low));
            at += 2;
        } else if (rest.startsWith('\n') || rest.startsWith("\r\n")) {
            at += rest[0] == '\n' ? 1 : 2;
        } else {
            m_pending = "="; // the rare and the broken, a character at a time
        }
    }
}

// m_pending is "=", "=X" with a hexadecimal digit, or "=" and white space.
void TransferDecoder::quotedPrintableStep(char c, QByteArray &out)
{
    const char last = m_pending.back();
    if (m_pending.size() == 2 && hexValue(last) >= 0) {
        if (hexValue(c) >= 0) {
            out.append(static_cast<char>(hexValue(last) * 16 + hexValue(c)));
            m_pending.clear();
            return;
        }
    } else if (m_pending.size() == 1 && hexValue(c) >= 0) {
        m_pending.append(c);
        return;
    } else if (c == '\n') {
        m_pending.clear();
        return;
    } else if ((c == ' ' || c == '\t' || c == '\r') && last != '\r' && m_pending.size() < paddingLimit) {
        m_pending.append(c);
        return;
    }
    m_clean = false;
    if (last != '\r') // a lone CR is a line end in old files
        out.append(m_pending);
    m_pending.clear();
    if (c == '=')
        m_pending = "=";
    else
        out.append(c);
}

void TransferDecoder::feedUuencode(QByteArrayView in, QByteArray &out)
{
    for (const char c : in) {
        if (c == '\n')
            uuencodeLine(out);
        else if (m_pending.size() < uuLineLimit)
            m_pending.append(c);
    }
}

void TransferDecoder::uuencodeLine(QByteArray &out)
{
    const QByteArray line = m_pending.endsWith('\r') ? m_pending.chopped(1) : m_pending;
    m_pending.clear();
    if (m_done || line.isEmpty())
        return;
    if (!m_inFile && line.startsWith("begin ")) {
        m_inFile = true;
        return;
    }
    if (line == "end") {
        m_done = true;
        return;
    }
    const auto value = [&line](qsizetype at) { return at < line.size() ? (line[at] - ' ') & 0x3f : 0; };
    int wanted = value(0);
    if (!m_inFile && (line.size() - 1) < (wanted + 2) / 3 * 4) {
        m_clean = false; // text before the file
        return;
    }
    for (qsizetype at = 1; wanted > 0; at += 4, wanted -= 3) {
        const quint32 bits = static_cast<quint32>(value(at) << 18 | value(at + 1) << 12 | value(at + 2) << 6
                                                  | value(at + 3));
        out.append(static_cast<char>(bits >> 16));
        if (wanted > 1)
            out.append(static_cast<char>(bits >> 8));
        if (wanted > 2)
            out.append(static_cast<char>(bits));
    }
}

QByteArray decodeTransfer(QByteArrayView in, TransferEncoding encoding)
{
    QByteArray out;
    out.reserve(in.size());
    TransferDecoder decoder(encoding);
    decoder.feed(in, out);
    decoder.finish(out);
    return out;
}

} // namespace sobre::mime
