// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/key_file.h"

#include "core/crypto/key_look.h"
#include "core/crypto/offered_key.h"
#include "core/mime/odd_characters.h"
#include "ui/text/key_words.h"

#include <QFile>
#include <QRegularExpression>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace sobre::ui {
namespace {

    constexpr char Sequence = 0x30; ///< of DER: certificates and PKCS #12 begin with one

    MailError unreadable(const QString &path, const QString &why)
    {
        return {.kind = MailError::Kind::FileUnreadable, .retry = MailError::Retry::WhenUserActs, .detail = path + u": "_s + why};
    }

    /// PKCS #12 (RFC 7292): a sequence whose first value is the version 3.
    bool isPkcs12(const QByteArray &octets)
    {
        if (octets.size() < 8 || octets.front() != Sequence)
            return false;
        const auto length = quint8(octets[1]);
        const qsizetype head = length < 0x80 ? 2 : 2 + (length & 0x7f);
        return octets.mid(head, 3) == QByteArray("\x02\x01\x03", 3);
    }

} // namespace

QString keyFileName(const keys::KeyRow &row, KeyFile kind)
{
    static const QRegularExpression odd(u"[^A-Za-z0-9.@_-]+"_s);
    QString name = row.address.isEmpty() ? row.key.fingerprint().right(16) : row.address;
    name.replace(odd, u"_"_s);
    while (name.startsWith(u'.') || name.startsWith(u'-'))
        name.remove(0, 1);
    const bool smime = row.format == plugin::CryptoRequest::Format::Smime;
    if (kind == KeyFile::Secret)
        return u"sobre-backup-"_s + name + (smime ? u".p12"_s : u".asc"_s);
    return u"key-"_s + name + (smime ? u".pem"_s : u".asc"_s);
}

Result<> writeKeyFile(const QString &path, const QByteArray &octets, KeyFile kind)
{
    QSaveFile file(path);
    file.setDirectWriteFallback(false);
    if (!file.open(QIODevice::WriteOnly))
        return std::unexpected(unreadable(path, file.errorString()));
    if (kind == KeyFile::Secret && !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return std::unexpected(unreadable(path, file.errorString()));
    if (file.write(octets) != octets.size() || !file.commit())
        return std::unexpected(unreadable(path, file.errorString()));
    return {};
}

Result<QByteArray> readKeyFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(unreadable(path, file.errorString()));
    const QByteArray octets = file.read(crypto::LargestKey + 1);
    if (octets.size() > crypto::LargestKey) {
        return std::unexpected(MailError {.kind = MailError::Kind::BadInput,
                                          .retry = MailError::Retry::WhenUserActs,
                                          .detail = u"a key of this size is not taken"_s});
    }
    return octets;
}

KeyContent contentOf(const QByteArray &octets)
{
    if (octets.contains("-----BEGIN PGP MESSAGE-----"))
        return KeyContent::Backup;
    if (octets.contains("-----BEGIN CERTIFICATE-----") || octets.contains("-----BEGIN PKCS7-----"))
        return KeyContent::Certificates;
    const crypto::KeyLook look = crypto::lookAtKeys(octets);
    if (look.secret)
        return KeyContent::SecretKey;
    if (look.readable && look.keys > 0)
        return look.keys == 1 ? KeyContent::PublicKey : KeyContent::PublicKeys;
    if (isPkcs12(octets))
        return KeyContent::Pkcs12;
    return octets.startsWith(Sequence) && octets.size() > 2 && quint8(octets[1]) >= 0x80 ? KeyContent::Certificates : KeyContent::Nothing;
}

QString chainLine(const plugin::CryptoKey &key)
{
    const QString name = key.users().isEmpty() ? key.fingerprint() : mime::withoutHidden(key.users().first().name).simplified();
    const QString until = key.expires().isValid() ? text::keyDay(key.expires()) : QString();
    return until.isEmpty() ? name : name + u" · "_s + until;
}

} // namespace sobre::ui
