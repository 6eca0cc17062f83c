// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/connector.h"
#include "tests/screenshots/made_up_box.h"

#include <atomic>

namespace sobre::screenshots {

/// Mail servers that exist in this program only; nothing reaches a network. What a server does is in its name:
/// "wrong.…" refuses the password, "forged.…" has a certificate that does not hold, "silent.…" never answers, "none.…"
/// is not found; the others work, but of a letter they take 3.1 MB only and then stand still.
class MadeUpServers {
public:
    net::OpenChannel opener();
    /// From now on nothing is reached.
    void unplug(bool unplugged = true) { m_unplugged = unplugged; }
    /// From now on no server says anything.
    void hush(bool silent = true) { m_silent = silent; }
    MadeUpBox &box() { return m_box; }

private:
    MadeUpBox m_box;
    std::atomic<bool> m_silent = false;
    std::atomic<bool> m_unplugged = false;
};

} // namespace sobre::screenshots
