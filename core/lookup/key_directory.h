// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"

#include <QByteArray>
#include <QString>
#include <QUrl>

namespace sobre::lookup {

/// z-base-32 without padding (Zooko's alphabet), as the Web Key Directory writes a hash.
QByteArray zBase32(QByteArrayView octets);

/// Where the key of one address lies at its own domain (draft-koch-openpgp-webkey-service section 3.1).
struct DirectoryPlaces {
    QUrl advanced; ///< below the sub-domain openpgpkey
    QUrl direct; ///< only where that sub-domain does not exist
};
/// Error: BadInput, what is no address of the internet.
Result<DirectoryPlaces> directoryPlaces(const QString &address);

/// The key server that is asked where a person names no other.
inline constexpr char DefaultKeyServer[] = "https://keys.openpgp.org";

/// Where `server` has the key of exactly this address: https://… speaks VKS as keys.openpgp.org does, hkps://… HKP over
/// HTTPS (draft-gallagher-openpgp-hkp section 3). Error: BadInput (no such server, no such address).
Result<QUrl> keyServerPlace(const QString &server, const QString &address);

} // namespace sobre::lookup
