// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/gpgme/key_values.h"

#include "plugins/gpgme/certificate_values.h"

#include <QtCore/QTimeZone>

#include <algorithm>

namespace sobre::gpgme {

using plugin::CryptoKey;

namespace {
plugin::Validity validityValue(gpgme_validity_t validity)
{
    switch (validity) {
    case GPGME_VALIDITY_NEVER:
        return plugin::Validity::Never;
    case GPGME_VALIDITY_MARGINAL:
        return plugin::Validity::Marginal;
    case GPGME_VALIDITY_FULL:
        return plugin::Validity::Full;
    case GPGME_VALIDITY_ULTIMATE:
        return plugin::Validity::Ultimate;
    default:
        return plugin::Validity::Unknown;
    }
}

bool usable(gpgme_subkey_t part)
{
    return !part->revoked && !part->expired && !part->disabled && !part->invalid;
}

/// A chain is as strong as its weakest link: the shortest of the parts that are used.
int bitsOf(gpgme_key_t key)
{
    unsigned bits = key->subkeys->length;
    for (auto *part = key->subkeys; part; part = part->next) {
        if (part->pubkey_algo == key->subkeys->pubkey_algo && usable(part)
            && (part->can_sign || part->can_encrypt))
            bits = std::min(bits, part->length);
    }
    return static_cast<int>(bits);
}

CryptoKey partValue(gpgme_subkey_t part)
{
    CryptoKey value;
    value.setFingerprint(QString::fromLatin1(part->fpr ? part->fpr : "").toUpper());
    value.setCreated(timeValue(static_cast<unsigned long>(std::max(part->timestamp, 0L))));
    value.setExpires(timeValue(static_cast<unsigned long>(std::max(part->expires, 0L))));
    value.setAlgorithm(QString::fromLatin1(gpgme_pubkey_algo_name(part->pubkey_algo)));
    value.setBits(static_cast<int>(part->length));
    value.setCardSerial(QString::fromLatin1(part->is_cardkey && part->card_number ? part->card_number : ""));
    CryptoKey::Traits traits;
    traits.setFlag(CryptoKey::Revoked, part->revoked);
    traits.setFlag(CryptoKey::Expired, part->expired);
    traits.setFlag(CryptoKey::Disabled, part->disabled);
    traits.setFlag(CryptoKey::Invalid, part->invalid);
    traits.setFlag(CryptoKey::CanSign, usable(part) && part->can_sign);
    traits.setFlag(CryptoKey::CanEncrypt, usable(part) && part->can_encrypt);
    traits.setFlag(CryptoKey::HasSecret, part->secret);
    traits.setFlag(CryptoKey::OnCard, part->is_cardkey);
    value.setTraits(traits);
    return value;
}
} // namespace

QDateTime timeValue(unsigned long seconds)
{
    return seconds ? QDateTime::fromSecsSinceEpoch(static_cast<qint64>(seconds), QTimeZone::UTC)
                   : QDateTime();
}

bool canNow(gpgme_key_t key, bool encrypt)
{
    if (key->revoked || key->expired || key->disabled || key->invalid)
        return false;
    for (auto *part = key->subkeys; part; part = part->next) {
        if (usable(part) && (encrypt ? part->can_encrypt : part->can_sign))
            return true;
    }
    return false;
}

CryptoKey keyValue(gpgme_key_t key)
{
    CryptoKey value;
    if (!key || !key->subkeys)
        return value;
    const gpgme_subkey_t primary = key->subkeys;
    value.setFingerprint(QString::fromLatin1(key->fpr ? key->fpr : primary->fpr).toUpper());
    value.setCreated(timeValue(static_cast<unsigned long>(std::max(primary->timestamp, 0L))));
    value.setExpires(timeValue(static_cast<unsigned long>(std::max(primary->expires, 0L))));
    value.setAlgorithm(QString::fromLatin1(gpgme_pubkey_algo_name(primary->pubkey_algo)));
    value.setBits(bitsOf(key));

    QList<plugin::KeyUser> users;
    for (auto *user = key->uids; user; user = user->next) {
        QString address = QString::fromUtf8(user->address ? user->address : "");
        if (address.isEmpty())
            address = QString::fromUtf8(user->email);
        users.append({ QString::fromUtf8(user->name), address, validityValue(user->validity),
                       user->revoked || user->invalid });
    }
    value.setUsers(users);

    CryptoKey::Traits traits;
    traits.setFlag(CryptoKey::Revoked, key->revoked);
    traits.setFlag(CryptoKey::Expired, key->expired);
    traits.setFlag(CryptoKey::Disabled, key->disabled);
    traits.setFlag(CryptoKey::Invalid, key->invalid);
    traits.setFlag(CryptoKey::CanSign, canNow(key, false));
    traits.setFlag(CryptoKey::CanEncrypt, canNow(key, true));
    traits.setFlag(CryptoKey::HasSecret, key->secret);
    QList<CryptoKey> parts;
    for (auto *part = primary; part; part = part->next) {
        parts.append(partValue(part));
        traits |= parts.back().traits() & CryptoKey::OnCard;
        if (value.cardSerial().isEmpty())
            value.setCardSerial(parts.back().cardSerial());
    }
    value.setParts(parts);
    value.setTraits(traits);
    if (key->protocol == GPGME_PROTOCOL_CMS)
        describeCertificate(key, value);
    return value;
}

QString hashName(gpgme_hash_algo_t hash)
{
    const char *const name = gpgme_hash_algo_name(hash);
    return name ? QString::fromLatin1(name).toLower() : QString();
}

bool weakHash(gpgme_hash_algo_t hash)
{
    switch (hash) {
    case GPGME_MD_MD5:
    case GPGME_MD_SHA1:
    case GPGME_MD_RMD160: // as GnuPG itself counts it
    case GPGME_MD_MD2:
    case GPGME_MD_MD4:
    case GPGME_MD_TIGER:
    case GPGME_MD_HAVAL:
    case GPGME_MD_CRC32:
    case GPGME_MD_CRC32_RFC1510:
    case GPGME_MD_CRC24_RFC2440:
        return true;
    default:
        return false;
    }
}

} // namespace sobre::gpgme
