// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"
#include "core/store/ids.h"

#include <functional>

class QDateTime;
class QObject;

namespace sobre::store {
class Database;
class Writer;
}

namespace sobre::ui {

/// Writer's job: the letter goes on to those who were not refused, and waits for its turn; its proof will name the others
/// as not sent to. Errors: NotFound, BeingSent
/// where it is no longer refused, BadInput where nobody is left.
Result<> dropRefused(store::Database &database, store::LetterId letter);

/// Writer's job: by the person's word a letter that may have been sent did arrive; it goes to Sent, without a proof.
/// Errors: NotFound, BeingSent where that is no longer open.
Result<> fileAsSent(store::Database &database, store::LetterId letter);

/// Writer's job: a letter that is planned leaves at `time` (UTC). Errors: NotFound, BeingSent where it does not wait any
/// more.
Result<> planFor(store::Database &database, store::LetterId letter, const QDateTime &time);

/// Writer's job: a letter that no server took by closed vans only may travel as any other, and waits for its turn. Errors:
/// NotFound, BeingSent where it is no longer refused.
Result<> openVans(store::Database &database, store::LetterId letter);

} // namespace sobre::ui
