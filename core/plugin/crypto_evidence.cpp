// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plugin/crypto_evidence.h"

#include <QtCore/QSharedData>
#include <QtCore/QStringList>

namespace sobre::plugin {

class SignatureEvidenceData : public QSharedData {
public:
    SignatureEvidence::Outcome outcome = SignatureEvidence::Outcome::Broken;
    QString signingKey;
    CryptoKey key;
    QDateTime created;
    QDateTime expires;
    QString hash;
    SignatureEvidence::Remarks remarks;
    QStringList intended;
};

SignatureEvidence::SignatureEvidence() : d(new SignatureEvidenceData) { }
SignatureEvidence::SignatureEvidence(const SignatureEvidence &other) = default;
SignatureEvidence &SignatureEvidence::operator=(const SignatureEvidence &other) = default;
SignatureEvidence::~SignatureEvidence() = default;

SignatureEvidence::Outcome SignatureEvidence::outcome() const
{
    return d->outcome;
}
void SignatureEvidence::setOutcome(Outcome outcome)
{
    d->outcome = outcome;
}
QString SignatureEvidence::signingKey() const
{
    return d->signingKey;
}
void SignatureEvidence::setSigningKey(const QString &signingKey)
{
    d->signingKey = signingKey;
}
CryptoKey SignatureEvidence::key() const
{
    return d->key;
}
void SignatureEvidence::setKey(const CryptoKey &key)
{
    d->key = key;
}
QDateTime SignatureEvidence::created() const
{
    return d->created;
}
void SignatureEvidence::setCreated(const QDateTime &created)
{
    d->created = created;
}
QDateTime SignatureEvidence::expires() const
{
    return d->expires;
}
void SignatureEvidence::setExpires(const QDateTime &expires)
{
    d->expires = expires;
}
QString SignatureEvidence::hash() const
{
    return d->hash;
}
void SignatureEvidence::setHash(const QString &hash)
{
    d->hash = hash;
}
SignatureEvidence::Remarks SignatureEvidence::remarks() const
{
    return d->remarks;
}
void SignatureEvidence::setRemarks(Remarks remarks)
{
    d->remarks = remarks;
}
QStringList SignatureEvidence::intended() const
{
    return d->intended;
}
void SignatureEvidence::setIntended(const QStringList &intended)
{
    d->intended = intended;
}

class CryptoOutcomeData : public QSharedData {
public:
    CryptoOutcome::Kind kind = CryptoOutcome::Kind::Failed;
    QString detail;
    QList<SignatureEvidence> signatures;
    QStringList recipients;
    QList<CryptoKey> keys;
    QString hash;
    QStringList notes;
    bool unauthenticated = false;
};

CryptoOutcome::CryptoOutcome() : d(new CryptoOutcomeData) { }
CryptoOutcome::CryptoOutcome(const CryptoOutcome &other) = default;
CryptoOutcome &CryptoOutcome::operator=(const CryptoOutcome &other) = default;
CryptoOutcome::~CryptoOutcome() = default;

CryptoOutcome::Kind CryptoOutcome::kind() const
{
    return d->kind;
}
void CryptoOutcome::setKind(Kind kind)
{
    d->kind = kind;
}
QString CryptoOutcome::detail() const
{
    return d->detail;
}
void CryptoOutcome::setDetail(const QString &detail)
{
    d->detail = detail;
}
QList<SignatureEvidence> CryptoOutcome::signatures() const
{
    return d->signatures;
}
void CryptoOutcome::setSignatures(const QList<SignatureEvidence> &signatures)
{
    d->signatures = signatures;
}
QStringList CryptoOutcome::recipients() const
{
    return d->recipients;
}
void CryptoOutcome::setRecipients(const QStringList &recipients)
{
    d->recipients = recipients;
}
QList<CryptoKey> CryptoOutcome::keys() const
{
    return d->keys;
}
void CryptoOutcome::setKeys(const QList<CryptoKey> &keys)
{
    d->keys = keys;
}
QString CryptoOutcome::hash() const
{
    return d->hash;
}
void CryptoOutcome::setHash(const QString &hash)
{
    d->hash = hash;
}
QStringList CryptoOutcome::notes() const
{
    return d->notes;
}
void CryptoOutcome::setNotes(const QStringList &notes)
{
    d->notes = notes;
}
bool CryptoOutcome::isUnauthenticated() const
{
    return d->unauthenticated;
}
void CryptoOutcome::setUnauthenticated(bool unauthenticated)
{
    d->unauthenticated = unauthenticated;
}

} // namespace sobre::plugin
