// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scripted_channel.h"

#include <QCryptographicHash>
#include <QMetaObject>

#include <algorithm>
#include <random>
#include <set>
#include <utility>

namespace sobre::tests {
namespace {

/// Whether `line` is what the script expects, where "****" stands for anything.
bool fits(QByteArrayView line, QByteArrayView expected)
{
    const qsizetype hole = expected.indexOf("****");
    if (hole < 0)
        return line == expected;
    const QByteArrayView tail = expected.sliced(hole + 4);
    return line.size() >= hole + tail.size() && line.startsWith(expected.first(hole)) && line.endsWith(tail);
}

} // namespace

ScriptedChannel::ScriptedChannel(DialogueScript script, std::shared_ptr<Report> report, Delivery delivery,
                                 std::optional<qint64> cutAfter)
    : LineChannel(report->log.get()), m_script(std::move(script)), m_report(std::move(report)),
      m_delivery(delivery), m_cutAfter(cutAfter), m_context(std::make_unique<QObject>())
{
    schedule();
}

ScriptedChannel::~ScriptedChannel() = default;

net::TlsFacts ScriptedChannel::tlsFacts() const
{
    if (!isEncrypted())
        return {};
    return { QStringLiteral("TLS 1.3"), QCryptographicHash::hash("certificate", QCryptographicHash::Sha256) };
}

void ScriptedChannel::transmit(QByteArrayView octets)
{
    m_in.append(octets);
    m_report->written.append(octets);
    if (!m_report->encrypted)
        m_report->writtenBeforeTls.append(octets);
    schedule();
}

void ScriptedChannel::beginTls()
{
    m_tlsAsked = true;
    schedule();
}

void ScriptedChannel::armDeadline(std::optional<std::chrono::milliseconds> step)
{
    m_deadlineAt = step ? std::optional(m_clock + *step) : std::nullopt;
    schedule();
}

void ScriptedChannel::wantMore(bool more)
{
    m_more = more;
    schedule();
}

void ScriptedChannel::schedule()
{
    if (m_lost || std::exchange(m_scheduled, true))
        return;
    QMetaObject::invokeMethod(
        m_context.get(),
        [this] {
            m_scheduled = false;
            play();
        },
        Qt::QueuedConnection);
}

/// One step, or a piece of one, for each turn of the event loop.
void ScriptedChannel::play()
{
    if (m_lost || !m_more)
        return;
    if (m_cutAfter && m_report->served >= *m_cutAfter)
        return lose();
    if (!m_out.isEmpty()) {
        return playServer();
    }
    if (m_step == m_script.steps().size()) {
        if (!m_in.isEmpty())
            problem(QStringLiteral("after the end: ") + QString::fromLatin1(m_in));
        else
            stuck();
        return;
    }
    const DialogueScript::Step &step = m_script.steps()[m_step];
    switch (step.what) {
    case What::Server:
        // A whole delivery hands over all that comes before the client's next turn at once.
        do {
            m_out.append(m_script.steps()[m_step++].octets);
        } while (m_delivery == Delivery::Whole && m_step < m_script.steps().size()
                 && m_script.steps()[m_step].what == What::Server);
        return playServer();
    case What::Client:
        if (!playClient(step.octets))
            return;
        break;
    case What::Upload:
        if (!playUpload())
            return;
        break;
    case What::Tls:
        if (!m_in.isEmpty())
            return problem(QStringLiteral("sent before TLS: ") + QString::fromLatin1(m_in));
        if (!m_tlsAsked)
            return stuck();
        nextStep();
        m_tlsAsked = false;
        m_report->encrypted = true;
        tlsReady(); // may destroy this
        return;
    case What::Pause:
        if (!m_deadlineAt)
            return; // time passes for a client that waits
        advance(step.count < 0 ? *m_deadlineAt - m_clock : std::chrono::milliseconds(step.count));
        return;
    case What::Drop:
        nextStep();
        return lose();
    case What::Flood:
        return playFlood();
    }
    nextStep();
}

void ScriptedChannel::nextStep()
{
    ++m_step;
    m_report->finished = m_step == m_script.steps().size();
    schedule();
}

/// Lets time pass; the deadline may with it.
void ScriptedChannel::advance(std::chrono::milliseconds time)
{
    nextStep();
    m_clock += time;
    if (m_deadlineAt && m_clock >= *m_deadlineAt)
        deadlinePassed();
}

void ScriptedChannel::playServer()
{
    qsizetype size = m_out.size() - m_outAt;
    if (m_delivery == Delivery::PerByte)
        size = 1;
    else if (m_delivery == Delivery::PerLine && m_out.indexOf('\n', m_outAt) >= 0)
        size = m_out.indexOf('\n', m_outAt) + 1 - m_outAt;
    if (m_cutAfter)
        size = std::min<qsizetype>(size, *m_cutAfter - m_report->served);
    const QByteArray piece = m_out.mid(m_outAt, size);
    m_outAt += size;
    if (m_outAt == m_out.size()) {
        m_out.clear();
        m_outAt = 0;
    }
    deliver(piece);
}

void ScriptedChannel::deliver(QByteArrayView octets)
{
    m_report->served += octets.size();
    m_report->mostUnread = std::max<qint64>(m_report->mostUnread, unread().size() + octets.size());
    m_report->finished = m_out.isEmpty() && m_step == m_script.steps().size();
    schedule();
    received(octets); // may destroy this
}

bool ScriptedChannel::playClient(const QByteArray &expected)
{
    const qsizetype end = m_in.indexOf("\r\n");
    if (end < 0) {
        stuck();
        return false;
    }
    const QByteArray line = m_in.first(end);
    m_in.remove(0, end + 2);
    if (!fits(line, expected)) {
        problem(QStringLiteral("expected \"%1\", got \"%2\"")
                    .arg(QString::fromLatin1(expected), QString::fromLatin1(line)));
        return false;
    }
    if (expected.contains("****")
        && !m_report->log->lines().contains(QStringLiteral("C: ") + QString::fromLatin1(expected))) {
        problem(QStringLiteral("the wire log does not show \"%1\"").arg(QString::fromLatin1(expected)));
        return false;
    }
    return true;
}

bool ScriptedChannel::playUpload()
{
    m_upload.append(std::exchange(m_in, {}));
    const bool empty = m_upload.startsWith(".\r\n");
    const qsizetype end = empty ? 0 : m_upload.indexOf("\r\n.\r\n");
    if (end < 0) {
        stuck();
        return false;
    }
    const qsizetype size = empty ? 3 : end + 5;
    m_in = m_upload.mid(size);
    m_report->uploads.append(m_upload.first(size));
    m_upload.clear();
    return true;
}

void ScriptedChannel::playFlood()
{
    static const QByteArray line = QByteArray(76, 'x') + "\r\n";
    static const QByteArray block = line.repeated(800);
    const qint64 left = m_script.steps()[m_step].count - m_flooded;
    if (left <= 0) {
        m_flooded = 0;
        return nextStep();
    }
    const qint64 size = left >= block.size() ? block.size() : left;
    m_flooded += size;
    // The last piece is short: it must still end in a line end.
    deliver(size == block.size() ? block : QByteArray(size - 2, 'x') + "\r\n");
}

/// The script waits for the client. If the client waits too, nothing will ever happen: its deadline passes
/// now.
void ScriptedChannel::stuck()
{
    if (!m_deadlineAt)
        return;
    if (m_step < m_script.steps().size()) {
        const DialogueScript::Step &step = m_script.steps()[m_step];
        m_report->problems.append(QStringLiteral("both wait, the script for \"%1\"")
                                      .arg(step.what == What::Client ? QString::fromLatin1(step.octets)
                                                                     : QStringLiteral("TLS or a letter")));
    }
    m_clock = *m_deadlineAt;
    deadlinePassed();
}

void ScriptedChannel::problem(const QString &what)
{
    m_report->problems.append(what);
    lose();
}

void ScriptedChannel::lose()
{
    m_lost = true;
    failed(error(MailError::Kind::ConnectionLost));
}

// --- runners
// ---------------------------------------------------------------------------------------------------

void forEveryDelivery(const DialogueScript &script, const ScriptedClient &client)
{
    using Delivery = ScriptedChannel::Delivery;
    for (const Delivery delivery : { Delivery::Whole, Delivery::PerLine, Delivery::PerByte }) {
        const auto report = std::make_shared<ScriptedChannel::Report>();
        client(std::make_unique<ScriptedChannel>(script, report, delivery), *report);
    }
}

void forEveryCut(const DialogueScript &script, const ScriptedClient &client)
{
    constexpr qsizetype EveryOctetUpTo = 8 * 1024;
    constexpr int ByChance = 500;
    const QByteArray octets = script.serverOctets();
    std::set<qint64> cuts;
    for (qsizetype i = 0; i < octets.size(); ++i) {
        if (octets.size() <= EveryOctetUpTo || i == 0 || octets[i - 1] == '\n')
            cuts.insert(i);
    }
    if (octets.size() > EveryOctetUpTo) {
        std::mt19937 chance(1); // NOLINT: the same places every time
        std::uniform_int_distribution<qint64> place(0, octets.size() - 1);
        for (int i = 0; i < ByChance; ++i)
            cuts.insert(place(chance));
    }
    for (const qint64 cut : cuts) {
        const auto report = std::make_shared<ScriptedChannel::Report>();
        client(std::make_unique<ScriptedChannel>(script, report, ScriptedChannel::Delivery::Whole, cut),
               *report);
    }
}

} // namespace sobre::tests
