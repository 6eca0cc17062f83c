// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mime/structure.h"

#include <QByteArray>
#include <QString>

#include <functional>

class QIODevice;

namespace sobre::mime {

/// Decodes the body of a part piece by piece; `sink` returns false to stop. True if the encoding was as it
/// should be.
bool decodeBody(QIODevice &letter, const ScannedPart &part, const std::function<bool(QByteArrayView)> &sink);

struct BodyFacts {
    qint64 size = 0;
    QByteArray sha256; ///< lower-case hex; empty if not asked for
    bool cleanEncoding = true;
};

BodyFacts measureBody(QIODevice &letter, const ScannedPart &part, bool withHash);

struct BodyText {
    QString text; ///< \n line ends, flowed lines joined
    qint64 size = 0; ///< octets after decoding, also of what was left out
    bool damaged = false;
    bool guessed = false; ///< the charset
    bool cleanEncoding = true;
    bool holdsNul = false;
    bool cut = false; ///< longer than `limit`
};

/// The text of a part from at most `limit` decoded octets.
BodyText readText(QIODevice &letter, const ScannedPart &part, qint64 limit);

} // namespace sobre::mime
