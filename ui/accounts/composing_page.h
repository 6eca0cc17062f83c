// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/accounts/form_page.h"

class QCheckBox;
class QComboBox;
class QSpinBox;

namespace sobre::ui {

struct AccountDraft;
class TextBox;

/// Settings of an account for writing: how letters begin, whether they carry the key, how long a letter can be taken back, and what stands below it.
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
    QComboBox *m_begin;
    QCheckBox *m_key;
    TextBox *m_signature;
};

} // namespace sobre::ui
