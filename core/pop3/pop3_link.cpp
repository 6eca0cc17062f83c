// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pop3/pop3_link.h"

#include <algorithm>

namespace sobre::pop3 {
namespace {

using Kind = MailError::Kind;

constexpr qsizetype MaxServerText = 512;

QByteArray wholeText(const StatusLine &status)
{
    return status.code.isEmpty() ? status.text : '[' + status.code + "] " + status.text;
}

} // namespace

QByteArray Pop3Link::checked(QByteArrayView command) const
{
    if (command.contains('\r') || command.contains('\n') || command.contains('\0')) {
        MailError refused = error(Kind::BadInput, {}, QStringLiteral("a line break or NUL in a command"));
        refused.retry = MailError::Retry::WhenUserActs;
        throw refused;
    }
    return command.toByteArray() + "\r\n";
}

void Pop3Link::refuseUnasked() const
{
    if (m_due == 0 && !m_channel.unread().isEmpty())
        throw error(Kind::Protocol, m_channel.unread(), QStringLiteral("an answer to nothing"));
}

void Pop3Link::send(QByteArrayView command)
{
    sendAll({ command.toByteArray() });
}

void Pop3Link::sendAll(const QList<QByteArray> &commands)
{
    QByteArray octets;
    for (const QByteArray &command : commands)
        octets += checked(command);
    refuseUnasked();
    m_due += int(commands.size());
    m_channel.write(octets);
}

void Pop3Link::sendAside(const QList<QByteArray> &commands, std::function<Task<>()> read)
{
    sendAll(commands);
    m_aside.append(std::move(read));
}

void Pop3Link::sendSecret(QByteArrayView command, QByteArrayView shown)
{
    const QByteArray octets = checked(command);
    refuseUnasked();
    ++m_due;
    m_channel.writeSecret(octets, shown);
}

Task<> Pop3Link::readAside()
{
    if (m_aside.isEmpty() || m_readingAside)
        co_return;
    m_readingAside = true;
    while (!m_aside.isEmpty()) {
        const std::function<Task<>()> read = m_aside.takeFirst();
        co_await read();
    }
    m_readingAside = false;
}

Task<QByteArray> Pop3Link::line()
{
    co_await readAside();
    co_return co_await m_channel.readLine();
}

void Pop3Link::answered()
{
    m_due = std::max(m_due - 1, 0);
}

Task<StatusLine> Pop3Link::status()
{
    co_await readAside();
    const QByteArray line = co_await m_channel.readLine();
    answered();
    std::optional<StatusLine> status = parseStatus(line);
    if (!status)
        throw error(Kind::Protocol, line);
    co_return std::move(*status);
}

Task<StatusLine> Pop3Link::ok()
{
    StatusLine answer = co_await status();
    if (!answer.ok)
        throw refusal(answer);
    co_return answer;
}

Task<StatusLine> Pop3Link::command(QByteArray command)
{
    send(command);
    co_return co_await ok();
}

Task<> Pop3Link::eachLine(qint64 limit, std::function<void(QByteArrayView line)> take)
{
    for (qint64 count = 0;; ++count) {
        const QByteArray line = co_await m_channel.readLine();
        if (line == ".")
            co_return;
        if (count >= limit)
            throw error(Kind::TooLong, {}, QStringLiteral("more than %1 lines").arg(limit));
        take(line.startsWith('.') ? QByteArrayView(line).sliced(1) : QByteArrayView(line));
    }
}

MailError Pop3Link::refusal(const StatusLine &status) const
{
    if (!status.isForNow())
        return error(Kind::Refused, wholeText(status));
    MailError refused = error(Kind::RefusedForNow, wholeText(status), QString::fromLatin1(status.code));
    refused.retry = MailError::Retry::Later;
    return refused;
}

MailError Pop3Link::error(Kind kind, QByteArrayView serverText, const QString &detail) const
{
    MailError made;
    made.kind = kind;
    made.server = m_channel.peer();
    made.detail = detail;
    made.serverText = m_channel.masked(serverText).left(MaxServerText);
    // Anybody on the way may have said it: it must not be shown as the server's own words.
    if (m_demandsTls && !made.serverText.isEmpty() && !m_channel.isEncrypted())
        made.detail = QStringLiteral("%1 in-clear").arg(detail).trimmed();
    return made;
}

} // namespace sobre::pop3
