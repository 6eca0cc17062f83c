// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/button.h"

#include "ui/look/paint.h"
#include "ui/look/type.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionButton>

#include <algorithm>

namespace sobre::look {

Button::Button(const QString &text, Kind kind, Glyph glyph, QWidget *parent)
    : QPushButton(text, parent), m_kind(kind), m_glyph(glyph)
{
    setAutoDefault(true); // Enter presses it, outside dialogs too
    whenFontChanges(this, [this] {
        dress();
        updateGeometry();
    });
    if (kind != Kind::Plain)
        setAttribute(Qt::WA_Hover);
    dress();
}

void Button::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

void Button::setGlyph(Glyph glyph)
{
    m_glyph = glyph;
    dress();
    updateGeometry();
}

void Button::dress()
{
    setIconSize(QSize(scaled(18), scaled(18)));
    if (m_kind == Kind::Plain)
        setIcon(look::icon(m_glyph));
    else if (m_kind == Kind::Primary || m_kind == Kind::Flat)
        setFont(look::font(TextStyle::Strong));
}

QSize Button::sizeHint() const
{
    if (m_kind == Kind::Plain)
        return QPushButton::sizeHint();
    const QFontMetrics metrics(font());
    const int side = m_kind == Kind::Toned ? 10 : m_kind == Kind::Flat ? 10 : 14;
    int width = metrics.size(Qt::TextShowMnemonic, text()).width() + 2 * side;
    if (m_glyph != Glyph::None)
        width += scaled(18) + (text().isEmpty() ? 0 : 6);
    const int least = m_kind == Kind::Toned ? scaled(28) : scaled(32);
    return QSize(std::max(width, least), std::max(metrics.lineSpacing() + 10, least));
}

QColor Button::ink() const
{
    const Tokens &t = tokens();
    if (!isEnabled())
        return m_kind == Kind::Primary && !t.highContrast ? t.text2 : t.disabled;
    switch (m_kind) {
    case Kind::Primary:
        return t.onAccent;
    case Kind::Flat:
        return m_tone == Tone::Neutral ? t.accent : t.foreground(m_tone);
    case Kind::Toned:
    case Kind::Plain:
        break;
    }
    return t.foreground(m_tone);
}

QColor Button::face() const
{
    const Tokens &t = tokens();
    if (m_kind == Kind::Primary) {
        if (!isEnabled())
            return t.hover;
        if (isDown())
            return mix(t.accent, t.dark ? Qt::white : Qt::black, 0.22);
        return underMouse() ? mix(t.accent, t.dark ? Qt::white : Qt::black, 0.12) : t.accent;
    }
    if (!isEnabled() || (!underMouse() && !isDown()))
        return {};
    QColor veil = ink();
    veil.setAlphaF(isDown() ? 0.18f : 0.09f);
    return veil;
}

// Ctrl+Enter sends a letter. Pressed once more it reaches whatever has the focus by then.
void Button::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        event->ignore();
    else
        QPushButton::keyPressEvent(event);
}

void Button::paintEvent(QPaintEvent *event)
{
    if (m_kind == Kind::Plain) {
        QPushButton::paintEvent(event);
        return;
    }
    const Tokens &t = tokens();
    QPainter painter(this);
    const QRectF all(rect());
    const bool focused = hasFocus();
    if (m_kind == Kind::Primary && focused) {
        paintFace(&painter, all.adjusted(3, 3, -3, -3), radius::control - 3, face());
        paintFocusRing(&painter, all, radius::control, t.accent);
    } else {
        QColor edge = m_kind == Kind::Toned ? ink() : QColor();
        if (m_kind == Kind::Primary && !isEnabled())
            edge = t.highContrast ? t.disabled : t.border;
        paintFace(&painter, all, radius::control, face(), edge, t.borderWidth);
        if (focused)
            paintFocusRing(&painter, all, radius::control, m_kind == Kind::Toned ? ink() : t.accent);
    }

    const int side = m_glyph == Glyph::None ? 0 : scaled(18);
    const int gap = side && !text().isEmpty() ? 6 : 0;
    const int words = fontMetrics().size(Qt::TextShowMnemonic, text()).width();
    const int start = std::max(4, (width() - side - gap - words) / 2);
    const QColor color = ink();
    if (side) {
        const QRect box(start, (height() - side) / 2, side, side);
        paintGlyph(&painter, m_glyph, QStyle::visualRect(layoutDirection(), rect(), box), color);
    }
    const QRect box(start + side + gap, 0, width() - start - side - gap - 4, height());
    QStyleOptionButton option;
    initStyleOption(&option);
    const bool underline = style()->styleHint(QStyle::SH_UnderlineShortcut, &option, this);
    painter.setFont(font());
    painter.setPen(color);
    painter.setLayoutDirection(Qt::LayoutDirectionAuto);
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), box),
                     int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter))
                         | Qt::AlignAbsolute | (underline ? Qt::TextShowMnemonic : Qt::TextHideMnemonic),
                     text());
}

} // namespace sobre::look
