// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/chip_row.h"

#include "ui/look/flow_layout.h"
#include "ui/look/tokens.h"

#include <utility>

namespace sobre::look {

ChipRow::ChipRow(const QString &accessibleName, QWidget *parent)
    : QWidget(parent), m_flow(new FlowLayout(this, space::s))
{
    setAccessibleName(accessibleName);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

Chip *ChipRow::add(const QString &key, const QString &text, Glyph glyph, Tone tone)
{
    auto *chip = new Chip(this);
    chip->setFace(text, glyph, tone);
    chip->setFocusPolicy(m_chips.isEmpty() ? Qt::StrongFocus : Qt::ClickFocus);
    m_flow->insertWidget(int(m_chips.size()), chip);
    m_chips.append(chip);
    connect(chip, &Chip::walkRequested, this, [this, chip](int step) { walk(chip, step); });
    connect(chip, &Chip::removeRequested, this, [this, chip, key] {
        drop(chip);
        Q_EMIT removed(key);
    });
    connect(chip, &Chip::editRequested, this, [this, key] { Q_EMIT edited(key); });
    chip->show();
    updateGeometry();
    return chip;
}

void ChipRow::clear()
{
    while (!m_chips.isEmpty())
        drop(m_chips.last());
}

void ChipRow::setTail(QWidget *widget)
{
    m_tail = widget;
    m_flow->insertWidget(m_flow->count(), widget);
}

void ChipRow::walk(Chip *from, int step)
{
    const qsizetype next = m_chips.indexOf(from) + step;
    if (next >= 0 && next < m_chips.size())
        m_chips[next]->setFocus(Qt::OtherFocusReason);
    else if (m_tail && next == m_chips.size())
        m_tail->setFocus(Qt::OtherFocusReason);
}

void ChipRow::drop(Chip *chip)
{
    const qsizetype place = m_chips.indexOf(chip);
    if (place < 0)
        return;
    const bool focused = chip->hasFocus();
    m_chips.removeAt(place);
    m_flow->removeWidget(chip);
    chip->hide();
    chip->deleteLater();
    if (!m_chips.isEmpty())
        m_chips.first()->setFocusPolicy(Qt::StrongFocus);
    if (focused && !m_chips.isEmpty())
        m_chips[std::min(place, m_chips.size() - 1)]->setFocus(Qt::OtherFocusReason);
    else if (focused && m_tail)
        m_tail->setFocus(Qt::OtherFocusReason);
    updateGeometry();
}

} // namespace sobre::look
