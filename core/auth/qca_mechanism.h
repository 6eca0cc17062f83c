// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/pending.h"
#include "core/auth/sasl_mechanism.h"

#include <QObject>

#include <expected>

namespace sobre::auth {

/// The mechanisms that QCA::SASL does: SCRAM-SHA-256, SCRAM-SHA-1 (RFC 5802, 7677) and CRAM-MD5 (RFC 2195).
/// Needs a QCA::Initializer and, at run time, the Cyrus plugins.
class QcaMechanism final : public SaslMechanism {
public:
    /// More rounds than this a server may not ask for: they keep the mail thread busy (1 s or so).
    static constexpr qint64 MaxRounds = 1'000'000;

    static bool knows(const QByteArray &name);

    QcaMechanism(QByteArray name, const Login &login, QString service, QString host);
    ~QcaMechanism() override;

    QByteArray name() const override { return m_name; }
    Task<std::optional<QByteArray>> initialResponse() override;
    Task<QByteArray> respond(QByteArray challenge) override;
    /// Of SCRAM, once the server has proved itself: it has then taken our proof too.
    bool hasSaidAll() const override { return m_proofGiven; }
    /// Of SCRAM, behind our proof (RFC 5802 section 3: the server's is a challenge where its yes carries no octets, as in POP3).
    bool owesEmptyAnswer() const override { return m_ourProofGiven && !m_proofGiven; }
    Task<> verifyServer() override;

private:
    struct Step {
        bool ok = true;
        std::optional<QByteArray> octets;
    };
    void connectSignals();
    void deliver(Step step);

    QByteArray m_name;
    QString m_service;
    QString m_host;
    bool m_scram;
    bool m_ourProofGiven = false;
    bool m_proofGiven = false; ///< the server's last message came
    bool m_authenticated = false;
    Pending<Step> m_step;
    Pending<bool> m_verified;
    QCA::SASL m_sasl;
    QObject m_context; ///< of every queued call: goes first
};

} // namespace sobre::auth
