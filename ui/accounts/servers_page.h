// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/check_account.h"
#include "ui/accounts/page.h"

class QLineEdit;
class QVBoxLayout;

namespace sobre::look {
class Card;
class Strip;
} // namespace sobre::look

namespace sobre::ui {

class ServerFields;

/// The names of both servers, to be typed; and, after a try that failed, what was asked and how each
/// answered.
class ServersPage : public Page {
    Q_OBJECT
public:
    using Protocol = net::ServerAddress::Protocol;

    explicit ServersPage(QWidget *parent = nullptr);

    /// Empty fields for this address, or, if it is the one of before, those that were filled in.
    void begin(const QString &address);
    /// What was typed.
    net::ServerAddress incoming() const;
    net::ServerAddress outgoing() const;

    /// No try has failed: only the fields.
    void forgetAnswers();
    /// The steps of a try that failed.
    void showAnswers(const account::Account &account, const QList<account::CheckStep> &steps);
    void focusOn(Protocol server);

Q_SIGNALS:
    void entered();
    void addressWrong();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addRow(ServerFields *fields, const QString &host, const QString &port, const QString &security,
                QVBoxLayout *into);
    void fillOther(ServerFields *typed, Protocol typedFor, ServerFields *other);
    void check();
    void warn();

    QString m_address;
    ServerFields *m_incoming;
    ServerFields *m_outgoing;
    QLineEdit *m_user;
    QLineEdit *m_guessed = nullptr; ///< holds a name that nobody typed
    bool m_clicked = false; ///< it has just got the focus by the mouse
    look::Strip *m_strip;
    look::Strip *m_clear;
    look::Card *m_answers = nullptr;
    int m_answersAt = 0;
};

} // namespace sobre::ui
