// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/counter_place.h"

#include "ui/text/isolate.h"

namespace sobre::ui {

using look::Button;
using look::Glyph;

CounterPlace::CounterPlace(QWidget *parent) : EmptyState(parent) { }

void CounterPlace::tell(Why why, const QString &host)
{
    if (why == m_why && host == m_host)
        return;
    m_why = why;
    m_host = host;
    const QWidget *focus = window()->focusWidget();
    const bool focused = focus && (focus == this || isAncestorOf(focus));
    clearButtons();
    Button *button = nullptr;
    const QString office = text::isolated(host);
    switch (why) {
    case Why::Looking:
        setMessage(Glyph::Server, tr("Looking at the post office…"), tr("Sobre asks %1 what lies there. Nothing is fetched.").arg(office));
        button = addButton(tr("S&top"));
        button->setObjectName(QStringLiteral("stopHere"));
        connect(button, &QAbstractButton::clicked, this, &CounterPlace::stopWanted, Qt::QueuedConnection);
        break;
    case Why::NotLooked:
        setMessage(Glyph::Server, tr("Not looked at yet"), tr("Nothing is asked before you want it."));
        button = addButton(tr("Look &now"), Button::Kind::Primary);
        break;
    case Why::Failed:
        setMessage(Glyph::Server, tr("It cannot be said what lies there"), tr("The reason stands above."));
        button = addButton(tr("Try &again"), Button::Kind::Primary);
        break;
    case Why::Empty:
        setMessage(Glyph::Check, tr("Nothing lies there"), tr("No letter waits at %1.").arg(office));
        break;
    case Why::AllHere:
        setMessage(Glyph::Check, tr("All of it is here"), tr("Every letter that lies at %1 was fetched.").arg(office));
        break;
    }
    if (button && why != Why::Looking)
        connect(button, &QAbstractButton::clicked, this, &CounterPlace::lookWanted, Qt::QueuedConnection);
    setFocusProxy(button);
    if (focused)
        setFocus(Qt::OtherFocusReason);
}

} // namespace sobre::ui
