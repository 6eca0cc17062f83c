// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/gpgme/packets.h"

#include <algorithm>

namespace sobre::gpgme {

QByteArray withoutArmour(const QByteArray &octets, QByteArrayView begin)
{
    if (!octets.isEmpty() && static_cast<uchar>(octets.front()) >= 0x80)
        return octets;
    qsizetype at = octets.indexOf(begin);
    while (at > 0 && octets[at - 1] != '\n') // within a line it is no armour, to gpg neither
        at = octets.indexOf(begin, at + 1);
    if (at < 0)
        return {};
    // Headers, then an empty line, of which some have blanks in it.
    while ((at = octets.indexOf('\n', at)) >= 0) {
        ++at;
        const qsizetype end = octets.indexOf('\n', at);
        if (end < 0)
            return {};
        if (octets.sliced(at, end - at).trimmed().isEmpty())
            break;
    }
    if (at < 0)
        return {};
    QByteArray text = octets.sliced(at);
    for (const char *const stop : { "\n=", "\n-" }) {
        if (const qsizetype end = text.indexOf(stop); end >= 0)
            text.truncate(end);
    }
    return QByteArray::fromBase64(text);
}

quint32 Packets::number(int octets)
{
    quint32 value = 0;
    while (octets-- > 0 && has(1))
        value = value << 8 | static_cast<uchar>(m_octets[m_at++]);
    return value;
}

/// -1: of none.
qint64 Packets::length(quint32 header)
{
    if (!(header & 0x40)) {
        const int kind = static_cast<int>(header & 3);
        return kind == 3 ? -1 : static_cast<qint64>(number(1 << kind));
    }
    const quint32 first = number(1);
    if (first < 192)
        return first;
    if (first < 224)
        return ((first - 192) << 8) + number(1) + 192;
    return first == 255 ? static_cast<qint64>(number(4)) : -1;
}

std::optional<Packets::Packet> Packets::next()
{
    const qsizetype before = m_at;
    const quint32 header = has(2) ? number(1) : 0;
    const qint64 size = header & 0x80 ? length(header) : -1;
    if (size < 0) {
        m_at = before;
        return {};
    }
    Packet packet;
    packet.tag = static_cast<int>(header & 0x40 ? header & 0x3f : header >> 2 & 0xf);
    packet.body = m_octets.mid(m_at, static_cast<qsizetype>(size));
    m_at += packet.body.size();
    return packet;
}

} // namespace sobre::gpgme
