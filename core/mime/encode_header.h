// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"
#include "core/mime/message.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace sobre::mime {

/// The text as it may stand in a header: control characters and line separators become spaces, the ends are
/// trimmed.
QString oneLine(const QString &text);

/// The text as encoded words (RFC 2047), in UTF-8, by Q or B whichever is shorter. No word exceeds 75 octets;
/// the first keeps within `firstBudget` so that it fits behind a field's name. No character is split between
/// words.
QList<QByteArray> encodedWords(const QString &text, qsizetype firstBudget = 75);

/// A date as RFC 5322 section 3.3 writes it: in UTC so that it does not tell where the writer lives, or by the clock of
/// this computer where the writer prefers that (`local`).
QByteArray headerDate(const QDateTime &when, bool local = false);

/// Writes header fields: ASCII, folded at 78 octets where a fold is allowed. Text from outside cannot end a
/// field: what goes in as text has its line ends replaced, what goes in as an address or an id is refused if
/// it has any.
class HeaderWriter {
public:
    /// A field of free text (Subject).
    void text(const QByteArray &name, const QString &value);
    /// A field of addresses; nothing is written for an empty list. Error: BadInput, detail names the address.
    Result<> mailboxes(const QByteArray &name, const QList<Mailbox> &list);
    /// A field of message ids, with or without angle brackets. Ids that cannot be written without changing
    /// them (spaces, brackets, octets beyond ASCII, overlong) are left out; control characters are BadInput.
    Result<> ids(const QByteArray &name, const QStringList &list);
    void date(const QByteArray &name, const QDateTime &when, bool local = false);
    /// A field whose value is already in its final form, as the words that a fold may stand between.
    void words(const QByteArray &name, const QList<QByteArray> &list);

    const QByteArray &bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

/// The words of a MIME parameter (`filename="a.txt"`): plain where ASCII and short, otherwise RFC 2231 first,
/// then an RFC 2047 fallback for readers that do not know it. Each word but the last ends with a semicolon.
QList<QByteArray> parameterWords(const QByteArray &name, const QString &value);

} // namespace sobre::mime
