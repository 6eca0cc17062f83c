// SPDX-License-Identifier: GPL-3.0-or-later
// clang-format off
// A whole visit. The input, so that a script can be read and written by hand:
//
//   octet 1   bits 0-1: clear text, STLS, TLS at once, STLS where the handshake fails; bit 2: every letter that
//             came in may be deleted; bit 3: the sink takes its time; bit 4: headers are looked at before
//             anything is fetched; bits 5-6: fetch, test, look
//   octet 2   bits 0-3: the log-in that the person chose, 0: none; bits 4-7: how many octets come at once
//   the rest  what the server says: the greeting, then an answer for each line of the client's, one after the
//             other, with '|' between them. '\' takes the octet behind it as it is; '^' ends the line (CRLF);
//             at '~' the link is lost. When there are no answers left the server is silent.
// clang-format on
#include "tests/fuzz/fuzz_entry.h"
#include "tests/pop3/answered_run.h"

#include <array>

namespace sobre::fuzz {
namespace {

using Encryption = net::ServerAddress::Encryption;
using Want = pop3::Pop3Settings::Want;

struct Script {
    QList<QByteArray> answers = { QByteArray() };
    std::optional<qint64> cutAfter;
    QByteArray everything;
};

Script scriptFrom(QByteArrayView text)
{
    Script script;
    for (qsizetype i = 0; i < text.size() && !script.cutAfter; ++i) {
        const char octet = text[i];
        QByteArray octets;
        if (octet == '|')
            script.answers.append(QByteArray());
        else if (octet == '~')
            script.cutAfter = script.everything.size();
        else if (octet == '^')
            octets = "\r\n";
        else
            octets = QByteArray(1, octet == '\\' && i + 1 < text.size() ? text[++i] : octet);
        script.answers.last() += octets;
        script.everything += octets;
    }
    return script;
}

/// What must hold whatever the server said.
void check(const tests::AnsweredRun &run, const QByteArray &everythingSaid)
{
    require(run.finished == 1, "a session ends exactly once");
    require(run.sink.misuse.isEmpty(), "the sink is called in order");
    require(!run.sink.isOpen(), "no letter is left open");
    if (run.settings.server.encryption != Encryption::None) {
        require(run.givenAwayBeforeTls().isEmpty(), "no name or secret before TLS");
        require(!run.report->writtenBeforeTls.contains("hunter22"), "no secret before TLS");
    }
    require(!run.report->sentBeforeTls, "nothing between STLS and TLS");
    require(run.outcome.fetched == quint32(run.sink.letters.size()), "what was kept was fetched");
    for (const auto &kept : run.sink.letters) {
        require(run.report->written.contains("RETR " + QByteArray::number(kept.letter.number) + "\r\n"),
                "only what was asked for is kept");
    }
    require(run.sink.letters.size() <= everythingSaid.count(".\r\n") + everythingSaid.count(".\n"),
            "no letter without its dot");
    int logIns = 0;
    for (const QByteArray &line : run.report->lines) {
        logIns += line.startsWith("AUTH ") || line.startsWith("PASS ") || line.startsWith("APOP ");
        if (!line.startsWith("DELE "))
            continue;
        const auto isIt = [&line](const auto &kept) { return line.sliced(5).toUInt() == kept.letter.number; };
        require(std::any_of(run.sink.letters.begin(), run.sink.letters.end(), isIt),
                "only what is here is deleted");
    }
    require(logIns <= (run.settings.login.remembered.isEmpty() ? 2 : 1),
            "a log-in is not tried again and again");
    require(run.report->lines.count("QUIT") <= 1, "one goodbye is enough");
    const bool deleted = run.report->written.contains("DELE ");
    require(!deleted || (run.sink.removeAll && !run.sink.letters.isEmpty()), "only what is here is deleted");
    require(run.sink.gone.isEmpty() || (deleted && run.report->lines.contains("QUIT")),
            "gone after QUIT only");
    require(run.outcome.deleted == quint32(run.sink.gone.size()), "the outcome counts what is gone");
    if (run.outcome.error)
        require(run.outcome.error->serverText.size() <= 512, "the server's words are cut");
    if (everythingSaid.contains("hunter22"))
        return; // it guessed the secret before it was hidden
    if (run.outcome.error) {
        require(!run.outcome.error->serverText.contains("hunter22"), "an error holds no secret");
        require(!run.outcome.error->detail.contains(QStringLiteral("hunter22")), "an error holds no secret");
    }
    require(!run.report->log->text().contains(QStringLiteral("hunter22")), "the log holds no secret");
}

} // namespace

void pop3Dialogue(QByteArrayView input)
{
    static const std::array<const char *, 10> logins
        = { "",         "PLAIN",         "USER",        "LOGIN",   "APOP",
            "CRAM-MD5", "SCRAM-SHA-256", "OAUTHBEARER", "XOAUTH2", "EXTERNAL" };
    const uchar how = takeOctet(input);
    const uchar login = takeOctet(input);
    Script script = scriptFrom(input);
    tests::AnsweringChannel::Server server;
    server.greeting = script.answers.takeFirst();
    server.cutAfter = script.cutAfter;
    server.answer = [&script](const QByteArray &, bool) -> std::optional<QByteArray> {
        return script.answers.isEmpty() ? QByteArray() : script.answers.takeFirst();
    };
    if ((how & 3) == 3)
        server.handshake = tests::AnsweringChannel::Handshake::Fails;
    if (const qsizetype atOnce = login >> 4; atOnce > 0)
        server.piece = [atOnce](qsizetype) { return atOnce; };
    static constexpr std::array encryptions
        = { Encryption::None, Encryption::StartTls, Encryption::Tls, Encryption::StartTls };
    static constexpr std::array wants = { Want::Fetch, Want::Test, Want::Look, Want::Fetch };
    tests::AnsweredRun run(server, encryptions[how & 3]);
    run.settings.want = wants[(how >> 5) & 3];
    run.settings.login.remembered = logins[std::min<std::size_t>(login & 15, logins.size() - 1)];
    run.settings.language = login & 1 ? QStringLiteral("es-ES") : QString();
    run.sink.removeAll = how & 4;
    run.sink.slow = how & 8;
    run.sink.lookFirst = how & 16;
    require(run.play(), "a session ends, once, and leaves the sink in order");
    check(run, script.everything);
}

} // namespace sobre::fuzz
