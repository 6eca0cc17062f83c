// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/auth/credential_source.h"

#include <chrono>

namespace sobre::auth {

/// Runs a command line of the user's (by /bin/sh) each time; the first line it prints is the secret. Nothing
/// is kept.
class CommandSource final : public CredentialSource {
public:
    /// The command may ask for a passphrase of its own, hence the long deadline.
    explicit CommandSource(QString command, std::chrono::milliseconds deadline = std::chrono::minutes(2));

    /// Throws MailError NoPassword: it ended with a code, was killed, printed nothing or took too long;
    /// `detail` says which, with the first line of what it wrote to standard error.
    Task<QCA::SecureArray> read(SecretName name) override;
    Task<> write(SecretName name, QCA::SecureArray secret) override;
    Task<> remove(SecretName name) override;

private:
    static Task<QCA::SecureArray> run(QString command);

    QString m_command;
    std::chrono::milliseconds m_deadline;
};

} // namespace sobre::auth
