// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/gpgme/addresses.h"
#include "plugins/gpgme/gpg_error.h"
#include "plugins/gpgme/key_ring.h"
#include "plugins/gpgme/key_values.h"
#include "plugins/gpgme/offered_keys.h"
#include "plugins/gpgme/work.h"

#include <algorithm>

namespace sobre::gpgme {

using Kind = plugin::CryptoOutcome::Kind;

namespace {
plugin::CryptoOutcome findOne(Run &run)
{
    const Key key = KeyRing(run).primary(run.request().key(), run.request().secretOnly());
    plugin::CryptoOutcome result = outcome(run.cancelled() ? Kind::Cancelled : Kind::Done);
    if (key)
        result.setKeys({ keyValue(key.get()) });
    return result;
}
} // namespace

plugin::CryptoOutcome findKeys(Run &run)
{
    if (!run.request().key().isEmpty())
        return findOne(run);
    QStringList patterns;
    QStringList wanted;
    for (const QString &address : run.request().addresses()) {
        if (plausibleAddress(address)) {
            patterns << u'<' + address + u'>';
            wanted << asciiLower(address);
        }
    }
    plugin::CryptoOutcome result = outcome(Kind::Done);
    const bool all = run.request().addresses().isEmpty();
    if (!all && patterns.isEmpty())
        return result;
    KeyRing ring(run);
    const auto found = ring.find(patterns, run.request().secretOnly());
    if (!found)
        return keysFailed(found.error(), run);
    QList<plugin::CryptoKey> keys;
    for (const Key &key : *found) {
        const plugin::CryptoKey value = keyValue(key.get());
        const auto users = value.users();
        const bool fits = all || std::ranges::any_of(users, [&](const plugin::KeyUser &user) {
                              return wanted.contains(asciiLower(user.address));
                          });
        const bool known = std::ranges::any_of(keys, [&](const plugin::CryptoKey &other) {
            return other.fingerprint() == value.fingerprint(); // it has two of the addresses
        });
        if (fits && !known)
            keys.append(value);
    }
    result.setKeys(keys);
    return result;
}

} // namespace sobre::gpgme
