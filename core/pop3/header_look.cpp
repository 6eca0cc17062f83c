// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pop3/header_look.h"

#include "core/pop3/dot_reader.h"

#include <algorithm>
#include <utility>

namespace sobre::pop3 {
namespace {

using Kind = MailError::Kind;

constexpr qsizetype BlockOctets = 64 * 1024;
/// Of a server that never said that it has TOP so many refusals in a row say that it has not.
constexpr qsizetype RefusalsEnough = 10;

} // namespace

Task<QList<LookedAt>> HeaderLook::run(QList<Listed> letters)
{
    qsizetype room = MaxHeaders;
    while (m_answered < letters.size()) {
        request(letters);
        const Listed letter = letters[m_answered];
        const qsizetype share = std::max<qsizetype>(room, 0) / (letters.size() - m_answered);
        const qsizetype before = m_seen.size();
        try {
            co_await look(letter, std::clamp(share, MinHeader, MaxHeader));
        } catch (const MailError &error) { // the link is no good any more
            m_sink.failed(letter, error);
            throw;
        }
        if (m_seen.size() > before)
            room -= m_seen.constLast().header.size();
        ++m_answered;
        if (m_seen.isEmpty() && m_answered == RefusalsEnough && m_asked == m_answered && !m_outcome.hasTop) {
            giveUp(letters.sliced(m_answered));
            break;
        }
    }
    co_return std::exchange(m_seen, {});
}

void HeaderLook::giveUp(const QList<Listed> &letters)
{
    MailError none = m_link.error(Kind::NotAvailable, {}, QStringLiteral("TOP"));
    none.scope = MailError::Scope::Letter;
    for (const Listed &letter : letters)
        m_sink.failed(letter, none);
}

/// Fills the window, once half of it has become free.
void HeaderLook::request(const QList<Listed> &letters)
{
    const qsizetype atOnce = m_pipelining ? WindowCommands : 1;
    if (m_asked - m_answered > atOnce / 2)
        return;
    QList<QByteArray> commands;
    for (; m_asked < letters.size() && m_asked - m_answered < atOnce; ++m_asked)
        commands.append("TOP " + QByteArray::number(letters[m_asked].number) + " 0");
    if (!commands.isEmpty())
        m_link.sendAll(commands);
}

Task<> HeaderLook::look(Listed letter, qsizetype most)
{
    const StatusLine status = co_await m_link.status();
    if (status.ok) {
        QByteArray octets = co_await header(most);
        m_seen.append({ letter, std::move(octets) });
        m_outcome.hasTop = true;
        co_return;
    }
    MailError error = m_link.refusal(status);
    error.scope = MailError::Scope::Letter;
    m_outcome.letterErrors.append({ letter, error });
    m_sink.failed(letter, error);
}

Task<QByteArray> HeaderLook::header(qsizetype most)
{
    net::LineChannel &channel = m_link.channel();
    DotReader reader(channel.endsLinesWithBareLf() ? DotReader::LineEnds::BareLf : DotReader::LineEnds::Crlf);
    QByteArray kept;
    QByteArray piece;
    quint64 came = 0;
    while (!reader.atEnd()) {
        co_await channel.data();
        const QByteArrayView octets = channel.unread();
        piece.resize(0);
        const qsizetype used = reader.read(octets.first(std::min(octets.size(), BlockOctets)), piece);
        channel.consume(used);
        came += quint64(piece.size());
        if (came > MaxAnswer)
            throw m_link.error(Kind::TooLong, {}, QStringLiteral("TOP"));
        kept.append(QByteArrayView(piece).first(std::min(piece.size(), most - kept.size())));
    }
    co_return kept;
}

} // namespace sobre::pop3
