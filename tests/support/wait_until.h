// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QEventLoop>
#include <QTimer>

#include <chrono>
#include <utility>

namespace sobre::tests {

/// Runs the event loop until the condition holds; false after `limit`. It looks again after every event, so
/// that thousands of short dialogues can be played in a second (QTRY_* sleeps 10 ms at a time).
template <typename Condition>
[[nodiscard]] bool waitUntil(Condition condition, std::chrono::milliseconds limit = std::chrono::seconds(20))
{
    bool late = false;
    QTimer timer;
    timer.setSingleShot(true);
    QObject::connect(&timer, &QTimer::timeout, &timer, [&late] { late = true; });
    timer.start(limit);
    while (!condition() && !late)
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    return condition();
}

} // namespace sobre::tests
