// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRectF>
#include <QString>

class QFontMetrics;
class QPainter;

namespace sobre::look {

/// A filled shape with rounded corners and an outline of `width` wholly inside `rect`. Invalid colours paint
/// nothing.
void paintFace(QPainter *painter, const QRectF &rect, qreal radius, const QColor &fill,
               const QColor &outline = {}, qreal width = 1);

/// The ring that shows the keyboard focus: 2 px, wholly inside `rect`.
void paintFocusRing(QPainter *painter, const QRectF &rect, qreal radius, const QColor &color);

/// The width of a pill of `height` round `text`, and the pill itself in the painter's font.
int pillWidth(const QFontMetrics &metrics, const QString &text, int height);
void paintPill(QPainter *painter, const QRect &rect, const QString &text, const QColor &fill,
               const QColor &outline, const QColor &ink);

} // namespace sobre::look
