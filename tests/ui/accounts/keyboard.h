// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/button.h"
#include "ui/look/strip.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

namespace sobre::ui::test {

/// A window as a person has it before them who has a keyboard and nothing else.
class Keyboard {
public:
    explicit Keyboard(QWidget &window) : m_window(window) { }

    bool show()
    {
        m_window.show();
        return QTest::qWaitForWindowActive(&m_window);
    }
    QString focus() const
    {
        return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *target = QApplication::focusWidget();
        QTest::keyClick(target ? target : &m_window, key, modifiers);
    }
    void type(const QString &text)
    {
        // A character at a time, so that any of them can be typed.
        for (const QChar one : text)
            QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), Qt::Key_unknown, QString(one),
                                Qt::NoModifier);
    }
    /// Tab until the focus is on `name`; false: it cannot be reached.
    bool tabTo(const char *name)
    {
        for (int presses = 0; presses < 60; ++presses) {
            if (focus() == QLatin1StringView(name))
                return true;
            press(Qt::Key_Tab);
        }
        return false;
    }
    bool fill(const char *name, const QString &text)
    {
        if (!tabTo(name))
            return false;
        press(Qt::Key_A, Qt::ControlModifier);
        press(Qt::Key_Delete);
        type(text);
        return true;
    }

    /// Every word that can be seen now, one thing a line, without the marks of mnemonics and of directions.
    QString words() const
    {
        QStringList all;
        for (const QWidget *widget : m_window.findChildren<QWidget *>()) {
            if (!widget->isVisibleTo(&m_window))
                continue;
            if (const auto *label = qobject_cast<const QLabel *>(widget))
                all += label->text();
            else if (const auto *strip = qobject_cast<const look::Strip *>(widget))
                all += strip->spoken();
            else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
                all += button->text();
            else if (const auto *line = qobject_cast<const QLineEdit *>(widget))
                all += line->displayText();
        }
        QString text = all.join(u'\n');
        return text.remove(QChar(0x2068)).remove(QChar(0x2069)).remove(u'&');
    }
    bool sees(const QString &text) const { return words().contains(text); }

private:
    QWidget &m_window;
};

} // namespace sobre::ui::test
