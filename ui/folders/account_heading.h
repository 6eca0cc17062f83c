// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/ids.h"
#include "ui/folders/fetch_summary.h"

#include <QWidget>

class QMenu;

namespace sobre::look {
class Label;
}

namespace sobre::ui {

class HeadingButton;
struct Desk;

/// Whose mail this is, and a menu to look for mail and to change accounts. With a sign and a word where one could not
/// be reached. Window thread.
class AccountHeading : public QWidget {
    Q_OBJECT
public:
    /// `desk` outlives it.
    explicit AccountHeading(Desk &desk, QWidget *parent = nullptr);

Q_SIGNALS:
    void accountSettingsRequested(sobre::store::AccountId account);
    void addAccountRequested();

private:
    void refresh();
    void press();
    void fill(QMenu &menu, const account::Account &account);
    static QString nameOf(const account::Account &account);

    Desk &m_desk;
    HeadingButton *m_button;
    look::Label *m_trouble;
};

} // namespace sobre::ui
