// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/gpgme/gpg_error.h"
#include "plugins/gpgme/key_ring.h"
#include "plugins/gpgme/one_key.h"
#include "plugins/gpgme/usable_keys.h"
#include "plugins/gpgme/work.h"

#include <QtCore/QDateTime>
#include <QtCore/QHash>

#include <algorithm>
#include <optional>
#include <poll.h>

namespace sobre::gpgme {

using Kind = plugin::CryptoOutcome::Kind;
using Judgement = plugin::CryptoRequest::Judgement;

namespace {
/// Nothing, or how it ended.
using Step = std::optional<plugin::CryptoOutcome>;

Step setDisabled(Run &run, gpgme_key_t key, bool disabled)
{
    if (bool(key->disabled) == disabled)
        return {};
    Context context(run);
    if (context.error())
        return outcomeOf(context.error(), run, context.status());
    if (const gpgme_error_t error = context.finish(
            gpgme_op_setownertrust_start(context.get(), key, disabled ? "disable" : "enable")))
        return changeFailed(error, run, context);
    return {};
}

/// Whether the name is among those that were compared.
bool meant(gpgme_user_id_t user, const QStringList &addresses)
{
    return !user->revoked && !user->invalid
        && (addresses.isEmpty()
            || addresses.contains(QString::fromUtf8(user->address ? user->address : user->email),
                                  Qt::CaseInsensitive));
}

/// The long ids of those whose certificates on the key hold, and are of this computer only; and when the last
/// one was made or taken back.
struct Certified {
    QStringList by;
    qint64 last = 0;
};
Certified localCertificates(Run &run)
{
    Certified found;
    KeyRing ring(run, GPGME_KEYLIST_MODE_SIGS);
    const Key key = ring.primary(run.request().key());
    for (auto *user = key ? key->uids : nullptr; user; user = user->next) {
        QHash<QString, qint64> made;
        QHash<QString, qint64> takenBack;
        for (auto *each = user->signatures; each; each = each->next) {
            if (each->exportable)
                continue;
            qint64 &when = (each->revoked ? takenBack : made)[QString::fromLatin1(each->keyid)];
            when = std::max(when, static_cast<qint64>(each->timestamp));
            found.last = std::max(found.last, when);
        }
        for (const auto &[id, when] : made.asKeyValueRange()) {
            if (!takenBack.contains(id) || takenBack.value(id) < when)
                found.by << id;
        }
    }
    found.by.removeDuplicates();
    return found;
}

/// gpg does not tell which of two was the later one within a second.
void letASecondPass(Run &run, qint64 since)
{
    while (!run.cancelled() && QDateTime::currentSecsSinceEpoch() == since) {
        pollfd wake{ run.wakeFd(), POLLIN, 0 };
        poll(&wake, 1, 100);
    }
}

Step certify(Run &run, gpgme_key_t key)
{
    if (run.request().signers().size() != 1)
        return outcome(Kind::UnusableKey, QStringLiteral("An own key to certify with was not named"));
    const auto signers = usableSigners(run);
    if (!signers)
        return signers.error();
    QByteArray names;
    for (auto *user = key->uids; user; user = user->next) {
        if (meant(user, run.request().addresses()))
            names += (names.isEmpty() ? "" : "\n") + QByteArray(user->uid);
    }
    if (names.isEmpty())
        return outcome(Kind::UnusableKey, QStringLiteral("The key does not bear the name"));
    letASecondPass(run, localCertificates(run).last);
    Context context(run);
    if (context.error())
        return outcomeOf(context.error(), run, context.status());
    gpgme_signers_add(context.get(), signers->front().get());
    // By force: one that was taken back is in the way of a new one otherwise.
    const gpgme_error_t error = context.finish(gpgme_op_keysign_start(
        context.get(), key, names.constData(), 0,
        GPGME_KEYSIGN_LOCAL | GPGME_KEYSIGN_LFSEP | GPGME_KEYSIGN_NOEXPIRE | GPGME_KEYSIGN_FORCE));
    if (error)
        return changeFailed(error, run, context);
    return {};
}

Step takeBack(Run &run, gpgme_key_t key)
{
    const Certified certified = localCertificates(run);
    letASecondPass(run, certified.last);
    for (const QString &id : certified.by) {
        const Key certifier = KeyRing(run).owner(id);
        if (!certifier || !certifier->secret)
            continue; // without its secret part it is not trusted as one's own either
        Context context(run);
        if (context.error())
            return outcomeOf(context.error(), run, context.status());
        if (const gpgme_error_t error
            = context.finish(gpgme_op_revsig_start(context.get(), key, certifier.get(), nullptr, 0)))
            return changeFailed(error, run, context);
    }
    return {};
}
} // namespace

plugin::CryptoOutcome judgeKey(Run &run)
{
    const auto key = namedKey(run, false);
    if (!key)
        return key.error();
    if ((*key)->secret)
        return outcome(Kind::UnusableKey, QStringLiteral("It is an own key"));
    Step failed;
    switch (run.request().judgement()) {
    case Judgement::Matches:
        if ((*key)->revoked || (*key)->expired)
            return outcome(Kind::UnusableKey, QStringLiteral("The key has ended"));
        failed = certify(run, key->get());
        if (!failed)
            failed = setDisabled(run, key->get(), false);
        break;
    case Judgement::Differs:
        // First what needs no question: whatever comes of the rest, nothing is sealed to it any more.
        failed = setDisabled(run, key->get(), true);
        break;
    case Judgement::None:
        failed = takeBack(run, key->get());
        if (!failed)
            failed = setDisabled(run, key->get(), false);
        break;
    }
    if (failed)
        return *failed;
    return doneWith(run, run.request().key());
}

} // namespace sobre::gpgme
