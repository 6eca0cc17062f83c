// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/task.h"
#include "core/crypto/offered_key.h"

#include <QString>

#include <optional>

namespace sobre::web {
class WebClient;
}

namespace sobre::lookup {

/// Looks up the key of one address in the network, and only when a person pressed a button that says so: whoever is asked
/// learns which address somebody wants to write to. Nothing of it is accepted: it is a key that is offered. Main thread.
class KeyFinder {
public:
    /// `client` outlives it.
    explicit KeyFinder(web::WebClient &client);

    /// At the address's own domain (Web Key Directory); empty: there is none. Throws MailError: BadInput (no address),
    /// Refused (serverText: its status), and those of WebClient::get().
    Task<std::optional<crypto::OfferedKey>> atDomain(QString address);
    /// At a key server as keyServerPlace() takes it; likewise.
    Task<std::optional<crypto::OfferedKey>> atServer(QString address, QString server);

private:
    web::WebClient &m_client;
};

} // namespace sobre::lookup
