// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/schema_4.h"

namespace sobre::store::schema {

// Envelopes: which keys were offered, whom a person wants to seal for and with which key, and what is known of a key.
// No secret lies here, and no accepted key: those are the engine's.
const char *const Tables4 = R"sql(
-- Of the tables of schema 1, in which nothing was written so far: `received` is when it came first, `origin` by which way
-- (core/store/key_offers.h).
ALTER TABLE offered_keys ADD COLUMN last_seen INTEGER NOT NULL DEFAULT 0;
ALTER TABLE offered_keys ADD COLUMN prefers INTEGER NOT NULL DEFAULT 0;
ALTER TABLE offered_keys ADD COLUMN put_away INTEGER NOT NULL DEFAULT 0;
CREATE INDEX offered_keys_by_letter ON offered_keys(letter) WHERE letter IS NOT NULL;

-- One for each address that offered a key, got an envelope or was decided on; its domain in lower case. chosen: a fingerprint.
-- The Autocrypt ones: when a letter of theirs was seen last, and one with that field, and what it said.
CREATE TABLE key_people(
    address TEXT PRIMARY KEY, wish INTEGER NOT NULL DEFAULT 0, chosen TEXT NOT NULL DEFAULT '', last_seen INTEGER,
    autocrypt_seen INTEGER, autocrypt_key TEXT NOT NULL DEFAULT '', prefers INTEGER NOT NULL DEFAULT 0,
    first_envelope INTEGER, last_envelope INTEGER) STRICT, WITHOUT ROWID;

-- What is known of a key in the engine's ring besides what the engine says (core/store/key_notes.h).
CREATE TABLE key_notes(
    fingerprint TEXT PRIMARY KEY, source INTEGER NOT NULL DEFAULT 0, letter INTEGER, accepted INTEGER, checked INTEGER,
    checked_for TEXT NOT NULL DEFAULT '', bad INTEGER, backed_up INTEGER) STRICT, WITHOUT ROWID;

-- Whether letters carry the account's key, and how new letters begin (core/store/accounts.h).
ALTER TABLE accounts ADD COLUMN sends_key INTEGER NOT NULL DEFAULT 1;
ALTER TABLE accounts ADD COLUMN seal_new INTEGER NOT NULL DEFAULT 0;
)sql";

} // namespace sobre::store::schema
