// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/server_letter.h"
#include "ui/counter/counter_visit.h"
#include "ui/look/button.h"
#include "ui/look/pane.h"

#include <QTimer>

class QComboBox;
class QStackedWidget;

namespace sobre::account {
struct FetchReport;
class WholeFetch;
}
namespace sobre::look {
class EmptyState;
class Label;
class SegmentedBar;
class Strip;
}

namespace sobre::ui {

class CounterList;
class CounterModel;
struct Desk;

/// The counter: what still lies at the post office of an account. It looks when it is opened and when it is told to; what
/// is large or odd can be deleted there without ever coming here. A window of its own that blocks no other; it deletes
/// itself when it is closed.
class CounterWindow : public look::Pane {
    Q_OBJECT
public:
    /// All outlive the window. `account` is one of the desk's.
    CounterWindow(Desk &desk, account::MailContext &mail, TaskThread &thread, store::AccountId account);
    ~CounterWindow() override;

    /// Looks at another account's post office.
    void showAccount(store::AccountId account);

Q_SIGNALS:
    /// A letter that is here is to be read.
    void letterWanted(sobre::store::LetterId letter);

protected:
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    // counter_window.cpp
    void build();
    void connectAll();
    void fillAccounts();
    void look();
    void showListing(const account::ServerListing &listing);
    void showBusy();
    void showSummary();
    void showSelection();
    void showPlace();
    void say(look::Tone tone, look::Glyph glyph, const QString &lead, const QString &sentence);
    void sayFailed(const MailError &error);
    void readMore();

    // counter_window_deeds.cpp
    void fetchSelected();
    void askToDelete();
    void removeSelected();
    void tellRemoved(const account::DeletedThere &result);
    void openLetter(const account::ServerLetter &letter);
    void fetchEnded(const account::FetchReport &report);
    void refreshHere();

    Desk &m_desk;
    store::AccountId m_account;
    CounterVisit *m_visit;
    account::WholeFetch *m_fetch;
    CounterModel *m_model;
    CounterList *m_list;
    QComboBox *m_accounts;
    look::Label *m_summary;
    look::Label *m_busy;
    look::Button *m_stop;
    look::Button *m_again;
    look::SegmentedBar *m_order;
    QWidget *m_notice;
    look::Strip *m_strip;
    QStackedWidget *m_stack;
    look::EmptyState *m_empty;
    look::Label *m_facts;
    look::Button *m_open;
    look::Button *m_delete;
    look::Button *m_take;
    QTimer m_readSoon;
    QList<account::ServerName> m_doomed; ///< asked about
    bool m_known = false; ///< a listing came
    bool m_failed = false; ///< and none could be had
    bool m_mute = false; ///< the server shows no headers
    bool m_opened = false;
    bool m_fetching = false; ///< by this window
};

} // namespace sobre::ui
