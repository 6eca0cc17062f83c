// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/smtp/corpora/answered_smtp_run.h"
#include "tests/smtp/corpora/fake_mta.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace sobre::tests {

/// An SMTP case of the "curl-mail" set: what its server is told to answer, what its own client was told to send and
/// wrote, and how that ended.
struct CurlSmtpCase {
    QByteArray name; ///< "test901"
    FakeMta mta;
    QList<QByteArray> mechanisms; ///< that are offered
    QByteArray user; ///< of its client, not ours; empty: no log-in
    QByteArray secret; ///< password or token
    QByteArray sender;
    QList<QByteArray> recipients;
    QByteArray letter; ///< to be sent, with CRLF
    QByteArray upload; ///< what must arrive, stuffed, with its final dot; null if its client never came so far
    QList<QByteArray> protocol; ///< what its client wrote, without line ends
    QByteArray command; ///< its words
    int errorCode = 0;

    static bool isOurs(const QByteArray &text);
    /// None where it makes no sense.
    static std::optional<CurlSmtpCase> parse(const QByteArray &name, const QByteArray &text);

    /// It looks an address up (VRFY): the same address as a recipient is what we can do.
    bool looksUp() const { return upload.isNull() && !command.contains(" -T "); }
    /// Gives a run of Sobre's this letter and this log-in; a mechanism that Sobre takes by choice alone is chosen.
    void give(AnsweredSmtpRun &run) const;
    /// Its envelope as its client wrote it, from MAIL to DATA.
    QList<QByteArray> envelope() const;
};

} // namespace sobre::tests
