// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/smtp/smtp_reply.h"

#include <utility>

namespace sobre::smtp {

namespace {

constexpr qsizetype MaxWords = 512;
constexpr qsizetype CodeDigits = 3;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

// One to three digits of an enhanced code at `at`, which moves behind them (RFC 3463 section 2).
std::optional<int> shortNumber(QByteArrayView text, qsizetype &at)
{
    int value = 0;
    qsizetype digits = 0;
    while (at < text.size() && isDigit(text[at]) && digits < 4) {
        value = value * 10 + (text[at] - '0');
        ++at;
        ++digits;
    }
    if (digits < 1 || digits > 3)
        return std::nullopt;
    return value;
}

// The code of a reply line; none if it does not begin with three digits of the range 200 to 599. The second
// digit is not held to RFC 5321's 0 to 5: servers in use answer 571.
std::optional<int> replyCode(QByteArrayView line)
{
    if (line.size() < CodeDigits || line[0] < '2' || line[0] > '5' || !isDigit(line[1]) || !isDigit(line[2]))
        return std::nullopt;
    return (line[0] - '0') * 100 + (line[1] - '0') * 10 + (line[2] - '0');
}

std::unexpected<MailError> noReply(const char *why, QByteArrayView line)
{
    return std::unexpected(MailError{ .kind = MailError::Kind::Protocol,
                                      .retry = MailError::Retry::Later,
                                      .detail = QString::fromLatin1(why),
                                      .serverText = shortened(line) });
}

} // namespace

QByteArray shortened(QByteArrayView words)
{
    if (words.size() <= MaxWords)
        return words.toByteArray();
    qsizetype end = MaxWords;
    while (end > MaxWords - 4 && (static_cast<unsigned char>(words[end]) & 0xC0) == 0x80)
        --end;
    return words.first(end).toByteArray();
}

std::optional<EnhancedStatus> EnhancedStatus::parse(QByteArrayView text, int kind)
{
    EnhancedStatus status{ .kind = kind };
    if (text.size() < 5 || (kind != 2 && kind != 4 && kind != 5) || text[0] != '0' + kind || text[1] != '.')
        return std::nullopt;
    qsizetype at = 2;
    const auto subject = shortNumber(text, at);
    if (!subject || at >= text.size() || text[at] != '.')
        return std::nullopt;
    ++at;
    const auto detail = shortNumber(text, at);
    if (!detail || (at < text.size() && text[at] != ' '))
        return std::nullopt;
    status.subject = *subject;
    status.detail = *detail;
    return status;
}

QByteArray EnhancedStatus::toByteArray() const
{
    return QByteArray::number(kind) + '.' + QByteArray::number(subject) + '.' + QByteArray::number(detail);
}

QByteArray SmtpReply::words() const
{
    const QByteArray all = text();
    return all.isEmpty() ? QByteArray::number(code) : shortened(QByteArray::number(code) + ' ' + all);
}

QByteArray SmtpReply::text() const
{
    QByteArray all;
    for (const QByteArray &line : lines) {
        if (all.size() > MaxWords)
            break;
        if (!all.isEmpty() && !line.isEmpty())
            all += '\n';
        all += line;
    }
    return shortened(all);
}

Result<bool> SmtpReplyParser::add(QByteArrayView line)
{
    if (line.contains('\0'))
        return noReply("NUL in a reply", line);
    const auto code = replyCode(line);
    if (!code)
        return noReply("not a reply line", line);
    const char separator = line.size() > CodeDigits ? line[CodeDigits] : ' ';
    if (separator != ' ' && separator != '-')
        return noReply("not a reply line", line);
    if (!m_reply.lines.isEmpty() && m_reply.code != *code)
        return noReply("codes differ within a reply", line);
    m_octets += line.size();
    if (m_reply.lines.size() >= SmtpReply::MaxLines || m_octets > SmtpReply::MaxOctets)
        return noReply("a reply beyond all bounds", line);

    m_reply.code = *code;
    const QByteArrayView text = line.sliced(std::min(CodeDigits + 1, line.size()));
    if (!m_reply.status)
        m_reply.status = EnhancedStatus::parse(text, *code / 100);
    m_reply.lines.append(text.toByteArray());
    return separator == ' ';
}

SmtpReply SmtpReplyParser::take()
{
    m_octets = 0;
    return std::exchange(m_reply, {});
}

} // namespace sobre::smtp
