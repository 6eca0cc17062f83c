// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/pop3_conversation.h"

namespace sobre::practice {
namespace {

QByteArray size(const ServedLetter &letter)
{
    return QByteArray::number(letter.octets.size());
}

/// The header and the first lines of the body.
QByteArray top(const QByteArray &octets, int lines)
{
    qsizetype end = octets.indexOf("\r\n\r\n");
    if (end < 0)
        return octets;
    end += 4;
    for (; lines > 0 && end < octets.size(); --lines) {
        const qsizetype next = octets.indexOf("\r\n", end);
        end = next < 0 ? octets.size() : next + 2;
    }
    return octets.first(end);
}

} // namespace

Pop3Conversation::Pop3Conversation(QSslSocket *socket, Mailbox &mailbox, const Login &login)
    : Conversation(socket)
    , m_mailbox(mailbox)
    , m_login(login)
{
    say("+OK Practice post office, good day");
}

void Pop3Conversation::hear(const QByteArray &line)
{
    if (m_awaitsPlain) {
        m_awaitsPlain = false;
        logIn(plainLogin(line));
        return;
    }
    const qsizetype space = line.indexOf(' ');
    const QByteArray word = line.first(space < 0 ? line.size() : space).toUpper();
    const QByteArray argument = space < 0 ? QByteArray() : line.sliced(space + 1).trimmed();
    if (word == "CAPA")
        say("+OK\r\nTOP\r\nUIDL\r\nUSER\r\nSASL PLAIN\r\nRESP-CODES\r\nPIPELINING\r\nIMPLEMENTATION Practice\r\n.");
    else if (m_loggedIn)
        transact(word, argument);
    else
        authorize(word, argument);
}

void Pop3Conversation::authorize(const QByteArray &word, const QByteArray &argument)
{
    if (word == "USER") {
        m_user = argument;
        say("+OK and your password?");
    } else if (word == "PASS") {
        logIn({m_user, argument});
    } else if (word == "AUTH" && argument.toUpper() == "PLAIN") {
        m_awaitsPlain = true;
        say("+ ");
    } else if (word == "AUTH" && argument.first(qMin(6, argument.size())).toUpper() == "PLAIN ") {
        logIn(plainLogin(argument.sliced(6)));
    } else if (word == "QUIT") {
        say("+OK until later");
        hangUp();
    } else {
        say("-ERR log in first");
    }
}

void Pop3Conversation::logIn(const Login &login)
{
    if (login != m_login) {
        say("-ERR [AUTH] nobody of this name and password lives here");
        return;
    }
    m_loggedIn = true;
    m_letters = m_mailbox.letters();
    say("+OK " + QByteArray::number(m_letters.size()) + " letters");
}

void Pop3Conversation::transact(const QByteArray &word, const QByteArray &argument)
{
    const QByteArray number = argument.split(' ').first();
    if (word == "STAT") {
        qint64 octets = 0;
        for (qsizetype i = 0; i < m_letters.size(); ++i)
            octets += m_deleted.contains(i) ? 0 : m_letters[i].octets.size();
        say("+OK " + QByteArray::number(m_letters.size() - m_deleted.size()) + ' ' + QByteArray::number(octets));
    } else if (word == "LIST") {
        list(argument, size);
    } else if (word == "UIDL") {
        list(argument, [](const ServedLetter &letter) { return letter.uid; });
    } else if (word == "NOOP") {
        say("+OK");
    } else if (word == "RSET") {
        m_deleted.clear();
        say("+OK nothing is deleted");
    } else if (word == "QUIT") {
        for (const qsizetype i : std::as_const(m_deleted))
            m_mailbox.remove(m_letters[i].uid);
        say("+OK until later");
        hangUp();
    } else if (word != "RETR" && word != "TOP" && word != "DELE") {
        say("-ERR no such command");
    } else if (const qsizetype i = index(number); i < 0) {
        say("-ERR no such letter");
    } else if (word == "DELE") {
        m_deleted.insert(i);
        say("+OK deleted when you go");
    } else {
        send(word == "TOP" ? top(m_letters[i].octets, argument.mid(number.size()).trimmed().toInt()) : m_letters[i].octets);
    }
}

void Pop3Conversation::list(const QByteArray &argument, const std::function<QByteArray(const ServedLetter &)> &facts)
{
    if (!argument.isEmpty()) {
        const qsizetype i = index(argument);
        say(i < 0 ? QByteArray("-ERR no such letter") : "+OK " + QByteArray::number(i + 1) + ' ' + facts(m_letters[i]));
        return;
    }
    QByteArray lines = "+OK\r\n";
    for (qsizetype i = 0; i < m_letters.size(); ++i) {
        if (!m_deleted.contains(i))
            lines += QByteArray::number(i + 1) + ' ' + facts(m_letters[i]) + "\r\n";
    }
    say(lines + '.');
}

void Pop3Conversation::send(const QByteArray &octets)
{
    QByteArray stuffed = octets.startsWith('.') ? '.' + octets : octets;
    stuffed.replace("\r\n.", "\r\n..");
    sayOctets("+OK " + QByteArray::number(octets.size()) + " octets\r\n" + stuffed + (octets.endsWith("\r\n") ? "" : "\r\n") + ".\r\n");
}

qsizetype Pop3Conversation::index(const QByteArray &number) const
{
    const qsizetype i = number.toLongLong() - 1;
    return i >= 0 && i < m_letters.size() && !m_deleted.contains(i) ? i : -1;
}

} // namespace sobre::practice
