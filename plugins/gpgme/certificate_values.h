// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plugin/crypto_key.h"

#include <gpgme.h>

namespace sobre::gpgme {

/// Completes what keyValue() made of an X.509 certificate: its owner's name at each of its addresses, who vouches
/// for it, and what it may be used for.
void describeCertificate(gpgme_key_t key, plugin::CryptoKey &value);

/// The value of the first attribute `type` ("CN", "O") of a distinguished name (RFC 4514), or empty.
QString attributeOf(const QString &name, const QString &type);

} // namespace sobre::gpgme
