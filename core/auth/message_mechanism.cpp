// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/message_mechanism.h"

#include "core/error/mail_error.h"

namespace sobre::auth {
namespace {

/// RFC 5801: "," and "=" have a meaning in a GS2 header.
QByteArray gs2Name(QByteArray user)
{
    return user.replace('=', "=3D").replace(',', "=2C");
}

} // namespace

std::unique_ptr<MessageMechanism> MessageMechanism::make(const QByteArray &name, const Login &login,
                                                         const QString &host, quint16 port)
{
    const QByteArray user = login.user.toUtf8();
    const QByteArray secret = login.secret.toByteArray();
    const QByteArray bearer = "auth=Bearer " + secret + "\1\1";
    std::unique_ptr<MessageMechanism> made(new MessageMechanism);
    made->m_name = name;
    if (name == "PLAIN") {
        made->m_messages = { QByteArray(1, '\0') + user + '\0' + secret };
    } else if (name == "LOGIN") {
        made->m_messages = { user, secret };
        made->m_clientFirst = false;
    } else if (name == "EXTERNAL") {
        made->m_messages = { user };
    } else if (name == "XOAUTH2") {
        made->m_messages = { "user=" + user + '\1' + bearer };
        made->m_answerToError = QByteArray();
    } else if (name == "OAUTHBEARER") {
        const QByteArray at = port == 0 ? QByteArray() : "port=" + QByteArray::number(port) + '\1';
        made->m_messages = { "n,a=" + gs2Name(user) + ",\1host=" + host.toUtf8() + '\1' + at + bearer };
        made->m_answerToError = QByteArray("\1");
    } else {
        return nullptr;
    }
    return made;
}

Task<std::optional<QByteArray>> MessageMechanism::initialResponse()
{
    if (!m_clientFirst)
        co_return std::optional<QByteArray>();
    co_return std::optional<QByteArray>(m_messages.takeFirst());
}

Task<QByteArray> MessageMechanism::respond(QByteArray challenge)
{
    if (!m_messages.isEmpty())
        co_return m_messages.takeFirst();
    if (m_answerToError)
        co_return *std::exchange(m_answerToError, std::nullopt);
    MailError error;
    error.kind = MailError::Kind::Protocol;
    error.detail = QStringLiteral("a challenge where none is due");
    error.serverText = challenge.first(std::min<qsizetype>(challenge.size(), 512));
    throw error;
}

Task<> MessageMechanism::verifyServer()
{
    co_return; // nothing in these proves who the server is: that is TLS's part
}

} // namespace sobre::auth
