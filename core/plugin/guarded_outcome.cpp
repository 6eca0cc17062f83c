// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plugin/guarded_outcome.h"

#include "core/plugin/guarded_call.h"

#include <QtCore/QRegularExpression>

#include <algorithm>

namespace sobre::plugin {

using Operation = CryptoRequest::Operation;
using Judgement = CryptoRequest::Judgement;

namespace {
constexpr qsizetype MostKeys = 100000;
constexpr qsizetype MostSignatures = 1000; // more on one letter are no accident
constexpr qsizetype MostNotes = 100;
constexpr qsizetype MostUsers = 1000;
constexpr qsizetype LongestName = 1000;

bool isFingerprint(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("\\A(?:[0-9A-F]{2}){16,32}\\z"));
    return form.match(text).hasMatch();
}

bool bears(const CryptoKey &key, const QStringList &addresses)
{
    const QList<KeyUser> users = key.users();
    return std::ranges::any_of(users, [&](const KeyUser &user) {
        return addresses.contains(user.address, Qt::CaseInsensitive);
    });
}

bool isOwn(const CryptoKey &key)
{
    return key.traits().testFlag(CryptoKey::HasSecret);
}

/// Of the operations that give back the one key they worked on.
QString notTheKey(const CryptoRequest &request, const QList<CryptoKey> &keys)
{
    if (keys.size() != 1 || keys.front().fingerprint() != request.key().toUpper())
        return QStringLiteral("another key than the one that was asked for");
    return {};
}

QString notMade(const CryptoRequest &request, const QList<CryptoKey> &keys)
{
    if (keys.size() != 1 || !isOwn(keys.front()) || !bears(keys.front(), request.addresses()))
        return QStringLiteral("not the key that was to be made");
    return {};
}

QString notExtended(const CryptoRequest &request, const CryptoKey &key)
{
    const bool ends = key.expires().isValid();
    const bool enough
        = request.expires().isValid() ? !ends || key.expires() >= request.expires().addDays(-1) : !ends;
    return enough ? QString() : QStringLiteral("the key ends earlier than was asked for");
}

QString notJudged(const CryptoRequest &request, const CryptoKey &key)
{
    const bool off = key.traits().testFlag(CryptoKey::Disabled);
    return off == (request.judgement() == Judgement::Differs) ? QString()
                                                              : QStringLiteral("the key is not as it was judged");
}

QString notSealed(const CryptoRequest &request, QByteArrayView head)
{
    const bool sealed = request.format() == CryptoRequest::Format::OpenPgp
        ? head.startsWith("-----BEGIN PGP MESSAGE-----")
        : head.startsWith('\x30');
    return sealed ? QString() : QStringLiteral("the back-up is not sealed");
}

QString notRestored(const CryptoRequest &request, const QList<CryptoKey> &keys)
{
    const bool all = !keys.isEmpty() && std::ranges::all_of(keys, [&](const CryptoKey &key) {
        return isOwn(key) && (request.addresses().isEmpty() || bears(key, request.addresses()));
    });
    return all ? QString() : QStringLiteral("not the keys that were to be restored");
}

QString notFound(const CryptoRequest &request, const QList<CryptoKey> &keys)
{
    const bool all = std::ranges::all_of(keys, [&](const CryptoKey &key) {
        return (request.key().isEmpty() || key.fingerprint() == request.key().toUpper())
            && (request.addresses().isEmpty() || bears(key, request.addresses()))
            && (!request.secretOnly() || isOwn(key));
    });
    return all ? QString() : QStringLiteral("keys that were not asked for");
}
/// Of S/MIME the issuers come with the one that was meant.
QString notTaken(const CryptoRequest &request, const QList<CryptoKey> &keys)
{
    const bool anyOne = request.key().isEmpty() && request.addresses().isEmpty();
    const bool there = anyOne || std::ranges::any_of(keys, [&](const CryptoKey &key) {
        return (request.key().isEmpty() || key.fingerprint() == request.key().toUpper())
            && (request.addresses().isEmpty() || bears(key, request.addresses()));
    });
    return there ? QString() : QStringLiteral("not the key that was to be taken");
}
} // namespace

CryptoOutcome bounded(CryptoOutcome outcome)
{
    outcome.setDetail(oneLine(outcome.detail()));
    QStringList notes = outcome.notes().first(std::min(outcome.notes().size(), MostNotes));
    for (QString &note : notes)
        note = oneLine(note);
    outcome.setNotes(notes);
    QList<CryptoKey> keys = outcome.keys();
    for (CryptoKey &key : keys) {
        QList<KeyUser> users = key.users();
        const bool fits = users.size() <= MostUsers && std::ranges::all_of(users, [](const KeyUser &user) {
            return user.name.size() <= LongestName && user.address.size() <= LongestName;
        });
        if (fits)
            continue;
        users.resize(std::min(users.size(), MostUsers));
        for (KeyUser &user : users) {
            user.name.truncate(LongestName);
            if (user.address.size() > LongestName)
                user.address.clear(); // half of an address is another one
        }
        key.setUsers(users);
    }
    outcome.setKeys(keys);
    return outcome;
}

QString impossible(const CryptoRequest &request, const CryptoOutcome &outcome, QByteArrayView head)
{
    const QList<CryptoKey> keys = outcome.keys();
    if (keys.size() > MostKeys || outcome.signatures().size() > MostSignatures)
        return QStringLiteral("too many keys or signatures");
    if (!std::ranges::all_of(keys, [](const CryptoKey &key) { return isFingerprint(key.fingerprint()); }))
        return QStringLiteral("a key without a fingerprint");
    switch (request.operation()) {
    case Operation::Sign:
    case Operation::Encrypt:
    case Operation::Decrypt:
    case Operation::Verify:
    case Operation::ExportKeys:
    case Operation::DeleteKey:
        return {};
    case Operation::FindKeys:
        return notFound(request, keys);
    case Operation::ImportKeys:
        return notTaken(request, keys);
    case Operation::MakeKey:
        return notMade(request, keys);
    case Operation::RestoreKey:
        return notRestored(request, keys);
    case Operation::FindChain:
        return !keys.isEmpty() && keys.front().fingerprint() == request.key().toUpper()
            ? QString()
            : QStringLiteral("the chain of another key");
    case Operation::ExtendKey:
    case Operation::JudgeKey:
    case Operation::RevokeKey:
    case Operation::BackUpKey:
        break;
    }
    if (const QString other = notTheKey(request, keys); !other.isEmpty())
        return other;
    switch (request.operation()) {
    case Operation::ExtendKey:
        return notExtended(request, keys.front());
    case Operation::JudgeKey:
        return notJudged(request, keys.front());
    case Operation::RevokeKey:
        return keys.front().traits().testFlag(CryptoKey::Revoked) ? QString()
                                                                  : QStringLiteral("the key is not revoked");
    default:
        return notSealed(request, head);
    }
}

} // namespace sobre::plugin
