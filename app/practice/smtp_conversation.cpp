// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/smtp_conversation.h"

namespace sobre::practice {
namespace {

constexpr qint64 Largest = 35 * 1024 * 1024;

/// What stands in angle brackets behind "FROM:" or "TO:", and the parameters behind it.
struct Path {
    bool valid = false;
    QByteArray address;
    QList<QByteArray> parameters;
};

Path pathIn(const QByteArray &argument, const QByteArray &keyword)
{
    if (!argument.toUpper().startsWith(keyword))
        return {};
    const QByteArray rest = argument.sliced(keyword.size()).trimmed();
    const qsizetype end = rest.indexOf('>');
    if (!rest.startsWith('<') || end < 0)
        return {};
    return {true, rest.sliced(1, end - 1), rest.sliced(end + 1).simplified().split(' ')};
}

QByteArray parameter(const Path &path, const QByteArray &name)
{
    for (const QByteArray &one : path.parameters) {
        if (one.toUpper().startsWith(name + '='))
            return one.sliced(name.size() + 1);
    }
    return {};
}

} // namespace

SmtpConversation::SmtpConversation(QSslSocket *socket, Clerk clerk, const Login &login)
    : Conversation(socket)
    , m_clerk(std::move(clerk))
    , m_login(login)
{
    say("220 smtp.practice.example ESMTP Practice post office");
}

void SmtpConversation::hear(const QByteArray &line)
{
    if (m_hears == Hears::Letter) {
        takeLine(line);
    } else if (m_hears == Hears::Plain) {
        m_hears = Hears::Commands;
        logIn(plainLogin(line));
    } else {
        const qsizetype space = line.indexOf(' ');
        converse(line.first(space < 0 ? line.size() : space).toUpper(), space < 0 ? QByteArray() : line.sliced(space + 1).trimmed());
    }
}

void SmtpConversation::converse(const QByteArray &word, const QByteArray &argument)
{
    if (word == "EHLO") {
        say("250-smtp.practice.example\r\n250-PIPELINING\r\n250-SIZE " + QByteArray::number(Largest)
            + "\r\n250-8BITMIME\r\n250-AUTH PLAIN\r\n250-ENHANCEDSTATUSCODES\r\n250 DSN");
    } else if (word == "HELO") {
        say("250 smtp.practice.example");
    } else if (word == "AUTH" && argument.toUpper() == "PLAIN") {
        m_hears = Hears::Plain;
        say("334 ");
    } else if (word == "AUTH" && argument.first(qMin(6, argument.size())).toUpper() == "PLAIN ") {
        logIn(plainLogin(argument.sliced(6)));
    } else if (word == "AUTH") {
        say("504 5.5.4 Only PLAIN is known here");
    } else if (word == "NOOP") {
        say("250 2.0.0 Ok");
    } else if (word == "RSET") {
        m_mail = false;
        say("250 2.0.0 Ok");
    } else if (word == "QUIT") {
        say("221 2.0.0 Until later");
        hangUp();
    } else if (!m_loggedIn) {
        say("530 5.7.0 Log in first");
    } else if (word == "MAIL") {
        mail(argument);
    } else if (word == "RCPT") {
        recipient(argument);
    } else if (word == "DATA") {
        if (!m_mail || m_letter.recipients.isEmpty()) {
            say("503 5.5.1 For whom?");
            return;
        }
        m_hears = Hears::Letter;
        say("354 Go on; end with a dot on a line of its own");
    } else {
        say("500 5.5.2 No such command");
    }
}

void SmtpConversation::logIn(const Login &login)
{
    m_loggedIn = login == m_login;
    say(m_loggedIn ? "235 2.7.0 Welcome" : "535 5.7.8 Nobody of this name and password lives here");
}

void SmtpConversation::mail(const QByteArray &argument)
{
    const Path path = pathIn(argument, "FROM:");
    if (!path.valid) {
        say("501 5.1.7 From whom?");
    } else if (parameter(path, "SIZE").toLongLong() > Largest) {
        say("552 5.3.4 Too large for this post office");
    } else {
        m_mail = true;
        m_letter = {.sender = path.address, .recipients = {}, .envelopeId = parameter(path, "ENVID"), .octets = {}};
        say("250 2.1.0 Ok");
    }
}

void SmtpConversation::recipient(const QByteArray &argument)
{
    const Path path = pathIn(argument, "TO:");
    if (!m_mail) {
        say("503 5.5.1 From whom?");
    } else if (!path.valid || !path.address.contains('@')) {
        say("501 5.1.3 That is no address");
    } else if (const QByteArray why = m_clerk.refused(path.address); !why.isEmpty()) {
        say(why);
    } else {
        m_letter.recipients += path.address;
        say("250 2.1.5 Ok");
    }
}

void SmtpConversation::takeLine(const QByteArray &line)
{
    if (line != ".") {
        // What is too large is read to its end and forgotten.
        if (m_letter.octets.size() <= Largest)
            m_letter.octets += (line.startsWith('.') ? line.sliced(1) : line) + "\r\n";
        return;
    }
    m_hears = Hears::Commands;
    m_mail = false;
    if (m_letter.octets.size() > Largest)
        say("552 5.3.4 Too large for this post office");
    else
        say("250 2.0.0 Ok: queued as " + m_clerk.taken(m_letter));
}

} // namespace sobre::practice
