// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pop3/pop3_listing.h"

#include <algorithm>

namespace sobre::pop3 {
namespace {

using Kind = MailError::Kind;

constexpr qint64 MoreThanStat = 1000; ///< lines that a listing may have beyond what STAT said
constexpr quint32 MostReserved = 100'000; ///< a claim, but a bounded one

} // namespace

MailError Listing::nonsense(QByteArrayView line, const char *command) const
{
    return m_link.error(Kind::Protocol, line, QString::fromLatin1(command));
}

/// Letters are numbered from 1 to how many there are.
void Listing::checkNumbers(quint32 last, qsizetype lines, QByteArrayView lastLine, const char *command) const
{
    if (last > std::max<qint64>(m_expected, lines))
        throw nonsense(lastLine, command);
}

Task<bool> Listing::readUids(bool offered)
{
    const StatusLine status = co_await m_link.status();
    if (!status.ok) {
        // "Not now" from a server that has UIDL must not make every letter look new. (Some say so of an empty
        // box.)
        if ((offered || status.isForNow()) && m_expected > 0)
            throw m_link.refusal(status);
        co_return false;
    }
    m_letters.reserve(std::min(m_expected, MostReserved));
    QByteArray lastLine;
    co_await m_link.eachLine(m_expected + MoreThanStat, [this, &lastLine](QByteArrayView line) {
        std::optional<ListedUid> entry = parseUidlLine(line);
        if (!entry || (!m_letters.isEmpty() && entry->number <= m_letters.constLast().number))
            throw nonsense(line, "UIDL");
        if (entry->number > m_expected)
            lastLine = line.toByteArray();
        m_letters.append({ entry->number, std::move(entry->uid), std::nullopt });
    });
    if (!m_letters.isEmpty())
        checkNumbers(m_letters.constLast().number, m_letters.size(), lastLine, "UIDL");
    co_return true;
}

Task<> Listing::readSizes()
{
    const StatusLine status = co_await m_link.status();
    if (!status.ok && m_expected == 0)
        co_return;
    if (!status.ok)
        throw m_link.refusal(status);
    m_at = 0;
    co_await eachSize(
        [this, named = !m_letters.isEmpty()](const ListedSize &size) { takeSize(size, named); });
}

Task<> Listing::eachSize(std::function<void(const ListedSize &size)> take)
{
    quint32 last = 0;
    qsizetype count = 0;
    QByteArray lastLine;
    co_await m_link.eachLine(m_expected + MoreThanStat, [&](QByteArrayView line) {
        const std::optional<ListedSize> entry = parseListLine(line);
        if (!entry || entry->number <= last)
            throw nonsense(line, "LIST");
        last = entry->number;
        ++count;
        if (last > m_expected)
            lastLine = line.toByteArray();
        take(*entry);
    });
    checkNumbers(last, count, lastLine, "LIST");
}

void Listing::takeSize(const ListedSize &size, bool named)
{
    if (!named) {
        m_letters.append({ size.number, {}, size.size });
        return;
    }
    while (m_at < m_letters.size() && m_letters[m_at].number < size.number)
        ++m_at;
    if (m_at < m_letters.size() && m_letters[m_at].number == size.number)
        m_letters[m_at].size = size.size;
}

} // namespace sobre::pop3
