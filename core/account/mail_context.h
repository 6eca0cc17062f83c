// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/gauges.h"
#include "core/account/letters_under_way.h"
#include "core/account/turns.h"
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
    Gauges gauges = {}; ///< clocks and disk, as a fetch reads them
    Turns fetching = {}; ///< who is in which mailbox. Mail thread
    LettersUnderWay posting = {}; ///< any thread
};

} // namespace sobre::account
