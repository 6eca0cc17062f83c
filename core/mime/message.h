// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace sobre::mime {

/// A name and an address as a header gave them (RFC 5322 section 3.4). Either may be empty.
struct Mailbox {
    QString name; ///< decoded, one line, without control, bidi and invisible characters
    QString address; ///< as written: never decoded from an encoded word
    bool operator==(const Mailbox &) const = default;
};

/// Where a part stands in the tree: child numbers from the root, counted from 0; empty for the root itself.
using PartPath = QList<int>;

/// One node of the MIME tree (RFC 2045, 2046).
struct Part {
    QByteArray type; ///< lower-case "type/subtype"
    QString charset; ///< as labelled, lower-case; empty if none
    qint64 size = 0; ///< octets after decoding the transfer encoding; of a container, the sum of its children
    PartPath path;
    qint64 headerOffset = 0; ///< octets from the start of the letter; -1 where the parser cannot say
    qint64 bodyOffset = 0;
    qint64 bodyLength = 0; ///< as it stands in the letter, still encoded
    QList<Part> children;
};

/// A part that a person sees as a file.
struct Attachment {
    QString name; ///< safe to show and to save under; empty if the letter names none
    QByteArray type; ///< lower-case "type/subtype"
    qint64 size = 0; ///< octets after decoding
    QByteArray sha256; ///< of the decoded octets, lower-case hex
    QString contentId; ///< without angle brackets; empty if none
    bool isInline = false; ///< shown within the text (referenced picture, Content-Disposition: inline)
    PartPath path;
};

/// One `Received` line (RFC 5321 section 4.4), oldest last as in the header.
struct Hop {
    QString from; ///< who handed the letter over, as the line claims
    QString by; ///< who wrote the line
    QString with; ///< protocol as written, for example ESMTPS
    /// true: the line claims it; false: this kind of server would say it and did not; none: silent
    std::optional<bool> tls;
    QDateTime time; ///< UTC; invalid if the line has none
    std::optional<qint64> delaySeconds; ///< since the hop before in travel order; none if a clock is wrong
    bool trusted = false; ///< written by a server of the user's own provider
};

/// What a delivery report says of one recipient (RFC 3464).
struct BouncedRecipient {
    QString address;
    QByteArray action; ///< failed, delayed, delivered, relayed, expanded; lower-case
    QByteArray status; ///< enhanced status code "5.1.1", empty if none
    QString originalAddress; ///< as the sender wrote it (ORCPT, RFC 3461); empty: not said
    QString diagnostic; ///< the remote server's words
    QByteArray reason; ///< a word for ui/text: "no-such-user", "mailbox-full", …; "unknown" if not recognised
};

/// A delivery report, RFC 3464 or one of the common older forms.
struct Bounce {
    QString reportingServer;
    QList<BouncedRecipient> recipients;
    QString originalMessageId; ///< without angle brackets
    QString originalEnvelopeId; ///< decoded from xtext
    QStringList references; ///< of the returned letter: what it answered
    QString returnedFrom; ///< its From address
    QDateTime returnedDate; ///< UTC; invalid if it has none
};

/// What a letter looks like: plain values, safe to hand to any thread. Made by parse(). Absent things are
/// empty.
struct Message {
    qint64 size = 0; ///< octets of the raw letter
    QString subject;
    QList<Mailbox> from, sender, to, cc, bcc, replyTo;
    QDateTime date; ///< UTC; invalid if absent or unreadable
    QString messageId; ///< without angle brackets, as are the next two
    QString inReplyTo;
    QStringList references;
    QString text; ///< the plain text a reader shows, all covered text parts in order, newline-separated
    bool textIsWhole = true; ///< false: some of what `html` says has no plain form, and `text` is without it
    QString html; ///< the HTML a reader shows, decoded once by the MIME charset; not sanitised
    QList<Attachment> attachments;
    Part root;
    QList<Hop> route;
    std::optional<Bounce> bounce;
    QStringList warnings; ///< English, for developers and the terminal: what was odd in the letter

    /// Whether whoever reads `text` misses nothing of the letter's words; otherwise `html` has them all.
    bool textSaysAll() const { return html.isEmpty() || (textIsWhole && !text.trimmed().isEmpty()); }
};

} // namespace sobre::mime
