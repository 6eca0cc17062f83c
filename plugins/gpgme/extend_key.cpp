// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/gpgme/gpg_error.h"
#include "plugins/gpgme/one_key.h"
#include "plugins/gpgme/work.h"

#include <QtCore/QDateTime>

namespace sobre::gpgme {

using Kind = plugin::CryptoOutcome::Kind;

plugin::CryptoOutcome extendKey(Run &run)
{
    const auto key = namedKey(run, true);
    if (!key)
        return key.error();
    if ((*key)->revoked)
        return outcome(Kind::UnusableKey, QStringLiteral("The key was revoked"));
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QDateTime end = run.request().expires();
    if (end.isValid() && end <= now)
        return outcome(Kind::Failed, QStringLiteral("The end is not in the future"));
    const auto seconds = end.isValid() ? static_cast<unsigned long>(now.secsTo(end)) : 0;

    // By name: gpg's "all" leaves out those that have ended already, and it is these that matter.
    QByteArray parts;
    for (auto *part = (*key)->subkeys->next; part; part = part->next) {
        if (!part->revoked && part->fpr)
            parts += (parts.isEmpty() ? "" : "\n") + QByteArray(part->fpr);
    }
    // The sub keys first: with a primary key that has ended they are worth nothing, so a half of it changes
    // nothing for anybody.
    for (const char *const which : { parts.isEmpty() ? nullptr : parts.constData(), static_cast<const char *>(nullptr) }) {
        Context context(run);
        if (context.error())
            return outcomeOf(context.error(), run, context.status());
        if (const gpgme_error_t error
            = context.finish(gpgme_op_setexpire_start(context.get(), key->get(), seconds, which, 0)))
            return changeFailed(error, run, context);
        if (parts.isEmpty())
            break;
    }
    return doneWith(run, run.request().key());
}

} // namespace sobre::gpgme
