// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/smtp/letter_feed.h"
#include "core/smtp/smtp_batch.h"
#include "tests/smtp/corpora/answered_smtp_run.h"

#include <memory>
#include <vector>

namespace sobre::tests {

/// Several letters over one connection to a server that answers in any order; all from ana@uno.test to luz@due.test.
class AnsweredBatchRun final : public smtp::LetterFeed {
public:
    /// `like`: its server, log-in and way to it.
    AnsweredBatchRun(const AnsweredSmtpRun &like, AnsweringChannel::Server server, int letters);

    /// Plays it to its end. False: it did not end, ended more than once, or did not tell once of each letter it took.
    [[nodiscard]] bool play();

    Task<std::optional<Numbered>> next() override;
    Task<> mark(QList<int> numbers) override;
    void settled(int number, const smtp::SmtpOutcome &outcome) override;

    smtp::SmtpSettings settings;
    AnsweringChannel::Server server;
    std::shared_ptr<AnsweringChannel::Report> report = std::make_shared<AnsweringChannel::Report>();
    std::optional<smtp::BatchEnd> end;
    QMap<int, smtp::SmtpOutcome> outcomes;
    /// Between one look at the clock and the next: over 10 ms the way is long, and BDAT worth it.
    std::chrono::milliseconds roundTrip{ 0 };

private:
    std::vector<std::unique_ptr<LetterInMemory>> m_sources;
    int m_given = 0;
    int m_ends = 0;
    int m_settled = 0;
    QList<int> m_marked;
    bool m_misuse = false;
};

} // namespace sobre::tests
