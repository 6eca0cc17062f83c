// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <chrono>
#include <optional>

namespace sobre::smtp {

/// How long the way to the server and back takes, from questions that it answers at once. The shortest counts: the others
/// hold something else as well (a look-up, a handshake, a server that was busy).
class RoundTrip {
public:
    /// From here on waiting for answers costs more than what Postfix takes longer for BDAT than for DATA.
    static constexpr std::chrono::milliseconds Threshold{ 10 };

    void sample(std::chrono::milliseconds time) { m_shortest = std::min(m_shortest.value_or(time), time); }
    bool isLong() const { return m_shortest && *m_shortest > Threshold; }

private:
    std::optional<std::chrono::milliseconds> m_shortest;
};

} // namespace sobre::smtp
