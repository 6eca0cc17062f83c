// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/connector.h"

#include <chrono>
#include <memory>

namespace sobre::net {

/// A link to a server that is opened while something else is waited for, such as the password. A value: copies share the
/// link. Lives in the mail thread; the last copy takes a link with it that nobody wanted.
class EarlyLink {
public:
    /// A link that waited longer is not used: the server may be about to give it up.
    static constexpr std::chrono::milliseconds Keeps {10'000};

    /// Begins at once.
    EarlyLink(OpenChannel open, const ServerAddress &address, const TlsPolicy &policy, std::chrono::milliseconds keeps = Keeps);

    /// Gives the link away, or throws why there is none, the first time that it is called in time; after that it opens anew.
    OpenChannel opener() const;

private:
    struct State;
    static Task<std::unique_ptr<LineChannel>> take(std::shared_ptr<State> state, ServerAddress address, TlsPolicy policy, WireLog *log);

    std::shared_ptr<State> m_state;
};

} // namespace sobre::net
