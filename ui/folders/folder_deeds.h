// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"
#include "core/store/folders.h"

#include <QObject>

#include <functional>

class QModelIndex;
class QPoint;

namespace sobre::look {
class Strip;
}

namespace sobre::ui {

class FolderModel;
class FolderView;
struct Desk;

/// What a person does with folders themselves: make, name, remove, mark all read. Questions and refusals stand in a
/// strip below the list. Window thread.
class FolderDeeds : public QObject {
    Q_OBJECT
public:
    /// All outlive it.
    FolderDeeds(Desk &desk, FolderModel &model, FolderView &view, look::Strip &strip, QObject *parent);

    /// Opens an editor for the name of a new folder within `parent`, or at the top.
    void beginNew(store::FolderId parent = store::FolderId::None);
    void rename(store::FolderId folder);
    /// Asks in the strip, then removes. Its letters and those of folders within go to the Trash.
    void askToRemove(store::FolderId folder);
    void markAllRead(store::FolderId folder);

private:
    void showMenu(const QModelIndex &index, const QPoint &where);
    void keepName(const store::Folder &folder, const QString &name);
    void remove(store::FolderId folder);
    void say(const QString &sentence);
    void closeStrip();
    void told(const Result<> &outcome);

    Desk &m_desk;
    FolderModel &m_model;
    FolderView &m_view;
    look::Strip &m_strip;
};

} // namespace sobre::ui
