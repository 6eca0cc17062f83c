// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/account.h"

#include <QList>

namespace sobre::cli {

struct CommandContext;

/// The account that the command's one word names, by number or e-mail address. Throws WrongUsage without a word,
/// MailError NotFound or BadInput.
account::Account findAccount(const CommandContext &context);

/// Those that its words name, or all accounts if it has none.
QList<account::Account> findAccounts(const CommandContext &context);

/// The one to write from: the named one, else the one whose address `sender` is, else the first. Throws NotFound where
/// there is no account.
account::Account accountToSendFrom(const CommandContext &context, const QString &named, const QString &sender);

} // namespace sobre::cli
