// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/gpgme/signatures.h"

#include "plugins/gpgme/gnupg_home.h"
#include "plugins/gpgme/key_ring.h"
#include "plugins/gpgme/key_values.h"
#include "plugins/gpgme/known_signers.h"

#include <QtCore/QHash>

namespace sobre::gpgme {

using plugin::SignatureEvidence;

namespace {
constexpr int MostKeys = 32; // looked up for one letter; more signatures than that are an attack

SignatureEvidence::Outcome outcomeValue(gpgme_err_code_t status)
{
    switch (status) {
    case GPG_ERR_NO_ERROR:
    case GPG_ERR_SIG_EXPIRED:
    case GPG_ERR_KEY_EXPIRED:
    case GPG_ERR_CERT_REVOKED:
        return SignatureEvidence::Outcome::Fits;
    case GPG_ERR_BAD_SIGNATURE:
        return SignatureEvidence::Outcome::DoesNotFit;
    case GPG_ERR_NO_PUBKEY:
        return SignatureEvidence::Outcome::NoKey;
    default:
        return SignatureEvidence::Outcome::Broken;
    }
}

SignatureEvidence::Remarks remarksOf(gpgme_signature_t signature)
{
    const auto status = gpgme_err_code(signature->status);
    SignatureEvidence::Remarks remarks;
    remarks.setFlag(SignatureEvidence::SignatureExpired,
                    status == GPG_ERR_SIG_EXPIRED || signature->summary & GPGME_SIGSUM_SIG_EXPIRED);
    remarks.setFlag(SignatureEvidence::KeyExpired,
                    status == GPG_ERR_KEY_EXPIRED || signature->summary & GPGME_SIGSUM_KEY_EXPIRED);
    remarks.setFlag(SignatureEvidence::KeyRevoked,
                    status == GPG_ERR_CERT_REVOKED || signature->summary & GPGME_SIGSUM_KEY_REVOKED);
    remarks.setFlag(SignatureEvidence::WeakAlgorithm,
                    weakHash(signature->hash_algo) || status == GPG_ERR_WEAK_KEY
                        || status == GPG_ERR_DIGEST_ALGO);
    return remarks;
}

plugin::CryptoKey signerOf(Run &run, const QByteArray &state, const QString &part)
{
    if (const auto known = KnownSigners::all().find(state, part))
        return *known;
    const Key owner = KeyRing(run).owner(part);
    if (!owner)
        return {};
    const plugin::CryptoKey key = keyValue(owner.get());
    KnownSigners::all().keep(state, part, key);
    return key;
}
} // namespace

QList<SignatureEvidence> signaturesOf(Context &context, Run &run)
{
    QList<SignatureEvidence> all;
    const gpgme_verify_result_t result = gpgme_op_verify_result(context.get());
    if (!result || !result->signatures)
        return all;
    const QByteArray state = gnupgState();
    QHash<QString, plugin::CryptoKey> keys;
    for (auto *signature = result->signatures; signature; signature = signature->next) {
        SignatureEvidence evidence;
        const QString signer = QString::fromLatin1(signature->fpr ? signature->fpr : "").toUpper();
        evidence.setOutcome(outcomeValue(gpgme_err_code(signature->status)));
        evidence.setSigningKey(signer);
        evidence.setCreated(timeValue(signature->timestamp));
        evidence.setExpires(timeValue(signature->exp_timestamp));
        evidence.setHash(hashName(signature->hash_algo));
        SignatureEvidence::Remarks remarks = remarksOf(signature);
        if (evidence.outcome() != SignatureEvidence::Outcome::NoKey) {
            if (!keys.contains(signer) && keys.size() < MostKeys)
                keys.insert(signer, signerOf(run, state, signer));
            evidence.setKey(keys.value(signer));
        }
        evidence.setRemarks(remarks);
        all.append(evidence);
    }
    return all;
}

} // namespace sobre::gpgme
