// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/style.h"

#include "ui/look/icons.h"
#include "ui/look/paint.h"
#include "ui/look/pane.h"
#include "ui/look/tokens.h"
#include "ui/look/type.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace sobre::look {

namespace {
/// A scroll bar goes on with what it scrolls: a view without a background of its own shows the pane below.
QColor behindScrollBar(const QWidget *bar, const QPalette &palette)
{
    for (const QWidget *w = bar; w; w = w->parentWidget()) {
        const auto *area = qobject_cast<const QAbstractScrollArea *>(w);
        if (area && area->viewport()->autoFillBackground())
            break;
        if (const auto *pane = qobject_cast<const Pane *>(w))
            return pane->color();
    }
    return palette.color(QPalette::Base);
}
} // namespace

Style::Style() : QProxyStyle(QStringLiteral("fusion")) { }

void Style::drawField(const QStyleOption *option, QPainter *painter, bool focused) const
{
    const Tokens &t = tokens();
    const bool enabled = option->state & State_Enabled;
    const QColor edge = enabled ? t.inputBorder : t.border;
    paintFace(painter, option->rect, radius::control, enabled ? t.surface : t.window,
              focused ? t.accent : edge, focused ? focusWidth : t.borderWidth);
}

void Style::drawButton(const QStyleOption *option, QPainter *painter) const
{
    const Tokens &t = tokens();
    const bool enabled = option->state & State_Enabled;
    const bool pressed = option->state & (State_Sunken | State_On);
    const bool hovered = option->state & State_MouseOver;
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    const bool flat = button && (button->features & QStyleOptionButton::Flat);
    QColor fill = flat ? QColor() : t.surface;
    if (!enabled)
        fill = flat ? QColor() : t.hover;
    else if (pressed)
        fill = mix(t.hover, t.text, 0.08);
    else if (hovered)
        fill = t.hover;
    const QColor edge = flat ? QColor() : enabled ? t.inputBorder : t.border;
    paintFace(painter, option->rect, radius::control, fill, edge, t.borderWidth);
}

void Style::drawToolButton(const QStyleOption *option, QPainter *painter) const
{
    const Tokens &t = tokens();
    const bool raised = !(option->state & State_AutoRaise);
    QColor fill = raised ? t.surface : QColor();
    if (option->state & State_On)
        fill = t.selected;
    else if ((option->state & State_Enabled) && (option->state & (State_MouseOver | State_Sunken)))
        fill = (option->state & State_Sunken) ? mix(t.hover, t.text, 0.08) : t.hover;
    if (fill.isValid() || raised)
        paintFace(painter, option->rect, radius::control, fill, raised ? t.inputBorder : QColor(),
                  t.borderWidth);
}

void Style::drawToolLabel(const QStyleOptionToolButton &tool, QPainter *painter, const QWidget *widget) const
{
    const QSize side = tool.iconSize;
    const QRect inner = tool.rect.adjusted(toolPadding + 1, 0, -toolPadding, 0);
    const QRect picture(inner.left(), inner.top() + (inner.height() - side.height()) / 2, side.width(),
                        side.height());
    const bool enabled = tool.state & State_Enabled;
    tool.icon.paint(painter, visualRect(tool.direction, inner, picture), Qt::AlignCenter,
                    !enabled                      ? QIcon::Disabled
                        : (tool.state & State_On) ? QIcon::Selected
                                                  : QIcon::Normal,
                    (tool.state & State_On) ? QIcon::On : QIcon::Off);
    const QRect words = inner.adjusted(side.width() + toolGap, 0, 0, 0);
    const bool underline = styleHint(SH_UnderlineShortcut, &tool, widget, nullptr);
    painter->setFont(tool.font);
    drawItemText(painter, visualRect(tool.direction, inner, words),
                 int(visualAlignment(tool.direction, Qt::AlignLeft | Qt::AlignVCenter)) | Qt::AlignAbsolute
                     | (underline ? Qt::TextShowMnemonic : Qt::TextHideMnemonic),
                 tool.palette, enabled, tool.text, QPalette::ButtonText);
}

void Style::drawIndicator(const QStyleOption *option, QPainter *painter, bool round) const
{
    const Tokens &t = tokens();
    const bool enabled = option->state & State_Enabled;
    const bool on = option->state & (State_On | State_NoChange);
    QColor fill = enabled ? t.surface : t.window;
    if (on)
        fill = enabled ? t.accent : t.disabled;
    const QColor edge = on ? fill : enabled ? t.inputBorder : t.border;
    const qreal side = std::min(option->rect.width(), option->rect.height());
    QRectF box(0, 0, side, side);
    box.moveCenter(QRectF(option->rect).center());
    paintFace(painter, box, round ? side / 2 : 4, fill, edge, t.borderWidth);
    const QColor mark = enabled ? t.onAccent : t.window;
    if (on && round)
        paintFace(painter, box.adjusted(side * .3, side * .3, -side * .3, -side * .3), side, mark);
    else if (on)
        paintGlyph(painter, (option->state & State_NoChange) ? Glyph::Remove : Glyph::Check,
                   box.adjusted(2, 2, -2, -2).toRect(), mark);
}

void Style::drawItemPanel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Tokens &t = tokens();
    const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
    if (item && item->backgroundBrush.style() != Qt::NoBrush)
        painter->fillRect(option->rect, item->backgroundBrush);
    if (option->state & State_Selected)
        painter->fillRect(option->rect, t.selected);
    else if ((option->state & State_MouseOver) && (option->state & State_Enabled))
        painter->fillRect(option->rect, t.hover);
    const auto *view = qobject_cast<const QAbstractItemView *>(widget);
    const bool rows = view && view->selectionBehavior() == QAbstractItemView::SelectRows;
    const bool first = !item || !rows || item->index.column() == 0;
    if ((option->state & State_Selected) && first && !t.highContrast) {
        const QRect bar(option->rect.left(), option->rect.top(), markWidth, option->rect.height());
        painter->fillRect(visualRect(option->direction, option->rect, bar), t.selectedMark);
    }
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    switch (element) {
    case PE_PanelLineEdit:
        if (widget
            && (qobject_cast<QComboBox *>(widget->parentWidget())
                || qobject_cast<QAbstractSpinBox *>(widget->parentWidget())))
            return;
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->lineWidth > 0)
            drawField(option, painter, option->state & State_HasFocus);
        return;
    case PE_FrameLineEdit:
        drawField(option, painter, option->state & State_HasFocus);
        return;
    case PE_PanelButtonCommand:
        drawButton(option, painter);
        return;
    case PE_PanelButtonTool:
        drawToolButton(option, painter);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawIndicator(option, painter, false);
        return;
    case PE_IndicatorRadioButton:
        drawIndicator(option, painter, true);
        return;
    case PE_FrameFocusRect: {
        const bool selectedRow
            = qobject_cast<const QAbstractItemView *>(widget) && (option->state & State_Selected);
        paintFocusRing(painter, option->rect, radius::control / 2.0,
                       selectedRow ? tokens().selectedMark : tokens().accent);
        return;
    }
    case PE_PanelItemViewItem:
        drawItemPanel(option, painter, widget);
        return;
    case PE_IndicatorArrowDown:
        paintGlyph(painter, Glyph::ChevronDown, option->rect, option->palette.color(QPalette::ButtonText));
        return;
    case PE_IndicatorArrowUp:
        paintGlyph(painter, Glyph::ChevronUp, option->rect, option->palette.color(QPalette::ButtonText));
        return;
    case PE_IndicatorArrowLeft:
        paintGlyph(painter, Glyph::ChevronLeft, option->rect, option->palette.color(QPalette::ButtonText));
        return;
    case PE_IndicatorArrowRight:
        paintGlyph(painter, Glyph::ChevronRight, option->rect, option->palette.color(QPalette::ButtonText));
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    const Tokens &t = tokens();
    switch (element) {
    case CE_PushButton: {
        QProxyStyle::drawControl(element, option, painter, widget);
        if (option->state & State_HasFocus)
            paintFocusRing(painter, option->rect, radius::control, t.accent);
        return;
    }
    case CE_ItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            QStyleOptionViewItem quiet(*item);
            quiet.palette.setColor(QPalette::HighlightedText, t.onSelected);
            quiet.showDecorationSelected = true;
            QProxyStyle::drawControl(element, &quiet, painter, widget);
            return;
        }
        break;
    case CE_ToolButtonLabel:
        if (const auto *tool = qstyleoption_cast<const QStyleOptionToolButton *>(option)) {
            QStyleOptionToolButton shown(*tool);
            if (tool->state & State_On)
                shown.palette.setColor(QPalette::ButtonText, t.onSelected);
            if (tool->toolButtonStyle == Qt::ToolButtonTextBesideIcon && !tool->icon.isNull())
                drawToolLabel(shown, painter, widget);
            else
                QProxyStyle::drawControl(element, &shown, painter, widget);
            return;
        }
        break;
    case CE_ProgressBarGroove:
        paintFace(painter, option->rect, option->rect.height() / 2.0, t.hover,
                  t.highContrast ? t.border : QColor());
        return;
    case CE_ProgressBarContents:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
            bar && bar->maximum > bar->minimum) {
            const double part = double(bar->progress - bar->minimum) / (bar->maximum - bar->minimum);
            QRect done = bar->rect;
            done.setWidth(qRound(done.width() * std::clamp(part, 0.0, 1.0)));
            const auto direction = bar->invertedAppearance
                ? (bar->direction == Qt::LeftToRight ? Qt::RightToLeft : Qt::LeftToRight)
                : bar->direction;
            if (done.width() > 0)
                paintFace(painter, visualRect(direction, bar->rect, done), bar->rect.height() / 2.0,
                          t.accent);
            return;
        }
        break;
    case CE_Splitter: {
        const bool vertical = !(option->state & State_Horizontal);
        QRect line = option->rect;
        if (vertical) {
            line.setTop(line.center().y());
            line.setHeight(t.borderWidth);
        } else {
            line.setLeft(line.center().x());
            line.setWidth(t.borderWidth);
        }
        painter->fillRect(line, (option->state & State_MouseOver) ? t.inputBorder : t.border);
        return;
    }
    case CE_HeaderSection:
        painter->fillRect(option->rect, t.surface);
        painter->fillRect(option->rect.adjusted(0, option->rect.height() - 1, 0, 0), t.border);
        return;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    const Tokens &t = tokens();
    if (control == CC_ComboBox) {
        drawField(option, painter, option->state & State_HasFocus);
        QRect arrow = subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
        const int side = scaled(14);
        QRect box(0, 0, side, side);
        box.moveCenter(arrow.center());
        paintGlyph(painter, Glyph::ChevronDown, box, (option->state & State_Enabled) ? t.text : t.disabled);
        return;
    }
    if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        bar && control == CC_ScrollBar) {
        painter->fillRect(option->rect, behindScrollBar(widget, option->palette));
        if (bar->maximum > bar->minimum) {
            const bool held = (bar->state & (State_MouseOver | State_Sunken))
                && (bar->activeSubControls & SC_ScrollBarSlider);
            const QRectF handle = QRectF(scrollBarRect(*bar, SC_ScrollBarSlider)).adjusted(3, 3, -3, -3);
            paintFace(painter, handle, 6, held ? t.text2 : t.inputBorder);
        }
        return;
    }
    if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        spin && control == CC_SpinBox) {
        if (spin->frame)
            drawField(option, painter, option->state & State_HasFocus);
        for (const auto part : { SC_SpinBoxUp, SC_SpinBoxDown }) {
            const QRect rect = subControlRect(CC_SpinBox, option, part, widget);
            const auto step
                = part == SC_SpinBoxUp ? QAbstractSpinBox::StepUpEnabled : QAbstractSpinBox::StepDownEnabled;
            if ((spin->activeSubControls & part) && (option->state & State_Enabled))
                painter->fillRect(rect.adjusted(1, 2, -2, -2), t.hover);
            const int side = std::min(scaled(11), rect.height());
            QRect box(0, 0, side, side);
            box.moveCenter(rect.center());
            paintGlyph(painter, part == SC_SpinBoxUp ? Glyph::ChevronUp : Glyph::ChevronDown, box,
                       (spin->stepEnabled & step) && (option->state & State_Enabled) ? t.text : t.disabled);
        }
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if (control == CC_ToolButton && (option->state & State_HasFocus))
        paintFocusRing(painter, option->rect, radius::control, t.accent);
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
        return 0;
    case SH_ScrollBar_Transient:
        return 0;
    case SH_ItemView_ActivateItemOnSingleClick:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractItemView *>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

} // namespace sobre::look
