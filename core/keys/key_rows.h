// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plugin/crypto_key.h"
#include "core/plugin/crypto_request.h"
#include "core/store/key_notes.h"
#include "core/store/key_offers.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace sobre::keys {

/// How it stands with a key; of several the first that holds.
enum class KeyStanding {
    Own, ///< its secret part is here; the next four too
    OwnUnsaved, ///< and it was never backed up
    OwnEnding, ///< in 30 days or less
    OwnEnded,
    OwnWithdrawn,
    Withdrawn,
    Differs, ///< the person compared it, and it was not theirs
    Ended,
    Changed, ///< it is used, and another one was offered in its place: see KeyRow::offer
    Checked, ///< the person compared it
    Vouched, ///< the engine trusts somebody who vouches for it; of S/MIME: a trusted root
    Weak, ///< usable, but short
    Unusable, ///< disabled, invalid, cannot be sealed to
    Known, ///< accepted, never compared
    Offered, ///< not accepted: used for nothing
};
/// "own", "checked", "changed", …: as JSON has it.
QByteArray wordFor(KeyStanding standing);

/// One person with their key, as the list of keys shows it. A value.
struct KeyRow {
    QString name; ///< safe to show, may be empty
    QString address; ///< likewise
    KeyStanding standing = KeyStanding::Known;
    QDateTime since; ///< UTC: when it was checked, changed, ended, offered; else when the key was made
    plugin::CryptoRequest::Format format = plugin::CryptoRequest::Format::OpenPgp;
    plugin::CryptoKey key; ///< without a fingerprint: nothing is accepted yet
    store::KeyNote note; ///< of that key
    std::optional<store::KeyOffer> offer; ///< of Offered and Changed

    bool isOwn() const { return key.traits().testFlag(plugin::CryptoKey::HasSecret); }
    bool isOffered() const { return standing == KeyStanding::Offered; }
    /// The one that is to be compared or decided on: what is offered, else the key.
    QString fingerprint() const { return offer ? offer->fingerprint : key.fingerprint(); }
    /// Whether letters are sealed to it.
    bool isUsed() const;
};

/// All that is known. A value.
struct RowFacts {
    QList<plugin::CryptoKey> openPgp; ///< the whole ring
    QList<plugin::CryptoKey> smime;
    QList<store::KeyNote> notes;
    QList<store::KeyOffer> offers;
    QStringList ownAddresses; ///< of the accounts: what is on an own key for another address comes after them
    QDateTime now; ///< UTC
};

/// Own keys first, then people by their names, and at the end what cannot be used any more. Pure.
QList<KeyRow> keyRows(const RowFacts &facts);

/// "4F2A 91C0 77DE 0B31", a line of at most `groups` groups of four: what two people read to each other.
QStringList fingerprintLines(const QString &fingerprint, int groups = 4);

/// Where a key that was offered by that way is said to be from once it is accepted.
store::KeyNote::Source sourceOf(store::KeyOffer::Way way);

} // namespace sobre::keys
