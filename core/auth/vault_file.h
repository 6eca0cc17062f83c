// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/auth/vault_header.h"
#include "core/error/mail_error.h"

#include <QString>
#include <QtCrypto>

#include <map>

namespace sobre::auth {

/// The file `vault` of a profile: secrets, sealed with AES-256-GCM. Its key comes from the file `vault.key`
/// beside it, or from a passphrase where one was set. Both files have mode 0600 and are replaced as a whole.
/// Blocks; for a worker, one call at a time.
///
/// The file: a VaultHeader, the sealed octets, the tag. Key and nonce are HKDF-SHA256 of the key file or of
/// PBKDF2-SHA256 of the passphrase, with the header's fresh salt and the header itself, so that a changed
/// header opens nothing.
class VaultFile {
public:
    using Secrets = std::map<QString, QCA::SecureArray>;

    explicit VaultFile(QString profile);

    /// Empty where there is no vault yet. Errors: FileUnreadable; StoreDamaged (`detail`: what is);
    /// NoPassword ("the vault is locked") without the passphrase it needs, BadInput for a wrong one;
    /// NotAvailable without QCA's plugins.
    Result<Secrets> load(const QCA::SecureArray &passphrase);
    /// Replaces the vault. Empty passphrase: the key file, made anew where there is none. Errors: DiskFull,
    /// FileUnreadable, StoreDamaged (a vault is there and its key file is not). Nothing is changed then.
    Result<> save(const Secrets &secrets, const QCA::SecureArray &passphrase);
    /// Whether the vault on disk needs a passphrase.
    bool isLocked() const;

private:
    Result<QCA::SecureArray> keyMaterial(const VaultHeader &header, const QCA::SecureArray &passphrase);
    Result<> ensureKeyFile() const;

    /// PBKDF2 is slow by design: the last result.
    struct Derived {
        QCA::SecureArray passphrase;
        QByteArray salt;
        int rounds = 0;
        QCA::SecureArray material;
    };

    QString m_vault;
    QString m_key;
    Derived m_derived;
};

} // namespace sobre::auth
