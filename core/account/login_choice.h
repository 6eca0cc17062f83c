// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/account.h"

#include <QByteArray>

namespace sobre::account {

/// The log-in method that the person chose, as far as this direction knows it (APOP is POP3's alone); empty: none.
QByteArray chosenMechanism(const Account &account, net::ServerAddress::Protocol direction);

/// The only log-in method for this direction: what the person chose, else what worked last time; empty: none yet. What
/// only a person may choose (CRAM-MD5, APOP, tokens) is not remembered beyond the choice.
QByteArray onlyMechanism(const Account &account, net::ServerAddress::Protocol direction);

} // namespace sobre::account
