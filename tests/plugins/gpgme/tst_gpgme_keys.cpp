// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/offered_key.h"
#include "tests/plugins/gpgme/key_home.h"
#include "tests/plugins/gpgme/provider.h"

#include <QTest>

using namespace sobre::plugin;
using namespace sobre::test;
using Kind = CryptoOutcome::Kind;
using Operation = CryptoRequest::Operation;

/// Finding, taking in and handing out keys, and refusing those that are not fit.
class TestGpgmeKeys : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void findsByWholeAddress_data();
    void findsByWholeAddress();
    void tellsWhatAKeyIs();
    void findsOwnKeysOnly();
    void takesInPublicKeys();
    void takesNoSecretKeys_data();
    void takesNoSecretKeys();
    void takesNoForeignSignatures();
    void takesNoHugeKeys();
    void takesOnlyTheOneKeyThatWasAskedFor();
    void whatGpgWritesIsExaminedRightly();
    void takesNoRubbish();
    void handsOutOneKey();
    void sealsToNoUnfitKey();
    void signsWithNoUnfitKey();

private:
    QStringList found(const QStringList &addresses, bool secretOnly = false)
    {
        Asking find(Operation::FindKeys);
        find.request.setAddresses(addresses);
        find.request.setSecretOnly(secretOnly);
        const CryptoOutcome outcome = find.run();
        QStringList fingerprints;
        if (outcome.kind() != Kind::Done)
            return { QStringLiteral("failed: ") + outcome.detail() };
        for (const CryptoKey &key : outcome.keys())
            fingerprints << key.fingerprint();
        return fingerprints;
    }
    bool here(const QString &fingerprint)
    {
        return !m_home.gpg({ QStringLiteral("--list-keys"), fingerprint }, {}, true).isEmpty();
    }

    KeyHome m_home;
    QString m_ann;
    QString m_bob;
};

void TestGpgmeKeys::initTestCase()
{
    m_ann = m_home.makeKey(QStringLiteral("Ann <ann@example.org>"));
    m_bob = m_home.makeKey(QStringLiteral("ann@example.org in his name <bob@example.org>"));
}

void TestGpgmeKeys::findsByWholeAddress_data()
{
    QTest::addColumn<QStringList>("addresses");
    QTest::addColumn<QString>("who");
    const auto row = [](const char *name, const QStringList &addresses, const QString &who) {
        QTest::newRow(name) << addresses << who;
    };
    row("as it is", { QStringLiteral("ann@example.org") }, QStringLiteral("a"));
    row("case aside", { QStringLiteral("ANN@Example.ORG") }, QStringLiteral("a"));
    row("a part of it", { QStringLiteral("ann@example.or") }, QString());
    row("its end", { QStringLiteral("nn@example.org") }, QString());
    row("a domain", { QStringLiteral("@example.org") }, QString());
    row("a name", { QStringLiteral("Ann") }, QString());
    row("two", { QStringLiteral("ann@example.org"), QStringLiteral("bob@example.org") },
        QStringLiteral("ab"));
    row("one unknown", { QStringLiteral("x@example.org"), QStringLiteral("bob@example.org") },
        QStringLiteral("b"));
    row("all", {}, QStringLiteral("ab"));
    row("an option", { QStringLiteral("--list-secret-keys@x") }, QString());
    row("angles", { QStringLiteral("<ann@example.org>") }, QString());
}

void TestGpgmeKeys::findsByWholeAddress()
{
    QFETCH(QStringList, addresses);
    QFETCH(QString, who);
    QStringList expected;
    if (who.contains(u'a'))
        expected << m_ann;
    if (who.contains(u'b'))
        expected << m_bob;
    QStringList keys = found(addresses);
    keys.sort();
    expected.sort();
    QCOMPARE(keys, expected);
}

void TestGpgmeKeys::tellsWhatAKeyIs()
{
    Asking find(Operation::FindKeys);
    find.request.setAddresses({ QStringLiteral("ann@example.org") });
    const CryptoOutcome outcome = find.run();
    QCOMPARE(outcome.keys().size(), 1);
    const CryptoKey key = outcome.keys().first();
    QCOMPARE(key.traits(), CryptoKey::CanSign | CryptoKey::CanEncrypt | CryptoKey::HasSecret);
    QCOMPARE(key.users().size(), 1);
    QCOMPARE(key.users().first().name, QStringLiteral("Ann"));
    QCOMPARE(key.users().first().validity, Validity::Ultimate);
    QCOMPARE(key.algorithm(), QStringLiteral("EdDSA"));
    QVERIFY(key.bits() >= 255);
    QVERIFY(qAbs(key.created().secsTo(QDateTime::currentDateTimeUtc())) < 600);
    QVERIFY(!key.expires().isValid());
}

void TestGpgmeKeys::findsOwnKeysOnly()
{
    const QString pen = m_home.makeKey(QStringLiteral("Pen <pen@example.net>"));
    const QByteArray block = m_home.gpg({ QStringLiteral("-a"), QStringLiteral("--export"), pen });
    m_home.gpg({ QStringLiteral("--delete-secret-keys"), pen });
    QCOMPARE(found({ QStringLiteral("pen@example.net") }), QStringList(pen));
    QCOMPARE(found({ QStringLiteral("pen@example.net") }, true), QStringList());
    QCOMPARE(found({ QStringLiteral("ann@example.org") }, true), QStringList(m_ann));
    m_home.gpg({ QStringLiteral("--delete-keys"), pen });
}

void TestGpgmeKeys::takesInPublicKeys()
{
    const QString pen = m_home.makeKey(QStringLiteral("Pen <pen2@example.net>"));
    const QByteArray block = m_home.gpg({ QStringLiteral("-a"), QStringLiteral("--export"), pen });
    m_home.gpg({ QStringLiteral("--delete-secret-and-public-key"), pen });
    QVERIFY(!here(pen));
    const CryptoOutcome outcome = Asking(Operation::ImportKeys, block).run();
    QCOMPARE(outcome.kind(), Kind::Done);
    QCOMPARE(outcome.keys().size(), 1);
    QCOMPARE(outcome.keys().first().fingerprint(), pen);
    QVERIFY(!outcome.keys().first().traits().testFlag(CryptoKey::HasSecret));
    QVERIFY(here(pen));
    // Once more changes nothing and says the same.
    QCOMPARE(Asking(Operation::ImportKeys, block).run().keys().size(), 1);
}

void TestGpgmeKeys::takesNoSecretKeys_data()
{
    QTest::addColumn<bool>("armoured");
    QTest::addColumn<bool>("behind");
    QTest::newRow("armoured") << true << false;
    QTest::newRow("binary") << false << false;
    QTest::newRow("armoured, behind a public one") << true << true;
    QTest::newRow("binary, behind a public one") << false << true;
}

void TestGpgmeKeys::takesNoSecretKeys()
{
    QFETCH(bool, armoured);
    QFETCH(bool, behind);
    const QString armour = armoured ? QStringLiteral("-a") : QStringLiteral("--no-armor");
    const QString spy = m_home.makeKey(QStringLiteral("Spy%1 <spy@example.net>").arg(armoured * 2 + behind));
    QByteArray block = m_home.gpg({ armour, QStringLiteral("--export-secret-keys"), spy });
    if (behind)
        block.prepend(m_home.gpg({ armour, QStringLiteral("--export"), m_ann }));
    m_home.gpg({ QStringLiteral("--delete-secret-and-public-key"), spy });
    const CryptoOutcome outcome = Asking(Operation::ImportKeys, block).run();
    QCOMPARE(outcome.kind(), Kind::Failed);
    QVERIFY(!here(spy));
}

void TestGpgmeKeys::takesNoForeignSignatures()
{
    const QString pen = m_home.makeKey(QStringLiteral("Pen <pen3@example.net>"));
    m_home.gpg({ QStringLiteral("-u"), m_bob, QStringLiteral("--quick-sign-key"), pen });
    const QByteArray block = m_home.gpg({ QStringLiteral("--export"), pen });
    const auto signatures = [&] {
        return m_home.gpg({ QStringLiteral("--with-colons"), QStringLiteral("--list-sigs"), pen })
            .count(m_bob.right(16).toLatin1());
    };
    QVERIFY(signatures() > 0);
    m_home.gpg({ QStringLiteral("--delete-secret-and-public-key"), pen });
    QCOMPARE(Asking(Operation::ImportKeys, block).run().kind(), Kind::Done);
    QCOMPARE(signatures(), 0);
}

void TestGpgmeKeys::takesNoHugeKeys()
{
    const QByteArray block = m_home.gpg({ QStringLiteral("--export"), m_ann });
    QCOMPARE(
        Asking(Operation::ImportKeys, block + QByteArray((1 << 20) + 1 - block.size(), 'x')).run().kind(),
        Kind::TooLarge);
}

void TestGpgmeKeys::takesOnlyTheOneKeyThatWasAskedFor()
{
    const auto known = [this] {
        QByteArrayList lines = m_home.gpg({ QStringLiteral("--with-colons"), QStringLiteral("-k") }).split('\n');
        lines.removeIf([](const QByteArray &line) { return !line.startsWith("fpr:") && !line.startsWith("uid:"); });
        return lines.join('\n');
    };
    const auto block = [this](const QStringList &keys) {
        return m_home.gpg(QStringList { QStringLiteral("-a"), QStringLiteral("--export") } + keys);
    };
    const QString eve = m_home.makeKey(QStringLiteral("Eve <eve@example.com>"));
    const QString mal = m_home.makeKey(QStringLiteral("Mal <mal@example.com>"));
    const QString two = m_home.makeKey(QStringLiteral("Eve <eve@example.com>"));
    m_home.gpg({ QStringLiteral("--pinentry-mode"), QStringLiteral("loopback"), QStringLiteral("--passphrase"), QString(),
                 QStringLiteral("--quick-add-uid"), two, QStringLiteral("Bank <bank@example.com>") });
    const QByteArray alone = block({ eve });
    const QList<QByteArray> unfit { block({ eve, mal }), alone + block({ mal }), block({ mal }), block({ two }) };
    for (const QString &key : { eve, mal, two })
        m_home.gpg({ QStringLiteral("--yes"), QStringLiteral("--delete-secret-and-public-key"), key });
    const QByteArray before = known();
    for (const QByteArray &each : unfit) {
        Asking take(Operation::ImportKeys, each);
        take.request.setAddresses({ QStringLiteral("eve@example.com") });
        QCOMPARE(take.run().kind(), Kind::UnusableKey);
        QCOMPARE(known(), before);
    }
    Asking take(Operation::ImportKeys, alone);
    take.request.setAddresses({ QStringLiteral("eve@Example.COM") });
    QCOMPARE(take.run().kind(), Kind::Done);
    QVERIFY(known().contains(eve.toLatin1()));
}

/// What Sobre sees in a key before any engine does, of keys as gpg writes them.
void TestGpgmeKeys::whatGpgWritesIsExaminedRightly()
{
    using Flaw = sobre::crypto::OfferedKey::Flaw;
    const auto examined = [this](const QStringList &what, const QString &address, bool junk = false) {
        sobre::crypto::OfferedKey key;
        key.address = address;
        key.octets = m_home.gpg(QStringList { QStringLiteral("--pinentry-mode"), QStringLiteral("loopback"),
                                              QStringLiteral("--passphrase"), QString() }
                                + what);
        if (junk)
            key.octets = "Good day\n\n" + key.octets + "-- \nAnn\n";
        sobre::crypto::examine(key);
        return key;
    };
    const QString ann = QStringLiteral("ann@example.org");
    const QString armour = QStringLiteral("-a"), out = QStringLiteral("--export"), secret = QStringLiteral("--export-secret-keys");
    QCOMPARE(examined({ out, m_ann }, ann).flaw, Flaw::None);
    QCOMPARE(examined({ armour, out, m_ann }, ann).flaw, Flaw::None);
    QCOMPARE(examined({ out, m_ann }, ann).named, QStringList(ann));
    QCOMPARE(examined({ out, m_bob }, ann).flaw, Flaw::OtherAddress); // whose name is that address
    QCOMPARE(examined({ out, m_ann, m_bob }, ann).flaw, Flaw::Several);
    QCOMPARE(examined({ armour, out, m_ann, m_bob }, ann).flaw, Flaw::Several);
    QCOMPARE(examined({ secret, m_ann }, ann).flaw, Flaw::Secret);
    QCOMPARE(examined({ armour, secret, m_ann }, ann, true).flaw, Flaw::Secret);
    // Of an armour behind junk what is left is a key to gpg too.
    const auto behind = examined({ armour, out, m_ann }, ann, true);
    QCOMPARE(behind.flaw, Flaw::None);
    Asking take(Operation::ImportKeys, behind.octets);
    take.request.setAddresses({ ann });
    QCOMPARE(take.run().kind(), Kind::Done);
}

void TestGpgmeKeys::takesNoRubbish()
{
    QCOMPARE(Asking(Operation::ImportKeys, "no key at all\n").run().kind(), Kind::Damaged);
    QCOMPARE(Asking(Operation::ImportKeys).run().kind(), Kind::Damaged);
    const QByteArray letter = m_home.gpg({ QStringLiteral("-a"), QStringLiteral("-s") }, "Good day");
    QCOMPARE(Asking(Operation::ImportKeys, letter).run().kind(), Kind::Damaged);
}

void TestGpgmeKeys::handsOutOneKey()
{
    m_home.gpg({ QStringLiteral("-u"), m_bob, QStringLiteral("--quick-sign-key"), m_ann });
    Asking hand(Operation::ExportKeys);
    hand.request.setRecipients({ m_ann });
    QCOMPARE(hand.run().kind(), Kind::Done);
    QVERIFY(hand.written().startsWith("-----BEGIN PGP PUBLIC KEY BLOCK-----"));
    const QByteArray shown
        = m_home.gpg({ QStringLiteral("--with-colons"), QStringLiteral("--list-packets") }, hand.written());
    QCOMPARE(shown.count(":public key packet:"), 1);
    QVERIFY(!shown.contains(":secret"));
    QVERIFY(!shown.contains("keyid " + m_bob.right(16).toLatin1()));
    for (const QStringList &none : { QStringList(), QStringList(QString(40, u'A')) }) {
        Asking missing(Operation::ExportKeys);
        missing.request.setRecipients(none);
        QCOMPARE(missing.run().kind(), Kind::UnusableKey);
        QVERIFY(missing.written().isEmpty());
    }
}

void TestGpgmeKeys::sealsToNoUnfitKey()
{
    const QString expired = m_home.makeKey(QStringLiteral("Old <old@example.org>"));
    const QString disabled = m_home.makeKey(QStringLiteral("Off <off@example.org>"));
    const QString signOnly = QString::fromLatin1(
        m_home
            .gpg({ QStringLiteral("--status-fd"), QStringLiteral("1"), QStringLiteral("--pinentry-mode"),
                   QStringLiteral("loopback"), QStringLiteral("--passphrase"), QString(),
                   QStringLiteral("--quick-gen-key"), QStringLiteral("Pen only <po@example.org>"),
                   QStringLiteral("ed25519"), QStringLiteral("sign") })
            .trimmed()
            .split(' ')
            .last());
    QTest::qWait(1100);
    m_home.gpg({ QStringLiteral("--quick-set-expire"), expired, QStringLiteral("seconds=1") });
    m_home.gpg(
        { QStringLiteral("--command-fd"), QStringLiteral("0"), QStringLiteral("--edit-key"), disabled },
        "disable\nsave\n", true);
    QTest::qWait(2100);
    for (const QString &unfit :
         { expired, disabled, signOnly, QString(40, u'A'), QStringLiteral("ann@example.org"), QString() }) {
        Asking seal(Operation::Encrypt, "Good day");
        seal.request.setRecipients({ m_ann, unfit });
        const CryptoOutcome outcome = seal.run();
        QCOMPARE(outcome.kind(), Kind::UnusableKey);
        QVERIFY2(outcome.detail().startsWith(unfit), qPrintable(outcome.detail()));
        QVERIFY(seal.written().isEmpty());
    }
}

void TestGpgmeKeys::signsWithNoUnfitKey()
{
    Asking sign(Operation::Sign, "Good day");
    sign.request.setSigners({ QString(40, u'B') });
    QCOMPARE(sign.run().kind(), Kind::UnusableKey);
    QCOMPARE(Asking(Operation::Sign, "Good day").run().kind(), Kind::UnusableKey);
    const QString pen = m_home.makeKey(QStringLiteral("Public <public@example.net>"));
    m_home.gpg({ QStringLiteral("--delete-secret-keys"), pen });
    sign.request.setSigners({ pen });
    QCOMPARE(sign.run().kind(), Kind::UnusableKey);
    QVERIFY(sign.written().isEmpty());
}

QTEST_GUILESS_MAIN(TestGpgmeKeys)
#include "tst_gpgme_keys.moc"
