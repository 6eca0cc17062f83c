// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/answering_channel.h"

#include <QByteArray>
#include <QList>
#include <QMap>

#include <memory>
#include <optional>

namespace sobre::tests {

/// A mail server that takes any order of commands: an ordinary one, some answers of which are replaced. What the client
/// says next is what is looked at.
struct FakeMta {
    /// A letter that it took.
    struct Letter {
        QByteArray sender; ///< what stood between MAIL FROM:< and >
        QList<QByteArray> recipients; ///< those that it accepted
        QByteArray octets; ///< between DATA and the final dot as they were on the wire, with CRLF; or all its chunks
    };

    QByteArray greeting = "220 mail.uno.test ESMTP ready\r\n";
    QList<QByteArray> capabilities; ///< the lines behind EHLO's first one, "AUTH PLAIN LOGIN"
    std::optional<QList<QByteArray>> capabilitiesTls; ///< the same inside TLS
    QList<QByteArray> unknown; ///< verbs in capitals that it answers with 500
    /// A whole line, "AUTH PLAIN" or a verb in capitals, and "." for the end of a letter → octets with their line ends.
    QMap<QByteArray, QByteArray> replies;
    QList<QByteArray> silentInTls; ///< verbs that are never answered there
    AnsweringChannel::Handshake handshake = AnsweringChannel::Handshake::Works;
    /// It knows nothing of first responses behind AUTH, and asks for what was said there (RFC 4954 has them; not every
    /// server has read it).
    bool ignoresFirstResponse = false;
    /// What answers a line, before `replies`; an empty answer is none.
    std::function<std::optional<QByteArray>(const QByteArray &line)> oddAnswer = {};

    std::shared_ptr<QList<Letter>> letters = std::make_shared<QList<Letter>>();

    AnsweringChannel::Server server() const;

private:
    struct Talk;
    QByteArray answer(Talk &talk, const QByteArray &line, bool encrypted) const;
    QByteArray chunk(Talk &talk, const QByteArray &octets) const;
    QByteArray ordinary(Talk &talk, const QByteArray &line, bool encrypted) const;
    QByteArray logIn(Talk &talk, const QByteArray &line) const;
    const QList<QByteArray> &offered(bool encrypted) const;
};

/// The answer to EHLO of a server that can do this.
QByteArray helloAnswer(const QList<QByteArray> &capabilities);

} // namespace sobre::tests
