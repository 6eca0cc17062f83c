// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace sobre::crypto {

/// What octets of S/MIME are (RFC 5652, 5083, 3274), read before any engine sees them: the type of a part and its
/// smime-type are the sender's words, this is what is really there. Nothing of it is verified. A value.
struct CmsLook {
    enum class Kind { Unreadable, SignedData, EnvelopedData, AuthEnvelopedData, CompressedData, Other };
    Kind kind = Kind::Unreadable;
    bool hasContent = false; ///< of SignedData: what was signed is in it (it is not detached)
    int signers = 0; ///< of SignedData; none: it only carries certificates, or content that nobody signed

    bool isSealed() const { return kind == Kind::EnvelopedData || kind == Kind::AuthEnvelopedData; }
    bool isSigned() const { return kind == Kind::SignedData && signers > 0; }
};

/// Pure. Anything may be in `octets`: DER, or BER with lengths that are not told.
CmsLook lookAtCms(const QByteArray &octets);

/// What was signed, of a SignedData that holds it. Pure.
std::optional<QByteArray> contentOfCms(const QByteArray &octets);

} // namespace sobre::crypto
