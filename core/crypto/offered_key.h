// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mime/headers.h"
#include "core/mime/message.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace sobre::crypto {

/// A key that came with a letter: used for nothing until the person says so (KeyBook::accept). A value.
struct OfferedKey {
    enum class Way { Autocrypt, Attached };
    Way way = Way::Autocrypt;
    QString address; ///< whose it claims to be: the letter's From
    QByteArray octets; ///< as the engine imports it
    bool prefersSealing = false; ///< prefer-encrypt=mutual
};

/// A key block that is larger is refused before any engine sees it (attack 48).
inline constexpr qint64 LargestKey = 1 << 20;

/// The key of the Autocrypt header (Autocrypt 1.1): only where the letter has exactly one From, exactly one
/// valid header, and both name the same address. Pure.
std::optional<OfferedKey> autocryptKey(const QList<mime::HeaderField> &headers,
                                       const QList<mime::Mailbox> &from);

/// The attachments of type application/pgp-keys: numbers in message.attachments.
QList<int> attachedKeys(const mime::Message &message);

} // namespace sobre::crypto
