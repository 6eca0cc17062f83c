// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pop3/letter_fetch.h"

#include "core/net/wire_log.h"
#include "core/pop3/dot_reader.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace sobre::pop3 {
namespace {

/// Whatever the server claims, the sum of a window cannot overflow.
constexpr quint64 HeaviestLetter = quint64(1) << 40;

} // namespace

/// A letter between begin() and end(); leaves no trace unless it got there.
class LetterFetch::UnderWay {
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

LetterFetch::LetterFetch(Pop3Link &link, Listing &listing, MailSink &sink, Pop3Outcome &outcome, Ways ways,
                         Progress progress, net::WireLog *log)
    : m_link(link), m_listing(listing), m_sink(sink), m_outcome(outcome), m_ways(ways),
      m_progress(std::move(progress)), m_log(log)
{
}

Task<> LetterFetch::run(QList<Listed> letters)
{
    m_letters = std::move(letters);
    while (m_answered < m_letters.size()) {
        request();
        Listed &letter = m_letters[m_answered];
        try {
            co_await next(letter);
        } catch (const MailError &error) {
            if (!m_blameless) // the link broke at this letter
                m_sink.failed(letter, error);
            throw;
        }
        ++m_answered;
        tell(m_answered);
    }
}

/// What a letter takes of the window.
quint64 LetterFetch::weight(const Listed &letter) const
{
    return std::min(letter.size.value_or(m_ways.typicalSize), HeaviestLetter);
}

/// Fills the window, once half of it has become free: many commands in one write.
void LetterFetch::request()
{
    const qsizetype waiting = m_asked - m_answered;
    const bool enough
        = m_ways.pipelining ? waiting > WindowCommands / 2 || m_onTheirWay > WindowOctets / 2 : waiting > 0;
    if (m_asked == m_letters.size() || (waiting > 0 && enough))
        return;
    QList<QByteArray> commands;
    if (m_ways.sizes == Sizes::OfAll && m_asked == 0)
        commands.append("LIST");
    const qsizetype atOnce = m_ways.pipelining ? WindowCommands : 1;
    while (m_asked < m_letters.size() && m_asked - m_answered < atOnce) {
        const Listed &letter = m_letters[m_asked];
        const quint64 more = weight(letter);
        if (m_asked > m_answered && m_onTheirWay + more > WindowOctets)
            break;
        if (m_ways.sizes == Sizes::OfEach)
            commands.append("LIST " + QByteArray::number(letter.number));
        commands.append("RETR " + QByteArray::number(letter.number));
        m_onTheirWay += more;
        ++m_asked;
    }
    if (m_ways.quitBehind && m_ways.pipelining && m_asked == m_letters.size()) {
        commands.append("QUIT");
        m_quit = true;
    }
    if (!commands.isEmpty())
        m_link.sendAll(commands);
}

/// The answer to LIST, ahead of the first letter. A server that refuses it leaves us without sizes, no more.
Task<> LetterFetch::readSizes()
{
    const StatusLine status = co_await m_link.status();
    if (!status.ok)
        co_return;
    QHash<quint32, qsizetype> places;
    for (qsizetype i = 0; i < m_letters.size(); ++i)
        places.insert(m_letters[i].number, i);
    m_blameless = true;
    co_await m_listing.eachSize([this, &places](const ListedSize &size) {
        if (const auto place = places.constFind(size.number); place != places.constEnd())
            m_letters[*place].size = size.size;
    });
    m_blameless = false;
    m_onTheirWay = 0;
    for (qsizetype i = m_answered; i < m_asked; ++i)
        m_onTheirWay += weight(m_letters[i]);
}

Task<> LetterFetch::readSize(Listed &letter)
{
    const quint64 before = weight(letter);
    const StatusLine status = co_await m_link.status();
    const std::optional<ListedSize> size = status.ok ? parseListLine(status.text) : std::nullopt;
    if (!size || size->number != letter.number)
        co_return;
    letter.size = size->size;
    m_onTheirWay += weight(letter) - before; // modulo 2^64: `before` is in the sum
}

Task<> LetterFetch::next(Listed &letter)
{
    if (m_ways.sizes == Sizes::OfAll && m_answered == 0)
        co_await readSizes();
    else if (m_ways.sizes == Sizes::OfEach)
        co_await readSize(letter);
    m_expected = weight(letter);
    const StatusLine status = co_await m_link.status();
    if (status.ok)
        co_await receive(letter);
    else
        refuse(letter, m_link.refusal(status));
    m_onTheirWay -= m_expected;
}

/// So much of the present letter is here: the window moves on inside a large letter too.
void LetterFetch::came(quint64 octets)
{
    m_outcome.received += octets;
    const quint64 counted = std::min(octets, m_expected);
    m_expected -= counted;
    m_onTheirWay -= counted;
    if (m_ways.pipelining)
        request();
}

void LetterFetch::refuse(const Listed &letter, MailError error)
{
    error.scope = MailError::Scope::Letter;
    m_refused.insert(letter.number);
    m_outcome.letterErrors.append({ letter, error });
    m_sink.failed(letter, error);
}

Task<> LetterFetch::receive(Listed letter)
{
    net::LineChannel &channel = m_link.channel();
    DotReader reader(channel.endsLinesWithBareLf() ? DotReader::LineEnds::BareLf : DotReader::LineEnds::Crlf);
    m_unwanted.reset();
    std::optional<UnderWay> underWay;
    if (co_await offer(m_sink.begin(letter)))
        underWay.emplace(m_sink);
    QByteArray chunk;
    chunk.reserve(qsizetype(std::min(weight(letter), quint64(ChunkOctets)))); // a claim, but a bounded one
    quint64 octets = 0;
    m_link.answerGoesOn();
    while (!reader.atEnd()) {
        co_await channel.data();
        const QByteArrayView block = channel.unread();
        const qsizetype used = reader.read(block.first(std::min(block.size(), ChunkOctets)), chunk);
        channel.consume(used);
        if (reader.atEnd())
            m_link.answered();
        else if (chunk.size() < ChunkOctets)
            continue;
        octets += quint64(chunk.size());
        came(quint64(chunk.size()));
        co_await give(underWay, std::exchange(chunk, QByteArray()));
        if (!reader.atEnd())
            tell(m_answered + 1);
    }
    if (underWay && co_await offer(m_sink.end())) {
        underWay->ended();
        ++m_outcome.fetched;
        compare(letter, octets);
    }
    underWay.reset(); // abandons what did not end
    if (m_unwanted)
        refuse(letter, *m_unwanted);
}

/// What the sink does not want is read to its end all the same: other letters come behind it.
Task<> LetterFetch::give(std::optional<UnderWay> &underWay, QByteArray chunk)
{
    if (underWay && !co_await offer(m_sink.chunk(std::move(chunk))))
        underWay.reset();
}

/// False: the sink cannot take this letter, but it may take others.
Task<bool> LetterFetch::offer(Task<> step)
{
    try {
        co_await std::move(step);
    } catch (const MailError &error) {
        if (error.scope != MailError::Scope::Letter) {
            m_blameless = true;
            throw;
        }
        m_unwanted = error;
    }
    co_return !m_unwanted;
}

void LetterFetch::compare(const Listed &letter, quint64 octets)
{
    if (!letter.size || *letter.size == octets)
        return;
    ++m_outcome.otherSizes;
    if (m_log) {
        m_log->note("letter " + QByteArray::number(letter.number) + " was listed with "
                    + QByteArray::number(*letter.size) + " octets and came with "
                    + QByteArray::number(octets));
    }
}

void LetterFetch::tell(qsizetype letter) const
{
    if (m_progress)
        m_progress(quint32(letter), quint32(m_letters.size()), m_outcome.received);
}

} // namespace sobre::pop3
