// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/protection.h"
#include "core/mime/message.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

class QIODevice;

namespace sobre::crypto {

/// The header fields that a signature or an envelope covers, if the payload says that it protects them
/// (RFC 9788, or protected-headers="v1" before it).
struct ProtectedHeader {
    bool present = false;
    bool complete = false; ///< by RFC 9788: what it does not name was not there when the letter was written
    bool hasSubject = false;
    QString subject;
    std::optional<QString> from; ///< the address, where there is a From; empty if it names none, or several
    QStringList readers; ///< the addresses of To, Cc and Bcc
    std::optional<QList<mime::Mailbox>> to, cc, replyTo; ///< where there is such a field
    std::optional<QDateTime> date; ///< where there is a Date; invalid if it is none, or there are several
};

/// Reads the header block of the root of a payload. Pure.
ProtectedHeader readProtectedHeader(const QByteArray &block);

/// What came out of an envelope, taken apart. A value.
struct Payload {
    mime::Message message; ///< paths count in the octets
    /// Of the payload itself, which lies in the signed layer if there is one. Where that protects none, the one of the
    /// root, which nobody signed: it names no readers.
    ProtectedHeader header;
    bool isSigned = false; ///< the whole of it is a multipart/signed (RFC 3156 section 6.1)
    Format format = Format::None; ///< of that signature
    qint64 signedOffset = 0; ///< what was signed, in the octets
    qint64 signedLength = 0;
    QByteArray signature; ///< decoded; empty: there is none that could be read
};

/// For a worker.
Payload readPayload(const QByteArray &octets);

/// Of a letter or payload whose root is a multipart/signed: the stretch that was signed, and the signature.
/// False where the structure is not of that form, or the signature is blank or too large: a broken one.
struct SignedLayer {
    qint64 offset = 0;
    qint64 length = 0;
    QByteArray signature;
    QByteArray payloadHeader; ///< the header block of what was signed
};
bool readSignedLayer(QIODevice &octets, const mime::Structure &structure, int number, SignedLayer &out);

} // namespace sobre::crypto
