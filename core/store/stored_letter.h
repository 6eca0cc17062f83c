// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"
#include "core/store/ids.h"

#include <functional>
#include <memory>

class QIODevice;

namespace sobre::store {

class Store;

/// Opens the raw octets of a stored letter, random access, read-only, at position 0: as LetterDevice, but each device
/// owns a reading connection, so it may go to another thread and outlive whoever asked for it. One thread at a time uses
/// it. The store outlives the function. Errors: NotFound, those of openReader().
std::function<Result<std::shared_ptr<QIODevice>>()> storedLetter(const Store &store, LetterId letter);

} // namespace sobre::store
