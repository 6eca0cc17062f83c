// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/account.h"
#include "core/outbox/draft_state.h"
#include "ui/look/recipient.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLineEdit;

namespace sobre::look {
class Button;
class Label;
class RecipientField;
} // namespace sobre::look

namespace sobre::ui {

class PeopleModel;

/// The fields above the text of a letter: From, To, Cc, Bcc, Subject. Cc and Bcc stay folded away until they
/// are asked for or filled.
class LetterHead : public QWidget {
    Q_OBJECT
public:
    /// `people` answers completion; it outlives this.
    explicit LetterHead(PeopleModel &people, QWidget *parent = nullptr);

    /// The accounts to choose from; the choice is kept where it still exists.
    void setAccounts(const QList<account::Account> &accounts);
    /// The chosen one; none without accounts.
    std::optional<account::Account> account() const;
    void chooseAccount(store::AccountId id);

    /// Makes recipients of what is still being typed.
    void commit();
    /// What was typed, into `state`: account, from, recipients (text that is no recipient yet included),
    /// subject.
    void read(outbox::DraftState &state) const;
    void show(const outbox::DraftState &state);

    /// The addresses of the chips that are addresses, in To, Cc and Bcc, each once.
    QStringList addresses() const;
    /// How a chip calls an address: its name, with the address where another has the same name; or the address.
    QString nameOf(const QString &address) const;
    void removeRecipients(const QStringList &addresses);
    /// The chip of this address turns into text that stands selected, to be corrected. Nothing where there is none.
    void edit(const QString &address);
    /// Whether the letter is to be sealed, and what is known of a recipient's key; see look::RecipientField.
    void setSealing(bool sealing);
    void setKey(const QString &address, look::RecipientState state, const QString &note = {});

    void unfold(bool cc, bool bcc);
    look::RecipientField *to() const { return m_to.field; }
    look::RecipientField *cc() const { return m_cc.field; }
    look::RecipientField *bcc() const { return m_bcc.field; }
    QLineEdit *subject() const { return m_subject; }
    QComboBox *from() const { return m_from; }
    /// What the Tab key visits, in its order.
    QList<QWidget *> stops() const;

    /// One recipient out of what was typed; Bad with a reason where it is none.
    static look::Recipient recipientFrom(const QString &typed);

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Row {
        look::Label *label = nullptr;
        look::RecipientField *field = nullptr;
        look::Button *opener = nullptr; ///< none for To
    };
    Row addRow(QGridLayout *grid, int number, const QString &label, const QString &name);
    void unfold(Row &row, bool focus);

    PeopleModel &m_people;
    QList<account::Account> m_accounts;
    QComboBox *m_from;
    Row m_to, m_cc, m_bcc;
    QLineEdit *m_subject;
};

} // namespace sobre::ui
