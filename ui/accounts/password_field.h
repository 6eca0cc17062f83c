// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace sobre::look {
class ToolButton;
}

namespace sobre::ui {

/// A line for a password: dots, and an eye (the next stop of Tab) that shows what was typed until it is
/// pressed again or the window is left.
class PasswordField : public QLineEdit {
    Q_OBJECT
public:
    explicit PasswordField(QWidget *parent = nullptr);

    look::ToolButton *eye() const { return m_eye; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void setShown(bool shown);
    void place();

    look::ToolButton *m_eye;
};

} // namespace sobre::ui
