// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/gpgme/packet_peek.h"

#include "plugins/gpgme/packets.h"

namespace sobre::gpgme {

namespace {
enum Tag { PublicKeySession = 1, PasswordSession = 3, Marker = 10, Padding = 21 };
} // namespace

PacketPeek PacketPeek::at(const QByteArray &head)
{
    PacketPeek peek;
    Packets packets(withoutArmour(head, "-----BEGIN PGP MESSAGE"));
    while (const auto packet = packets.next()) {
        const QByteArray &body = packet->body;
        if (packet->tag == PasswordSession)
            ++peek.passwords;
        else if (packet->tag == PublicKeySession && body.startsWith('\3') && body.size() > 9)
            peek.keyIds << QString::fromLatin1(body.sliced(1, 8).toHex().toUpper());
        else if (packet->tag != PublicKeySession && packet->tag != Marker && packet->tag != Padding)
            break;
    }
    return peek;
}

} // namespace sobre::gpgme
