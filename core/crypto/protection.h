// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/verdict.h"
#include "core/mime/message.h"
#include "core/mime/structure.h"

class QIODevice;

namespace sobre::crypto {

/// What the MIME structure claims, before anybody was asked: cheap, no engine. A value.
struct Protection {
    Format format = Format::None;
    Covers covers = Covers::None;
    bool sealed = false; ///< something in it is encrypted
    bool isSigned = false; ///< something in it is signed in the open
    mime::PartPath layer; ///< the multipart/signed or /encrypted, or the part that holds the inline armour
    QList<mime::PartPath> parts; ///< all such layers, where only parts are covered
    /// A server on the way took the envelope apart (multipart/mixed in the place of multipart/encrypted, attack 45): it
    /// is put together for reading, and can never be good.
    bool mixedUp = false;
    mime::PartPath sealedPart; ///< of `mixedUp`: where the armour is

    bool any() const { return format != Format::None; }
    /// Opening it takes the envelope off; a sealed part of a larger letter is never opened by itself.
    bool isSealedLetter() const { return sealed && covers == Covers::All; }
};

/// By the structure alone: multipart/signed, multipart/encrypted, pkcs7-mime. Any thread.
Protection protectionOf(const mime::Structure &structure);

/// The same from a parsed letter; `message.text` is looked at for inline armour ("-----BEGIN PGP MESSAGE-----"
/// or SIGNED MESSAGE on a line of its own).
Protection protectionOf(const mime::Message &message);

/// What stands as the second part of a multipart/signed, lower-case.
bool isSignatureType(QByteArrayView type);

/// The type of a part as S/MIME has it: its older names, and octets that are named as a program that knows no types of
/// S/MIME names them (RFC 8551 section 3.2.1). Any other type as it is.
QByteArray layerType(const QByteArray &type, const QString &fileName);

/// application/pkcs7-mime under either of its names, lower-case.
bool isPkcs7Mime(QByteArrayView type);

/// Enough for a list: whether the Content-Type of a letter says that the whole is sealed.
bool isSealedType(const QByteArray &contentType);

} // namespace sobre::crypto
