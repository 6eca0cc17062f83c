// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/glyph_view.h"

#include "ui/look/type.h"

#include <QPainter>

namespace sobre::look {

GlyphView::GlyphView(Glyph glyph, int side, Ink ink, QWidget *parent)
    : QWidget(parent), m_glyph(glyph), m_side(side), m_ink(ink)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    whenFontChanges(this, [this] { updateGeometry(); });
}

void GlyphView::setGlyph(Glyph glyph, Ink ink)
{
    m_glyph = glyph;
    m_ink = ink;
    update();
}

QSize GlyphView::sizeHint() const
{
    return QSize(scaled(m_side), scaled(m_side));
}

void GlyphView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintGlyph(&painter, m_glyph, rect(), isEnabled() ? inkColor(m_ink) : tokens().disabled);
}

} // namespace sobre::look
