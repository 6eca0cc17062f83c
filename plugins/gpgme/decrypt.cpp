// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/gpgme/gpg_error.h"
#include "plugins/gpgme/key_ring.h"
#include "plugins/gpgme/packet_peek.h"
#include "plugins/gpgme/signatures.h"
#include "plugins/gpgme/streams.h"
#include "plugins/gpgme/work.h"

namespace sobre::gpgme {

using Kind = plugin::CryptoOutcome::Kind;

namespace {
constexpr qsizetype Head = 64 << 10;
constexpr auto Hidden = QLatin1StringView("0000000000000000");

/// Whether a secret key here might open a letter to a hidden recipient.
bool hasSecretKey(Run &run)
{
    const auto secrets = KeyRing(run).find({}, true);
    return secrets && !secrets->empty();
}

bool withoutProtection(const Context &context, const StatusWatch &status)
{
    const gpgme_decrypt_result_t result = gpgme_op_decrypt_result(context.get());
    // The one is gpg refusing it, the other a gpg.conf that makes gpg take it.
    return status.unprotected() || (result && result->legacy_cipher_nomdc);
}
} // namespace

plugin::CryptoOutcome decrypt(Run &run)
{
    Source source(run);
    const PacketPeek peek = PacketPeek::at(source.peek(Head));
    // gpg asks for a password as soon as it sees that there is one, before it tries any key, and cannot be
    // told not to; where the question is refused GPGME counts the whole as failed.
    if (peek.passwords > 0) {
        plugin::CryptoOutcome result = outcome(run.cancelled() ? Kind::Cancelled : Kind::NeedsPassword);
        result.setRecipients(peek.keyIds);
        return result;
    }
    Context context(run);
    if (context.error())
        return outcomeOf(context.error(), run, context.status());
    Sink sink(run, &source);
    const gpgme_error_t error
        = context.finish(gpgme_op_decrypt_verify_start(context.get(), source.data(), sink.data()));
    plugin::CryptoOutcome result = outcomeOf(error, run, context.status(), &source, &sink);

    QStringList recipients;
    if (const gpgme_decrypt_result_t opened = gpgme_op_decrypt_result(context.get())) {
        for (auto *each = opened->recipients; each; each = each->next)
            recipients << QString::fromLatin1(each->keyid).toUpper();
    }
    const StatusWatch &status = context.status();
    if (result.kind() != Kind::Cancelled && withoutProtection(context, status))
        result = outcome(Kind::NotProtected, result.detail());
    else if (result.kind() == Kind::NoSecretKey && status.decrypting())
        result = outcome(Kind::Damaged, result.detail()); // another recipient's key is not here; ours was
    else if (result.kind() == Kind::Damaged && !status.decrypting() && recipients.contains(Hidden))
        result = outcome(Kind::NoSecretKey, result.detail()); // gpg does not say it of hidden ones
    // Nor does gpg say that it passed over locked keys: where no question is allowed one might have opened
    // it.
    if (result.kind() == Kind::NoSecretKey && recipients.contains(Hidden) && !run.request().mayAsk()
        && hasSecretKey(run))
        result = outcome(Kind::NeedsUnlocking, result.detail());
    if (result.kind() == Kind::NotUnlocked && status.stopped())
        result.setDetail(QStringLiteral("Too many keys asked to be unlocked"));
    result.setRecipients(recipients.isEmpty() ? peek.keyIds : recipients);
    if (result.kind() == Kind::Done)
        result.setSignatures(signaturesOf(context, run));
    return run.cancelled() ? outcome(Kind::Cancelled) : result;
}

} // namespace sobre::gpgme
