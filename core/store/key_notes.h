// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"
#include "core/store/ids.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace sobre::store {

class Database;

/// What is known of a key of the engine's ring besides what the engine says. A value.
struct KeyNote {
    enum class Source {
        Keyring = 0, ///< it was there
        Made = 1, ///< here
        Autocrypt = 2,
        Attached = 3,
        File = 4,
        Clipboard = 5,
        Wkd = 6, ///< the person's provider
        KeyServer = 7,
        Restored = 8, ///< from a backup
        Gossip = 9,
    };
    QString fingerprint = {}; ///< upper-case hex
    Source source = Source::Keyring;
    LetterId letter = LetterId::None; ///< that brought it
    QDateTime accepted = {}; ///< UTC, as all; invalid: not said
    QDateTime checked = {}; ///< "They match"
    QString checkedFor = {}; ///< the address that it was checked for
    QDateTime bad = {}; ///< "They differ": never sealed to and never good, whatever the engine says
    QDateTime backedUp = {}; ///< of an own key
    bool operator==(const KeyNote &) const = default;
};

} // namespace sobre::store

namespace sobre::store::key_notes {

/// One without anything but its fingerprint where nothing is known.
Result<KeyNote> of(Database &database, const QString &fingerprint);
Result<QList<KeyNote>> all(Database &database);

// In a writer's job:

/// In place of what was known of it.
Result<> put(Database &database, const KeyNote &note);
Result<> remove(Database &database, const QString &fingerprint);

} // namespace sobre::store::key_notes
