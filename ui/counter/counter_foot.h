// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/server_letter.h"
#include "ui/look/button.h"

class QBoxLayout;

namespace sobre::look {
class Label;
}

namespace sobre::ui {

/// The foot of the counter: what is known of the letters that were chosen, and what can be done with them.
class CounterFoot : public QWidget {
    Q_OBJECT
public:
    explicit CounterFoot(QWidget *parent = nullptr);

    /// `free`: nothing is under way that must end first.
    void showChosen(const QList<account::ServerLetter> &chosen, const account::ServerListing &listing, bool free);
    bool mayDelete() const { return m_delete->isEnabled(); }

Q_SIGNALS:
    void openWanted();
    void deleteWanted();
    void takeWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void tell(const QList<account::ServerLetter> &chosen, const account::ServerListing &listing);

    look::Label *m_facts;
    look::Button *m_open;
    look::Button *m_delete;
    look::Button *m_take;
    QBoxLayout *m_row; ///< facts and buttons; a column where it is narrow
};

} // namespace sobre::ui
