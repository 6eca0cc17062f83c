// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/glyphs.h"
#include "ui/look/tokens.h"

#include <QString>
#include <QStringList>

namespace sobre::look {

/// What is known about sealing for a recipient.
enum class RecipientState {
    Plain, ///< nobody asked
    Checked, ///< a key that the person checked
    Known, ///< a key in use since some time, not checked
    NoKey, ///< no key that can be used
    Looking, ///< a key is being looked for
    Bad, ///< not an address; `note` says why
};

/// One person in To, Cc or Bcc.
struct Recipient {
    QString name;
    QString address;
    RecipientState state = RecipientState::Plain;
    QString note; ///< a sentence for tooltip and screen reader, instead of the usual one

    bool operator==(const Recipient &) const = default;

    /// What the chip shows: the name; the address if there is none, or both if the name looks like an
    /// address.
    QString shown() const;
    /// As it is typed: `Ana Ruiz <ana@example.net>`, the name quoted where it must be.
    QString written() const;
};

/// How a recipient's chip looks while the letter is to be sealed (an envelope) or not (a postcard).
Glyph recipientGlyph(RecipientState state, bool sealing);
Tone recipientTone(RecipientState state, bool sealing);
QString recipientNote(const Recipient &recipient, bool sealing);

/// Splits text that was typed or pasted into one piece a recipient: at line ends and at commas or semicolons
/// that stand outside quotes, comments and angle brackets; where semicolons separate, commas belong to the
/// names. The rest after the last separator goes to `rest` if given, otherwise it is a piece too. Pieces are
/// trimmed, empty ones dropped.
QStringList splitRecipients(const QString &text, QString *rest = nullptr);

} // namespace sobre::look
