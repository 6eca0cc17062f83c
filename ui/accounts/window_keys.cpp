// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/window_keys.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPushButton>

namespace sobre::ui {
namespace {

bool press(QAbstractButton *button)
{
    if (!button || !button->isEnabled() || !button->isVisible())
        return false;
    button->click();
    return true;
}

} // namespace

bool pressedByKey(QKeyEvent *event, QAbstractButton *primary, QAbstractButton *wayBack)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (auto *button = qobject_cast<QPushButton *>(QApplication::focusWidget()))
            return press(button);
        return press(primary);
    case Qt::Key_Escape:
        return press(wayBack);
    default:
        return false;
    }
}

} // namespace sobre::ui
