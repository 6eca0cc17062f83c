// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plugins/gpgme/context.h"

#include <expected>

namespace sobre::gpgme {

/// The key that the request works on, or why there is none: UnusableKey, or Cancelled. `own`: its secret part
/// must be here as well.
std::expected<Key, plugin::CryptoOutcome> namedKey(Run &run, bool own);
/// Done, with the key as the key ring has it now; what the request says otherwise where it is not there.
plugin::CryptoOutcome doneWith(Run &run, const QString &fingerprint);
/// How an operation that changes a key ended, where that is not Done. A missing secret part is UnusableKey.
plugin::CryptoOutcome changeFailed(gpgme_error_t error, Run &run, Context &context);

} // namespace sobre::gpgme
