// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace sobre::auth {

/// The readable beginning of a vault file: the line "SOBRE-VAULT-1" and a line of JSON that says how its key
/// is made.
struct VaultHeader {
    static constexpr int SaltSize = 32;
    static constexpr int Rounds = 200'000; ///< of PBKDF2 in new vaults: 0.7 s on a slow machine
    static constexpr int MaxRounds = 10'000'000;

    bool byPassphrase = false; ///< else by the key file
    QByteArray salt = {}; ///< fresh each time
    QByteArray passphraseSalt = {}; ///< of PBKDF2; fresh for each passphrase
    int rounds = 0; ///< of PBKDF2
    QByteArray check = {}; ///< tells a wrong passphrase from a damaged file

    /// None where the file does not begin exactly as written() would write it.
    static std::optional<VaultHeader> read(QByteArrayView file);
    QByteArray written() const;
    /// What the check and the keys are bound to: all but the check itself.
    QByteArray bound() const;
};

} // namespace sobre::auth
