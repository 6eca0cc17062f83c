// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pop3/pop3_session.h"
#include "tests/pop3/recording_sink.h"
#include "tests/pop3/session_run.h"
#include "tests/support/answering_channel.h"

namespace sobre::tests {

/// A session against a server that answers in any order.
struct AnsweredRun {
    using Encryption = net::ServerAddress::Encryption;

    AnsweringChannel::Server server;
    std::shared_ptr<AnsweringChannel::Report> report = std::make_shared<AnsweringChannel::Report>();
    RecordingSink sink;
    pop3::Pop3Settings settings;
    pop3::Pop3Outcome outcome;
    QList<std::tuple<quint32, quint32, quint64>> progress;
    int finished = 0;

    explicit AnsweredRun(AnsweringChannel::Server given, Encryption encryption = Encryption::None)
        : server(std::move(given)), settings(settingsFor(encryption))
    {
        server.encryptedAtOnce = encryption == Encryption::Tls;
    }

    /// Plays it to its end. False: it did not end, ended more than once, or called the sink out of order.
    bool play()
    {
        pop3::Pop3Session session(
            settings, &sink,
            [this](net::ServerAddress, net::TlsPolicy,
                   net::WireLog *) -> Task<std::unique_ptr<net::LineChannel>> {
                co_return std::make_unique<AnsweringChannel>(server, report);
            },
            report->log.get());
        QObject::connect(&session, &pop3::Pop3Session::finished, &session,
                         [this](const pop3::Pop3Outcome &how) {
                             outcome = how;
                             ++finished;
                         });
        QObject::connect(
            &session, &pop3::Pop3Session::progress, &session,
            [this](quint32 letter, quint32 of, quint64 octets) { progress.append({ letter, of, octets }); });
        session.start();
        const bool ended = waitUntil([this] { return finished > 0; });
        QCoreApplication::processEvents(); // a second end would come now
        return ended && finished == 1 && sink.misuse.isEmpty() && !sink.isOpen();
    }
    std::optional<MailError::Kind> kind() const
    {
        return outcome.error ? std::optional(outcome.error->kind) : std::nullopt;
    }
    /// Whether the client gave a name or a secret away, in any coding, before there was TLS.
    QByteArray givenAwayBeforeTls() const
    {
        const QByteArray clear = report->writtenBeforeTls.toUpper();
        for (const char *word : { "USER ", "PASS ", "AUTH", "APOP" }) {
            if (clear.contains(word))
                return word;
        }
        return {};
    }
};

} // namespace sobre::tests
