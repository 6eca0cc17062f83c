// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;

namespace sobre::look {
class Label;
}

namespace sobre::ui {

/// How an account logs in to its receiving server: as Sobre finds best, or by a method that a person must choose.
class LoginChoice : public QWidget {
    Q_OBJECT
public:
    explicit LoginChoice(QWidget *parent = nullptr);

    /// As AccountRecord::loginChoice has it; empty: Sobre chooses.
    QByteArray choice() const;
    /// One that is not in the list (it was set in the terminal) is added to it.
    void setChoice(const QByteArray &choice);

Q_SIGNALS:
    void changed();

private:
    void explain();

    QComboBox *m_methods;
    look::Label *m_note;
};

} // namespace sobre::ui
