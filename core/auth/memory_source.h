// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/auth/credential_source.h"

#include <map>

namespace sobre::auth {

/// Secrets for as long as the program runs: tests, the demo, --password-stdin.
class MemorySource final : public CredentialSource {
public:
    Task<QCA::SecureArray> read(SecretName name) override;
    Task<> write(SecretName name, QCA::SecureArray secret) override;
    Task<> remove(SecretName name) override;

private:
    std::map<QString, QCA::SecureArray> m_secrets;
};

} // namespace sobre::auth
