// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/plugins/gpgme/key_home.h"
#include "tests/plugins/gpgme/provider.h"

#include <QTest>

using namespace sobre::plugin;
using namespace sobre::test;
using Kind = CryptoOutcome::Kind;
using Operation = CryptoRequest::Operation;
using Judgement = CryptoRequest::Judgement;

/// "They match", "They differ", and taking either back.
class TestGpgmeJudging : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void matchingNamesBecomeValid();
    void onlyTheNamesThatWereCompared();
    void matchingNeedsAnOwnKey();
    void matchingAsksOnlyWhereItMay();
    void differingStopsSealing();
    void differingIsSeenInTheNextSignature();
    void whatWasTakenBackCanBeSaidAgain();
    void ownKeysAreNotJudged();
    void nothingLeavesTheComputer();

private:
    CryptoOutcome judge(const QString &key, Judgement judgement, const QStringList &signers = {},
                        const QStringList &addresses = {}, bool mayAsk = false)
    {
        Asking asking(Operation::JudgeKey);
        asking.request.setKey(key);
        asking.request.setJudgement(judgement);
        asking.request.setSigners(signers);
        asking.request.setAddresses(addresses);
        asking.request.setMayAsk(mayAsk);
        return asking.run();
    }
    /// A key of somebody else: what is in the key ring is its public part.
    QString foreign(const QStringList &userIds)
    {
        QString fingerprint;
        QByteArray octets;
        {
            const KeyHome other;
            fingerprint = other.makeKey(userIds.front());
            for (const QString &id : userIds.sliced(1))
                other.gpg({ QStringLiteral("--quick-add-uid"), fingerprint, id });
            octets = other.gpg({ QStringLiteral("--export") });
        }
        qputenv("GNUPGHOME", m_home.path().toLocal8Bit());
        m_home.gpg({ QStringLiteral("--import") }, octets);
        return fingerprint;
    }
    CryptoKey now(const QString &fingerprint)
    {
        Asking find(Operation::FindKeys);
        find.request.setKey(fingerprint);
        return find.run().keys().value(0);
    }
    Kind sealTo(const QString &fingerprint)
    {
        Asking seal(Operation::Encrypt, "Good day");
        seal.request.setRecipients({ fingerprint });
        return seal.run().kind();
    }

    KeyHome m_home;
    QString m_own;
    QString m_locked;
};

void TestGpgmeJudging::initTestCase()
{
    m_own = m_home.makeKey(QStringLiteral("Me <me@example.org>"));
    m_locked = m_home.makeKey(QStringLiteral("Me too <locked@example.org>"), QStringLiteral("sesame"));
    m_home.forgetPassphrases();
}

void TestGpgmeJudging::matchingNamesBecomeValid()
{
    const QString ann = foreign({ QStringLiteral("Ann <ann@example.org>") });
    QVERIFY(now(ann).users().front().validity < Validity::Full);
    const CryptoOutcome matched = judge(ann, Judgement::Matches, { m_own });
    QCOMPARE(matched.kind(), Kind::Done);
    QCOMPARE(matched.keys().size(), 1);
    QCOMPARE(matched.keys().front().fingerprint(), ann);
    QCOMPARE(matched.keys().front().users().front().validity, Validity::Full);
    const CryptoOutcome back = judge(ann, Judgement::None);
    QCOMPARE(back.kind(), Kind::Done);
    QVERIFY(back.keys().front().users().front().validity < Validity::Full);
}

void TestGpgmeJudging::onlyTheNamesThatWereCompared()
{
    const QString two = foreign({ QStringLiteral("Two <two@example.org>"), QStringLiteral("Boss <boss@example.org>") });
    const CryptoOutcome matched
        = judge(two, Judgement::Matches, { m_own }, { QStringLiteral("two@example.org") });
    QCOMPARE(matched.kind(), Kind::Done);
    const auto users = matched.keys().front().users();
    QCOMPARE(users.size(), 2);
    for (const KeyUser &user : users)
        QCOMPARE(user.validity == Validity::Full, user.address == QStringLiteral("two@example.org"));
    QCOMPARE(judge(two, Judgement::Matches, { m_own }, { QStringLiteral("x@example.org") }).kind(),
             Kind::UnusableKey);
}

void TestGpgmeJudging::matchingNeedsAnOwnKey()
{
    const QString bob = foreign({ QStringLiteral("Bob <bob@example.org>") });
    const QString cat = foreign({ QStringLiteral("Cat <cat@example.org>") });
    QCOMPARE(judge(bob, Judgement::Matches).kind(), Kind::UnusableKey);
    QCOMPARE(judge(bob, Judgement::Matches, { cat }).kind(), Kind::UnusableKey);
    QVERIFY(now(bob).users().front().validity < Validity::Full);
}

void TestGpgmeJudging::matchingAsksOnlyWhereItMay()
{
    const QString dan = foreign({ QStringLiteral("Dan <dan@example.org>") });
    const int before = m_home.asked();
    QCOMPARE(judge(dan, Judgement::Matches, { m_locked }).kind(), Kind::NeedsUnlocking);
    QCOMPARE(m_home.asked(), before);
    m_home.setAnswer("cancel");
    QCOMPARE(judge(dan, Judgement::Matches, { m_locked }, {}, true).kind(), Kind::NotUnlocked);
    QVERIFY(now(dan).users().front().validity < Validity::Full);
    m_home.setAnswer("sesame");
    QCOMPARE(judge(dan, Judgement::Matches, { m_locked }, {}, true).kind(), Kind::Done);
    QCOMPARE(now(dan).users().front().validity, Validity::Full);
    m_home.forgetPassphrases();
}

void TestGpgmeJudging::differingStopsSealing()
{
    const QString eve = foreign({ QStringLiteral("Eve <eve@example.org>") });
    QCOMPARE(judge(eve, Judgement::Matches, { m_own }).kind(), Kind::Done);
    QCOMPARE(sealTo(eve), Kind::Done);
    const CryptoOutcome differs = judge(eve, Judgement::Differs);
    QCOMPARE(differs.kind(), Kind::Done);
    QVERIFY(differs.keys().front().traits().testFlag(CryptoKey::Disabled));
    QVERIFY(!differs.keys().front().traits().testFlag(CryptoKey::CanEncrypt));
    QCOMPARE(sealTo(eve), Kind::UnusableKey);
    const CryptoOutcome back = judge(eve, Judgement::None);
    QCOMPARE(back.kind(), Kind::Done);
    QVERIFY(!back.keys().front().traits().testFlag(CryptoKey::Disabled));
    QVERIFY(back.keys().front().users().front().validity < Validity::Full);
    QCOMPARE(sealTo(eve), Kind::Done);
}

void TestGpgmeJudging::differingIsSeenInTheNextSignature()
{
    QString hal;
    QByteArray octets;
    QByteArray signature;
    {
        const KeyHome other;
        hal = other.makeKey(QStringLiteral("Hal <hal@example.org>"));
        signature = other.gpg({ QStringLiteral("-b") }, "Good day");
        octets = other.gpg({ QStringLiteral("--export") });
    }
    qputenv("GNUPGHOME", m_home.path().toLocal8Bit());
    m_home.gpg({ QStringLiteral("--import") }, octets);
    const auto signer = [&] {
        Asking verify(Operation::Verify, "Good day");
        verify.request.setSignature(signature);
        return verify.run().signatures().value(0).key();
    };
    QCOMPARE(signer().fingerprint(), hal);
    QVERIFY(!signer().traits().testFlag(CryptoKey::Disabled)); // from here on it is remembered
    QCOMPARE(judge(hal, Judgement::Differs).kind(), Kind::Done);
    QVERIFY(signer().traits().testFlag(CryptoKey::Disabled));
    QCOMPARE(judge(hal, Judgement::Matches, { m_own }).kind(), Kind::Done);
    QCOMPARE(signer().users().front().validity, Validity::Full);
    m_home.gpg({ QStringLiteral("--delete-keys"), hal });
    QVERIFY(signer().fingerprint().isEmpty());
}

void TestGpgmeJudging::whatWasTakenBackCanBeSaidAgain()
{
    const QString fay = foreign({ QStringLiteral("Fay <fay@example.org>") });
    for (int i = 0; i < 2; ++i) {
        QCOMPARE(judge(fay, Judgement::Matches, { m_own }).kind(), Kind::Done);
        QCOMPARE(now(fay).users().front().validity, Validity::Full);
        QCOMPARE(judge(fay, Judgement::None).kind(), Kind::Done);
        QVERIFY(now(fay).users().front().validity < Validity::Full);
    }
    QCOMPARE(judge(fay, Judgement::Differs).kind(), Kind::Done);
    const CryptoOutcome matched = judge(fay, Judgement::Matches, { m_own });
    QCOMPARE(matched.kind(), Kind::Done);
    QVERIFY(!matched.keys().front().traits().testFlag(CryptoKey::Disabled));
    QCOMPARE(matched.keys().front().users().front().validity, Validity::Full);
}

void TestGpgmeJudging::ownKeysAreNotJudged()
{
    QCOMPARE(judge(m_own, Judgement::Differs).kind(), Kind::UnusableKey);
    QVERIFY(!now(m_own).traits().testFlag(CryptoKey::Disabled));
}

void TestGpgmeJudging::nothingLeavesTheComputer()
{
    const QString gus = foreign({ QStringLiteral("Gus <gus@example.org>") });
    QCOMPARE(judge(gus, Judgement::Matches, { m_own }).kind(), Kind::Done);
    Asking hand(Operation::ExportKeys);
    hand.request.setRecipients({ gus });
    QCOMPARE(hand.run().kind(), Kind::Done);
    const QString own = m_own.right(16);
    const auto packets = [this](const QByteArray &octets) {
        return m_home.gpg({ QStringLiteral("--list-packets") }, octets);
    };
    QVERIFY(!packets(hand.written()).contains(own.toLatin1()));
    // gpg's own export of everything that may leave has it as little: it is a local one.
    QVERIFY(!packets(m_home.gpg({ QStringLiteral("--export"), gus })).contains(own.toLatin1()));
}

QTEST_GUILESS_MAIN(TestGpgmeJudging)
#include "tst_gpgme_judging.moc"
