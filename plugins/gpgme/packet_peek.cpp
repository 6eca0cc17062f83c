// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/gpgme/packet_peek.h"

#include <algorithm>

namespace sobre::gpgme {

namespace {
enum Tag { PublicKeySession = 1, PasswordSession = 3, Marker = 10, Padding = 21 };

/// The binary packets in armour, as far as they are there; what has no armour as it is.
QByteArray withoutArmour(const QByteArray &head)
{
    if (!head.isEmpty() && static_cast<uchar>(head.front()) >= 0x80)
        return head;
    constexpr QByteArrayView begin("-----BEGIN PGP MESSAGE");
    qsizetype at = head.indexOf(begin);
    while (at > 0 && head[at - 1] != '\n') // within a line it is no armour, to gpg neither
        at = head.indexOf(begin, at + 1);
    if (at < 0)
        return {};
    // Headers, then an empty line, of which some have blanks in it.
    while ((at = head.indexOf('\n', at)) >= 0) {
        ++at;
        const qsizetype end = head.indexOf('\n', at);
        if (end < 0)
            return {};
        if (head.sliced(at, end - at).trimmed().isEmpty())
            break;
    }
    if (at < 0)
        return {};
    QByteArray text = head.sliced(at);
    for (const char *const stop : { "\n=", "\n-" }) {
        if (const qsizetype end = text.indexOf(stop); end >= 0)
            text.truncate(end);
    }
    return QByteArray::fromBase64(text);
}

class Reader {
public:
    explicit Reader(const QByteArray &octets) : m_octets(octets) { }
    bool has(qsizetype count) const { return count <= m_octets.size() - m_at; }
    quint32 number(int octets)
    {
        quint32 value = 0;
        while (octets-- > 0 && has(1))
            value = value << 8 | static_cast<uchar>(m_octets[m_at++]);
        return value;
    }
    QByteArray take(qsizetype count)
    {
        const QByteArray taken = m_octets.mid(m_at, std::max<qsizetype>(count, 0));
        m_at += taken.size();
        return taken;
    }

private:
    const QByteArray m_octets;
    qsizetype m_at = 0;
};

/// -1: of no length, or none that a session key packet may have.
qint64 packetLength(Reader &reader, quint32 header)
{
    if (!(header & 0x40)) {
        const int kind = static_cast<int>(header & 3);
        return kind == 3 ? -1 : static_cast<qint64>(reader.number(1 << kind));
    }
    const quint32 first = reader.number(1);
    if (first < 192)
        return first;
    if (first < 224)
        return ((first - 192) << 8) + reader.number(1) + 192;
    return first == 255 ? static_cast<qint64>(reader.number(4)) : -1;
}
} // namespace

PacketPeek PacketPeek::at(const QByteArray &head)
{
    PacketPeek peek;
    Reader reader(withoutArmour(head));
    while (reader.has(2)) {
        const quint32 header = reader.number(1);
        const int tag = static_cast<int>(header & 0x40 ? header & 0x3f : header >> 2 & 0xf);
        if (!(header & 0x80)
            || (tag != PublicKeySession && tag != PasswordSession && tag != Marker && tag != Padding))
            break;
        const qint64 length = packetLength(reader, header);
        if (length < 0)
            break;
        const QByteArray body = reader.take(length);
        if (tag == PasswordSession)
            ++peek.passwords;
        else if (tag == PublicKeySession && body.startsWith('\3') && body.size() > 9)
            peek.keyIds << QString::fromLatin1(body.sliced(1, 8).toHex().toUpper());
    }
    return peek;
}

} // namespace sobre::gpgme
