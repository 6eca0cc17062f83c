// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/surroundings.h"

#include <QTimer>

#include <chrono>

namespace sobre::net {

/// The three clocks, as they stand at one moment.
struct Clocks {
    std::chrono::milliseconds wall; ///< since 1970; a person or the network may set it
    std::chrono::milliseconds boot; ///< goes on while the computer sleeps
    std::chrono::milliseconds awake; ///< stands still then

    static Clocks now();
};

/// What the system says of the surroundings: NetworkManager (by QNetworkInformation) of the network, logind of sleep, and
/// the clocks of both where nobody else does. Where there is no such service nothing is known, and all is as if there were
/// a network and no sleep. Window thread.
class SystemSurroundings : public Surroundings {
    Q_OBJECT
public:
    /// Asks nobody outside of this computer.
    explicit SystemSurroundings(QObject *parent = nullptr);

    /// How long the clocks may differ before that means something.
    static constexpr std::chrono::seconds Jump {30}, Sleep {10};

    /// Compares the clocks with what they were; once a minute by itself.
    void compare(const Clocks &now);

private Q_SLOTS:
    void prepareForSleep(bool begins);

private:
    void watchNetwork();
    void readNetwork();
    void watchSleep();

    QTimer m_minute;
    Clocks m_before;
};

} // namespace sobre::net
