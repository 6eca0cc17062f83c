// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <chrono>

namespace sobre::net {

/// What goes on around Sobre: the network that this computer is in, and whether the computer sleeps. Somebody who
/// watches the system, or a test, tells it; whoever plans visits to servers listens. Window thread.
class Surroundings : public QObject {
    Q_OBJECT
public:
    enum class Network {
        Open, ///< or nothing is known of it
        Metered, ///< costs money by the octet
        Captive, ///< somebody has to log in to it first, as in a hotel
        Gone,
    };

    using QObject::QObject;

    Network network() const { return m_network; }
    void setNetwork(Network network);
    bool isAsleep() const { return m_asleep; }
    /// About to fall asleep, or awake again.
    void setAsleep(bool asleep);
    /// The computer has slept, and nobody said so before.
    void noteSlept();
    /// The wall clock was set by so much, forwards if positive.
    void noteClockJump(std::chrono::milliseconds by);

Q_SIGNALS:
    void networkChanged();
    /// Whoever talks to a server stops.
    void fallingAsleep();
    void wokeUp();
    void clockJumped(std::chrono::milliseconds by);

private:
    Network m_network = Network::Open;
    bool m_asleep = false;
};

/// Whether a server's name means this computer, which needs no network.
bool isThisComputer(const QString &host);

} // namespace sobre::net
