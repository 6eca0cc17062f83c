// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/gpgme/gpg_error.h"
#include "plugins/gpgme/key_values.h"
#include "plugins/gpgme/streams.h"
#include "plugins/gpgme/usable_keys.h"
#include "plugins/gpgme/work.h"

namespace sobre::gpgme {

using Kind = plugin::CryptoOutcome::Kind;

plugin::CryptoOutcome sign(Run &run)
{
    const auto signers = usableSigners(run);
    if (!signers)
        return signers.error();
    if (signers->empty())
        return outcome(Kind::UnusableKey, QStringLiteral("No key to sign with was named"));
    Context context(run);
    if (context.error())
        return outcomeOf(context.error(), run, context.status());
    for (const Key &key : *signers)
        gpgme_signers_add(context.get(), key.get());
    gpgme_set_armor(context.get(), 1);

    Source source(run);
    Sink sink(run);
    const gpgme_error_t error = context.finish(
        gpgme_op_sign_start(context.get(), source.data(), sink.data(), GPGME_SIG_MODE_DETACH));
    plugin::CryptoOutcome result = outcomeOf(error, run, context.status(), &source, &sink);
    if (result.kind() != Kind::Done)
        return result;
    const gpgme_sign_result_t made = gpgme_op_sign_result(context.get());
    if (!made || !made->signatures || made->invalid_signers)
        return outcome(Kind::Failed, QStringLiteral("No signature was made"));
    for (auto *signature = made->signatures; signature; signature = signature->next) {
        if (weakHash(signature->hash_algo))
            return outcome(Kind::Failed,
                           QStringLiteral("GnuPG is configured to sign with ")
                               + hashName(signature->hash_algo));
    }
    result.setHash(hashName(made->signatures->hash_algo));
    return result;
}

} // namespace sobre::gpgme
