// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/pane.h"
#include "ui/reader/route_words.h"

class QBoxLayout;

namespace sobre::look {
class Label;
class ToolButton;
} // namespace sobre::look

namespace sobre::ui {

class StopView;

/// "How this message reached you": one line, opened the way of the letter from server to server. The steps
/// stand side by side and, where that has no room, below each other.
class RoutePanel : public look::Card {
    Q_OBJECT
public:
    explicit RoutePanel(QWidget *parent = nullptr);

    /// Hides itself where the letter has no Received lines.
    void showRoute(const QList<mime::Hop> &route, const QDateTime &received);
    bool isOpen() const { return m_open; }
    void setOpen(bool open);
    /// Whether the steps are a list, below each other.
    bool isVertical() const;

Q_SIGNALS:
    /// By the person.
    void toggled(bool open);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void build();
    void arrange();

    QBoxLayout *m_head;
    look::Label *m_title;
    look::Label *m_summary;
    look::ToolButton *m_toggle;
    QWidget *m_steps = nullptr;
    QBoxLayout *m_row = nullptr;
    look::Label *m_trust;
    QList<mime::Hop> m_route;
    QDateTime m_received;
    QList<StopView *> m_stops;
    bool m_open = false;
};

} // namespace sobre::ui
