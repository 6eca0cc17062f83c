// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keys/gossip.h"

#include "core/crypto/key_choice.h"
#include "core/crypto/offered_key.h"
#include "core/crypto/payload.h"
#include "core/crypto/protection.h"
#include "core/mime/headers.h"
#include "core/mime/structure.h"

#include <QBuffer>

#include <algorithm>

namespace sobre::keys {
namespace {

    QByteArray payloadHeader(const QByteArray &inside)
    {
        QBuffer buffer;
        buffer.setData(inside);
        buffer.open(QIODevice::ReadOnly);
        const mime::Structure structure = mime::readStructure(buffer, {});
        const crypto::Protection protection = crypto::protectionOf(structure);
        crypto::SignedLayer layer;
        if (protection.covers == crypto::Covers::All && protection.isSigned
            && crypto::readSignedLayer(buffer, structure, 0, layer))
            return layer.payloadHeader;
        return structure.rootHeader;
    }

} // namespace

QList<store::KeyOffer> gossipIn(const QByteArray &inside, const mime::Message &message, const crypto::Judgement &judgement,
                                const QStringList &own, store::LetterId letter)
{
    const bool vouched = judgement.sealed && judgement.opened && judgement.verdict == crypto::Verdict::SealedAndSigned
        && judgement.covers == crypto::Covers::All;
    if (!vouched || !inside.contains("utocrypt-") || message.from.size() != 1)
        return {};
    QByteArray block = payloadHeader(inside);
    QBuffer header(&block);
    header.open(QIODevice::ReadOnly);
    QList<store::KeyOffer> out;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QDateTime date = message.date.isValid() ? std::min(message.date, now) : now;
    for (const crypto::OfferedKey &key : crypto::gossipKeys(mime::readHeaders(header), message.to + message.cc)) {
        const auto isKnown = [&key](const QString &address) { return crypto::sameAddress(address, key.address); };
        if (std::ranges::any_of(own, isKnown) || isKnown(message.from.first().address))
            continue;
        out.append({.address = key.address,
                    .fingerprint = key.fingerprint,
                    .way = store::KeyOffer::Way::Gossip,
                    .letter = letter,
                    .octets = key.octets,
                    .firstSeen = date,
                    .lastSeen = date});
    }
    return out;
}

} // namespace sobre::keys
