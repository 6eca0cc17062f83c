// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

class QIODevice;

namespace sobre::outbox {
struct Sending;
}

namespace sobre::cli {

struct CommandContext;

/// Who can read a letter on its way.
enum class LetterReaders { Everybody, EverybodySigned, Addressees };

/// The word of JSON: "none", "signed", "sealed".
QLatin1StringView wordFor(LetterReaders readers);

/// Of a letter as it was given: what another program sealed is an envelope too. Peeks.
LetterReaders readersOf(QIODevice &raw);

/// Says it before the letter leaves. Who has been getting envelopes gets no postcard without a word.
void sayReaders(CommandContext &context, QIODevice &raw, const outbox::Sending &sending, LetterReaders readers);

} // namespace sobre::cli
