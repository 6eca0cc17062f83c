// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/icon_engine.h"

#include <QPainter>

#include <algorithm>

namespace sobre::look {

IconEngine::IconEngine(Glyph glyph, Ink ink) : m_glyph(glyph), m_ink(ink) { }

QColor IconEngine::color(QIcon::Mode mode) const
{
    if (mode == QIcon::Disabled)
        return tokens().disabled;
    if (mode == QIcon::Selected && tokens().highContrast)
        return tokens().onSelected;
    return inkColor(m_ink);
}

void IconEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State)
{
    paintGlyph(painter, m_glyph, rect, color(mode));
}

QPixmap IconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state)
{
    return scaledPixmap(size, mode, state, 1.0);
}

QPixmap IconEngine::scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal ratio)
{
    // Since 6.8 the size is in logical pixels.
    return glyphPixmap(m_glyph, color(mode), std::min(size.width(), size.height()), ratio);
}

QIconEngine *IconEngine::clone() const
{
    return new IconEngine(*this);
}

QString IconEngine::key() const
{
    return QStringLiteral("sobre");
}

} // namespace sobre::look
