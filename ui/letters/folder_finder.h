// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/folders.h"

#include <QFrame>

class QListWidget;

namespace sobre::look {
class SearchField;
}

namespace sobre::ui {

/// "Move to folder…": a small window to type a few letters of a folder's name into. Enter chooses, Esc
/// closes, the arrow keys walk without leaving the field. Focus goes back to where it was.
class FolderFinder : public QFrame {
    Q_OBJECT
public:
    explicit FolderFinder(QWidget *parent);

    /// Shows those of `all` to which letters of `from` can be moved, near `where` on the screen. The one
    /// chosen last comes first.
    void open(const QList<store::Folder> &all, store::FolderId from, const QPoint &where);

Q_SIGNALS:
    void chosen(sobre::store::FolderId folder);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Entry {
        store::FolderId id;
        QString path;
        store::Role role;
    };
    void filter();
    void choose();

    look::SearchField *m_field;
    QListWidget *m_list;
    QList<Entry> m_entries;
    store::FolderId m_last = store::FolderId::None;
};

} // namespace sobre::ui
