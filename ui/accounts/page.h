// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace sobre::look {
class Button;
class Label;
} // namespace sobre::look

namespace sobre::ui {

/// One state of a window that asks for something: title, a sentence, what is asked, and below it the ways on.
/// What is asked scrolls, and only up and down; the ways on are always in sight.
class Page : public QWidget {
    Q_OBJECT
public:
    explicit Page(QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// Empty: none.
    void setSubtitle(const QString &sentence);
    /// A column for what is asked.
    QVBoxLayout *body() const { return m_body; }
    /// Something that stays in sight between what is asked and the ways on, however far the rest is scrolled.
    void pin(QWidget *widget);
    /// The row below it, from the side where reading starts.
    QHBoxLayout *footer() const { return m_footer; }

    /// The button that Enter presses; null: none.
    look::Button *primary() const { return m_primary; }
    void setPrimary(look::Button *button) { m_primary = button; }
    /// Why the primary button cannot be pressed, written beside it and given to screen readers; empty: it
    /// can.
    void setObstacle(const QString &reason);
    /// What Esc presses; null: nothing.
    look::Button *wayBack() const { return m_wayBack; }
    void setWayBack(look::Button *button) { m_wayBack = button; }

private:
    look::Label *m_title;
    look::Label *m_subtitle;
    look::Label *m_obstacle;
    QVBoxLayout *m_body;
    QHBoxLayout *m_footer;
    look::Button *m_primary = nullptr;
    look::Button *m_wayBack = nullptr;
};

} // namespace sobre::ui
