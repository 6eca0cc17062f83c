// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plugins/gpgme/context.h"

#include <expected>

namespace sobre::gpgme {

using UsableKeys = std::expected<std::vector<Key>, plugin::CryptoOutcome>;

/// The request's signers, each with a secret part that is fit to sign now; or UnusableKey that names the
/// first which is not.
UsableKeys usableSigners(Run &run);
/// The request's recipients, each fit to be sealed to now; or UnusableKey.
UsableKeys usableRecipients(Run &run);

} // namespace sobre::gpgme
