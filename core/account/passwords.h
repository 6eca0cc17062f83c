// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/account.h"
#include "core/async/task.h"
#include "core/auth/credential_source.h"
#include "core/auth/login.h"

namespace sobre::account {

/// The way from an account to its password: the command it names, else what is kept (key ring or vault). Lives in the
/// mail thread.
class Passwords {
public:
    /// `kept` outlives this.
    explicit Passwords(auth::CredentialSource &kept)
        : m_kept(kept)
    {
    }

    /// Who logs in to the incoming or outgoing server, with what secret, and by which method: the one that the person chose,
    /// else the one that worked last. No user
    /// in the server's URL: a login without one. Throws MailError NoPassword, with the server's name.
    Task<auth::Login> loginFor(Account account, net::ServerAddress::Protocol direction);
    /// Keeps one password for both directions, as ISPs hand them out.
    Task<> keep(store::AccountId account, QCA::SecureArray secret);
    Task<> forget(store::AccountId account);

private:
    Task<QCA::SecureArray> secretOf(Account account, QString direction);

    auth::CredentialSource &m_kept;
};

} // namespace sobre::account
