// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QStringList>

namespace sobre::gpgme {

/// What the beginning of an OpenPGP message says of how it is sealed (RFC 9580 section 10.3): its session key
/// packets. Read before gpg is let near it, since gpg asks for a password as soon as it sees one.
struct PacketPeek {
    QStringList keyIds; ///< upper-case hex, as many as there are; "0000000000000000" hidden
    int passwords = 0;

    /// `head`: the first octets, armoured or not. Anything may be in them.
    static PacketPeek at(const QByteArray &head);
};

} // namespace sobre::gpgme
