// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"
#include "core/store/ids.h"
#include "ui/desk/key_wish.h"
#include "ui/look/letter_roles.h"
#include "ui/look/pane.h"
#include "ui/reader/letter_opener.h"
#include "ui/reader/reader_actions.h"

#include <QList>
#include <QSet>
#include <QTimer>

class QAction;
class QStackedWidget;

namespace sobre::look {
class EmptyState;
class Line;
} // namespace sobre::look
namespace sobre::store {
struct Changes;
}

namespace sobre::ui {

struct Desk;
struct FileSource;
struct Writing;
class ActionRow;
class DeliveryBar;
class FileKeeper;
class FindBar;
class HintsPage;
class KeyOffer;
class LetterView;
class RestBar;

/// The reader of the main window: the selected letter with its actions above it. Reads in a worker; what is
/// shown never comes from the network. Window's thread.
class ReaderPane : public look::Pane {
    Q_OBJECT
public:
    /// The desk and the actions outlive the pane.
    explicit ReaderPane(Desk &desk, const ReaderActions &actions = {}, QWidget *parent = nullptr);
    ~ReaderPane() override;

    /// Shows what is selected: none, one letter, or how many.
    void show(const QList<store::LetterId> &letters);
    using QWidget::show;
    const QList<store::LetterId> &shown() const { return m_shown; }
    /// The letter that can be read now; None while another is being opened for longer than a moment, or none
    /// is shown.
    store::LetterId displayed() const { return m_facts ? m_facts->row.id : store::LetterId::None; }

    /// What came out of the envelope of the letter that can be read now, for who answers it or passes it on; null if it
    /// came in none. In memory alone: never write it anywhere.
    std::shared_ptr<const LetterFacts> opened() const;

    /// Find, source, fixed font, plain text: for the main window's menus. They have their keys already. Owned
    /// here.
    QList<QAction *> ownActions() const;
    QAction *findAction() const { return m_find; }
    QAction *sourceAction() const { return m_source; }

    /// Space, wherever it was pressed: a page down, at the end wantsNextUnread().
    void pageDown();
    /// The preferences are new: reads them again.
    void applyPreferences();
    /// A new window with the letter as it came.
    void showSource();

Q_SIGNALS:
    /// An unread letter was on the screen long enough to count as read. Once each time it is shown.
    void readLongEnough(sobre::store::LetterId letter);
    void wantsNextUnread();
    /// A letter with protection is shown: its real subject, and its sign for lists. To be kept in memory alone.
    void judged(sobre::store::LetterId letter, const QString &subject, sobre::look::LetterMark mark);
    /// The header that was on the screen is gone, since its whole letter came.
    void wholeLetterCame(sobre::store::LetterId letter);
    /// [Turn on]: the plugin that would open the letter is off.
    void pluginsRequested();
    /// A button about a key: "Check it…", "Compare…", "Find the key", "Find a newer one", "Import a key".
    void keysRequested(const sobre::ui::KeyWish &wish);
    /// Another letter is to be shown: the one that a report is about, or a report.
    void openRequested(sobre::store::LetterId letter);
    /// [Correct and send again].
    void writeRequested(const sobre::ui::Writing &writing);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void makeActions();
    PageOptions options() const;
    void letterLoaded(const std::shared_ptr<LetterFacts> &facts, const std::shared_ptr<LetterPage> &page);
    void tellOfProtection();
    void engineChanged();
    void keyTaken();
    FileSource filesOfLetter() const;
    QString openSubject() const;
    void letterDrawn(const std::shared_ptr<LetterPage> &page);
    void letterFailed(store::LetterId letter, const MailError &error);
    void noticeChanges(const store::Changes &changes);
    void showHints();
    void showSeveral();
    void showOpening();
    void showGone();
    void present(QWidget *page);
    void leaveLetter();
    void redrawSoon();
    void waitForReading();

    Desk &m_desk;
    QAction *m_find = nullptr;
    QAction *m_source = nullptr;
    QAction *m_save = nullptr;
    QAction *m_fixedFont = nullptr;
    QAction *m_plainText = nullptr;
    ActionRow *m_row = nullptr;
    look::Line *m_line;
    FindBar *m_findBar;
    QStackedWidget *m_stack;
    HintsPage *m_hints;
    look::EmptyState *m_state;
    LetterView *m_letter;
    FileKeeper *m_files;
    KeyOffer *m_keyOffer;
    RestBar *m_rest;
    DeliveryBar *m_delivery;
    LetterOpener m_loader;

    QList<store::LetterId> m_shown;
    std::shared_ptr<LetterFacts> m_facts; ///< of the letter that is on the screen; null if none is
    QSet<int> m_opened; ///< folds
    int m_lastFold = -1; ///< the one that was opened or closed last
    int m_folds = 0;
    bool m_unfolded = false;
    bool m_read = false; ///< readLongEnough() was said
    QTimer m_opening; ///< until "Opening…" is shown
    QTimer m_reading;
    QTimer m_redraw; ///< collects what makes a redraw necessary
};

} // namespace sobre::ui
