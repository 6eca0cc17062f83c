// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/schema_2.h"

namespace sobre::store::schema {

// Receiving: what a person wants of an account, what its server says of itself, and what is planned for a letter there.
const char *const Tables2 = R"sql(
ALTER TABLE accounts ADD COLUMN login_choice BLOB NOT NULL DEFAULT x'';
ALTER TABLE accounts ADD COLUMN delete_there INTEGER NOT NULL DEFAULT 0;
ALTER TABLE accounts ADD COLUMN fetch_limit INTEGER NOT NULL DEFAULT 0;
ALTER TABLE accounts ADD COLUMN every_minutes INTEGER NOT NULL DEFAULT -1;
ALTER TABLE accounts ADD COLUMN not_before INTEGER;
ALTER TABLE accounts ADD COLUMN server_says TEXT NOT NULL DEFAULT '{}';
ALTER TABLE accounts ADD COLUMN may_age INTEGER NOT NULL DEFAULT 0;

ALTER TABLE uidl_ledger ADD COLUMN wish INTEGER NOT NULL DEFAULT 0;
ALTER TABLE uidl_ledger ADD COLUMN tries INTEGER NOT NULL DEFAULT 0;
ALTER TABLE uidl_ledger ADD COLUMN error TEXT;
ALTER TABLE uidl_ledger ADD COLUMN server_size INTEGER NOT NULL DEFAULT 0;

-- What TOP gave of a letter that was only looked at: at most 64 KiB. The key is the row of the ledger.
CREATE TABLE server_headers(ledger INTEGER PRIMARY KEY, header BLOB NOT NULL) STRICT;
)sql";

// Beginnings of one and of three letters had trees of their own, a third of the index and of the time that it took to
// fill. The tree of whole words finds them as well.
const char *const LeanIndex2 = R"sql(
DROP TABLE letter_index;
CREATE VIRTUAL TABLE letter_index USING fts5(
    subject, sender, recipients, body, attachments, spelled, content='', contentless_delete=1,
    tokenize='unicode61 remove_diacritics 2', prefix='2');
)sql";

} // namespace sobre::store::schema
