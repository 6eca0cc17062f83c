// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/smtp/letter_feed.h"
#include "core/smtp/smtp_batch.h"
#include "tests/smtp/letter_in_memory.h"
#include "tests/smtp/smtp_run.h"

#include <QList>
#include <QMap>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace sobre::tests {

/// Letters for a batch, numbered from 1, and all that it said about them. With `slow` every answer comes by way of the
/// event loop, as it does from a store.
class LettersInMemory final : public smtp::LetterFeed {
public:
    /// From ana@uno.test to these.
    LetterInMemory &add(const QList<QByteArray> &recipients, const QByteArray &octets = "Subject: x\r\n\r\nHola\r\n");

    Task<std::optional<Numbered>> next() override;
    Task<> mark(QList<int> numbers) override;
    void settled(int number, const smtp::SmtpOutcome &outcome) override;

    bool isMarkedAndOpen(int number) const { return marked.contains(number) && !outcomes.contains(number); }
    /// "none" if the letter was sent, "-" if nothing was said of it.
    QByteArray error(int number) const;

    QList<smtp::SmtpLetter> letters;
    std::vector<std::unique_ptr<LetterInMemory>> sources;
    bool slow = false;
    std::function<void(QList<int>)> onMark; ///< may throw
    std::optional<MailError> failsBehindTheLast; ///< next() throws it instead of ending
    qsizetype given = 0;
    QList<QList<int>> marks; ///< as they came
    QList<int> marked;
    qsizetype mostOpen = 0; ///< the most letters that were marked and not answered
    QMap<int, smtp::SmtpOutcome> outcomes;
    QList<int> order; ///< in which they were settled
    int settledTwice = 0;

private:
    Task<> pause();
    QObject m_context;
};

/// One batch against a script. By default: no log-in, smtps.
class BatchRun {
public:
    BatchRun() { report = smtpRun.report; }

    /// As SmtpRun::play().
    [[nodiscard]] bool play(const DialogueScript &script,
                            ScriptedChannel::Delivery delivery = ScriptedChannel::Delivery::Whole);
    [[nodiscard]] bool play(std::unique_ptr<net::LineChannel> channel);

    QByteArray endError() const { return end && end->error ? wordFor(end->error->kind) : QByteArray("none"); }

    SmtpRun smtpRun; ///< for its settings
    LettersInMemory letters;
    std::chrono::milliseconds roundTrip{ 0 }; ///< as the batch measures it
    bool problemsExpected = false;
    std::function<void(smtp::SmtpBatch &)> whenStarted;
    std::shared_ptr<ScriptedChannel::Report> report;
    std::optional<smtp::BatchEnd> end;
    int ends = 0;
};

namespace scripts {

/// Greeting and EHLO of a server that offers these words beside SIZE.
inline DialogueScript helloOffering(const QList<QByteArray> &words)
{
    QByteArray script = "S 220 mail.uno.test ESMTP\nC EHLO [127.0.0.1]\nS 250-mail.uno.test\n";
    for (const QByteArray &word : words)
        script += "S 250-" + word + '\n';
    return script + "S 250 SIZE 1000000\n";
}

} // namespace scripts
} // namespace sobre::tests
