// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mime/part_head.h"

#include <QByteArray>
#include <QByteArrayView>

namespace sobre::mime {

/// Undoes a transfer encoding piece by piece (RFC 2045 section 6, uuencode). Never fails and never drops an
/// octet that could mean something: in base64 what is no digit is skipped and an unfinished last group
/// counts; in quoted-printable a broken escape stays as it stands. (GMime's decoders lose the last group or
/// escape.)
class TransferDecoder {
public:
    explicit TransferDecoder(TransferEncoding encoding) : m_encoding(encoding) { }

    void feed(QByteArrayView in, QByteArray &out);
    /// To be called once, after the last piece.
    void finish(QByteArray &out);
    /// False if something in the input was not as the encoding wants it.
    bool clean() const { return m_clean; }

private:
    void feedBase64(QByteArrayView in, QByteArray &out);
    void feedQuotedPrintable(QByteArrayView in, QByteArray &out);
    void quotedPrintableStep(char c, QByteArray &out);
    void feedUuencode(QByteArrayView in, QByteArray &out);
    void uuencodeLine(QByteArray &out);

    TransferEncoding m_encoding;
    bool m_clean = true;
    quint32 m_bits = 0;
    int m_digits = 0;
    QByteArray m_pending; // quoted-printable: from '=' on; uuencode: the line so far
    bool m_inFile = false; // uuencode: between "begin" and "end"
    bool m_padded = false; // base64: the last thing seen was padding
    bool m_skipLine = false;
    bool m_done = false;
};

/// The same in one step.
QByteArray decodeTransfer(QByteArrayView in, TransferEncoding encoding);

} // namespace sobre::mime
