// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/task.h"
#include "core/crypto/engine.h"
#include "core/crypto/sealed_draft.h"
#include "core/error/mail_error.h"

#include <QByteArray>
#include <QStringList>

#include <memory>

class QIODevice;

namespace sobre::crypto {

/// A file without a name in `directory`, open for reading and writing. Throws MailError FileUnreadable.
std::shared_ptr<QIODevice> newSpool(const QString &directory);

/// What one envelope is made of.
struct Sealing {
    QByteArray header; ///< of the outside, up to MIME-Version
    PlainWriter write; ///< the payload
    QStringList recipients; ///< fingerprints
    QStringList signers; ///< likewise; may be empty, and must be for S/MIME, which signs first: see signStream()
    bool mayAsk = false;
    QString directory;
    Engine::Format format = Engine::Format::OpenPgp;
};

/// Runs `request` on what `write` gives, through memory alone. Throws MailError: those of `write`.
Task<plugin::CryptoOutcome> runPiped(plugin::CryptoRequest request, PlainWriter write, Engine &engine);

/// An RFC 3156 multipart/encrypted letter, or an RFC 8551 enveloped one, ready to leave; the payload passes through memory alone. Throws
/// MailError as sealLetter().
Task<std::shared_ptr<QIODevice>> sealStream(Sealing sealing, Engine &engine);

} // namespace sobre::crypto
