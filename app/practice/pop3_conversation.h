// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/practice/conversation.h"
#include "app/practice/mailbox.h"

#include <QSet>

#include <functional>

namespace sobre::practice {

/// The server's side of POP3 (RFC 1939, CAPA of RFC 2449, AUTH of RFC 5034).
class Pop3Conversation : public Conversation {
    Q_OBJECT
public:
    /// `mailbox` outlives it.
    Pop3Conversation(QSslSocket *socket, Mailbox &mailbox, const Login &login);

protected:
    void hear(const QByteArray &line) override;

private:
    void authorize(const QByteArray &word, const QByteArray &argument);
    void logIn(const Login &login);
    void transact(const QByteArray &word, const QByteArray &argument);
    void list(const QByteArray &argument, const std::function<QByteArray(const ServedLetter &)> &facts);
    void send(const QByteArray &octets);
    /// From 0; -1: there is no such letter (any more).
    qsizetype index(const QByteArray &number) const;

    Mailbox &m_mailbox;
    const Login m_login;
    QByteArray m_user;
    QList<ServedLetter> m_letters; ///< as they lay there at the log-in
    QSet<qsizetype> m_deleted;
    bool m_loggedIn = false;
    bool m_awaitsPlain = false;
};

} // namespace sobre::practice
