// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"

#include <QByteArray>
#include <QSslCertificate>
#include <QSslKey>

namespace sobre::practice {

/// A certificate for localhost and 127.0.0.1 for a few days, by an authority whose key is thrown away once it has signed
/// this one.
struct ServerIdentity {
    QSslCertificate certificate;
    QSslKey key;
    QByteArray authorityPem; ///< whom a client has to believe

    /// Errors: NotAvailable, where QCA's plugins are missing.
    static Result<ServerIdentity> make();
};

} // namespace sobre::practice
