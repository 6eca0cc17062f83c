// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace sobre::crypto {

/// The packets that a key is made of (RFC 9580 section 5), and those that may lie between them.
enum KeyPacket {
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

/// Walks through packets whose length is known from the start, as of keys it must be (RFC 9580 section 4.2). Nothing is
/// trusted: any octets may be in it.
class KeyPackets {
public:
    explicit KeyPackets(const QByteArray &octets);
    bool atEnd() const { return m_at >= m_octets.size(); }
    /// False: what follows is no whole packet. `tag` is one of KeyPacket, or any other number below 64.
    bool next(int &tag, QByteArray &body);
    /// Where the next packet begins.
    qsizetype position() const { return m_at; }

private:
    quint32 number(int octets);

    const QByteArray m_octets;
    qsizetype m_at = 0;
    bool m_sound = true;
};

/// The fingerprint of the public key in a packet's body, upper-case hex (RFC 9580 section 5.5.4); empty: of no version that
/// is known.
QString keyFingerprint(const QByteArray &publicKey);

/// Pure. Octets as an engine gave them, armoured or not, as packets; empty: they are none.
QByteArray withoutArmour(const QByteArray &octets);

} // namespace sobre::crypto
