// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/task.h"
#include "core/crypto/letter_look.h"
#include "core/plugin/crypto_evidence.h"

#include <QBuffer>

#include <memory>

namespace sobre::crypto {

class Engine;

/// What an engine said, and what came out: nothing unless it ended without any error.
struct Answer {
    plugin::CryptoOutcome outcome;
    QByteArray octets;

    bool done() const { return outcome.kind() == plugin::CryptoOutcome::Kind::Done; }
};

/// Asks one question about a letter. Without `mayAsk`, and of signatures ever, no question for a passphrase comes up.
Task<Answer> ask(Question question, bool mayAsk, Engine &engine);

/// A signature that is claimed and that nobody could read.
plugin::SignatureEvidence brokenSignature();

/// `octets` for reading; without them, for writing and reading.
std::shared_ptr<QBuffer> newBuffer(const QByteArray &octets = {});

} // namespace sobre::crypto
