// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mime/parse.h"
#include "core/mime/part_head.h"

#include <QByteArray>

#include <vector>

class QIODevice;

namespace sobre::mime {

/// A part as the scan found it. Children are numbers in Structure::parts.
struct ScannedPart {
    PartHead head;
    int parent = -1;
    int depth = 0;
    qint64 headerOffset = 0;
    qint64 bodyOffset = 0;
    qint64 bodyLength = 0;
    std::vector<int> children;
};

/// Where everything lies in a letter; parts[0] is the letter itself.
struct Structure {
    std::vector<ScannedPart> parts;
    QByteArray rootHeader; ///< cut at ParseLimits::headerOctets
    qint64 size = 0;
    bool nestingCut = false; ///< something nested deeper than allowed is left as one opaque part
    bool partsCut = false; ///< there were more parts than allowed
    bool headerCut = false; ///< a header block was longer than allowed
    bool boundaryMissing = false; ///< a multipart names no boundary, or it never appears
    bool unfinished = false; ///< a multipart lacks its closing boundary
    bool brokenHeader = false; ///< a line in a header block is no field

    bool isLeaf(int number) const { return parts[static_cast<size_t>(number)].children.empty(); }
    const ScannedPart &operator[](int number) const { return parts[static_cast<size_t>(number)]; }
    PartPath pathOf(int number) const;
    /// The part at `path`, or -1.
    int find(const PartPath &path) const;
};

/// Finds the parts of a letter in one pass over it, in memory that the limits bound. Every offset is exact,
/// so that signatures can be verified on slices of the letter.
///
/// This is ours and not GMime's because GMime 3.2.15 holds every header of every part (44 MB of headers: 1.6
/// GB; 10 MB of empty parts: 1.4 GB), knows no end of a container, and reads headers as C strings up to the
/// first NUL.
Structure readStructure(QIODevice &letter, const ParseLimits &limits);

/// The header block of the letter, with at most `limit` octets.
QByteArray readHeaderBlock(QIODevice &letter, qint64 limit);

} // namespace sobre::mime
