// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace sobre::mime {

/// 128 bits of the system's randomness in hex digits. Any thread.
QByteArray randomMark();

/// A boundary for a multipart (RFC 2046 section 5.1.1): "=_" occurs neither in quoted-printable nor in base64 (RFC 2045
/// section 6.7), and 128 random bits in no text.
QByteArray newBoundary();

} // namespace sobre::mime
