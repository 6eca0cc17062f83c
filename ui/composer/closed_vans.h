// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAction;

namespace sobre::look {
class Strip;
}

namespace sobre::ui {

/// "Closed vans only": the writer's wish that a letter leaves over protected connections all the way or not at all
/// (REQUIRETLS, RFC 8689). A switch in the menu, and a strip that says what it does for as long as it is on.
class ClosedVans : public QObject {
    Q_OBJECT
public:
    /// `action` is made checkable. Both outlive this.
    ClosedVans(QAction &action, look::Strip &strip, QObject *parent = nullptr);

    bool isOn() const { return m_on; }
    /// By the program: a draft that is opened.
    void set(bool on);

Q_SIGNALS:
    /// The person switched it.
    void changed();

private:
    void choose(bool on);
    void show();

    QAction &m_action;
    look::Strip &m_strip;
    bool m_on = false;
};

} // namespace sobre::ui
