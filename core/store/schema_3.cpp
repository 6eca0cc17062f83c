// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/schema_3.h"

namespace sobre::store::schema {

// Sending: the whole proof of posting, what became of a letter at each recipient, and whose Received lines count.
// The proofs of schema 1 stay where they are: what an older Sobre sent has those alone.
const char *const Tables3 = R"sql(
-- letter: NULL once it is deleted for ever; then the ids alone are kept, so that a late report is not taken for a forgery.
CREATE TABLE postings(
    id INTEGER PRIMARY KEY AUTOINCREMENT, letter INTEGER, account INTEGER NOT NULL, server TEXT NOT NULL,
    peer TEXT NOT NULL, tls TEXT NOT NULL, certificate BLOB NOT NULL, mechanism BLOB NOT NULL, time INTEGER NOT NULL,
    size INTEGER NOT NULL, reply BLOB NOT NULL, queue_id TEXT NOT NULL, envelope_id TEXT NOT NULL,
    message_id TEXT NOT NULL, sender TEXT NOT NULL, dialogue BLOB) STRICT;
CREATE INDEX postings_by_letter ON postings(letter) WHERE letter IS NOT NULL;
CREATE INDEX postings_by_envelope_id ON postings(envelope_id);
CREATE INDEX postings_by_message_id ON postings(message_id);

-- fate: what reports said of it (core/store/postings.h); report: the letter that said so last.
CREATE TABLE posting_recipients(
    posting INTEGER NOT NULL, position INTEGER NOT NULL, address TEXT NOT NULL, code INTEGER NOT NULL,
    status TEXT NOT NULL, reply BLOB NOT NULL, fate INTEGER NOT NULL DEFAULT 0, fate_status TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL DEFAULT '', diagnostic TEXT NOT NULL DEFAULT '', until INTEGER, fate_time INTEGER,
    report INTEGER, PRIMARY KEY(posting, position)) STRICT, WITHOUT ROWID;
CREATE INDEX posting_recipients_by_address ON posting_recipients(address COLLATE NOCASE);

-- Letters that are delivery reports (state: core/store/reports.h; 0 waits to be matched).
CREATE TABLE reports(
    letter INTEGER PRIMARY KEY, account INTEGER NOT NULL, state INTEGER NOT NULL, posting INTEGER,
    content TEXT NOT NULL) STRICT;
CREATE INDEX reports_open ON reports(letter) WHERE state = 0;

-- Domains whose servers wrote the topmost Received line of letters fetched for an account: the person's own provider's.
CREATE TABLE provider_hosts(
    account INTEGER NOT NULL, host TEXT NOT NULL, letters INTEGER NOT NULL, first INTEGER NOT NULL,
    last INTEGER NOT NULL, PRIMARY KEY(account, host)) STRICT, WITHOUT ROWID;

ALTER TABLE outbox ADD COLUMN require_tls INTEGER NOT NULL DEFAULT 0;
ALTER TABLE outbox ADD COLUMN utf8 INTEGER NOT NULL DEFAULT 0;
-- Seconds since 1970: when the server first said "not now" to this letter, however late it was to leave.
ALTER TABLE outbox ADD COLUMN waits_since INTEGER;
ALTER TABLE accounts ADD COLUMN outgoing_size_limit INTEGER;
)sql";

} // namespace sobre::store::schema
