// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

#include <chrono>
#include <functional>

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
    /// For what happens at its time whatever is held: the bar ends just then, and shows the words of each second that is
    /// left. They are read aloud once, and again when the button gets the focus.
    void offerUntil(std::chrono::seconds time, std::function<QString(int secondsLeft)> words);
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
    void countDown();

    Label *m_text;
    Button *m_button;
    QTimer m_clock;
    QTimer m_second; ///< of words that count
    std::function<QString(int)> m_words; ///< likewise; empty: the words stay as they are
    std::chrono::milliseconds m_left{};
    bool m_offering = false;
};

} // namespace sobre::look
