// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"
#include "core/store/ids.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace sobre::store {

class Database;

/// The person's choice of how somebody is written to.
enum class SealWish {
    AsAdvised = 0,
    Always = 1, ///< in an envelope, or not without being asked
    Never = 2, ///< on postcards, unless the person seals a letter
    Ask = 3, ///< each time
};

/// What is known of an address that letters are sealed for, or could be. A value.
struct KeyPerson {
    QString address = {}; ///< domain in lower case
    SealWish wish = SealWish::AsAdvised;
    QString chosenKey = {}; ///< fingerprint of the accepted key to use; empty: the best one
    QDateTime lastSeen = {}; ///< Autocrypt "last_seen": date of their newest letter, as far as it is kept
    QDateTime autocryptSeen = {}; ///< "autocrypt_timestamp": of the newest with a valid field; invalid: none had
    QString autocryptKey = {}; ///< fingerprint of the key in that one
    bool prefersSealing = false; ///< and its prefer-encrypt=mutual
    QDateTime firstEnvelope = {}; ///< when an envelope was made for them; invalid: never
    QDateTime lastEnvelope = {};
    bool operator==(const KeyPerson &) const = default;
};

} // namespace sobre::store

namespace sobre::store::key_people {

/// As the key of the table: the domain in lower case.
QString normal(const QString &address);

/// One without anything where nothing is known.
Result<KeyPerson> of(Database &database, const QString &address);
/// By address.
Result<QList<KeyPerson>> all(Database &database);

// In a writer's job:

Result<> setWish(Database &database, const QString &address, SealWish wish);
/// Empty: the best one.
Result<> setChosenKey(Database &database, const QString &address, const QString &fingerprint);
/// A letter from them without a valid Autocrypt field came, written on `date` (Autocrypt 1.1 section 2.3: a date in the
/// future is now). Known people only.
Result<> sawLetter(Database &database, const QString &address, const QDateTime &date);
/// One with a valid field. An older one than was seen changes nothing.
Result<> sawAutocrypt(Database &database, const QString &address, const QDateTime &date, const QString &fingerprint,
                      bool prefersSealing);
/// Envelopes for them went into the outbox.
Result<> gotEnvelope(Database &database, const QStringList &addresses, const QDateTime &when);

} // namespace sobre::store::key_people
