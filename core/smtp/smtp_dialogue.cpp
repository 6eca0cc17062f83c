// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/smtp/smtp_dialogue.h"

#include "core/auth/mechanism_choice.h"
#include "core/auth/sasl_mechanism.h"

#include <memory>
#include <utility>

namespace sobre::smtp {

namespace {

using Encryption = net::ServerAddress::Encryption;
using Kind = MailError::Kind;

// No mechanism needs as many; a server that goes on asking is not one.
constexpr int MaxChallenges = 8;

// RFC 4954 section 4: with its CRLF a command is at most 512 octets before the server has told otherwise.
// What does not fit waits for the first challenge.
constexpr qsizetype MaxCommand = 510;

bool isChallenge(const QByteArray &words)
{
    const auto decoded = QByteArray::fromBase64Encoding(words.trimmed(), QByteArray::AbortOnBase64DecodingErrors);
    return decoded && !decoded.decoded.isEmpty();
}

} // namespace

SmtpDialogue::SmtpDialogue(net::LineChannel &channel, net::ServerAddress server, auth::Login login,
                           SmtpConversation::Clock clock)
    : m_talk(channel, std::move(clock)), m_server(std::move(server)), m_login(std::move(login))
{
    if (m_server.encryption != net::ServerAddress::Encryption::None)
        m_talk.demandTls();
}

Task<> SmtpDialogue::open(std::function<void()> secured)
{
    const SmtpReply greeting = co_await m_talk.reply(deadline::Greeting);
    if (greeting.code != 220)
        throw m_talk.refused(Step::Greeting, greeting);
    co_await hello();
    if (m_server.encryption == Encryption::StartTls)
        co_await demandTls();
    if (m_server.encryption != Encryption::None && !m_talk.channel().isEncrypted())
        throw m_talk.error({ .kind = Kind::NoTlsOffered, .retry = MailError::Retry::WhenUserActs });
    if (secured)
        secured();
    if (!m_login.user.isEmpty())
        co_await logIn();
}

Task<> SmtpDialogue::hello()
{
    m_can = {};
    const SmtpReply reply = co_await m_talk.ask(QByteArray("EHLO ") + ClientName, deadline::Command);
    if (reply.code == 250) {
        m_can = SmtpCapabilities::parse(reply);
        co_return;
    }
    // A server from before 1995. Nothing may depend on what it does not offer (attack A 3).
    const bool nothingAtStake = m_server.encryption == Encryption::None && m_login.user.isEmpty();
    if (!nothingAtStake || !reply.isPermanent())
        throw m_talk.refused(Step::Hello, reply);
    const SmtpReply older = co_await m_talk.ask(QByteArray("HELO ") + ClientName, deadline::Command);
    if (older.code != 250)
        throw m_talk.refused(Step::Hello, older);
}

Task<> SmtpDialogue::demandTls()
{
    if (!m_can.startTls)
        throw m_talk.error({ .kind = Kind::NoTlsOffered, .retry = MailError::Retry::WhenUserActs });
    const SmtpReply reply = co_await m_talk.ask("STARTTLS", deadline::StartTls);
    if (reply.code != 220)
        throw m_talk.refused(Step::StartTls, reply);
    co_await m_talk.channel().startTls();
    co_await hello(); // what was offered before was not protected
}

Task<> SmtpDialogue::logIn()
{
    m_talk.hide(QByteArrayView(m_login.secret.constData(), m_login.secret.size()));
    QList<QByteArray> offered = m_can.mechanisms;
    offered.removeIf(
        [](const QByteArray &name) { return name == "USER" || name == "APOP"; }); // POP3's, not SASL's
    const QList<QByteArray> names = auth::chooseMechanisms(offered, m_login, m_talk.channel().isEncrypted());
    std::optional<MailError> refusal;
    for (const QByteArray &name : names) {
        const auto mechanism = auth::makeMechanism(name, m_login, QStringLiteral("smtp"), m_server.host, m_server.port);
        if (!mechanism)
            continue;
        const SmtpReply reply = co_await attempt(*mechanism);
        if (reply.code == 235) {
            co_await mechanism->verifyServer();
            m_mechanism = name;
            co_return;
        }
        refusal = m_talk.refused(Step::LogIn, reply, QString::fromLatin1(name));
        if (!reply.isPermanent())
            break;
    }
    if (refusal)
        throw *refusal;
    throw m_talk.error({ .kind = Kind::NoMechanism,
                         .scope = MailError::Scope::Account,
                         .retry = MailError::Retry::WhenUserActs,
                         .detail = QString::fromLatin1(m_can.mechanisms.join(' ')) });
}

// One exchange (RFC 4954 section 4), up to the reply that is no challenge.
Task<SmtpReply> SmtpDialogue::attempt(auth::SaslMechanism &mechanism)
{
    const QByteArray command = "AUTH " + mechanism.name();
    std::optional<QByteArray> initial = co_await mechanism.initialResponse();
    const QByteArray coded = initial && initial->isEmpty() ? "=" : initial.value_or(QByteArray()).toBase64();
    const bool sent = initial && command.size() + 1 + coded.size() <= MaxCommand;
    if (sent) {
        co_await m_talk.saySecret(command + ' ' + coded, command + " ****");
    } else {
        const QList<QByteArray> commands{ command };
        co_await m_talk.say(commands);
    }
    for (int challenges = 0;; ++challenges) {
        SmtpReply reply = co_await m_talk.reply(deadline::LogIn);
        if (reply.code != 334)
            co_return reply;
        m_challenged = true; // if the next lines throw, leave() says so to the server
        if (challenges == MaxChallenges || reply.lines.size() != 1)
            throw m_talk.error({ .kind = Kind::Protocol, .serverText = reply.words() });
        const QByteArray &words = reply.lines.first();
        // No challenge, or just words, to a mechanism that reads none: the server has passed over the initial response.
        const bool unheard = initial && sent && !mechanism.readsChallenges() && !isChallenge(words);
        QByteArray answer;
        if (unheard || (initial && !sent))
            answer = *initial;
        else
            answer = co_await mechanism.respond(auth::decodedChallenge(words, mechanism.readsChallenges()));
        initial.reset();
        m_challenged = false;
        co_await m_talk.saySecret(answer.toBase64(), "****");
    }
}

Task<> SmtpDialogue::leave(bool transactionOpen)
{
    if (!m_talk.isInStep())
        co_return;
    if (m_talk.hasSaidGoodbye()) {
        co_await m_talk.reply(deadline::Quit);
        co_return;
    }
    if (m_challenged) // RFC 4954 section 4: the client gives up
        co_await m_talk.ask("*", deadline::Quit);
    if (transactionOpen)
        co_await m_talk.ask("RSET", deadline::Quit);
    if (m_talk.isInStep())
        co_await m_talk.ask("QUIT", deadline::Quit);
}

} // namespace sobre::smtp
