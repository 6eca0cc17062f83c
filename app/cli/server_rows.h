// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/server_letter.h"

namespace sobre::cli {

struct CommandContext;

/// ACCOUNT/UIDL: what `server fetch` and `server delete` understand.
QString serverId(store::AccountId account, const account::ServerName &name);

/// Prints what lies at a server: a line each, or one JSON array.
void printServerListing(CommandContext &context, const account::ServerListing &listing);

} // namespace sobre::cli
