// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/smtp/smtp_session.h"
#include "tests/smtp/letter_in_memory.h"
#include "tests/support/scripted_channel.h"
#include "tests/support/wait_until.h"

#include <memory>
#include <optional>

namespace sobre::tests {

/// What a session opens its link with: this one, once.
net::OpenChannel handing(std::unique_ptr<ScriptedChannel> channel);

/// One session against a script, and all that can be said about it afterwards. By default: no log-in, smtps,
/// one letter from ana@uno.test to luz@due.test.
class SmtpRun {
public:
    using Delivery = ScriptedChannel::Delivery;
    using Encryption = net::ServerAddress::Encryption;

    SmtpRun();

    /// Plays to the end. False if the session did not end, ended more than once, or said other things than
    /// the script expects and `problemsExpected` is not set.
    [[nodiscard]] bool play(const DialogueScript &script, Delivery delivery = Delivery::Whole);
    [[nodiscard]] bool play(std::unique_ptr<ScriptedChannel> channel);

    /// Whether a line with nothing but a dot was written: the final one.
    bool dotHasLeft() const { return report->written.contains("\r\n.\r\n"); }
    bool isSent() const { return outcome && !outcome->error; }
    /// "none" if the letter was sent.
    QByteArray error() const;

    smtp::SmtpSettings settings;
    smtp::SmtpLetter letter;
    LetterInMemory source{ "Subject: x\r\n\r\nHola\r\n" };
    bool problemsExpected = false;
    std::function<void(smtp::SmtpSession &)> whenStarted;

    std::shared_ptr<ScriptedChannel::Report> report = std::make_shared<ScriptedChannel::Report>();
    std::optional<smtp::SmtpOutcome> outcome;
    int ends = 0;
    QList<quint64> progress;
};

} // namespace sobre::tests
