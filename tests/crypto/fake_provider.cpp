// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/crypto/fake_provider.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QIODevice>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <QTimeZone>

#include <thread>

using namespace Qt::StringLiterals;

namespace sobre::tests {

using plugin::CryptoKey;
using plugin::CryptoOutcome;
using plugin::CryptoRequest;
using plugin::SignatureEvidence;
using Kind = CryptoOutcome::Kind;

namespace {

constexpr char Begin[] = "-----BEGIN PGP MESSAGE-----\n\n";
constexpr char End[] = "-----END PGP MESSAGE-----\n";

QByteArray checksum(const QByteArray &octets)
{
    return QCryptographicHash::hash(octets, QCryptographicHash::Sha256).toHex();
}

QByteArray wrapped(const QByteArray &base64)
{
    QByteArray out;
    for (qsizetype at = 0; at < base64.size(); at += 64)
        out += base64.mid(at, 64) + '\n';
    return out;
}

QByteArray seal(const QByteArray &octets, const CryptoRequest &request)
{
    const QJsonObject head {{u"to"_s, QJsonArray::fromStringList(request.recipients())},
                            {u"by"_s, QJsonArray::fromStringList(request.signers())},
                            {u"sum"_s, QString::fromLatin1(checksum(octets))}};
    return Begin + wrapped(QJsonDocument(head).toJson(QJsonDocument::Compact).toBase64() + '.' + octets.toBase64())
        + End;
}

QByteArray sign(const QByteArray &octets, const CryptoRequest &request)
{
    return "-----BEGIN PGP SIGNATURE-----\n\n" + request.signers().value(0).toLatin1() + '.' + checksum(octets)
        + "\n-----END PGP SIGNATURE-----\n";
}

/// A copy of what the provider knows, for the worker.
struct Known {
    QList<CryptoKey> keys;
    QStringList locked;
    bool personCloses;
    QString hash;
    QDateTime signingTime;
    QStringList intended;

    const CryptoKey *find(const QString &fingerprint) const
    {
        for (const CryptoKey &key : keys) {
            if (key.fingerprint() == fingerprint)
                return &key;
        }
        return nullptr;
    }
    Kind unlock(const QString &fingerprint, const CryptoRequest &request) const
    {
        if (!locked.contains(fingerprint))
            return Kind::Done;
        if (!request.mayAsk())
            return Kind::NeedsUnlocking;
        return personCloses ? Kind::NotUnlocked : Kind::Done;
    }
    SignatureEvidence evidence(const QString &fingerprint, bool fits) const
    {
        SignatureEvidence out;
        out.setSigningKey(fingerprint);
        out.setHash(hash);
        out.setCreated(signingTime.isValid() ? signingTime : QDateTime::currentDateTimeUtc());
        const CryptoKey *key = find(fingerprint);
        out.setOutcome(!key      ? SignatureEvidence::Outcome::NoKey
                           : fits ? SignatureEvidence::Outcome::Fits
                                  : SignatureEvidence::Outcome::DoesNotFit);
        if (key)
            out.setKey(*key);
        out.setIntended(intended);
        return out;
    }
};

CryptoOutcome ended(Kind kind, const QString &detail = {})
{
    CryptoOutcome out;
    out.setKind(kind);
    out.setDetail(detail);
    return out;
}

CryptoOutcome decrypt(const QByteArray &octets, const CryptoRequest &request, const Known &known)
{
    if (octets.contains("PASSWORD"))
        return ended(Kind::NeedsPassword);
    const FakeInside inside = fakeOpen(octets);
    CryptoOutcome out = ended(Kind::Done);
    out.setRecipients(inside.recipients);
    if (inside.octets.isNull())
        return ended(Kind::Damaged, u"bad data"_s);
    QString mine;
    for (const QString &recipient : inside.recipients) {
        const CryptoKey *key = known.find(recipient);
        if (key && key->traits().testFlag(CryptoKey::HasSecret))
            mine = recipient;
    }
    if (mine.isEmpty()) {
        out.setKind(Kind::NoSecretKey);
        return out;
    }
    out.setKind(known.unlock(mine, request));
    if (out.kind() != Kind::Done)
        return out;
    QList<SignatureEvidence> signatures;
    for (const QString &signer : inside.signers)
        signatures.append(known.evidence(signer, true));
    out.setSignatures(signatures);
    request.sink()->write(inside.octets);
    return out;
}

/// "-----BEGIN PGP SIGNED MESSAGE-----", a hash, an empty line, the text, and a signature on it.
CryptoOutcome verifyClear(QByteArray octets, const CryptoRequest &request, const Known &known)
{
    octets.replace("\r\n", "\n");
    const qsizetype begin = octets.indexOf("\n\n") + 2;
    const qsizetype end = octets.indexOf("-----BEGIN PGP SIGNATURE-----");
    const QByteArray signature = octets.mid(octets.indexOf("\n\n", end) + 2);
    const QList<QByteArray> words = signature.first(signature.indexOf('\n')).split('.');
    if (!octets.startsWith("-----BEGIN PGP SIGNED MESSAGE-----") || end < begin || words.size() != 2)
        return ended(Kind::Damaged);
    const QByteArray text = octets.sliced(begin, end - begin);
    CryptoOutcome out = ended(Kind::Done);
    out.setSignatures({known.evidence(QString::fromLatin1(words[0]), words[1] == checksum(text))});
    if (request.sink())
        request.sink()->write(text);
    return out;
}

CryptoOutcome work(const CryptoRequest &request, const Known &known)
{
    using Operation = CryptoRequest::Operation;
    CryptoOutcome out = ended(Kind::Done);
    out.setHash(known.hash);
    if (request.operation() == Operation::FindKeys) {
        QList<CryptoKey> found;
        for (const CryptoKey &key : known.keys) {
            if (request.secretOnly() && !key.traits().testFlag(CryptoKey::HasSecret))
                continue;
            if (request.addresses().isEmpty() || request.addresses().contains(key.users().value(0).address))
                found.append(key);
        }
        out.setKeys(found);
        return out;
    }
    const QByteArray octets = request.source()->readAll();
    switch (request.operation()) {
    case Operation::Sign:
    case Operation::Encrypt:
        for (const QString &signer : request.signers()) {
            const Kind kind = known.unlock(signer, request);
            if (kind != Kind::Done)
                return ended(kind);
        }
        request.sink()->write(request.operation() == Operation::Sign ? sign(octets, request)
                                                                     : seal(octets, request));
        return out;
    case Operation::Decrypt:
        return decrypt(octets, request, known);
    case Operation::Verify: {
        if (!request.isDetached())
            return verifyClear(octets, request, known);
        const QList<QByteArray> lines = request.signature().split('\n');
        const QList<QByteArray> words = lines.value(2).trimmed().split('.');
        if (words.size() != 2)
            return ended(Kind::Damaged);
        out.setSignatures({known.evidence(QString::fromLatin1(words[0]), words[1] == checksum(octets))});
        return out;
    }
    default:
        return ended(Kind::Failed);
    }
}

class FakeJob : public plugin::CryptoJob {
public:
    FakeJob(CryptoRequest request, Known known, bool never, QObject *parent)
        : CryptoJob(parent)
        , m_request(std::move(request))
        , m_known(std::move(known))
        , m_never(never)
    {
    }
    ~FakeJob() override
    {
        if (m_thread.joinable())
            m_thread.detach();
    }
    void start() override
    {
        if (m_never)
            return;
        QPointer<FakeJob> self(this);
        m_thread = std::thread([self, request = m_request, known = m_known] {
            const CryptoOutcome outcome = work(request, known);
            if (qApp)
                QMetaObject::invokeMethod(qApp, [self, outcome] {
                    if (self)
                        Q_EMIT self->finished(outcome);
                });
        });
    }
    void cancel() override
    {
        QMetaObject::invokeMethod(
            this, [this] { Q_EMIT finished(ended(Kind::Cancelled)); }, Qt::QueuedConnection);
    }

private:
    CryptoRequest m_request;
    Known m_known;
    bool m_never;
    std::thread m_thread;
};

} // namespace

QByteArray fakeClearSigned(const QByteArray &text, char signer)
{
    return "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n" + text + "-----BEGIN PGP SIGNATURE-----\n\n"
        + QByteArray(40, signer) + '.' + checksum(text) + "\n-----END PGP SIGNATURE-----\n";
}

FakeInside fakeOpen(const QByteArray &sealed)
{
    QByteArray text = sealed;
    text.replace("\r\n", "\n");
    const qsizetype begin = text.indexOf(Begin);
    const qsizetype end = text.indexOf(End);
    if (begin < 0 || end < 0)
        return {};
    QByteArray body = text.mid(begin + qsizetype(sizeof Begin) - 1, end - begin - qsizetype(sizeof Begin) + 1);
    body.replace('\n', "");
    const QList<QByteArray> halves = body.split('.');
    if (halves.size() != 2)
        return {};
    const QJsonObject head = QJsonDocument::fromJson(QByteArray::fromBase64(halves[0])).object();
    const QByteArray octets = QByteArray::fromBase64(halves[1]);
    if (head.value("sum"_L1).toString().toLatin1() != checksum(octets))
        return {};
    FakeInside inside {.recipients = {}, .signers = {}, .octets = octets};
    for (const QJsonValue &one : head.value("to"_L1).toArray())
        inside.recipients.append(one.toString());
    for (const QJsonValue &one : head.value("by"_L1).toArray())
        inside.signers.append(one.toString());
    return inside;
}

plugin::CryptoProvider::Capabilities FakeProvider::capabilities(CryptoRequest::Format format) const
{
    if (missingEngine || format != CryptoRequest::Format::OpenPgp)
        return {};
    return Capabilities(Sign | Encrypt | Decrypt | Verify | FindKeys | ImportKeys);
}

plugin::CryptoJob *FakeProvider::createJob(const CryptoRequest &request, QObject *parent)
{
    asked.append(request);
    return new FakeJob(request, {keys, locked, personCloses, hash, signingTime, intended}, neverAnswers, parent);
}

CryptoKey FakeProvider::addKey(const QString &address, char letter, CryptoKey::Traits more,
                               plugin::Validity validity)
{
    CryptoKey key;
    key.setFingerprint(QString(40, QLatin1Char(letter)));
    key.setUsers({{.name = address.section(u'@', 0, 0), .address = address, .validity = validity, .revoked = false}});
    key.setCreated(QDateTime(QDate(2025, 3, 12), QTime(12, 0), QTimeZone::UTC));
    key.setAlgorithm(u"EdDSA"_s);
    key.setBits(255);
    key.setTraits(CryptoKey::Traits(CryptoKey::CanSign | CryptoKey::CanEncrypt) | more);
    keys.append(key);
    return key;
}

} // namespace sobre::tests
