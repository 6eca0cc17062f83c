// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/check_account.h"
#include "ui/accounts/page.h"

#include <QElapsedTimer>
#include <QTimer>

#include <map>

class QProgressBar;

namespace sobre::look {
class Card;
}

namespace sobre::ui {

class StepRow;

/// The second state of adding an account: each step of the check as it happens. The bar counts steps that
/// ended.
class TryPage : public Page {
    Q_OBJECT
public:
    explicit TryPage(QWidget *parent = nullptr);

    /// All steps to do. The focus goes to Stop.
    void begin(const account::Account &account);
    void follow(const account::CheckStep &step);
    /// Every step that ended, as it was told.
    const QList<account::CheckStep> &ended() const { return m_ended; }
    /// The clock stands still from now on.
    void finish();

Q_SIGNALS:
    void stopped();

private:
    void tick();
    void count();

    account::Account m_account;
    look::Card *m_card = nullptr;
    QProgressBar *m_bar;
    std::map<account::CheckStep::What, StepRow *> m_rows;
    QList<account::CheckStep> m_ended;
    std::optional<account::CheckStep> m_running;
    QElapsedTimer m_since;
    QTimer m_clock;
};

} // namespace sobre::ui
