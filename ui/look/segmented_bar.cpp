// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/segmented_bar.h"

#include "ui/look/tokens.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QToolButton>

namespace sobre::look {

namespace {

/// With room on both sides, in whatever font, and never cut.
class Segment : public QToolButton {
public:
    using QToolButton::QToolButton;
    QSize sizeHint() const override { return QToolButton::sizeHint() + QSize(space::l, 0); }
    QSize minimumSizeHint() const override { return sizeHint(); }
};

} // namespace

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
    auto *button = new Segment(this);
    button->setText(text);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
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
