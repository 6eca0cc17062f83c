// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plugin/crypto_request.h"

#include <QtCore/QIODevice>
#include <QtCore/QSharedData>

#include <cstring>

namespace sobre::plugin {

class CryptoRequestData : public QSharedData {
public:
    CryptoRequest::Operation operation = CryptoRequest::Operation::Verify;
    CryptoRequest::Format format = CryptoRequest::Format::OpenPgp;
    std::shared_ptr<QIODevice> source;
    std::shared_ptr<QIODevice> sink;
    QByteArray signature;
    bool detached = false;
    QStringList signers;
    QStringList recipients;
    QStringList addresses;
    bool secretOnly = false;
    QString key;
    QString name;
    QDateTime expires;
    bool dropsOtherNames = false;
    CryptoRequest::Judgement judgement = CryptoRequest::Judgement::None;
    CryptoRequest::Reason reason = CryptoRequest::Reason::None;
    bool alsoSecret = false;
    QByteArray code;
    qint64 outputLimit = 200 << 20;
    bool mayAsk = false;

    ~CryptoRequestData()
    {
        if (code.isDetached()) // else somebody else still needs it
            explicit_bzero(code.data(), static_cast<std::size_t>(code.size()));
    }
    CryptoRequestData() = default;
    CryptoRequestData(const CryptoRequestData &other) = default;
};

CryptoRequest::CryptoRequest(Operation operation, Format format) : d(new CryptoRequestData)
{
    d->operation = operation;
    d->format = format;
}
CryptoRequest::CryptoRequest(const CryptoRequest &other) = default;
CryptoRequest &CryptoRequest::operator=(const CryptoRequest &other) = default;
CryptoRequest::~CryptoRequest() = default;

CryptoRequest::Operation CryptoRequest::operation() const
{
    return d->operation;
}
CryptoRequest::Format CryptoRequest::format() const
{
    return d->format;
}
std::shared_ptr<QIODevice> CryptoRequest::source() const
{
    return d->source;
}
void CryptoRequest::setSource(const std::shared_ptr<QIODevice> &source)
{
    d->source = source;
}
std::shared_ptr<QIODevice> CryptoRequest::sink() const
{
    return d->sink;
}
void CryptoRequest::setSink(const std::shared_ptr<QIODevice> &sink)
{
    d->sink = sink;
}
QByteArray CryptoRequest::signature() const
{
    return d->signature;
}
void CryptoRequest::setSignature(const QByteArray &signature)
{
    d->signature = signature;
    d->detached = true;
}
bool CryptoRequest::isDetached() const
{
    return d->detached;
}
QStringList CryptoRequest::signers() const
{
    return d->signers;
}
void CryptoRequest::setSigners(const QStringList &signers)
{
    d->signers = signers;
}
QStringList CryptoRequest::recipients() const
{
    return d->recipients;
}
void CryptoRequest::setRecipients(const QStringList &recipients)
{
    d->recipients = recipients;
}
QStringList CryptoRequest::addresses() const
{
    return d->addresses;
}
void CryptoRequest::setAddresses(const QStringList &addresses)
{
    d->addresses = addresses;
}
bool CryptoRequest::secretOnly() const
{
    return d->secretOnly;
}
void CryptoRequest::setSecretOnly(bool secretOnly)
{
    d->secretOnly = secretOnly;
}
QString CryptoRequest::key() const
{
    return d->key;
}
void CryptoRequest::setKey(const QString &key)
{
    d->key = key;
}
QString CryptoRequest::name() const
{
    return d->name;
}
void CryptoRequest::setName(const QString &name)
{
    d->name = name;
}
QDateTime CryptoRequest::expires() const
{
    return d->expires;
}
void CryptoRequest::setExpires(const QDateTime &expires)
{
    d->expires = expires;
}
bool CryptoRequest::dropsOtherNames() const
{
    return d->dropsOtherNames;
}
void CryptoRequest::setDropsOtherNames(bool dropsOtherNames)
{
    d->dropsOtherNames = dropsOtherNames;
}
CryptoRequest::Judgement CryptoRequest::judgement() const
{
    return d->judgement;
}
void CryptoRequest::setJudgement(Judgement judgement)
{
    d->judgement = judgement;
}
CryptoRequest::Reason CryptoRequest::reason() const
{
    return d->reason;
}
void CryptoRequest::setReason(Reason reason)
{
    d->reason = reason;
}
bool CryptoRequest::alsoSecret() const
{
    return d->alsoSecret;
}
void CryptoRequest::setAlsoSecret(bool alsoSecret)
{
    d->alsoSecret = alsoSecret;
}
QByteArray CryptoRequest::code() const
{
    return d->code;
}
void CryptoRequest::setCode(const QByteArray &code)
{
    d->code = code;
}
qint64 CryptoRequest::outputLimit() const
{
    return d->outputLimit;
}
void CryptoRequest::setOutputLimit(qint64 outputLimit)
{
    d->outputLimit = outputLimit;
}
bool CryptoRequest::mayAsk() const
{
    return d->mayAsk;
}
void CryptoRequest::setMayAsk(bool mayAsk)
{
    d->mayAsk = mayAsk;
}

} // namespace sobre::plugin
