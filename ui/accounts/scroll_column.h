// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

class QVBoxLayout;

namespace sobre::ui {

/// A column of things that scrolls up and down and never sideways, without an edge or a colour of its own.
/// What has the focus is in sight.
class ScrollColumn : public QScrollArea {
    Q_OBJECT
public:
    explicit ScrollColumn(QWidget *parent = nullptr);

    QVBoxLayout *body() const { return m_body; }
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow(QWidget *before, QWidget *now);

    QVBoxLayout *m_body;
};

} // namespace sobre::ui
