// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/gpgme/smime_work.h"

#include "plugins/gpgme/gpg_error.h"

namespace sobre::gpgme {

using Operation = plugin::CryptoRequest::Operation;

bool isOfSmime(Operation operation)
{
    switch (operation) {
    case Operation::Sign:
    case Operation::Encrypt:
    case Operation::Decrypt:
    case Operation::Verify:
    case Operation::FindKeys:
    case Operation::FindChain:
    case Operation::ImportKeys:
    case Operation::ExportKeys:
    case Operation::BackUpKey:
    case Operation::RestoreKey:
        return true;
    default:
        return false;
    }
}

plugin::CryptoOutcome workSmime(Run &run)
{
    switch (run.request().operation()) {
    case Operation::Sign:
        return signSmime(run);
    case Operation::Encrypt:
        return encryptSmime(run);
    case Operation::Decrypt:
        return decryptSmime(run);
    case Operation::Verify:
        return verifySmime(run);
    case Operation::FindKeys:
        return findCertificates(run);
    case Operation::FindChain:
        return findChain(run);
    case Operation::ImportKeys:
        return importCertificates(run);
    case Operation::ExportKeys:
        return exportCertificates(run);
    case Operation::BackUpKey:
        return backUpCertificate(run);
    case Operation::RestoreKey:
        return restoreCertificate(run);
    default:
        return outcome(plugin::CryptoOutcome::Kind::Failed, QStringLiteral("Not an operation on certificates"));
    }
}

} // namespace sobre::gpgme
