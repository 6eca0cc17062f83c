// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/offered_key.h"

#include "core/crypto/key_choice.h"
#include "core/crypto/key_look.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sobre::crypto {
namespace {

    // addr=…; prefer-encrypt=mutual; keydata=… An attribute that is not known makes the header invalid, unless
    // its name begins with "_" (Autocrypt 1.1 section 2.1).
    std::optional<OfferedKey> readHeader(const QByteArray &body)
    {
        OfferedKey key;
        for (const QByteArray &attribute : body.split(';')) {
            if (attribute.trimmed().isEmpty())
                continue;
            const qsizetype equals = attribute.indexOf('=');
            if (equals < 0)
                return std::nullopt;
            const QByteArray name = attribute.first(equals).trimmed().toLower();
            const QByteArray value = attribute.sliced(equals + 1).trimmed();
            if (name == "addr")
                key.address = QString::fromUtf8(value);
            else if (name == "prefer-encrypt")
                key.prefersSealing = value == "mutual";
            else if (name == "keydata") {
                QByteArray data = value;
                data.replace(' ', "").replace('\t', "").replace('\r', "").replace('\n', "");
                const auto decoded
                    = QByteArray::fromBase64Encoding(data, QByteArray::AbortOnBase64DecodingErrors);
                key.octets = decoded ? *decoded : QByteArray();
            } else if (!name.startsWith('_'))
                return std::nullopt;
        }
        if (key.address.isEmpty() || key.octets.isEmpty() || key.octets.size() > LargestKey)
            return std::nullopt;
        return key;
    }

} // namespace

std::optional<OfferedKey> autocryptKey(const QList<mime::HeaderField> &headers,
                                       const QList<mime::Mailbox> &from)
{
    if (from.size() != 1)
        return std::nullopt;
    std::optional<OfferedKey> found;
    for (const mime::HeaderField &field : headers) {
        if (!mime::equalsIgnoringCase(field.name, "Autocrypt"))
            continue;
        const std::optional<OfferedKey> key = readHeader(field.body);
        if (!key || !sameAddress(key->address, from.first().address))
            continue;
        if (found)
            return std::nullopt;
        found = key;
    }
    return found;
}

QList<OfferedKey> gossipKeys(const QList<mime::HeaderField> &headers, const QList<mime::Mailbox> &readers)
{
    QList<OfferedKey> found;
    for (const mime::HeaderField &field : headers) {
        if (!mime::equalsIgnoringCase(field.name, "Autocrypt-Gossip"))
            continue;
        std::optional<OfferedKey> key = readHeader(field.body);
        const auto isReader = [&key](const mime::Mailbox &one) { return sameAddress(one.address, key->address); };
        if (!key || std::ranges::none_of(readers, isReader))
            continue;
        key->way = OfferedKey::Way::Gossip;
        key->prefersSealing = false; // nobody says that for somebody else
        examine(*key);
        const bool known
            = std::ranges::any_of(found, [&key](const OfferedKey &one) { return sameAddress(one.address, key->address); });
        if (key->flaw == OfferedKey::Flaw::None && !known)
            found.append(*key);
    }
    return found;
}

void examine(OfferedKey &key)
{
    using Flaw = OfferedKey::Flaw;
    const KeyLook look = lookAtKeys(key.octets);
    const bool fits = std::ranges::any_of(look.addresses, [&](const QString &one) { return sameAddress(one, key.address); });
    key.named = look.addresses;
    key.fingerprint = look.fingerprint;
    key.flaw = look.secret                        ? Flaw::Secret
        : key.octets.size() > LargestKey          ? Flaw::TooLarge
        : !look.readable || look.keys == 0        ? Flaw::Unreadable
        : look.keys > 1                           ? Flaw::Several
        : !fits                                   ? Flaw::OtherAddress
                                                  : Flaw::None;
    key.octets = key.flaw == Flaw::None ? look.block : QByteArray();
}

QList<int> attachedKeys(const mime::Message &message)
{
    QList<int> numbers;
    for (qsizetype at = 0; at < message.attachments.size(); ++at) {
        if (message.attachments[at].type == "application/pgp-keys")
            numbers.append(int(at));
    }
    return numbers;
}

} // namespace sobre::crypto
