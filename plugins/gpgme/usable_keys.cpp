// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/gpgme/usable_keys.h"

#include "plugins/gpgme/gpg_error.h"
#include "plugins/gpgme/key_ring.h"
#include "plugins/gpgme/key_values.h"

namespace sobre::gpgme {

using Kind = plugin::CryptoOutcome::Kind;

namespace {
/// Empty: it is fit.
QString unfit(gpgme_key_t key, bool encrypt)
{
    if (!key)
        return encrypt ? QStringLiteral("there is no such key") : QStringLiteral("there is no secret key");
    if (key->revoked)
        return QStringLiteral("the key was revoked");
    if (key->expired)
        return QStringLiteral("the key has expired");
    if (key->disabled)
        return QStringLiteral("the key is disabled");
    if (key->invalid)
        return QStringLiteral("the key is not valid");
    if (!canNow(key, encrypt))
        return encrypt ? QStringLiteral("the key has no part to seal to")
                       : QStringLiteral("the key has no part to sign with");
    return {};
}

UsableKeys usable(Run &run, const QStringList &fingerprints, bool encrypt)
{
    KeyRing ring(run);
    std::vector<Key> keys;
    for (const QString &fingerprint : fingerprints) {
        Key key = ring.primary(fingerprint, !encrypt);
        if (run.cancelled())
            return std::unexpected(outcome(Kind::Cancelled));
        if (const QString reason = unfit(key.get(), encrypt); !reason.isEmpty())
            return std::unexpected(
                outcome(Kind::UnusableKey, QStringLiteral("%1: %2").arg(fingerprint, reason)));
        keys.push_back(std::move(key));
    }
    return keys;
}
} // namespace

UsableKeys usableSigners(Run &run)
{
    return usable(run, run.request().signers(), false);
}

UsableKeys usableRecipients(Run &run)
{
    return usable(run, run.request().recipients(), true);
}

} // namespace sobre::gpgme
