// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/task.h"
#include "core/error/mail_error.h"

#include <QString>
#include <QtCrypto>

namespace sobre::auth {

/// Which secret is meant: an account's, for one direction. Accounts are told apart by an id that is never
/// reused.
struct SecretName {
    qint64 account = 0;
    QString direction; ///< "incoming" or "outgoing"
    bool operator==(const SecretName &) const = default;
};

/// Where passwords come from: key ring, vault, command, memory. Lives in the mail thread.
class CredentialSource {
public:
    virtual ~CredentialSource() = default;
    /// The secret. Throws MailError NoPassword where there is none.
    virtual Task<QCA::SecureArray> read(SecretName name) = 0;
    /// Keeps a secret for later. Throws MailError NotAvailable where the source cannot (a command).
    virtual Task<> write(SecretName name, QCA::SecureArray secret) = 0;
    /// Forgets it; not an error if there is none.
    virtual Task<> remove(SecretName name) = 0;
};

} // namespace sobre::auth
