// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/font_watch.h"

#include <QApplication>
#include <QEvent>
#include <QPointer>

namespace sobre::look {

FontWatch::FontWatch(QApplication &application) : QObject(&application), m_font(QApplication::font())
{
    application.installEventFilter(this);
}

FontWatch *FontWatch::of(QApplication &application)
{
    static QPointer<FontWatch> one; // tests may have one application after another
    if (!one)
        one = new FontWatch(application);
    return one;
}

bool FontWatch::eventFilter(QObject *, QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange && m_font != QApplication::font()) {
        m_font = QApplication::font();
        Q_EMIT changed();
    }
    return false;
}

} // namespace sobre::look
