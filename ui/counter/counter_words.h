// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/server_letter.h"

#include <QString>

/// The words of the counter: what still lies at the post office. Window thread.
namespace sobre::ui::counter_words {

/// Who wrote it; "Header not read yet" where nobody looked.
QString sender(const account::ServerLetter &letter);
/// Empty where nobody looked.
QString subject(const account::ServerLetter &letter);
/// "24.3 MB"; "Unknown size" where the server says nonsense.
QString size(const account::ServerLetter &letter);
/// "74.8 MB".
QString octets(quint64 sum);
/// Whether it is here: "Not here yet".
QString here(const account::ServerLetter &letter);
/// When it is taken away there: "Taken away on 6 Dec".
QString goes(const account::ServerLetter &letter, const QDateTime &now);
/// What is odd, in few words: "Over 20 MB, no sender". Empty: nothing.
QString marks(const account::ServerLetter &letter);
/// The same as sentences, with what it means for a person; names in it are isolated.
QString markSentences(const account::ServerLetter &letter);
/// All of it, as read aloud.
QString spoken(const account::ServerLetter &letter, const QDateTime &now);

} // namespace sobre::ui::counter_words
