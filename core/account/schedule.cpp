// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/schedule.h"

#include <algorithm>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace sobre::account {
// A certificate or a server without TLS is not among it: nothing was sent to it, and it may be mended, or be the network of
// a hotel.
bool isForThePerson(const MailError &error)
{
    switch (error.kind) {
    case MailError::Kind::LoginRefused:
    case MailError::Kind::NoPassword:
    case MailError::Kind::NoMechanism:
    case MailError::Kind::BadInput:
    case MailError::Kind::NotFound:
        return true;
    case MailError::Kind::Refused:
        return error.scope == MailError::Scope::Account; // SYS/PERM
    default:
        return false;
    }
}

QString codeOf(const MailError &error)
{
    return error.kind == MailError::Kind::RefusedForNow ? error.detail.section(u' ', 0, 0) : QString();
}

NextLook Schedule::after(const std::optional<MailError> &error, std::chrono::milliseconds every, std::chrono::milliseconds asked)
{
    const QString code = error ? codeOf(*error) : QString();
    if (code != "IN-USE"_L1)
        m_inUse = 0min;
    if (error && isForThePerson(*error))
        return {.what = WaitsFor::Person};
    if (every == 0ms)
        return {.what = WaitsFor::Asking};
    if (code == "IN-USE"_L1) {
        m_inUse = m_inUse == 0min ? FirstInUse : std::min(m_inUse * 2, LongestInUse);
        return {.what = WaitsFor::Server, .in = std::max<std::chrono::milliseconds>(m_inUse, asked)};
    }
    if (code == "LOGIN-DELAY"_L1)
        return {.what = WaitsFor::Server, .in = asked > 0ms ? asked : every};
    if (code == "SYS/TEMP"_L1)
        return {.what = WaitsFor::Server, .in = std::max<std::chrono::milliseconds>(AfterTrouble, asked)};
    const bool gone = error && error->kind == MailError::Kind::Unreachable;
    return {.what = gone ? WaitsFor::Network : WaitsFor::Time, .in = std::max(every, asked)};
}

} // namespace sobre::account
