// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/server_identity.h"

#include "app/practice/der.h"

#include <QCryptographicHash>
#include <QtCrypto>

using namespace Qt::StringLiterals;

namespace sobre::practice {
namespace {

constexpr int KeyBits = 2048;
constexpr int Days = 7;

QByteArray extension(const char *id, bool critical, const QByteArray &content)
{
    QList<QByteArray> members {der::objectId(id)};
    if (critical)
        members += der::boolean(true);
    return der::sequence(members << der::octetString(content));
}

QByteArray name(const QByteArray &commonName)
{
    return der::sequence({der::set(der::sequence({der::objectId("2.5.4.3"), der::utf8String(commonName)}))});
}

QByteArray keyId(const QCA::PublicKey &key)
{
    return QCryptographicHash::hash(key.toDER(), QCryptographicHash::Sha256).first(20);
}

QByteArray authorityExtensions(const QCA::PublicKey &own)
{
    return der::sequence({
        extension("2.5.29.19", true, der::sequence({der::boolean(true)})), // may sign others
        extension("2.5.29.15", true, der::value(0x03, QByteArray("\x01\x06", 2))), // signs certificates and lists
        extension("2.5.29.14", false, der::octetString(keyId(own))),
    });
}

QByteArray serverExtensions(const QCA::PublicKey &own, const QCA::PublicKey &authority)
{
    const QByteArray names = der::value(0x82, "localhost") + der::value(0x87, QByteArray("\x7f\0\0\x01", 4));
    return der::sequence({
        extension("2.5.29.19", true, der::sequence({})),
        extension("2.5.29.15", true, der::value(0x03, QByteArray("\x05\xa0", 2))), // signs, enciphers keys
        extension("2.5.29.37", false, der::sequence({der::objectId("1.3.6.1.5.5.7.3.1")})), // a server
        extension("2.5.29.17", false, der::sequence({names})),
        extension("2.5.29.14", false, der::octetString(keyId(own))),
        extension("2.5.29.35", false, der::sequence({der::value(0x80, keyId(authority))})),
    });
}

/// RFC 5280 section 4.1.
QByteArray issued(const QByteArray &issuer, const QByteArray &subject, const QCA::PublicKey &key, const QByteArray &extensions, QCA::PrivateKey &signer)
{
    const QByteArray algorithm = der::sequence({der::objectId("1.2.840.113549.1.1.11"), der::value(0x05, {})}); // SHA-256 with RSA
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QByteArray serial = '\x01' + QCA::Random::randomArray(15).toByteArray();
    const QByteArray signedPart = der::sequence({
        der::tagged(0, der::integer("\x02")), // version 3
        der::integer(serial),
        algorithm,
        name(issuer),
        der::sequence({der::time(now.addDays(-1)), der::time(now.addDays(Days))}),
        name(subject),
        key.toDER(),
        der::tagged(3, extensions),
    });
    return der::sequence({signedPart, algorithm, der::bitString(signer.signMessage(signedPart, QCA::EMSA3_SHA256))});
}

} // namespace

Result<ServerIdentity> ServerIdentity::make()
{
    const auto unavailable = [] {
        return std::unexpected(MailError {.kind = MailError::Kind::NotAvailable, .detail = u"QCA cannot make keys"_s});
    };
    if (!QCA::isSupported("pkey"))
        return unavailable();
    QCA::PrivateKey authority = QCA::KeyGenerator().createRSA(KeyBits);
    const QCA::PrivateKey server = QCA::KeyGenerator().createRSA(KeyBits);
    if (authority.isNull() || server.isNull())
        return unavailable();

    const QCA::PublicKey authorityKey = authority.toPublicKey();
    const QCA::PublicKey serverKey = server.toPublicKey();
    const QByteArray who = "Practice post office";
    const QSslCertificate root(issued(who, who, authorityKey, authorityExtensions(authorityKey), authority), QSsl::Der);
    ServerIdentity identity {
        QSslCertificate(issued(who, "localhost", serverKey, serverExtensions(serverKey, authorityKey), authority), QSsl::Der),
        QSslKey(server.toPEM().toLatin1(), QSsl::Rsa), root.toPem()};
    if (root.isNull() || identity.certificate.isNull() || identity.key.isNull())
        return unavailable();
    return identity;
}

} // namespace sobre::practice
