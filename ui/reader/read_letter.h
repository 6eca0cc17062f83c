// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"
#include "ui/reader/letter_facts.h"
#include "ui/reader/stoppable_device.h"

namespace sobre::store {
class Database;
}

namespace sobre::ui {

/// Reads what the reader shows of a letter. Memory stays bounded whatever its size. For a worker, with the
/// worker's own connection. Errors: NotFound, StoreDamaged, StoreFailed, Cancelled.
Result<LetterFacts> readLetter(store::Database &database, store::LetterId letter, const StopFlag &stop);

} // namespace sobre::ui
