// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QStringList>

namespace sobre::gpgme {

/// For whom each signature of a detached signature file says that it was made: the Intended Recipient Fingerprints (RFC
/// 9580 section 5.2.3.36) of its hashed part, upper-case hex, in the order of the file. gpg verifies what they stand in
/// and tells nobody of them. Armoured or not; what cannot be read says nothing.
QList<QStringList> intendedIn(const QByteArray &signature);

} // namespace sobre::gpgme
