// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/smtp/corpora/fake_mta.h"

#include <algorithm>

namespace sobre::tests {

/// Where a connection stands.
struct FakeMta::Talk {
    bool inLetter = false;
    QByteArray challenged; ///< the mechanism that waits for an answer
    qsizetype awaited = 0; ///< octets of a chunk (RFC 3030) that are still to come
    bool lastChunk = false;
    int answers = 0; ///< that were given to it
    Letter letter;
};

namespace {

/// What stands between the angle brackets.
QByteArray path(const QByteArray &line)
{
    const qsizetype from = line.indexOf('<') + 1;
    return line.sliced(from, std::max<qsizetype>(line.indexOf('>', from) - from, 0));
}

bool isAscii(const QByteArray &text)
{
    return std::ranges::all_of(text, [](char c) { return uchar(c) < 0x80; });
}

} // namespace

QByteArray helloAnswer(const QList<QByteArray> &capabilities)
{
    QByteArray answer = capabilities.isEmpty() ? "250 mail.uno.test\r\n" : "250-mail.uno.test\r\n";
    for (qsizetype i = 0; i < capabilities.size(); ++i)
        answer += (i + 1 < capabilities.size() ? "250-" : "250 ") + capabilities[i] + "\r\n";
    return answer;
}

const QList<QByteArray> &FakeMta::offered(bool encrypted) const
{
    return encrypted && capabilitiesTls ? *capabilitiesTls : capabilities;
}

AnsweringChannel::Server FakeMta::server() const
{
    AnsweringChannel::Server server;
    server.greeting = greeting;
    server.handshake = handshake;
    server.answer = [made = *this, talk = std::make_shared<Talk>()](const QByteArray &line,
                                                                    bool encrypted) -> std::optional<QByteArray> {
        return made.answer(*talk, line, encrypted);
    };
    return server;
}

QByteArray FakeMta::answer(Talk &talk, const QByteArray &line, bool encrypted) const
{
    const QList<QByteArray> words = line.split(' ');
    const QByteArray verb = words[0].toUpper();
    if (talk.inLetter && line != ".") {
        talk.letter.octets += line + "\r\n";
        return {};
    }
    if (talk.awaited > 0)
        return chunk(talk, line + "\r\n");
    if (verb == "BDAT" && offered(encrypted).contains("CHUNKING")) {
        talk.awaited = words.value(1).toLongLong();
        talk.lastChunk = words.value(2) == "LAST";
        return talk.awaited > 0 ? QByteArray() : chunk(talk, {});
    }
    if (encrypted && silentInTls.contains(verb))
        return {};
    QByteArray said;
    bool odd = false;
    if (const auto given = oddAnswer ? oddAnswer(line) : std::nullopt) {
        said = *given;
        odd = true;
    }
    QList<QByteArray> names = { line, words.first(std::min<qsizetype>(2, words.size())).join(' '), verb };
    if (!talk.challenged.isEmpty())
        names = { line };
    for (const QByteArray &name : names) {
        if (!odd && replies.contains(name)) {
            said = replies[name];
            odd = true;
        }
    }
    const QByteArray ordinarily = ordinary(talk, line, encrypted); // for what it remembers
    if (!odd)
        said = ordinarily;
    if (verb == "AUTH" || !talk.challenged.isEmpty())
        talk.challenged = said.startsWith("334") ? QByteArray(verb == "AUTH" ? words.value(1) : talk.challenged) : QByteArray();
    if (verb == "RCPT" && (said.startsWith('2') || said.isEmpty()))
        talk.letter.recipients.append(path(line));
    if (verb == "DATA")
        talk.inLetter = said.startsWith("354");
    if (line == "." && std::exchange(talk.inLetter, false)) {
        if (said.startsWith('2'))
            letters->append(talk.letter);
        talk.letter = {};
    }
    return said;
}

/// Lines are all it sees, so a chunk has to end with one.
QByteArray FakeMta::chunk(Talk &talk, const QByteArray &octets) const
{
    talk.letter.octets += octets;
    talk.awaited -= octets.size();
    if (talk.awaited > 0)
        return {};
    if (talk.awaited < 0 || talk.letter.recipients.isEmpty())
        return "503 5.5.1 Not now\r\n";
    if (!talk.lastChunk)
        return "250 2.0.0 Go on\r\n";
    letters->append(talk.letter);
    talk.letter = {};
    return "250 2.0.0 Ok: queued as 4WxYz12345\r\n";
}

QByteArray FakeMta::logIn(Talk &talk, const QByteArray &line) const
{
    const QList<QByteArray> words = line.split(' ');
    const bool begins = words[0].toUpper() == "AUTH";
    const QByteArray mechanism = begins ? words.value(1) : talk.challenged;
    talk.answers = begins ? (words.size() > 2 && !ignoresFirstResponse ? 1 : 0) : talk.answers + 1;
    if (line == "*")
        return "501 5.7.0 Cancelled\r\n";
    if (mechanism == "LOGIN") {
        static constexpr const char *asked[] = { "334 VXNlcm5hbWU6\r\n", "334 UGFzc3dvcmQ6\r\n", "235 2.7.0 Welcome\r\n" };
        return asked[std::min(talk.answers, 2)];
    }
    for (const char *once : { "PLAIN", "XOAUTH2", "OAUTHBEARER", "EXTERNAL" }) {
        if (mechanism == once)
            return talk.answers > 0 ? "235 2.7.0 Welcome\r\n" : "334 \r\n";
    }
    return "504 5.5.4 No such mechanism\r\n";
}

QByteArray FakeMta::ordinary(Talk &talk, const QByteArray &line, bool encrypted) const
{
    const QByteArray verb = line.split(' ').constFirst().toUpper();
    const bool utf8 = offered(encrypted).contains("SMTPUTF8");
    if (!talk.challenged.isEmpty())
        return logIn(talk, line);
    if (unknown.contains(verb))
        return "500 5.5.1 Unknown command\r\n";
    if (verb == "EHLO")
        return helloAnswer(offered(encrypted));
    if (verb == "AUTH")
        return logIn(talk, line);
    if (verb == "HELO" || verb == "NOOP")
        return "250 mail.uno.test\r\n";
    if (verb == "STARTTLS")
        return "220 2.0.0 Go ahead\r\n";
    if (verb == "QUIT")
        return "221 2.0.0 Bye\r\n";
    if (verb == "RSET") {
        talk.letter = {};
        return "250 2.0.0 Forgotten\r\n";
    }
    if (verb == "MAIL") {
        talk.letter = { .sender = path(line), .recipients = {}, .octets = {} };
        const bool good = talk.letter.sender.isEmpty()
            || (talk.letter.sender.contains('@') && (utf8 || isAscii(talk.letter.sender)));
        return good ? "250 2.1.0 Sender ok\r\n" : "501 5.1.7 Not an address\r\n";
    }
    if (verb == "RCPT") {
        const QByteArray to = path(line);
        const bool good = to.contains('@') && !to.startsWith("invalid") && (utf8 || isAscii(to));
        return good ? "250 2.1.5 Recipient ok\r\n" : "501 5.1.3 Not an address\r\n";
    }
    if (verb == "DATA") {
        return talk.letter.recipients.isEmpty() ? "554 5.5.1 Nobody to take it to\r\n"
                                                : "354 End with a dot\r\n";
    }
    if (line == ".")
        return "250 2.0.0 Ok: queued as 4WxYz12345\r\n";
    return "500 5.5.1 Unknown command\r\n";
}

} // namespace sobre::tests
