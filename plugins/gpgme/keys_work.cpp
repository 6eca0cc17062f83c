// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/gpgme/gpg_error.h"
#include "plugins/gpgme/key_ring.h"
#include "plugins/gpgme/key_values.h"
#include "plugins/gpgme/streams.h"
#include "plugins/gpgme/work.h"

#include <algorithm>

namespace sobre::gpgme {

using Kind = plugin::CryptoOutcome::Kind;

namespace {
constexpr qsizetype MostKeyOctets = 1 << 20;

QString asciiLower(QString text)
{
    for (QChar &each : text) {
        if (each >= u'A' && each <= u'Z')
            each = QChar(each.unicode() + 32);
    }
    return text;
}

/// An address that can be on a key at all; anything else finds nothing.
bool plausible(const QString &address)
{
    return address.contains(u'@') && std::ranges::none_of(address, [](QChar each) {
               return each.isSpace() || each.unicode() < 32 || each == u'<' || each == u'>';
           });
}

/// The local part exactly, the domain without case.
bool same(const QString &one, const QString &other)
{
    const qsizetype at = one.lastIndexOf(u'@') + 1;
    return at > 0 && one.first(at) == other.first(std::min(at, other.size()))
        && asciiLower(one.sliced(at)) == asciiLower(other.sliced(std::min(at, other.size())));
}

/// Why a block of keys is more than the one key of the addresses that were asked for; empty: it is not. A
/// withdrawn name counts too: whether it is withdrawn nobody has checked yet.
QString moreThanAsked(const std::vector<Key> &offered, const QStringList &asked)
{
    if (offered.size() != 1)
        return QStringLiteral("There is more than one key");
    bool named = false;
    const QList<plugin::KeyUser> users = keyValue(offered.front().get()).users();
    for (const plugin::KeyUser &user : users) {
        const bool fits = std::ranges::any_of(asked, [&](const QString &one) { return same(one, user.address); });
        if (!fits && (!user.address.isEmpty() || user.name.contains(u'@')))
            return QStringLiteral("The key names other addresses as well");
        named = named || fits;
    }
    return named ? QString() : QStringLiteral("The key does not name the address");
}

plugin::CryptoOutcome failure(gpgme_error_t error, const Run &run)
{
    return run.cancelled()                         ? outcome(Kind::Cancelled)
        : gpgme_err_code(error) == GPG_ERR_NO_DATA ? outcome(Kind::Damaged, words(error))
                                                   : outcome(Kind::Failed, words(error));
}
} // namespace

plugin::CryptoOutcome findKeys(Run &run)
{
    QStringList patterns;
    QStringList wanted;
    for (const QString &address : run.request().addresses()) {
        if (plausible(address)) {
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
        return failure(found.error(), run);
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

plugin::CryptoOutcome importKeys(Run &run)
{
    Source source(run);
    const QByteArray octets = source.peek(MostKeyOctets + 1);
    if (run.cancelled())
        return outcome(Kind::Cancelled);
    if (source.failed())
        return outcome(Kind::Failed, QStringLiteral("The keys could not be read"));
    if (octets.size() > MostKeyOctets)
        return outcome(Kind::TooLarge);

    // First only looked at: a secret key has no business in a letter.
    Context looking(run);
    if (looking.error())
        return outcomeOf(looking.error(), run, looking.status());
    Octets looked(octets);
    gpgme_error_t error = looking.finish(gpgme_op_keylist_from_data_start(looking.get(), looked.data(), 0));
    if (error)
        return failure(error, run);
    const auto offered = looking.takeKeys();
    if (std::ranges::any_of(offered, [](const Key &key) { return key->secret; }))
        return outcome(Kind::Failed, QStringLiteral("There is a secret key among them"));
    if (offered.empty())
        return outcome(Kind::Damaged, QStringLiteral("No key"));
    if (const QStringList asked = run.request().addresses(); !asked.isEmpty()) {
        if (const QString why = moreThanAsked(offered, asked); !why.isEmpty())
            return outcome(Kind::UnusableKey, why);
    }

    Context context(run);
    if (context.error())
        return outcomeOf(context.error(), run, context.status());
    // Other people's signatures stay outside, by which a key can be made too large to use.
    gpgme_set_ctx_flag(context.get(), "import-options", "self-sigs-only,no-import-local-sigs");
    Octets keys(octets);
    error = context.finish(gpgme_op_import_start(context.get(), keys.data()));
    if (error)
        return failure(error, run);
    const gpgme_import_result_t imported = gpgme_op_import_result(context.get());
    QStringList fingerprints;
    for (auto *each = imported ? imported->imports : nullptr; each; each = each->next) {
        if (!each->result && each->fpr)
            fingerprints << QString::fromLatin1(each->fpr);
    }
    fingerprints.removeDuplicates();
    if (fingerprints.isEmpty())
        return outcome(Kind::Damaged, QStringLiteral("No key of them was taken"));
    KeyRing ring(run);
    const auto found = ring.find(fingerprints);
    if (!found)
        return failure(found.error(), run);
    QList<plugin::CryptoKey> values;
    for (const Key &key : *found)
        values.append(keyValue(key.get()));
    plugin::CryptoOutcome result = outcome(Kind::Done);
    result.setKeys(values);
    return result;
}

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
