// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"
#include "core/store/ids.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

namespace sobre::store {

class Database;

/// A key that came for an address: used for nothing until the person says so. A value.
struct KeyOffer {
    enum class Way {
        Autocrypt = 0, ///< the header of a letter from that address
        Attached = 1, ///< a file of such a letter
        Gossip = 2, ///< another person's sealed letter named it (Autocrypt-Gossip)
        Wkd = 3, ///< the provider of the address, asked for it
        KeyServer = 4,
        File = 5, ///< or the clipboard
    };
    qint64 id = 0; ///< 0: not stored yet
    QString address = {};
    QString fingerprint = {}; ///< of the primary key, upper-case hex
    Way way = Way::Autocrypt;
    LetterId letter = LetterId::None; ///< that brought it last, as long as it is here
    QByteArray octets = {}; ///< as an engine imports it, at most 1 MiB
    QDateTime firstSeen = {}; ///< wall time, UTC
    QDateTime lastSeen = {};
    bool prefersSealing = false; ///< prefer-encrypt=mutual
    bool putAway = false; ///< the person does not want it: it is offered no more
    bool operator==(const KeyOffer &) const = default;
};

} // namespace sobre::store

namespace sobre::store::key_offers {

/// More are not kept for an address: those seen longest ago go.
inline constexpr int MostOfAddress = 8;

/// Of an address, the one that was seen last first, those put away too. Domain regardless of case.
Result<QList<KeyOffer>> of(Database &database, const QString &address);
/// Of everybody, by address.
Result<QList<KeyOffer>> all(Database &database);

// In a writer's job:

/// The same key for the same address by the same way is one row: it is seen again. A key that the person put away stays so.
Result<> add(Database &database, const KeyOffer &offer);
Result<> setPutAway(Database &database, qint64 id, bool putAway);
Result<> remove(Database &database, qint64 id);

} // namespace sobre::store::key_offers
