// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/gpgme/gpg_error.h"
#include "plugins/gpgme/key_ring.h"
#include "plugins/gpgme/key_values.h"
#include "plugins/gpgme/smime_work.h"

#include <algorithm>

namespace sobre::gpgme {

using Kind = plugin::CryptoOutcome::Kind;

namespace {
constexpr int LongestChain = 16;

bool bears(const plugin::CryptoKey &key, const QString &address)
{
    const auto users = key.users();
    return std::ranges::any_of(users, [&](const plugin::KeyUser &user) {
        return !user.address.isEmpty() && user.address.compare(address, Qt::CaseInsensitive) == 0;
    });
}

plugin::CryptoOutcome found(const QList<plugin::CryptoKey> &keys)
{
    plugin::CryptoOutcome result = outcome(Kind::Done);
    result.setKeys(keys);
    return result;
}
} // namespace

plugin::CryptoOutcome findCertificates(Run &run)
{
    const QStringList addresses = run.request().addresses();
    QStringList patterns;
    if (!run.request().key().isEmpty())
        patterns << run.request().key();
    for (const QString &address : addresses) {
        if (address.contains(u'@') && !address.contains(u'<') && !address.contains(u'>')
            && std::ranges::none_of(address, [](QChar each) { return each.isSpace() || each.unicode() < 32; }))
            patterns << u'<' + address + u'>';
    }
    const bool all = addresses.isEmpty() && run.request().key().isEmpty();
    if (!all && patterns.isEmpty())
        return outcome(Kind::Done);
    KeyRing ring(run);
    const auto listed = ring.find(patterns, run.request().secretOnly());
    if (run.cancelled())
        return outcome(Kind::Cancelled);
    if (!listed)
        return outcome(Kind::Failed, words(listed.error()));
    QList<plugin::CryptoKey> keys;
    for (const Key &key : *listed) {
        const plugin::CryptoKey value = keyValue(key.get());
        const bool asked = !run.request().key().isEmpty()
            ? value.fingerprint().compare(run.request().key(), Qt::CaseInsensitive) == 0
            : all || std::ranges::any_of(addresses, [&](const QString &address) { return bears(value, address); });
        const bool known = std::ranges::any_of(keys, [&](const plugin::CryptoKey &other) {
            return other.fingerprint() == value.fingerprint();
        });
        if (asked && !known)
            keys.append(value);
    }
    return found(keys);
}

plugin::CryptoOutcome findChain(Run &run)
{
    KeyRing ring(run);
    QList<plugin::CryptoKey> chain;
    QString next = run.request().key();
    while (!next.isEmpty() && chain.size() < LongestChain) {
        const Key key = ring.primary(next);
        if (run.cancelled())
            return outcome(Kind::Cancelled);
        if (!key)
            break; // the issuer is not here
        chain.append(keyValue(key.get()));
        next = chain.last().traits().testFlag(plugin::CryptoKey::IsRoot) ? QString() : chain.last().issuerKey();
        const bool round = std::ranges::any_of(
            chain, [&](const plugin::CryptoKey &one) { return one.fingerprint() == next; });
        if (round)
            break;
    }
    if (chain.isEmpty())
        return outcome(Kind::UnusableKey, run.request().key() + QStringLiteral(": there is no such certificate"));
    return found(chain);
}

} // namespace sobre::gpgme
