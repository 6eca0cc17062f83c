// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"
#include "core/store/ids.h"
#include "ui/composer/writing.h"
#include "ui/desk/key_wish.h"
#include "ui/look/pane.h"
#include "ui/reader/reader_actions.h"

#include <QList>
#include <QTimer>

#include <functional>

class QMenu;
class QSplitter;
class QStackedWidget;

namespace sobre::account {
struct Account;
struct FetchState;
}
namespace sobre::look {
class SearchField;
class UndoBar;
}

namespace sobre::ui {

struct Desk;
class MainActions;
class FolderPane;
class LetterListPane;
class MailActions;
class OutboxPane;
class QuitBar;
class ReaderPane;

/// Folders, letters and the one that is read, or the outbox; what joins them, the menu and the keys. Window thread.
class MainWindow : public look::Pane {
    Q_OBJECT
public:
    /// `desk` outlives the window.
    explicit MainWindow(Desk &desk);
    ~MainWindow() override;

    /// "Draft kept. Discard": for a composer that was closed.
    void offerDiscard(store::LetterId draft);
    /// "It leaves in 10 s. Undo": for a letter that was just sent.
    void offerTakeBack(store::LetterId letter);
    /// Shows a letter beside the list, or in its place where the window is narrow.
    void showLetter(store::LetterId letter);
    /// The preferences are new.
    void applyPreferences();
    /// Every action that has a key, for the list of shortcuts.
    QList<QAction *> allActions() const;

Q_SIGNALS:
    void writeRequested(const sobre::ui::Writing &writing);
    void addAccountRequested();
    void accountSettingsRequested(sobre::store::AccountId account);
    /// A server's certificate was refused: the person wants to look at it.
    void certificateRequested(const sobre::MailError &refusal);
    /// What still lies at an account's post office.
    void postOfficeRequested(sobre::store::AccountId account);
    void preferencesRequested();
    /// From a button in the letter that is read.
    void keysRequested(const sobre::ui::KeyWish &wish);
    void keyListRequested();
    void shortcutsRequested();
    void importRequested();
    void exportRequested();
    /// The person closed it and nothing that matters would be left behind.
    void closed();

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    // main_window_build.cpp
    QWidget *makeTopRow();
    QWidget *makePanes();
    void connectPanes();
    void connectActions();
    void fillMenu(QMenu *menu);

    QWidget *makeWelcome();
    QWidget *makeQuestion();
    ReaderActions readerActions() const;
    void completeMenu(QMenu *menu);

    void showFolder(store::FolderId folder);
    void showFetching();
    void showProblem(const account::Account &account);
    static QString couldNotGetMail(const account::FetchState &state);
    void search();
    void leaveSearch();
    void selectionChanged(const QList<store::LetterId> &letters);
    void openLetter(store::LetterId letter);
    void answer(Writing::Kind kind);
    void cyclePanes(int step);
    void fitWidth();
    void accountsChanged();

    Desk &m_desk;
    MailActions *m_mail;
    MainActions *m_actions;
    look::SearchField *m_search;
    QStackedWidget *m_center; ///< no account yet, or the panes
    QSplitter *m_splitter;
    QStackedWidget *m_right; ///< list and reader, or the outbox
    QSplitter *m_letters;
    FolderPane *m_folders;
    LetterListPane *m_list;
    ReaderPane *m_reader;
    OutboxPane *m_outbox;
    look::UndoBar *m_offer;
    QuitBar *m_quit;
    std::function<void()> m_offered; ///< what the offer's button does
    QTimer m_searchSoon;
    store::AccountId m_failedAccount = store::AccountId::None;
    bool m_searching = false;
    bool m_stacked = false; ///< a narrow window shows the letter
    bool m_leaving = false;
};

} // namespace sobre::ui
