// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pop3/pop3_settings.h"
#include "core/store/accounts.h"

#include <QDateTime>

#include <chrono>
#include <optional>

namespace sobre::account {

/// No server is obeyed for longer than this, whatever it announces.
inline constexpr std::chrono::hours LongestAsked {24};

/// Until when the account's server asked to be left alone (LOGIN-DELAY); none: it may be visited. Wall time, UTC. A time
/// that lies further ahead than any server may ask for comes from a clock that was wrong, and counts for nothing.
std::optional<QDateTime> mustWaitUntil(const store::AccountRecord &account, const QDateTime &now);

/// What a person is told in place of a visit that would be refused for certain.
MailError mustWait(const QString &server, const QDateTime &until);

/// `error` with the time until which it makes no sense to try again, for the sentence that tells of it.
MailError untilWhen(MailError error, const QDateTime &until);

/// `account` with what a visit taught of its server: what it can do, when it may be visited again, and whether it went
/// well. `outcome.error` is not looked at: `error` is what the visit came to.
store::AccountRecord afterVisit(store::AccountRecord account, const pop3::Pop3Outcome &outcome, const std::optional<MailError> &error,
                                const QDateTime &now);

} // namespace sobre::account
