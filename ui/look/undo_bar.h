// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

#include <chrono>

namespace sobre::look {

class Button;
class Label;

/// "Moved to Archive.  Undo": hidden until offer(), gone after its time or when used. Never the only way:
/// Undo stands in the menu too. The clock stands still while the pointer or the focus is on the bar.
class UndoBar : public QWidget {
    Q_OBJECT
public:
    explicit UndoBar(QWidget *parent = nullptr);

    /// Shows `text` (plain) for `time`. A bar that is still open expires first.
    void offer(const QString &text, std::chrono::milliseconds time = std::chrono::seconds(10));
    /// Other words for the button; "Undo" unless told ("Discard" after "Draft kept.").
    void setButtonText(const QString &text);
    /// Closes it as if its time were over.
    void expire();
    bool isOffering() const { return m_offering; }
    Button *button() const { return m_button; }

Q_SIGNALS:
    /// Exactly one of the two for each offer().
    void undone();
    void expired();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void pauseOrGoOn();

    Label *m_text;
    Button *m_button;
    QTimer m_clock;
    std::chrono::milliseconds m_left{};
    bool m_offering = false;
};

} // namespace sobre::look
