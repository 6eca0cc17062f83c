// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/closed_vans.h"

#include "ui/look/strip.h"

#include <QAction>

namespace sobre::ui {

ClosedVans::ClosedVans(QAction &action, look::Strip &strip, QObject *parent)
    : QObject(parent), m_action(action), m_strip(strip)
{
    m_action.setCheckable(true);
    connect(&m_action, &QAction::triggered, this, &ClosedVans::choose);
    m_strip.setMessage(look::Tone::Postcard, look::Glyph::Route, tr("Closed vans only."),
                       tr("Every server is asked to pass it on over protected connections or to send it back. If yours does not "
                          "promise that, it stays in the outbox."));
    connect(m_strip.addButton(tr("Any va&n")), &QPushButton::clicked, this, [this] { choose(false); });
    m_strip.hide();
}

void ClosedVans::set(bool on)
{
    m_on = on;
    show();
}

void ClosedVans::choose(bool on)
{
    if (on == m_on)
        return;
    set(on);
    Q_EMIT changed();
}

void ClosedVans::show()
{
    m_action.setChecked(m_on);
    if (m_on == !m_strip.isHidden())
        return;
    m_strip.setVisible(m_on);
}

} // namespace sobre::ui
