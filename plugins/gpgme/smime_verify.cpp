// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/gpgme/gpg_error.h"
#include "plugins/gpgme/signatures.h"
#include "plugins/gpgme/smime_work.h"
#include "plugins/gpgme/streams.h"

namespace sobre::gpgme {

using Kind = plugin::CryptoOutcome::Kind;
using plugin::SignatureEvidence;

namespace {
/// A certificate is worth what its chain is, and that was looked at as of the signature's time.
void judgeChain(gpgme_signature_t signature, SignatureEvidence &evidence)
{
    SignatureEvidence::Remarks remarks = evidence.remarks();
    const auto reason = gpgme_err_code(signature->validity_reason);
    const bool vouched = signature->validity == GPGME_VALIDITY_FULL || signature->validity == GPGME_VALIDITY_ULTIMATE;
    const bool ended = reason == GPG_ERR_CERT_EXPIRED || remarks.testFlag(SignatureEvidence::KeyExpired);
    const bool withdrawn = reason == GPG_ERR_CERT_REVOKED || remarks.testFlag(SignatureEvidence::KeyRevoked);
    const bool incomplete = reason == GPG_ERR_MISSING_ISSUER_CERT || reason == GPG_ERR_MISSING_CERT;
    remarks.setFlag(SignatureEvidence::KeyExpired, ended);
    remarks.setFlag(SignatureEvidence::KeyRevoked, withdrawn);
    remarks.setFlag(SignatureEvidence::ChainIncomplete, incomplete);
    remarks.setFlag(SignatureEvidence::ChainUntrusted, !vouched && !incomplete && !ended && !withdrawn);
    remarks.setFlag(SignatureEvidence::RevocationUnknown, !withdrawn);
    evidence.setRemarks(remarks);
    plugin::CryptoKey key = evidence.key();
    QList<plugin::KeyUser> users = key.users();
    for (plugin::KeyUser &user : users)
        user.validity = vouched ? plugin::Validity::Full : plugin::Validity::Unknown;
    key.setUsers(users);
    evidence.setKey(key);
}
} // namespace

plugin::CryptoOutcome verifySmime(Run &run)
{
    if (run.request().isDetached() && run.request().signature().isEmpty())
        return outcome(Kind::Damaged, QStringLiteral("No signature"));
    Context context(run);
    if (context.error())
        return outcomeOf(context.error(), run, context.status());
    Source source(run);
    Sink sink(run, &source);
    gpgme_error_t error = 0;
    if (!run.request().isDetached()) {
        error = context.finish(gpgme_op_verify_start(context.get(), source.data(), nullptr, sink.data()));
    } else {
        Octets signature(run.request().signature());
        error = context.finish(gpgme_op_verify_start(context.get(), signature.data(), source.data(), nullptr));
    }
    plugin::CryptoOutcome result = outcomeOf(error, run, context.status(), &source, &sink);
    // Content in what should be detached: GPGME has no better word for it than that.
    if (run.request().isDetached() && gpgme_err_code(error) == GPG_ERR_CONFLICT && !run.cancelled())
        return outcome(Kind::Damaged, QStringLiteral("The signature holds a text of its own"));
    if (result.kind() == Kind::Failed && gpgme_err_source(error) == GPG_ERR_SOURCE_KSBA)
        return outcome(Kind::Damaged, result.detail()); // the parser's many words for octets that are no CMS
    if (result.kind() != Kind::Done)
        return result;
    QList<SignatureEvidence> signatures = signaturesOf(context, run);
    if (run.cancelled())
        return outcome(Kind::Cancelled);
    if (signatures.isEmpty())
        return outcome(Kind::Damaged, QStringLiteral("No signature"));
    const gpgme_verify_result_t found = gpgme_op_verify_result(context.get());
    auto *signature = found ? found->signatures : nullptr;
    for (SignatureEvidence &evidence : signatures) {
        if (signature && evidence.outcome() == SignatureEvidence::Outcome::Fits)
            judgeChain(signature, evidence);
        signature = signature ? signature->next : nullptr;
    }
    result.setSignatures(signatures);
    return result;
}

} // namespace sobre::gpgme
