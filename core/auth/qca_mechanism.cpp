// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/qca_mechanism.h"

#include "core/async/with_deadline.h"
#include "core/error/mail_error.h"

#include <utility>

namespace sobre::auth {
namespace {

using namespace std::chrono_literals;

MailError protocolError(const QString &detail)
{
    MailError error;
    error.kind = MailError::Kind::Protocol;
    error.detail = detail;
    return error;
}

Task<bool> awaited(Pending<bool> pending)
{
    co_return co_await pending;
}

/// The value of "x=" in a SCRAM message.
QByteArray attribute(const QByteArray &message, char name)
{
    const QList<QByteArray> parts = message.split(',');
    for (const QByteArray &part : parts) {
        if (part.size() > 1 && part[0] == name && part[1] == '=')
            return part.mid(2);
    }
    return {};
}

} // namespace

bool QcaMechanism::knows(const QByteArray &name)
{
    return (name == "SCRAM-SHA-256" || name == "SCRAM-SHA-1" || name == "CRAM-MD5")
        && QCA::isSupported("sasl");
}

QcaMechanism::QcaMechanism(QByteArray name, const Login &login, QString service, QString host)
    : m_name(std::move(name)), m_service(std::move(service)), m_host(std::move(host)),
      m_scram(m_name.startsWith("SCRAM-"))
{
    m_sasl.setUsername(login.user);
    m_sasl.setPassword(login.secret);
    connectSignals();
}

QcaMechanism::~QcaMechanism() = default;

void QcaMechanism::connectSignals()
{
    QObject::connect(&m_sasl, &QCA::SASL::needParams, &m_context, [this] { m_sasl.continueAfterParams(); });
    QObject::connect(&m_sasl, &QCA::SASL::clientStarted, &m_context,
                     [this](bool first, const QByteArray &octets) {
                         deliver({ true, first ? std::optional(octets) : std::nullopt });
                     });
    QObject::connect(&m_sasl, &QCA::SASL::nextStep, &m_context,
                     [this](const QByteArray &octets) { deliver({ true, octets }); });
    QObject::connect(&m_sasl, &QCA::SASL::authenticated, &m_context, [this] {
        m_authenticated = true;
        deliver({ true, QByteArray() }); // counts where the last challenge needs no answer of ours
    });
    QObject::connect(&m_sasl, &QCA::SASL::error, &m_context, [this] { deliver({ false, {} }); });
}

/// Queued: the coroutine that wakes up may destroy the QCA object, which is still inside its signal.
void QcaMechanism::deliver(Step step)
{
    QMetaObject::invokeMethod(
        &m_context,
        [this, step = std::move(step), verified = m_verified, waiting = m_step] {
            if (m_authenticated || !step.ok)
                verified.finish(m_authenticated);
            waiting.finish(step);
        },
        Qt::QueuedConnection);
}

Task<std::optional<QByteArray>> QcaMechanism::initialResponse()
{
    m_step = {};
    m_sasl.startClient(m_service, m_host, { QString::fromLatin1(m_name) }, QCA::SASL::AllowClientSendFirst);
    const Step step = co_await m_step;
    if (!step.ok)
        throw protocolError(QStringLiteral("%1 cannot be used here").arg(QString::fromLatin1(m_name)));
    co_return step.octets;
}

Task<QByteArray> QcaMechanism::respond(QByteArray challenge)
{
    if (m_scram && attribute(challenge, 'i').toLongLong() > MaxRounds)
        throw protocolError(QStringLiteral("the server asks for %1 rounds of SCRAM")
                                .arg(QString::fromLatin1(attribute(challenge, 'i').left(20))));
    if (m_authenticated)
        throw protocolError(QStringLiteral("a challenge where none is due"));
    m_proofGiven = m_scram && !attribute(challenge, 'v').isEmpty();
    m_step = {};
    m_sasl.putStep(challenge);
    const Step step = co_await m_step;
    if (!step.ok && m_proofGiven)
        throw protocolError(QStringLiteral("the server could not prove that it knows the password"));
    if (!step.ok)
        throw protocolError(
            QStringLiteral("a challenge that %1 does not understand").arg(QString::fromLatin1(m_name)));
    m_ourProofGiven = m_scram && !attribute(challenge, 'r').isEmpty();
    co_return step.octets.value_or(QByteArray());
}

Task<> QcaMechanism::verifyServer()
{
    if (!m_scram)
        co_return;
    const MailError unproven
        = protocolError(QStringLiteral("the server did not prove that it knows the password"));
    if (!m_proofGiven)
        throw unproven;
    if (!co_await withDeadline(awaited(m_verified), 10s, unproven))
        throw unproven;
}

} // namespace sobre::auth
