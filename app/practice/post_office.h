// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/practice/conversation.h"
#include "app/practice/mailbox.h"
#include "app/practice/smtp_conversation.h"
#include "app/practice/tls_server.h"

#include <QObject>

#include <memory>

namespace sobre::practice {

class GnupgHome;
struct ServerIdentity;

/// The practice post office: servers for one account on the loopback, and what becomes of the letters that are handed
/// in. None leaves this process.
class PostOffice : public QObject {
    Q_OBJECT
public:
    /// `keys`: those of the correspondent who has some, or null; outlives this.
    PostOffice(const ServerIdentity &identity, const Login &login, GnupgHome *keys, QObject *parent = nullptr);

    /// False: there is no free port.
    bool start();
    quint16 pop3Port() const { return m_pop3.serverPort(); }
    quint16 smtpPort() const { return m_smtp.serverPort(); }
    /// The letters of the templates, which came before `now`. Those that need keys are left out where there are none.
    /// Returns how many.
    int fill(const QDateTime &now);

private:
    QByteArray take(const PostedLetter &letter);
    void carry(const PostedLetter &letter, const QByteArray &recipient);

    const Login m_login;
    GnupgHome *m_keys;
    Mailbox m_mailbox;
    TlsServer m_pop3;
    TlsServer m_smtp;
};

} // namespace sobre::practice
