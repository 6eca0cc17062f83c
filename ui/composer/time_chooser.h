// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/pane.h"

#include <QDateTime>
#include <QPointer>

class QDateTimeEdit;

namespace sobre::look {
class Button;
class Label;
} // namespace sobre::look

namespace sobre::ui {

/// Asks when a letter is to leave: date and time, by which clock, and a button that says what happens then. Stands within
/// a window, hidden until ask(); Enter takes the time, Esc closes it.
class TimeChooser : public look::Pane {
    Q_OBJECT
public:
    explicit TimeChooser(QWidget *parent = nullptr);

    /// Shows itself and takes the focus. `about` says of what (plain text): "“Carols” leaves".
    void ask(const QString &about, const QDateTime &proposal);
    /// Hides itself; the focus goes back to where it was before ask().
    void close();

    QDateTimeEdit *edit() const { return m_edit; }
    look::Button *take() const { return m_take; }

Q_SIGNALS:
    /// Never a time that has passed. Local time. It is closed already.
    void chosen(const QDateTime &when);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void look();
    void choose();

    look::Label *m_about;
    QDateTimeEdit *m_edit;
    look::Button *m_take;
    look::Button *m_away;
    look::Label *m_note; ///< by which clock; or why this time cannot be
    QPointer<QWidget> m_before; ///< had the focus
};

} // namespace sobre::ui
