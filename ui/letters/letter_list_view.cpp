// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/letters/letter_list_view.h"

#include "ui/letters/letter_list_model.h"
#include "ui/look/letter_row_delegate.h"
#include "ui/look/paint.h"
#include "ui/look/tokens.h"

#include <QDrag>
#include <QHash>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace sobre::ui {

using store::LetterId;

LetterListView::LetterListView(LetterListModel *model, QWidget *parent)
    : QListView(parent), m_letters(model), m_rows(new look::LetterRowDelegate(this))
{
    setUniformItemSizes(true);
    setSelectionMode(ExtendedSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(NoFrame);
    setDragDropMode(DragOnly);
    setDragEnabled(true);
    setEditTriggers(NoEditTriggers);
    viewport()->setAttribute(Qt::WA_Hover);
    setMouseTracking(true);
    setAccessibleName(tr("Messages"));
    setItemDelegate(m_rows);
    setModel(model);
    connect(model, &LetterListModel::aboutToChange, this, &LetterListView::remember);
    connect(model, &LetterListModel::changed, this, &LetterListView::standStill);
    connect(m_rows, &look::LetterRowDelegate::threadClicked, this, [this](const QModelIndex &index) {
        m_letters->setOpen(index.row(), !m_letters->isOpen(index.row()));
    });
}

void LetterListView::setCompact(bool compact)
{
    if (compact == m_rows->isCompact())
        return;
    m_rows->setCompact(compact);
    scheduleDelayedItemsLayout();
}

QList<int> LetterListView::selectedRows() const
{
    QList<int> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    }
    std::ranges::sort(rows);
    return rows;
}

QList<LetterId> LetterListView::affected() const
{
    const QList<int> rows = selectedRows();
    QList<LetterId> ids;
    ids.reserve(rows.size());
    int head = -1; // the last row that was no child
    for (const int row : rows) {
        if (!m_letters->isChild(row))
            head = row;
        else if (head >= 0 && m_letters->headOf(row) == head)
            continue; // its conversation is selected as a whole
        ids += m_letters->idsAt(row);
    }
    return ids;
}

QList<LetterId> LetterListView::selectedLetters() const
{
    QList<LetterId> ids;
    QSet<LetterId> once;
    for (const int row : selectedRows()) {
        const LetterId id = m_letters->idAt(row);
        if (!once.contains(id))
            ids.append(id);
        once.insert(id);
    }
    return ids;
}

void LetterListView::selectRow(int row)
{
    const QModelIndex index = m_letters->index(row);
    if (!index.isValid())
        return;
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    scrollTo(index);
}

LetterListView::Row LetterListView::successor() const
{
    const QList<int> rows = selectedRows();
    const QList<LetterId> going = affected();
    if (rows.isEmpty())
        return {};
    const QSet<LetterId> gone(going.begin(), going.end());
    const auto stays = [&](int row) {
        const QList<LetterId> ids = m_letters->idsAt(row);
        return std::ranges::any_of(ids, [&gone](LetterId id) { return !gone.contains(id); });
    };
    // A conversation that keeps other letters stays, but its row is not what comes next.
    for (int row = rows.constLast() + 1; row < m_letters->rowCount(); ++row) {
        if (!gone.contains(m_letters->idAt(row)) && stays(row))
            return { m_letters->idAt(row), m_letters->isChild(row) };
    }
    for (int row = rows.constFirst() - 1; row >= 0; --row) {
        if (!gone.contains(m_letters->idAt(row)) && stays(row))
            return { m_letters->idAt(row), m_letters->isChild(row) };
    }
    return {};
}

LetterListView::Place LetterListView::place() const
{
    constexpr qsizetype Most = 5000; // beyond that they are no choice worth keeping one by one
    Place place;
    const QList<int> rows = selectedRows();
    for (const int row : rows.first(std::min(rows.size(), Most)))
        place.selected.append({ m_letters->idAt(row), m_letters->isChild(row) });
    if (const int row = currentIndex().row(); row >= 0)
        place.current = { m_letters->idAt(row), m_letters->isChild(row) };
    if (verticalScrollBar()->value() > 0) {
        const QModelIndex top = indexAt({ 2, 0 });
        if (top.isValid()) {
            place.top = { m_letters->idAt(top.row()), m_letters->isChild(top.row()) };
            place.offset = -visualRect(top).top();
        }
    }
    return place;
}

void LetterListView::setPlace(const Place &place)
{
    QList<int> rows;
    for (const Row &each : place.selected) {
        const int row = m_letters->rowOf(each.id, each.child);
        if (row >= 0 && (each.child || m_letters->idAt(row) == each.id || place.selected.size() == 1))
            rows.append(row);
    }
    std::ranges::sort(rows);
    QItemSelection selection; // in runs: of thousands of ranges each costs the more
    for (qsizetype first = 0, next = 0; first < rows.size(); first = next) {
        for (next = first + 1; next < rows.size() && rows.at(next) <= rows.at(next - 1) + 1;)
            ++next;
        selection.select(m_letters->index(rows.at(first)), m_letters->index(rows.at(next - 1)));
    }
    const int current = m_letters->rowOf(place.current.id, place.current.child);
    if (current >= 0)
        selectionModel()->setCurrentIndex(m_letters->index(current), QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    const int top = m_letters->rowOf(place.top.id, place.top.child);
    executeDelayedItemsLayout();
    if (top >= 0)
        verticalScrollBar()->setValue(top * sizeHintForRow(top) + place.offset);
    else
        verticalScrollBar()->setValue(0);
}

void LetterListView::keyboardSearch(const QString &)
{
    // Letters are commands here, and looking through all rows would read them all.
}

void LetterListView::openOrClose(bool open)
{
    const int row = currentIndex().row();
    if (row < 0)
        return;
    if (!open && m_letters->isChild(row)) {
        selectRow(m_letters->headOf(row));
        return;
    }
    m_letters->setOpen(row, open);
}

void LetterListView::keyPressEvent(QKeyEvent *event)
{
    const bool plain = !(event->modifiers() & ~Qt::KeypadModifier);
    if (plain && (event->key() == Qt::Key_Right || event->key() == Qt::Key_Left)) {
        openOrClose((event->key() == Qt::Key_Right) != isRightToLeft());
        event->accept();
        return;
    }
    if (plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        if (currentIndex().isValid())
            Q_EMIT opened(m_letters->idAt(currentIndex().row()));
        event->accept();
        return;
    }
    // The reader pages with it; QListView would only select again.
    if (plain && event->key() == Qt::Key_Space && selectionModel()->isSelected(currentIndex())) {
        event->ignore();
        return;
    }
    QListView::keyPressEvent(event);
}

void LetterListView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    QListView::mouseDoubleClickEvent(event);
    if (index.isValid() && event->button() == Qt::LeftButton)
        Q_EMIT opened(m_letters->idAt(index.row()));
}

void LetterListView::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() != QContextMenuEvent::Mouse) {
        const QRect row = visualRect(currentIndex());
        Q_EMIT menuWanted(viewport()->mapToGlobal(QPoint(row.left() + 40, row.center().y())));
    } else if (indexAt(event->pos()).isValid()) {
        Q_EMIT menuWanted(event->globalPos());
    }
    event->accept();
}

void LetterListView::startDrag(Qt::DropActions)
{
    QModelIndexList indexes;
    for (const int row : selectedRows())
        indexes.append(m_letters->index(row));
    if (indexes.isEmpty())
        return;
    auto *drag = new QDrag(this);
    drag->setMimeData(m_letters->mimeData(indexes));
    const QString words = tr("%n messages", nullptr, int(affected().size()));
    const QFontMetrics metrics(font());
    const QSize size(metrics.horizontalAdvance(words) + 24, metrics.height() + 12);
    QPixmap card(size * devicePixelRatioF());
    card.setDevicePixelRatio(devicePixelRatioF());
    card.fill(Qt::transparent);
    QPainter painter(&card);
    look::paintFace(&painter, QRect(QPoint(), size), look::radius::control, look::tokens().accent);
    painter.setPen(look::tokens().onAccent);
    painter.setFont(font());
    painter.drawText(QRect(QPoint(), size), Qt::AlignCenter, words);
    painter.end();
    drag->setPixmap(card);
    drag->setHotSpot({ -8, -8 });
    drag->exec(Qt::MoveAction | Qt::CopyAction, Qt::MoveAction);
}

void LetterListView::dataChanged(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles)
{
    QAbstractItemView::dataChanged(first, last,
                                   roles); // all rows have one size: QListView would place them anew
}

void LetterListView::remember()
{
    m_seen.clear();
    m_scroll = verticalScrollBar()->value();
    const int top = indexAt({ 2, 0 }).row();
    if (m_scroll == 0 || top < 0)
        return;
    const int height = std::max(1, sizeHintForRow(top));
    const int bottom = std::min(m_letters->rowCount() - 1, top + viewport()->height() / height + 1);
    for (int row = top; row <= bottom; ++row)
        m_seen.append({ m_letters->index(row), row });
}

/// Scrolls as far as most of the rows in sight were moved.
void LetterListView::standStill()
{
    if (m_seen.isEmpty())
        return;
    QHash<int, int> shifts;
    for (const Seen &each : std::as_const(m_seen)) {
        if (each.index.isValid())
            ++shifts[each.index.row() - each.row];
    }
    m_seen.clear();
    int shift = 0, most = 0;
    for (auto each = shifts.cbegin(); each != shifts.cend(); ++each) {
        if (each.value() > most || (each.value() == most && std::abs(each.key()) < std::abs(shift))) {
            shift = each.key();
            most = each.value();
        }
    }
    if (most == 0)
        return; // all was made anew: setPlace() has found it again
    executeDelayedItemsLayout();
    const int height = m_letters->rowCount() > 0 ? sizeHintForRow(0) : 0;
    verticalScrollBar()->setValue(m_scroll + shift * height);
}

} // namespace sobre::ui
