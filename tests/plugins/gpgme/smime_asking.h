// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/plugins/gpgme/provider.h"

namespace sobre::test {

using plugin::CryptoOutcome;
using plugin::CryptoRequest;

inline Asking smime(CryptoRequest::Operation operation, const QByteArray &input = {})
{
    Asking asking(operation, input);
    asking.request = CryptoRequest(operation, CryptoRequest::Format::Smime);
    asking.request.setSource(asking.source);
    asking.request.setSink(asking.sink);
    return asking;
}

inline CryptoOutcome verified(const QByteArray &signature, const QByteArray &text)
{
    Asking asking = smime(CryptoRequest::Operation::Verify, text);
    asking.request.setSignature(signature);
    return asking.run();
}

inline CryptoOutcome opened(const QByteArray &sealed, QByteArray *text = nullptr, bool mayAsk = false)
{
    Asking asking = smime(CryptoRequest::Operation::Decrypt, sealed);
    asking.request.setMayAsk(mayAsk);
    const CryptoOutcome outcome = asking.run();
    if (text)
        *text = asking.written();
    return outcome;
}

/// openssl names the length of its tag, 16 octets, by which gpgsm 2.4 stumbles. A tag may be cut to the 12 that need
/// no naming (RFC 5084 section 3.2), and stays right.
inline QByteArray withShortTag(QByteArray der)
{
    const qsizetype naming = der.indexOf("\x02\x01\x10\x80");
    der.remove(naming, 3);
    der[naming - 15] = char(der[naming - 15] - 3); // SEQUENCE of nonce and length
    der.chop(4);
    der[der.size() - 13] = 12;
    const auto shorten = [&der](qsizetype at, int by) { // two octets of length
        const int length = (uchar(der[at]) << 8 | uchar(der[at + 1])) - by;
        der[at] = char(length >> 8);
        der[at + 1] = char(length & 0xff);
    };
    for (qsizetype at = naming; at > 0; --at) {
        if (der.sliced(at).startsWith("\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x01")) {
            der[at - 1] = char(der[at - 1] - 3); // EncryptedContentInfo
            der[at + 12] = char(der[at + 12] - 3); // its AlgorithmIdentifier
            break;
        }
    }
    shorten(2, 7); // ContentInfo
    shorten(19, 7); // [0]
    shorten(23, 7); // AuthEnvelopedData
    return der;
}

} // namespace sobre::test
