// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/pane.h"

#include "ui/look/paint.h"
#include "ui/look/tokens.h"

#include <QPainter>
#include <QVBoxLayout>

namespace sobre::look {

Pane::Pane(Back back, QWidget *parent) : QWidget(parent), m_back(back)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
}

QColor Pane::color() const
{
    const Tokens &t = tokens();
    return m_back == Back::Window ? t.window : m_back == Back::Surface ? t.surface : t.sidebar;
}

void Pane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color());
}

Card::Card(QWidget *parent) : QWidget(parent), m_body(new QVBoxLayout(this))
{
    m_body->setContentsMargins(14, space::m, 14, space::m);
    m_body->setSpacing(space::s);
}

void Card::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens();
    QPainter painter(this);
    paintFace(&painter, rect(), radius::card, t.surface, t.border, t.borderWidth);
}

Line::Line(Qt::Orientation orientation, QWidget *parent) : QWidget(parent), m_orientation(orientation)
{
    if (orientation == Qt::Horizontal)
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    else
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
}

QSize Line::sizeHint() const
{
    return QSize(tokens().borderWidth, tokens().borderWidth);
}

void Line::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().border);
}

} // namespace sobre::look
