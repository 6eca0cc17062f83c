// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/keep_policy.h"
#include "core/net/server_address.h"
#include "core/net/tls_policy.h"
#include "core/store/accounts.h"

namespace sobre::store {
class Database;
}

namespace sobre::account {

/// An account as the engines need it: what the store keeps as text, understood. A value.
struct Account {
    store::AccountRecord record;
    net::ServerAddress incoming;
    net::ServerAddress outgoing;
    KeepPolicy keep;
    net::TlsPolicy tls;

    store::AccountId id() const { return record.id; }
    /// What it says, understood. Errors: BadInput, which says what of it makes no sense.
    /// Trusts no certificate that is not valid: who talks to the servers takes load().
    static Result<Account> from(const store::AccountRecord &record);
    /// As it is to be used: with the certificates that the person trusts. The only way from the profile to a TlsPolicy.
    /// Errors: as from(), and those of the store.
    static Result<Account> load(const store::AccountRecord &record, store::Database &database);
};

/// The certificates of a PEM text. Errors: BadInput if there is none.
Result<QList<QSslCertificate>> certificatesFrom(const QString &pem);

} // namespace sobre::account
