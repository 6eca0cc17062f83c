// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"
#include "core/mime/build.h"

#include <QByteArray>

class QIODevice;

namespace sobre::crypto {

/// How header protection marks a payload (RFC 9788 section 2.1.1).
enum class HeaderProtection { Clear, Cipher };

/// The header of the letter as the network sees it; of a sealed one with "..." for a subject. Error: as
/// mime::writeHeader.
Result<QByteArray> outerHeader(const mime::Draft &draft, HeaderProtection protection);

/// Writes what is signed or sealed: the draft's own header fields, of a sealed letter also what the outside
/// says instead (HP-Outer) and its subject on top of the text (section 5.2.2), and its MIME entity, marked by hp= and by
/// the older protected-headers="v1".
/// `outer` is what outerHeader() gave. Errors: as mime::writeLetter.
Result<> writePayload(const mime::Draft &draft, HeaderProtection protection, const QByteArray &outer,
                      QIODevice &out);

} // namespace sobre::crypto
