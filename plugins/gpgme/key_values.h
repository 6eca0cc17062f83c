// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plugin/crypto_key.h"

#include <gpgme.h>

namespace sobre::gpgme {

/// What Sobre is told of a key.
plugin::CryptoKey keyValue(gpgme_key_t key);
/// Invalid for 0: GPGME's word for "not known" and "never".
QDateTime timeValue(unsigned long seconds);
/// Whether some sub key, or the primary one, may be used for it now.
bool canNow(gpgme_key_t key, bool encrypt);
/// Lower-case: "sha256".
QString hashName(gpgme_hash_algo_t hash);
bool weakHash(gpgme_hash_algo_t hash);

} // namespace sobre::gpgme
