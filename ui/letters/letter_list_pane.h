// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"
#include "ui/desk/desk.h"
#include "ui/letters/letter_list_view.h"
#include "ui/letters/letter_loader.h"
#include "ui/look/icons.h"
#include "ui/look/pane.h"

#include <QHash>
#include <QTimer>

class QMenu;
class QStackedLayout;

namespace sobre::look {
class EmptyState;
class Label;
class Strip;
class UndoBar;
} // namespace sobre::look

namespace sobre::ui {

class FolderFinder;
class LetterActions;
class LetterListModel;
class ListHeader;
class MailActions;

/// The middle of the main window: the letters of a folder or of a search, with filters, order, what went
/// wrong above them and what can be undone below. Remembers for each folder, while it lives, how it was shown
/// and what was selected.
class LetterListPane : public look::Pane {
    Q_OBJECT
public:
    /// Both outlive the pane.
    LetterListPane(Desk &desk, MailActions &mail, QWidget *parent = nullptr);
    ~LetterListPane() override;

    /// Shows a folder as it was left. What there is stays until it is read.
    void showFolder(store::FolderId folder);
    /// Shows what matches what a person typed, the newest 500; everywhere: in Junk and Trash too.
    void showSearch(const QString &typed, bool everywhere = false);
    /// What is shown or about to be shown; None: a search.
    store::FolderId folder() const;

    /// Selects a letter of the folder that is shown or about to be shown, opening its conversation.
    void selectLetter(store::LetterId letter);
    QList<store::LetterId> selection() const;
    void focusList();

    /// A strip above the list, until it is cleared. `ways` become its buttons and are not owned.
    void setProblem(look::Tone tone, look::Glyph glyph, const QString &lead, const QString &sentence,
                    const QList<QAction *> &ways = {});
    void clearProblem();
    bool hasProblem() const;
    /// Something is under way that concerns this list: mail is fetched.
    void setBusy(bool busy);
    /// When mail was looked for last, as a sentence for the empty Inbox: "Last checked at 21:40."
    void setLastCheck(const QString &sentence);
    /// The preferences are new: reads them again.
    void applySettings();

    /// For menus, and for the reader's buttons and keys.
    LetterActions &actions() const { return *m_actions; }
    LetterListModel &model() const { return *m_model; }
    LetterListView &view() const { return *m_view; }
    look::UndoBar &undoBar() const { return *m_undo; }

Q_SIGNALS:
    /// One letter for each selected row (of a conversation the newest). Not for new mail in a selected
    /// conversation.
    void selectionChanged(const QList<sobre::store::LetterId> &letters);
    /// Enter or double click: the letter in a window of its own, or a draft in the composer.
    void opened(sobre::store::LetterId letter);
    /// The context menu is about to be shown: what answers and forwards can be put before its first action.
    void menuAboutToShow(QMenu *menu);
    /// [Get mail] in the empty Inbox.
    void getMailWanted();
    /// The list that was asked for is shown.
    void shown();

private:
    void build();
    void wire();
    void ask(const ListScope &scope, const ListOptions &options);
    void leavePlace();
    void findPlace();
    void listLoaded();
    void setOptions(const ListOptions &options);
    ListOptions optionsFor(store::FolderId folder) const;
    void noteSelection();
    void showTitle();
    void showState();
    void showEmptyFolder();
    void showNothingFits();
    void showNothingFound();
    void showLoadFailure();
    void confirmRemoval(const QList<store::LetterId> &ids);
    void keepAll();
    void openFinder();
    void openMenu(const QPoint &where);

    struct Kept {
        ListOptions options;
        LetterListView::Place place;
    };

    Desk &m_desk;
    MailActions &m_mail;
    LetterListModel *m_model;
    LetterListView *m_view;
    LetterActions *m_actions;
    ListHeader *m_header;
    look::Strip *m_problem; ///< from outside
    look::Strip *m_failure; ///< of our own actions
    look::Strip *m_question;
    look::EmptyState *m_empty;
    look::Label *m_foot; ///< under what a search found
    look::UndoBar *m_undo;
    FolderFinder *m_finder;
    QStackedLayout *m_stack = nullptr;
    QTimer m_selectionTimer;
    QTimer m_slow; ///< a list that takes longer is announced by the bar
    bool m_busy = false;

    ListScope m_asked;
    ListScope m_placed; ///< whose rows are selected now
    QHash<store::FolderId, Kept> m_kept;
    LetterListView::Place m_place; ///< before rows are made anew
    bool m_searchThreaded = true;
    store::LetterId m_wanted = store::LetterId::None;
    QList<store::LetterId> m_selection;
    QList<store::LetterId> m_doomed;
    std::optional<MailError> m_loadError;
    QString m_lastCheck;
};

} // namespace sobre::ui
