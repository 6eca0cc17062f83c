// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/busy_person.h"

#include "tests/benchmarks/heartbeat.h"
#include "ui/letters/letter_list_view.h"

#include <QCoreApplication>
#include <QScrollBar>
#include <QTest>
#include <QWheelEvent>

namespace sobre::benchmarks {

BusyPerson::BusyPerson(ui::LetterListView &list, Heartbeat &heart)
    : m_list(list)
    , m_heart(heart)
{
    m_timer.setInterval(100);
    connect(&m_timer, &QTimer::timeout, this, &BusyPerson::act);
}

void BusyPerson::press(const char *deed, Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    m_heart.note(deed);
    QTest::keyClick(&m_list, key, modifiers);
}

void BusyPerson::wheel(int steps)
{
    m_heart.note("wheel");
    QWidget *viewport = m_list.viewport();
    const QPointF at = viewport->rect().center();
    QCoreApplication::postEvent(viewport, new QWheelEvent(at, viewport->mapToGlobal(at), {}, {0, -120 * steps}, Qt::NoButton,
                                                          Qt::NoModifier, Qt::NoScrollPhase, false));
}

void BusyPerson::act()
{
    switch (m_step++ % 24) {
    case 0: return press("to the first letter", Qt::Key_Home);
    case 2: case 3: return press("next letter", Qt::Key_Down);
    case 4: return press("mark as read", Qt::Key_M);
    case 6: return press("star", Qt::Key_S);
    case 7: case 8: case 9: return press("a page down", Qt::Key_PageDown);
    case 10: case 11: return press("select a page more", Qt::Key_PageDown, Qt::ShiftModifier);
    case 12: return press("mark several", Qt::Key_M);
    case 14: return press("to the last letter", Qt::Key_End);
    case 15: return press("a page up", Qt::Key_PageUp);
    case 16: return press("star", Qt::Key_S);
    case 18:
        m_heart.note("drag the scroll bar");
        return m_list.verticalScrollBar()->setValue(m_list.verticalScrollBar()->maximum() / (2 + m_step % 5));
    default: return wheel(m_step % 5 + 1);
    }
}

} // namespace sobre::benchmarks
