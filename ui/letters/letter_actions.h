// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/ids.h"
#include "ui/look/glyphs.h"

#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>

#include <functional>

class QAction;
class QMenu;
class QWidget;

namespace sobre::ui {

class LetterListModel;
class LetterListView;
class MailActions;

/// The commands on selected letters, as actions for menus, buttons and keys. All are owned by this and work
/// on what is selected in the list; nothing selected disables them. Keys of one letter work where the list
/// has the focus, and wherever attachTo() says.
class LetterActions : public QObject {
    Q_OBJECT
public:
    LetterActions(LetterListView *view, LetterListModel *model, MailActions *mail, QWidget *owner);

    QAction *read = nullptr; ///< M: mark as read or unread
    QAction *star = nullptr; ///< S
    QAction *archive = nullptr; ///< A
    QAction *remove = nullptr; ///< Del: to the Trash; in the Trash as removeForever
    QAction *removeForever = nullptr; ///< Shift+Del: asks in the pane
    QAction *junk = nullptr; ///< J: junk or not junk
    QAction *move = nullptr; ///< V: opens the folder finder
    QAction *undo = nullptr; ///< Ctrl+Z, in the whole window
    QAction *nextUnread = nullptr; ///< N
    QAction *previousUnread = nullptr; ///< P
    QAction *next = nullptr; ///< F
    QAction *previous = nullptr; ///< B
    QAction *filter = nullptr; ///< Ctrl+Shift+K, in the whole window

    /// Lets the keys of these actions work in another widget and what lies in it: the reader.
    void attachTo(QWidget *widget);
    /// Off: no action has a key that is a single letter. On unless told.
    void setSingleKeys(bool on);
    bool hasSingleKeys() const { return m_singleKeys; }
    /// What can be done with letters, for a context menu.
    void fill(QMenu *menu) const;
    /// Brings words and states up to date with the selection.
    void update();
    /// Moves the selected letters and selects what comes next.
    void moveTo(store::FolderId folder);
    /// What was asked for by removeForever and confirmed.
    void removeNow(const QList<store::LetterId> &ids);

Q_SIGNALS:
    void finderWanted();
    void removalWanted(const QList<sobre::store::LetterId> &ids);
    void filterWanted();

private:
    using Ids = QList<store::LetterId>;
    void enable();
    QAction *make(const QString &text, look::Glyph glyph, const QList<QKeySequence> &keys,
                  const std::function<void()> &act);
    void makeAll();
    void leave(const Ids &ids, const std::function<void(const Ids &)> &act);
    void toggleRead();
    void toggleStar();
    void goUnread(bool forward);
    void go(int step);
    store::FolderId folderHere() const;
    bool anySelected(const std::function<bool(int row)> &is) const;

    LetterListView *m_view;
    LetterListModel *m_model;
    MailActions *m_mail;
    QList<QAction *> m_onLetters; ///< with keys that work in list and reader
    QHash<QAction *, QList<QKeySequence>> m_keys;
    bool m_singleKeys = true;
};

} // namespace sobre::ui
