// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/key_look.h"

#include "core/crypto/key_packets.h"

#include <QList>
#include <QString>

#include <optional>

using namespace Qt::StringLiterals;

namespace sobre::crypto {
namespace {

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

    void readPackets(const QByteArray &octets, KeyLook &look)
    {
        KeyPackets packets(octets);
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
                if (look.keys == 0)
                    look.fingerprint = keyFingerprint(body);
                ++look.keys;
                break;
            case UserId:
                if (const QString address = addressOfUserId(body); !address.isEmpty())
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

QString addressOfUserId(const QByteArray &userId)
{
    const QString text = QString::fromUtf8(userId).trimmed();
    const qsizetype open = text.lastIndexOf(u'<');
    const qsizetype close = text.indexOf(u'>', open + 1);
    const QString address = open >= 0 && close > open ? text.sliced(open + 1, close - open - 1) : text;
    return address.contains(u'@') && !address.contains(u' ') ? address : QString();
}

QByteArray withoutArmour(const QByteArray &octets)
{
    if (!octets.isEmpty() && uchar(octets.front()) >= 0x80)
        return octets;
    const qsizetype at = lineOf(octets, Begin, 0);
    const qsizetype end = at < 0 ? -1 : lineOf(octets, End, at);
    return end < 0 ? QByteArray() : packetsIn(octets, afterLine(octets, at), end).value_or(QByteArray());
}

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
