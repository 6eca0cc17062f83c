// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/sasl_mechanism.h"

#include "core/auth/message_mechanism.h"
#include "core/auth/qca_mechanism.h"
#include "core/error/mail_error.h"

namespace sobre::auth {

std::unique_ptr<SaslMechanism> makeMechanism(const QByteArray &name, const Login &login,
                                             const QString &service, const QString &host, quint16 port)
{
    if (auto ours = MessageMechanism::make(name, login, host, port))
        return ours;
    if (QcaMechanism::knows(name))
        return std::make_unique<QcaMechanism>(name, login, service, host);
    return nullptr;
}

QByteArray decodedChallenge(QByteArrayView text, bool strict)
{
    const QByteArrayView trimmed = text.trimmed();
    auto decoded
        = QByteArray::fromBase64Encoding(trimmed.toByteArray(), QByteArray::AbortOnBase64DecodingErrors);
    const qsizetype beyond = trimmed.size() % 4;
    if (!decoded || (strict ? beyond != 0 : beyond == 1)) {
        MailError error;
        error.kind = MailError::Kind::Protocol;
        error.detail = QStringLiteral("a challenge that is not base64");
        error.serverText = trimmed.first(std::min<qsizetype>(trimmed.size(), 512)).toByteArray();
        throw error;
    }
    return *decoded;
}

} // namespace sobre::auth
