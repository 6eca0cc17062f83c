// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plugin/crypto_key.h"

#include <QtCore/QSharedData>

namespace sobre::plugin {

class CryptoKeyData : public QSharedData {
public:
    QString fingerprint;
    QList<KeyUser> users;
    QDateTime created;
    QDateTime expires;
    QString algorithm;
    int bits = 0;
    CryptoKey::Traits traits;
    QList<CryptoKey> parts;
    QString cardSerial;
    QString issuer;
    QString issuerKey;
    QString serialNumber;
};

CryptoKey::CryptoKey() : d(new CryptoKeyData) { }
CryptoKey::CryptoKey(const CryptoKey &other) = default;
CryptoKey &CryptoKey::operator=(const CryptoKey &other) = default;
CryptoKey::~CryptoKey() = default;

QString CryptoKey::fingerprint() const
{
    return d->fingerprint;
}
void CryptoKey::setFingerprint(const QString &fingerprint)
{
    d->fingerprint = fingerprint;
}
QList<KeyUser> CryptoKey::users() const
{
    return d->users;
}
void CryptoKey::setUsers(const QList<KeyUser> &users)
{
    d->users = users;
}
QDateTime CryptoKey::created() const
{
    return d->created;
}
void CryptoKey::setCreated(const QDateTime &created)
{
    d->created = created;
}
QDateTime CryptoKey::expires() const
{
    return d->expires;
}
void CryptoKey::setExpires(const QDateTime &expires)
{
    d->expires = expires;
}
QString CryptoKey::algorithm() const
{
    return d->algorithm;
}
void CryptoKey::setAlgorithm(const QString &algorithm)
{
    d->algorithm = algorithm;
}
int CryptoKey::bits() const
{
    return d->bits;
}
void CryptoKey::setBits(int bits)
{
    d->bits = bits;
}
CryptoKey::Traits CryptoKey::traits() const
{
    return d->traits;
}
void CryptoKey::setTraits(Traits traits)
{
    d->traits = traits;
}
QList<CryptoKey> CryptoKey::parts() const
{
    return d->parts;
}
void CryptoKey::setParts(const QList<CryptoKey> &parts)
{
    d->parts = parts;
}
QString CryptoKey::cardSerial() const
{
    return d->cardSerial;
}
void CryptoKey::setCardSerial(const QString &cardSerial)
{
    d->cardSerial = cardSerial;
}
QString CryptoKey::issuer() const
{
    return d->issuer;
}
void CryptoKey::setIssuer(const QString &issuer)
{
    d->issuer = issuer;
}
QString CryptoKey::issuerKey() const
{
    return d->issuerKey;
}
void CryptoKey::setIssuerKey(const QString &issuerKey)
{
    d->issuerKey = issuerKey;
}
QString CryptoKey::serialNumber() const
{
    return d->serialNumber;
}
void CryptoKey::setSerialNumber(const QString &serialNumber)
{
    d->serialNumber = serialNumber;
}

} // namespace sobre::plugin
