// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/gpgme/offered_keys.h"

#include "plugins/gpgme/addresses.h"
#include "plugins/gpgme/gpg_error.h"
#include "plugins/gpgme/key_ring.h"
#include "plugins/gpgme/key_values.h"

#include <algorithm>

namespace sobre::gpgme {

using Kind = plugin::CryptoOutcome::Kind;

OfferedKeys offeredKeys(Run &run, gpgme_data_t keys)
{
    Context looking(run);
    if (looking.error())
        return std::unexpected(outcomeOf(looking.error(), run, looking.status()));
    const gpgme_error_t error = looking.finish(gpgme_op_keylist_from_data_start(looking.get(), keys, 0));
    if (error)
        return std::unexpected(keysFailed(error, run));
    auto found = looking.takeKeys();
    std::erase_if(found, [](const Key &key) { return !key->subkeys; });
    if (found.empty())
        return std::unexpected(outcome(Kind::Damaged, QStringLiteral("No key")));
    return found;
}

QString moreThanAsked(const std::vector<Key> &offered, const plugin::CryptoRequest &request)
{
    const QStringList asked = request.addresses();
    if (asked.isEmpty() && request.key().isEmpty())
        return {};
    if (offered.size() != 1)
        return QStringLiteral("There is more than one key");
    const plugin::CryptoKey key = keyValue(offered.front().get());
    if (!request.key().isEmpty() && key.fingerprint() != request.key().toUpper())
        return QStringLiteral("It is another key");
    if (asked.isEmpty())
        return {};
    bool named = false;
    const QList<plugin::KeyUser> users = key.users();
    for (const plugin::KeyUser &user : users) {
        const bool fits
            = std::ranges::any_of(asked, [&](const QString &one) { return sameAddress(one, user.address); });
        if (!fits && !request.dropsOtherNames() && (!user.address.isEmpty() || user.name.contains(u'@')))
            return QStringLiteral("The key names other addresses as well");
        named = named || fits;
    }
    return named ? QString() : QStringLiteral("The key does not name the address");
}

plugin::CryptoOutcome keysFailed(gpgme_error_t error, const Run &run)
{
    return run.cancelled()                         ? outcome(Kind::Cancelled)
        : gpgme_err_code(error) == GPG_ERR_NO_DATA ? outcome(Kind::Damaged, words(error))
                                                   : outcome(Kind::Failed, words(error));
}

plugin::CryptoOutcome keysNow(Run &run, const QStringList &fingerprints)
{
    KeyRing ring(run);
    const auto found = ring.find(fingerprints);
    if (!found)
        return keysFailed(found.error(), run);
    QList<plugin::CryptoKey> values;
    for (const Key &key : *found)
        values.append(keyValue(key.get()));
    plugin::CryptoOutcome result = outcome(Kind::Done);
    result.setKeys(values);
    return result;
}

} // namespace sobre::gpgme
