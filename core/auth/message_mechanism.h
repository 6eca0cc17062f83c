// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/auth/sasl_mechanism.h"

#include <QList>

namespace sobre::auth {

/// The mechanisms that are a fixed list of messages: PLAIN (RFC 4616), LOGIN, EXTERNAL (RFC 4422 A), XOAUTH2
/// and OAUTHBEARER (RFC 7628). `login.secret` is the password or the access token.
class MessageMechanism final : public SaslMechanism {
public:
    /// Null where `name` is none of these.
    static std::unique_ptr<MessageMechanism> make(const QByteArray &name, const Login &login,
                                                  const QString &host, quint16 port = 0);

    QByteArray name() const override { return m_name; }
    Task<std::optional<QByteArray>> initialResponse() override;
    Task<QByteArray> respond(QByteArray challenge) override;
    bool hasSaidAll() const override { return m_messages.isEmpty() && !m_answerToError; }
    Task<> verifyServer() override;
    bool readsChallenges() const override { return false; }

private:
    MessageMechanism() = default;

    QByteArray m_name;
    QList<QByteArray> m_messages;
    bool m_clientFirst = true;
    std::optional<QByteArray>
        m_answerToError; ///< the server explains its no in a challenge and waits for this
};

} // namespace sobre::auth
