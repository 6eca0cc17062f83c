// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/line_channel.h"

#include "core/net/wire_log.h"

#include <utility>

namespace sobre::net {

LineChannel::Wait::Wait(LineChannel *channel, For what, qint64 limit)
    : m_channel(channel), m_for(what), m_limit(limit)
{
}

LineChannel::Wait::~Wait()
{
    if (m_channel && m_channel->m_wait == this)
        m_channel->end();
}

LineChannel::LineWait::LineWait(LineChannel *channel, qint64 limit) : Wait(channel, For::Line, limit) { }

LineChannel::DataWait::DataWait(LineChannel *channel) : Wait(channel, For::Data, 0) { }

LineChannel::DrainWait::DrainWait(LineChannel *channel, qint64 below) : Wait(channel, For::Drain, below) { }

LineChannel::TlsWait::TlsWait(LineChannel *channel) : Wait(channel, For::Tls, 0) { }

LineChannel::LineChannel(WireLog *log) : m_log(log) { }

LineChannel::~LineChannel()
{
    if (m_wait)
        m_wait->m_channel = nullptr;
}

LineChannel::LineWait LineChannel::readLine(qsizetype limit)
{
    return LineWait(this, limit);
}

LineChannel::DataWait LineChannel::data()
{
    return DataWait(this);
}

LineChannel::DrainWait LineChannel::drained(qint64 below)
{
    return DrainWait(this, below);
}

LineChannel::TlsWait LineChannel::startTls()
{
    return TlsWait(this);
}

QByteArrayView LineChannel::unread() const
{
    return QByteArrayView(m_buffer).sliced(m_head);
}

void LineChannel::consume(qsizetype octets)
{
    if (m_log)
        m_log->receivedBody(octets);
    drop(octets);
}

void LineChannel::write(QByteArrayView octets)
{
    if (m_log)
        m_log->sent(octets);
    restartPace();
    transmit(octets);
}

void LineChannel::writeSecret(QByteArrayView octets, QByteArrayView shown)
{
    m_mask.addFrom(octets, shown);
    if (m_log)
        m_log->sentSecret(octets, shown);
    restartPace();
    transmit(octets);
}

void LineChannel::writeBody(QByteArrayView octets)
{
    if (m_log)
        m_log->sentBody(octets.size());
    restartPace();
    transmit(octets);
}

void LineChannel::hide(QByteArrayView secret)
{
    m_mask.add(secret);
    if (m_log)
        m_log->hide(secret);
}

void LineChannel::setDeadline(std::chrono::milliseconds step)
{
    m_step = step;
    restartPace();
    if (m_wait)
        armDeadline(m_step);
}

std::chrono::milliseconds LineChannel::clock() const
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch());
}

MailError LineChannel::error(MailError::Kind kind) const
{
    using Kind = MailError::Kind;
    MailError made;
    made.kind = kind;
    made.server = peer();
    if (kind == Kind::TimedOut || kind == Kind::ConnectionLost)
        made.retry = MailError::Retry::Later;
    return made;
}

// --- waits
// -----------------------------------------------------------------------------------------------------

bool LineChannel::prepare(Wait &wait)
{
    if (wait.m_for == Wait::For::Tls && !m_failure) {
        m_tlsReady = false;
        if (unread().isEmpty())
            beginTls();
        else
            m_failure = error(MailError::Kind::DataBeforeTls);
    }
    return isReady(wait);
}

void LineChannel::begin(Wait &wait, std::coroutine_handle<> caller)
{
    wait.m_caller = caller;
    m_wait = &wait;
    m_waitBegan = clock();
    armDeadline(m_step);
    if (std::exchange(m_paused, false))
        wantMore(true);
}

void LineChannel::end()
{
    m_wait = nullptr;
    m_paceWaited += clock() - m_waitBegan;
    armDeadline(std::nullopt);
}

bool LineChannel::isReady(const Wait &wait)
{
    switch (wait.m_for) {
    case Wait::For::Line:
        return m_failure || lineEnd() >= 0 || unread().size() > wait.m_limit + 1;
    case Wait::For::Data:
        return m_failure || !unread().isEmpty();
    case Wait::For::Drain:
        return m_failure || waitingToTransmit() <= wait.m_limit;
    case Wait::For::Tls:
        return m_failure || m_tlsReady;
    }
    return true;
}

void LineChannel::wake()
{
    if (!m_wait || !isReady(*m_wait))
        return;
    const std::coroutine_handle<> caller = m_wait->m_caller;
    end();
    caller.resume(); // may destroy this channel
}

/// Where the LF of the next line is, from the first unread octet; -1 if it has not arrived.
qsizetype LineChannel::lineEnd()
{
    const QByteArrayView octets = unread();
    const qsizetype found = octets.indexOf('\n', m_searched);
    m_searched = found < 0 ? octets.size() : found;
    return found;
}

QByteArray LineChannel::takeLine(qint64 limit)
{
    const qsizetype feed = lineEnd();
    QByteArrayView line = unread().first(feed < 0 ? unread().size() : feed);
    const bool hasCr = line.endsWith('\r');
    if (hasCr)
        line.chop(1);
    if (line.size() > limit)
        throw error(MailError::Kind::TooLong);
    if (feed < 0) {
        if (m_log && !unread().isEmpty())
            m_log->note("the link ended inside a line");
        throw *m_failure;
    }
    m_bareLfOnly = !hasCr && (m_bareLfOnly || !m_sawLine);
    m_sawLine = true;
    const QByteArray taken = line.toByteArray();
    if (m_log)
        m_log->received(taken);
    drop(feed + 1);
    return taken;
}

void LineChannel::checkData() const
{
    if (unread().isEmpty())
        throw *m_failure;
}

void LineChannel::checkLink() const
{
    if (m_failure)
        throw *m_failure;
}

void LineChannel::drop(qsizetype octets)
{
    m_head += octets;
    m_searched = 0;
    if (m_head == m_buffer.size()) {
        m_buffer.resize(0); // keeps its memory
        m_head = 0;
    }
    if (m_paused && unread().size() < HighWater / 2) {
        m_paused = false;
        wantMore(true);
    }
}

// --- the transport's side
// --------------------------------------------------------------------------------------

void LineChannel::received(QByteArrayView octets)
{
    if (m_failure || octets.isEmpty())
        return;
    if (m_head > HighWater) {
        m_buffer.remove(0, m_head);
        m_head = 0;
    }
    m_buffer.append(octets);
    m_paceOctets += octets.size();
    if (!m_wait) {
        if (unread().size() >= HighWater && !std::exchange(m_paused, true))
            wantMore(false);
    } else if (isTooSlow()) {
        failed(error(MailError::Kind::TimedOut));
    } else if (isReady(*m_wait)) {
        wake();
    } else {
        armDeadline(m_step);
    }
}

void LineChannel::failed(const MailError &failure)
{
    if (m_failure)
        return;
    m_failure = failure;
    if (m_log)
        m_log->note(QByteArrayView("link failed: ").toByteArray() + wordFor(failure.kind));
    wake();
}

void LineChannel::tlsReady()
{
    if (m_failure)
        return;
    m_tlsReady = true;
    m_bareLfOnly = false;
    m_sawLine = false;
    if (m_log)
        m_log->note(QByteArray("TLS begins here"));
    wake();
}

void LineChannel::transmitted()
{
    if (!m_wait || m_wait->m_for != Wait::For::Drain)
        return;
    if (isReady(*m_wait))
        wake();
    else
        armDeadline(m_step);
}

void LineChannel::deadlinePassed()
{
    if (m_wait)
        failed(error(MailError::Kind::TimedOut));
}

void LineChannel::restartPace()
{
    m_paceOctets = 0;
    m_paceWaited = std::chrono::milliseconds(0);
    m_waitBegan = clock();
}

/// Judged while a wait goes on, each time two deadlines' worth of waiting have gone by.
bool LineChannel::isTooSlow()
{
    const auto waited = m_paceWaited + (clock() - m_waitBegan);
    if (waited < 2 * m_step)
        return false;
    const bool tooSlow = m_paceOctets * 1000 < MinimumRate * waited.count();
    restartPace();
    return tooSlow;
}

} // namespace sobre::net
