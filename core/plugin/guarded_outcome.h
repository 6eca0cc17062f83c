// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plugin/crypto_evidence.h"
#include "core/plugin/crypto_request.h"

namespace sobre::plugin {

/// What a plugin says, cut to what can be held and shown.
CryptoOutcome bounded(CryptoOutcome outcome);
/// Why a plugin's Done cannot be true, English; empty if it can. `head`: the first octets that it wrote, enough
/// to tell a sealed back-up from a secret key.
QString impossible(const CryptoRequest &request, const CryptoOutcome &outcome, QByteArrayView head);

} // namespace sobre::plugin
