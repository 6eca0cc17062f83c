// SPDX-License-Identifier: GPL-3.0-or-later
// How large things are and where their parts lie; style.cpp draws them.
#include "ui/look/style.h"

#include "ui/look/tokens.h"
#include "ui/look/type.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLineEdit>
#include <QStyleOption>

#include <algorithm>

namespace sobre::look {

namespace {
constexpr int fieldPadding = 6; // before the text of a field, which adds 2

int arrowWidth()
{
    return scaled(14) + 12;
}
} // namespace

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                            const QWidget *widget) const
{
    const QRect all = option->rect;
    const auto place = [&](int left, int top, int width, int height) {
        return visualRect(option->direction, all, QRect(all.left() + left, all.top() + top, width, height));
    };
    const int arrow = arrowWidth();
    const int half = all.height() / 2;
    if (control == CC_ComboBox && part == SC_ComboBoxArrow)
        return place(all.width() - arrow, 0, arrow, all.height());
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return place(space::s, 3, all.width() - space::s - arrow, all.height() - 6);
    if (control == CC_SpinBox && part == SC_SpinBoxUp)
        return place(all.width() - arrow, 0, arrow, half);
    if (control == CC_SpinBox && part == SC_SpinBoxDown)
        return place(all.width() - arrow, half, arrow, all.height() - half);
    if (control == CC_SpinBox && part == SC_SpinBoxEditField)
        return place(fieldPadding, 3, all.width() - fieldPadding - arrow, all.height() - 6);
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control == CC_ScrollBar && bar)
        return scrollBarRect(*bar, part);
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QRect Style::scrollBarRect(const QStyleOptionSlider &bar, SubControl part) const
{
    const bool lying = bar.orientation == Qt::Horizontal;
    const int length = lying ? bar.rect.width() : bar.rect.height();
    const qint64 range = qint64(bar.maximum) - bar.minimum;
    int handle = length;
    if (range > 0)
        handle = std::clamp(int(qint64(length) * bar.pageStep / (range + std::max(1, bar.pageStep))),
                            std::min(scaled(28), length), length);
    const int start = sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition, length - handle,
                                              bar.upsideDown);
    const auto cut = [&](int from, int size) {
        return lying ? QRect(bar.rect.left() + from, bar.rect.top(), size, bar.rect.height())
                     : QRect(bar.rect.left(), bar.rect.top() + from, bar.rect.width(), size);
    };
    QRect rect;
    switch (part) {
    case SC_ScrollBarSlider:
        rect = cut(start, handle);
        break;
    case SC_ScrollBarSubPage:
        rect = cut(0, start);
        break;
    case SC_ScrollBarAddPage:
        rect = cut(start + handle, length - start - handle);
        break;
    case SC_ScrollBarGroove:
        rect = bar.rect;
        break;
    default:
        return {}; // no arrows at the ends
    }
    return visualRect(bar.direction, bar.rect, rect);
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    QSize wanted = QProxyStyle::sizeFromContents(type, option, size, widget);
    const int line = option ? option->fontMetrics.lineSpacing() : 0;
    switch (type) {
    case CT_PushButton: {
        wanted.rwidth() = std::max(size.width() + 28, scaled(64));
        wanted.setHeight(std::max({ size.height() + 12, line + 12, scaled(32) }));
        break;
    }
    case CT_LineEdit:
        wanted.setHeight(std::max(line + 14, scaled(32)));
        break;
    case CT_ComboBox:
    case CT_SpinBox:
        wanted.setHeight(std::max(line + 14, scaled(32)));
        wanted.setWidth(size.width() + fieldPadding + arrowWidth() + space::s);
        break;
    case CT_ToolButton:
        if (const auto *tool = qstyleoption_cast<const QStyleOptionToolButton *>(option);
            tool && tool->toolButtonStyle == Qt::ToolButtonTextBesideIcon)
            wanted.rwidth() += 2 * toolPadding + toolGap - 4;
        wanted = wanted.expandedTo(QSize(scaled(28), scaled(28)));
        break;
    case CT_HeaderSection:
        wanted.setHeight(std::max(line + 14, scaled(32)));
        break;
    case CT_CheckBox:
    case CT_RadioButton:
    case CT_ItemViewItem:
        wanted.setHeight(std::max(wanted.height(), scaled(28)));
        break;
    default:
        break;
    }
    return wanted;
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return scaled(16);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return space::s;
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
    case PM_ListViewIconSize:
        return scaled(18);
    case PM_LineEditIconSize:
        return scaled(18);
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_SplitterWidth:
        return 5;
    case PM_ScrollBarExtent:
        return 12;
    case PM_DefaultFrameWidth:
        if (qobject_cast<const QLineEdit *>(widget))
            return 6;
        if (qobject_cast<const QComboBox *>(widget) || qobject_cast<const QAbstractSpinBox *>(widget))
            return 4;
        break;
    case PM_FocusFrameHMargin:
        return qobject_cast<const QAbstractItemView *>(widget) ? 7 : 3;
    case PM_HeaderMargin:
        return 8;
    default:
        break;
    }
    return QProxyStyle::pixelMetric(metric, option, widget);
}

} // namespace sobre::look
