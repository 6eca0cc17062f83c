// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/accounts/form_page.h"

class QSpinBox;

namespace sobre::ui {

struct AccountDraft;
class TextBox;

/// Settings of an account for writing: how long a letter can be taken back, and what stands below it.
class ComposingPage : public FormPage {
    Q_OBJECT
public:
    explicit ComposingPage(QWidget *parent = nullptr);

    void load(const AccountDraft &draft);
    void store(AccountDraft *draft) const;

Q_SIGNALS:
    void changed();

private:
    QSpinBox *m_undo;
    TextBox *m_signature;
};

} // namespace sobre::ui
