// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/icons.h"

#include <QWidget>

namespace sobre::look {

/// A drawing that stands by itself, beside words that say the same. Give it an accessible name only if no
/// words do.
class GlyphView : public QWidget {
    Q_OBJECT
public:
    /// `side` in logical pixels at 10 pt: 16, 18, 22 or 40.
    explicit GlyphView(Glyph glyph, int side = 18, Ink ink = Ink::Text, QWidget *parent = nullptr);

    Glyph glyph() const { return m_glyph; }
    void setGlyph(Glyph glyph, Ink ink);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Glyph m_glyph;
    int m_side;
    Ink m_ink;
};

} // namespace sobre::look
