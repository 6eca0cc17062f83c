// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/auth/login.h"
#include "core/net/server_address.h"
#include "core/net/tls_policy.h"

namespace sobre::smtp {

/// Which server, how it is trusted, and who logs in.
struct SmtpSettings {
    net::ServerAddress server;
    net::TlsPolicy tls;
    auth::Login login; ///< no user: no log-in
    bool chunking = true; ///< BDAT may be used where it is offered
};

} // namespace sobre::smtp
