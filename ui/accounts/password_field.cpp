// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/password_field.h"

#include "ui/look/tool_button.h"

#include <QEvent>
#include <QStyle>

namespace sobre::ui {

PasswordField::PasswordField(QWidget *parent)
    : QLineEdit(parent), m_eye(new look::ToolButton(look::Glyph::Eye, tr("Show the password"),
                                                    look::ToolButton::Face::IconOnly, this))
{
    setEchoMode(Password);
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase
                        | Qt::ImhSensitiveData);
    m_eye->setObjectName(QStringLiteral("eye"));
    m_eye->setCursor(Qt::ArrowCursor);
    m_eye->setFocusPolicy(Qt::TabFocus);
    m_eye->setCheckable(true);
    connect(m_eye, &look::ToolButton::toggled, this, &PasswordField::setShown);
    place();
}

void PasswordField::setShown(bool shown)
{
    setEchoMode(shown ? Normal : Password);
    m_eye->setGlyph(shown ? look::Glyph::EyeOff : look::Glyph::Eye);
    m_eye->setName(shown ? tr("Hide the password") : tr("Show the password"));
}

void PasswordField::place()
{
    const QSize size = m_eye->sizeHint().boundedTo({ width(), height() - 4 });
    const QRect box(width() - size.width() - 4, (height() - size.height()) / 2, size.width(), size.height());
    m_eye->setGeometry(QStyle::visualRect(layoutDirection(), rect(), box));
    const int room = size.width() + 4;
    setTextMargins(isRightToLeft() ? room : 0, 0, isRightToLeft() ? 0 : room, 0);
}

void PasswordField::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    place();
}

void PasswordField::hideEvent(QHideEvent *event)
{
    QLineEdit::hideEvent(event);
    m_eye->setChecked(false);
}

void PasswordField::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange || event->type() == QEvent::FontChange)
        place();
    if (event->type() == QEvent::ActivationChange && !isActiveWindow())
        m_eye->setChecked(false);
}

} // namespace sobre::ui
