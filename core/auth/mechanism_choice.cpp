// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/mechanism_choice.h"

#include <algorithm>
#include <array>

namespace sobre::auth {
namespace {

/// The first of `wanted` that is offered; empty if none is.
template <std::size_t Count>
QByteArray firstOf(const std::array<const char *, Count> &wanted, const QList<QByteArray> &offered)
{
    for (const char *name : wanted) {
        if (offered.contains(name))
            return name;
    }
    return {};
}

} // namespace

QList<QByteArray> chooseMechanisms(const QList<QByteArray> &offered, const Login &login, bool encrypted)
{
    if (!login.remembered.isEmpty())
        return offered.contains(login.remembered) ? QList{ login.remembered } : QList<QByteArray>();
    const QByteArray scram = firstOf(std::array{ "SCRAM-SHA-256", "SCRAM-SHA-1" }, offered);
    const QByteArray asItIs = firstOf(std::array{ "PLAIN", "USER", "LOGIN" }, offered);
    QList<QByteArray> chosen;
    if (!scram.isEmpty())
        chosen.append(scram);
    if (!asItIs.isEmpty() && (encrypted || chosen.isEmpty()))
        chosen.append(asItIs);
    return chosen;
}

} // namespace sobre::auth
