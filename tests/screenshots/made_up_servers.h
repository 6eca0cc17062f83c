// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/connector.h"

#include <atomic>

namespace sobre::screenshots {

/// Mail servers that exist in this program only; nothing reaches a network. What a server does is in its name:
/// "wrong.…" refuses the password, "forged.…" has a certificate that does not hold, "silent.…" never answers, "none.…"
/// is not found; the others work, but of a letter they take 3.1 MB only and then stand still.
class MadeUpServers {
public:
    net::OpenChannel opener();
    /// From now on nothing is reached.
    void unplug() { m_unplugged = true; }

private:
    std::atomic<bool> m_unplugged = false;
};

} // namespace sobre::screenshots
