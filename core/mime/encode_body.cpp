// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/encode_body.h"

#include <QList>

#include <algorithm>

namespace sobre::mime {

namespace {

constexpr qsizetype FlowAt = 72;
constexpr qsizetype LineLimit = 998;
constexpr qsizetype EncodedLine = 76;

QString withPlainLineEnds(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        switch (text[i].unicode()) {
        case u'\r':
            out += u'\n';
            if (i + 1 < text.size() && text[i + 1] == u'\n')
                ++i;
            break;
        case 0x2028:
        case 0x2029:
            out += u'\n';
            break;
        case 0:
            out += QChar(QChar::ReplacementCharacter);
            break;
        default:
            out += text[i];
        }
    }
    return out;
}

/// One line of a paragraph with what a flowed reader would take for a mark kept apart from it.
void appendStuffed(QString &out, const QString &quote, QStringView content)
{
    out += quote;
    const bool stuff = quote.isEmpty()
        ? content.startsWith(u' ') || content.startsWith(u'>') || content.startsWith(u"From ")
        : !content.isEmpty();
    if (stuff)
        out += u' ';
    out += content;
}

void appendFlowedLine(QString &out, const QString &quote, QStringView content)
{
    // Each piece bears the whole quote: with a long one a short letter would become a huge one.
    constexpr qsizetype deepest = 20;
    while (content.size() > FlowAt && quote.size() <= deepest) {
        // A break stands after a space; the last one that fits, else the first one at all.
        qsizetype space = content.lastIndexOf(u' ', FlowAt - 1);
        if (space <= 0)
            space = content.indexOf(u' ', FlowAt);
        if (space < 0 || space + 1 >= content.size())
            break;
        const QStringView head = content.first(space + 1);
        if (head == u"-- " || head.trimmed().isEmpty())
            break; // would read as a signature, or as nothing
        appendStuffed(out, quote, head);
        out += u'\n';
        content = content.sliced(space + 1);
    }
    appendStuffed(out, quote, content);
}

bool startsUnsafe(QByteArrayView rest)
{
    return rest.startsWith("From ") || rest.startsWith('.');
}

void appendQp(QByteArray &out, char c)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    const auto octet = static_cast<unsigned char>(c);
    out += '=';
    out += digits[octet >> 4];
    out += digits[octet & 15];
}

/// Whether the text may go as it stands.
bool fitsSevenBit(const QByteArray &canonical, bool guardLineEnds)
{
    for (qsizetype at = 0; at < canonical.size();) {
        const qsizetype end = canonical.indexOf("\r\n", at);
        const QByteArrayView line = QByteArrayView(canonical).sliced(at, end - at);
        if (line.size() > LineLimit || line.startsWith("From "))
            return false;
        if (guardLineEnds && (line.endsWith(' ') || line.endsWith('\t')))
            return false;
        if (std::ranges::any_of(line, [](char c) { return (c < ' ' && c != '\t') || c == 0x7F; }))
            return false; // char is signed: this takes everything beyond ASCII along
        at = end + 2;
    }
    return true;
}

} // namespace

QString flowed(const QString &text)
{
    QString out;
    const QString lines = withPlainLineEnds(text);
    const QList<QStringView> list = QStringView(lines).split(u'\n');
    for (qsizetype i = 0; i < list.size(); ++i) {
        if (i > 0)
            out += u'\n';
        QStringView content = list[i];
        QString quote;
        while (content.startsWith(u'>')) {
            quote += u'>';
            content = content.sliced(1);
            if (content.startsWith(u" >"))
                content = content.sliced(1);
        }
        if (!quote.isEmpty() && content.startsWith(u' '))
            content = content.sliced(1);
        if (content != u"-- ") {
            while (content.endsWith(u' '))
                content.chop(1);
        }
        appendFlowedLine(out, quote, content);
    }
    return out;
}

QByteArray quotedPrintable(QByteArrayView canonical)
{
    QByteArray out;
    out.reserve(canonical.size() + canonical.size() / 8);
    qsizetype column = 0;
    for (qsizetype at = 0; at < canonical.size(); ++at) {
        const QByteArrayView rest = canonical.sliced(at);
        if (rest.startsWith("\r\n")) {
            out += "\r\n";
            column = 0;
            ++at;
            continue;
        }
        const char c = canonical[at];
        const auto bareAt = [&](qsizetype where) {
            if (c == ' ' || c == '\t')
                return !(rest.size() == 1 || rest.sliced(1).startsWith("\r\n"));
            return c > ' ' && c < 0x7F && c != '=' && !(where == 0 && startsUnsafe(rest));
        };
        const bool endsLine = rest.size() == 1 || rest.sliced(1).startsWith("\r\n");
        const qsizetype limit = endsLine ? EncodedLine : EncodedLine - 1; // room for the soft break
        if (column + (bareAt(column) ? 1 : 3) > limit) {
            out += "=\r\n";
            column = 0;
        }
        if (bareAt(column)) {
            out += c;
            ++column;
        } else {
            appendQp(out, c);
            column += 3;
        }
    }
    return out;
}

QByteArray base64Lines(QByteArrayView octets)
{
    const QByteArray flat = QByteArray::fromRawData(octets.data(), octets.size()).toBase64();
    QByteArray out;
    out.reserve(flat.size() + flat.size() / EncodedLine * 2 + 2);
    for (qsizetype at = 0; at < flat.size(); at += EncodedLine) {
        out += QByteArrayView(flat).sliced(at, std::min(EncodedLine, flat.size() - at));
        out += "\r\n";
    }
    return out;
}

EncodedText encodeText(const QString &text, bool guardLineEnds)
{
    QString lines = withPlainLineEnds(text);
    if (!lines.isEmpty() && !lines.endsWith(u'\n'))
        lines += u'\n';
    const bool ascii = std::ranges::all_of(lines, [](QChar c) { return c.unicode() < 0x80; });
    const QByteArray canonical = lines.replace(u'\n', QStringLiteral("\r\n")).toUtf8();
    const QByteArray charset = ascii ? "us-ascii" : "utf-8";
    if (ascii && fitsSevenBit(canonical, guardLineEnds))
        return { canonical, "7bit", charset };
    const QByteArray quoted = quotedPrintable(canonical);
    const QByteArray base64 = base64Lines(canonical);
    if (quoted.size() <= base64.size())
        return { quoted, "quoted-printable", charset };
    return { base64, "base64", charset };
}

} // namespace sobre::mime
