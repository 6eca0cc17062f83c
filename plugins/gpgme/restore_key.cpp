// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/gpgme/gpg_error.h"
#include "plugins/gpgme/key_ring.h"
#include "plugins/gpgme/offered_keys.h"
#include "plugins/gpgme/one_key.h"
#include "plugins/gpgme/packet_peek.h"
#include "plugins/gpgme/secret_octets.h"
#include "plugins/gpgme/streams.h"
#include "plugins/gpgme/work.h"

#include <algorithm>

namespace sobre::gpgme {

using Kind = plugin::CryptoOutcome::Kind;

namespace {
constexpr qsizetype MostOctets = 1 << 20;

/// The secret key out of a back-up.
plugin::CryptoOutcome unseal(Run &run, const QByteArray &sealed, SecretOctets &secret)
{
    const QByteArray code = run.request().code();
    if (code.isEmpty())
        return outcome(Kind::NeedsPassword);
    Context context(run);
    if (context.error())
        return outcomeOf(context.error(), run, context.status());
    context.answerWith(code);
    Octets octets(sealed);
    const gpgme_error_t error
        = context.finish(gpgme_op_decrypt_start(context.get(), octets.data(), secret.data()));
    if (!error)
        return outcome(Kind::Done);
    if (run.cancelled())
        return outcome(Kind::Cancelled);
    if (secret.tooLarge())
        return outcome(Kind::TooLarge);
    return context.status().questionFailed() ? outcome(Kind::NotUnlocked, QStringLiteral("The code does not open it"))
                                             : outcome(Kind::Damaged, words(error));
}

/// A restored key is the person's own, so what it certifies counts.
gpgme_error_t trust(Run &run, gpgme_key_t key)
{
    Context context(run);
    return context.error() ? context.error()
                           : context.finish(gpgme_op_setownertrust_start(context.get(), key, "ultimate"));
}

plugin::CryptoOutcome takeIn(Run &run, SecretOctets &secret)
{
    const OfferedKeys offered = offeredKeys(run, secret.data());
    secret.rewind();
    if (!offered)
        return offered.error();
    if (!std::ranges::all_of(*offered, [](const Key &key) { return key->secret; }))
        return outcome(Kind::UnusableKey, QStringLiteral("There is no secret key in it"));
    if (const QString why = moreThanAsked(*offered, run.request()); !why.isEmpty())
        return outcome(Kind::UnusableKey, why);
    Context context(run);
    if (context.error())
        return outcomeOf(context.error(), run, context.status());
    if (const gpgme_error_t error = context.finish(gpgme_op_import_start(context.get(), secret.data())))
        return changeFailed(error, run, context);
    QStringList fingerprints;
    for (const Key &key : *offered) {
        const QString fingerprint = QString::fromLatin1(key->subkeys->fpr);
        const Key here = KeyRing(run).primary(fingerprint, true);
        if (!here)
            return run.cancelled() ? outcome(Kind::Cancelled)
                                   : outcome(Kind::Failed, QStringLiteral("GnuPG did not take the secret key"));
        if (const gpgme_error_t error = trust(run, here.get()))
            return keysFailed(error, run);
        fingerprints << fingerprint;
    }
    return keysNow(run, fingerprints);
}
} // namespace

plugin::CryptoOutcome restoreKey(Run &run)
{
    Source source(run);
    const QByteArray octets = source.peek(MostOctets + 1);
    if (run.cancelled())
        return outcome(Kind::Cancelled);
    if (source.failed())
        return outcome(Kind::Failed, QStringLiteral("The back-up could not be read"));
    if (octets.size() > MostOctets)
        return outcome(Kind::TooLarge);
    SecretOctets secret;
    if (PacketPeek::at(octets).passwords > 0) {
        if (const auto opened = unseal(run, octets, secret); opened.kind() != Kind::Done)
            return opened;
    } else {
        gpgme_data_write(secret.data(), octets.constData(), static_cast<size_t>(octets.size()));
    }
    secret.rewind();
    return takeIn(run, secret);
}

} // namespace sobre::gpgme
