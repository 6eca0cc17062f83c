// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"
#include "core/mime/message.h"

class QIODevice;

namespace sobre::mime {

/// How much of a hostile letter is looked at. What lies beyond is cut with a warning; the raw letter stays
/// whole.
struct ParseLimits {
    int depth = 100; ///< levels of nesting
    int parts = 10'000;
    qint64 headerOctets = 1 << 20; ///< of one header block
    qint64 textOctets = 16 << 20; ///< decoded text kept, all parts together
    /// False: what lists and an index hold and no more, so that a letter which arrives costs less. There is no
    /// route then; parts that are no text are not decoded, and have size 0 and no hash; `html` is empty
    /// where the plain text says it all and no attachment could stand in it.
    bool wholeLetter = true;
    /// False: the letter came with a protected header, and what its writer repeated of that within the text, for readers
    /// that know none, is left out (RFC 9788 section 4.5.3, and the part of its own that came before it).
    bool withLegacyDisplay = true;
};

/// Reads a letter from a random-access device opened for reading, from its position 0. Any bytes at all yield
/// a Message. Memory stays bounded by the limits, not by the letter. Any thread; the device is used during
/// the call only.
Message parse(QIODevice &letter, const ParseLimits &limits = {});

/// Convenience for a letter that is in memory.
Message parse(const QByteArray &letter, const ParseLimits &limits = {});

/// Writes the decoded octets of the part at `path` to `out`. Errors: NotFound, FileUnreadable (out refuses).
Result<> writePart(QIODevice &letter, const PartPath &path, QIODevice &out);

} // namespace sobre::mime
