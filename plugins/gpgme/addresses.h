// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace sobre::gpgme {

QString asciiLower(QString text);
/// An address that can be on a key at all; anything else finds nothing.
bool plausibleAddress(const QString &address);
/// The local part exactly, the domain without case.
bool sameAddress(const QString &one, const QString &other);

} // namespace sobre::gpgme
