// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/gpgme/gpg_error.h"
#include "plugins/gpgme/key_ring.h"
#include "plugins/gpgme/smime_peek.h"
#include "plugins/gpgme/smime_work.h"
#include "plugins/gpgme/streams.h"

#include <algorithm>

namespace sobre::gpgme {

using Kind = plugin::CryptoOutcome::Kind;

namespace {
constexpr qsizetype Head = 64 << 10;

bool hasSecretKeyOf(const QStringList &recipients, Run &run)
{
    const auto secrets = KeyRing(run).find({}, true);
    return secrets && std::ranges::any_of(*secrets, [&](const Key &key) {
               return std::ranges::any_of(recipients, [&](const QString &recipient) {
                   const QString part = QString::fromLatin1(key->subkeys->keyid ? key->subkeys->keyid : "");
                   return !part.isEmpty() && part.compare(recipient, Qt::CaseInsensitive) == 0;
               });
           });
}

/// gpgsm has many words for it, of which some are about a card that nobody has.
plugin::CryptoOutcome whyNot(plugin::CryptoOutcome result, gpgme_error_t error, const SmimePeek &peek,
                             const QStringList &recipients, Run &run)
{
    // gpgsm 2.4 reads no tag of 16 octets, and of a shorter one it does not say that it fits (no DECRYPTION_OKAY), so
    // that GPGME finds nothing to believe.
    const auto code = gpgme_err_code(error);
    if (peek.authEnveloped && !run.cancelled() && (code == GPG_ERR_BUFFER_TOO_SHORT || code == GPG_ERR_NO_DATA))
        return outcome(Kind::Failed, QStringLiteral("gpgsm cannot open what was sealed with AES-GCM"));
    if (result.kind() == Kind::Cancelled || result.kind() == Kind::TooLarge || result.kind() == Kind::NotUnlocked
        || result.kind() == Kind::NeedsUnlocking || result.kind() == Kind::Damaged)
        return result;
    if (peek.oaep)
        return outcome(Kind::Failed, QStringLiteral("gpgsm cannot open what was sealed with RSA-OAEP"));
    if (!peek.enveloped && !peek.authEnveloped)
        return outcome(Kind::Damaged, result.detail());
    if (gpgme_err_source(error) == GPG_ERR_SOURCE_KSBA) // the parser's many words for octets that are no CMS
        return outcome(Kind::Damaged, result.detail());
    if (!hasSecretKeyOf(recipients, run))
        return outcome(Kind::NoSecretKey, result.detail());
    return result;
}
} // namespace

plugin::CryptoOutcome decryptSmime(Run &run)
{
    Source source(run);
    const SmimePeek peek = SmimePeek::at(source.peek(Head));
    if (peek.password)
        return outcome(run.cancelled() ? Kind::Cancelled : Kind::NeedsPassword);
    Context context(run, Context::Questions::Allowed); // for a passphrase: no certificate is checked here
    if (context.error())
        return outcomeOf(context.error(), run, context.status());
    Sink sink(run, &source);
    const gpgme_error_t error = context.finish(gpgme_op_decrypt_start(context.get(), source.data(), sink.data()));
    plugin::CryptoOutcome result = outcomeOf(error, run, context.status(), &source, &sink);
    QStringList recipients;
    if (const gpgme_decrypt_result_t opened = gpgme_op_decrypt_result(context.get())) {
        for (auto *each = opened->recipients; each; each = each->next)
            recipients << QString::fromLatin1(each->keyid).toUpper();
    }
    if (result.kind() != Kind::Done)
        result = whyNot(result, error, peek, recipients, run);
    else
        result.setUnauthenticated(!peek.authEnveloped);
    result.setRecipients(recipients);
    return run.cancelled() ? outcome(Kind::Cancelled) : result;
}

} // namespace sobre::gpgme
