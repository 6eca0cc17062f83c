// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>

namespace sobre::tests {

/// One packet of RFC 9580, of a length under 65536, with the head that is used today.
inline QByteArray packet(int tag, const QByteArray &body)
{
    const qsizetype length = body.size();
    QByteArray out(1, char(0xc0 | tag));
    if (length < 192)
        out += char(length);
    else
        out += char(0xff) + QByteArray(2, '\0') + char(length >> 8) + char(length & 0xff);
    return out + body;
}

/// A key by its shape: a primary key, user ids with their signatures, and a subkey. No engine would take it.
inline QByteArray madeKey(const QByteArrayList &userIds, bool secret = false)
{
    QByteArray out = packet(secret ? 5 : 6, QByteArray(51, '\4'));
    for (const QByteArray &userId : userIds)
        out += packet(13, userId) + packet(2, QByteArray(144, '\4'));
    return out + packet(secret ? 7 : 14, QByteArray(56, '\4')) + packet(2, QByteArray(200, '\4'));
}

inline QByteArray armoured(const QByteArray &packets, const QByteArray &what = "PUBLIC")
{
    const QByteArray base64 = packets.toBase64();
    QByteArray out = "-----BEGIN PGP " + what + " KEY BLOCK-----\nComment: none\n\n";
    for (qsizetype at = 0; at < base64.size(); at += 64)
        out += base64.mid(at, 64) + '\n';
    return out + "=abcd\n-----END PGP " + what + " KEY BLOCK-----\n";
}

} // namespace sobre::tests
