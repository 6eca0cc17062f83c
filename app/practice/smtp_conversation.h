// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/practice/conversation.h"

#include <QList>

#include <functional>

namespace sobre::practice {

/// A letter that somebody handed in.
struct PostedLetter {
    QByteArray sender; ///< of the envelope
    QList<QByteArray> recipients;
    QByteArray envelopeId; ///< ENVID of RFC 3461, as it came; usually empty
    QByteArray octets; ///< ends in CRLF
};

/// The server's side of submission (RFC 6409) with PLAIN; of RFC 3461 the parameters are taken.
class SmtpConversation : public Conversation {
    Q_OBJECT
public:
    /// `taken` gets what was handed in, before the sender is told so, and returns the name under which it is queued.
    /// `refused` says why an address is refused, or nothing.
    struct Clerk {
        std::function<QByteArray(const PostedLetter &letter)> taken;
        std::function<QByteArray(const QByteArray &address)> refused;
    };
    SmtpConversation(QSslSocket *socket, Clerk clerk, const Login &login);

protected:
    void hear(const QByteArray &line) override;

private:
    void converse(const QByteArray &word, const QByteArray &argument);
    void mail(const QByteArray &argument);
    void recipient(const QByteArray &argument);
    void logIn(const Login &login);
    void takeLine(const QByteArray &line);

    const Clerk m_clerk;
    const Login m_login;
    enum class Hears { Commands, Plain, Letter } m_hears = Hears::Commands;
    bool m_loggedIn = false;
    bool m_mail = false; ///< MAIL came
    PostedLetter m_letter;
};

} // namespace sobre::practice
