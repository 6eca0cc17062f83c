// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/scroll_column.h"

#include <QApplication>
#include <QEvent>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

namespace sobre::ui {

ScrollColumn::ScrollColumn(QWidget *parent) : QScrollArea(parent)
{
    auto *inside = new QWidget;
    m_body = new QVBoxLayout(inside);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidget(inside);
    inside->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    inside->installEventFilter(this);
    QPalette clear;
    clear.setColor(QPalette::Base, Qt::transparent);
    verticalScrollBar()->setPalette(clear); // no gutter of another colour
    connect(qApp, &QApplication::focusChanged, this, &ScrollColumn::follow);
}

// Once what is new has its place.
void ScrollColumn::follow(QWidget *, QWidget *now)
{
    if (!now || !widget()->isAncestorOf(now))
        return;
    QTimer::singleShot(0, now, [this, now] {
        if (now->isVisible() && now->hasFocus())
            ensureWidgetVisible(now);
    });
}

// As wide as what is in it: nothing can be cut at the side.
QSize ScrollColumn::minimumSizeHint() const
{
    const int bar = verticalScrollBar()->sizeHint().width();
    return { widget()->minimumSizeHint().width() + bar, fontMetrics().lineSpacing() * 6 };
}

void ScrollColumn::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    updateGeometry();
}

bool ScrollColumn::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

} // namespace sobre::ui
