// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/gpgme/gpg_error.h"
#include "plugins/gpgme/one_key.h"
#include "plugins/gpgme/work.h"

namespace sobre::gpgme {

using Kind = plugin::CryptoOutcome::Kind;

plugin::CryptoOutcome deleteKey(Run &run)
{
    const auto key = namedKey(run, false);
    if (!key)
        return key.error();
    const bool secret = run.request().alsoSecret();
    if ((*key)->secret && !secret)
        return outcome(Kind::UnusableKey, QStringLiteral("The key has a secret part"));
    Context context(run);
    if (context.error())
        return outcomeOf(context.error(), run, context.status());
    // Who asks has asked the person; a second question by the agent would name no address.
    const unsigned flags = GPGME_DELETE_FORCE | (secret ? GPGME_DELETE_ALLOW_SECRET : 0U);
    if (const gpgme_error_t error
        = context.finish(gpgme_op_delete_ext_start(context.get(), key->get(), flags)))
        return changeFailed(error, run, context);
    return outcome(Kind::Done);
}

} // namespace sobre::gpgme
