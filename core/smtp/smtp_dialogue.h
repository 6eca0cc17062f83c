// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/task.h"
#include "core/auth/login.h"
#include "core/net/server_address.h"
#include "core/smtp/smtp_capabilities.h"
#include "core/smtp/smtp_conversation.h"

#include <QByteArray>

#include <functional>

namespace sobre::auth {
class SaslMechanism;
}

namespace sobre::smtp {

/// The script of a connection around its letters: greeting, EHLO, STARTTLS, AUTH, and QUIT (RFC 5321, 3207,
/// 4954). Lives in the mail thread; failures are thrown as MailError.
class SmtpDialogue {
public:
    /// What EHLO calls this computer: nothing that tells it from any other (attack C 25, RFC 5321
    /// section 4.1.3).
    static constexpr char ClientName[] = "[127.0.0.1]";

    /// `channel` must outlive this. It was just opened, and is encrypted already if the server's address says
    /// so. No clock: the machine's.
    SmtpDialogue(net::LineChannel &channel, net::ServerAddress server, auth::Login login,
                 SmtpConversation::Clock clock = {});

    /// From the greeting to the point where a letter may be sent. Throws
    /// - Protocol, Refused, RefusedForNow for anything but the one right answer;
    /// - NoTlsOffered, TlsRefused when STARTTLS is demanded: nothing is ever said in clear instead (attacks A
    /// 1-3);
    /// - NoMechanism (detail: what was offered), LoginRefused (detail: the mechanism); what mechanisms and
    /// the channel
    ///   throw. Mechanisms are tried as auth::chooseMechanisms() says, each once.
    ///
    /// `secured` is called when the link is as safe as it gets and the log-in begins; it must not end the
    /// dialogue.
    Task<> open(std::function<void()> secured = {});
    /// "*" if a challenge was not answered, RSET if `transactionOpen`, and QUIT; says nothing if the link is
    /// not in step. Where QUIT was said along with a letter it waits for the answer. A letter that was handed over stays so whatever happens here.
    Task<> leave(bool transactionOpen);

    SmtpConversation &conversation() { return m_talk; }
    /// Of the last EHLO: inside TLS, if there is TLS.
    const SmtpCapabilities &capabilities() const { return m_can; }
    /// That logged in; empty if none did.
    const QByteArray &mechanism() const { return m_mechanism; }

private:
    Task<> hello();
    Task<> demandTls();
    Task<> logIn();
    Task<SmtpReply> attempt(auth::SaslMechanism &mechanism);

    SmtpConversation m_talk;
    const net::ServerAddress m_server;
    const auth::Login m_login;
    SmtpCapabilities m_can;
    QByteArray m_mechanism;
    bool m_challenged = false; ///< the server waits for an answer to its challenge
};

} // namespace sobre::smtp
