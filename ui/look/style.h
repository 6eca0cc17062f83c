// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>
#include <QStyleOption>

namespace sobre::look {

/// Fusion with our faces: flat buttons and fields with an edge that stands 3:1 from the window, a focus ring
/// of 2 px in the accent colour on everything, selected rows with a bar. Only Theme installs it, and only
/// over Fusion; a desktop's own style stays as it is.
class Style : public QProxyStyle {
    Q_OBJECT
public:
    Style();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                         const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override;
    using QProxyStyle::polish;
    void polish(QWidget *widget) override;

private:
    static constexpr int toolPadding = 6;
    static constexpr int toolGap = 6; ///< between the sign and the words

    void drawField(const QStyleOption *option, QPainter *painter, bool focused) const;
    void drawIndicator(const QStyleOption *option, QPainter *painter, bool round) const;
    void drawButton(const QStyleOption *option, QPainter *painter) const;
    void drawToolButton(const QStyleOption *option, QPainter *painter) const;
    void drawToolLabel(const QStyleOptionToolButton &tool, QPainter *painter, const QWidget *widget) const;
    QRect scrollBarRect(const QStyleOptionSlider &bar, SubControl part) const;
    void drawItemPanel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
};

} // namespace sobre::look
