// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/counter_row_delegate.h"

#include "ui/counter/counter_model.h"
#include "ui/look/icons.h"
#include "ui/look/paint.h"
#include "ui/look/tokens.h"
#include "ui/look/type.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sobre::ui {
namespace {

constexpr int EndMargin = 20;
constexpr int Gap = 12;

/// Puts words from the outer end of a line towards its beginning.
class LineEnd {
public:
    LineEnd(QRect line, const QStyleOptionViewItem &option, QPainter *painter)
        : m_left(line), m_option(option), m_painter(painter)
    {
    }

    /// In a column of `column` pixels, or as wide as the words are; cut to `most`.
    void put(const QString &words, const QFont &font, const QColor &color, int column, int most)
    {
        const QFontMetrics metrics(font);
        const QString shown = metrics.elidedText(words.left(300), Qt::ElideRight, std::min(most, m_left.width()));
        const int width = std::max(column, metrics.horizontalAdvance(shown));
        const QRect place(m_left.right() + 1 - width, m_left.top(), width, m_left.height());
        m_painter->setFont(font);
        m_painter->setPen(color);
        m_painter->drawText(visual(place), int(Qt::AlignVCenter) | int(rightToLeft() ? Qt::AlignLeft : Qt::AlignRight), shown);
        m_left.setRight(place.left() - 1 - (width > 0 ? Gap : 0));
    }
    void putGlyph(look::Glyph glyph, const QColor &color, int side)
    {
        const QRect place(m_left.right() + 1 - side, m_left.top() + (m_left.height() - side) / 2, side, side);
        look::paintGlyph(m_painter, glyph, visual(place), color);
        m_left.setRight(place.left() - 1 - Gap);
    }
    /// The rest of the line.
    void fill(const QString &words, const QFont &font, const QColor &color)
    {
        if (m_left.width() <= 0)
            return;
        m_painter->setFont(font);
        m_painter->setPen(color);
        m_painter->drawText(visual(m_left), int(Qt::AlignVCenter) | int(rightToLeft() ? Qt::AlignRight : Qt::AlignLeft),
                            QFontMetrics(font).elidedText(words.left(400), Qt::ElideRight, m_left.width()));
    }
    void tighten() { m_left.setRight(m_left.right() + Gap - 6); }

private:
    bool rightToLeft() const { return m_option.direction == Qt::RightToLeft; }
    QRect visual(const QRect &rect) const { return QStyle::visualRect(m_option.direction, m_option.rect, rect); }

    QRect m_left;
    const QStyleOptionViewItem &m_option;
    QPainter *m_painter;
};

} // namespace

QSize CounterRowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return QSize(look::scaled(240, option.font), 2 * look::lineHeight(option.font) + 16);
}

void CounterRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const look::Tokens &t = look::tokens();
    const bool selected = option.state & QStyle::State_Selected;
    const bool strong = index.data(CounterStrongRole).toBool();
    const bool dim = index.data(CounterDimRole).toBool();
    const QColor ink2 = selected ? t.onSelected2 : t.text2;
    const QColor ink = dim ? ink2 : selected ? t.onSelected : t.text;
    const QColor warn = selected && t.highContrast ? t.onSelected : t.foreground(look::Tone::Warn);
    const QFont plain = look::font(look::TextStyle::Body, option.font);
    const QFont bold = look::font(look::TextStyle::Strong, option.font);
    const QFont caption = look::font(look::TextStyle::Caption, option.font);
    const int line = look::lineHeight(option.font);
    const int start = look::scaled(28, option.font);

    painter->save();
    painter->setLayoutDirection(Qt::LayoutDirectionAuto); // words run as they are written, places as the window does
    painter->setClipRect(option.rect);
    const bool hovered = (option.state & QStyle::State_MouseOver) && !t.highContrast;
    painter->fillRect(option.rect, selected ? t.selected : hovered ? look::mix(t.surface, t.hover, 0.6) : t.surface);
    const auto visual = [&](const QRect &rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    const QRect all = option.rect;
    if (!selected) {
        painter->fillRect(visual(QRect(all.left() + start, all.bottom() - t.borderWidth + 1, all.width() - start, t.borderWidth)),
                          t.border);
    } else if (!t.highContrast) {
        painter->fillRect(visual(QRect(all.left(), all.top(), look::markWidth, all.height())), t.selectedMark);
    }
    if (strong) {
        const int dot = look::scaled(8, option.font);
        const QRect place(all.left() + look::scaled(15, option.font) - dot / 2, all.top() + 7 + (line - dot) / 2, dot, dot);
        look::paintFace(painter, visual(place), dot, selected && t.highContrast ? t.onSelected : t.accent);
    }

    const QRect upper(all.left() + start, all.top() + 7, all.width() - start - EndMargin, line);
    const QFontMetrics small(caption);
    LineEnd first(upper, option, painter);
    first.put(index.data(CounterDateRole).toString(), caption, ink2, small.horizontalAdvance(u"30 Nov 2026"_s), upper.width());
    first.put(index.data(CounterSizeRole).toString(), caption, ink2, small.horizontalAdvance(u"999.9 MB"_s), upper.width());
    if (const QString marks = index.data(CounterMarksRole).toString(); !marks.isEmpty()) {
        first.put(marks, caption, warn, 0, upper.width() * 2 / 5);
        first.tighten();
        first.putGlyph(look::Glyph::Warn, warn, look::scaled(16, option.font));
    }
    first.fill(index.data(CounterSenderRole).toString(), strong ? bold : plain, ink);

    LineEnd second(upper.translated(0, line), option, painter);
    second.put(index.data(CounterStateRole).toString(), caption, ink2, 0, upper.width() * 3 / 5);
    second.fill(index.data(CounterSubjectRole).toString(), strong ? bold : plain, ink);
    if (option.state & QStyle::State_HasFocus)
        look::paintFocusRing(painter, option.rect, 0, t.selectedMark);
    painter->restore();
}

} // namespace sobre::ui
