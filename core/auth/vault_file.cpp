// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/vault_file.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPasswordDigestor>
#include <QSaveFile>

namespace sobre::auth {
namespace {

using Kind = MailError::Kind;

constexpr int KeySize = 32;
constexpr int NonceSize = 12;
constexpr int TagSize = 16;
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

/// QCA crashes when asked for what no plugin of it can do.
bool canSeal()
{
    return QCA::isSupported("hkdf(sha256)") && QCA::isSupported("aes256-gcm");
}

std::unexpected<MailError> cannotSeal()
{
    return fail(Kind::NotAvailable, QStringLiteral("AES-256-GCM and HKDF of QCA"));
}

QCA::SecureArray derived(const QCA::SecureArray &material, const VaultHeader &header,
                         const QByteArray &purpose, int size)
{
    return QCA::HKDF(QStringLiteral("sha256"))
        .makeKey(material, QCA::InitializationVector(header.salt),
                 QCA::InitializationVector(purpose + '\n' + header.bound()), uint(size));
}

QCA::Cipher cipher(QCA::Direction direction, const QCA::SecureArray &material, const VaultHeader &header,
                   const QCA::AuthTag &tag)
{
    return QCA::Cipher(QStringLiteral("aes256"), QCA::Cipher::GCM, QCA::Cipher::NoPadding, direction,
                       QCA::SymmetricKey(derived(material, header, "key", KeySize)),
                       QCA::InitializationVector(derived(material, header, "nonce", NonceSize)), tag);
}

QByteArray checkOf(const QCA::SecureArray &material, const VaultHeader &header)
{
    return derived(material, header, "check", KeySize).toByteArray();
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

VaultFile::VaultFile(QString profile)
    : m_vault(profile + QStringLiteral("/vault")), m_key(profile + QStringLiteral("/vault.key"))
{
}

Result<QCA::SecureArray> VaultFile::keyMaterial(const VaultHeader &header, const QCA::SecureArray &passphrase)
{
    if (header.byPassphrase) {
        if (passphrase.isEmpty())
            return fail(Kind::NoPassword, QStringLiteral("the vault is locked"));
        const bool known = m_derived.passphrase == passphrase && m_derived.salt == header.passphraseSalt
            && m_derived.rounds == header.rounds;
        if (!known) {
            const QByteArray key
                = QPasswordDigestor::deriveKeyPbkdf2(QCryptographicHash::Sha256, passphrase.toByteArray(),
                                                     header.passphraseSalt, header.rounds, KeySize);
            m_derived = { passphrase, header.passphraseSalt, header.rounds, QCA::SecureArray(key) };
        }
        return m_derived.material;
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
    const auto header = contents ? VaultHeader::read(*contents) : std::nullopt;
    return header && header->byPassphrase;
}

Result<VaultFile::Secrets> VaultFile::load(const QCA::SecureArray &passphrase)
{
    if (!QFile::exists(m_vault))
        return Secrets();
    if (!canSeal())
        return cannotSeal();
    const Result<QByteArray> contents = wholeFile(m_vault);
    if (!contents)
        return std::unexpected(contents.error());
    const auto header = VaultHeader::read(*contents);
    if (!header)
        return fail(Kind::StoreDamaged, m_vault);
    const QByteArray sealed = contents->sliced(header->written().size());
    if (sealed.size() < TagSize)
        return fail(Kind::StoreDamaged, m_vault);
    const Result<QCA::SecureArray> material = keyMaterial(*header, passphrase);
    if (!material)
        return std::unexpected(material.error());
    if (checkOf(*material, *header) != header->check)
        return header->byPassphrase ? fail(Kind::BadInput, QStringLiteral("wrong passphrase"))
                                    : fail(Kind::StoreDamaged, m_vault);

    QCA::Cipher open = cipher(QCA::Decode, *material, *header, QCA::AuthTag(sealed.last(TagSize)));
    const QCA::SecureArray plain = open.process(QCA::SecureArray(sealed.chopped(TagSize)));
    if (!open.ok())
        return fail(Kind::StoreDamaged, m_vault);
    Secrets secrets;
    const QJsonObject list = QJsonDocument::fromJson(plain.toByteArray()).object();
    for (auto at = list.begin(); at != list.end(); ++at)
        secrets[at.key()] = QCA::SecureArray(QByteArray::fromBase64(at.value().toString().toLatin1()));
    return secrets;
}

Result<> VaultFile::save(const Secrets &secrets, const QCA::SecureArray &passphrase)
{
    if (!canSeal())
        return cannotSeal();
    VaultHeader header;
    header.salt = QCA::Random::randomArray(VaultHeader::SaltSize).toByteArray();
    header.byPassphrase = !passphrase.isEmpty();
    if (header.byPassphrase) {
        const bool known = m_derived.passphrase == passphrase;
        header.passphraseSalt
            = known ? m_derived.salt : QCA::Random::randomArray(VaultHeader::SaltSize).toByteArray();
        header.rounds = known ? m_derived.rounds : VaultHeader::Rounds;
    } else if (const Result<> made = ensureKeyFile(); !made) {
        return made;
    }
    const Result<QCA::SecureArray> material = keyMaterial(header, passphrase);
    if (!material)
        return std::unexpected(material.error());
    header.check = checkOf(*material, header);

    QJsonObject list;
    for (const auto &[name, secret] : secrets)
        list.insert(name, QString::fromLatin1(secret.toByteArray().toBase64()));
    QCA::Cipher seal = cipher(QCA::Encode, *material, header, QCA::AuthTag(TagSize));
    const QByteArray plain = QJsonDocument(list).toJson(QJsonDocument::Compact);
    const QByteArray sealed = seal.process(QCA::SecureArray(plain)).toByteArray();
    if (!seal.ok())
        return cannotSeal();
    return replaceFile(m_vault, header.written() + sealed + seal.tag().toByteArray());
}

} // namespace sobre::auth
