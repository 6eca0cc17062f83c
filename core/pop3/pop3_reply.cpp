// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pop3/pop3_reply.h"

#include <algorithm>
#include <limits>

namespace sobre::pop3 {
namespace {

bool isDigits(QByteArrayView text)
{
    return !text.isEmpty()
        && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Decimal digits only; none beyond `Number`.
template <typename Number> std::optional<Number> parseNumber(QByteArrayView text)
{
    if (!isDigits(text))
        return std::nullopt;
    Number value = 0;
    for (const char c : text) {
        const auto digit = Number(c - '0');
        if (value > (std::numeric_limits<Number>::max() - digit) / 10)
            return std::nullopt;
        value = Number(value * 10 + digit);
    }
    return value;
}

/// Cuts the text before the next space off.
QByteArrayView takeWord(QByteArrayView &text)
{
    const qsizetype space = text.indexOf(' ');
    const QByteArrayView word = text.first(space < 0 ? text.size() : space);
    text = text.sliced(space < 0 ? text.size() : space + 1);
    return word;
}

QByteArrayView afterSpaces(QByteArrayView text)
{
    while (text.startsWith(' '))
        text = text.sliced(1);
    return text;
}

std::optional<quint32> parseLetterNumber(QByteArrayView text)
{
    const auto number = parseNumber<quint32>(text);
    return number == 0 ? std::nullopt : number;
}

} // namespace

bool StatusLine::is(QByteArrayView name) const
{
    return code.startsWith(name) && (code.size() == name.size() || code[name.size()] == '/');
}

bool StatusLine::isForNow() const
{
    return is("IN-USE") || is("LOGIN-DELAY") || is("SYS/TEMP");
}

std::optional<StatusLine> parseStatus(QByteArrayView line)
{
    if (line.contains('\0'))
        return std::nullopt;
    StatusLine status;
    QByteArrayView text = line;
    const QByteArray word = takeWord(text).toByteArray().toUpper();
    if (word == "+OK")
        status.ok = true;
    else if (word != "-ERR")
        return std::nullopt;
    text = afterSpaces(text);
    if (!status.ok && text.startsWith('[')) {
        if (const qsizetype end = text.indexOf(']'); end > 0) {
            status.code = text.sliced(1, end - 1).toByteArray().toUpper();
            text = afterSpaces(text.sliced(end + 1));
        }
    }
    status.text = text.toByteArray();
    return status;
}

void Capabilities::add(QByteArrayView line)
{
    const QList<QByteArray> words = line.trimmed().toByteArray().simplified().split(' ');
    const QByteArray tag = words.constFirst().toUpper();
    QList<QByteArray> rest = words.mid(1);
    if (tag == "SASL")
        std::for_each(rest.begin(), rest.end(), [](QByteArray &word) { word = std::move(word).toUpper(); });
    m_tags[tag] += rest;
}

std::optional<int> Capabilities::number(const char *tag) const
{
    const QList<QByteArray> said = words(tag);
    const auto number = said.isEmpty() ? std::nullopt : parseNumber<quint32>(said.constFirst());
    if (!number || *number > quint32(std::numeric_limits<int>::max()))
        return std::nullopt;
    return int(*number);
}

std::optional<int> Capabilities::expireDays() const
{
    const QList<QByteArray> said = words("EXPIRE");
    if (!said.isEmpty() && said.constFirst().toUpper() == "NEVER")
        return -1;
    return number("EXPIRE");
}

bool Capabilities::saysMoreAfterLogin() const
{
    return words("EXPIRE").value(1).toUpper() == "USER" || words("LOGIN-DELAY").value(1).toUpper() == "USER";
}

std::optional<MailboxSize> parseStat(QByteArrayView text)
{
    QByteArrayView rest = afterSpaces(text);
    const auto letters = parseNumber<quint32>(takeWord(rest));
    rest = afterSpaces(rest);
    const auto octets = parseNumber<quint64>(takeWord(rest)); // some servers say more behind it
    if (!letters || !octets)
        return std::nullopt;
    return MailboxSize{ *letters, *octets };
}

std::optional<ListedSize> parseListLine(QByteArrayView line)
{
    QByteArrayView rest = line;
    const auto number = parseLetterNumber(takeWord(rest));
    rest = afterSpaces(rest);
    QByteArrayView size = takeWord(rest);
    if (!number || !isDigits(size.startsWith('-') ? size.sliced(1) : size))
        return std::nullopt;
    return ListedSize{ *number, parseNumber<quint64>(size) };
}

std::optional<ListedUid> parseUidlLine(QByteArrayView line)
{
    if (!line.contains(' '))
        return std::nullopt;
    QByteArrayView rest = line;
    const auto number = parseLetterNumber(takeWord(rest));
    if (!number)
        return std::nullopt;
    return ListedUid{ *number, rest.toByteArray() };
}

QByteArray apopTimestamp(QByteArrayView greeting)
{
    const qsizetype open = greeting.indexOf('<');
    const qsizetype close = greeting.indexOf('>', std::max<qsizetype>(open, 0));
    if (open < 0 || close < 0)
        return {};
    const QByteArrayView stamp = greeting.sliced(open, close - open + 1);
    const QByteArrayView inside = stamp.sliced(1, stamp.size() - 2);
    const bool printable
        = std::all_of(inside.begin(), inside.end(), [](char c) { return c > ' ' && c < 0x7f && c != '<'; });
    const qsizetype at = inside.indexOf('@');
    if (!printable || at < 1 || at + 1 == inside.size() || inside.indexOf('@', at + 1) >= 0)
        return {};
    return stamp.toByteArray();
}

} // namespace sobre::pop3
