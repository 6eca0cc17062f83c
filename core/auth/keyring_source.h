// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/auth/credential_source.h"

namespace sobre::auth {

/// The desktop's key ring (Secret Service or KWallet) through QtKeychain, under the service "org.sobre".
/// Throws MailError NotAvailable where none runs, NoPassword where the person refused to open it or it has no
/// such secret.
class KeyringSource final : public CredentialSource {
public:
    Task<QCA::SecureArray> read(SecretName name) override;
    Task<> write(SecretName name, QCA::SecureArray secret) override;
    Task<> remove(SecretName name) override;
};

} // namespace sobre::auth
