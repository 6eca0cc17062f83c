// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace sobre::crypto {

/// A new code that seals the back-up of a key: 36 digits in nine groups of four with '-' between them, as an
/// Autocrypt Setup Message has it (119 bits, from the system's source of randomness). A secret: it is shown once,
/// to be written down, and kept nowhere.
QByteArray makeBackupCode();
/// What a person typed, in that form: blanks, missing or other dashes and full-width digits do not matter. Empty:
/// there are not 36 digits, or something else is among them.
QByteArray readBackupCode(const QString &typed);

} // namespace sobre::crypto
