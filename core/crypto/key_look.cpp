// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/key_look.h"

#include <QList>
#include <QString>

#include <optional>

using namespace Qt::StringLiterals;

namespace sobre::crypto {
namespace {

    enum Tag {
        Signature = 2,
        SecretKey = 5,
        PublicKey = 6,
        SecretSubkey = 7,
        Marker = 10,
        Trust = 12,
        UserId = 13,
        PublicSubkey = 14,
        UserAttribute = 17,
        Padding = 21,
    };

    constexpr char Begin[] = "-----BEGIN PGP ";
    constexpr char End[] = "-----END PGP ";
    constexpr char Kind[] = " KEY BLOCK-----";

    qsizetype afterLine(const QByteArray &octets, qsizetype at)
    {
        const qsizetype end = octets.indexOf('\n', at);
        return end < 0 ? octets.size() : end + 1;
    }

    /// The next line from `at` on that begins with `start` and is one of a block of keys; -1: none.
    qsizetype lineOf(const QByteArray &octets, const char *start, qsizetype at)
    {
        while ((at = octets.indexOf(start, at)) >= 0) {
            const bool starts = at == 0 || octets[at - 1] == '\n'; // within a line it is no armour, to gpg neither
            if (starts && octets.sliced(at, afterLine(octets, at) - at).trimmed().endsWith(Kind))
                return at;
            ++at;
        }
        return -1;
    }

    /// The packets in a block of armour from `body` to `end`, the lines after its first one; none: they are none.
    std::optional<QByteArray> packetsIn(const QByteArray &octets, qsizetype body, qsizetype end)
    {
        QByteArray base64;
        bool header = true; // up to the first blank line
        while (body < end) {
            const qsizetype next = afterLine(octets, body);
            const QByteArray line = octets.sliced(body, next - body).trimmed();
            body = next;
            if (header)
                header = !line.isEmpty();
            else if (line.startsWith('=') && line.size() == 5) // the checksum, which nobody need look at
                break;
            else
                base64 += line;
        }
        const auto decoded = QByteArray::fromBase64Encoding(base64, QByteArray::AbortOnBase64DecodingErrors);
        if (header || !decoded || (*decoded).isEmpty())
            return std::nullopt;
        return *decoded;
    }

    class Packets {
    public:
        explicit Packets(const QByteArray &octets)
            : m_octets(octets)
        {
        }
        bool atEnd() const { return m_at >= m_octets.size(); }
        /// False: what follows is no whole packet.
        bool next(int &tag, QByteArray &body)
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

    private:
        quint32 number(int octets)
        {
            quint32 value = 0;
            for (; octets > 0; --octets) {
                m_sound = m_sound && m_at < m_octets.size();
                value = value << 8 | (m_sound ? uchar(m_octets[m_at++]) : 0);
            }
            return value;
        }

        const QByteArray m_octets;
        qsizetype m_at = 0;
        bool m_sound = true;
    };

    /// "Ana Paz <ana@one.example>", or an address alone; empty: it holds none.
    QString addressIn(const QByteArray &userId)
    {
        const QString text = QString::fromUtf8(userId).trimmed();
        const qsizetype open = text.lastIndexOf(u'<');
        const qsizetype close = text.indexOf(u'>', open + 1);
        const QString address = open >= 0 && close > open ? text.sliced(open + 1, close - open - 1) : text;
        return address.contains(u'@') && !address.contains(u' ') ? address : QString();
    }

    void readPackets(const QByteArray &octets, KeyLook &look)
    {
        Packets packets(octets);
        while (!packets.atEnd()) {
            int tag = 0;
            QByteArray body;
            if (!packets.next(tag, body)) {
                look.readable = false;
                return;
            }
            switch (tag) {
            case SecretKey:
                look.secret = true;
                ++look.keys;
                break;
            case SecretSubkey:
                look.secret = true;
                break;
            case PublicKey:
                ++look.keys;
                break;
            case UserId:
                if (const QString address = addressIn(body); !address.isEmpty())
                    look.addresses.append(address);
                break;
            case Signature:
            case Marker:
            case Trust:
            case PublicSubkey:
            case UserAttribute:
            case Padding:
                break;
            default:
                look.readable = false;
            }
        }
    }

} // namespace

KeyLook lookAtKeys(const QByteArray &octets)
{
    KeyLook look;
    if (!octets.isEmpty() && uchar(octets.front()) >= 0x80) {
        look.readable = true;
        look.block = octets;
        readPackets(octets, look);
        return look;
    }
    look.readable = true;
    qsizetype at = 0;
    while ((at = lineOf(octets, Begin, at)) >= 0) {
        if (octets.sliced(at, afterLine(octets, at) - at).contains("PRIVATE"))
            look.secret = true;
        // After a broken block only secret keys are looked for, so that a million of them take no time.
        const qsizetype end = look.readable ? lineOf(octets, End, at) : -1;
        const auto packets = end < 0 ? std::nullopt : packetsIn(octets, afterLine(octets, at), end);
        if (!packets) {
            look.readable = false;
            at = afterLine(octets, at);
            continue;
        }
        readPackets(*packets, look);
        const qsizetype after = afterLine(octets, end);
        look.block += octets.sliced(at, after - at);
        if (!look.block.endsWith('\n'))
            look.block += '\n';
        at = after;
    }
    look.readable = look.readable && !look.block.isEmpty();
    return look;
}

} // namespace sobre::crypto
