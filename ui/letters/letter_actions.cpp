// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/letters/letter_actions.h"

#include "ui/letters/letter_list_model.h"
#include "ui/letters/letter_list_view.h"
#include "ui/letters/mail_actions.h"
#include "ui/look/icons.h"
#include "ui/look/letter_roles.h"
#include "ui/look/letter_row_delegate.h"

#include <QAction>
#include <QMenu>

namespace sobre::ui {

using store::FolderId;
using store::LetterId;

LetterActions::LetterActions(LetterListView *view, LetterListModel *model, MailActions *mail, QWidget *owner)
    : QObject(owner), m_view(view), m_model(model), m_mail(mail)
{
    makeAll();
    for (QAction *each : { undo, filter }) {
        each->setShortcutContext(Qt::WindowShortcut);
        m_onLetters.removeOne(each);
        owner->addAction(each);
    }
    attachTo(view);
    connect(view->rows(), &look::LetterRowDelegate::starClicked, this, [this](const QModelIndex &index) {
        const bool starred = index.data(look::LetterFlaggedRole).toBool();
        m_mail->setStarred(starred ? m_model->idsAt(index.row()) : Ids{ m_model->idAt(index.row()) },
                           !starred);
    });
    // Keys may follow at once; the words can wait until the selection stands.
    connect(view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &LetterActions::enable);
    connect(mail, &MailActions::undoChanged, this, &LetterActions::update);
    connect(model, &LetterListModel::changed, this, &LetterActions::update);
    update();
}

QAction *LetterActions::make(const QString &text, look::Glyph glyph, const QList<QKeySequence> &keys,
                             const std::function<void()> &act)
{
    auto *action = new QAction(text, this);
    if (glyph != look::Glyph::None)
        action->setIcon(look::icon(glyph));
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, act);
    m_onLetters.append(action);
    m_keys.insert(action, keys);
    return action;
}

void LetterActions::makeAll()
{
    using look::Glyph;
    const auto leaving = [this](void (MailActions::*act)(const Ids &)) {
        return
            [this, act] { leave(m_view->affected(), [this, act](const Ids &ids) { (m_mail->*act)(ids); }); };
    };
    read = make(tr("Mark as &read"), Glyph::EnvelopeOpen, { Qt::Key_M }, [this] { toggleRead(); });
    star = make(tr("&Star"), Glyph::Star, { Qt::Key_S }, [this] { toggleStar(); });
    archive = make(tr("&Archive"), Glyph::Archive, { Qt::Key_A }, leaving(&MailActions::archive));
    remove = make(tr("&Delete"), Glyph::Trash, { Qt::Key_Delete }, [this] {
        if (folderHere() == FolderId::Trash)
            removeForever->trigger();
        else
            leave(m_view->affected(), [this](const Ids &ids) { m_mail->moveToTrash(ids); });
    });
    removeForever
        = make(tr("Delete &forever…"), Glyph::Remove, { QKeySequence(Qt::SHIFT | Qt::Key_Delete) }, [this] {
              if (const Ids ids = m_view->affected(); !ids.isEmpty())
                  Q_EMIT removalWanted(ids);
          });
    junk = make(tr("&Junk"), Glyph::Junk, { Qt::Key_J }, [this] {
        const bool isJunk = folderHere() == FolderId::Junk;
        leave(m_view->affected(), [this, isJunk](const Ids &ids) { m_mail->setJunk(ids, !isJunk); });
    });
    move = make(tr("Mo&ve to folder…"), Glyph::Move, { Qt::Key_V }, [this] { Q_EMIT finderWanted(); });
    undo = make(tr("&Undo"), Glyph::Undo, { QKeySequence::Undo }, [this] { m_mail->undo(); });
    nextUnread = make(tr("&Next unread"), Glyph::ChevronDown, { Qt::Key_N }, [this] { goUnread(true); });
    previousUnread
        = make(tr("&Previous unread"), Glyph::ChevronUp, { Qt::Key_P }, [this] { goUnread(false); });
    next = make(tr("Next &message"), Glyph::None, { Qt::Key_F }, [this] { go(1); });
    previous = make(tr("Previous m&essage"), Glyph::None, { Qt::Key_B }, [this] { go(-1); });
    filter = make(tr("Fi&lter this list"), Glyph::Filter, { QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_K) },
                  [this] { Q_EMIT filterWanted(); });
}

void LetterActions::attachTo(QWidget *widget)
{
    widget->addActions(m_onLetters);
}

void LetterActions::setSingleKeys(bool on)
{
    m_singleKeys = on;
    for (auto each = m_keys.cbegin(); each != m_keys.cend(); ++each) {
        QList<QKeySequence> keys = each.value();
        if (!on) {
            keys.removeIf([](const QKeySequence &sequence) {
                return sequence[0].keyboardModifiers() == Qt::NoModifier
                    && sequence[0].key() < Qt::Key_Escape;
            });
        }
        each.key()->setShortcuts(keys);
    }
}

void LetterActions::fill(QMenu *menu) const
{
    for (QAction *each : { read, star })
        menu->addAction(each);
    menu->addSeparator();
    for (QAction *each : { archive, move, junk })
        menu->addAction(each);
    menu->addSeparator();
    for (QAction *each : { remove, removeForever })
        menu->addAction(each);
}

FolderId LetterActions::folderHere() const
{
    if (!m_model->scope().isSearch())
        return m_model->scope().folder;
    const QItemSelection selected = m_view->selectionModel()->selection();
    const auto key
        = selected.isEmpty() ? std::nullopt : m_model->keyOf(m_model->idAt(selected.constFirst().top()));
    return key ? key->folder : FolderId::None;
}

bool LetterActions::anySelected(const std::function<bool(int row)> &is) const
{
    constexpr int Most = 500; // the words of a menu are not worth looking at all of 100,000
    int seen = 0;
    for (const QItemSelectionRange &range : m_view->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom() && ++seen <= Most; ++row) {
            if (is(row))
                return true;
        }
    }
    return false;
}

void LetterActions::enable()
{
    const bool some = m_view->selectionModel()->hasSelection();
    for (QAction *each : { read, star, archive, remove, removeForever, junk, move })
        each->setEnabled(some);
    archive->setEnabled(some && folderHere() != FolderId::Archive);
    undo->setEnabled(m_mail->canUndo());
}

void LetterActions::update()
{
    enable();
    const bool some = m_view->selectionModel()->hasSelection();
    const FolderId folder = folderHere();
    const bool unread
        = anySelected([this](int row) { return m_model->index(row).data(look::LetterUnreadRole).toBool(); });
    const bool plain = anySelected(
        [this](int row) { return !m_model->index(row).data(look::LetterFlaggedRole).toBool(); });
    read->setText(unread || !some ? tr("Mark as &read") : tr("Mark as un&read"));
    read->setIcon(look::icon(unread || !some ? look::Glyph::EnvelopeOpen : look::Glyph::MarkUnread));
    star->setText(plain || !some ? tr("&Star") : tr("Remove the &star"));
    star->setIcon(look::icon(plain || !some ? look::Glyph::Star : look::Glyph::StarFilled));
    junk->setText(folder == FolderId::Junk ? tr("Not &junk") : tr("&Junk"));
    undo->setStatusTip(m_mail->undoText());
}

void LetterActions::leave(const Ids &ids, const std::function<void(const Ids &)> &act)
{
    if (ids.isEmpty())
        return;
    const LetterListView::Row after = m_view->successor();
    act(ids);
    if (m_model->keyOf(ids.constFirst()) && m_model->rowOf(ids.constFirst()) >= 0)
        return; // it is still here: found by a search, or waiting in the Outbox
    const int row = after.id == LetterId::None ? -1 : m_model->rowOf(after.id, after.child);
    if (row >= 0)
        m_view->selectRow(row);
    else
        m_view->selectionModel()->clear();
}

void LetterActions::moveTo(FolderId folder)
{
    leave(m_view->affected(), [this, folder](const Ids &ids) { m_mail->move(ids, folder); });
}

void LetterActions::removeNow(const QList<LetterId> &ids)
{
    leave(ids, [this](const Ids &doomed) { m_mail->removeForever(doomed); });
}

void LetterActions::toggleRead()
{
    const bool unread
        = anySelected([this](int row) { return m_model->index(row).data(look::LetterUnreadRole).toBool(); });
    m_mail->setRead(m_view->affected(), unread);
}

void LetterActions::toggleStar()
{
    const bool plain = anySelected(
        [this](int row) { return !m_model->index(row).data(look::LetterFlaggedRole).toBool(); });
    m_mail->setStarred(plain ? m_view->selectedLetters() : m_view->affected(), plain);
}

void LetterActions::goUnread(bool forward)
{
    int row = m_model->nextUnread(m_view->currentIndex().row(), forward);
    if (row < 0)
        return;
    const auto key = m_model->keyOf(m_model->idAt(row));
    if (key && key->has(store::Flag::Seen)) { // an older letter of the conversation is the unread one
        m_model->setOpen(row, true);
        row = m_model->nextUnread(row, true);
    }
    m_view->selectRow(row);
}

void LetterActions::go(int step)
{
    const int row = m_view->currentIndex().row() + step;
    if (row >= 0 && row < m_model->rowCount())
        m_view->selectRow(row);
}

} // namespace sobre::ui
