// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/folders/folder_name_delegate.h"

#include "ui/folders/folder_model.h"
#include "ui/look/folder_roles.h"
#include "ui/look/type.h"
#include "ui/text/folder_names.h"

#include <QKeyEvent>
#include <QLineEdit>

namespace sobre::ui {

void FolderNameDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem marked = option;
    if (m_marked.isValid() && m_marked == index)
        marked.state |= QStyle::State_MouseOver | QStyle::State_HasFocus;
    FolderRowDelegate::paint(painter, marked, index);
}

QWidget *FolderNameDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    auto *editor = new QLineEdit(parent);
    editor->setAccessibleName(tr("Name of the folder"));
    connect(editor, &QLineEdit::textEdited, this, &FolderNameDelegate::edited);
    m_edited = index;
    return editor;
}

void FolderNameDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                              const QModelIndex &index) const
{
    // Where the row draws its name.
    const int depth = std::min(index.data(look::FolderDepthRole).toInt(), 6);
    const int start = 8 + 10 + depth * look::scaled(20, option.font) + look::scaled(18, option.font) + 4;
    const QRect words = option.rect.adjusted(start, 0, -8, 0);
    editor->setGeometry(QStyle::visualRect(option.direction, option.rect, words));
}

void FolderNameDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    model->setData(index, qobject_cast<QLineEdit *>(editor)->text().trimmed(), Qt::EditRole);
}

QString FolderNameDelegate::fault(QObject *editor) const
{
    const auto *line = qobject_cast<QLineEdit *>(editor);
    const auto *model = qobject_cast<const FolderModel *>(m_edited.model());
    return line && model ? text::folderNameFault(line->text().trimmed(), model->siblingNames(m_edited)) : QString();
}

bool FolderNameDelegate::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const bool ends = key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Tab || key == Qt::Key_Backtab;
        if (const QString words = ends ? fault(object) : QString(); !words.isEmpty()) {
            Q_EMIT refused(words);
            return true;
        }
    } else if (event->type() == QEvent::FocusOut && !fault(object).isEmpty()) {
        Q_EMIT closeEditor(qobject_cast<QWidget *>(object), RevertModelCache);
        return false;
    }
    return FolderRowDelegate::eventFilter(object, event);
}

} // namespace sobre::ui
