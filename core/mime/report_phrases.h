// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Sentences by which servers and answering machines can be told, in many languages. One line or one subject each,
/// except where it says otherwise; linear in it.
namespace sobre::mime::phrases {

/// A line below which the letter itself is repeated.
bool startsCopy(const QString &line);

/// A line that repeats a header field or a client's command, or that says whom to ask: an address in it failed
/// nothing.
bool isQuotedField(const QString &line);

/// Whether a text says that a letter was not delivered (or not yet).
bool saysUndelivered(const QString &text);

/// Whether a text says that the server still tries.
bool saysDelayed(const QString &text);

/// Whether a text says that the server has given up.
bool saysFinal(const QString &text);

/// Whether a subject is one of an answering machine.
bool isAutomaticReply(const QString &subject);

/// Whether a line ends by announcing those who did not get the letter: "… these recipients:".
bool announcesRecipients(const QString &line);

} // namespace sobre::mime::phrases
