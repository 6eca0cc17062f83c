// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/smtp/smtp_reply.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace sobre::smtp {

/// What a server says it can do: the answer to EHLO (RFC 5321 section 4.1.1.1). What it does not say it
/// cannot do.
struct SmtpCapabilities {
    bool startTls = false; ///< RFC 3207
    bool pipelining = false; ///< RFC 2920
    bool eightBitMime = false; ///< RFC 6152
    bool enhancedStatusCodes = false; ///< RFC 2034
    bool size = false; ///< RFC 1870: MAIL takes SIZE=
    bool chunking = false; ///< RFC 3030
    bool binaryMime = false; ///< RFC 3030
    bool smtpUtf8 = false; ///< RFC 6531
    bool dsn = false; ///< RFC 3461
    bool requireTls = false; ///< RFC 8689
    std::optional<quint64> sizeLimit; ///< octets; none if not told, told as 0 (no fixed limit) or absurd
    QList<QByteArray> mechanisms; ///< of AUTH (RFC 4954), upper case, in the server's order, each once

    /// Reads a 250 answer to EHLO. The first line is the server's name and never a capability. Unknown words
    /// and parameters that make no sense are passed over.
    static SmtpCapabilities parse(const SmtpReply &reply);
    bool operator==(const SmtpCapabilities &) const = default;
};

} // namespace sobre::smtp
