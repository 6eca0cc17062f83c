// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pop3/pop3_session.h"
#include "tests/pop3/recording_sink.h"
#include "tests/support/scripted_channel.h"
#include "tests/support/wait_until.h"

#include <QSignalSpy>

namespace sobre::tests {

/// "ann" with the password "hunter22" at mail.uno.test.
inline pop3::Pop3Settings settingsFor(net::ServerAddress::Encryption encryption)
{
    pop3::Pop3Settings settings;
    settings.server = { net::ServerAddress::Protocol::Pop3, encryption, QStringLiteral("ann"),
                        QStringLiteral("mail.uno.test"), 110 };
    settings.login.user = QStringLiteral("ann");
    settings.login.secret = QCA::SecureArray("hunter22");
    return settings;
}

/// A session against a script.
struct SessionRun {
    std::shared_ptr<ScriptedChannel::Report> report;
    std::unique_ptr<ScriptedChannel> channel;
    RecordingSink sink;
    pop3::Pop3Settings settings;
    pop3::Pop3Outcome outcome;
    int finished = 0;
    std::unique_ptr<pop3::Pop3Session> session;

    using Encryption = net::ServerAddress::Encryption;

    explicit SessionRun(const DialogueScript &script, Encryption encryption = Encryption::None,
                        ScriptedChannel::Delivery delivery = ScriptedChannel::Delivery::Whole,
                        std::optional<qint64> cut = {})
        : report(std::make_shared<ScriptedChannel::Report>()),
          channel(std::make_unique<ScriptedChannel>(script, report, delivery, cut)),
          settings(settingsFor(encryption))
    {
    }
    /// For forEveryCut(), which keeps the report itself.
    SessionRun(std::unique_ptr<ScriptedChannel> given, ScriptedChannel::Report &itsReport,
               Encryption encryption)
        : report(std::shared_ptr<void>(), &itsReport), channel(std::move(given)),
          settings(settingsFor(encryption))
    {
    }

    void start()
    {
        if (settings.server.encryption == Encryption::Tls)
            channel->beginEncrypted();
        session = std::make_unique<pop3::Pop3Session>(
            settings, &sink,
            [this](net::ServerAddress, net::TlsPolicy,
                   net::WireLog *) -> Task<std::unique_ptr<net::LineChannel>> {
                co_return std::unique_ptr<net::LineChannel>(std::move(channel));
            },
            report->log.get());
        QObject::connect(session.get(), &pop3::Pop3Session::finished, session.get(),
                         [this](const pop3::Pop3Outcome &how) {
                             outcome = how;
                             ++finished;
                         });
        session->start();
    }
    /// Plays it to its end. False: it did not end, or ended more than once.
    bool play()
    {
        start();
        const bool ended = waitUntil([this] { return finished > 0; });
        QCoreApplication::processEvents(); // a second end would come now
        return ended && finished == 1 && sink.misuse.isEmpty() && !sink.isOpen();
    }
    std::optional<MailError::Kind> kind() const
    {
        return outcome.error ? std::optional(outcome.error->kind) : std::nullopt;
    }
    QString problems() const { return report->problems.join(QStringLiteral("; ")); }
};

} // namespace sobre::tests
