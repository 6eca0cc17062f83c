// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"

#include <QString>
#include <QtCrypto>

#include <map>

namespace sobre::auth {

/// The file `vault` of a profile: secrets, sealed with AES-256-GCM. Its key comes from the file `vault.key`
/// beside it, or from a passphrase where one was set. Both files have mode 0600 and are replaced as a whole.
/// Blocks; for a worker.
///
/// The file: the line "SOBRE-VAULT-1", a line of JSON {"key": "file" | "passphrase", "salt", "rounds",
/// "check"}, the sealed octets (tag last). Salt: 32 fresh octets each time; key and nonce: HKDF-SHA256 of the
/// key file or of PBKDF2-SHA256 of the passphrase, with the salt and both lines, so that a changed header
/// opens nothing.
class VaultFile {
public:
    using Secrets = std::map<QString, QCA::SecureArray>;

    explicit VaultFile(QString profile);

    /// Empty where there is no vault yet. Errors: FileUnreadable; StoreDamaged (`detail`: what is);
    /// NoPassword ("the vault is locked") without the passphrase it needs, BadInput for a wrong one.
    Result<Secrets> load(const QCA::SecureArray &passphrase) const;
    /// Replaces the vault. Empty passphrase: the key file, made anew where there is none. Errors: DiskFull,
    /// FileUnreadable. Nothing is changed then.
    Result<> save(const Secrets &secrets, const QCA::SecureArray &passphrase) const;
    /// Whether the vault on disk needs a passphrase.
    bool isLocked() const;

private:
    struct Header;
    Result<QCA::SecureArray> keyMaterial(const Header &header, const QCA::SecureArray &passphrase) const;
    Result<> ensureKeyFile() const;

    QString m_vault;
    QString m_key;
};

} // namespace sobre::auth
