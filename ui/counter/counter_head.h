// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/account.h"
#include "ui/counter/counter_model.h"
#include "ui/look/button.h"

class QComboBox;

namespace sobre::look {
class Label;
class SegmentedBar;
}

namespace sobre::ui {

/// The top of the counter: whose post office it is, what lies there in all, what is under way, and which letters are shown.
class CounterHead : public QWidget {
    Q_OBJECT
public:
    explicit CounterHead(QWidget *parent = nullptr);

    /// They can be chosen from where there are several.
    void setAccounts(const QList<account::Account> &accounts, store::AccountId current);
    /// "mail.example.org · 41 letters · 74.8 MB"; null: not known yet.
    void setSummary(const QString &host, const account::ServerListing *listing);
    /// What is under way, which can be stopped; empty: nothing.
    void setBusy(const QString &words);
    void setMayLook(bool may);
    /// Whether there is anything to choose from.
    void setMayOrder(bool may);

Q_SIGNALS:
    void accountChosen(sobre::store::AccountId account);
    void orderChosen(sobre::ui::CounterModel::Order order);
    void lookWanted();
    void stopWanted();

private:
    QComboBox *m_accounts;
    look::Label *m_summary;
    look::Label *m_busy;
    look::Button *m_stop;
    look::Button *m_again;
    look::SegmentedBar *m_order;
};

} // namespace sobre::ui
