// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/task.h"
#include "core/auth/login.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <memory>
#include <optional>

namespace sobre::auth {

/// The client's side of one SASL exchange (RFC 4422), without the protocol's wrapping: octets here are never
/// base64. For one attempt. Destroying it ends whatever it waits for. Every octet it returns is a secret.
/// Mail thread.
class SaslMechanism {
public:
    virtual ~SaslMechanism() = default;
    virtual QByteArray name() const = 0;
    /// What goes with the command; none where the server speaks first.
    virtual Task<std::optional<QByteArray>> initialResponse() = 0;
    /// The answer to a challenge. Throws MailError Protocol for one that makes no sense: the dialogue then
    /// sends "*" and ends.
    virtual Task<QByteArray> respond(QByteArray challenge) = 0;
    /// What was returned last is all: nothing is missing but the server's yes or no.
    virtual bool hasSaidAll() const = 0;
    /// What was returned last is all but for an empty answer to the server's own proof, which must come before its yes: the
    /// empty answer may go out with it. respond() is to be called with that proof all the same.
    virtual bool owesEmptyAnswer() const { return false; }
    /// To be awaited when the server has said OK, before that is believed. Throws MailError Protocol where
    /// the mechanism demands that the server prove itself (SCRAM) and it did not.
    virtual Task<> verifyServer() = 0;
    /// Whether an answer is computed from the challenge's octets. Where it is not ("Username:", the words of an OAuth
    /// server's no), a challenge that lacks its padding is good enough.
    virtual bool readsChallenges() const { return true; }
};

/// The mechanism by its name: ours or QCA's. `service` is "pop" or "smtp". Null for a name we do not know or
/// that this installation cannot do. `port`: of the server, for OAUTHBEARER; 0: it is not told.
std::unique_ptr<SaslMechanism> makeMechanism(const QByteArray &name, const Login &login,
                                             const QString &service, const QString &host, quint16 port = 0);

/// A challenge as it stands in a line, from base64; throws MailError Protocol for what is none. `strict`: with all of
/// its padding, so that no word of plain text is taken for a challenge and answered.
QByteArray decodedChallenge(QByteArrayView text, bool strict = true);

} // namespace sobre::auth
