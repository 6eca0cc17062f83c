// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/tls_policy.h"
#include "core/store/accounts.h"
#include "core/store/certificate_exceptions.h"

namespace sobre::account {

/// The certificates that the person trusts although they are not valid, as a TlsPolicy takes them.
Result<QList<net::CertificateException>> trustedCertificates(store::Database &database);

// In a writer's job:

/// Keeps the person's word, each in place of what was trusted for that host and port before.
Result<> trust(store::Database &database, const QList<net::CertificateException> &certificates);
/// Takes it back, if it is still this certificate that is trusted there.
Result<> distrust(store::Database &database, const QList<net::CertificateException> &certificates);
/// Forgets those for a host and port that no account uses (any more).
Result<> forgetUnused(store::Database &database);
/// Nothing but these is trusted any more: after an action that was undone.
Result<> restoreTrust(store::Database &database, const QList<store::TrustedCertificate> &before);

/// The account, and what was trusted for its servers alone. Its letters stay. Errors: NotFound.
Result<> removeAccount(store::Database &database, store::AccountId id);

} // namespace sobre::account
