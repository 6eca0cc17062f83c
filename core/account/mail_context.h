// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/connector.h"

namespace sobre::store {
class Store;
}

namespace sobre::account {

class Passwords;

/// What the engines of the mail thread work with: where letters lie, where passwords come from, how servers are
/// reached. All of it outlives them.
struct MailContext {
    store::Store &store;
    Passwords &passwords;
    net::OpenChannel open;
};

} // namespace sobre::account
