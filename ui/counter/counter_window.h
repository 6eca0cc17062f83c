// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/server_letter.h"
#include "ui/counter/counter_model.h"
#include "ui/counter/counter_visit.h"
#include "ui/look/pane.h"

#include <QDateTime>
#include <QTimer>

class QStackedWidget;

namespace sobre::account {
struct FetchReport;
class WholeFetch;
}

namespace sobre::ui {

class CounterFoot;
class CounterHead;
class CounterList;
class CounterNotice;
class CounterPlace;
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

    store::AccountId account() const { return m_account; }
    /// Looks at another account's post office.
    void showAccount(store::AccountId account);

Q_SIGNALS:
    /// A letter that is here is to be read.
    void letterWanted(sobre::store::LetterId letter);

protected:
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    // counter_window.cpp: the parts, and what they show
    void build();
    void connectParts();
    void connectServices();
    void accountsChanged();
    void look();
    void stop();
    void showListing(const account::ServerListing &listing);
    void learnHeaders(const account::ServerListing &listing);
    void readMore();
    void showOrder(CounterModel::Order order);
    void showBusy();
    void showPlace();
    void showSelection();
    void closeNotice();
    QString host() const;

    // counter_window_deeds.cpp: what a person does with letters there
    void fetchSelected();
    void askToDelete();
    void removeSelected();
    void tellRemoved(const account::DeletedThere &result);
    void openLetter(const account::ServerLetter &letter);
    void fetchEnded(const account::FetchReport &report);
    void refreshHere();
    void tellFailed(const MailError &error);
    void visitFailed(const MailError &error);

    Desk &m_desk;
    store::AccountId m_account;
    CounterVisit *m_visit;
    account::WholeFetch *m_fetch;
    CounterModel *m_model;
    CounterHead *m_head;
    CounterNotice *m_notice;
    QStackedWidget *m_stack;
    CounterPlace *m_place;
    CounterList *m_list;
    CounterFoot *m_foot;
    QTimer m_readSoon;
    QList<account::ServerName> m_doomed; ///< asked about
    QDateTime m_lookedAt; ///< when what is shown lay there; invalid: nothing is shown
    bool m_failed = false; ///< the last look
    bool m_mute = false; ///< the server shows no headers
    bool m_opened = false;
    bool m_fetching = false; ///< by this window
};

} // namespace sobre::ui
