// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/vault_header.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace sobre::auth {
namespace {

constexpr QByteArrayView Magic = "SOBRE-VAULT-1\n";
const QString Key = QStringLiteral("key");
const QString ByFile = QStringLiteral("file");
const QString ByPassphrase = QStringLiteral("passphrase");
const QString Salt = QStringLiteral("salt");
const QString PassphraseSalt = QStringLiteral("passphraseSalt");
const QString RoundsWord = QStringLiteral("rounds");
const QString Check = QStringLiteral("check");

QString coded(const QByteArray &octets)
{
    return QString::fromLatin1(octets.toBase64());
}

QByteArray decoded(const QJsonObject &object, const QString &name)
{
    return QByteArray::fromBase64(object.value(name).toString().toLatin1());
}

QJsonObject objectOf(const VaultHeader &header)
{
    return { { Key, header.byPassphrase ? ByPassphrase : ByFile },
             { Salt, coded(header.salt) },
             { PassphraseSalt, coded(header.passphraseSalt) },
             { RoundsWord, header.rounds } };
}

QByteArray lines(const QJsonObject &object)
{
    return Magic.toByteArray() + QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

QByteArray VaultHeader::bound() const
{
    return lines(objectOf(*this));
}

QByteArray VaultHeader::written() const
{
    QJsonObject object = objectOf(*this);
    object.insert(Check, coded(check));
    return lines(object);
}

std::optional<VaultHeader> VaultHeader::read(QByteArrayView file)
{
    const qsizetype end = file.indexOf('\n', Magic.size());
    if (!file.startsWith(Magic) || end < 0)
        return std::nullopt;
    const QByteArray json = file.sliced(Magic.size(), end - Magic.size()).toByteArray();
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    VaultHeader header;
    header.byPassphrase = object.value(Key).toString() == ByPassphrase;
    header.salt = decoded(object, Salt);
    header.passphraseSalt = decoded(object, PassphraseSalt);
    header.rounds = object.value(RoundsWord).toInt();
    header.check = decoded(object, Check);
    const bool sound = header.salt.size() == SaltSize && header.rounds >= 0 && header.rounds <= MaxRounds
        && header.byPassphrase == (header.rounds > 0) && file.startsWith(header.written());
    return sound ? std::optional(header) : std::nullopt;
}

} // namespace sobre::auth
