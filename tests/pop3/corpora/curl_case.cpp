// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/pop3/corpora/curl_case.h"

#include "tests/corpora/curl_text.h"

#include <algorithm>

namespace sobre::tests {
namespace {

using namespace curl_text;

/// The text with everything filled in, for a server at POP3's own port.
QByteArray forPop3(const QByteArray &text, const QByteArray &number)
{
    return filledIn(text, number, { { "%POP3PORT", "110" } });
}

QByteArray listAnswer(const QList<QByteArray> &entries)
{
    return "+OK\r\n" + entries.join("\r\n") + (entries.isEmpty() ? "" : "\r\n") + ".\r\n";
}

QByteArray stuffed(QByteArray letter)
{
    letter.replace("\r\n.", "\r\n..");
    return letter.startsWith('.') ? '.' + letter : letter;
}

/// The mailbox of the set's own server.
QByteArray ordinaryAnswer(const CurlCase &made, const QByteArray &line)
{
    const QByteArray verb = line.split(' ').constFirst().toUpper();
    const QByteArray unknown = "-ERR Unrecognized command\r\n";
    const bool can = made.capabilities.contains(verb);
    if (verb == "CAPA") {
        QList<QByteArray> all = made.capabilities;
        if (!made.mechanisms.isEmpty())
            all.append("SASL " + made.mechanisms.join(' '));
        return all.isEmpty() ? unknown : listAnswer(all);
    }
    if (verb == "STAT")
        return "+OK 3 4294967800\r\n";
    if (verb == "LIST")
        return listAnswer({ "1 100", "2 4294967400", "3 200" });
    if (verb == "UIDL")
        return can ? listAnswer({ "1 1", "2 2", "3 4" }) : unknown;
    if (verb == "RETR" || (verb == "TOP" && can))
        return "+OK\r\n" + stuffed(made.letter) + ".\r\n";
    if (verb == "USER" || verb == "PASS" || verb == "DELE" || verb == "QUIT")
        return "+OK\r\n";
    return unknown;
}

} // namespace

std::optional<CurlCase> CurlCase::parse(const QByteArray &name, const QByteArray &text)
{
    if (!lines(part(text, "keywords")).contains("POP3") || !name.startsWith("test"))
        return std::nullopt;
    const QByteArray number = name.sliced(4);
    CurlCase made;
    made.name = name;
    const QList<QByteArray> orders = lines(forPop3(part(text, "servercmd"), number));
    for (const QByteArray &order : orders) {
        const qsizetype space = order.indexOf(' ');
        const QByteArray word = space < 0 ? order : order.first(space);
        const QByteArray rest = space < 0 ? QByteArray() : order.mid(space + 1);
        if (word == "CAPA")
            made.capabilities = rest.split(' ');
        else if (word == "AUTH")
            made.mechanisms = rest.split(' ');
        else if (word == "REPLY" || word == "REPLYLF")
            addReply(made.replies, rest, word == "REPLY" ? "\r\n" : "\n");
        else if (word == "SLOWDOWN")
            made.slow = true;
        else
            return std::nullopt;
    }
    made.letter = part(text, "data");
    made.letter.replace("\r\n", "\n").replace('\n', "\r\n");
    made.command = forPop3(part(text, "command"), number).trimmed();
    made.protocol = lines(forPop3(part(text, "protocol"), number));
    made.errorCode = part(text, "errorcode").trimmed().toInt();
    return made.command.isEmpty() ? std::nullopt : std::optional(made);
}

AnsweringChannel::Server CurlCase::server() const
{
    AnsweringChannel::Server server;
    server.greeting = "+OK server ready\r\n";
    if (slow)
        server.piece = [](qsizetype) { return 1; };
    server.answer = [made = *this](const QByteArray &line, bool) -> std::optional<QByteArray> {
        if (const auto whole = made.replies.constFind(line); whole != made.replies.constEnd())
            return *whole;
        // A server that knows nothing of first responses looks at "AUTH X" alone.
        const QList<QByteArray> words = line.split(' ');
        for (const QByteArray &asked :
             { words.first(std::min<qsizetype>(2, words.size())).join(' '), words[0] }) {
            if (const auto found = made.replies.constFind(asked); found != made.replies.constEnd())
                return *found;
        }
        return ordinaryAnswer(made, line);
    };
    return server;
}

QList<QByteArray> CurlCase::saslMessages() const
{
    return curl_text::saslMessages(protocol);
}

} // namespace sobre::tests
