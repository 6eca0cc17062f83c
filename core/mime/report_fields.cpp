// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/report_fields.h"

#include <QRegularExpression>

#include <algorithm>

namespace sobre::mime {

namespace {

constexpr qsizetype MostFields = 2000;
constexpr qsizetype LongestValue = 16 << 10;

QString decoded(QByteArrayView octets)
{
    return octets.isValidUtf8() ? QString::fromUtf8(octets) : QString::fromLatin1(octets);
}

/// The octets of the line at `*at` without its end; moves behind the end.
QByteArrayView nextLine(const QByteArray &octets, qsizetype *at)
{
    qsizetype end = *at;
    while (end < octets.size() && octets[end] != '\n' && octets[end] != '\r')
        ++end;
    const QByteArrayView line = QByteArrayView(octets).sliced(*at, end - *at);
    if (end + 1 < octets.size() && octets[end] == '\r' && octets[end + 1] == '\n')
        ++end;
    *at = std::min(end + 1, octets.size());
    return line;
}

qsizetype nameLength(QByteArrayView line)
{
    const qsizetype colon = line.first(std::min<qsizetype>(line.size(), 80)).indexOf(':');
    const bool good = colon > 0 && std::ranges::all_of(line.first(colon), [](char c) {
                          return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
                              || c == '-' || c == '_';
                      });
    return good ? colon : -1;
}

} // namespace

FieldBlock FieldBlock::read(const QByteArray &octets, qsizetype *at)
{
    FieldBlock out;
    while (*at < octets.size()) {
        const QByteArrayView line = nextLine(octets, at);
        const bool folded = line.startsWith(' ') || line.startsWith('\t');
        if (line.trimmed().isEmpty()) {
            if (!out.isEmpty())
                break;
            continue;
        }
        const qsizetype length = folded ? -1 : nameLength(line);
        if (length > 0 && out.m_fields.size() < MostFields) {
            out.m_fields
                += { line.first(length).toByteArray().toLower(), decoded(line.sliced(length + 1).trimmed()) };
        } else if (!out.isEmpty() && out.m_fields.last().value.size() < LongestValue) {
            // Some servers let a long answer run on at the start of the line.
            QString &value = out.m_fields.last().value;
            value += (value.isEmpty() ? QString() : QStringLiteral(" ")) + decoded(line.trimmed());
        }
    }
    return out;
}

bool FieldBlock::has(QByteArrayView name) const
{
    return std::ranges::any_of(m_fields, [&](const Field &field) { return field.name == name; });
}

QString FieldBlock::value(QByteArrayView name) const
{
    const auto found = std::ranges::find_if(m_fields, [&](const Field &field) { return field.name == name; });
    return found == m_fields.end() ? QString() : found->value;
}

QStringList FieldBlock::values(QByteArrayView name) const
{
    QStringList out;
    for (const Field &field : m_fields) {
        if (field.name == name)
            out += field.value;
    }
    return out;
}

QString behindType(const QString &value)
{
    static const QRegularExpression type(QStringLiteral(R"(^\s*[A-Za-z0-9._-]{1,40}\s*;\s*)"));
    const QRegularExpressionMatch match = type.match(value);
    return (match.hasMatch() ? value.sliced(match.capturedEnd()) : value).trimmed();
}

QString plainAddress(const QString &value)
{
    // It is known before the brackets are read whether there is an '@' between: a thousand of them are not tried in turn.
    static const QRegularExpression bracketed(QStringLiteral(R"(<\s*+((?=[^<>\s][^<>\s@]*+@[^<>\s])[^<>\s]++)\s*+>)"));
    static const QRegularExpression ends(QStringLiteral(R"([\s(<>])"));
    static const QRegularExpression escape(QStringLiteral(R"(\\x\{([0-9A-Fa-f]{2,6})\})"));
    QString out = value.left(2000).trimmed();
    if (const auto match = bracketed.match(out); match.hasMatch())
        out = match.captured(1);
    if (out.startsWith(u'<'))
        out = out.sliced(1);
    if (!out.startsWith(u'"')) {
        if (const qsizetype space = out.indexOf(ends); space > 0)
            out.truncate(space);
    }
    for (auto match = escape.match(out); match.hasMatch();
         match = escape.match(out, match.capturedStart() + 1)) {
        const char32_t code = match.captured(1).toUInt(nullptr, 16);
        if (code > 0x20 && code < 0x110000)
            out.replace(match.capturedStart(), match.capturedLength(), QString::fromUcs4(&code, 1));
    }
    while (out.endsWith(u'>') || out.endsWith(u'.') || out.endsWith(u',') || out.endsWith(u';')
           || out.endsWith(u':'))
        out.chop(1);
    return out;
}

namespace {

/// `text` with each "+HH" (capital hexadecimal digits) as its octet, where `isMeant` says so.
template<typename IsMeant>
QString withoutXtext(const QString &text, IsMeant isMeant)
{
    const QByteArray octets = text.toUtf8();
    const auto digit = [&](qsizetype at) {
        const char c = at < octets.size() ? octets[at] : ' ';
        return c >= '0' && c <= '9' ? c - '0' : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
    };
    QByteArray out;
    for (qsizetype at = 0; at < octets.size(); ++at) {
        const int high = octets[at] == '+' ? digit(at + 1) : -1;
        const int low = high < 0 ? -1 : digit(at + 2);
        if (low >= 0 && isMeant(uchar(high * 16 + low))) {
            out += char(high * 16 + low);
            at += 2;
        } else {
            out += octets[at];
        }
    }
    return out.isValidUtf8() ? QString::fromUtf8(out) : text;
}

} // namespace

QString fromXtext(const QString &text)
{
    return withoutXtext(text, [](uchar octet) { return octet >= 0x20 && octet != 0x7F; });
}

QString addressFromXtext(const QString &address)
{
    return withoutXtext(address, [](uchar octet) { return octet == '+' || octet == '='; });
}

QString withoutBrackets(const QString &id)
{
    const qsizetype open = id.indexOf(u'<');
    const qsizetype close = id.indexOf(u'>', open + 1);
    return (open >= 0 && close > open ? id.sliced(open + 1, close - open - 1) : id).trimmed();
}

} // namespace sobre::mime
