// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transfer/mbox_form.h"

#include <QByteArray>

class QIODevice;

namespace sobre::transfer {

/// Takes the letters out of an mbox file one after the other, in blocks, whatever their size. A `From ` line begins a
/// letter only after an empty line and if it looks like one (it carries a time, or a header field follows), so a
/// sentence that begins with "From" splits nothing; in a counted mbox (mbox_form.h) Content-Length says where it ends, if
/// another can begin there. One `>` before a quoted `From ` is taken away, but in mboxcl2; nothing else is changed. One
/// thread.
class MboxReader {
public:
    /// `mbox` is open for reading, stands at its start and outlives the reader.
    explicit MboxReader(QIODevice &mbox);

    /// True if these first octets of a file begin an mbox.
    static bool looksLikeMbox(const QByteArray &start);

    /// Moves to the next letter; false at the end of the file.
    bool nextLetter();
    /// The next octets of this letter; empty at its end.
    QByteArray read();

private:
    bool fetch();
    QByteArray readLine();
    bool atSeparator();
    void countLetter();
    QByteArray readCounted();

    static constexpr qsizetype Block = MboxLine;

    QIODevice &m_mbox;
    const MboxForm m_form;
    qint64 m_counted = 0; ///< octets of this letter that are still to come, if they are counted
    QByteArray m_room; ///< where lines are read to: making room for a whole block for each line is slow
    QByteArray m_line; ///< a line, or a piece of one that is longer than a block
    QByteArray m_ahead; ///< the line after it, read early to judge a `From ` line
    bool m_hasAhead = false;
    bool m_lineStart = true; ///< m_line begins a line
    bool m_afterBlank = true; ///< the line before m_line was empty, or there was none
    bool m_inLetter = false;
};

} // namespace sobre::transfer
