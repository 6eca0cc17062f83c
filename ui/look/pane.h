// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace sobre::look {

/// A plain area in one of the colours that windows are made of. Put a layout into it as into any widget.
class Pane : public QWidget {
    Q_OBJECT
public:
    enum class Back { Window, Surface, Sidebar };

    explicit Pane(Back back, QWidget *parent = nullptr);

    /// The colour of the area in the theme that is shown now.
    QColor color() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Back m_back;
};

/// A framed group on the surface colour with rounded corners: attachments, the route, one thing to do.
class Card : public QWidget {
    Q_OBJECT
public:
    explicit Card(QWidget *parent = nullptr);

    /// A column with the card's margins; add rows to it.
    QVBoxLayout *body() const { return m_body; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_body;
};

/// A line between two areas.
class Line : public QWidget {
    Q_OBJECT
public:
    explicit Line(Qt::Orientation orientation = Qt::Horizontal, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Qt::Orientation m_orientation;
};

} // namespace sobre::look
