// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/smtp/xtext.h"

#include <QList>
#include <QString>

namespace sobre::smtp {

namespace {

bool standsForItself(char32_t c)
{
    return c >= '!' && c <= '~' && c != '+' && c != '=';
}

// RFC 3461 has upper case only; lower case is read all the same.
int hexDigit(char c)
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

QByteArray toXtext(QByteArrayView octets)
{
    constexpr char digits[] = "0123456789ABCDEF";
    QByteArray text;
    text.reserve(octets.size());
    for (const char c : octets) {
        const auto octet = static_cast<unsigned char>(c);
        if (standsForItself(octet)) {
            text += c;
        } else {
            text += '+';
            text += digits[octet >> 4];
            text += digits[octet & 0xF];
        }
    }
    return text;
}

std::optional<QByteArray> fromXtext(QByteArrayView text)
{
    QByteArray octets;
    octets.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '+') {
            if (!standsForItself(static_cast<unsigned char>(text[i])))
                return std::nullopt;
            octets += text[i];
            continue;
        }
        if (i + 2 >= text.size())
            return std::nullopt;
        const int high = hexDigit(text[i + 1]);
        const int low = hexDigit(text[i + 2]);
        if (high < 0 || low < 0)
            return std::nullopt;
        octets += static_cast<char>(high * 16 + low);
        i += 2;
    }
    return octets;
}

QByteArray toUtf8AddressXtext(QByteArrayView address)
{
    QByteArray text;
    for (const char32_t c : QString::fromUtf8(address).toUcs4()) {
        if (standsForItself(c) && c != '\\')
            text += static_cast<char>(c);
        else
            text += "\\x{" + QByteArray::number(static_cast<uint>(c), 16).toUpper().rightJustified(2, '0') + '}';
    }
    return text;
}

} // namespace sobre::smtp
