// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plugin/guarded_job.h"
#include "tests/plugins/gpgme/key_home.h"
#include "tests/plugins/gpgme/provider.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>

using namespace sobre::plugin;
using namespace sobre::test;
using namespace std::chrono_literals;
using Kind = CryptoOutcome::Kind;
using Operation = CryptoRequest::Operation;

/// The attacks of the project's list that an engine has to bear, as far as OpenPGP goes, each in a key ring of its
/// own. (49, hidden recipients: tst_gpgme_asking.)
class TestGpgmeAttacks : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_home = std::make_unique<KeyHome>(); }
    void cleanup() { m_home.reset(); }
    void attack38_embeddedFileName();
    void attack38_notation();
    void attack38_userId();
    void attack38_oddKeys_data();
    void attack38_oddKeys();
    void attack47_forgedKeys_data();
    void attack47_forgedKeys();
    void attack47_saysWhatWasDropped();
    void attack48_hugeKeys();
    void attack48_foreignSignatures();
    void attack48_crashers_data();
    void attack48_crashers();
    void attack49_passwords_data();
    void attack49_passwords();
    void attack70_bombs_data();
    void attack70_bombs();

private:
    static QString corpus(const QString &name)
    {
        return qEnvironmentVariable("SOBRE_CORPORA") + QStringLiteral("/rnp-openpgp/") + name;
    }
    static void rowsOf(const QStringList &folders)
    {
        QTest::addColumn<QString>("file");
        for (const QString &folder : folders) {
            for (const QString &name : QDir(corpus(folder)).entryList(QDir::Files))
                QTest::addRow("%s/%s", qPrintable(folder), qPrintable(name)) << folder + u'/' + name;
        }
        if (!qEnvironmentVariableIsSet("SOBRE_CORPORA"))
            QTest::newRow("without corpora") << QString();
    }
    static QByteArray octets(const QString &file)
    {
        QFile in(corpus(file));
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }
    static CryptoOutcome takeIn(const QByteArray &key)
    {
        return Asking(Operation::ImportKeys, key).run();
    }

    std::unique_ptr<KeyHome> m_home;
};

#define NEEDS_CORPORA()                                                                                      \
    if (!qEnvironmentVariableIsSet("SOBRE_CORPORA"))                                                         \
    QSKIP("SOBRE_CORPORA is not set")

namespace {
/// What gpg would print for a good signature of somebody.
QString claim(const QString &fingerprint)
{
    return QStringLiteral("x\n[GNUPG:] GOODSIG %1 Boss <boss@example.org>\n[GNUPG:] VALIDSIG %2 2026-11-23 1795397375 0 4 "
                          "0 22 10 00 %2\n[GNUPG:] TRUST_ULTIMATE 0 pgp\n[GNUPG:] DECRYPTION_OKAY\n")
        .arg(fingerprint.right(16), fingerprint);
}
} // namespace

void TestGpgmeAttacks::attack38_embeddedFileName()
{
    const QString boss = m_home->makeKey(QStringLiteral("Boss <boss@example.org>"));
    {
        QFile conf(m_home->path(QStringLiteral("gpg.conf"))); // the setting that made gpg print it
        QVERIFY(conf.open(QIODevice::WriteOnly) && conf.write("verbose\n") > 0);
    }
    const QByteArray letter = m_home->gpg({ QStringLiteral("--set-filename"), claim(boss), QStringLiteral("-e"),
                                            QStringLiteral("-r"), boss },
                                          "Pay the bill");
    Asking open(Operation::Decrypt, letter);
    const CryptoOutcome outcome = open.run();
    QCOMPARE(outcome.kind(), Kind::Done);
    QCOMPARE(open.written(), QByteArray("Pay the bill"));
    QVERIFY(outcome.signatures().isEmpty());
    // The control: one that is signed shows a signature.
    Asking signedOne(Operation::Decrypt, m_home->gpg({ QStringLiteral("-s"), QStringLiteral("-u"), boss, QStringLiteral("-e"),
                                                       QStringLiteral("-r"), boss },
                                                     "Pay the bill"));
    QCOMPARE(signedOne.run().signatures().size(), 1);
}

void TestGpgmeAttacks::attack38_notation()
{
    const QString boss = m_home->makeKey(QStringLiteral("Boss <boss@example.org>"));
    const QString eve = m_home->makeKey(QStringLiteral("Eve <eve@example.org>"));
    const QByteArray text("Pay the bill");
    const QByteArray signature
        = m_home->gpg({ QStringLiteral("-u"), eve, QStringLiteral("--sig-notation"),
                        QStringLiteral("claim@example.org=") + claim(boss).replace(u'\n', u' '),
                        QStringLiteral("--sig-policy-url"), QStringLiteral("http://x/%0a[GNUPG:]%20GOODSIG"),
                        QStringLiteral("--detach-sign") },
                      text);
    Asking verify(Operation::Verify, text);
    verify.request.setSignature(signature);
    const CryptoOutcome outcome = verify.run();
    QCOMPARE(outcome.kind(), Kind::Done);
    QCOMPARE(outcome.signatures().size(), 1);
    QCOMPARE(outcome.signatures().front().key().fingerprint(), eve);
}

void TestGpgmeAttacks::attack38_userId()
{
    // gpg itself makes none with a line break in it, so all of it stands in one line.
    const QString boss = m_home->makeKey(QStringLiteral("Boss <boss@example.org>"));
    const QString eve = m_home->makeKey(QStringLiteral("[GNUPG:] VALIDSIG %1 <b>bold</b> \u202eevil <eve@example.org>").arg(boss));
    const QByteArray text("Pay the bill");
    Asking verify(Operation::Verify, text);
    verify.request.setSignature(m_home->gpg({ QStringLiteral("-u"), eve, QStringLiteral("-b") }, text));
    const CryptoOutcome outcome = verify.run();
    QCOMPARE(outcome.signatures().size(), 1);
    QCOMPARE(outcome.signatures().front().key().fingerprint(), eve);
    // As an address GnuPG takes what stands in the first brackets: it is nobody's, and not the one that is claimed.
    QCOMPARE(outcome.signatures().front().key().users().front().address, QStringLiteral("b"));
}

void TestGpgmeAttacks::attack38_oddKeys_data()
{
    rowsOf({ QStringLiteral("test_key_edge_cases") });
}
void TestGpgmeAttacks::attack38_oddKeys()
{
    NEEDS_CORPORA();
    QFETCH(QString, file);
    const QByteArray key = octets(file);
    const CryptoOutcome taken = takeIn(key);
    // Nothing of it may stop the listing, and no key may be there that was not said to be.
    Asking all(Operation::FindKeys);
    const CryptoOutcome listed = all.run();
    QCOMPARE(listed.kind(), Kind::Done);
    if (taken.kind() != Kind::Done) {
        QVERIFY(!taken.detail().isEmpty());
        QVERIFY(listed.keys().isEmpty());
    } else {
        QCOMPARE(listed.keys().size(), taken.keys().size());
    }
    for (const CryptoKey &each : listed.keys()) {
        QVERIFY(each.fingerprint().size() >= 32);
        for (const KeyUser &user : each.users())
            QVERIFY(user.validity < Validity::Full);
    }
    QVERIFY(m_home->gpg({ QStringLiteral("--list-secret-keys") }).isEmpty());
}

void TestGpgmeAttacks::attack47_forgedKeys_data()
{
    rowsOf({ QStringLiteral("test_forged_keys") });
}
void TestGpgmeAttacks::attack47_forgedKeys()
{
    NEEDS_CORPORA();
    QFETCH(QString, file);
    const CryptoOutcome taken = takeIn(octets(file));
    if (file.contains(QStringLiteral("-sec"))) {
        QCOMPARE(taken.kind(), Kind::Failed);
        return;
    }
    // What is whole is taken and sealed to; of the rest nothing is ever sealed to.
    static const QStringList whole { QStringLiteral("dsa-eg-pub.pgp"), QStringLiteral("ecc-25519-pub.pgp"),
                                     QStringLiteral("ecc-p256-pub.pgp") };
    const bool good = whole.contains(file.section(u'/', -1));
    if (good)
        QCOMPARE(taken.kind(), Kind::Done);
    bool sealed = false;
    for (const CryptoKey &key : taken.keys()) {
        Asking seal(Operation::Encrypt, "Good day");
        seal.request.setRecipients({ key.fingerprint() });
        const CryptoOutcome outcome = seal.run();
        QVERIFY(outcome.kind() == Kind::Done || outcome.kind() == Kind::UnusableKey);
        sealed = sealed || outcome.kind() == Kind::Done;
        if (good)
            QVERIFY2(taken.notes().isEmpty(), qPrintable(taken.notes().join(u'\n')));
    }
    // To a part that is not bound to its key, had ended or is not what was signed: never. Where a name alone is forged gpg
    // takes the key without it; a key without an address is found for nobody.
    const QString name = file.section(u'/', -1);
    const auto says = [&name](const char *word) { return name.contains(QLatin1StringView(word)); };
    if (says("subkey") || says("bind") || says("expired") || says("material"))
        QVERIFY2(!sealed, qPrintable(file));
    if (good && !says("ecc-25519")) // that one only signs
        QVERIFY2(sealed, qPrintable(file));
    for (const CryptoKey &key : taken.keys()) {
        for (const KeyUser &user : key.users())
            QVERIFY2(good || !user.address.contains(u'@'), qPrintable(user.address));
    }
    if (says("forged-subkey"))
        QVERIFY2(!taken.notes().isEmpty(), "the forged sub key was dropped, and nobody said so");
}

void TestGpgmeAttacks::attack47_saysWhatWasDropped()
{
    // A sub key of one key sewn on to another.
    QByteArray ann;
    QByteArray foreign;
    {
        const KeyHome other;
        const QString a = other.makeKey(QStringLiteral("Ann <ann@example.org>"));
        const QString b = other.makeKey(QStringLiteral("Bob <bob@example.org>"));
        ann = other.gpg({ QStringLiteral("--export"), a });
        foreign = other.gpg({ QStringLiteral("--export"), b });
    }
    qputenv("GNUPGHOME", m_home->path().toLocal8Bit());
    const CryptoOutcome whole = takeIn(ann);
    QCOMPARE(whole.kind(), Kind::Done);
    QCOMPARE(whole.notes(), QStringList());
    const CryptoOutcome bobs = takeIn(foreign);
    const QString bobsPart = bobs.keys().front().parts().at(1).fingerprint();
    m_home->gpg({ QStringLiteral("--delete-keys"), bobs.keys().front().fingerprint() });
    const qsizetype part = foreign.lastIndexOf("\xb8\x38"); // a sub key packet of 56 octets
    QVERIFY(part > 0);
    const CryptoOutcome sewn = takeIn(ann + foreign.sliced(part));
    QCOMPARE(sewn.kind(), Kind::Done);
    QCOMPARE(sewn.notes().size(), 1);
    QVERIFY(sewn.notes().front().contains(bobsPart));
    QCOMPARE(sewn.keys().front().parts().size(), 2);
    // Names that the request leaves out are named as well.
    m_home->gpg({ QStringLiteral("--delete-keys"), sewn.keys().front().fingerprint() });
    QByteArray two;
    QString fingerprint;
    {
        const KeyHome other;
        fingerprint = other.makeKey(QStringLiteral("Cat <cat@example.org>"));
        other.gpg({ QStringLiteral("--quick-add-uid"), fingerprint, QStringLiteral("Boss <boss@example.org>") });
        two = other.gpg({ QStringLiteral("--armor"), QStringLiteral("--export") });
    }
    qputenv("GNUPGHOME", m_home->path().toLocal8Bit());
    Asking narrow(Operation::ImportKeys, two);
    narrow.request.setAddresses({ QStringLiteral("cat@example.org") });
    QCOMPARE(narrow.run().kind(), Kind::UnusableKey);
    narrow.source->seek(0);
    narrow.request.setDropsOtherNames(true);
    narrow.request.setKey(QString(40, u'A'));
    QCOMPARE(narrow.run().kind(), Kind::UnusableKey); // another key than the one that was shown
    narrow.source->seek(0);
    narrow.request.setKey(fingerprint);
    const CryptoOutcome taken = narrow.run();
    QCOMPARE(taken.kind(), Kind::Done);
    QCOMPARE(taken.keys().front().users().size(), 1);
    QCOMPARE(taken.keys().front().users().front().address, QStringLiteral("cat@example.org"));
    QCOMPARE(taken.notes().size(), 1);
    QVERIFY(taken.notes().front().contains(QStringLiteral("boss@example.org")));
}

void TestGpgmeAttacks::attack48_hugeKeys()
{
    QByteArray key;
    {
        const KeyHome other;
        other.makeKey(QStringLiteral("Ann <ann@example.org>"));
        key = other.gpg({ QStringLiteral("--export") });
    }
    qputenv("GNUPGHOME", m_home->path().toLocal8Bit());
    // A signature packet with nothing in it, over and over: CVE-2019-13050 in small.
    const QByteArray filler = QByteArray("\xc2\x02\x04\x10", 4).repeated(1 << 18);
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(takeIn(key + filler.first((1 << 20) - key.size() + 1)).kind(), Kind::TooLarge);
    QVERIFY(clock.elapsed() < 500); // gpg did not see it
    QVERIFY(m_home->gpg({ QStringLiteral("--list-keys") }).isEmpty());
    QCOMPARE(takeIn(key).kind(), Kind::Done); // the control
    // A packet that says it has 4 GiB, CVE-2025-30258 and others.
    const CryptoOutcome four = takeIn(key + QByteArray("\xcd\xff\xff\xff\xff\xf0", 6) + "boss@example.org");
    QVERIFY(four.kind() == Kind::Done || four.kind() == Kind::Damaged || four.kind() == Kind::Failed);
    // Whatever takes longer than this is cut off by the guard.
    QCOMPARE(GuardedJob::Limits().silence, 30000ms);
}

void TestGpgmeAttacks::attack48_foreignSignatures()
{
    QByteArray key;
    QString fingerprint;
    {
        const KeyHome other;
        fingerprint = other.makeKey(QStringLiteral("Ann <ann@example.org>"));
        for (int i = 0; i < 12; ++i) {
            const QString signer = other.makeKey(QStringLiteral("S%1 <s%1@example.org>").arg(i));
            other.gpg({ QStringLiteral("-u"), signer, QStringLiteral("--quick-sign-key"), fingerprint });
        }
        key = other.gpg({ QStringLiteral("--export"), fingerprint });
    }
    qputenv("GNUPGHOME", m_home->path().toLocal8Bit());
    const auto signatures = [&](const QByteArray &octets) {
        return m_home->gpg({ QStringLiteral("--list-packets") }, octets).count(":signature packet:");
    };
    QCOMPARE(signatures(key), 14); // the control: its own two, and twelve
    QCOMPARE(takeIn(key).kind(), Kind::Done);
    QCOMPARE(signatures(m_home->gpg({ QStringLiteral("--export"), fingerprint })), 2);
}

void TestGpgmeAttacks::attack48_crashers_data()
{
    rowsOf({ QStringLiteral("test_large_packet"), QStringLiteral("test_large_MPIs"), QStringLiteral("test_fuzz_dump"),
             QStringLiteral("test_fuzz_keyimport"), QStringLiteral("test_fuzz_keyring"),
             QStringLiteral("test_fuzz_keyring_g10"), QStringLiteral("test_fuzz_keyring_kbx"),
             QStringLiteral("test_fuzz_verify"), QStringLiteral("test_fuzz_verify_detached") });
}
void TestGpgmeAttacks::attack48_crashers()
{
    NEEDS_CORPORA();
    QFETCH(QString, file);
    QElapsedTimer clock;
    clock.start();
    const CryptoOutcome taken = takeIn(octets(file));
    QVERIFY2(clock.elapsed() < 30000, QByteArray::number(clock.elapsed()).constData());
    QVERIFY(taken.kind() == Kind::Done || taken.keys().isEmpty());
    QCOMPARE(Asking(Operation::FindKeys).run().kind(), Kind::Done);
}

void TestGpgmeAttacks::attack49_passwords_data()
{
    QTest::addColumn<QString>("file");
    for (const char *const name : { "message.enc-password", "message.txt.pkesk-skesk-v10", "message.txt.pkesk-skesk-v10-only" })
        QTest::newRow(name) << QStringLiteral("test_messages/") + QString::fromLatin1(name);
}
void TestGpgmeAttacks::attack49_passwords()
{
    NEEDS_CORPORA();
    QFETCH(QString, file);
    m_home->setAnswer("password");
    for (const bool mayAsk : { false, true }) {
        Asking open(Operation::Decrypt, octets(file));
        QVERIFY(!open.source->data().isEmpty());
        open.request.setMayAsk(mayAsk);
        const CryptoOutcome outcome = open.run();
        QVERIFY2(outcome.kind() != Kind::Done, "it was opened by itself");
        QVERIFY(open.written().isEmpty());
    }
    QCOMPARE(m_home->asked(), 0);
}

void TestGpgmeAttacks::attack70_bombs_data()
{
    QTest::addColumn<QString>("file");
    for (const char *const name : { "test_messages/message.compr.128-rounds", "test_messages/message.compr-encr.31-rounds",
                                    "test_messages/message.compr-encr.32-rounds", "test_large_packet/4g.bzip2.gpg" })
        QTest::newRow(name) << QString::fromLatin1(name);
}
void TestGpgmeAttacks::attack70_bombs()
{
    NEEDS_CORPORA();
    QFETCH(QString, file);
    const QByteArray bomb = octets(file);
    QVERIFY(!bomb.isEmpty());
    m_home->gpg({ QStringLiteral("--pinentry-mode"), QStringLiteral("loopback"), QStringLiteral("--passphrase"),
                  QStringLiteral("password"), QStringLiteral("--import"), corpus(QStringLiteral("keyrings/1/secring.gpg")) },
                {}, true);
    const QStringList before = QDir(QStringLiteral("/tmp")).entryList(QDir::Files);
    for (const Operation operation : { Operation::Decrypt, Operation::Verify }) {
        m_home->setAnswer("password");
        Asking open(operation, bomb);
        open.request.setMayAsk(true);
        open.request.setOutputLimit(1LL << 40); // so that only the growth is in the way
        QElapsedTimer clock;
        clock.start();
        const CryptoOutcome outcome = open.run(60000);
        QVERIFY2(clock.elapsed() < 30000, QByteArray::number(clock.elapsed()).constData());
        if (file.contains(QStringLiteral("4g")))
            QVERIFY(outcome.kind() != Kind::Done);
        QVERIFY(open.written().size() <= std::max<qint64>(20 << 20, 100LL * bomb.size()));
    }
    QCOMPARE(QDir(QStringLiteral("/tmp")).entryList(QDir::Files).size(), before.size());
}

QTEST_GUILESS_MAIN(TestGpgmeAttacks)
#include "tst_gpgme_attacks.moc"
