// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/auth/credential_source.h"

#include <memory>

namespace sobre::auth {

/// The key ring first, the vault where none runs. A secret that moved to the ring leaves the vault.
class KeyringOrVault final : public CredentialSource {
public:
    enum class Place { None, Keyring, Vault };

    KeyringOrVault(std::unique_ptr<CredentialSource> keyring, std::unique_ptr<CredentialSource> vault);

    Task<QCA::SecureArray> read(SecretName name) override;
    Task<> write(SecretName name, QCA::SecureArray secret) override;
    Task<> remove(SecretName name) override;

    /// Where the last secret that was read came from or the last one that was written went.
    Place lastPlace() const { return m_lastPlace; }

private:
    std::unique_ptr<CredentialSource> m_keyring;
    std::unique_ptr<CredentialSource> m_vault;
    Place m_lastPlace = Place::None;
};

} // namespace sobre::auth
