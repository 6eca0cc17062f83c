// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/task.h"
#include "core/crypto/seal_letter.h"
#include "core/outbox/queue_letter.h"

class QIODevice;

namespace sobre {
class Application;
}

namespace sobre::cli {

/// The letters that a raw letter becomes when it is signed or sealed: it is read and written anew, its text and
/// files as they are. The recipients of `sending` stand in for those of the header or come to them (see outbox::Sending);
/// no letter names them. Their envelopes hold exactly those that are to get it, each spelled as it goes to the server.
/// Throws MailError: BadInput (no recipient, one that cannot be served, too large or nested to be read whole), and those
/// of crypto::sealLetter: then nothing is sent.
Task<crypto::SealedLetters> sealRaw(QIODevice &raw, outbox::Sending sending, bool sign, bool seal, Application &sobre);

} // namespace sobre::cli
