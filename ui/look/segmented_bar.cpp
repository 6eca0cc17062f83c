// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/segmented_bar.h"

#include "ui/look/tokens.h"
#include "ui/look/type.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QToolButton>

namespace sobre::look {

SegmentedBar::SegmentedBar(const QString &accessibleName, QWidget *parent)
    : QWidget(parent), m_group(new QButtonGroup(this)), m_row(new QHBoxLayout(this))
{
    setAccessibleName(accessibleName);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(2);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        if (on)
            Q_EMIT currentChanged(id);
    });
}

void SegmentedBar::addChoice(int id, const QString &text)
{
    auto *button = new QToolButton(this);
    button->setText(text);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    whenFontChanges(button, [button] { button->setMinimumWidth(button->sizeHint().width() + space::l); });
    button->setMinimumWidth(button->sizeHint().width() + space::l);
    m_group->addButton(button, id);
    m_row->addWidget(button);
    if (m_group->buttons().size() == 1)
        button->setChecked(true);
}

int SegmentedBar::current() const
{
    return m_group->checkedId();
}

void SegmentedBar::setCurrent(int id)
{
    if (auto *button = m_group->button(id))
        button->setChecked(true);
}

} // namespace sobre::look
