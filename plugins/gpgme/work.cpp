// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/gpgme/work.h"

#include "plugins/gpgme/engine.h"
#include "plugins/gpgme/gpg_error.h"
#include "plugins/gpgme/smime_work.h"

namespace sobre::gpgme {

using Operation = plugin::CryptoRequest::Operation;

plugin::CryptoOutcome work(Run &run)
{
    if (const QString missing = Engine::of(run.request().format()).makeReady(); !missing.isEmpty())
        return outcome(plugin::CryptoOutcome::Kind::NoEngine, missing);
    if (run.cancelled())
        return outcome(plugin::CryptoOutcome::Kind::Cancelled);
    if (run.request().format() == plugin::CryptoRequest::Format::Smime)
        return workSmime(run);
    switch (run.request().operation()) {
    case Operation::Sign:
        return sign(run);
    case Operation::Encrypt:
        return encrypt(run);
    case Operation::Decrypt:
        return decrypt(run);
    case Operation::Verify:
        return verify(run);
    case Operation::FindKeys:
        return findKeys(run);
    case Operation::ImportKeys:
        return importKeys(run);
    case Operation::ExportKeys:
        return exportKeys(run);
    case Operation::MakeKey:
        return makeKey(run);
    case Operation::ExtendKey:
        return extendKey(run);
    case Operation::JudgeKey:
        return judgeKey(run);
    case Operation::RevokeKey:
        return revokeKey(run);
    case Operation::DeleteKey:
        return deleteKey(run);
    case Operation::BackUpKey:
        return backUpKey(run);
    case Operation::RestoreKey:
        return restoreKey(run);
    case Operation::FindChain: // outside of capabilities()
        break;
    }
    return outcome(plugin::CryptoOutcome::Kind::Failed, QStringLiteral("Not an operation"));
}

} // namespace sobre::gpgme
