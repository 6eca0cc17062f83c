// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keys/key_rows.h"

#include "core/crypto/key_choice.h"
#include "core/mime/odd_characters.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace sobre::keys {
namespace {

    using plugin::CryptoKey;
    using plugin::KeyUser;
    using store::KeyNote;
    using store::KeyOffer;
    using Format = plugin::CryptoRequest::Format;

    constexpr int WarnDays = 30;
    constexpr int FingerprintGroup = 4;

    QString safe(const QString &text)
    {
        return mime::withoutHidden(text).simplified();
    }

    KeyNote noteOf(const QList<KeyNote> &notes, const QString &fingerprint)
    {
        const auto found = std::ranges::find(notes, fingerprint, &KeyNote::fingerprint);
        return found == notes.end() ? KeyNote {.fingerprint = fingerprint} : *found;
    }

    bool isBad(const QList<KeyNote> &notes, const QString &fingerprint)
    {
        return noteOf(notes, fingerprint).bad.isValid();
    }

    /// Who the key is mainly for: an own address before another one, the best vouched for before others.
    KeyUser mainUser(const CryptoKey &key, const QStringList &own)
    {
        KeyUser best;
        int rank = -1;
        for (const KeyUser &user : key.users()) {
            const bool isOwn = std::ranges::any_of(own, [&](const QString &one) { return crypto::sameAddress(one, user.address); });
            const int its = (user.revoked ? 0 : 4) + (user.address.isEmpty() ? 0 : 2) + (isOwn ? 1 : 0);
            if (its > rank) {
                best = user;
                rank = its;
            }
        }
        return best;
    }

    /// The newest offer of another key for an address that is neither put away nor known to be bad.
    std::optional<KeyOffer> offerFor(const RowFacts &facts, const QString &address, const QStringList &known)
    {
        std::optional<KeyOffer> newest;
        for (const KeyOffer &offer : facts.offers) {
            const bool open = !offer.putAway && crypto::sameAddress(offer.address, address) && !known.contains(offer.fingerprint)
                && !isBad(facts.notes, offer.fingerprint);
            if (open && (!newest || offer.lastSeen > newest->lastSeen))
                newest = offer;
        }
        return newest;
    }

    bool isUsable(const CryptoKey &key)
    {
        const CryptoKey::Traits spoiled(CryptoKey::Revoked | CryptoKey::Expired | CryptoKey::Disabled | CryptoKey::Invalid);
        return !key.traits().testAnyFlags(spoiled) && key.traits().testFlag(CryptoKey::CanEncrypt);
    }

    void judgeOwn(KeyRow &row, const QDateTime &now)
    {
        const CryptoKey::Traits traits = row.key.traits();
        row.since = row.key.created();
        if (traits.testFlag(CryptoKey::Revoked)) {
            row.standing = KeyStanding::OwnWithdrawn;
        } else if (traits.testFlag(CryptoKey::Expired)) {
            row.standing = KeyStanding::OwnEnded;
            row.since = row.key.expires();
        } else if (row.key.expires().isValid() && now.daysTo(row.key.expires()) <= WarnDays) {
            row.standing = KeyStanding::OwnEnding;
        } else if (!row.note.backedUp.isValid() && !traits.testFlag(CryptoKey::OnCard)) {
            row.standing = KeyStanding::OwnUnsaved;
        } else {
            row.standing = KeyStanding::Own;
        }
    }

    void judgeOther(KeyRow &row, const KeyUser &user)
    {
        const CryptoKey::Traits traits = row.key.traits();
        const bool vouched = user.validity >= plugin::Validity::Full;
        row.since = row.key.created();
        if (traits.testFlag(CryptoKey::Revoked)) {
            row.standing = KeyStanding::Withdrawn;
        } else if (row.note.bad.isValid()) {
            row.standing = KeyStanding::Differs;
            row.since = row.note.bad;
        } else if (traits.testFlag(CryptoKey::Expired)) {
            row.standing = KeyStanding::Ended;
            row.since = row.key.expires();
        } else if (!isUsable(row.key) || user.validity == plugin::Validity::Never || user.revoked) {
            row.standing = KeyStanding::Unusable;
        } else if (row.offer) {
            row.standing = KeyStanding::Changed;
            row.since = row.offer->firstSeen;
        } else if (crypto::isShortKey(row.key)) {
            row.standing = KeyStanding::Weak;
        } else if (row.note.checked.isValid() && vouched) {
            row.standing = KeyStanding::Checked;
            row.since = row.note.checked;
        } else if (vouched) {
            row.standing = row.format == Format::Smime ? KeyStanding::Vouched : KeyStanding::Checked;
            row.since = {}; // by another program: nobody knows when
        } else {
            row.standing = KeyStanding::Known;
        }
    }

    KeyRow rowOf(const CryptoKey &key, Format format, const RowFacts &facts, const QStringList &known)
    {
        const KeyUser user = mainUser(key, facts.ownAddresses);
        KeyRow row;
        row.name = safe(user.name);
        row.address = safe(user.address);
        row.format = format;
        row.key = key;
        row.note = noteOf(facts.notes, key.fingerprint());
        if (row.isOwn()) {
            judgeOwn(row, facts.now);
            return row;
        }
        if (format == Format::OpenPgp && isUsable(key) && !row.note.bad.isValid())
            row.offer = offerFor(facts, user.address, known);
        judgeOther(row, user);
        if (row.standing != KeyStanding::Changed)
            row.offer.reset();
        return row;
    }

    /// An authority's certificate is nobody's.
    bool isPersons(const CryptoKey &key)
    {
        const CryptoKey::Traits traits = key.traits();
        return traits.testFlag(CryptoKey::HasSecret) || !traits.testAnyFlags(CryptoKey::Traits(CryptoKey::CanCertify | CryptoKey::IsRoot));
    }

    /// What was offered to those for whom nothing can be used.
    QList<KeyRow> offeredRows(const RowFacts &facts, const QList<KeyRow> &rows)
    {
        QList<KeyRow> offered;
        QStringList known;
        for (const CryptoKey &key : facts.openPgp)
            known.append(key.fingerprint());
        for (const KeyOffer &offer : facts.offers) {
            const auto same = [&](const KeyRow &row) { return crypto::sameAddress(row.address, offer.address); };
            if (std::ranges::any_of(offered, same)
                || std::ranges::any_of(rows, [&](const KeyRow &row) { return same(row) && (row.isUsed() || row.isOwn()); }))
                continue;
            const auto newest = offerFor(facts, offer.address, known);
            if (!newest)
                continue;
            KeyRow row;
            row.address = safe(newest->address);
            const auto named = std::ranges::find_if(rows, same);
            row.name = named == rows.end() ? QString() : named->name;
            row.standing = KeyStanding::Offered;
            row.since = newest->firstSeen;
            row.note = noteOf(facts.notes, newest->fingerprint);
            row.offer = newest;
            offered.append(row);
        }
        return offered;
    }

    int groupOf(const KeyRow &row)
    {
        const bool over = row.standing == KeyStanding::OwnEnded || row.standing == KeyStanding::OwnWithdrawn;
        return row.isOwn() ? (over ? 1 : 0) : row.isUsed() || row.isOffered() ? 2 : 3;
    }

} // namespace

QByteArray wordFor(KeyStanding standing)
{
    switch (standing) {
    case KeyStanding::Own:
        return "own";
    case KeyStanding::OwnUnsaved:
        return "own-unsaved";
    case KeyStanding::OwnEnding:
        return "own-ending";
    case KeyStanding::OwnEnded:
        return "own-ended";
    case KeyStanding::OwnWithdrawn:
        return "own-withdrawn";
    case KeyStanding::Withdrawn:
        return "withdrawn";
    case KeyStanding::Differs:
        return "differs";
    case KeyStanding::Ended:
        return "ended";
    case KeyStanding::Changed:
        return "changed";
    case KeyStanding::Checked:
        return "checked";
    case KeyStanding::Vouched:
        return "vouched";
    case KeyStanding::Weak:
        return "weak";
    case KeyStanding::Unusable:
        return "unusable";
    case KeyStanding::Known:
        return "known";
    case KeyStanding::Offered:
        return "offered";
    }
    return {};
}

bool KeyRow::isUsed() const
{
    switch (standing) {
    case KeyStanding::OwnEnded:
    case KeyStanding::OwnWithdrawn:
    case KeyStanding::Withdrawn:
    case KeyStanding::Differs:
    case KeyStanding::Ended:
    case KeyStanding::Unusable:
    case KeyStanding::Offered:
        return false;
    default:
        return true;
    }
}

QList<KeyRow> keyRows(const RowFacts &facts)
{
    QStringList known;
    for (const CryptoKey &key : facts.openPgp)
        known.append(key.fingerprint());
    QList<KeyRow> rows;
    for (const CryptoKey &key : facts.openPgp)
        rows.append(rowOf(key, Format::OpenPgp, facts, known));
    for (const CryptoKey &key : facts.smime) {
        if (isPersons(key))
            rows.append(rowOf(key, Format::Smime, facts, known));
    }
    rows.append(offeredRows(facts, rows));
    std::ranges::stable_sort(rows, [](const KeyRow &a, const KeyRow &b) {
        const auto order = [](const KeyRow &row) {
            return std::tuple(groupOf(row), (row.name.isEmpty() ? row.address : row.name).toCaseFolded(), row.address,
                              -row.key.created().toSecsSinceEpoch());
        };
        return order(a) < order(b);
    });
    return rows;
}

QStringList fingerprintLines(const QString &fingerprint, int groups)
{
    QStringList lines;
    QStringList line;
    for (qsizetype at = 0; at < fingerprint.size(); at += FingerprintGroup) {
        line.append(fingerprint.mid(at, FingerprintGroup));
        if (line.size() == groups || at + FingerprintGroup >= fingerprint.size()) {
            lines.append(line.join(u' '));
            line.clear();
        }
    }
    return lines;
}

KeyNote::Source sourceOf(KeyOffer::Way way)
{
    switch (way) {
    case KeyOffer::Way::Autocrypt:
        return KeyNote::Source::Autocrypt;
    case KeyOffer::Way::Attached:
        return KeyNote::Source::Attached;
    case KeyOffer::Way::Gossip:
        return KeyNote::Source::Gossip;
    case KeyOffer::Way::Wkd:
        return KeyNote::Source::Wkd;
    case KeyOffer::Way::KeyServer:
        return KeyNote::Source::KeyServer;
    case KeyOffer::Way::File:
        break;
    }
    return KeyNote::Source::File;
}

} // namespace sobre::keys
