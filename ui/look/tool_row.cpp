// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/tool_row.h"

#include "ui/look/tokens.h"
#include "ui/look/tool_button.h"

#include <QEvent>
#include <QHBoxLayout>

namespace sobre::look {

ToolRow::ToolRow(const QString &accessibleName, QWidget *parent)
    : QWidget(parent), m_row(new QHBoxLayout(this))
{
    setAccessibleName(accessibleName);
    m_row->setContentsMargins(space::m, space::s, space::m, space::s);
    m_row->setSpacing(2);
    m_row->setSizeConstraint(QLayout::SetNoConstraint); // our hints below decide
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ToolRow::add(ToolButton *button)
{
    m_row->addWidget(button);
    if (button->toolButtonStyle() == Qt::ToolButtonTextBesideIcon)
        m_folding.append(button);
    updateGeometry();
}

void ToolRow::addWidget(QWidget *widget, int stretch)
{
    m_row->addWidget(widget, stretch);
}
void ToolRow::addSpacing(int pixels)
{
    m_row->addSpacing(pixels);
}
void ToolRow::addStretch()
{
    m_row->addStretch(1);
}

int ToolRow::widthOf(bool words) const
{
    const QMargins margins = m_row->contentsMargins();
    int width = margins.left() + margins.right() + std::max(0, m_row->count() - 1) * m_row->spacing();
    for (int i = 0; i < m_row->count(); ++i) {
        const QLayoutItem *item = m_row->itemAt(i);
        auto *button = qobject_cast<ToolButton *>(item->widget());
        if (item->widget() && item->widget()->isHidden())
            continue;
        if (button && m_folding.contains(button))
            width += button->sizeFor(words).width();
        else
            width += words ? item->sizeHint().width() : item->minimumSize().width();
    }
    return width;
}

QSize ToolRow::sizeHint() const
{
    return QSize(widthOf(true), m_row->sizeHint().height());
}

QSize ToolRow::minimumSizeHint() const
{
    return QSize(widthOf(false), m_row->sizeHint().height());
}

void ToolRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void ToolRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

void ToolRow::fit()
{
    const auto face = width() >= widthOf(true) ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly;
    for (ToolButton *button : std::as_const(m_folding))
        if (button->toolButtonStyle() != face)
            button->setToolButtonStyle(face);
}

} // namespace sobre::look
