// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/smtp/smtp_batch.h"

#include "core/async/task.h"
#include "core/smtp/letter_feed.h"
#include "core/smtp/smtp_dialogue.h"
#include "core/smtp/smtp_pipeline.h"

#include <QMetaObject>

#include <utility>

namespace sobre::smtp {

using Kind = MailError::Kind;

class SmtpBatch::Work {
public:
    Work(SmtpBatch &batch, net::OpenChannel open, SmtpSettings settings, LetterFeed &feed)
        : m_batch(batch), m_open(std::move(open)), m_settings(std::move(settings)), m_feed(feed)
    {
    }

    void start();
    void abandon();

    net::WireLog log;
    SmtpConversation::Clock clock;

private:
    Task<> run();
    Task<> converse();
    Task<> leave();
    void conclude(std::optional<MailError> error);
    void tellSettled(int number, SmtpOutcome outcome);
    void noteProgress(int number, quint64 sent, quint64 total);
    void finish();
    template <typename Call> void later(Call call) { QMetaObject::invokeMethod(&m_batch, call, Qt::QueuedConnection); }

    SmtpBatch &m_batch;
    const net::OpenChannel m_open;
    const SmtpSettings m_settings;
    LetterFeed &m_feed;
    QString m_opening; ///< what was said before the first letter
    std::optional<BatchEnd> m_end; ///< set when all letters were told of
    int m_number = 0;
    quint64 m_sent = 0;
    quint64 m_total = 0;
    bool m_progressPosted = false;
    bool m_started = false;
    bool m_finished = false;
    std::unique_ptr<net::LineChannel> m_channel;
    std::optional<SmtpDialogue> m_dialogue;
    std::optional<SmtpPipeline> m_pipeline;
    Task<> m_task; // last: destroyed first
};

void SmtpBatch::Work::start()
{
    if (std::exchange(m_started, true))
        return;
    m_task = run();
    m_task.start();
}

Task<> SmtpBatch::Work::run()
{
    std::optional<MailError> error;
    try {
        co_await converse();
        error = m_pipeline->trouble();
    } catch (const MailError &failure) {
        error = failure;
    } catch (...) { // out of memory, or a source that breaks its word: still one end
        error = MailError{ .kind = Kind::BadInput, .detail = QStringLiteral("an unexpected exception") };
    }
    if (error && m_pipeline)
        co_await m_pipeline->hearRest(&*error);
    conclude(error);
    co_await leave();
    later([this] { finish(); });
}

Task<> SmtpBatch::Work::converse()
{
    m_channel = co_await m_open(m_settings.server, m_settings.tls, &log);
    m_dialogue.emplace(*m_channel, m_settings.server, m_settings.login, clock);
    co_await m_dialogue->open([this] {
        later([this, facts = m_channel->tlsFacts()] { emit m_batch.secured(facts.version, facts.certificateSha256); });
    });
    later([this, mechanism = m_dialogue->mechanism()] { emit m_batch.loggedIn(mechanism); });
    m_opening = log.text();
    SmtpCapabilities can = m_dialogue->capabilities();
    can.chunking = can.chunking && m_settings.chunking;
    m_pipeline.emplace(
        m_dialogue->conversation(), can, m_feed,
        [this](int number, SmtpOutcome outcome) { tellSettled(number, std::move(outcome)); },
        [this](int number, quint64 sent, quint64 total) { noteProgress(number, sent, total); });
    co_await m_pipeline->run();
}

Task<> SmtpBatch::Work::leave()
{
    if (!m_dialogue)
        co_return;
    try {
        co_await m_dialogue->leave(m_pipeline && m_pipeline->needsReset());
    } catch (const MailError &) { // how the letters fared is known, and a goodbye cannot change it
    }
}

// What is known now is what will be told, whatever happens until the link is closed.
void SmtpBatch::Work::conclude(std::optional<MailError> error)
{
    BatchEnd end;
    if (m_dialogue) {
        end.mechanism = m_dialogue->mechanism();
        const SmtpCapabilities &can = m_dialogue->capabilities();
        if (can.size && m_pipeline) // not by the word of somebody before TLS
            end.sizeLimit = static_cast<qint64>(can.sizeLimit.value_or(0));
    }
    if (m_channel) {
        const net::TlsFacts tls = m_channel->tlsFacts();
        end.peerAddress = m_channel->peerAddress();
        end.tlsVersion = tls.version;
        end.certificateSha256 = tls.certificateSha256;
    }
    end.refusesChunks = m_pipeline && m_pipeline->refusesChunks();
    if (m_pipeline)
        m_pipeline->settleRest(error.value_or(MailError{ .kind = Kind::Cancelled }));
    else if (error && error->kind != Kind::Cancelled) // whoever threw it: it is about the server
        error->server = m_settings.server.hostAndPort();
    end.error = std::move(error);
    m_end = std::move(end);
}

void SmtpBatch::Work::tellSettled(int number, SmtpOutcome outcome)
{
    const net::TlsFacts tls = m_channel->tlsFacts();
    outcome.mechanism = m_dialogue->mechanism();
    outcome.peerAddress = m_channel->peerAddress();
    outcome.tlsVersion = tls.version;
    outcome.certificateSha256 = tls.certificateSha256;
    outcome.dialogue = m_opening + u'\n' + outcome.dialogue;
    if (outcome.error && outcome.error->kind == Kind::MaybeSent)
        outcome.error->server = m_settings.server.hostAndPort();
    m_feed.settled(number, outcome);
}

void SmtpBatch::Work::noteProgress(int number, quint64 sent, quint64 total)
{
    m_number = number;
    m_sent = sent;
    m_total = total;
    if (std::exchange(m_progressPosted, true))
        return;
    later([this] {
        m_progressPosted = false;
        if (!m_finished)
            emit m_batch.progress(m_number, m_sent, m_total);
    });
}

void SmtpBatch::Work::abandon()
{
    if (m_finished || !m_started)
        return;
    m_task = {};
    if (!m_end)
        conclude(MailError{ .kind = Kind::Cancelled, .retry = MailError::Retry::WhenUserActs });
    finish();
}

void SmtpBatch::Work::finish()
{
    if (std::exchange(m_finished, true))
        return;
    m_task = {};
    m_pipeline.reset();
    m_dialogue.reset();
    m_channel.reset();
    const BatchEnd end = *m_end;
    emit m_batch.finished(end); // may destroy this
}

SmtpBatch::SmtpBatch(net::OpenChannel open, SmtpSettings settings, LetterFeed &feed, QObject *parent)
    : QObject(parent), m_work(std::make_unique<Work>(*this, std::move(open), std::move(settings), feed))
{
}

SmtpBatch::~SmtpBatch() = default;

void SmtpBatch::setClock(std::function<std::chrono::milliseconds()> clock)
{
    m_work->clock = std::move(clock);
}

const net::WireLog &SmtpBatch::wireLog() const
{
    return m_work->log;
}

void SmtpBatch::start()
{
    m_work->start();
}

void SmtpBatch::cancel()
{
    // Posted, because the caller may stand inside the dialogue: a source's next(), for one.
    QMetaObject::invokeMethod(this, [this] { m_work->abandon(); }, Qt::QueuedConnection);
}

} // namespace sobre::smtp
