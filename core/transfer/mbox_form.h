// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <optional>

class QIODevice;

namespace sobre::transfer {

/// What of a line is looked at to judge it; reader and writer must agree.
inline constexpr qint64 MboxLine = 256 * 1024;

/// How an mbox tells its letters apart and quotes lines that begin with "From ".
enum class MboxForm {
    Quoted, ///< mboxrd or mboxo: separators alone; one ">" is taken from a quoted line. Which of the two cannot be told.
    Counted, ///< mboxcl: Content-Length says where a letter ends; quoted all the same
    CountedBare, ///< mboxcl2: the same, nothing is quoted
};

/// Looks at the first letters of an mbox. A Content-Length is worth something only where a separator or the end of the
/// file stands exactly behind what it counts, and only if all that is looked at say so: it may be the sender's own. The
/// device is open, at its start, and stands there again afterwards; one that cannot be sought in is Quoted.
MboxForm mboxFormOf(QIODevice &mbox);

/// Whether the line (with or without its end) may separate letters: "From " and a time of day.
bool isDatedSeparator(QByteArrayView line);
/// Whether the line is "From " behind any number of ">".
bool isFromLine(QByteArrayView line);
/// Whether the line looks like a field of a header.
bool isHeaderField(QByteArrayView line);

/// Where a letter ends that begins at `begin` (behind its separator), by its Content-Length; none if it has none, or if
/// neither a separator nor the end of the file stands there. Moves the device.
std::optional<qint64> countedEnd(QIODevice &mbox, qint64 begin);

} // namespace sobre::transfer
