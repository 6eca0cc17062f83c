// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/wire_log.h"

#include "core/net/printable.h"

#include <algorithm>

namespace sobre::net {
namespace {

constexpr QByteArrayView Mask = "****";
constexpr qsizetype ShortSecret
    = 4; ///< below this the whole line is masked: a hole would say as much as the secret

bool isBase64(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '/'
        || c == '=';
}

void wipe(QByteArray &octets)
{
    volatile char *at = octets.data();
    for (qsizetype i = 0; i < octets.size(); ++i)
        at[i] = 0;
}

/// The secret inside a SASL message: the password of PLAIN (RFC 4616), the token of XOAUTH2 and OAUTHBEARER,
/// the digest of CRAM-MD5.
QByteArray innermost(const QByteArray &message)
{
    if (const qsizetype bearer = message.toLower().indexOf("bearer "); bearer >= 0)
        return message.mid(bearer + 7).split('\1').constFirst();
    if (message.contains('\0'))
        return message.mid(message.lastIndexOf('\0') + 1);
    return message.mid(message.lastIndexOf(' ') + 1);
}

} // namespace

WireLog::~WireLog()
{
    std::for_each(m_secrets.begin(), m_secrets.end(), wipe);
}

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
    const qsizetype hole = std::max<qsizetype>(shown.indexOf(Mask), 0);
    const QByteArray secret = octets.sliced(std::min(hole, octets.size())).trimmed().toByteArray();
    hide(secret);
    if (const auto decoded = QByteArray::fromBase64Encoding(secret, QByteArray::AbortOnBase64DecodingErrors))
        hide(innermost(*decoded));
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
    if (!secret.isEmpty() && !m_secrets.contains(secret))
        m_secrets.append(QByteArray(secret.data(), secret.size())); // a copy of our own, to be wiped
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
    append(QString::fromLatin1(prefix) + printable(masked(line), MaxLine));
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

// --- masking
// ---------------------------------------------------------------------------------------------------

bool WireLog::holdsSecret(QByteArrayView octets) const
{
    return std::any_of(m_secrets.begin(), m_secrets.end(),
                       [octets](const QByteArray &secret) { return octets.contains(secret); });
}

/// The line with every secret, plain or inside a run of base64, replaced.
QByteArray WireLog::masked(QByteArrayView line) const
{
    QByteArray shown = line.toByteArray();
    for (const QByteArray &secret : m_secrets) {
        if (secret.size() < ShortSecret && shown.contains(secret) && !shown.contains(Mask))
            return Mask.toByteArray();
        shown.replace(secret, Mask);
    }
    for (qsizetype begin = 0; begin < shown.size();) {
        qsizetype stop = begin;
        while (stop < shown.size() && isBase64(shown[stop]))
            ++stop;
        const QByteArray run = shown.mid(begin, stop - begin);
        // A secret may begin at any octet of what was encoded, and the run may have been cut out of a longer
        // one.
        for (qsizetype skip = 0; skip < 4 && run.size() - skip >= 4; ++skip) {
            if (holdsSecret(QByteArray::fromBase64(run.mid(skip)))) {
                shown.replace(begin, run.size(), Mask);
                stop = begin + Mask.size();
                break;
            }
        }
        begin = stop + 1;
    }
    return shown;
}

} // namespace sobre::net
