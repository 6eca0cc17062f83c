// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/pill.h"

#include "ui/look/paint.h"
#include "ui/look/type.h"

#include <QPainter>

namespace sobre::look {

Pill::Pill(const QString &text, Tone tone, QWidget *parent) : QWidget(parent), m_tone(tone)
{
    setFont(look::font(TextStyle::Caption));
    whenFontChanges(this, [this] {
        setFont(look::font(TextStyle::Caption));
        updateGeometry();
    });
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setText(text);
}

void Pill::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void Pill::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

QSize Pill::sizeHint() const
{
    const int height = fontMetrics().height() + 2;
    return QSize(pillWidth(fontMetrics(), m_text, height), height);
}

void Pill::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens();
    QPainter painter(this);
    painter.setFont(font());
    paintPill(&painter, rect(), m_text, t.background(m_tone),
              m_tone == Tone::Neutral ? t.inputBorder : t.foreground(m_tone), t.foreground(m_tone));
}

} // namespace sobre::look
