// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/pop3/corpora/curl_case.h"

#include <algorithm>

namespace sobre::tests {
namespace {

/// What stands between <tag …> and </tag>, from the first one on; without the line break behind the first.
QByteArray part(const QByteArray &text, const QByteArray &tag)
{
    qsizetype begin = text.indexOf('<' + tag + '>');
    if (begin < 0)
        begin = text.indexOf('<' + tag + ' ');
    begin = begin < 0 ? -1 : text.indexOf('>', begin) + 1;
    const qsizetype end = text.indexOf("</" + tag + '>', std::max<qsizetype>(begin, 0));
    if (begin < 0 || end < 0)
        return {};
    const QByteArray inside = text.mid(begin, end - begin);
    return inside.startsWith('\n') ? inside.sliced(1) : inside;
}

/// Fills in what the set's own test program fills in: %TESTNUMBER and the like, %b64[…]b64% with %XX in it.
QByteArray filledIn(QByteArray text, const QByteArray &number)
{
    text.replace("%TESTNUMBER", number);
    text.replace("%HOSTIP", "127.0.0.1");
    text.replace("%POP3PORT", "110");
    for (qsizetype at = text.indexOf("%b64["); at >= 0; at = text.indexOf("%b64[", at)) {
        const qsizetype end = text.indexOf("]b64%", at);
        if (end < 0)
            break;
        const QByteArray plain = QByteArray::fromPercentEncoding(text.mid(at + 5, end - at - 5));
        text.replace(at, end + 5 - at, plain.toBase64());
    }
    return text;
}

QList<QByteArray> lines(const QByteArray &text)
{
    QList<QByteArray> all;
    for (QByteArray line : text.split('\n')) {
        if (line.endsWith('\r'))
            line.chop(1);
        if (!line.isEmpty())
            all.append(line);
    }
    return all;
}

/// REPLY [VERB | LINE | "LINE"] octets
void addReply(CurlCase &made, QByteArray rest, const QByteArray &lineEnd)
{
    QByteArray asked;
    if (rest.startsWith('"')) {
        const qsizetype end = rest.indexOf('"', 1);
        asked = rest.mid(1, end - 1);
        rest = rest.mid(end + 1).trimmed();
    } else {
        const qsizetype end = rest.indexOf(' ');
        asked = end < 0 ? rest : rest.first(end);
        rest = end < 0 ? QByteArray() : rest.mid(end + 1);
    }
    rest.replace("\\r", "\r").replace("\\n", "\n");
    made.replies.insert(asked, rest + lineEnd);
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
    const QList<QByteArray> orders = lines(filledIn(part(text, "servercmd"), number));
    for (const QByteArray &order : orders) {
        const qsizetype space = order.indexOf(' ');
        const QByteArray word = space < 0 ? order : order.first(space);
        const QByteArray rest = space < 0 ? QByteArray() : order.mid(space + 1);
        if (word == "CAPA")
            made.capabilities = rest.split(' ');
        else if (word == "AUTH")
            made.mechanisms = rest.split(' ');
        else if (word == "REPLY" || word == "REPLYLF")
            addReply(made, rest, word == "REPLY" ? "\r\n" : "\n");
        else if (word == "SLOWDOWN")
            made.slow = true;
        else
            return std::nullopt;
    }
    made.letter = part(text, "data");
    made.letter.replace("\r\n", "\n").replace('\n', "\r\n");
    made.command = filledIn(part(text, "command"), number).trimmed();
    made.protocol = lines(filledIn(part(text, "protocol"), number));
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
    return tests::saslMessages(protocol);
}

QList<QByteArray> saslMessages(const QList<QByteArray> &lines)
{
    QList<QByteArray> messages;
    bool inside = false;
    for (const QByteArray &line : lines) {
        const QList<QByteArray> words = line.split(' ');
        if (words.constFirst() == "AUTH") {
            inside = true;
            messages.clear(); // only the way in that was tried last
            if (words.size() > 2)
                messages.append(words[2] == "=" ? QByteArray() : QByteArray::fromBase64(words[2]));
            continue;
        }
        const auto message = QByteArray::fromBase64Encoding(line, QByteArray::AbortOnBase64DecodingErrors);
        const bool isCommand = words.size() > 1 || line == "QUIT" || line == "STAT" || line == "CAPA";
        inside = inside && !isCommand && message && line != "*";
        if (inside
            && (messages.isEmpty() || messages.constLast() != *message)) // the first one may be said again
            messages.append(*message);
    }
    return messages;
}

} // namespace sobre::tests
