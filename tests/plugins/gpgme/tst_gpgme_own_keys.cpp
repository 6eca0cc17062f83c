// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/plugins/gpgme/key_home.h"
#include "tests/plugins/gpgme/provider.h"

#include <QFile>
#include <QTest>

using namespace sobre::plugin;
using namespace sobre::test;
using Kind = CryptoOutcome::Kind;
using Operation = CryptoRequest::Operation;

/// Making one's own keys, extending, revoking and deleting them.
class TestGpgmeOwnKeys : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void makesAKeyForTwoYears();
    void asksForAPassphraseWhereItMay();
    void aClosedQuestionMakesNoKey();
    void makesNoKeyOfNonsense_data();
    void makesNoKeyOfNonsense();
    void namesStayOneLine();
    void extendsTheWholeKey();
    void extendsWhatHasEnded();
    void extendsNobodyElsesKey();
    void revokesForAReason_data();
    void revokesForAReason();
    void revokesWithoutAQuestion();
    void revokesWhenTheSecretIsLost();
    void aClosedQuestionRevokesNothing();
    void deletesOthersKeys();
    void deletesNoSecretUnasked();

private:
    static QDateTime inYears(int years) { return QDateTime::currentDateTimeUtc().addYears(years); }
    static CryptoOutcome make(const QString &name, const QString &address, bool mayAsk = false,
                              const QDateTime &expires = inYears(2))
    {
        Asking asking(Operation::MakeKey);
        asking.request.setName(name);
        asking.request.setAddresses({ address });
        asking.request.setExpires(expires);
        asking.request.setMayAsk(mayAsk);
        return asking.run();
    }
    static CryptoOutcome on(Operation operation, const QString &key, const std::function<void(CryptoRequest &)> &more = {})
    {
        Asking asking(operation);
        asking.request.setKey(key);
        if (more)
            more(asking.request);
        return asking.run();
    }
    QByteArray colons(const QString &fingerprint)
    {
        return m_home.gpg({ QStringLiteral("--with-colons"), QStringLiteral("--list-secret-keys"), fingerprint }, {}, true);
    }

    KeyHome m_home;
};

void TestGpgmeOwnKeys::makesAKeyForTwoYears()
{
    const CryptoOutcome made = make(QStringLiteral("Ánxela Núñez"), QStringLiteral("anxela@example.org"));
    QCOMPARE(made.kind(), Kind::Done);
    QCOMPARE(made.keys().size(), 1);
    const CryptoKey key = made.keys().front();
    QCOMPARE(key.users().size(), 1);
    QCOMPARE(key.users().front().name, QStringLiteral("Ánxela Núñez"));
    QCOMPARE(key.users().front().address, QStringLiteral("anxela@example.org"));
    QCOMPARE(key.users().front().validity, Validity::Ultimate);
    QVERIFY(key.traits().testFlags(CryptoKey::HasSecret | CryptoKey::CanSign | CryptoKey::CanEncrypt));
    QVERIFY(qAbs(key.expires().secsTo(inYears(2))) < 120);
    QCOMPARE(key.algorithm(), QStringLiteral("EdDSA"));
    QCOMPARE(key.parts().size(), 2);
    QCOMPARE(key.parts().at(0).fingerprint(), key.fingerprint());
    QCOMPARE(key.parts().at(1).algorithm(), QStringLiteral("ECDH"));
    QVERIFY(key.parts().at(1).traits().testFlag(CryptoKey::CanEncrypt));
    QVERIFY(!key.parts().at(0).traits().testFlag(CryptoKey::CanEncrypt));
    QVERIFY(qAbs(key.parts().at(1).expires().secsTo(inYears(2))) < 120);
    // gpg's own view, and the certificate to revoke it with.
    const QByteArray listed = colons(key.fingerprint());
    QVERIFY(listed.contains(":ed25519:") && listed.contains(":cv25519:"));
    QVERIFY(QFile::exists(m_home.path(QStringLiteral("openpgp-revocs.d/%1.rev").arg(key.fingerprint()))));
    QCOMPARE(m_home.asked(), 0);
    // It works.
    Asking sign(Operation::Sign, "Good day");
    sign.request.setSigners({ key.fingerprint() });
    QCOMPARE(sign.run().kind(), Kind::Done);
    Asking seal(Operation::Encrypt, "Good day");
    seal.request.setRecipients({ key.fingerprint() });
    QCOMPARE(seal.run().kind(), Kind::Done);
    QCOMPARE(m_home.gpg({ QStringLiteral("-d") }, seal.written()), "Good day");
}

void TestGpgmeOwnKeys::asksForAPassphraseWhereItMay()
{
    m_home.setAnswer("sesame opens it");
    const int before = m_home.asked();
    const CryptoOutcome made = make(QStringLiteral("Lock"), QStringLiteral("lock@example.org"), true);
    QCOMPARE(made.kind(), Kind::Done);
    QVERIFY(m_home.asked() > before);
    m_home.forgetPassphrases();
    Asking sign(Operation::Sign, "Good day");
    sign.request.setSigners({ made.keys().front().fingerprint() });
    QCOMPARE(sign.run().kind(), Kind::NeedsUnlocking); // so it is locked
    QCOMPARE(m_home.filesWith("sesame opens it"), QStringList{ m_home.path(QStringLiteral("answer")) });
}

void TestGpgmeOwnKeys::aClosedQuestionMakesNoKey()
{
    m_home.setAnswer("cancel");
    QCOMPARE(make(QStringLiteral("Shut"), QStringLiteral("shut@example.org"), true).kind(), Kind::NotUnlocked);
    QVERIFY(colons(QStringLiteral("shut@example.org")).isEmpty());
}

void TestGpgmeOwnKeys::makesNoKeyOfNonsense_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QDateTime>("expires");
    QTest::newRow("no address") << QStringLiteral("N") << QString() << inYears(2);
    QTest::newRow("none that is one") << QStringLiteral("N") << QStringLiteral("example.org") << inYears(2);
    QTest::newRow("two in one") << QStringLiteral("N") << QStringLiteral("a@b.example,c@d.example") << inYears(2);
    QTest::newRow("a second line in the name")
        << QStringLiteral("N\n%no-protection\nName-Email: boss@example.org") << QStringLiteral("n@example.org") << inYears(2);
    QTest::newRow("a second line in the address")
        << QStringLiteral("N") << QStringLiteral("n@example.org\nName-Comment: x") << inYears(2);
    QTest::newRow("a second address in the name")
        << QStringLiteral("N <boss@example.org>") << QStringLiteral("n@example.org") << inYears(2);
    QTest::newRow("turned round") << QStringLiteral("N\u202egro") << QStringLiteral("n@example.org") << inYears(2);
    QTest::newRow("an end that was") << QStringLiteral("N") << QStringLiteral("n@example.org") << inYears(-1);
}
void TestGpgmeOwnKeys::makesNoKeyOfNonsense()
{
    QFETCH(QString, name);
    QFETCH(QString, address);
    QFETCH(QDateTime, expires);
    const QByteArray before = colons({});
    QCOMPARE(make(name, address, false, expires).kind(), Kind::Failed);
    QCOMPARE(colons({}), before);
}

void TestGpgmeOwnKeys::namesStayOneLine()
{
    const CryptoOutcome nameless = make({}, QStringLiteral("only@example.org"), false, {});
    QCOMPARE(nameless.kind(), Kind::Done);
    QCOMPARE(nameless.keys().front().users().front().address, QStringLiteral("only@example.org"));
    QVERIFY(!nameless.keys().front().expires().isValid());
}

void TestGpgmeOwnKeys::extendsTheWholeKey()
{
    const QString key = m_home.makeKey(QStringLiteral("Long <long@example.org>"), {}, QStringLiteral("10d"));
    const CryptoOutcome longer
        = on(Operation::ExtendKey, key, [](CryptoRequest &request) { request.setExpires(inYears(2)); });
    QCOMPARE(longer.kind(), Kind::Done);
    QCOMPARE(longer.keys().front().parts().size(), 2);
    for (const CryptoKey &part : longer.keys().front().parts())
        QVERIFY2(qAbs(part.expires().secsTo(inYears(2))) < 120, qPrintable(part.expires().toString()));
    const CryptoOutcome ever = on(Operation::ExtendKey, key);
    QVERIFY(!ever.keys().front().expires().isValid());
    QVERIFY(!ever.keys().front().parts().at(1).expires().isValid());
}

void TestGpgmeOwnKeys::extendsWhatHasEnded()
{
    const QString key = m_home.makeKey(QStringLiteral("Ended <ended@example.org>"), {}, QStringLiteral("seconds=2"));
    QTest::qWait(3100);
    Asking sign(Operation::Sign, "Good day");
    sign.request.setSigners({ key });
    QCOMPARE(sign.run().kind(), Kind::UnusableKey);
    const CryptoOutcome longer
        = on(Operation::ExtendKey, key, [](CryptoRequest &request) { request.setExpires(inYears(2)); });
    QCOMPARE(longer.kind(), Kind::Done);
    QVERIFY(longer.keys().front().traits().testFlags(CryptoKey::CanSign | CryptoKey::CanEncrypt));
    QVERIFY(!longer.keys().front().traits().testFlag(CryptoKey::Expired));
}

void TestGpgmeOwnKeys::extendsNobodyElsesKey()
{
    const CryptoOutcome none = on(Operation::ExtendKey, QString(40, u'A'));
    QCOMPARE(none.kind(), Kind::UnusableKey);
    const CryptoOutcome word = on(Operation::ExtendKey, QStringLiteral("long@example.org"));
    QCOMPARE(word.kind(), Kind::UnusableKey);
}

void TestGpgmeOwnKeys::revokesForAReason_data()
{
    QTest::addColumn<CryptoRequest::Reason>("reason");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("none") << CryptoRequest::Reason::None << QByteArray("00");
    QTest::newRow("compromised") << CryptoRequest::Reason::Compromised << QByteArray("02");
    QTest::newRow("replaced") << CryptoRequest::Reason::Replaced << QByteArray("01");
    QTest::newRow("not used") << CryptoRequest::Reason::NotUsed << QByteArray("03");
}
void TestGpgmeOwnKeys::revokesForAReason()
{
    QFETCH(CryptoRequest::Reason, reason);
    QFETCH(QByteArray, code);
    const QString key = m_home.makeKey(QStringLiteral("Gone %1 <gone@example.org>").arg(QString::fromLatin1(code)));
    const CryptoOutcome gone
        = on(Operation::RevokeKey, key, [&](CryptoRequest &request) { request.setReason(reason); });
    QCOMPARE(gone.kind(), Kind::Done);
    QVERIFY(gone.keys().front().traits().testFlag(CryptoKey::Revoked));
    const QByteArray signatures
        = m_home.gpg({ QStringLiteral("--with-colons"), QStringLiteral("--list-sigs"), key });
    QVERIFY2(signatures.contains(":20x," + code), signatures.constData());
    // Others learn it from the public key.
    Asking hand(Operation::ExportKeys);
    hand.request.setRecipients({ key });
    QCOMPARE(hand.run().kind(), Kind::Done);
    const KeyHome other;
    other.gpg({ QStringLiteral("--import") }, hand.written());
    QVERIFY(other.gpg({ QStringLiteral("--with-colons"), QStringLiteral("--list-keys"), key }).contains("pub:r:"));
    qputenv("GNUPGHOME", m_home.path().toLocal8Bit());
    // Twice is once.
    QCOMPARE(on(Operation::RevokeKey, key).kind(), Kind::Done);
}

void TestGpgmeOwnKeys::revokesWithoutAQuestion()
{
    const QString key = m_home.makeKey(QStringLiteral("Forgot <forgot@example.org>"), QStringLiteral("forgotten"));
    m_home.forgetPassphrases();
    const int before = m_home.asked();
    const CryptoOutcome gone = on(Operation::RevokeKey, key);
    QCOMPARE(gone.kind(), Kind::Done);
    QVERIFY(gone.keys().front().traits().testFlag(CryptoKey::Revoked));
    QCOMPARE(m_home.asked(), before);
}

void TestGpgmeOwnKeys::revokesWhenTheSecretIsLost()
{
    const QString key = m_home.makeKey(QStringLiteral("Lost <lost@example.org>"));
    m_home.gpg({ QStringLiteral("--delete-secret-keys"), key });
    QVERIFY(colons(key).isEmpty());
    const CryptoOutcome gone = on(Operation::RevokeKey, key);
    QCOMPARE(gone.kind(), Kind::Done);
    QVERIFY(gone.keys().front().traits().testFlag(CryptoKey::Revoked));
    // Of a key that was never one's own there is no such certificate.
    const QByteArray foreign = [] {
        const KeyHome other;
        other.makeKey(QStringLiteral("Foreign <foreign@example.org>"));
        return other.gpg({ QStringLiteral("--export") });
    }();
    qputenv("GNUPGHOME", m_home.path().toLocal8Bit());
    Asking take(Operation::ImportKeys, foreign);
    const CryptoOutcome taken = take.run();
    QCOMPARE(taken.kind(), Kind::Done);
    QCOMPARE(on(Operation::RevokeKey, taken.keys().front().fingerprint()).kind(), Kind::UnusableKey);
}

void TestGpgmeOwnKeys::aClosedQuestionRevokesNothing()
{
    const QString key = m_home.makeKey(QStringLiteral("Keep <keep@example.org>"), QStringLiteral("kept"));
    m_home.forgetPassphrases();
    m_home.setAnswer("cancel");
    const CryptoOutcome kept
        = on(Operation::RevokeKey, key, [](CryptoRequest &request) { request.setMayAsk(true); });
    QCOMPARE(kept.kind(), Kind::NotUnlocked);
    QVERIFY(!colons(key).contains("sec:r:"));
}

void TestGpgmeOwnKeys::deletesOthersKeys()
{
    const QString key = m_home.makeKey(QStringLiteral("Away <away@example.org>"));
    m_home.gpg({ QStringLiteral("--delete-secret-keys"), key });
    const CryptoOutcome away = on(Operation::DeleteKey, key);
    QCOMPARE(away.kind(), Kind::Done);
    QVERIFY(away.keys().isEmpty());
    QVERIFY(m_home.gpg({ QStringLiteral("--list-keys"), key }, {}, true).isEmpty());
    QCOMPARE(on(Operation::DeleteKey, key).kind(), Kind::UnusableKey);
}

void TestGpgmeOwnKeys::deletesNoSecretUnasked()
{
    const QString key = m_home.makeKey(QStringLiteral("Mine <mine@example.org>"), QStringLiteral("locked"));
    m_home.forgetPassphrases();
    QCOMPARE(on(Operation::DeleteKey, key).kind(), Kind::UnusableKey);
    QVERIFY(!colons(key).isEmpty());
    const int before = m_home.asked();
    QCOMPARE(on(Operation::DeleteKey, key, [](CryptoRequest &request) { request.setAlsoSecret(true); }).kind(),
             Kind::Done);
    QVERIFY(colons(key).isEmpty());
    QCOMPARE(m_home.asked(), before);
}

QTEST_GUILESS_MAIN(TestGpgmeOwnKeys)
#include "tst_gpgme_own_keys.moc"
