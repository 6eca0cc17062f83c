// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/side_row_delegate.h"

#include "ui/look/icons.h"
#include "ui/look/paint.h"
#include "ui/look/tokens.h"
#include "ui/look/type.h"

#include <QPainter>

namespace sobre::ui {
namespace {

constexpr int Side = 8; // beside the face of a row
constexpr int Inside = 12;

} // namespace

void SideRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const look::Tokens &t = look::tokens();
    const bool chosen = option.state & QStyle::State_Selected;
    const QRect face = option.rect.adjusted(Side, 1, -Side, -1);
    if (chosen)
        look::paintFace(painter, face, look::radius::control, t.selected);
    else if (option.state & QStyle::State_MouseOver)
        look::paintFace(painter, face, look::radius::control, t.hover);
    if (option.state & QStyle::State_HasFocus)
        look::paintFocusRing(painter, face, look::radius::control, chosen ? t.selectedMark : t.accent);
    const QColor ink = chosen ? t.onSelected : t.text;
    const int side = look::scaled(20, option.font);
    const QRect sign(face.left() + Inside, face.top() + (face.height() - side) / 2, side, side);
    look::paintGlyph(painter, look::Glyph(index.data(GlyphRole).toInt()),
                     QStyle::visualRect(option.direction, face, sign), ink);
    const QRect words = face.adjusted(Inside + side + look::space::s, 0, -look::space::s, 0);
    painter->setPen(ink);
    painter->setFont(option.font);
    painter->drawText(QStyle::visualRect(option.direction, face, words),
                      int(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter))
                          | Qt::AlignAbsolute,
                      index.data(Qt::DisplayRole).toString());
}

QSize SideRowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QFontMetrics metrics(option.font);
    const int width = metrics.horizontalAdvance(index.data(Qt::DisplayRole).toString());
    return { width + 2 * Side + Inside + look::scaled(20, option.font) + 2 * look::space::s,
             metrics.lineSpacing() + 24 };
}

} // namespace sobre::ui
