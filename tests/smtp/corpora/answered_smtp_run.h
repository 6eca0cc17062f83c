// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/smtp/smtp_session.h"
#include "tests/smtp/letter_in_memory.h"
#include "tests/support/answering_channel.h"

#include <memory>
#include <optional>

namespace sobre::tests {

/// A session against a server that answers in any order. By default: one letter from ana@uno.test to luz@due.test.
struct AnsweredSmtpRun {
    using Encryption = net::ServerAddress::Encryption;

    /// No user: no log-in.
    AnsweredSmtpRun(AnsweringChannel::Server given, Encryption encryption, const QString &user = {},
                    const QByteArray &secret = {});

    /// Plays it to its end. False: it did not end, or ended more than once.
    [[nodiscard]] bool play();

    std::optional<MailError::Kind> kind() const;
    /// The client's commands that begin with one of these verbs, in their order.
    QList<QByteArray> said(const QList<QByteArray> &verbs) const;
    /// What the client has given away in clear although there was to be TLS; empty if nothing.
    QByteArray givenAwayBeforeTls() const;
    /// Everything that may be shown or stored of this: the outcome's texts and the wire log.
    QByteArray allThatIsTold() const;

    AnsweringChannel::Server server;
    std::shared_ptr<AnsweringChannel::Report> report = std::make_shared<AnsweringChannel::Report>();
    smtp::SmtpSettings settings;
    smtp::SmtpLetter letter;
    LetterInMemory source{ "Subject: x\r\n\r\nHola\r\n" };
    std::optional<smtp::SmtpOutcome> outcome;
    int ends = 0;
};

/// "no error" for none.
QByteArray wordOf(std::optional<MailError::Kind> kind);

} // namespace sobre::tests
