// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/text_box.h"

#include "ui/look/paint.h"
#include "ui/look/tokens.h"

#include <QPainter>

namespace sobre::ui {

TextBox::TextBox(QWidget *parent) : QPlainTextEdit(parent)
{
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setViewportMargins(4, 4, 4, 4);
    viewport()->setAutoFillBackground(false);
}

bool TextBox::event(QEvent *event)
{
    if (event->type() != QEvent::Paint)
        return QPlainTextEdit::event(event);
    const look::Tokens &t = look::tokens();
    QPainter painter(this);
    look::paintFace(&painter, rect(), look::radius::control, t.surface, hasFocus() ? t.accent : t.inputBorder,
                    hasFocus() ? look::focusWidth : t.borderWidth);
    return true;
}

void TextBox::focusInEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusInEvent(event);
    update();
}

void TextBox::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    update();
}

} // namespace sobre::ui
