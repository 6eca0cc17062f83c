// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plugin/crypto_key.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace sobre::crypto {

/// What can be done for an address. The chip of a recipient shows it.
enum class KeyState {
    Checked, ///< a usable key that the person checked: the engine vouches for it (Full or Ultimate)
    Known, ///< a usable key that is accepted (in the engine's keyring), but not checked
    Several, ///< several of those, none better: the newest is taken
    Weak, ///< usable, but short (RSA, DSA, Elgamal under 2048 bits): needs a warning
    None, ///< no key of that address
    Expired,
    Revoked,
    Unusable, ///< disabled, invalid, distrusted, or cannot encrypt
    Differs, ///< the person compared it with what its owner says, and it was another
};

/// The key for an address, or why there is none. A value.
struct RecipientKey {
    QString address;
    KeyState state = KeyState::None;
    QString fingerprint; ///< empty where none can be used
    QString name; ///< of the key's user; safe to show
    QDateTime since; ///< when the key was made, UTC
    QDateTime ended; ///< of Expired, UTC

    bool canSeal() const { return !fingerprint.isEmpty(); }
};

enum class KeyUse { Encrypt, Sign };

/// What the person decided on the keys of an address: fingerprints.
struct KeyPreference {
    QString chosen; ///< the one to use; where it cannot be used, no other takes its place. Empty: the best
    QStringList checked; ///< compared by the person, and they match
    QStringList bad; ///< compared, and they differ: never used
};

/// Pure. Of the keys that were found for `address` the one to use: only those with a user id of exactly this
/// address (domain: case aside) that is not revoked; checked before not checked, strong before weak, newest
/// first. For KeyUse::Sign only those with a secret count. `preference` goes before all that.
RecipientKey chooseKey(const QString &address, const QList<plugin::CryptoKey> &keys, KeyUse use,
                       const KeyPreference &preference = {});

/// Whether `key` has a valid user id of exactly this address, and how far it is vouched for; nullptr if not.
/// The pointer lives as long as `users` does.
const plugin::KeyUser *userOf(const QList<plugin::KeyUser> &users, const QString &address);

/// Addresses of mail: domain regardless of case, local part exactly (attack 36).
bool sameAddress(const QString &a, const QString &b);

/// Key material that is too short to rely on.
bool isShortKey(const plugin::CryptoKey &key);

} // namespace sobre::crypto
