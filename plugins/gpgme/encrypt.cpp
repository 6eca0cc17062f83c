// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/gpgme/gpg_error.h"
#include "plugins/gpgme/key_values.h"
#include "plugins/gpgme/streams.h"
#include "plugins/gpgme/usable_keys.h"
#include "plugins/gpgme/work.h"

namespace sobre::gpgme {

using Kind = plugin::CryptoOutcome::Kind;

plugin::CryptoOutcome encrypt(Run &run)
{
    const auto recipients = usableRecipients(run);
    if (!recipients)
        return recipients.error();
    if (recipients->empty()) // gpg would seal with a password
        return outcome(Kind::UnusableKey, QStringLiteral("No key to seal to was named"));
    const auto signers = usableSigners(run);
    if (!signers)
        return signers.error();
    Context context(run);
    if (context.error())
        return outcomeOf(context.error(), run, context.status());
    for (const Key &key : *signers)
        gpgme_signers_add(context.get(), key.get());
    gpgme_set_armor(context.get(), 1);

    std::vector<gpgme_key_t> keys;
    for (const Key &key : *recipients)
        keys.push_back(key.get());
    keys.push_back(nullptr);
    // Which key is whose was decided by who asks; and nobody else is sealed to, whatever gpg.conf says.
    const auto flags
        = static_cast<gpgme_encrypt_flags_t>(GPGME_ENCRYPT_ALWAYS_TRUST | GPGME_ENCRYPT_NO_ENCRYPT_TO);

    Source source(run);
    Sink sink(run);
    const gpgme_error_t error = context.finish(
        signers->empty()
            ? gpgme_op_encrypt_start(context.get(), keys.data(), flags, source.data(), sink.data())
            : gpgme_op_encrypt_sign_start(context.get(), keys.data(), flags, source.data(), sink.data()));
    plugin::CryptoOutcome result = outcomeOf(error, run, context.status(), &source, &sink);
    const gpgme_encrypt_result_t made = gpgme_op_encrypt_result(context.get());
    if (made && made->invalid_recipients && result.kind() != Kind::Cancelled)
        return outcome(Kind::UnusableKey,
                       QStringLiteral("%1: %2").arg(QString::fromLatin1(made->invalid_recipients->fpr),
                                                    words(made->invalid_recipients->reason)));
    if (result.kind() != Kind::Done || signers->empty())
        return result;
    const gpgme_sign_result_t signedBy = gpgme_op_sign_result(context.get());
    if (!signedBy || !signedBy->signatures || signedBy->invalid_signers)
        return outcome(Kind::Failed, QStringLiteral("No signature was made"));
    if (weakHash(signedBy->signatures->hash_algo))
        return outcome(Kind::Failed,
                       QStringLiteral("GnuPG is configured to sign with ")
                           + hashName(signedBy->signatures->hash_algo));
    result.setHash(hashName(signedBy->signatures->hash_algo));
    return result;
}

} // namespace sobre::gpgme
