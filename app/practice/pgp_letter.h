// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace sobre::practice {

class GnupgHome;

/// A letter in two: the fields around, and the MIME entity with its Content- fields. CRLF lines.
struct SplitLetter {
    QByteArray fields; ///< without Content- fields and MIME-Version
    QByteArray entity;

    static SplitLetter of(const QByteArray &letter);
    QByteArray whole() const;
    /// What comes behind the name of the first such field, unfolded.
    QByteArray field(const QByteArray &name) const;
};

/// multipart/signed (RFC 3156 section 5). Empty if GnuPG fails, as the next.
QByteArray signedLetter(const SplitLetter &letter, GnupgHome &keys, const QString &signer, const QDateTime &when);
/// Signed and encrypted (RFC 3156 section 6.2), with the true subject inside and "..." outside.
QByteArray sealedLetter(const SplitLetter &letter, GnupgHome &keys, const QString &signer, const QString &recipient, const QDateTime &when);

} // namespace sobre::practice
