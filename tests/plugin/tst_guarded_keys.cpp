// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plugin/guarded_provider.h"
#include "tests/plugin/fixtures/toy_job.h"

#include <QBuffer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sobre::plugin;
using namespace std::chrono_literals;
using Fault = PluginFault;
using Kind = CryptoOutcome::Kind;
using Operation = CryptoRequest::Operation;
using Judgement = CryptoRequest::Judgement;

namespace {

const QString Mine(40, u'A');
const QString Other(40, u'B');

CryptoKey key(const QString &fingerprint, CryptoKey::Traits traits = {}, const QString &address = u"me@example.org"_s)
{
    CryptoKey made;
    made.setFingerprint(fingerprint);
    made.setTraits(traits);
    made.setUsers({ { u"Me"_s, address, Validity::Unknown, false } });
    return made;
}

/// What a plugin claims to have done, and what it wrote.
struct Claim {
    CryptoRequest request;
    QList<CryptoKey> keys;
    QByteArray written;
};

class Liar : public ToyProvider {
public:
    explicit Liar(Claim claim) : m_claim(std::move(claim)) { }
    Capabilities capabilities(CryptoRequest::Format) const override { return Capabilities(32767); }
    CryptoJob *createJob(const CryptoRequest &request, QObject *parent) override
    {
        const auto claim = [this](ToyJob &job) {
            QTimer::singleShot(0, &job, [this, &job] {
                if (!m_claim.written.isEmpty())
                    job.request.sink()->write(m_claim.written);
                CryptoOutcome outcome;
                outcome.setKind(Kind::Done);
                outcome.setKeys(m_claim.keys);
                outcome.setNotes(QStringList(1000, QString(10000, u'n')));
                Q_EMIT job.finished(outcome);
            });
        };
        return new ToyJob(request, claim, {}, parent);
    }

private:
    const Claim m_claim;
};

CryptoRequest asking(Operation operation, const std::function<void(CryptoRequest &)> &more = {})
{
    CryptoRequest request(operation);
    request.setKey(Mine);
    request.setExpires(QDateTime::currentDateTimeUtc().addYears(2));
    request.setCode("0123-4567-8901-2345-6789-0123-4567-8901-2345");
    if (more)
        more(request);
    return request;
}

CryptoKey lasting(int days)
{
    CryptoKey made = key(Mine);
    if (days > 0)
        made.setExpires(QDateTime::currentDateTimeUtc().addDays(days));
    return made;
}

} // namespace

Q_DECLARE_METATYPE(Claim)

/// A plugin that says it did something to a key, and did not.
class TestGuardedKeys : public QObject {
    Q_OBJECT
private:
    struct Answer {
        CryptoOutcome outcome;
        QList<Fault> faults;
    };
    static Answer answerTo(const Claim &claim)
    {
        Liar liar(claim);
        Answer answer;
        GuardedProvider provider(liar, u"org.example.liar"_s,
                                 [&](Fault fault, const QString &) { answer.faults += fault; });
        CryptoRequest request = claim.request;
        auto sink = std::make_shared<QBuffer>();
        sink->open(QIODevice::WriteOnly);
        request.setSink(sink);
        bool answered = false;
        QObject context;
        provider.run(request, &context, [&](const CryptoOutcome &outcome) {
            answer.outcome = outcome;
            answered = true;
        });
        if (!QTest::qWaitFor([&] { return answered; }))
            qFatal("no answer");
        return answer;
    }

private Q_SLOTS:
    void liesAreFoundOut_data()
    {
        QTest::addColumn<Claim>("claim");
        QTest::addColumn<bool>("believed");
        const auto row = [](const char *name, bool believed, const CryptoRequest &request, const QList<CryptoKey> &keys,
                            const QByteArray &written = {}) {
            QTest::newRow(name) << Claim { request, keys, written } << believed;
        };
        const auto forMe = [](CryptoRequest &request) { request.setAddresses({ u"ME@example.org"_s }); };
        const auto differs = [](CryptoRequest &request) { request.setJudgement(Judgement::Differs); };
        const auto matches = [](CryptoRequest &request) { request.setJudgement(Judgement::Matches); };
        const auto smime = [](CryptoRequest &request) {
            CryptoRequest other(Operation::BackUpKey, CryptoRequest::Format::Smime);
            other.setKey(Mine);
            request = other;
        };

        row("made", true, asking(Operation::MakeKey, forMe), { key(Mine, CryptoKey::HasSecret) });
        row("made none", false, asking(Operation::MakeKey, forMe), {});
        row("made two", false, asking(Operation::MakeKey, forMe),
            { key(Mine, CryptoKey::HasSecret), key(Other, CryptoKey::HasSecret) });
        row("made one without a secret", false, asking(Operation::MakeKey, forMe), { key(Mine) });
        row("made one for somebody else", false, asking(Operation::MakeKey, forMe),
            { key(Mine, CryptoKey::HasSecret, u"you@example.org"_s) });

        row("extended", true, asking(Operation::ExtendKey), { lasting(731) });
        row("extended for ever", true, asking(Operation::ExtendKey), { lasting(0) });
        row("not extended", false, asking(Operation::ExtendKey), { lasting(30) });
        row("extended another", false, asking(Operation::ExtendKey), { key(Other) });

        row("differs", true, asking(Operation::JudgeKey, differs), { key(Mine, CryptoKey::Disabled) });
        row("differs, and may still be sealed to", false, asking(Operation::JudgeKey, differs), { key(Mine) });
        row("matches", true, asking(Operation::JudgeKey, matches), { key(Mine) });
        row("matches, of another key", false, asking(Operation::JudgeKey, matches), { key(Other) });

        row("revoked", true, asking(Operation::RevokeKey), { key(Mine, CryptoKey::Revoked) });
        row("not revoked", false, asking(Operation::RevokeKey), { key(Mine) });
        row("revoked another", false, asking(Operation::RevokeKey), { key(Other, CryptoKey::Revoked) });

        row("backed up", true, asking(Operation::BackUpKey), { key(Mine) }, "-----BEGIN PGP MESSAGE-----\n\nxyz");
        row("backed up in clear", false, asking(Operation::BackUpKey), { key(Mine) },
            "-----BEGIN PGP PRIVATE KEY BLOCK-----\n\nxyz");
        row("backed up in clear and binary", false, asking(Operation::BackUpKey), { key(Mine) }, "\x95\x01\x02");
        row("backed up nothing", false, asking(Operation::BackUpKey), { key(Mine) });
        row("backed up another", false, asking(Operation::BackUpKey), { key(Other) }, "-----BEGIN PGP MESSAGE-----\n");
        row("PKCS 12", true, asking(Operation::BackUpKey, smime), { key(Mine) }, "\x30\x82\x01");
        row("a secret key in PEM", false, asking(Operation::BackUpKey, smime), { key(Mine) }, "-----BEGIN PRIVATE");

        row("restored", true, asking(Operation::RestoreKey, forMe), { key(Other, CryptoKey::HasSecret) });
        row("restored nothing", false, asking(Operation::RestoreKey, forMe), {});
        row("restored without the secret", false, asking(Operation::RestoreKey, forMe), { key(Other) });
        row("restored somebody else's", false, asking(Operation::RestoreKey, forMe),
            { key(Other, CryptoKey::HasSecret, u"boss@example.org"_s) });

        row("deleted", true, asking(Operation::DeleteKey), {});
        row("a chain", true, asking(Operation::FindChain), { key(Mine), key(Other) });
        row("another's chain", false, asking(Operation::FindChain), { key(Other) });
        row("no chain", false, asking(Operation::FindChain), {});

        row("found", true, asking(Operation::FindKeys), { key(Mine) });
        row("found none", true, asking(Operation::FindKeys), {});
        row("found another", false, asking(Operation::FindKeys), { key(Mine), key(Other) });
        row("found nobody's", false, asking(Operation::FindKeys), { key(u"short"_s) });
        row("found with blanks in it", false, asking(Operation::FindKeys), { key(u"AAAA "_s.repeated(8)) });
        const auto own = [](CryptoRequest &request) {
            request.setKey({});
            request.setSecretOnly(true);
        };
        row("found somebody else's for mine", false, asking(Operation::FindKeys, own), { key(Mine) });
        const auto byAddress = [](CryptoRequest &request) {
            request.setKey({});
            request.setAddresses({ u"you@example.org"_s });
        };
        row("found by another address", false, asking(Operation::FindKeys, byAddress), { key(Mine) });
        row("took in another", false, asking(Operation::ImportKeys), { key(Other) });
        row("more keys than there can be", false, asking(Operation::FindKeys, [](CryptoRequest &request) {
            request.setKey({});
        }), QList<CryptoKey>(100001, key(Mine)));
    }
    void liesAreFoundOut()
    {
        QFETCH(Claim, claim);
        QFETCH(bool, believed);
        const Answer answer = answerTo(claim);
        QCOMPARE(answer.outcome.kind(), believed ? Kind::Done : Kind::Failed);
        QCOMPARE(answer.faults.isEmpty(), believed);
        if (!believed) {
            QVERIFY(answer.faults.front() == Fault::WrongOutcome || answer.faults.front() == Fault::NoOutput);
            QVERIFY(answer.outcome.keys().isEmpty()); // nothing of a lie goes further
        }
    }

    void longWordsAreCut()
    {
        CryptoKey wordy = key(Mine);
        wordy.setUsers(QList<KeyUser>(5000, { QString(100000, u'x'), QString(100000, u'y'), Validity::Full, false }));
        const Answer answer = answerTo({ asking(Operation::FindKeys), { wordy }, {} });
        QCOMPARE(answer.outcome.kind(), Kind::Done);
        QCOMPARE(answer.outcome.notes().size(), 100);
        QCOMPARE(answer.outcome.notes().front().size(), 500);
        const auto users = answer.outcome.keys().front().users();
        QCOMPARE(users.size(), 1000);
        QCOMPARE(users.front().name.size(), 1000);
        QCOMPARE(users.front().address, QString());
    }
};

QTEST_GUILESS_MAIN(TestGuardedKeys)
#include "tst_guarded_keys.moc"
