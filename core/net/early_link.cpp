// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/early_link.h"

#include "core/async/ahead.h"

#include <QElapsedTimer>

#include <utility>

namespace sobre::net {

struct EarlyLink::State {
    OpenChannel open;
    std::chrono::milliseconds keeps;
    QElapsedTimer since;
    std::unique_ptr<Ahead<std::unique_ptr<LineChannel>>> link; ///< none: it was given away
};

EarlyLink::EarlyLink(OpenChannel open, const ServerAddress &address, const TlsPolicy &policy, std::chrono::milliseconds keeps)
    : m_state(std::make_shared<State>(std::move(open), keeps))
{
    m_state->since.start();
    m_state->link = std::make_unique<Ahead<std::unique_ptr<LineChannel>>>(m_state->open(address, policy, nullptr));
}

OpenChannel EarlyLink::opener() const
{
    return [state = m_state](ServerAddress address, TlsPolicy policy, WireLog *log) {
        return take(state, std::move(address), std::move(policy), log);
    };
}

Task<std::unique_ptr<LineChannel>> EarlyLink::take(std::shared_ptr<State> state, ServerAddress address, TlsPolicy policy, WireLog *log)
{
    auto early = std::exchange(state->link, nullptr);
    if (early && !log && state->since.durationElapsed() <= state->keeps)
        co_return co_await early->value();
    early.reset(); // some servers bear few links from one place
    co_return co_await state->open(std::move(address), std::move(policy), log);
}

} // namespace sobre::net
