// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/icons.h"

#include <QIconEngine>

namespace sobre::look {

/// Paints one of our drawings in a colour that is looked up at the time of painting.
class IconEngine : public QIconEngine {
public:
    IconEngine(Glyph glyph, Ink ink);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal ratio) override;
    QIconEngine *clone() const override;
    QString key() const override;
    bool isNull() override { return false; }

private:
    QColor color(QIcon::Mode mode) const;

    Glyph m_glyph;
    Ink m_ink;
};

} // namespace sobre::look
