// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace sobre::transfer {

/// What other programs note about a letter beside its octets.
struct LetterFlags {
    bool seen = false;
    bool flagged = false;
    bool answered = false;
    bool forwarded = false;
    bool draft = false;
    bool trashed = false; ///< to be thrown away, but still there
    bool expunged = false; ///< thrown away already; the mbox was not tidied since
    bool operator==(const LetterFlags &) const = default;
};

/// The letters behind ":2," in a Maildir's file name: D F P R S T. Others are passed over.
LetterFlags flagsOfMaildirName(const QString &fileName);
/// Such letters, in the order that Maildir wants.
QString maildirLetters(const LetterFlags &flags);
/// From the Status, X-Status and X-Mozilla-Status fields that mail programs write into an mbox. `start` begins with the
/// letter's header and may go on behind it or end within it.
LetterFlags flagsOfMboxHeader(QByteArrayView start);

} // namespace sobre::transfer
