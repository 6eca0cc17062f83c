// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/open_letter.h"
#include "core/store/ids.h"

#include <memory>

namespace sobre::store {
class Database;
}

namespace sobre::ui {

/// A stored letter as the crypto room reads it; the connection lives as long as what is read from it, and is used
/// by one thread at a time.
crypto::LetterSource storedLetter(std::shared_ptr<store::Database> reader, store::LetterId letter);

/// Whether the whole letter is in an envelope. Reads it: for a worker. Errors: NotFound, those of the store.
Result<bool> isSealed(store::Database &reader, store::LetterId letter);

} // namespace sobre::ui
