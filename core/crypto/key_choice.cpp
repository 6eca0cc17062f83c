// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/key_choice.h"

#include "core/mime/odd_characters.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sobre::crypto {
namespace {

    using plugin::CryptoKey;

    /// One key as a candidate for an address.
    struct Candidate {
        CryptoKey key;
        plugin::KeyUser user;
        bool checked = false;
        bool weak = false;

        int rank() const { return (checked ? 2 : 0) + (weak ? 0 : 1); }
    };

    bool canBeUsed(const Candidate &candidate, KeyUse use)
    {
        const CryptoKey::Traits traits = candidate.key.traits();
        const CryptoKey::Traits spoiled(CryptoKey::Revoked | CryptoKey::Expired | CryptoKey::Disabled
                                        | CryptoKey::Invalid);
        if (traits.testAnyFlags(spoiled) || candidate.user.validity == plugin::Validity::Never)
            return false;
        if (use == KeyUse::Sign)
            return traits.testFlags(CryptoKey::Traits(CryptoKey::CanSign | CryptoKey::HasSecret));
        return traits.testFlag(CryptoKey::CanEncrypt);
    }

    void describe(const Candidate &candidate, RecipientKey &out)
    {
        out.name = mime::withoutHidden(candidate.user.name).simplified();
        out.since = candidate.key.created();
        out.ended = candidate.key.expires();
    }

    // Of keys that all cannot be used: what to say. One that merely ended can be followed by a newer one.
    void sayWhyNot(const QList<Candidate> &candidates, RecipientKey &out)
    {
        const auto with = [&](CryptoKey::Trait trait) {
            return std::ranges::find_if(
                candidates, [trait](const Candidate &one) { return one.key.traits().testFlag(trait); });
        };
        if (const auto expired = with(CryptoKey::Expired); expired != candidates.end()) {
            out.state = KeyState::Expired;
            describe(*expired, out);
        } else if (const auto revoked = with(CryptoKey::Revoked); revoked != candidates.end()) {
            out.state = KeyState::Revoked;
            describe(*revoked, out);
        } else if (!candidates.isEmpty()) {
            out.state = KeyState::Unusable;
            describe(candidates.first(), out);
        }
    }

    // A revoked user id does not make the key another's: it tells why there is none.
    QList<Candidate> candidatesFor(const QString &address, const QList<CryptoKey> &keys, KeyUse use,
                                   const KeyPreference &preference)
    {
        QList<Candidate> out;
        for (const CryptoKey &key : keys) {
            if (use == KeyUse::Sign && !key.traits().testFlag(CryptoKey::HasSecret))
                continue;
            const QList<plugin::KeyUser> users = key.users();
            const plugin::KeyUser *user = userOf(users, address);
            if (!user)
                continue;
            const bool checked = user->validity >= plugin::Validity::Full || preference.checked.contains(key.fingerprint());
            out.append({key, *user, checked, isShortKey(key)});
        }
        return out;
    }

} // namespace

bool sameAddress(const QString &a, const QString &b)
{
    const qsizetype at = a.lastIndexOf(u'@');
    if (at <= 0 || at != b.lastIndexOf(u'@'))
        return false;
    return QStringView(a).first(at) == QStringView(b).first(at)
        && QStringView(a).sliced(at).compare(QStringView(b).sliced(at), Qt::CaseInsensitive) == 0;
}

const plugin::KeyUser *userOf(const QList<plugin::KeyUser> &users, const QString &address)
{
    const plugin::KeyUser *best = nullptr;
    for (const plugin::KeyUser &user : users) {
        if (!user.revoked && sameAddress(user.address, address) && (!best || user.validity > best->validity))
            best = &user;
    }
    return best;
}

bool isShortKey(const plugin::CryptoKey &key)
{
    constexpr int Least = 2048;
    const QString algorithm = key.algorithm().toUpper();
    const bool byLength = algorithm.startsWith("RSA"_L1) || algorithm.startsWith("DSA"_L1)
        || algorithm.startsWith("ELG"_L1);
    return byLength && key.bits() > 0 && key.bits() < Least;
}

RecipientKey chooseKey(const QString &address, const QList<plugin::CryptoKey> &keys, KeyUse use,
                       const KeyPreference &preference)
{
    RecipientKey out {.address = address};
    QList<Candidate> candidates = candidatesFor(address, keys, use, preference);
    const bool hasChosen = std::ranges::any_of(
        candidates, [&](const Candidate &one) { return one.key.fingerprint() == preference.chosen; });
    if (hasChosen) // none takes its place, so that nobody gets another key than the person said
        candidates.removeIf([&](const Candidate &one) { return one.key.fingerprint() != preference.chosen; });
    const Candidate *differs = nullptr;
    QList<Candidate> fitting;
    for (const Candidate &one : std::as_const(candidates)) {
        if (preference.bad.contains(one.key.fingerprint()))
            differs = &one;
        else
            fitting.append(one);
    }
    if (fitting.isEmpty() && differs) {
        out.state = KeyState::Differs;
        describe(*differs, out);
        return out;
    }
    candidates = fitting;
    QList<Candidate> usable;
    std::ranges::copy_if(candidates, std::back_inserter(usable),
                         [use](const Candidate &one) { return canBeUsed(one, use); });
    if (usable.isEmpty()) {
        sayWhyNot(candidates, out);
        return out;
    }
    std::ranges::stable_sort(usable, [](const Candidate &a, const Candidate &b) {
        return a.rank() != b.rank() ? a.rank() > b.rank() : a.key.created() > b.key.created();
    });
    const Candidate &best = usable.first();
    describe(best, out);
    out.fingerprint = best.key.fingerprint();
    if (best.weak)
        out.state = KeyState::Weak;
    else if (best.checked)
        out.state = KeyState::Checked;
    else if (usable.size() > 1 && usable[1].rank() == best.rank())
        out.state = KeyState::Several;
    else
        out.state = KeyState::Known;
    return out;
}

} // namespace sobre::crypto
