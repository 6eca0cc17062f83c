// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/schema_1.h"

namespace sobre::store::schema {

// Times are seconds since 1970, UTC. Errors are JSON (stored_error.h). Ids that are referred to from
// elsewhere are AUTOINCREMENT: never given twice. References are kept right by the code, not by foreign keys,
// so that a damaged page takes nothing else with it.
const char *const Tables1 = R"sql(
CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE accounts(
    id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, email TEXT NOT NULL, display_name TEXT NOT NULL,
    incoming_url TEXT NOT NULL, outgoing_url TEXT NOT NULL, keep TEXT NOT NULL, ca_pem TEXT NOT NULL,
    password_command TEXT NOT NULL, incoming_mechanism BLOB NOT NULL, outgoing_mechanism BLOB NOT NULL,
    last_check INTEGER, last_error TEXT) STRICT;
CREATE TABLE identities(
    id INTEGER PRIMARY KEY AUTOINCREMENT, account INTEGER NOT NULL, position INTEGER NOT NULL, name TEXT NOT NULL,
    email TEXT NOT NULL, reply_to TEXT NOT NULL, organisation TEXT NOT NULL, signature TEXT NOT NULL) STRICT;

CREATE TABLE folders(
    id INTEGER PRIMARY KEY AUTOINCREMENT, account INTEGER, role INTEGER NOT NULL, name TEXT NOT NULL,
    parent INTEGER) STRICT;
INSERT INTO folders(id, role, name) VALUES
    (1, 1, 'Inbox'), (2, 2, 'Drafts'), (3, 3, 'Outbox'), (4, 4, 'Sent'), (5, 5, 'Trash'), (6, 6, 'Junk'),
    (7, 7, 'Archive');
UPDATE sqlite_sequence SET seq = 99 WHERE name = 'folders';

INSERT INTO sqlite_sequence(name, seq) VALUES('messages', 0); -- ids are taken from here, see reserveLetterId()

-- What lists sort and count by, and nothing else; what they show lies in message_text.
CREATE TABLE messages(
    id INTEGER PRIMARY KEY AUTOINCREMENT, folder INTEGER NOT NULL, date INTEGER NOT NULL, flags INTEGER NOT NULL,
    size INTEGER NOT NULL, thread INTEGER NOT NULL) STRICT;
CREATE INDEX messages_by_folder ON messages(folder, date);
CREATE INDEX messages_unread ON messages(folder) WHERE flags & 1 = 0;
CREATE INDEX messages_by_thread ON messages(thread);

-- recipients: a line each, name and address separated by a tab.
CREATE TABLE message_text(
    id INTEGER PRIMARY KEY, account INTEGER NOT NULL, received INTEGER NOT NULL, sender_name TEXT NOT NULL,
    sender_address TEXT NOT NULL, recipients TEXT NOT NULL, subject TEXT NOT NULL, preview TEXT NOT NULL,
    attachments INTEGER NOT NULL, message_id TEXT NOT NULL, sha256 BLOB NOT NULL) STRICT;

-- The raw octets, 256 KiB of them a row. id: letter * 2^20 + number of the frame. A table of two keys would have a
-- second tree or, without rowids, put most letters on overflow pages. codec: frame_codec.h.
CREATE TABLE message_frames(id INTEGER PRIMARY KEY, codec INTEGER NOT NULL, bytes BLOB NOT NULL) STRICT;

-- Letters that are not whole yet: they have frames and a number, and no row in messages, so nothing sees them.
CREATE TABLE arriving(letter INTEGER PRIMARY KEY, started INTEGER NOT NULL) STRICT;

-- reference: 64 bits of a hash of a Message-ID.
CREATE TABLE thread_references(reference INTEGER PRIMARY KEY, thread INTEGER NOT NULL) STRICT;
CREATE INDEX thread_references_by_thread ON thread_references(thread);

-- spelled: words with accents in a form that folding leaves alone (index_text.h). The rowid is the letter's id.
CREATE VIRTUAL TABLE letter_index USING fts5(
    subject, sender, recipients, body, attachments, spelled, content='', contentless_delete=1,
    tokenize='unicode61 remove_diacritics 2', prefix='1 2 3');

-- gone: since when the server no longer lists it.
CREATE TABLE uidl_ledger(
    id INTEGER PRIMARY KEY, account INTEGER NOT NULL, uid BLOB NOT NULL, letter INTEGER, size INTEGER NOT NULL,
    first_seen INTEGER NOT NULL, state INTEGER NOT NULL, gone INTEGER) STRICT;
CREATE INDEX uidl_ledger_by_uid ON uidl_ledger(account, uid);
CREATE INDEX uidl_ledger_by_letter ON uidl_ledger(letter) WHERE letter IS NOT NULL;

CREATE TABLE outbox(
    id INTEGER PRIMARY KEY AUTOINCREMENT, letter INTEGER NOT NULL UNIQUE, account INTEGER NOT NULL,
    sender TEXT NOT NULL, state INTEGER NOT NULL, tries INTEGER NOT NULL, queued INTEGER NOT NULL, next_try INTEGER,
    error TEXT, envelope_id TEXT NOT NULL, eight_bit INTEGER NOT NULL) STRICT;
CREATE TABLE outbox_recipients(
    outbox INTEGER NOT NULL, position INTEGER NOT NULL, address TEXT NOT NULL, state INTEGER NOT NULL, error TEXT,
    PRIMARY KEY(outbox, position)) STRICT, WITHOUT ROWID;
CREATE TABLE proofs(
    id INTEGER PRIMARY KEY, letter INTEGER NOT NULL, recipient TEXT NOT NULL, server TEXT NOT NULL,
    reply BLOB NOT NULL, tls TEXT NOT NULL, time INTEGER NOT NULL, envelope_id TEXT NOT NULL) STRICT;
CREATE INDEX proofs_by_letter ON proofs(letter);
CREATE INDEX proofs_by_envelope_id ON proofs(envelope_id);

CREATE TABLE tags(id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE, colour TEXT NOT NULL) STRICT;
CREATE TABLE message_tags(
    message INTEGER NOT NULL, tag INTEGER NOT NULL, PRIMARY KEY(message, tag)) STRICT, WITHOUT ROWID;
CREATE INDEX message_tags_by_tag ON message_tags(tag);
CREATE TABLE rules(
    id INTEGER PRIMARY KEY AUTOINCREMENT, position INTEGER NOT NULL, name TEXT NOT NULL, enabled INTEGER NOT NULL,
    account INTEGER, definition TEXT NOT NULL) STRICT;
CREATE TABLE saved_searches(
    id INTEGER PRIMARY KEY AUTOINCREMENT, position INTEGER NOT NULL, name TEXT NOT NULL, query TEXT NOT NULL) STRICT;
CREATE TABLE contacts(
    id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE, name TEXT NOT NULL, vcard TEXT NOT NULL,
    changed INTEGER NOT NULL) STRICT;
CREATE TABLE contact_addresses(
    contact INTEGER NOT NULL, position INTEGER NOT NULL, address TEXT NOT NULL,
    PRIMARY KEY(contact, position)) STRICT, WITHOUT ROWID;
CREATE INDEX contact_addresses_by_address ON contact_addresses(address);

CREATE TABLE certificate_exceptions(
    host TEXT NOT NULL, port INTEGER NOT NULL, sha256 BLOB NOT NULL, added INTEGER NOT NULL,
    PRIMARY KEY(host, port)) STRICT, WITHOUT ROWID;
CREATE TABLE offered_keys(
    id INTEGER PRIMARY KEY AUTOINCREMENT, address TEXT NOT NULL, fingerprint TEXT NOT NULL, origin TEXT NOT NULL,
    letter INTEGER, key BLOB NOT NULL, received INTEGER NOT NULL) STRICT;
CREATE INDEX offered_keys_by_address ON offered_keys(address);
)sql";

} // namespace sobre::store::schema
