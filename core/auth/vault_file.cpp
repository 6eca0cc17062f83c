// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/vault_file.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPasswordDigestor>
#include <QSaveFile>

namespace sobre::auth {

struct VaultFile::Header {
    bool byPassphrase = false;
    QByteArray salt;
    int rounds = 0;
    QByteArray check;

    QByteArray lines() const; ///< as in the file, without the check
    QByteArray written() const;
};

namespace {

using Kind = MailError::Kind;

constexpr QByteArrayView Magic = "SOBRE-VAULT-1\n";
constexpr int KeySize = 32;
constexpr int NonceSize = 12;
constexpr int TagSize = 16;
constexpr int Rounds = 600'000;
constexpr int MaxRounds = 10'000'000;
constexpr qint64 MaxSize = 16 * 1024 * 1024;

std::unexpected<MailError> fail(Kind kind, const QString &detail)
{
    MailError error;
    error.kind = kind;
    error.scope = MailError::Scope::Profile;
    error.retry = MailError::Retry::WhenUserActs;
    error.detail = detail;
    return std::unexpected(error);
}

QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QCA::SecureArray derived(const QCA::SecureArray &material, const QByteArray &salt, const QByteArray &purpose,
                         int size)
{
    return QCA::HKDF(QStringLiteral("sha256"))
        .makeKey(material, QCA::InitializationVector(salt), QCA::InitializationVector(purpose), uint(size));
}

QCA::Cipher cipher(QCA::Direction direction, const QCA::SecureArray &material, const QByteArray &salt,
                   const QByteArray &header, const QCA::AuthTag &tag)
{
    return QCA::Cipher(QStringLiteral("aes256"), QCA::Cipher::GCM, QCA::Cipher::NoPadding, direction,
                       QCA::SymmetricKey(derived(material, salt, "key\n" + header, KeySize)),
                       QCA::InitializationVector(derived(material, salt, "nonce\n" + header, NonceSize)),
                       tag);
}

/// Made with mode 0600 before anything is in it, and put in place as a whole.
Result<> replaceFile(const QString &path, QByteArrayView contents)
{
    QSaveFile file(path);
    file.setDirectWriteFallback(false);
    const bool written = file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        && file.write(contents.data(), contents.size()) == contents.size() && file.commit();
    if (written)
        return {};
    const bool full = file.error() == QFileDevice::ResourceError; // ENOSPC and EDQUOT
    return fail(full ? Kind::DiskFull : Kind::FileUnreadable,
                path + QStringLiteral(": ") + file.errorString());
}

Result<QByteArray> wholeFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Kind::FileUnreadable, path + QStringLiteral(": ") + file.errorString());
    if (file.size() > MaxSize)
        return fail(Kind::StoreDamaged, path + QStringLiteral(": too large"));
    return file.readAll();
}

} // namespace

QByteArray VaultFile::Header::lines() const
{
    return Magic.toByteArray()
        + json({ { QStringLiteral("key"),
                   byPassphrase ? QStringLiteral("passphrase") : QStringLiteral("file") },
                 { QStringLiteral("salt"), QString::fromLatin1(salt.toBase64()) },
                 { QStringLiteral("rounds"), rounds } });
}

QByteArray VaultFile::Header::written() const
{
    QJsonObject object = QJsonDocument::fromJson(lines().mid(Magic.size())).object();
    object.insert(QStringLiteral("check"), QString::fromLatin1(check.toBase64()));
    return Magic.toByteArray() + json(object) + '\n';
}

VaultFile::VaultFile(QString profile)
    : m_vault(profile + QStringLiteral("/vault")), m_key(profile + QStringLiteral("/vault.key"))
{
}

Result<QCA::SecureArray> VaultFile::keyMaterial(const Header &header,
                                                const QCA::SecureArray &passphrase) const
{
    if (header.byPassphrase) {
        if (passphrase.isEmpty())
            return fail(Kind::NoPassword, QStringLiteral("the vault is locked"));
        return QCA::SecureArray(QPasswordDigestor::deriveKeyPbkdf2(
            QCryptographicHash::Sha256, passphrase.toByteArray(), header.salt, header.rounds, KeySize));
    }
    const Result<QByteArray> key = wholeFile(m_key);
    if (!key)
        return std::unexpected(key.error());
    if (key->size() != KeySize)
        return fail(Kind::StoreDamaged, m_key + QStringLiteral(": not 32 octets"));
    return QCA::SecureArray(*key);
}

Result<> VaultFile::ensureKeyFile() const
{
    if (QFile::exists(m_key))
        return {};
    // A vault that was sealed with a lost key must not be covered by a new one.
    if (QFile::exists(m_vault) && !isLocked())
        return fail(Kind::StoreDamaged, m_key + QStringLiteral(": missing"));
    return replaceFile(m_key, QCA::Random::randomArray(KeySize).toByteArray());
}

bool VaultFile::isLocked() const
{
    const Result<QByteArray> contents = wholeFile(m_vault);
    if (!contents || !contents->startsWith(Magic))
        return false;
    const qsizetype end = contents->indexOf('\n', Magic.size());
    const QJsonObject header
        = QJsonDocument::fromJson(contents->mid(Magic.size(), end - Magic.size())).object();
    return header.value(QStringLiteral("key")).toString() == QStringLiteral("passphrase");
}

Result<VaultFile::Secrets> VaultFile::load(const QCA::SecureArray &passphrase) const
{
    if (!QFile::exists(m_vault))
        return Secrets();
    const Result<QByteArray> contents = wholeFile(m_vault);
    if (!contents)
        return std::unexpected(contents.error());
    const auto damaged = [this] { return fail(Kind::StoreDamaged, m_vault); };
    const qsizetype end = contents->indexOf('\n', Magic.size());
    if (!contents->startsWith(Magic) || end < 0 || contents->size() < end + 1 + TagSize)
        return damaged();

    const QJsonObject object
        = QJsonDocument::fromJson(contents->mid(Magic.size(), end - Magic.size())).object();
    const Header header{ object.value(QStringLiteral("key")).toString() == QStringLiteral("passphrase"),
                         QByteArray::fromBase64(object.value(QStringLiteral("salt")).toString().toLatin1()),
                         object.value(QStringLiteral("rounds")).toInt(),
                         QByteArray::fromBase64(
                             object.value(QStringLiteral("check")).toString().toLatin1()) };
    if (header.salt.size() != KeySize
        || (header.byPassphrase && (header.rounds < 1 || header.rounds > MaxRounds)))
        return damaged();
    const Result<QCA::SecureArray> material = keyMaterial(header, passphrase);
    if (!material)
        return std::unexpected(material.error());
    if (derived(*material, header.salt, "check\n" + header.lines(), KeySize).toByteArray() != header.check)
        return header.byPassphrase ? fail(Kind::BadInput, QStringLiteral("wrong passphrase")) : damaged();

    const QByteArray tag = contents->last(TagSize);
    QCA::Cipher open = cipher(QCA::Decode, *material, header.salt, header.lines(), QCA::AuthTag(tag));
    const QCA::SecureArray plain
        = open.process(QCA::SecureArray(contents->mid(end + 1, contents->size() - end - 1 - TagSize)));
    if (!open.ok())
        return damaged();
    Secrets secrets;
    const QJsonObject list = QJsonDocument::fromJson(plain.toByteArray()).object();
    for (auto at = list.begin(); at != list.end(); ++at)
        secrets[at.key()] = QCA::SecureArray(QByteArray::fromBase64(at.value().toString().toLatin1()));
    return secrets;
}

Result<> VaultFile::save(const Secrets &secrets, const QCA::SecureArray &passphrase) const
{
    Header header;
    header.byPassphrase = !passphrase.isEmpty();
    header.salt = QCA::Random::randomArray(KeySize).toByteArray();
    header.rounds = header.byPassphrase ? Rounds : 0;
    if (!header.byPassphrase) {
        if (const Result<> made = ensureKeyFile(); !made)
            return made;
    }
    const Result<QCA::SecureArray> material = keyMaterial(header, passphrase);
    if (!material)
        return std::unexpected(material.error());
    header.check = derived(*material, header.salt, "check\n" + header.lines(), KeySize).toByteArray();

    QJsonObject list;
    for (const auto &[name, secret] : secrets)
        list.insert(name, QString::fromLatin1(secret.toByteArray().toBase64()));
    QCA::Cipher seal = cipher(QCA::Encode, *material, header.salt, header.lines(), QCA::AuthTag(TagSize));
    const QByteArray sealed = seal.process(QCA::SecureArray(json(list))).toByteArray();
    if (!seal.ok())
        return fail(Kind::StoreFailed, QStringLiteral("AES-256-GCM is not available"));
    return replaceFile(m_vault, header.written() + sealed + seal.tag().toByteArray());
}

} // namespace sobre::auth
