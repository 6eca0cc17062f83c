// SPDX-License-Identifier: GPL-3.0-or-later
// What a FetchSink does with the octets of letters as they come.
#include "core/account/fetch_sink.h"
#include "core/account/header_name.h"

#include <algorithm>
#include <utility>

namespace sobre::account {
namespace {

    constexpr qsizetype HeaderReach = 64 * 1024; ///< what headerName() looks at

} // namespace

Task<> FetchSink::begin(pop3::Listed letter)
{
    const QByteArray name = nameOf(letter);
    if (name.isEmpty()) {
        m_unnamed.emplace(Unnamed {.letter = std::move(letter)});
        co_return;
    }
    Coming coming {.letter = letter, .name = name};
    if (const auto row = m_wanted.constFind(letter.number); row != m_wanted.cend())
        coming.replaces += *row;
    co_await m_intake.begin(std::move(coming));
}

Task<> FetchSink::chunk(QByteArray octets)
{
    if (!m_unnamed) {
        co_await m_intake.chunk(std::move(octets));
        co_return;
    }
    if (m_unnamed->isHere)
        co_return;
    m_unnamed->octets += octets;
    if (isWholeHeader(m_unnamed->octets) || m_unnamed->octets.size() >= HeaderReach)
        co_await nameByHeader();
}

Task<> FetchSink::end()
{
    if (m_unnamed && !m_unnamed->isHere)
        co_await nameByHeader(); // it is nothing but a header
    if (const auto again = std::exchange(m_unnamed, std::nullopt))
        m_cameAgain += again->letter;
    else
        m_intake.end();
}

void FetchSink::abandon()
{
    m_unnamed.reset();
    m_intake.abandon();
}

/// Neither UIDL nor TOP: a letter has come before if one with its whole header did. It is not kept a second time.
Task<> FetchSink::nameByHeader()
{
    const pop3::Listed letter = m_unnamed->letter;
    const QByteArray octets = m_unnamed->octets;
    const QByteArray name = headerName(octets);
    m_headerNames.insert(letter.number, name);
    if (!m_hereByHeader) {
        m_hereByHeader.emplace();
        for (const store::LedgerEntry &entry : std::as_const(m_known->entries)) {
            if (entry.state == store::LedgerState::Stored || entry.state == store::LedgerState::DeleteSent)
                m_hereByHeader->insert(entry.uid, entry);
        }
    }
    const auto [first, last] = m_hereByHeader->equal_range(name);
    const auto here = std::find_if(first, last, [&](const store::LedgerEntry &entry) { return maySameLetter(letter, entry); });
    if (here != last && isWholeHeader(octets)) {
        m_hereByHeader->erase(here); // each answers for one
        m_unnamed->isHere = true;
        co_return;
    }
    m_unnamed.reset();
    co_await m_intake.begin({.letter = letter, .name = name});
    co_await m_intake.chunk(octets);
}

bool FetchSink::cameAllTheSame(const pop3::LetterError &fault) const
{
    const auto notLooked = m_notLooked.constFind(fault.letter.number);
    if (notLooked == m_notLooked.cend() || !(*notLooked == fault.error))
        return false;
    const auto isIt = [&fault](const pop3::Listed &letter) { return letter.number == fault.letter.number; };
    return std::ranges::any_of(m_intake.stored(), isIt) || std::ranges::any_of(m_cameAgain, isIt);
}

} // namespace sobre::account
