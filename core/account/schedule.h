// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"

#include <chrono>
#include <optional>

namespace sobre::account {

/// What has to happen before an account's mail is looked for again without being asked to.
enum class WaitsFor {
    Time, ///< the hour of the next look
    Asking, ///< the person: it is an account that is looked into on demand only
    Person, ///< the person: the server said no, and to try the same again would not help
    Server, ///< the server asked to be left alone for a while
    Network, ///< this computer is not connected
    OpenNetwork, ///< the network costs money by the octet, or wants somebody to log in to it first
};

/// What is expected after a look into a mailbox.
struct NextLook {
    WaitsFor what = WaitsFor::Time;
    std::optional<std::chrono::milliseconds> in = {}; ///< none: not by itself
    bool operator==(const NextLook &) const = default;
};

/// When one account's mail is looked for next, from how the last look went. Knows no clock. A value.
class Schedule {
public:
    /// Somebody else is in the mailbox: the first wait, doubled up to the longest.
    static constexpr std::chrono::minutes FirstInUse {5}, LongestInUse {30};
    static constexpr std::chrono::minutes AfterTrouble {15}; ///< the server has trouble of its own (SYS/TEMP)

    /// `error`: of the look that ended, none where it went well. `every`: zero for an account that is looked into on
    /// demand only. `asked`: how long the server wants to be left alone from now on, zero if it does not say.
    NextLook after(const std::optional<MailError> &error, std::chrono::milliseconds every, std::chrono::milliseconds asked);

private:
    std::chrono::minutes m_inUse {0}; ///< how long we waited last for somebody to leave the mailbox
};

/// What the server or the account itself says no to: not tried again before a person acts.
bool isForThePerson(const MailError &error);

/// The code of a refusal that may end by itself (RFC 2449 and 3206), the first word of its detail: "IN-USE".
QString codeOf(const MailError &error);

} // namespace sobre::account
