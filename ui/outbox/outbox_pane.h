// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"
#include "core/store/ids.h"
#include "ui/composer/writing.h"
#include "ui/look/pane.h"
#include "ui/outbox/outbox_item.h"

#include <QHash>
#include <QTimer>

class QScrollArea;

namespace sobre::look {
class Button;
class EmptyState;
class Label;
class Strip;
}

namespace sobre::store {
struct Changes;
}

namespace sobre::ui {

class OutboxEntry;
class TimeChooser;
struct Desk;

/// What leaves and what has left today, each letter with how it stands in words, who said so, and what helps. Stands
/// in the place of list and reader. Keeps itself up to date and tells screen readers of what failed, also while it is
/// hidden. Window thread.
class OutboxPane : public look::Pane {
    Q_OBJECT
public:
    /// `desk` outlives it.
    explicit OutboxPane(Desk &desk, QWidget *parent = nullptr);
    ~OutboxPane() override;

Q_SIGNALS:
    /// A letter was taken out of the queue and lies in Drafts: the person wants to change it.
    void editRequested(const sobre::ui::Writing &writing);
    /// The person wants to read it.
    void openRequested(sobre::store::LetterId letter);
    /// A server refused the account and not the letter.
    void accountSettingsRequested(sobre::store::AccountId account);
    /// A server's certificate was refused: the person wants to look at it.
    void certificateRequested(const sobre::MailError &refusal);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void noteChanges(const store::Changes &changes);
    void read();
    void announceNews(const QList<OutboxItem> &before);
    void tick();
    void fill();
    OutboxEntry *entryFor(const OutboxItem &item);
    void step(OutboxEntry *from, int by);
    void act(const OutboxItem &item, OutboxAction action);
    void editAgain(store::LetterId letter, const QString &selectRecipient = {});
    void askForTime(const OutboxItem &item);
    void plan(const QDateTime &when);
    void cancel(store::LetterId letter);
    void sendNow(store::LetterId letter);
    void sendAll();
    void told(const Result<> &outcome);

    Desk &m_desk;
    look::Button *m_sendAll;
    QWidget *m_notice; // the strip with its margins
    look::Strip *m_strip;
    TimeChooser *m_chooser;
    store::LetterId m_planned = store::LetterId::None; // what the chooser asks about
    QScrollArea *m_scroll;
    look::Label *m_todayTitle;
    look::Label *m_more;
    look::EmptyState *m_empty;
    QHash<store::LetterId, OutboxEntry *> m_entries;
    QList<OutboxEntry *> m_order;
    QList<OutboxItem> m_waiting;
    QList<OutboxItem> m_left;
    qint64 m_unseen = 0; // letters beyond those shown
    QTimer m_soon; // to be read
    QTimer m_clock; // words that count seconds, while visible
    bool m_known = false; // it was read once
};

} // namespace sobre::ui
