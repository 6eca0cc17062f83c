// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/gpgme/gpg_error.h"
#include "plugins/gpgme/key_ring.h"
#include "plugins/gpgme/key_values.h"
#include "plugins/gpgme/smime_peek.h"
#include "plugins/gpgme/smime_work.h"
#include "plugins/gpgme/streams.h"

#include <algorithm>

namespace sobre::gpgme {

using Kind = plugin::CryptoOutcome::Kind;

namespace {
constexpr qsizetype MostKeyOctets = 1 << 20;

/// What the import that has just ended left here, without the authorities that came along; or only those, if there
/// is nothing else.
plugin::CryptoOutcome imported(Context &context, Run &run)
{
    const gpgme_import_result_t done = gpgme_op_import_result(context.get());
    QStringList fingerprints;
    QStringList notes;
    for (auto *each = done ? done->imports : nullptr; each; each = each->next) {
        const QString fingerprint = QString::fromLatin1(each->fpr ? each->fpr : "");
        if (each->result)
            notes << fingerprint + QStringLiteral(": ") + words(each->result);
        else if (!fingerprint.isEmpty())
            fingerprints << fingerprint;
    }
    fingerprints.removeDuplicates();
    if (fingerprints.isEmpty())
        return outcome(Kind::Damaged, QStringLiteral("No certificate of them was taken"));
    KeyRing ring(run);
    const auto found = ring.find(fingerprints);
    if (!found)
        return outcome(run.cancelled() ? Kind::Cancelled : Kind::Failed, words(found.error()));
    QList<plugin::CryptoKey> people;
    QList<plugin::CryptoKey> authorities;
    for (const Key &key : *found) {
        const plugin::CryptoKey value = keyValue(key.get());
        (value.traits().testFlag(plugin::CryptoKey::CanCertify) ? authorities : people).append(value);
    }
    plugin::CryptoOutcome result = outcome(Kind::Done);
    result.setKeys(people.isEmpty() ? authorities : people);
    result.setNotes(notes);
    return result;
}

void remove(const plugin::CryptoKey &value, Run &run)
{
    KeyRing ring(run);
    const Key key = ring.primary(value.fingerprint());
    Context context(run);
    if (key && !context.error())
        context.finish(gpgme_op_delete_ext_start(context.get(), key.get(), GPGME_DELETE_FORCE));
}

QStringList fingerprintsHere(Run &run)
{
    QStringList all;
    KeyRing ring(run);
    const auto found = ring.find({});
    if (found) {
        for (const Key &key : *found)
            all << QString::fromLatin1(key->subkeys->fpr).toUpper();
    }
    return all;
}

bool namesOnly(const plugin::CryptoKey &key, const QStringList &addresses)
{
    const auto users = key.users();
    return !users.isEmpty() && std::ranges::all_of(users, [&](const plugin::KeyUser &user) {
        return addresses.contains(user.address, Qt::CaseInsensitive);
    });
}
} // namespace

plugin::CryptoOutcome importCertificates(Run &run)
{
    Source source(run);
    const QByteArray octets = source.peek(MostKeyOctets + 1);
    if (run.cancelled())
        return outcome(Kind::Cancelled);
    if (source.failed())
        return outcome(Kind::Failed, QStringLiteral("The certificates could not be read"));
    if (octets.size() > MostKeyOctets)
        return outcome(Kind::TooLarge);
    if (SmimePeek::at(octets).secret)
        return outcome(Kind::Failed, QStringLiteral("There is a secret key among them"));
    const QStringList asked = run.request().addresses();
    const QString only = run.request().key();
    const QStringList before = asked.isEmpty() && only.isEmpty() ? QStringList() : fingerprintsHere(run);
    Context context(run);
    if (context.error())
        return outcomeOf(context.error(), run, context.status());
    Octets certificates(octets);
    const gpgme_error_t error = context.finish(gpgme_op_import_start(context.get(), certificates.data()));
    if (error)
        return outcomeOf(error, run, context.status());
    plugin::CryptoOutcome result = imported(context, run);
    if (result.kind() != Kind::Done || (asked.isEmpty() && only.isEmpty()))
        return result;
    // gpgsm cannot only look: what was not asked for goes again, unless it was here before.
    QList<plugin::CryptoKey> wanted = result.keys();
    wanted.removeIf([&](const plugin::CryptoKey &key) {
        return only.isEmpty() ? !namesOnly(key, asked) : key.fingerprint().compare(only, Qt::CaseInsensitive) != 0;
    });
    const QList<plugin::CryptoKey> all = result.keys();
    const bool fits = wanted.size() == 1 && (all.size() == 1 || !only.isEmpty());
    for (const plugin::CryptoKey &key : all) {
        const bool stays = fits && key.fingerprint() == wanted.first().fingerprint();
        if (!stays && !before.contains(key.fingerprint()))
            remove(key, run);
    }
    if (!fits)
        return outcome(Kind::UnusableKey, QStringLiteral("It is not the one certificate of the address"));
    result.setKeys(wanted);
    return result;
}

plugin::CryptoOutcome exportCertificates(Run &run)
{
    KeyRing ring(run);
    std::vector<Key> keys;
    std::vector<const char *> patterns;
    for (const QString &fingerprint : run.request().recipients()) {
        Key key = ring.primary(fingerprint);
        if (run.cancelled())
            return outcome(Kind::Cancelled);
        if (!key)
            return outcome(Kind::UnusableKey, fingerprint + QStringLiteral(": there is no such certificate"));
        keys.push_back(std::move(key));
        patterns.push_back(keys.back()->subkeys->fpr);
    }
    if (keys.empty())
        return outcome(Kind::UnusableKey, QStringLiteral("No certificate was named"));
    patterns.push_back(nullptr);
    Context context(run);
    if (context.error())
        return outcomeOf(context.error(), run, context.status());
    gpgme_set_armor(context.get(), 1);
    Sink sink(run);
    const gpgme_error_t error
        = context.finish(gpgme_op_export_ext_start(context.get(), patterns.data(), 0, sink.data()));
    return outcomeOf(error, run, context.status(), nullptr, &sink);
}

plugin::CryptoOutcome backUpCertificate(Run &run)
{
    KeyRing ring(run);
    const Key key = ring.primary(run.request().key(), true);
    if (run.cancelled())
        return outcome(Kind::Cancelled);
    if (!key)
        return outcome(Kind::UnusableKey, QStringLiteral("There is no secret key of this certificate here"));
    if (key->subkeys->is_cardkey)
        return outcome(Kind::UnusableKey, QStringLiteral("The secret key lies on a card, and stays there"));
    if (!run.request().mayAsk())
        return outcome(Kind::NeedsUnlocking, QStringLiteral("The file needs a password"));
    Context context(run, Context::Questions::Allowed);
    if (context.error())
        return outcomeOf(context.error(), run, context.status());
    Sink sink(run);
    const char *const patterns[] = { key->subkeys->fpr, nullptr };
    const gpgme_error_t error = context.finish(gpgme_op_export_ext_start(
        context.get(), const_cast<const char **>(patterns), GPGME_EXPORT_MODE_SECRET | GPGME_EXPORT_MODE_PKCS12,
        sink.data()));
    plugin::CryptoOutcome result = outcomeOf(error, run, context.status(), nullptr, &sink);
    if (result.kind() == Kind::Done)
        result.setKeys({ keyValue(key.get()) });
    return result;
}

plugin::CryptoOutcome restoreCertificate(Run &run)
{
    Source source(run);
    const QByteArray octets = source.peek(MostKeyOctets + 1);
    if (run.cancelled())
        return outcome(Kind::Cancelled);
    if (source.failed())
        return outcome(Kind::Failed, QStringLiteral("The file could not be read"));
    if (octets.size() > MostKeyOctets)
        return outcome(Kind::TooLarge);
    if (!SmimePeek::at(octets).secret)
        return outcome(Kind::Damaged, QStringLiteral("No certificate with a secret key"));
    if (!run.request().mayAsk())
        return outcome(Kind::NeedsUnlocking, QStringLiteral("The file needs a password"));
    // The person brings their own: here GnuPG may ask for the file's password, and after that whether to trust the
    // authority (two questions of its own, the second of which shows the fingerprint).
    Context context(run, Context::Questions::Allowed);
    if (context.error())
        return outcomeOf(context.error(), run, context.status());
    Octets file(octets);
    const gpgme_error_t error = context.finish(gpgme_op_import_start(context.get(), file.data()));
    if (error)
        return outcomeOf(error, run, context.status());
    const gpgme_import_result_t done = gpgme_op_import_result(context.get());
    if (!done || done->secret_read == 0)
        return outcome(Kind::NotUnlocked, QStringLiteral("The password does not open it"));
    plugin::CryptoOutcome result = imported(context, run);
    if (result.kind() != Kind::Done)
        return result;
    const QStringList asked = run.request().addresses();
    const QList<plugin::CryptoKey> taken = result.keys();
    if (!asked.isEmpty()
        && !std::ranges::all_of(taken, [&](const plugin::CryptoKey &key) { return namesOnly(key, asked); })) {
        for (const plugin::CryptoKey &key : taken)
            remove(key, run);
        return outcome(Kind::UnusableKey, QStringLiteral("It is not a certificate of the address"));
    }
    QStringList fingerprints;
    for (const plugin::CryptoKey &key : taken)
        fingerprints << key.fingerprint();
    Context asking(run, Context::Questions::Allowed);
    QList<plugin::CryptoKey> keys;
    if (!asking.error()) {
        QByteArrayList patterns;
        std::vector<const char *> list;
        for (const QString &fingerprint : std::as_const(fingerprints))
            patterns << fingerprint.toLatin1();
        for (const QByteArray &pattern : std::as_const(patterns))
            list.push_back(pattern.constData());
        list.push_back(nullptr);
        asking.finish(gpgme_op_keylist_ext_start(asking.get(), list.data(), 0, 0));
        for (const Key &key : asking.takeKeys())
            keys.append(keyValue(key.get()));
    }
    if (!keys.isEmpty())
        result.setKeys(keys);
    return run.cancelled() ? outcome(Kind::Cancelled) : result;
}

} // namespace sobre::gpgme
