// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/ids.h"

#include <QPointer>
#include <QSet>
#include <QWidget>

namespace sobre::look {
class Strip;
}

namespace sobre::ui {

struct Desk;

/// The question when the program is to end and letters have not left: hidden until ask(). Stands in the window, is no
/// dialogue. Letters that wait for the person in any case are not asked about, and those that are planned never leave by it:
/// they are told of. Window thread.
class QuitBar : public QWidget {
    Q_OBJECT
public:
    /// `desk` outlives it.
    explicit QuitBar(Desk &desk, QWidget *parent = nullptr);

    /// Whether there is something to ask; then it is shown and has the focus, and exactly one signal follows. To be
    /// called when the window is about to close; where it returns true, the window stays open.
    bool ask();

Q_SIGNALS:
    /// All left, or they may wait: end the program now.
    void quitConfirmed();
    /// The person stays.
    void stayed();

private:
    struct Waiting {
        QList<store::LetterId> unsent; ///< would leave by now if they could
        int planned = 0;
    };
    Waiting waiting() const;
    void offer();
    void sendAndQuit();
    void look();
    void noteTry(store::LetterId letter);
    void addWaysOut();
    void quit();
    void stay();

    Desk &m_desk;
    look::Strip *m_strip;
    QSet<store::LetterId> m_asked; // to leave before the program ends
    QSet<store::LetterId> m_sending; // of those: their try has not ended
    bool m_asking = false;
    bool m_leaving = false; // they are being tried
    QPointer<QWidget> m_focusBefore;
};

} // namespace sobre::ui
