// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/gpgme/gpg_error.h"
#include "plugins/gpgme/offered_keys.h"
#include "plugins/gpgme/one_key.h"
#include "plugins/gpgme/secret_octets.h"
#include "plugins/gpgme/work.h"

#include <algorithm>

namespace sobre::gpgme {

using Kind = plugin::CryptoOutcome::Kind;

namespace {
constexpr qsizetype ShortestCode = 16;
constexpr auto Begin = QByteArrayView("-----BEGIN PGP MESSAGE-----\n");

int partsOf(gpgme_key_t key, bool withSecret)
{
    int count = 0;
    for (auto *part = key->subkeys; part; part = part->next)
        count += !withSecret || part->secret;
    return count;
}

/// The key with its secret part, locked as it is in the key ring, into `secret`.
plugin::CryptoOutcome takeOut(Run &run, gpgme_key_t key, SecretOctets &secret)
{
    Context context(run);
    if (context.error())
        return outcomeOf(context.error(), run, context.status());
    gpgme_set_armor(context.get(), 1);
    const char *patterns[] = { key->fpr, nullptr };
    const gpgme_error_t error = context.finish(gpgme_op_export_ext_start(
        context.get(), patterns, GPGME_EXPORT_MODE_SECRET | GPGME_EXPORT_MODE_MINIMAL, secret.data()));
    if (secret.tooLarge())
        return outcome(Kind::TooLarge);
    if (error || secret.octets().isEmpty()) {
        const auto failed = changeFailed(error, run, context);
        // gpg does not say that the question was closed.
        return failed.kind() == Kind::Failed && context.status().asked() ? outcome(Kind::NotUnlocked) : failed;
    }
    // A back-up that lacks a part is found out on the day when it is needed.
    secret.rewind();
    const OfferedKeys taken = offeredKeys(run, secret.data());
    secret.rewind();
    if (!taken)
        return taken.error();
    if (taken->size() != 1 || !taken->front()->secret
        || partsOf(taken->front().get(), false) < partsOf(key, true))
        return outcome(Kind::Failed, QStringLiteral("GnuPG did not give out the whole key"));
    return outcome(Kind::Done);
}

/// What an Autocrypt Setup Message says of the code, so that other programs ask for it in the right form.
QByteArray aboutCode(const QByteArray &code)
{
    const bool ours = code.size() == 44 && std::ranges::all_of(code, [](char each) {
                          return each == '-' || (each >= '0' && each <= '9');
                      });
    return ours ? "Passphrase-Format: numeric9x4\nPassphrase-Begin: " + code.first(2) + "\n" : QByteArray();
}

plugin::CryptoOutcome seal(Run &run, SecretOctets &secret)
{
    const QByteArray code = run.request().code();
    Context context(run);
    if (context.error())
        return outcomeOf(context.error(), run, context.status());
    context.answerWith(code);
    gpgme_set_armor(context.get(), 1);
    SecretOctets sealed; // no secret any more, but of the right size
    const gpgme_error_t error = context.finish(
        gpgme_op_encrypt_start(context.get(), nullptr,
                               static_cast<gpgme_encrypt_flags_t>(GPGME_ENCRYPT_SYMMETRIC
                                                                  | GPGME_ENCRYPT_NO_ENCRYPT_TO),
                               secret.data(), sealed.data()));
    if (error || sealed.tooLarge() || !sealed.octets().startsWith(Begin))
        return changeFailed(error, run, context);
    const QByteArray file = Begin.toByteArray() + aboutCode(code) + sealed.octets().sliced(Begin.size()).toByteArray();
    if (file.size() > run.request().outputLimit())
        return outcome(Kind::TooLarge);
    if (!run.write(file.constData(), file.size()))
        return outcome(run.cancelled() ? Kind::Cancelled : Kind::Failed,
                       QStringLiteral("The result could not be written"));
    return outcome(Kind::Done);
}
} // namespace

plugin::CryptoOutcome backUpKey(Run &run)
{
    if (run.request().code().size() < ShortestCode)
        return outcome(Kind::Failed, QStringLiteral("There is no code to seal the back-up with"));
    const auto key = namedKey(run, true);
    if (!key)
        return key.error();
    for (auto *part = (*key)->subkeys; part; part = part->next) {
        if (part->is_cardkey)
            return outcome(Kind::UnusableKey, QStringLiteral("The key lies on a card, which does not give it out"));
    }
    SecretOctets secret;
    if (const auto taken = takeOut(run, key->get(), secret); taken.kind() != Kind::Done)
        return taken;
    if (const auto sealed = seal(run, secret); sealed.kind() != Kind::Done)
        return sealed;
    return doneWith(run, run.request().key());
}

} // namespace sobre::gpgme
