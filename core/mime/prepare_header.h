// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mime/prepare.h"

namespace sobre::mime {

/// One header field as it stands, with its folds and its last CRLF.
struct RawField {
    QByteArray name; ///< lower-case
    QByteArray octets;

    /// What follows the colon, unfolded and trimmed.
    QByteArray value() const;
};

/// Where the header of a canonical letter ends: the offset of the empty line, or of the first line that is no
/// field, or -1 if `canonical` does not hold it yet. `from` is the start of the first line not looked at, and
/// is moved on.
qsizetype headerEnd(const QByteArray &canonical, qsizetype &from, bool complete);

/// Splits a canonical header block. A leading mbox "From " line is skipped.
QList<RawField> splitHeader(const QByteArray &header);

/// The addresses of a header field, for the envelope: names, comments and groups are passed over. Strict,
/// because a recipient guessed wrong is a letter sent to a stranger. Error: BadInput, detail is the piece not
/// understood. `local`: the address of whoever is named without a domain; empty: that is not understood.
Result<QList<QByteArray>> envelopeAddresses(const QByteArray &value, const QString &local = {});

/// The header to send, without its empty line; fills in all of `letter` but sizes and flags of the body.
Result<QByteArray> preparedHeader(const QList<RawField> &fields, const PrepareOptions &options,
                                  PreparedLetter &letter);

} // namespace sobre::mime
