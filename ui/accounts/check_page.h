// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/check_account.h"
#include "ui/accounts/page.h"

class QLineEdit;
class QVBoxLayout;

namespace sobre::look {
class Card;
class Label;
class Strip;
} // namespace sobre::look

namespace sobre::ui {

class KeepChoice;

/// The third state of adding an account: what works, and what a person still decides.
class CheckPage : public Page {
    Q_OBJECT
public:
    using Protocol = net::ServerAddress::Protocol;

    explicit CheckPage(QWidget *parent = nullptr);

    void begin(const account::Account &account, const account::CheckReport &report);
    account::KeepPolicy keep() const;
    /// What the person calls the account.
    QString accountName() const;
    /// While the account is being stored; nothing can be pressed meanwhile.
    void setBusy(bool busy);
    /// It could not be stored.
    void showError(const QString &sentence);

Q_SIGNALS:
    void changeRequested(sobre::net::ServerAddress::Protocol server);
    void accepted();
    void back();

private:
    void addServer(const net::ServerAddress &server, const account::CheckedServer &checked,
                   const QString &more);

    look::Strip *m_strip;
    look::Strip *m_failure;
    look::Card *m_card = nullptr;
    KeepChoice *m_keep;
    QLineEdit *m_name;
};

} // namespace sobre::ui
