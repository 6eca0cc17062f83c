// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/flow_layout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace sobre::look {

FlowLayout::FlowLayout(QWidget *parent, int gap) : QLayout(parent), m_gap(gap)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
}

void FlowLayout::insertWidget(int index, QWidget *widget)
{
    addChildWidget(widget);
    m_items.insert(std::clamp(index, 0, count()), new QWidgetItem(widget));
    invalidate();
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return m_items.value(index);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < count() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), false);
}

QSize FlowLayout::sizeHint() const
{
    const QMargins margins = contentsMargins();
    int width = 0;
    int height = 0;
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        width += item->sizeHint().width() + (width ? m_gap : 0);
        height = std::max(height, item->sizeHint().height());
    }
    return QSize(width + margins.left() + margins.right(), height + margins.top() + margins.bottom());
}

QSize FlowLayout::minimumSize() const
{
    QSize least;
    for (QLayoutItem *item : m_items)
        if (!item->isEmpty())
            least = least.expandedTo(item->minimumSize());
    const QMargins margins = contentsMargins();
    return least + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect &rect, bool apply) const
{
    const QRect inner = rect.marginsRemoved(contentsMargins());
    const auto direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int x = inner.x();
    int y = inner.y();
    qsizetype lineStart = 0;
    int lineHeight = 0;
    QList<QRect> places(m_items.size());

    const auto closeLine = [&](qsizetype end) {
        const int left = inner.right() + 1 - (x - m_gap);
        int shift = 0;
        for (qsizetype i = lineStart; i < end; ++i) {
            QRect &place = places[i];
            place.translate(shift, (lineHeight - place.height()) / 2);
            if (left > 0 && shift == 0 && (m_items[i]->expandingDirections() & Qt::Horizontal)) {
                place.setWidth(place.width() + left);
                shift = left;
            }
        }
    };
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        if (m_items[i]->isEmpty())
            continue;
        QSize size = m_items[i]->sizeHint();
        size.setWidth(std::min(size.width(), inner.width()));
        if (x > inner.x() && x + size.width() > inner.right() + 1) {
            closeLine(i);
            y += lineHeight + m_gap;
            x = inner.x();
            lineHeight = 0;
            lineStart = i;
        }
        places[i] = QRect(QPoint(x, y), size);
        x += size.width() + m_gap;
        lineHeight = std::max(lineHeight, size.height());
    }
    closeLine(m_items.size());
    if (apply)
        for (qsizetype i = 0; i < m_items.size(); ++i)
            if (!m_items[i]->isEmpty())
                m_items[i]->setGeometry(QStyle::visualRect(direction, inner, places[i]));
    return y + lineHeight - rect.y() + contentsMargins().bottom();
}

} // namespace sobre::look
