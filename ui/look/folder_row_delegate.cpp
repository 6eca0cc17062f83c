// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/folder_row_delegate.h"

#include "ui/look/folder_roles.h"
#include "ui/look/icons.h"
#include "ui/look/paint.h"
#include "ui/look/type.h"

#include <QAbstractItemView>
#include <QLocale>
#include <QPainter>

namespace sobre::look {

namespace {
constexpr int side = 8; // of the rounded face from the sidebar's edge
constexpr int indent = 20;
} // namespace

QSize FolderRowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool heading = index.data(FolderHeadingRole).toBool();
    return QSize(scaled(120, option.font), lineHeight(option.font) + (heading ? 17 : 13));
}

void FolderRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    const Tokens &t = tokens();
    const bool heading = index.data(FolderHeadingRole).toBool();
    const bool attention = index.data(FolderAttentionRole).toBool();
    const bool failed = index.data(FolderErrorRole).toBool();
    const int count = index.data(FolderCountRole).toInt();
    const bool selected = option.state & QStyle::State_Selected;
    const bool onHigh = selected && t.highContrast;
    const int icon = scaled(18, option.font);
    const int depth = std::clamp(index.data(FolderDepthRole).toInt(), 0, 6);
    const auto visual
        = [&](const QRect &rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    const QRect face = option.rect.adjusted(side, 1, -side, -1);
    const auto middle = [&](int left, int width, int height) {
        return QRect(left, face.center().y() - height / 2 + (height % 2 ? 0 : 1), width, height);
    };

    painter->save();
    painter->setLayoutDirection(Qt::LayoutDirectionAuto);
    if (selected || ((option.state & QStyle::State_MouseOver) && !t.highContrast))
        paintFace(painter, face, radius::control, selected ? t.selected : t.hover);
    if (selected && !t.highContrast) {
        painter->save();
        painter->setClipRect(visual(QRect(face.left(), face.top(), markWidth, face.height())));
        paintFace(painter, face, radius::control, t.selectedMark);
        painter->restore();
    }
    if (option.state & QStyle::State_HasFocus)
        paintFocusRing(painter, face, radius::control, selected ? t.selectedMark : t.accent);

    int x = face.left() + 10 + depth * scaled(indent, option.font);
    int end = face.right() - 10;
    const QColor sign = onHigh ? t.onSelected : failed ? t.errFg : t.warnFg;
    const QColor number = onHigh ? t.onSelected : attention ? t.warnFg : t.accent;
    const QColor ink = selected ? t.onSelected : t.text;
    painter->setFont(look::font(count > 0 || heading ? TextStyle::Strong : TextStyle::Body, option.font));
    if (count > 0) {
        const QString text = QLocale().toString(count);
        const int width = painter->fontMetrics().horizontalAdvance(text) + 1;
        painter->setPen(number);
        painter->drawText(visual(QRect(end - width, face.top(), width, face.height())),
                          Qt::AlignCenter | Qt::TextDontClip, text);
        end -= width + 8;
    }
    if (attention || failed) {
        const int small = scaled(16, option.font);
        paintGlyph(painter, Glyph::Warn, visual(middle(end - small, small, small)), sign);
        end -= small + 6;
    }
    if (const auto glyph = index.data(FolderGlyphRole).value<Glyph>(); glyph != Glyph::None) {
        paintGlyph(painter, glyph, visual(middle(x, icon, icon)), attention ? sign : ink);
        x += icon + 10;
    }
    painter->setPen(ink);
    const QRect words(x, face.top(), end - x, face.height());
    painter->drawText(visual(words),
                      int(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter))
                          | Qt::AlignAbsolute | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(index.data(Qt::DisplayRole).toString(),
                                                        Qt::ElideRight, words.width()));
    painter->restore();
}

void dressSidebarView(QAbstractItemView *view)
{
    view->setFrameShape(QFrame::NoFrame);
    view->viewport()->setAutoFillBackground(false);
    view->setAutoFillBackground(false);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setMouseTracking(true);
    view->viewport()->setAttribute(Qt::WA_Hover);
}

} // namespace sobre::look
