// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/key_row_delegate.h"

#include "ui/keys/key_list_model.h"
#include "ui/look/icons.h"
#include "ui/look/paint.h"
#include "ui/look/type.h"

#include <QPainter>

namespace sobre::ui {
namespace {

constexpr int Start = 20; ///< of the first column, as the title above it
constexpr int Gap = 8;

} // namespace

QSize KeyRowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return QSize(look::scaled(90, option.font), 2 * look::lineHeight(option.font) + 10);
}

void KeyRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const look::Tokens &t = look::tokens();
    const bool selected = option.state & QStyle::State_Selected;
    const QColor ink = selected ? t.onSelected : t.text;
    const QColor ink2 = selected ? t.onSelected2 : t.text2;
    const QFont font = look::font(look::TextStyle::Body, option.font);
    const bool first = index.column() == KeyListModel::Person;

    painter->save();
    painter->setLayoutDirection(Qt::LayoutDirectionAuto); // words run as they are written, places as the window does
    painter->setClipRect(option.rect);
    const bool hovered = (option.state & QStyle::State_MouseOver) && !t.highContrast;
    painter->fillRect(option.rect, selected ? t.selected : hovered ? look::mix(t.surface, t.hover, 0.6) : t.surface);
    const QRect all = option.rect;
    const auto visual = [&](const QRect &rect) { return QStyle::visualRect(option.direction, all, rect); };
    if (!selected)
        painter->fillRect(visual(QRect(all.left(), all.bottom() - t.borderWidth + 1, all.width(), t.borderWidth)), t.border);
    else if (first && !t.highContrast)
        painter->fillRect(visual(QRect(all.left(), all.top(), look::markWidth, all.height())), t.selectedMark);

    const int line = look::lineHeight(option.font);
    QRect place(all.left() + (first ? Start : Gap), all.top(), all.width() - (first ? Start : Gap) - Gap, all.height());
    const int side = option.direction == Qt::RightToLeft ? int(Qt::AlignRight) : int(Qt::AlignLeft);
    painter->setFont(font);
    const QFontMetrics metrics(font);
    const auto put = [&](const QRect &where, const QString &words, const QColor &color) {
        painter->setPen(color);
        painter->drawText(visual(where), side | int(Qt::AlignVCenter), metrics.elidedText(words.left(300), Qt::ElideRight, where.width()));
    };
    const QString words = index.data(Qt::DisplayRole).toString();
    const QString second = index.data(KeySecondRole).toString();
    if (const auto glyph = look::Glyph(index.data(KeyGlyphRole).toInt()); glyph != look::Glyph::None) {
        const auto tone = look::Tone(index.data(KeyToneRole).toInt());
        const QColor color = selected ? ink : t.foreground(tone);
        const int icon = look::scaled(16, option.font);
        look::paintGlyph(painter, glyph, visual(QRect(place.left(), place.center().y() - icon / 2, icon, icon)), color);
        place.setLeft(place.left() + icon + Gap);
        put(place, words, color);
    } else if (!second.isEmpty()) {
        const int top = all.top() + (all.height() - 2 * line) / 2;
        put(QRect(place.left(), top, place.width(), line), words, ink);
        put(QRect(place.left(), top + line, place.width(), line), second, ink2);
    } else {
        put(place, words, first ? ink : ink2);
    }
    if (option.state & QStyle::State_HasFocus)
        look::paintFocusRing(painter, all, 0, t.selectedMark);
    painter->restore();
}

} // namespace sobre::ui
