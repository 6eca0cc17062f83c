// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/answering_channel.h"

#include <QCryptographicHash>
#include <QMetaObject>

#include <algorithm>
#include <utility>

namespace sobre::tests {

AnsweringChannel::AnsweringChannel(Server server, std::shared_ptr<Report> report)
    : LineChannel(report->log.get()), m_server(std::move(server)), m_report(std::move(report)),
      m_out(m_server.greeting), m_context(std::make_unique<QObject>())
{
    m_report->encrypted = m_server.encryptedAtOnce;
    schedule();
}

AnsweringChannel::~AnsweringChannel() = default;

net::TlsFacts AnsweringChannel::tlsFacts() const
{
    if (!isEncrypted())
        return {};
    return { QStringLiteral("TLS 1.3"), QCryptographicHash::hash("certificate", QCryptographicHash::Sha256) };
}

void AnsweringChannel::transmit(QByteArrayView octets)
{
    m_report->sentBeforeTls |= m_tlsAsked;
    m_in.append(octets);
    m_report->mostAhead = std::max(m_report->mostAhead, m_in.count('\n'));
    m_report->written.append(octets);
    if (!m_report->encrypted)
        m_report->writtenBeforeTls.append(octets);
    schedule();
}

void AnsweringChannel::beginTls()
{
    m_tlsAsked = true;
    schedule();
}

void AnsweringChannel::armDeadline(std::optional<std::chrono::milliseconds> step)
{
    m_deadlineAt = step ? std::optional(m_clock + *step) : std::nullopt;
    schedule();
}

void AnsweringChannel::wantMore(bool more)
{
    m_more = more;
    schedule();
}

void AnsweringChannel::schedule()
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

/// One piece or one answer for each turn of the event loop.
void AnsweringChannel::play()
{
    if (m_lost || !m_more)
        return;
    if (m_server.cutAfter && m_report->served >= *m_server.cutAfter)
        return lose(MailError::Kind::ConnectionLost);
    if (m_tlsAsked)
        return shakeHands();
    if (!m_out.isEmpty())
        return deliver();
    if (m_in.contains('\n'))
        return answerNext();
    if (!m_deadlineAt)
        return; // the client is busy; it will be heard of
    m_clock = *m_deadlineAt;
    deadlinePassed(); // may destroy this
}

void AnsweringChannel::deliver()
{
    const qsizetype left = m_out.size();
    qsizetype size = m_server.piece ? std::clamp<qsizetype>(m_server.piece(left), 1, left) : left;
    if (m_server.cutAfter)
        size = std::min<qsizetype>(size, *m_server.cutAfter - m_report->served);
    const QByteArray piece = m_out.first(size);
    m_out.remove(0, size);
    m_report->served += size;
    m_report->mostUnread = std::max<qint64>(m_report->mostUnread, unread().size() + size);
    schedule();
    received(piece); // may destroy this
}

void AnsweringChannel::shakeHands()
{
    m_tlsAsked = false;
    // Clear text that is still on its way is no TLS record.
    if (m_server.handshake == Handshake::Fails || !m_out.isEmpty())
        return lose(MailError::Kind::TlsFailed);
    schedule();
    if (m_server.handshake == Handshake::Hangs)
        return; // the deadline is next
    m_report->encrypted = true;
    tlsReady(); // may destroy this
}

void AnsweringChannel::lose(MailError::Kind kind)
{
    m_lost = true;
    failed(error(kind)); // may destroy this
}

void AnsweringChannel::answerNext()
{
    const qsizetype end = m_in.indexOf('\n');
    QByteArray line = m_in.first(end);
    m_in.remove(0, end + 1);
    if (line.endsWith('\r'))
        line.chop(1);
    m_report->lines.append(line);
    const std::optional<QByteArray> answer = m_server.answer(line, m_report->encrypted);
    if (!answer)
        return lose(MailError::Kind::ConnectionLost);
    m_out = *answer;
    schedule();
}

} // namespace sobre::tests
