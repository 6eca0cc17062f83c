// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/gpgme/gpg_error.h"
#include "plugins/gpgme/key_ring.h"
#include "plugins/gpgme/streams.h"
#include "plugins/gpgme/work.h"

namespace sobre::gpgme {

using Kind = plugin::CryptoOutcome::Kind;

plugin::CryptoOutcome exportKeys(Run &run)
{
    KeyRing ring(run);
    std::vector<Key> keys;
    for (const QString &fingerprint : run.request().recipients()) {
        Key key = ring.primary(fingerprint);
        if (run.cancelled())
            return outcome(Kind::Cancelled);
        if (!key)
            return outcome(Kind::UnusableKey, fingerprint + QStringLiteral(": there is no such key"));
        keys.push_back(std::move(key));
    }
    if (keys.empty()) // gpg would export all
        return outcome(Kind::UnusableKey, QStringLiteral("No key was named"));
    std::vector<const char *> patterns;
    for (const Key &key : keys)
        patterns.push_back(key->fpr);
    patterns.push_back(nullptr);
    Context context(run);
    if (context.error())
        return outcomeOf(context.error(), run, context.status());
    gpgme_set_armor(context.get(), 1);
    Sink sink(run);
    const gpgme_error_t error = context.finish(
        gpgme_op_export_ext_start(context.get(), patterns.data(), GPGME_EXPORT_MODE_MINIMAL, sink.data()));
    return outcomeOf(error, run, context.status(), nullptr, &sink);
}

} // namespace sobre::gpgme
