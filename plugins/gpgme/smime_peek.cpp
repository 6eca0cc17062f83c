// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/gpgme/smime_peek.h"

#include <algorithm>

namespace sobre::gpgme {

namespace {
// Object identifiers as they stand in DER.
constexpr char Enveloped[] = "\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x03";
constexpr char AuthEnveloped[] = "\x06\x0b\x2a\x86\x48\x86\xf7\x0d\x01\x09\x10\x01\x17";
constexpr char PasswordKek[] = "\x06\x0b\x2a\x86\x48\x86\xf7\x0d\x01\x09\x10\x03\x09";
constexpr char Oaep[] = "\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x01\x07";

/// What the outermost SEQUENCE holds, whatever its length is written as.
QByteArray inside(const QByteArray &head)
{
    if (head.size() < 2 || head[0] != 0x30)
        return {};
    const auto length = static_cast<unsigned char>(head[1]);
    return head.sliced(std::min<qsizetype>(head.size(), 2 + (length > 0x80 ? length - 0x80 : 0)));
}
} // namespace

SmimePeek SmimePeek::at(const QByteArray &head)
{
    SmimePeek peek;
    const QByteArray start = inside(head);
    peek.enveloped = start.startsWith(Enveloped);
    peek.authEnveloped = start.startsWith(AuthEnveloped);
    if (peek.enveloped || peek.authEnveloped) {
        peek.password = head.contains(PasswordKek);
        peek.oaep = head.contains(Oaep);
    }
    // PFX begins with its version, 3; a private key (PKCS #1, PKCS #8, SEC 1) with 0 or 1.
    peek.secret = start.startsWith("\x02\x01\x03") || start.startsWith("\x02\x01\x01")
        || start.startsWith(QByteArray("\x02\x01\x00", 3)) || head.contains("PRIVATE KEY-----");
    return peek;
}

} // namespace sobre::gpgme
