// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/number_choice.h"

#include "ui/look/label.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QSpinBox>

namespace sobre::ui {

NumberChoice::NumberChoice(const QString &before, const QString &after, const QString &number, Range range, QWidget *parent)
    : QWidget(parent), m_box(new QCheckBox(before)), m_number(new QSpinBox)
{
    m_number->setRange(range.least, range.most);
    m_number->setValue(range.usual);
    m_number->setAccessibleName(number);
    m_number->setEnabled(false);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(look::space::s);
    row->addWidget(m_box);
    row->addWidget(m_number);
    row->addWidget(new look::Label(after, look::TextStyle::Secondary));
    row->addStretch(1);
    setFocusProxy(m_box);
    connect(m_box, &QCheckBox::toggled, this, [this](bool on) {
        m_number->setEnabled(on);
        Q_EMIT changed();
    });
    connect(m_number, &QSpinBox::valueChanged, this, &NumberChoice::changed);
}

std::optional<int> NumberChoice::value() const
{
    return m_box->isChecked() ? std::optional(m_number->value()) : std::nullopt;
}

void NumberChoice::setValue(std::optional<int> value)
{
    if (value)
        m_number->setValue(*value);
    m_box->setChecked(value.has_value());
}

} // namespace sobre::ui
