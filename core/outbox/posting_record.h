// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"
#include "core/smtp/smtp_outcome.h"
#include "core/store/outbox_rows.h"
#include "core/store/postings.h"

#include <QString>

namespace sobre::store {
class Database;
}

namespace sobre::outbox {

/// The proof of posting of a letter that was handed over to `server` ("host:port"), but for its Message-ID. A recipient of
/// the row that the server did not take is *not sent*. Pure.
store::Posting postingOf(const store::OutboxRow &row, const QString &server, const smtp::SmtpOutcome &outcome);

/// Keeps it with the letter, whose Message-ID goes along. In a writer's job, before store::outbox::posted() and in the same
/// commit. Errors: NotFound (the letter is not there), those of the store.
Result<> recordPosting(store::Database &database, const store::OutboxRow &row, const QString &server, const smtp::SmtpOutcome &outcome);

} // namespace sobre::outbox
