// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/task.h"
#include "core/crypto/letter_look.h"
#include "core/plugin/crypto_evidence.h"

#include <optional>

namespace sobre::crypto {

class Engine;

/// What became of a letter that is S/MIME as a whole.
struct SmimeOpening {
    plugin::CryptoOutcome outcome; ///< of the envelope if there is one, with all signatures that were looked at
    bool opened = false; ///< the envelope
    bool isSigned = false; ///< a signature is claimed
    ProtectedHeader header;
    QByteArray octets; ///< what is shown, where that is not the letter itself
    std::optional<mime::Message> inside; ///< the same, taken apart
};

/// Asks the engine about such a letter. An envelope under a signature is opened only if that fits, and an envelope
/// within an envelope never.
Task<SmimeOpening> openSmime(LetterLook look, bool mayAsk, Engine &engine);

} // namespace sobre::crypto
