// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace sobre::crypto {

/// Pure. Of the packets of one public key the least that seals to `address` and checks its signatures: the primary key,
/// one user id with its newest self-signature, the newest sub key that encrypts and, where the primary leaves that to
/// others, the newest that signs (Autocrypt 1.1 section 2.1.1). `now`: sub keys that ended by then are left out.
/// Empty: it is no single public key, names no such address, or cannot encrypt.
QByteArray minimalKey(const QByteArray &octets, const QString &address, const QDateTime &now);

} // namespace sobre::crypto
