// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace sobre::crypto {

/// What octets that claim to be keys are (RFC 9580 sections 4, 6 and 10), read before any engine sees them: so that
/// what must not be taken is not even offered. Nothing of it is verified. A value.
struct KeyLook {
    bool readable = false; ///< whole packets, all of them such as belong to keys
    int keys = 0; ///< primary ones
    bool secret = false; ///< a secret key is among them, even where the rest cannot be read
    QStringList addresses; ///< of all user ids
    QString fingerprint; ///< of the first primary key, upper-case hex; empty: it has none that is known
    QByteArray block; ///< for an engine: the packets, or the armour without what stands around it
};

/// "Ana Paz <ana@one.example>", or an address alone; empty: it holds none.
QString addressOfUserId(const QByteArray &userId);

/// Pure. Anything may be in `octets`.
KeyLook lookAtKeys(const QByteArray &octets);

} // namespace sobre::crypto
