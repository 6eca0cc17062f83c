// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/minimal_key.h"

#include "core/crypto/key_choice.h"
#include "core/crypto/key_look.h"
#include "core/crypto/key_packets.h"

#include <QList>
#include <QtEndian>

#include <optional>

namespace sobre::crypto {
namespace {

    enum SignatureType { FirstCertification = 0x10, LastCertification = 0x13, SubkeyBinding = 0x18, DirectKey = 0x1f, KeyRevocation = 0x20, SubkeyRevocation = 0x28, CertificationRevocation = 0x30 };
    enum Subpacket { CreationTime = 2, KeyExpiry = 9, Issuer = 16, KeyFlags = 27, IssuerFingerprint = 33 };
    enum Flag { Signs = 0x02, EncryptsMail = 0x04, EncryptsFiles = 0x08 };

    struct SignatureFacts {
        int type = 0;
        quint32 created = 0;
        quint32 lives = 0; ///< seconds after the key was made; 0: for ever
        int flags = 0;
        QByteArray issuer; ///< key id or fingerprint, hex
    };

    void readSubpackets(QByteArrayView area, SignatureFacts &out)
    {
        while (!area.isEmpty()) {
            qsizetype length = uchar(area[0]), head = 1;
            if (length >= 192 && length < 255 && area.size() > 1) {
                length = ((length - 192) << 8) + uchar(area[1]) + 192;
                head = 2;
            } else if (length == 255 && area.size() > 4) {
                length = qFromBigEndian<quint32>(area.data() + 1);
                head = 5;
            }
            if (length < 1 || length > area.size() - head)
                return;
            const int type = uchar(area[head]) & 0x7f;
            const QByteArrayView body = area.sliced(head + 1, length - 1);
            if (type == CreationTime && body.size() == 4)
                out.created = qFromBigEndian<quint32>(body.data());
            else if (type == KeyExpiry && body.size() == 4)
                out.lives = qFromBigEndian<quint32>(body.data());
            else if (type == KeyFlags && !body.isEmpty())
                out.flags = uchar(body[0]);
            else if (type == Issuer && out.issuer.isEmpty())
                out.issuer = body.toByteArray().toHex().toUpper();
            else if (type == IssuerFingerprint && body.size() > 1)
                out.issuer = body.sliced(1).toByteArray().toHex().toUpper();
            area = area.sliced(head + length);
        }
    }

    std::optional<SignatureFacts> readSignature(const QByteArray &body)
    {
        const int version = body.isEmpty() ? 0 : uchar(body[0]);
        if (version < 4 || version > 6 || body.size() < 10)
            return std::nullopt;
        SignatureFacts out;
        out.type = uchar(body[1]);
        QByteArrayView rest = QByteArrayView(body).sliced(4);
        const qsizetype width = version == 6 ? 4 : 2;
        for (int area = 0; area < 2; ++area) {
            if (rest.size() < width)
                return std::nullopt;
            const qsizetype length = width == 4 ? qsizetype(qFromBigEndian<quint32>(rest.data()))
                                                : qsizetype(qFromBigEndian<quint16>(rest.data()));
            if (length > rest.size() - width)
                return std::nullopt;
            readSubpackets(rest.sliced(width, length), out);
            rest = rest.sliced(width + length);
        }
        return out;
    }

    /// A user id or sub key with its newest signature by the key itself.
    struct Piece {
        int tag = 0;
        QByteArray octets; ///< the whole packet
        QByteArray body;
        QByteArray signature;
        SignatureFacts facts;
        bool revoked = false;
    };

    bool isOwn(const SignatureFacts &signature, const QByteArray &fingerprint)
    {
        // A key id is the end of a fingerprint, of version 6 its beginning.
        return !signature.issuer.isEmpty()
            && (fingerprint.endsWith(signature.issuer) || fingerprint.startsWith(signature.issuer));
    }

    void take(Piece &piece, const QByteArray &octets, const SignatureFacts &signature)
    {
        const bool isUser = piece.tag == UserId;
        const bool binds = isUser ? signature.type >= FirstCertification && signature.type <= LastCertification
                                  : signature.type == SubkeyBinding;
        if (signature.type == (isUser ? CertificationRevocation : SubkeyRevocation))
            piece.revoked = true;
        else if (binds && (piece.signature.isEmpty() || signature.created >= piece.facts.created)) {
            piece.signature = octets;
            piece.facts = signature;
        }
    }

    bool isOver(const Piece &subkey, const QDateTime &now)
    {
        if (subkey.body.size() < 5 || subkey.facts.lives == 0)
            return false;
        const quint32 made = qFromBigEndian<quint32>(subkey.body.constData() + 1);
        return qint64(made) + subkey.facts.lives <= now.toSecsSinceEpoch();
    }

    const Piece *newest(const QList<Piece> &pieces, int flags, const QDateTime &now)
    {
        const Piece *best = nullptr;
        for (const Piece &one : pieces) {
            if (one.tag != PublicSubkey || one.signature.isEmpty() || one.revoked || !(one.facts.flags & flags) || isOver(one, now))
                continue;
            if (!best || one.facts.created >= best->facts.created)
                best = &one;
        }
        return best;
    }

} // namespace

QByteArray minimalKey(const QByteArray &octets, const QString &address, const QDateTime &now)
{
    const QByteArray packets = withoutArmour(octets);
    if (const KeyLook look = lookAtKeys(packets); !look.readable || look.secret || look.keys != 1)
        return {};
    QByteArray primary, fingerprint;
    Piece direct; // the newest signature on the key itself
    QList<Piece> pieces;
    KeyPackets walk(packets);
    while (!walk.atEnd()) {
        const qsizetype start = walk.position();
        int tag = 0;
        QByteArray body;
        if (!walk.next(tag, body))
            return {};
        const QByteArray packet = packets.sliced(start, walk.position() - start);
        if (tag == PublicKey) {
            primary = packet;
            fingerprint = keyFingerprint(body).toLatin1();
        } else if (tag == UserId || tag == PublicSubkey || tag == UserAttribute) {
            pieces.append({.tag = tag, .octets = packet, .body = body, .signature = {}, .facts = {}});
        } else if (tag == Signature && pieces.isEmpty()) {
            const auto facts = readSignature(body);
            if (!facts || !isOwn(*facts, fingerprint))
                continue;
            if (facts->type == KeyRevocation)
                return {};
            if (facts->type == DirectKey && (direct.signature.isEmpty() || facts->created >= direct.facts.created)) {
                direct.signature = packet;
                direct.facts = *facts;
            }
        } else if (tag == Signature && pieces.last().tag != UserAttribute) {
            if (const auto facts = readSignature(body); facts && isOwn(*facts, fingerprint))
                take(pieces.last(), packet, *facts);
        }
    }
    const Piece *user = nullptr;
    for (const Piece &one : pieces) {
        const bool fits = one.tag == UserId && !one.signature.isEmpty() && !one.revoked
            && sameAddress(addressOfUserId(one.body), address);
        if (fits && (!user || one.facts.created > user->facts.created))
            user = &one;
    }
    if (primary.isEmpty() || fingerprint.isEmpty() || !user)
        return {};
    const Piece *encrypting = newest(pieces, EncryptsMail | EncryptsFiles, now);
    if (!encrypting && !(user->facts.flags & (EncryptsMail | EncryptsFiles)))
        return {};
    QByteArray out = primary + direct.signature + user->octets + user->signature;
    if (encrypting)
        out += encrypting->octets + encrypting->signature;
    const Piece *signing = newest(pieces, Signs, now);
    if (signing && signing != encrypting) // an engine that has one signs with it
        out += signing->octets + signing->signature;
    return out;
}

} // namespace sobre::crypto
