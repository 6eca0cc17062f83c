// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

namespace sobre::ui {
class LetterListView;
}

namespace sobre::benchmarks {

class Heartbeat;

/// Somebody who scrolls through the list and marks letters without ever resting: keys and wheel, ten times a second.
/// Main thread.
class BusyPerson : public QObject {
    Q_OBJECT
public:
    /// Both outlive the person.
    BusyPerson(ui::LetterListView &list, Heartbeat &heart);

    void start() { m_timer.start(); }
    void stop() { m_timer.stop(); }

private:
    void act();
    void press(const char *deed, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void wheel(int steps);

    ui::LetterListView &m_list;
    Heartbeat &m_heart;
    QTimer m_timer;
    int m_step = 0;
};

} // namespace sobre::benchmarks
