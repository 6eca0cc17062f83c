// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/key_packets.h"

#include <QCryptographicHash>
#include <QtEndian>

namespace sobre::crypto {

KeyPackets::KeyPackets(const QByteArray &octets)
    : m_octets(octets)
{
}

bool KeyPackets::next(int &tag, QByteArray &body)
{
    const quint32 head = number(1);
    if (!m_sound || !(head & 0x80))
        return false;
    qint64 length = 0;
    if (head & 0x40) {
        tag = int(head & 0x3f);
        const quint32 first = number(1);
        if (first < 192)
            length = first;
        else if (first < 224)
            length = ((first - 192) << 8) + number(1) + 192;
        else if (first == 255)
            length = number(4);
        else
            return false; // in pieces, as no key may be
    } else {
        tag = int(head >> 2 & 0xf);
        if ((head & 3) == 3)
            return false;
        length = number(1 << (head & 3));
    }
    if (!m_sound || length > m_octets.size() - m_at)
        return false;
    body = m_octets.sliced(m_at, length);
    m_at += length;
    return true;
}

quint32 KeyPackets::number(int octets)
{
    quint32 value = 0;
    for (; octets > 0; --octets) {
        m_sound = m_sound && m_at < m_octets.size();
        value = value << 8 | (m_sound ? uchar(m_octets[m_at++]) : 0);
    }
    return value;
}

QString keyFingerprint(const QByteArray &publicKey)
{
    if (publicKey.isEmpty() || publicKey.size() > 0xffff)
        return {};
    const int version = uchar(publicKey.front());
    const bool isOld = version == 4;
    if (!isOld && version != 5 && version != 6)
        return {};
    QCryptographicHash hash(isOld ? QCryptographicHash::Sha1 : QCryptographicHash::Sha256);
    QByteArray head(isOld ? 3 : 5, char(isOld ? 0x99 : version == 5 ? 0x9a : 0x9b));
    if (isOld)
        qToBigEndian(quint16(publicKey.size()), head.data() + 1);
    else
        qToBigEndian(quint32(publicKey.size()), head.data() + 1);
    hash.addData(head);
    hash.addData(publicKey);
    return QString::fromLatin1(hash.result().toHex().toUpper());
}

} // namespace sobre::crypto
