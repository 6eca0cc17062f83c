// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/folders/folder_view.h"

#include "ui/folders/folder_model.h"
#include "ui/folders/folder_name_delegate.h"

#include <QContextMenuEvent>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QMouseEvent>

namespace sobre::ui {
namespace {

QList<store::LetterId> lettersOf(const QMimeData *data)
{
    QList<store::LetterId> letters;
    for (const QByteArray &line : data->data(QString::fromLatin1(LettersMimeType)).split('\n')) {
        bool isNumber = false;
        const qint64 number = line.trimmed().toLongLong(&isNumber);
        if (isNumber && number > 0)
            letters += store::LetterId {number};
    }
    return letters;
}

} // namespace

FolderView::FolderView(FolderModel &model, QWidget *parent)
    : QListView(parent), m_folders(model), m_delegate(new FolderNameDelegate(this))
{
    setModel(&model);
    setItemDelegate(m_delegate);
    look::dressSidebarView(this);
    setAccessibleName(tr("Folders"));
    setEditTriggers(EditKeyPressed);
    setSelectionMode(SingleSelection);
    setAcceptDrops(true);
    setDragDropMode(DropOnly);
    setDropIndicatorShown(false);
}

void FolderView::mark(const QModelIndex &index)
{
    m_delegate->setMarked(index);
    viewport()->update();
}

QModelIndex FolderView::dropTarget(const QDropEvent *event) const
{
    const QModelIndex index = indexAt(event->position().toPoint());
    const bool fits = event->mimeData()->hasFormat(QString::fromLatin1(LettersMimeType)) && index.isValid()
        && m_folders.flags(index).testFlag(Qt::ItemIsDropEnabled);
    return fits ? index : QModelIndex();
}

void FolderView::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasFormat(QString::fromLatin1(LettersMimeType)))
        event->acceptProposedAction();
    else
        event->ignore();
}

void FolderView::dragMoveEvent(QDragMoveEvent *event)
{
    const QModelIndex target = dropTarget(event);
    mark(target);
    const int y = event->position().toPoint().y();
    if (y < autoScrollMargin() || y > viewport()->height() - autoScrollMargin())
        startAutoScroll();
    event->setDropAction(Qt::MoveAction);
    event->setAccepted(target.isValid());
}

void FolderView::dragLeaveEvent(QDragLeaveEvent *)
{
    stopAutoScroll();
    mark({});
}

void FolderView::dropEvent(QDropEvent *event)
{
    stopAutoScroll();
    mark({});
    const QModelIndex target = dropTarget(event);
    const QList<store::LetterId> letters = lettersOf(event->mimeData());
    // Not Move: the list of letters must not take its rows away itself.
    event->setDropAction(Qt::CopyAction);
    event->setAccepted(target.isValid() && !letters.isEmpty());
    if (event->isAccepted())
        Q_EMIT lettersDropped(letters, m_folders.folder(target).id);
}

void FolderView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::RightButton) // asks for a menu, goes nowhere
        event->accept();
    else
        QListView::mousePressEvent(event);
}

void FolderView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    const QPoint where = byKey && index.isValid() ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos();
    Q_EMIT menuWanted(index, where);
    event->accept();
}

void FolderView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete && event->modifiers() == Qt::NoModifier
        && m_folders.folder(currentIndex()).role == store::Role::User && currentIndex().isValid())
        Q_EMIT removeWanted(currentIndex());
    else
        QListView::keyPressEvent(event);
}

void FolderView::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint)
{
    // Tab and Shift+Tab would go on to the next name.
    QListView::closeEditor(editor, QAbstractItemDelegate::NoHint);
    Q_EMIT editorClosed();
}

} // namespace sobre::ui
