// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"
#include "core/mime/message.h"

#include <QIODevice>

#include <functional>
#include <memory>
#include <optional>

namespace sobre::mime {

/// A file that goes along with a letter.
struct OutgoingAttachment {
    QString name; ///< shown to the reader; only what follows the last '/' is used, so no local path leaves
    QByteArray type; ///< "type/subtype"; application/octet-stream where it is none
    QByteArray charset; ///< for text types, empty if not known
    QString contentId; ///< without angle brackets; what the HTML names as "cid:…"
    bool isInline = false; ///< a picture within the HTML

    /// Opens the content for reading, from its start, each time it is called; null with `*error` set if it
    /// cannot. Called in the thread that writes the letter.
    std::function<std::unique_ptr<QIODevice>(QString *error)> open;

    static OutgoingAttachment fromFile(const QString &path, const QByteArray &type);
    static OutgoingAttachment fromBytes(const QString &name, const QByteArray &type,
                                        const QByteArray &octets);
};

/// A letter to be written. Nothing in it is trusted: text may come from a mailto link or a letter being
/// answered.
struct Draft {
    Mailbox from;
    std::optional<Mailbox> sender; ///< who really sends, where that is not `from`
    QList<Mailbox> replyTo, to, cc, bcc;
    QString subject;
    QString text; ///< lines that begin with '>' are quotations
    QString html; ///< complete HTML in place of which `text` may be read; empty for a plain letter
    QList<OutgoingAttachment> attachments;
    QString messageId; ///< empty: a new one. Set it from newMessageId() to know it
    QString inReplyTo;
    QStringList references; ///< oldest first; the middle of a very long list is left out
    QList<QByteArray> autocrypt; ///< the value of an Autocrypt field, as words that a fold may stand between; none: no field
    QDateTime date; ///< invalid: now
    bool localDate = false; ///< the Date line in local time; else in UTC
    QString displayedSubject = {}; ///< of a sealed letter: repeated on top of its text (RFC 9788 section 5.2.2)
    /// Boundaries are made of it where it is set: written twice, the entity is the same octets. See randomMark().
    QByteArray boundaryMark = {};
    bool toBeSigned = false; ///< no line ends in a bare space (RFC 3156 section 5)
};

/// Who a letter goes to, apart from what is written on it.
struct Envelope {
    QByteArray sender;
    QList<QByteArray> recipients; ///< To, Cc and Bcc, each address once
    bool needsUtf8
        = false; ///< an address has a local part beyond ASCII: only a server with SMTPUTF8 takes it
    bool requireTls = false; ///< the writer's wish: over TLS all the way or not at all (RFC 8689)
};

/// A message id on the domain of `address`, without angle brackets: 128 random bits, nothing of this machine.
QString newMessageId(const QString &address);

/// Error: BadInput where an address is none or there is no recipient; detail names it.
Result<Envelope> envelopeOf(const Draft &draft);

/// The header of the letter up to MIME-Version, without the Content- fields and the empty line. Never a Bcc
/// line.
Result<QByteArray> writeHeader(const Draft &draft);

/// The MIME entity: Content- fields, an empty line, the body. This is what gets signed or encrypted.
Result<> writeEntity(const Draft &draft, QIODevice &out);

/// Header and entity: an RFC 5322 letter, CRLF, 7-bit (but for addresses that need SMTPUTF8), no line over
/// 998 octets, attachments streamed. Errors: BadInput (an address, a message id), FileUnreadable (an
/// attachment, or out refuses).
Result<> writeLetter(const Draft &draft, QIODevice &out);

} // namespace sobre::mime
