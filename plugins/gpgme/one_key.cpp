// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/gpgme/one_key.h"

#include "plugins/gpgme/gpg_error.h"
#include "plugins/gpgme/key_ring.h"
#include "plugins/gpgme/key_values.h"

namespace sobre::gpgme {

using Kind = plugin::CryptoOutcome::Kind;

std::expected<Key, plugin::CryptoOutcome> namedKey(Run &run, bool own)
{
    const QString fingerprint = run.request().key();
    Key key = KeyRing(run).primary(fingerprint, own);
    if (run.cancelled())
        return std::unexpected(outcome(Kind::Cancelled));
    if (!key)
        return std::unexpected(outcome(Kind::UnusableKey,
                                       QStringLiteral("%1: there is no such %2")
                                           .arg(fingerprint, own ? QStringLiteral("secret key")
                                                                 : QStringLiteral("key"))));
    return key;
}

plugin::CryptoOutcome doneWith(Run &run, const QString &fingerprint)
{
    const Key key = KeyRing(run).primary(fingerprint);
    if (run.cancelled())
        return outcome(Kind::Cancelled);
    if (!key)
        return outcome(Kind::Failed, QStringLiteral("The key is not in the key ring afterwards"));
    plugin::CryptoOutcome result = outcome(Kind::Done);
    result.setKeys({ keyValue(key.get()) });
    return result;
}

plugin::CryptoOutcome changeFailed(gpgme_error_t error, Run &run, Context &context)
{
    // gpg may call it a success that it did not get the key unlocked, and did nothing.
    const StatusWatch &status = context.status();
    if (!error && (status.questionRefused() || status.questionFailed()))
        error = gpgme_error(GPG_ERR_BAD_PASSPHRASE);
    plugin::CryptoOutcome result = outcomeOf(error, run, status);
    if (result.kind() == Kind::Done)
        result = outcome(Kind::Failed, QStringLiteral("GnuPG changed nothing"));
    return result;
}

} // namespace sobre::gpgme
