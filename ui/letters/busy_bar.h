// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

namespace sobre::ui {

/// A thin line that moves while something is under way that cannot be measured. It keeps its place when it is
/// idle, so that nothing jumps. Stands still where the desktop wants no motion.
class BusyBar : public QWidget {
    Q_OBJECT
public:
    explicit BusyBar(QWidget *parent = nullptr);

    bool isBusy() const { return m_busy; }
    void setBusy(bool busy);

    QSize sizeHint() const override { return { 100, 3 }; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QTimer m_clock;
    int m_step = 0;
    bool m_busy = false;
};

} // namespace sobre::ui
