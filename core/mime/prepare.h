// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"
#include "core/mime/message.h"

class QIODevice;

namespace sobre::mime {

struct PrepareOptions {
    Mailbox from; ///< written as From where the letter has none
    bool recipientsGiven = false; ///< they come from elsewhere: the header is not looked at
    bool othersGiven = false; ///< the header is looked at, and need not name any: others come from elsewhere
    bool localNames = false; ///< who is named without a domain ("root") is the writer: `from` (sendmail)
    bool ignoreDots = false; ///< a line with a lone dot is text (sendmail -i); otherwise it ends the input
    QDateTime now; ///< for a missing Date; invalid: the clock
};

/// What prepare() found in and wrote for a letter.
struct PreparedLetter {
    QString sender; ///< the address in Sender or From (Resent-Sender or Resent-From of a letter sent on)
    QList<QByteArray> recipients; ///< for the envelope, each once, domains in ASCII
    QString messageId; ///< without angle brackets; of the letter, not of its sending on
    qint64 size = 0; ///< octets written
    bool eightBitHeader = false; ///< needs SMTPUTF8 (RFC 6531)
    bool eightBitBody = false; ///< needs 8BITMIME (RFC 6152)
    bool needsUtf8 = false; ///< a recipient's local part is beyond ASCII
    qint64 longestLine = 0; ///< beyond 998 octets some relays break lines (RFC 5321 section 4.5.3.1.6)
};

/// Reads a raw letter from `raw`, once and to its end, and writes to `out` what may go to a server:
/// - a leading mbox "From " line, every Bcc and Resent-Bcc field, and what a draft keeps about itself
///   (X-Sobre-Draft-State) are left out;
/// - recipients are those of To, Cc and Bcc, or of the newest Resent- block where there is one;
/// - From, Date and Message-ID are added where missing (and their Resent- forms to a Resent- block);
/// - a body of up to 1 MiB in UTF-8 without any MIME field is labelled as that;
/// - a bare CR in the header becomes a space: what stands behind it is no field of its own, for whoever put "a\rBcc: b"
///   into a subject must not add a recipient;
/// - every other line end becomes CRLF. All else stays octet by octet, in its order.
/// Memory: the header (1 MiB at most) and one look-ahead of the body.
/// Errors: BadInput (no recipient, an address that is none, a NUL, a header beyond 1 MiB: detail says which),
/// FileUnreadable (raw breaks off or out refuses). What was written to `out` by then is worthless.
Result<PreparedLetter> prepare(QIODevice &raw, QIODevice &out, const PrepareOptions &options);

} // namespace sobre::mime
