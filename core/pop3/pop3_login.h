// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/task.h"
#include "core/auth/login.h"
#include "core/net/server_address.h"
#include "core/pop3/pop3_link.h"

#include <QByteArray>
#include <QList>

#include <utility>

namespace sobre::auth {
class SaslMechanism;
}

namespace sobre::pop3 {

/// The AUTHORIZATION state: AUTH (RFC 5034), USER and PASS, APOP. Which of them: auth::chooseMechanisms().
class Pop3Login {
public:
    /// `capabilities` is null where the server has no CAPA. `timestamp`: of the greeting, for APOP.
    Pop3Login(Pop3Link &link, auth::Login login, const Capabilities *capabilities, QByteArray timestamp,
              net::ServerAddress server);

    /// Returns the mechanism that worked. Throws LoginRefused (after the last that may be tried),
    /// RefusedForNow, NoMechanism, BadInput (no user name, or a control character in it), Protocol.
    Task<QByteArray> run();

    /// Commands for the same write as the last words of the log-in (PIPELINING), where no answer but yes or
    /// no can come between: a mechanism that is known to work, or one whose last words the server has asked
    /// for. Not where another way in may be tried after a no: their answers would come before its own.
    void follow(QList<QByteArray> commands) { m_followers = std::move(commands); }
    /// They were written: their answers come next.
    bool hasFollowed() const { return m_followed; }
    /// They were written, and not even the log-in was answered: they may be why.
    bool isUnansweredWithFollowers() const { return m_followed && !m_answered; }

private:
    QList<QByteArray> offered() const;
    Task<StatusLine> attempt(QByteArray mechanism);
    Task<StatusLine> byUserAndPass();
    Task<StatusLine> byApop();
    Task<StatusLine> bySasl(QByteArray name);
    Task<StatusLine> exchange(auth::SaslMechanism &mechanism);
    Task<> giveUp();
    void sendPass();
    void sendFollowers();
    MailError refused(const StatusLine &status) const;

    Pop3Link &m_link;
    auth::Login m_login;
    const Capabilities *m_capabilities;
    QByteArray m_timestamp;
    net::ServerAddress m_server;
    QList<QByteArray> m_followers;
    bool m_followed = false;
    bool m_answered = false; ///< yes or no to the way in that was tried last
};

} // namespace sobre::pop3
