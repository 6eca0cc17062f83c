// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/paint.h"

#include "ui/look/tokens.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace sobre::look {

void paintFace(QPainter *painter, const QRectF &rect, qreal radius, const QColor &fill, const QColor &outline,
               qreal width)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const qreal half = outline.isValid() ? width / 2 : 0;
    painter->setPen(outline.isValid() ? QPen(outline, width) : QPen(Qt::NoPen));
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const qreal corner = std::min({ radius, rect.height() / 2, rect.width() / 2 }) - half;
    painter->drawRoundedRect(rect.adjusted(half, half, -half, -half), corner, corner);
    painter->restore();
}

void paintFocusRing(QPainter *painter, const QRectF &rect, qreal radius, const QColor &color)
{
    paintFace(painter, rect, radius, {}, color, focusWidth);
}

int pillWidth(const QFontMetrics &metrics, const QString &text, int height)
{
    return std::max(height, metrics.horizontalAdvance(text) + height * 3 / 4);
}

void paintPill(QPainter *painter, const QRect &rect, const QString &text, const QColor &fill,
               const QColor &outline, const QColor &ink)
{
    paintFace(painter, rect, rect.height() / 2.0, fill, outline, tokens().borderWidth);
    painter->setPen(ink);
    painter->drawText(rect, Qt::AlignCenter, text);
}

} // namespace sobre::look
