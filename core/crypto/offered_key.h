// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mime/headers.h"
#include "core/mime/message.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace sobre::crypto {

/// A key that came with a letter: used for nothing until the person says so (KeyBook::accept). A value.
struct OfferedKey {
    enum class Way { Autocrypt, Attached, Domain, KeyServer, File, Gossip };
    /// Why it is not to be taken: nobody is asked whether to, and no engine sees it.
    enum class Flaw {
        None,
        Secret, ///< a secret key is among them: a letter is no place for one
        TooLarge, ///< over LargestKey
        Unreadable, ///< no key, or more than keys
        Several, ///< more than one key, or key file
        OtherAddress, ///< it does not name the address
    };
    Way way = Way::Autocrypt;
    QString address; ///< whose it claims to be: the letter's From
    QByteArray octets; ///< as the engine imports it
    bool prefersSealing = false; ///< prefer-encrypt=mutual
    Flaw flaw = Flaw::None;
    QStringList named = {}; ///< the addresses that its user ids name, unchecked
    QString fingerprint = {}; ///< of its primary key, upper-case hex
};

/// A key block that is larger is refused before any engine sees it (attack 48).
inline constexpr qint64 LargestKey = 1 << 20;

/// The key of the Autocrypt header (Autocrypt 1.1): only where the letter has exactly one From, exactly one
/// valid header, and both name the same address. Pure.
std::optional<OfferedKey> autocryptKey(const QList<mime::HeaderField> &headers,
                                       const QList<mime::Mailbox> &from);

/// The keys that a sealed and signed letter tells of its other readers (Autocrypt 1.1 section 2.3, "gossip"): only those of
/// addresses in `readers`, once each, examined and without flaw. `headers` are those of the payload. Pure.
QList<OfferedKey> gossipKeys(const QList<mime::HeaderField> &headers, const QList<mime::Mailbox> &readers);

/// Looks what the octets are: sets flaw, named and fingerprint, and leaves in octets what an engine is given, nothing where there is
/// a flaw. Pure.
void examine(OfferedKey &key);

/// The attachments of type application/pgp-keys: numbers in message.attachments.
QList<int> attachedKeys(const mime::Message &message);

} // namespace sobre::crypto
