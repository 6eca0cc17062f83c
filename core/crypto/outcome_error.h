// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"
#include "core/plugin/crypto_evidence.h"

namespace sobre::crypto {

/// What an outcome other than Done is as an error: NoKey, NoEngine, NotUnlocked, Cancelled or CryptoFailed
/// with the engine's words.
MailError errorOf(const plugin::CryptoOutcome &outcome);

/// There is no key to use for `address`.
MailError noKeyFor(const QString &address);

} // namespace sobre::crypto
