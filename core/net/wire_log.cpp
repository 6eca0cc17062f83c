// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/wire_log.h"

#include "core/net/printable.h"

namespace sobre::net {

void WireLog::sent(QByteArrayView octets)
{
    closeAnswer();
    m_unfinished.append(octets);
    qsizetype begin = 0;
    for (qsizetype feed; (feed = m_unfinished.indexOf('\n', begin)) >= 0; begin = feed + 1) {
        QByteArrayView line = QByteArrayView(m_unfinished).sliced(begin, feed - begin);
        if (line.endsWith('\r'))
            line.chop(1);
        add("C: ", line);
    }
    m_unfinished.remove(0, begin);
    if (m_unfinished.size() > MaxLine * 4) {
        add("C: ", m_unfinished);
        m_unfinished.clear();
    }
}

void WireLog::sentSecret(QByteArrayView octets, QByteArrayView shown)
{
    closeAnswer();
    m_mask.addFrom(octets, shown);
    add("C: ", shown.trimmed());
}

void WireLog::sentBody(qint64 octets)
{
    closeAnswer();
    addBody(Side::Client, octets);
}

void WireLog::received(QByteArrayView line)
{
    flushBody();
    if (++m_answerLines <= MaxAnswerLines)
        add("S: ", line);
    else
        ++m_answerLeftOut;
}

void WireLog::receivedBody(qint64 octets)
{
    addBody(Side::Server, octets);
}

void WireLog::note(QByteArrayView text)
{
    closeAnswer();
    add("-- ", text);
}

void WireLog::hide(QByteArrayView secret)
{
    m_mask.add(secret);
}

QStringList WireLog::lines() const
{
    QStringList all = m_first;
    if (m_leftOut > 0)
        all.append(QStringLiteral("-- %1 lines left out").arg(m_leftOut));
    all.append(QStringList(m_last.begin(), m_last.end()));
    if (m_answerLeftOut > 0)
        all.append(QStringLiteral("S: (%1 more lines)").arg(m_answerLeftOut));
    if (m_bodyOctets > 0)
        all.append(QStringLiteral("%1 (%2 octets of a letter)")
                       .arg(m_bodySide == Side::Client ? QStringLiteral("C:") : QStringLiteral("S:"))
                       .arg(m_bodyOctets));
    return all;
}

QString WireLog::text() const
{
    return lines().join(u'\n');
}

void WireLog::add(QByteArrayView prefix, QByteArrayView line)
{
    flushBody();
    append(QString::fromLatin1(prefix) + printable(m_mask.masked(line), MaxLine));
}

void WireLog::append(const QString &line)
{
    if (m_first.size() < FirstLines) {
        m_first.append(line);
        return;
    }
    m_last.push_back(line);
    if (qsizetype(m_last.size()) > LastLines) {
        m_last.pop_front();
        ++m_leftOut;
    }
}

void WireLog::addBody(Side side, qint64 octets)
{
    if (side != m_bodySide)
        flushBody();
    m_bodySide = side;
    m_bodyOctets += octets;
}

/// The client speaks: the answer before is over.
void WireLog::closeAnswer()
{
    flushBody();
    if (m_answerLeftOut > 0)
        append(QStringLiteral("S: (%1 more lines)").arg(m_answerLeftOut));
    m_answerLeftOut = 0;
    m_answerLines = 0;
}

void WireLog::flushBody()
{
    if (m_bodyOctets == 0)
        return;
    const QString side = m_bodySide == Side::Client ? QStringLiteral("C:") : QStringLiteral("S:");
    append(QStringLiteral("%1 (%2 octets of a letter)").arg(side).arg(m_bodyOctets));
    m_bodyOctets = 0;
    m_answerLines = 0;
}

} // namespace sobre::net
