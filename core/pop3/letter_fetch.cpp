// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pop3/letter_fetch.h"

#include "core/pop3/dot_reader.h"

#include <algorithm>
#include <utility>

namespace sobre::pop3 {
namespace {

constexpr quint64 UnknownSize = 64 * 1024;

/// What a letter takes of the window. Whatever the server claims, the sum of a window cannot overflow.
quint64 weight(const Listed &letter)
{
    return std::min(letter.size.value_or(UnknownSize), LetterFetch::WindowOctets);
}

/// A letter between begin() and end(); leaves no trace unless it got there.
class UnderWay {
public:
    explicit UnderWay(MailSink &sink) : m_sink(&sink) { }
    UnderWay(const UnderWay &) = delete;
    UnderWay &operator=(const UnderWay &) = delete;
    ~UnderWay()
    {
        if (m_sink)
            m_sink->abandon();
    }
    void ended() { m_sink = nullptr; }

private:
    MailSink *m_sink;
};

} // namespace

LetterFetch::LetterFetch(Pop3Link &link, MailSink &sink, Pop3Outcome &outcome, bool pipelining,
                         Progress progress)
    : m_link(link), m_sink(sink), m_outcome(outcome), m_pipelining(pipelining),
      m_progress(std::move(progress))
{
}

Task<> LetterFetch::run(QList<Listed> letters)
{
    m_total = letters.size();
    while (m_answered < m_total) {
        request(letters);
        const Listed letter = letters[m_answered];
        const StatusLine status = co_await m_link.status();
        if (status.ok) {
            co_await receive(letter);
        } else {
            MailError error = m_link.refusal(status);
            error.scope = MailError::Scope::Letter;
            m_outcome.letterErrors.append({ letter, error });
        }
        ++m_answered;
        m_onTheirWay -= weight(letter);
        if (m_progress)
            m_progress(quint32(m_answered), quint32(m_total), m_outcome.received);
    }
}

/// Fills the window, once half of it has become free: many commands in one write.
void LetterFetch::request(const QList<Listed> &letters)
{
    const qsizetype waiting = m_asked - m_answered;
    const bool enough
        = m_pipelining ? waiting > WindowCommands / 2 || m_onTheirWay > WindowOctets / 2 : waiting > 0;
    if (waiting > 0 && enough)
        return;
    QList<QByteArray> commands;
    const qsizetype atOnce = m_pipelining ? WindowCommands : 1;
    while (m_asked < letters.size() && m_asked - m_answered < atOnce) {
        const quint64 more = weight(letters[m_asked]);
        if (m_asked > m_answered && m_onTheirWay + more > WindowOctets)
            break;
        commands.append("RETR " + QByteArray::number(letters[m_asked].number));
        m_onTheirWay += more;
        ++m_asked;
    }
    if (!commands.isEmpty())
        m_link.sendAll(commands);
}

Task<> LetterFetch::receive(Listed letter)
{
    net::LineChannel &channel = m_link.channel();
    DotReader reader(channel.endsLinesWithBareLf() ? DotReader::LineEnds::BareLf : DotReader::LineEnds::Crlf);
    co_await m_sink.begin(letter);
    UnderWay underWay(m_sink);
    QByteArray chunk;
    chunk.reserve(qsizetype(std::min(weight(letter), quint64(ChunkOctets)))); // a claim, but a bounded one
    while (!reader.atEnd()) {
        co_await channel.data();
        const QByteArrayView octets = channel.unread();
        const qsizetype used = reader.read(octets.first(std::min(octets.size(), ChunkOctets)), chunk);
        channel.consume(used);
        if (chunk.size() < ChunkOctets && !reader.atEnd())
            continue;
        m_outcome.received += quint64(chunk.size());
        co_await m_sink.chunk(std::exchange(chunk, QByteArray()));
        if (m_progress && !reader.atEnd())
            m_progress(quint32(m_answered + 1), quint32(m_total), m_outcome.received);
    }
    co_await m_sink.end();
    underWay.ended();
    ++m_outcome.fetched;
}

} // namespace sobre::pop3
