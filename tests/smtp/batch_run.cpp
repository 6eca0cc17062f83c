// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/smtp/batch_run.h"

#include "core/async/pending.h"

#include <QDebug>

namespace sobre::tests {

LetterInMemory &LettersInMemory::add(const QList<QByteArray> &recipients, const QByteArray &octets)
{
    sources.push_back(std::make_unique<LetterInMemory>(octets));
    letters.append({ .sender = "ana@uno.test", .recipients = recipients, .source = sources.back().get() });
    return *sources.back();
}

Task<> LettersInMemory::pause()
{
    if (!slow)
        co_return;
    const Pending<bool> turn;
    QMetaObject::invokeMethod(&m_context, [turn] { turn.finish(true); }, Qt::QueuedConnection);
    co_await turn;
}

Task<std::optional<smtp::LetterFeed::Numbered>> LettersInMemory::next()
{
    co_await pause();
    if (given == letters.size()) {
        if (failsBehindTheLast)
            throw *failsBehindTheLast;
        co_return std::nullopt;
    }
    const qsizetype number = ++given;
    co_return Numbered{ .number = static_cast<int>(number), .letter = letters[number - 1] };
}

Task<> LettersInMemory::mark(QList<int> numbers)
{
    co_await pause();
    if (onMark)
        onMark(numbers);
    marks.append(numbers);
    marked += numbers;
    qsizetype open = 0;
    for (const int number : std::as_const(marked))
        open += !outcomes.contains(number);
    mostOpen = std::max(mostOpen, open);
}

void LettersInMemory::settled(int number, const smtp::SmtpOutcome &outcome)
{
    settledTwice += outcomes.contains(number);
    outcomes.insert(number, outcome);
    order.append(number);
}

QByteArray LettersInMemory::error(int number) const
{
    if (!outcomes.contains(number))
        return "-";
    const auto &error = outcomes[number].error;
    return error ? wordFor(error->kind) : QByteArray("none");
}

bool BatchRun::play(const DialogueScript &script, ScriptedChannel::Delivery delivery)
{
    auto channel = std::make_unique<ScriptedChannel>(script, report, delivery);
    if (smtpRun.settings.server.encryption == SmtpRun::Encryption::Tls)
        channel->beginEncrypted();
    return play(std::move(channel));
}

bool BatchRun::play(std::unique_ptr<net::LineChannel> channel)
{
    const auto shared = std::make_shared<std::unique_ptr<net::LineChannel>>(std::move(channel));
    const auto open = [shared](const net::ServerAddress &, const net::TlsPolicy &,
                               net::WireLog *) -> Task<std::unique_ptr<net::LineChannel>> {
        return [](std::shared_ptr<std::unique_ptr<net::LineChannel>> kept) -> Task<std::unique_ptr<net::LineChannel>> {
            co_return std::move(*kept);
        }(shared);
    };
    smtp::SmtpBatch batch(open, smtpRun.settings, letters);
    std::chrono::milliseconds time{ 0 };
    batch.setClock([this, &time] { return time += roundTrip; });
    QObject::connect(&batch, &smtp::SmtpBatch::finished, &batch, [this](const smtp::BatchEnd &told) {
        end = told;
        ++ends;
    });
    batch.start();
    if (whenStarted)
        whenStarted(batch);
    bool quiet = false; // set by an event behind all that the end may have left in the queue
    const bool ended = waitUntil([this] { return ends > 0; });
    QMetaObject::invokeMethod(&batch, [&quiet] { quiet = true; }, Qt::QueuedConnection);
    if (!ended || !waitUntil([&quiet] { return quiet; }) || ends != 1) {
        qWarning() << "ends:" << ends << report->log->text();
        return false;
    }
    if (letters.settledTwice > 0 || letters.outcomes.size() != letters.given) {
        qWarning() << "told of" << letters.order << "of" << letters.given << report->log->text();
        return false;
    }
    if (!problemsExpected && !report->problems.isEmpty()) {
        qWarning() << report->problems << report->log->text();
        return false;
    }
    return true;
}

} // namespace sobre::tests
