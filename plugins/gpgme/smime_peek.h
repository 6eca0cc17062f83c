// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>

namespace sobre::gpgme {

/// What the beginning of octets says they are (RFC 5652, RFC 5083, RFC 7292): before gpgsm sees them, which asks for
/// passwords, says "no secret key" of methods it does not know, and does not say how well a letter was protected.
struct SmimePeek {
    bool enveloped = false; ///< EnvelopedData: sealed, with nothing that shows whether it was altered
    bool authEnveloped = false; ///< AuthEnvelopedData: with a tag that does
    bool password = false; ///< there is a way in by a password
    bool oaep = false; ///< a session key is locked by RSA-OAEP, which gpgsm 2.4 cannot open
    bool secret = false; ///< PKCS #12, or another form of a private key

    /// `head`: the first octets, DER or BER. Anything may be in them.
    static SmimePeek at(const QByteArray &head);
};

} // namespace sobre::gpgme
