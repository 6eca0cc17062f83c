// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/strip_column.h"

#include <QVBoxLayout>

namespace sobre::ui {

StripColumn::StripColumn(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(look::space::s);
    hide();
}

look::Strip *StripColumn::set(About about, look::Tone tone, look::Glyph glyph, const QString &lead,
                              const QString &sentence)
{
    look::Strip *strip = m_strips.value(about);
    if (!strip) {
        strip = new look::Strip(this);
        m_strips.insert(about, strip);
        m_column->insertWidget(int(std::distance(m_strips.begin(), m_strips.find(about))), strip);
    }
    strip->clearButtons();
    strip->setMessage(tone, glyph, lead, sentence);
    strip->show();
    show();
    return strip;
}

void StripColumn::remove(About about)
{
    if (look::Strip *strip = m_strips.take(about)) {
        strip->hide();
        strip->deleteLater(); // the click that leads here may be on one of its buttons
    }
    setVisible(!m_strips.isEmpty());
}

void StripColumn::clear()
{
    for (const About about : m_strips.keys())
        remove(about);
}

} // namespace sobre::ui
