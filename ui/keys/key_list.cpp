// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/key_list.h"

#include "ui/keys/key_list_model.h"
#include "ui/keys/key_row_delegate.h"
#include "ui/look/type.h"

#include <QHeaderView>
#include <QKeyEvent>

namespace sobre::ui {
namespace {

constexpr int WideForSource = 560; ///< logical pixels at 10 pt
constexpr int WideForUntil = 430;
constexpr int UntilWidth = 105;
constexpr int SourceWidth = 105;

} // namespace

KeyList::KeyList(KeyListModel *model, QWidget *parent)
    : QTreeView(parent)
    , m_model(model)
{
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);
    setTextElideMode(Qt::ElideRight);
    setAccessibleName(tr("People and their keys"));
    setItemDelegate(new KeyRowDelegate(this));
    setModel(model);
    header()->setSectionsMovable(false);
    header()->setSectionsClickable(false);
    header()->setStretchLastSection(false);
    header()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header()->setSectionResizeMode(QHeaderView::Fixed);
    header()->setMinimumSectionSize(1);
    connect(model, &QAbstractItemModel::modelReset, this, [this] { Q_EMIT chosen(row()); });
}

void KeyList::select(int row)
{
    setCurrentIndex(m_model->index(row, 0));
    scrollTo(currentIndex());
}

void KeyList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    if (current.row() != previous.row() || !current.isValid() || !previous.isValid())
        Q_EMIT chosen(current.row());
}

void KeyList::keyPressEvent(QKeyEvent *event)
{
    const bool plain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    if (plain && currentIndex().isValid() && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        Q_EMIT opened();
    else if (plain && currentIndex().isValid() && event->key() == Qt::Key_Delete)
        Q_EMIT removeWanted();
    else
        QTreeView::keyPressEvent(event);
}

void KeyList::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    fit();
}

void KeyList::changeEvent(QEvent *event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit();
}

void KeyList::fit()
{
    const int width = viewport()->width();
    const int until = width >= look::scaled(WideForUntil) ? look::scaled(UntilWidth) : 0;
    const int source = width >= look::scaled(WideForSource) ? look::scaled(SourceWidth) : 0;
    setColumnHidden(KeyListModel::Until, until == 0);
    setColumnHidden(KeyListModel::Source, source == 0);
    const int rest = width - until - source;
    setColumnWidth(KeyListModel::Person, rest * 43 / 100);
    setColumnWidth(KeyListModel::Trust, rest - rest * 43 / 100);
    setColumnWidth(KeyListModel::Until, until);
    setColumnWidth(KeyListModel::Source, source);
}

} // namespace sobre::ui
