// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/ids.h"
#include "ui/folders/folder_counter.h"
#include "ui/look/pane.h"

#include <QElapsedTimer>
#include <QList>
#include <QTimer>

class QAction;

namespace sobre::store {
struct Changes;
}

namespace sobre::ui {

class FetchFoot;
class FetchQuestion;
class FolderDeeds;
class FolderModel;
class FolderView;
struct Desk;

/// The left of the main window: whose mail this is, the folders with what is unread or waits, and how fetching is
/// doing. Keeps itself up to date. Window thread.
class FolderPane : public look::Pane {
    Q_OBJECT
public:
    /// `desk` outlives it. Inbox is chosen.
    explicit FolderPane(Desk &desk, QWidget *parent = nullptr);
    ~FolderPane() override;

    /// The folder that is chosen.
    store::FolderId folder() const { return m_chosen; }
    /// Its name as shown.
    QString folderName(store::FolderId folder) const;
    /// Chooses a folder; folderChosen() tells of it, unless it was chosen already.
    void selectFolder(store::FolderId folder);
    /// Opens an editor for the name of a new folder.
    void beginNewFolder();
    void markAllRead(store::FolderId folder);
    /// Mail is asked for while it is being fetched already: the foot says so.
    void noteAskedAgain();

    /// Ctrl+1 … Ctrl+9, with the folders' names, for the main window and its menu: a pane that is hidden answers no
    /// key, so the window adds them to itself. Owned by the pane.
    QList<QAction *> goActions() const { return m_go; }

    /// Stands over the foot until a window takes it: where the sidebar is narrow or hidden it must be seen as well.
    FetchQuestion *question() const { return m_question; }

    QSize sizeHint() const override;

Q_SIGNALS:
    /// Another folder was chosen.
    void folderChosen(sobre::store::FolderId folder);
    /// Enter or a double click: the person wants to go on to its letters.
    void folderOpened(sobre::store::FolderId folder);
    /// Letters were dragged here. Nothing has been moved yet.
    void lettersDropped(const QList<sobre::store::LetterId> &letters, sobre::store::FolderId folder);
    void accountSettingsRequested(sobre::store::AccountId account);
    void certificateRequested(const sobre::MailError &refusal);
    void addAccountRequested();

private:
    void noteChanges(const store::Changes &changes);
    void noteNumbers();
    void readFolders();
    void countNumbers();
    void showNumbers(const FolderCounts &counts);
    void nameGoActions();

    Desk &m_desk;
    FolderModel *m_model;
    FolderView *m_view;
    FolderDeeds *m_deeds;
    FetchFoot *m_foot;
    FetchQuestion *m_question;
    QList<QAction *> m_go;
    FolderCounter m_counter;
    QTimer m_soon; // numbers are to be counted
    QElapsedTimer m_sinceNumbers;
    store::FolderId m_chosen = store::FolderId::Inbox;
    bool m_reading = false;
    bool m_counting = false;
    bool m_countAgain = false;
};

} // namespace sobre::ui
