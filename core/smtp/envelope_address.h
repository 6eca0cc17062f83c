// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"

#include <QByteArray>
#include <QByteArrayView>

namespace sobre::smtp {

/// An address as it goes into MAIL FROM:<> or RCPT TO:<>, proven to be harmless there: no octet of it can end
/// the path, the line or the command (attacks A 5, C 20, C 24).
class EnvelopeAddress {
public:
    /// Octets of an address; RFC 5321 section 4.5.3.1.3 gives 256 with the angle brackets. Its 64 for the
    /// part before the at sign is not enforced: longer ones are in use, and the server may judge.
    static constexpr qsizetype MaxOctets = 254;

    /// Checks an address in UTF-8, without angle brackets. A domain beyond ASCII becomes its A-label (RFC
    /// 5890); the local part is never changed. BadInput with the reason and the address in `detail`.
    static Result<EnvelopeAddress> parse(QByteArrayView address);
    /// The null reverse-path of RFC 5321 section 4.5.5, for a sender only.
    static EnvelopeAddress null() { return {}; }

    const QByteArray &octets() const { return m_octets; }
    /// The local part is beyond ASCII: only a server that offers SMTPUTF8 (RFC 6531) can take it.
    bool needsSmtpUtf8() const { return m_needsSmtpUtf8; }

private:
    EnvelopeAddress() = default;
    QByteArray m_octets;
    bool m_needsSmtpUtf8 = false;
};

} // namespace sobre::smtp
