// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/login_choice.h"

#include <algorithm>
#include <array>

namespace sobre::account {
namespace {

/// What Sobre takes by itself, see auth::chooseMechanisms().
constexpr std::array Ours {"SCRAM-SHA-256", "SCRAM-SHA-1", "PLAIN", "USER", "LOGIN"};

} // namespace

QByteArray chosenMechanism(const Account &account, net::ServerAddress::Protocol direction)
{
    const QByteArray &choice = account.record.loginChoice;
    const bool incoming = direction == net::ServerAddress::Protocol::Pop3;
    return incoming || choice != "APOP" ? choice : QByteArray();
}

QByteArray onlyMechanism(const Account &account, net::ServerAddress::Protocol direction)
{
    if (const QByteArray choice = chosenMechanism(account, direction); !choice.isEmpty())
        return choice;
    const bool incoming = direction == net::ServerAddress::Protocol::Pop3;
    const QByteArray &remembered = incoming ? account.record.incomingMechanism : account.record.outgoingMechanism;
    const bool ours = std::ranges::any_of(Ours, [&remembered](const char *name) { return remembered == name; });
    return ours ? remembered : QByteArray();
}

} // namespace sobre::account
