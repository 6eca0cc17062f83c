// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/letters/busy_bar.h"

#include "ui/look/tokens.h"

#include <QPainter>
#include <QStyle>

namespace sobre::ui {

namespace {

constexpr int Steps = 60;

} // namespace

BusyBar::BusyBar(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setFixedHeight(3);
    setAccessibleName(tr("Working"));
    m_clock.setInterval(25);
    connect(&m_clock, &QTimer::timeout, this, [this] {
        m_step = (m_step + 1) % Steps;
        update();
    });
}

void BusyBar::setBusy(bool busy)
{
    if (m_busy == busy)
        return;
    m_busy = busy;
    if (busy && style()->styleHint(QStyle::SH_Widget_Animate, nullptr, this))
        m_clock.start();
    else
        m_clock.stop();
    update();
}

void BusyBar::paintEvent(QPaintEvent *)
{
    const look::Tokens &t = look::tokens();
    QPainter painter(this);
    // A line of the header's own edge; the moving part lies on it.
    painter.fillRect(0, height() - t.borderWidth, width(), t.borderWidth, t.border);
    if (!m_busy)
        return;
    if (!m_clock.isActive()) {
        painter.fillRect(rect(), t.accent);
        return;
    }
    const int part = width() / 3;
    const int left = (width() + part) * m_step / Steps - part;
    painter.fillRect(left, 0, part, height(), t.accent);
}

} // namespace sobre::ui
