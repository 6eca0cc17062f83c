// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/gpgme/addresses.h"
#include "plugins/gpgme/gpg_error.h"
#include "plugins/gpgme/key_ring.h"
#include "plugins/gpgme/key_values.h"
#include "plugins/gpgme/offered_keys.h"
#include "plugins/gpgme/packets.h"
#include "plugins/gpgme/streams.h"
#include "plugins/gpgme/work.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QRegularExpression>
#include <QtCore/QSet>

#include <algorithm>

namespace sobre::gpgme {

using Kind = plugin::CryptoOutcome::Kind;

namespace {
constexpr qsizetype MostKeyOctets = 1 << 20;
constexpr qsizetype MostNotes = 50;
enum Tag { PrimaryKey = 6, UserId = 13, SubKey = 14, UserAttribute = 17 };

/// gpg's expression for the names that the request wants; empty: all, or they cannot be said in it.
QByteArray namesToKeep(const plugin::CryptoRequest &request)
{
    static const QRegularExpression simple(QStringLiteral("\\A[A-Za-z0-9._%+@-]+\\z"));
    QStringList terms;
    if (request.dropsOtherNames()) {
        for (const QString &address : request.addresses()) {
            if (!simple.match(address).hasMatch())
                return {};
            terms << QStringLiteral("mbox = ") + asciiLower(address);
        }
    }
    return terms.isEmpty() ? QByteArray() : "keep-uid=" + terms.join(QStringLiteral(" || ")).toLatin1();
}

/// RFC 9580 section 5.5.4; empty for versions that GnuPG does not know.
QByteArray fingerprintOf(const QByteArray &body)
{
    if (!body.startsWith('\4') || body.size() > 0xffff)
        return {};
    const char head[] = { '\x99', static_cast<char>(body.size() >> 8), static_cast<char>(body.size()) };
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData(QByteArrayView(head, 3));
    hash.addData(body);
    return hash.result().toHex().toUpper();
}

/// A line for each part of a key that came and is not in the key ring now.
QStringList whatWasLeftOut(const QByteArray &octets, const std::vector<Key> &taken)
{
    QSet<QByteArray> parts;
    QSet<QByteArray> names;
    for (const Key &key : taken) {
        for (auto *part = key->subkeys; part; part = part->next)
            parts << QByteArray(part->fpr).toUpper();
        for (auto *user = key->uids; user; user = user->next)
            names << QByteArray(user->uid);
    }
    QStringList notes;
    Packets packets(withoutArmour(octets, "-----BEGIN PGP PUBLIC KEY BLOCK"));
    while (const auto packet = packets.next()) {
        const QByteArray print
            = packet->tag == PrimaryKey || packet->tag == SubKey ? fingerprintOf(packet->body) : QByteArray();
        if (packet->tag == PrimaryKey && !parts.contains(print))
            notes << QStringLiteral("a key that GnuPG did not take: ") + QString::fromLatin1(print);
        else if (packet->tag == SubKey && !parts.contains(print))
            notes << QStringLiteral("a sub key that is not bound to the key: ") + QString::fromLatin1(print);
        else if (packet->tag == UserId && !names.contains(packet->body))
            notes << QStringLiteral("a name: ") + QString::fromUtf8(packet->body).left(200).simplified();
        else if (packet->tag == UserAttribute)
            notes << QStringLiteral("a picture");
        if (notes.size() == MostNotes)
            break;
    }
    return notes;
}
} // namespace

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
    Octets looked(octets);
    const OfferedKeys offered = offeredKeys(run, looked.data());
    if (!offered)
        return offered.error();
    if (std::ranges::any_of(*offered, [](const Key &key) { return key->secret; }))
        return outcome(Kind::Failed, QStringLiteral("There is a secret key among them"));
    if (const QString why = moreThanAsked(*offered, run.request()); !why.isEmpty())
        return outcome(Kind::UnusableKey, why);

    Context context(run);
    if (context.error())
        return outcomeOf(context.error(), run, context.status());
    // Other people's signatures stay outside, by which a key can be made too large to use.
    gpgme_set_ctx_flag(context.get(), "import-options", "self-sigs-only,no-import-local-sigs");
    if (const QByteArray names = namesToKeep(run.request()); !names.isEmpty())
        gpgme_set_ctx_flag(context.get(), "import-filter", names.constData());
    Octets keys(octets);
    const gpgme_error_t error = context.finish(gpgme_op_import_start(context.get(), keys.data()));
    if (error)
        return keysFailed(error, run);
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
    const auto taken = ring.find(fingerprints);
    if (!taken)
        return keysFailed(taken.error(), run);
    QList<plugin::CryptoKey> values;
    for (const Key &key : *taken)
        values.append(keyValue(key.get()));
    plugin::CryptoOutcome result = outcome(Kind::Done);
    result.setKeys(values);
    result.setNotes(whatWasLeftOut(octets, *taken));
    return result;
}

} // namespace sobre::gpgme
