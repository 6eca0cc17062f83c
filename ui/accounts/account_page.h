// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/accounts/form_page.h"

class QLineEdit;

namespace sobre::look {
class Button;
class Strip;
} // namespace sobre::look

namespace sobre::ui {

struct AccountDraft;

/// Settings of an account: what it is called, who writes from it, and how to be rid of it.
class AccountPage : public FormPage {
    Q_OBJECT
public:
    explicit AccountPage(QWidget *parent = nullptr);

    void load(const AccountDraft &draft);
    void store(AccountDraft *draft) const;
    /// It was not removed, or its password still lies somewhere.
    void showFailure(const QString &sentence);
    /// How many letters wait to leave by it: the question says what becomes of them.
    void setQueued(int letters) { m_queued = letters; }

Q_SIGNALS:
    /// The question whether to remove it is about to be shown.
    void aboutToAsk();
    void changed();
    void removeRequested(bool withLetters);

private:
    void ask();
    void askNoMore();

    int m_queued = 0;
    QLineEdit *m_name;
    QLineEdit *m_displayName;
    QLineEdit *m_email;
    look::Button *m_remove;
    look::Strip *m_question;
};

} // namespace sobre::ui
