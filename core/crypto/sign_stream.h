// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/task.h"
#include "core/crypto/engine.h"
#include "core/crypto/sealed_draft.h"

#include <QByteArray>
#include <QStringList>

namespace sobre::crypto {

/// A detached signature and what is said of it beside.
struct DetachedSignature {
    Engine::Format format = Engine::Format::OpenPgp;
    QByteArray octets; ///< armoured, or DER
    QString hash; ///< "sha256"
    QByteArray digest; ///< of what was signed, SHA-256: to know it again
};

/// Signs what `write` gives, which passes through memory alone. A question for the passphrase may come up. Throws
/// MailError as sealLetter().
Task<DetachedSignature> signStream(PlainWriter write, QString signer, Engine::Format format, Engine &engine);

/// Writes the body of a multipart/signed with its Content-Type (RFC 3156 section 5, RFC 8551 section 3.5.3): `write`
/// gives what was signed. Error: BadInput, where that is not the same any more; then nothing may be sent.
Result<> writeSigned(QIODevice &out, const PlainWriter &write, const DetachedSignature &signature);

} // namespace sobre::crypto
