// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/counter_list.h"

#include "ui/counter/counter_model.h"
#include "ui/counter/counter_row_delegate.h"

#include <QKeyEvent>
#include <QResizeEvent>
#include <QScrollBar>

#include <algorithm>

namespace sobre::ui {

CounterList::CounterList(CounterModel *model, QWidget *parent) : QListView(parent), m_model(model)
{
    setUniformItemSizes(true);
    setSelectionMode(ExtendedSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(NoFrame);
    setEditTriggers(NoEditTriggers);
    viewport()->setAttribute(Qt::WA_Hover);
    setMouseTracking(true);
    setAccessibleName(tr("Letters at the post office"));
    setItemDelegate(new CounterRowDelegate(this));
    setModel(model);
    connect(this, &QAbstractItemView::doubleClicked, this, &CounterList::openWanted);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &CounterList::moved);
}

QList<account::ServerLetter> CounterList::selected() const
{
    QList<int> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows += row;
    }
    std::ranges::sort(rows);
    QList<account::ServerLetter> letters;
    letters.reserve(rows.size());
    for (const int row : std::as_const(rows))
        letters += m_model->at(row);
    return letters;
}

void CounterList::keepPlace(const std::function<void()> &change)
{
    const QList<account::ServerLetter> chosen = selected();
    const int row = currentIndex().row();
    const account::ServerName current = row >= 0 ? m_model->at(row).name : account::ServerName();
    const int top = verticalScrollBar()->value();
    change();
    QItemSelection selection;
    for (const account::ServerLetter &letter : chosen) {
        if (const QModelIndex index = m_model->index(m_model->rowOf(letter.name)); index.isValid())
            selection.select(index, index);
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    const int same = row < 0 ? 0 : m_model->rowOf(current);
    const int next = same >= 0 ? same : std::min(row, m_model->rowCount() - 1); // what took its place
    selectionModel()->setCurrentIndex(m_model->index(next), QItemSelectionModel::NoUpdate);
    verticalScrollBar()->setValue(top);
}

QList<QByteArray> CounterList::unreadInSight(int most) const
{
    const QModelIndex top = indexAt(QPoint(viewport()->width() / 2, 1));
    const QModelIndex bottom = indexAt(QPoint(viewport()->width() / 2, viewport()->height() - 2));
    if (!top.isValid())
        return {};
    const int last = bottom.isValid() ? bottom.row() : m_model->rowCount() - 1;
    const auto isUnread = [this](int row) { return !m_model->at(row).headerKnown && !m_model->at(row).name.uid.isEmpty(); };
    bool anyInSight = false;
    for (int row = top.row(); row <= last && !anyInSight; ++row)
        anyInSight = isUnread(row);
    QList<QByteArray> names;
    if (!anyInSight)
        return names;
    for (int row = top.row(); row < m_model->rowCount() && names.size() < most; ++row) {
        if (isUnread(row))
            names += m_model->at(row).name.uid;
    }
    return names;
}

void CounterList::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QListView::selectionChanged(selected, deselected);
    Q_EMIT selectionNew();
}

void CounterList::keyPressEvent(QKeyEvent *event)
{
    const bool plain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    if (plain && event->key() == Qt::Key_Delete)
        Q_EMIT deleteWanted();
    else if (plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid())
        Q_EMIT openWanted(currentIndex());
    else
        QListView::keyPressEvent(event);
}

void CounterList::resizeEvent(QResizeEvent *event)
{
    const QRect current = visualRect(currentIndex());
    const bool inSight = current.isValid() && current.bottom() < event->oldSize().height() && current.top() >= 0;
    QListView::resizeEvent(event);
    if (inSight)
        scrollTo(currentIndex()); // a notice takes room, and asks about it
    Q_EMIT moved();
}

} // namespace sobre::ui
