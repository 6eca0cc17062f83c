// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/auth/credential_source.h"
#include "core/auth/vault_file.h"

#include <functional>
#include <memory>

namespace sobre::auth {

/// Passwords in the profile's VaultFile, where no key ring runs. The file is read and written by a worker.
/// Errors as there; a damaged vault is never overwritten.
class VaultSource final : public CredentialSource {
public:
    explicit VaultSource(const QString &profile);
    ~VaultSource() override;

    Task<QCA::SecureArray> read(SecretName name) override;
    Task<> write(SecretName name, QCA::SecureArray secret) override;
    Task<> remove(SecretName name) override;

    /// Whether a passphrase is needed and not known yet.
    Task<bool> isLocked();
    /// Remembers the passphrase for this run once it has opened the vault.
    Task<> unlock(QCA::SecureArray passphrase);
    /// Seals the vault anew with this passphrase; empty: with the key file again.
    Task<> setPassphrase(QCA::SecureArray passphrase);

private:
    struct Shared;
    using Change = std::function<void(VaultFile::Secrets &)>;
    Task<> change(Change change);

    std::shared_ptr<Shared> m_shared; ///< also held by workers
};

} // namespace sobre::auth
