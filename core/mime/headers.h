// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

class QIODevice;

namespace sobre::mime {

/// One header field as it stands in the letter (RFC 5322 section 2.2), name in its own spelling.
struct HeaderField {
    QByteArray name;
    QByteArray body; ///< unfolded: without line ends and outer spaces, otherwise untouched
    bool operator==(const HeaderField &) const = default;
};

/// The header fields at the start of a letter in their order, from at most `limit` octets. Lines that are no
/// fields are left out. Seeks to position 0.
QList<HeaderField> readHeaders(QIODevice &letter, qint64 limit = 1 << 20);

/// Walks over a header block that is in memory; views into it, nothing copied.
class HeaderWalk {
public:
    explicit HeaderWalk(QByteArrayView block) : m_block(block) { }

    /// False at the end. `name` without trailing space; `body` still folded, without its last line end.
    bool next(QByteArrayView &name, QByteArrayView &body);

private:
    QByteArrayView lineAt(qsizetype at) const;

    QByteArrayView m_block;
    qsizetype m_at = 0;
};

/// Removes the line ends of folding and the spaces around; keeps the white space that followed them.
QByteArray unfold(QByteArrayView body);

/// True for a line "Name: …" with a name of printable ASCII.
bool looksLikeField(QByteArrayView line);

/// True if the line begins with a field name that mail really has: what ends the doubt about a broken line
/// above it.
bool looksLikeWellKnownField(QByteArrayView line);

/// True for the "From someone date" line that mailbox files put before a letter.
bool isMailboxSeparator(QByteArrayView line);

bool equalsIgnoringCase(QByteArrayView a, QByteArrayView b);

} // namespace sobre::mime
