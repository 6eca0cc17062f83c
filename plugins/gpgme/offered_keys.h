// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plugins/gpgme/context.h"

#include <QtCore/QByteArray>
#include <QtCore/QStringList>

#include <expected>

namespace sobre::gpgme {

/// Keys from outside that are not in the key ring.
using OfferedKeys = std::expected<std::vector<Key>, plugin::CryptoOutcome>;

/// What `keys` holds, only looked at; a failure where it holds none.
OfferedKeys offeredKeys(Run &run, gpgme_data_t keys);
/// Why they are more, or another, than the one key that the request's addresses() and key() allow; empty: they
/// are not. A withdrawn name counts too: whether it is withdrawn nobody has checked yet.
QString moreThanAsked(const std::vector<Key> &offered, const plugin::CryptoRequest &request);
/// How an operation on keys ended that came back with an error.
plugin::CryptoOutcome keysFailed(gpgme_error_t error, const Run &run);
/// Done, with the keys of `fingerprints` as they are in the key ring now.
plugin::CryptoOutcome keysNow(Run &run, const QStringList &fingerprints);

} // namespace sobre::gpgme
