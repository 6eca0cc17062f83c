// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/icons.h"

#include <QPushButton>

namespace sobre::look {

/// A push button. One Primary button in a window at most; a disabled one has its reason written beside it. Space and
/// Enter press it, Enter together with Ctrl or Alt does not.
class Button : public QPushButton {
    Q_OBJECT
public:
    enum class Kind {
        Plain, ///< as the style draws it
        Primary, ///< filled with the accent colour: what most people will do next
        Flat, ///< words in the accent colour, no edge: the less important way
        Toned, ///< words and edge in the colour of tone(): on strips; with Tone::Error what harms
    };

    explicit Button(const QString &text, Kind kind = Kind::Plain, Glyph glyph = Glyph::None,
                    QWidget *parent = nullptr);

    Kind kind() const { return m_kind; }
    void setTone(Tone tone);
    void setGlyph(Glyph glyph);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QColor ink() const;
    QColor face() const;
    void dress();

    Kind m_kind;
    Glyph m_glyph;
    Tone m_tone = Tone::Neutral;
};

} // namespace sobre::look
