// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/gpgme/gpg_error.h"
#include "plugins/gpgme/hidden_recipients.h"
#include "plugins/gpgme/packet_peek.h"
#include "plugins/gpgme/signatures.h"
#include "plugins/gpgme/streams.h"
#include "plugins/gpgme/work.h"

namespace sobre::gpgme {

using Kind = plugin::CryptoOutcome::Kind;

namespace {
constexpr qsizetype Head = 256 << 10; // session keys for some hundreds
constexpr auto Hidden = QLatin1StringView("0000000000000000");

/// Why own keys do not open what hides for whom it is; Done: one does.
plugin::CryptoOutcome afterTrial(const Run &run, const std::optional<HiddenTrial> &trial)
{
    if (run.cancelled())
        return outcome(Kind::Cancelled);
    if (!trial)
        return outcome(Kind::Damaged, QStringLiteral("There is no end to its recipients"));
    if (!trial->sessionKey.isEmpty())
        return outcome(Kind::Done);
    return outcome(trial->refused      ? Kind::NeedsUnlocking
                       : trial->closed ? Kind::NotUnlocked
                                       : Kind::NoSecretKey);
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
    std::optional<HiddenTrial> trial;
    if (peek.keyIds.contains(Hidden)) {
        trial = tryOwnKeys(run, source.peek(Head));
        plugin::CryptoOutcome result = afterTrial(run, trial);
        result.setRecipients(peek.keyIds);
        if (result.kind() != Kind::Done)
            return result;
    }
    Context context(run);
    if (context.error())
        return outcomeOf(context.error(), run, context.status());
    if (trial)
        gpgme_set_ctx_flag(context.get(), "override-session-key", trial->sessionKey.constData());
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
    if (result.kind() == Kind::NotUnlocked && status.stopped())
        result.setDetail(QStringLiteral("Too many keys asked to be unlocked"));
    result.setRecipients(recipients.isEmpty() ? peek.keyIds : recipients);
    if (result.kind() == Kind::Done)
        result.setSignatures(signaturesOf(context, run));
    return run.cancelled() ? outcome(Kind::Cancelled) : result;
}

} // namespace sobre::gpgme
