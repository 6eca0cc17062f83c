// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pop3/pop3_login.h"

#include "core/auth/mechanism_choice.h"
#include "core/auth/sasl_mechanism.h"

#include <QCryptographicHash>

#include <utility>

namespace sobre::pop3 {
namespace {

using Kind = MailError::Kind;

constexpr qsizetype MaxAuthLine = 255 - 2; ///< RFC 2449 section 4, without CRLF
constexpr int MaxChallenges = 10;

} // namespace

Pop3Login::Pop3Login(Pop3Link &link, auth::Login login, const Capabilities *capabilities,
                     QByteArray timestamp, net::ServerAddress server)
    : m_link(link), m_login(std::move(login)), m_capabilities(capabilities),
      m_timestamp(std::move(timestamp)), m_server(std::move(server))
{
}

QList<QByteArray> Pop3Login::offered() const
{
    QList<QByteArray> names = m_capabilities ? m_capabilities->words("SASL") : QList<QByteArray>();
    // A server that lists no way in at all, or has no CAPA, is an old one that knows USER.
    if (!m_capabilities || m_capabilities->has("USER") || names.isEmpty())
        names.append("USER");
    if (!m_timestamp.isEmpty())
        names.append("APOP");
    return names;
}

Task<QByteArray> Pop3Login::run()
{
    if (m_login.user.isEmpty() && m_login.remembered != "EXTERNAL") {
        MailError noUser = m_link.error(Kind::BadInput, {}, QStringLiteral("a mailbox needs a user name"));
        noUser.retry = MailError::Retry::WhenUserActs;
        throw noUser;
    }
    const QList<QByteArray> names = offered();
    const QList<QByteArray> toTry = auth::chooseMechanisms(names, m_login, m_link.channel().isEncrypted());
    if (toTry.isEmpty()) {
        MailError none = m_link.error(Kind::NoMechanism, {}, QString::fromLatin1(names.join(' ')));
        none.scope = MailError::Scope::Account;
        none.retry = MailError::Retry::WhenUserActs;
        throw none;
    }
    m_link.channel().hide(m_login.secret.toByteArray());
    if (toTry.size() > 1)
        m_followers.clear();
    StatusLine status;
    for (const QByteArray &name : toTry) {
        m_answered = false;
        status = co_await attempt(name);
        m_answered = true;
        if (status.ok)
            co_return name;
        if (status.isForNow() || status.is("SYS/PERM"))
            break; // another way in would be refused just the same
    }
    throw refused(status);
}

/// RFC 3206: a server that announces AUTH-RESP-CODE says [AUTH] where name or password are wrong. Any other
/// refusal of its is about something else, and no new password would help. It is not tried again by itself
/// either.
MailError Pop3Login::refused(const StatusLine &status) const
{
    MailError error = m_link.refusal(status);
    error.scope = MailError::Scope::Account;
    if (error.kind != Kind::Refused || status.is("SYS/PERM"))
        return error;
    const bool saysWhy = m_capabilities && m_capabilities->has("AUTH-RESP-CODE");
    if (status.is("AUTH") || !saysWhy)
        error.kind = Kind::LoginRefused;
    error.retry = MailError::Retry::WhenUserActs;
    return error;
}

Task<StatusLine> Pop3Login::attempt(QByteArray mechanism)
{
    if (mechanism == "USER")
        co_return co_await byUserAndPass();
    if (mechanism == "APOP")
        co_return co_await byApop();
    co_return co_await bySasl(mechanism);
}

Task<StatusLine> Pop3Login::byUserAndPass()
{
    // RFC 2449 section 6.6 names these two. Without TLS the password waits until the name was taken.
    const bool together
        = m_capabilities && m_capabilities->has("PIPELINING") && m_link.channel().isEncrypted();
    m_link.send("USER " + m_login.user.toUtf8());
    if (together)
        sendPass();
    StatusLine status = co_await m_link.status();
    if (!status.ok)
        co_return status;
    if (!together)
        sendPass();
    co_return co_await m_link.status();
}

void Pop3Login::sendPass()
{
    m_link.sendSecret("PASS " + m_login.secret.toByteArray(), "PASS ****");
    sendFollowers();
}

void Pop3Login::sendFollowers()
{
    if (m_followers.isEmpty())
        return;
    m_link.sendAll(std::exchange(m_followers, {}));
    m_followed = true;
}

Task<StatusLine> Pop3Login::byApop()
{
    const QByteArray digest
        = QCryptographicHash::hash(m_timestamp + m_login.secret.toByteArray(), QCryptographicHash::Md5)
              .toHex();
    const QByteArray command = "APOP " + m_login.user.toUtf8() + ' ';
    m_link.sendSecret(command + digest, command + "****");
    sendFollowers();
    co_return co_await m_link.status();
}

Task<StatusLine> Pop3Login::bySasl(QByteArray name)
{
    const auto mechanism
        = auth::makeMechanism(name, m_login, QStringLiteral("pop"), m_server.host, m_server.port);
    if (!mechanism)
        throw m_link.error(Kind::NoMechanism, {}, QString::fromLatin1(name));
    try {
        const StatusLine status = co_await exchange(*mechanism);
        if (status.ok)
            co_await mechanism->verifyServer();
        co_return status;
    } catch (MailError &error) {
        error.server = m_link.channel().peer();
        error.serverText = m_link.channel().masked(error.serverText);
        throw;
    }
}

Task<StatusLine> Pop3Login::exchange(auth::SaslMechanism &mechanism)
{
    const QByteArray command = "AUTH " + mechanism.name();
    std::optional<QByteArray> initial = co_await mechanism.initialResponse();
    const QByteArray coded = initial && initial->isEmpty() ? "=" : initial.value_or(QByteArray()).toBase64();
    const bool sent = initial && command.size() + 1 + coded.size() <= MaxAuthLine;
    if (sent)
        m_link.sendSecret(command + ' ' + coded, command + " ****");
    else
        m_link.send(command);
    // Some servers pass over an initial response; one that took it before does not.
    if (sent && mechanism.hasSaidAll() && m_login.remembered == mechanism.name())
        sendFollowers();
    bool emptyIsSaid = false;
    for (int challenges = 0; challenges < MaxChallenges; ++challenges) {
        const QByteArray line = co_await m_link.line();
        if (line != "+" && !line.startsWith("+ ")) {
            m_link.answered();
            const auto status = parseStatus(line);
            if (!status)
                throw m_link.error(Kind::Protocol, line);
            co_return *status;
        }
        std::optional<QByteArray> response;
        std::optional<MailError> nonsense;
        try {
            const QByteArray challenge = auth::decodedChallenge(QByteArrayView(line).sliced(1), mechanism.readsChallenges());
            // An empty challenge to an initial response: the server has not seen it. It is said once more.
            if (initial && (!sent || challenge.isEmpty()))
                response = initial;
            else
                response = co_await mechanism.respond(challenge);
        } catch (const MailError &error) {
            nonsense = error;
        }
        initial.reset();
        if (nonsense) {
            co_await giveUp();
            throw *nonsense;
        }
        const bool isSaid = std::exchange(emptyIsSaid, false);
        if (isSaid && !response->isEmpty()) // a server that goes on otherwise than it did so far
            throw m_link.error(Kind::Protocol, line);
        if (!isSaid)
            m_link.channel().writeSecret(response->toBase64() + "\r\n", "****");
        if (!m_followers.isEmpty() && m_login.remembered == mechanism.name() && mechanism.owesEmptyAnswer()) {
            m_link.channel().write("\r\n");
            emptyIsSaid = true;
        }
        if (mechanism.hasSaidAll() || emptyIsSaid)
            sendFollowers();
    }
    co_await giveUp();
    throw m_link.error(Kind::Protocol, {}, QStringLiteral("more than %1 challenges").arg(MaxChallenges));
}

/// RFC 5034 section 4: "*" ends an exchange; the server says -ERR to it.
Task<> Pop3Login::giveUp()
{
    m_link.channel().write("*\r\n");
    try {
        co_await m_link.status();
    } catch (const MailError &) { // NOLINT: what comes of it does not matter, we are leaving
    }
}

} // namespace sobre::pop3
