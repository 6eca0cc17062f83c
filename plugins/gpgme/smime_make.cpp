// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/gpgme/gpg_error.h"
#include "plugins/gpgme/key_values.h"
#include "plugins/gpgme/smime_work.h"
#include "plugins/gpgme/streams.h"
#include "plugins/gpgme/usable_keys.h"

#include <algorithm>

namespace sobre::gpgme {

using Kind = plugin::CryptoOutcome::Kind;

namespace {
/// gpgsm would ask on the spot whether to trust the authority; whoever is asked then wants to send a letter.
plugin::CryptoOutcome unlessVouched(const std::vector<Key> &keys)
{
    for (const Key &key : keys) {
        const plugin::CryptoKey value = keyValue(key.get());
        const auto users = value.users();
        const bool vouched = std::ranges::any_of(
            users, [](const plugin::KeyUser &user) { return user.validity >= plugin::Validity::Full; });
        if (!vouched)
            return outcome(Kind::UnusableKey,
                           value.fingerprint() + QStringLiteral(": nobody who is trusted vouches for the certificate; its issuer is ")
                               + value.issuer());
    }
    return outcome(Kind::Done);
}
} // namespace

plugin::CryptoOutcome signSmime(Run &run)
{
    const auto signers = usableSigners(run);
    if (!signers)
        return signers.error();
    if (signers->empty())
        return outcome(Kind::UnusableKey, QStringLiteral("No certificate to sign with was named"));
    if (const plugin::CryptoOutcome vouched = unlessVouched(*signers); vouched.kind() != Kind::Done)
        return vouched;
    Context context(run, Context::Questions::Allowed); // for a passphrase: the chain is known to be good
    if (context.error())
        return outcomeOf(context.error(), run, context.status());
    for (const Key &key : *signers)
        gpgme_signers_add(context.get(), key.get());
    gpgme_set_include_certs(context.get(), -2); // all but the root: so the reader can follow the chain

    Source source(run);
    Sink sink(run);
    gpgme_data_set_encoding(sink.data(), GPGME_DATA_ENCODING_BINARY);
    const gpgme_error_t error
        = context.finish(gpgme_op_sign_start(context.get(), source.data(), sink.data(), GPGME_SIG_MODE_DETACH));
    plugin::CryptoOutcome result = outcomeOf(error, run, context.status(), &source, &sink);
    if (result.kind() != Kind::Done)
        return result;
    const gpgme_sign_result_t made = gpgme_op_sign_result(context.get());
    if (!made || !made->signatures || made->invalid_signers)
        return outcome(Kind::Failed, QStringLiteral("No signature was made"));
    for (auto *signature = made->signatures; signature; signature = signature->next) {
        if (weakHash(signature->hash_algo))
            return outcome(Kind::Failed,
                           QStringLiteral("gpgsm is configured to sign with ") + hashName(signature->hash_algo));
    }
    result.setHash(hashName(made->signatures->hash_algo));
    return result;
}

plugin::CryptoOutcome encryptSmime(Run &run)
{
    if (!run.request().signers().isEmpty())
        return outcome(Kind::Failed, QStringLiteral("S/MIME signs first, then seals"));
    const auto recipients = usableRecipients(run);
    if (!recipients)
        return recipients.error();
    if (recipients->empty())
        return outcome(Kind::UnusableKey, QStringLiteral("No certificate to seal to was named"));
    if (const plugin::CryptoOutcome vouched = unlessVouched(*recipients); vouched.kind() != Kind::Done)
        return vouched;
    Context context(run);
    if (context.error())
        return outcomeOf(context.error(), run, context.status());
    std::vector<gpgme_key_t> keys;
    for (const Key &key : *recipients)
        keys.push_back(key.get());
    keys.push_back(nullptr);

    Source source(run);
    Sink sink(run);
    gpgme_data_set_encoding(sink.data(), GPGME_DATA_ENCODING_BINARY);
    const gpgme_error_t error = context.finish(gpgme_op_encrypt_start(
        context.get(), keys.data(), GPGME_ENCRYPT_NO_ENCRYPT_TO, source.data(), sink.data()));
    plugin::CryptoOutcome result = outcomeOf(error, run, context.status(), &source, &sink);
    const gpgme_encrypt_result_t made = gpgme_op_encrypt_result(context.get());
    if (made && made->invalid_recipients && result.kind() != Kind::Cancelled)
        return outcome(Kind::UnusableKey,
                       QStringLiteral("%1: %2").arg(QString::fromLatin1(made->invalid_recipients->fpr),
                                                    words(made->invalid_recipients->reason)));
    return result;
}

} // namespace sobre::gpgme
