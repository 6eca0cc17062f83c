// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/smtp/corpora/answered_batch_run.h"

#include "tests/support/wait_until.h"

namespace sobre::tests {

AnsweredBatchRun::AnsweredBatchRun(const AnsweredSmtpRun &like, AnsweringChannel::Server given, int letters)
    : settings(like.settings), server(std::move(given))
{
    server.encryptedAtOnce = like.server.encryptedAtOnce;
    for (int i = 0; i < letters; ++i)
        m_sources.push_back(std::make_unique<LetterInMemory>(like.source.octets));
}

bool AnsweredBatchRun::play()
{
    smtp::SmtpBatch batch(
        [this](net::ServerAddress, net::TlsPolicy, net::WireLog *) -> Task<std::unique_ptr<net::LineChannel>> {
            co_return std::make_unique<AnsweringChannel>(server, report);
        },
        settings, *this);
    batch.setClock([this, now = std::chrono::milliseconds(0)]() mutable { return now += roundTrip; });
    QObject::connect(&batch, &smtp::SmtpBatch::finished, &batch, [this](const smtp::BatchEnd &told) {
        end = told;
        ++m_ends;
    });
    batch.start();
    const bool ended = waitUntil([this] { return m_ends > 0; });
    QCoreApplication::processEvents(); // a second end would come now
    return ended && m_ends == 1 && !m_misuse && m_settled == m_given;
}

Task<std::optional<smtp::LetterFeed::Numbered>> AnsweredBatchRun::next()
{
    if (m_given == int(m_sources.size()))
        co_return std::nullopt;
    smtp::SmtpLetter letter;
    letter.sender = "ana@uno.test";
    letter.recipients = { "luz@due.test" };
    letter.source = m_sources[std::size_t(m_given)].get();
    co_return Numbered{ .number = ++m_given, .letter = letter };
}

Task<> AnsweredBatchRun::mark(QList<int> numbers)
{
    m_marked += numbers;
    co_return;
}

void AnsweredBatchRun::settled(int number, const smtp::SmtpOutcome &outcome)
{
    ++m_settled;
    m_misuse |= outcomes.contains(number) || number < 1 || number > m_given;
    m_misuse |= !outcome.error && !m_marked.contains(number); // it left without having been marked
    outcomes.insert(number, outcome);
}

} // namespace sobre::tests
