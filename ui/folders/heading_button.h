// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/glyphs.h"

#include <QPushButton>

namespace sobre::ui {

/// The top row of the sidebar: a name in bold that gives way, a sign if something is wrong, and what pressing does.
class HeadingButton : public QPushButton {
    Q_OBJECT
public:
    explicit HeadingButton(QWidget *parent = nullptr);

    /// `end`: the drawing at its end (a chevron for a menu).
    void setFace(const QString &words, look::Glyph end, bool failed);
    bool isFailed() const { return m_failed; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    look::Glyph m_end = look::Glyph::None;
    bool m_failed = false;
};

} // namespace sobre::ui
