// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QMetaType>
#include <QString>

#include <optional>

namespace sobre::smtp {

/// What a server said to one recipient.
struct RecipientReply {
    QByteArray address; ///< as in SmtpLetter
    int code = 0;
    QByteArray text; ///< the server's words without the code, at most 512 octets
    QByteArray status; ///< enhanced status code ("5.1.1"); empty if there was none

    bool isAccepted() const { return code / 100 == 2; }
    bool operator==(const RecipientReply &) const = default;
};

/// How a session ended. No error: the letter was handed over (or, without a letter, everything asked was
/// granted). Error MaybeSent: the final dot had left and no answer came; whoever sends it again may deliver
/// it twice. Any other error: the letter was not sent, to nobody.
struct SmtpOutcome {
    std::optional<MailError> error;
    QByteArray mechanism; ///< that logged in; empty if none did. To be remembered
    QList<RecipientReply> recipients; ///< in the letter's order; empty if none was asked
    QByteArray finalReply; ///< to the final dot, at most 512 octets; empty if none came
    QByteArray queueId; ///< the letter's name at the server, best effort
    QString peerAddress; ///< IP address
    QString tlsVersion; ///< "TLS 1.3"; empty: clear text
    QByteArray certificateSha256; ///< of the server's certificate, 32 octets; empty: clear text
    QDateTime handedOver; ///< UTC; null if the letter was not
    QString dialogue; ///< what was said, without secrets and without the letter
    quint64 octets = 0; ///< of the letter that were handed to the link
};

} // namespace sobre::smtp

Q_DECLARE_METATYPE(sobre::smtp::SmtpOutcome)
