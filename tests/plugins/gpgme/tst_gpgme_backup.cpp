// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/backup_code.h"
#include "tests/plugins/gpgme/key_home.h"
#include "tests/plugins/gpgme/provider.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace sobre::plugin;
using namespace sobre::test;
using Kind = CryptoOutcome::Kind;
using Operation = CryptoRequest::Operation;

/// A key out of one key ring and into another, under a code.
class TestGpgmeBackup : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_home = std::make_unique<KeyHome>(); }
    void cleanup() { m_home.reset(); }
    void goesAndComesBack();
    void othersOpenIt_data();
    void othersOpenIt();
    void staysLockedWithItsPassphrase();
    void theWrongCodeOpensNothing();
    void backsUpNothingWithoutACode();
    void backsUpNobodyElsesKey();
    void restoresOnlyWhoseItIs();
    void restoresNothingElse_data();
    void restoresNothingElse();
    void takesAnotherProgramsSecretKey();
    void theCodeIsNowhere();

private:
    CryptoOutcome backUp(const QString &key, QByteArray &file, const QByteArray &code, bool mayAsk = false)
    {
        Asking asking(Operation::BackUpKey);
        asking.request.setKey(key);
        asking.request.setCode(code);
        asking.request.setMayAsk(mayAsk);
        const CryptoOutcome outcome = asking.run();
        file = asking.written();
        return outcome;
    }
    CryptoOutcome restore(const QByteArray &file, const QByteArray &code, const QStringList &addresses = {})
    {
        Asking asking(Operation::RestoreKey, file);
        asking.request.setCode(code);
        asking.request.setAddresses(addresses);
        return asking.run();
    }
    void elsewhere()
    {
        m_home.reset();
        m_home = std::make_unique<KeyHome>();
    }

    std::unique_ptr<KeyHome> m_home;
};

void TestGpgmeBackup::goesAndComesBack()
{
    const QString key = m_home->makeKey(QStringLiteral("Ann <ann@example.org>"));
    const QByteArray sealed = m_home->gpg({ QStringLiteral("-e"), QStringLiteral("-r"), key }, "Good day");
    const QByteArray code = sobre::crypto::makeBackupCode();
    QByteArray file;
    const CryptoOutcome done = backUp(key, file, code);
    QCOMPARE(done.kind(), Kind::Done);
    QCOMPARE(done.keys().value(0).fingerprint(), key);
    QVERIFY(file.startsWith("-----BEGIN PGP MESSAGE-----\nPassphrase-Format: numeric9x4\nPassphrase-Begin: "
                            + code.first(2) + "\n"));
    QVERIFY(!file.contains("PRIVATE KEY"));
    elsewhere();
    const CryptoOutcome back = restore(file, code);
    QCOMPARE(back.kind(), Kind::Done);
    QCOMPARE(back.keys().size(), 1);
    QCOMPARE(back.keys().front().fingerprint(), key);
    QVERIFY(back.keys().front().traits().testFlags(CryptoKey::HasSecret | CryptoKey::CanSign | CryptoKey::CanEncrypt));
    QCOMPARE(back.keys().front().users().front().validity, Validity::Ultimate);
    Asking open(Operation::Decrypt, sealed);
    QCOMPARE(open.run().kind(), Kind::Done);
    QCOMPARE(open.written(), "Good day");
    QCOMPARE(m_home->asked(), 0);
}

void TestGpgmeBackup::othersOpenIt_data()
{
    QTest::addColumn<QString>("program");
    QTest::newRow("gpg") << QStringLiteral("gpg");
    QTest::newRow("rnp") << QStringLiteral("rnp");
    QTest::newRow("sq") << QStringLiteral("sq");
}
void TestGpgmeBackup::othersOpenIt()
{
    QFETCH(QString, program);
    if (QStandardPaths::findExecutable(program).isEmpty())
        QSKIP("the other program is not installed");
    const QString key = m_home->makeKey(QStringLiteral("Ann <ann@example.org>"));
    const QByteArray code = sobre::crypto::makeBackupCode();
    QByteArray file;
    QCOMPARE(backUp(key, file, code).kind(), Kind::Done);
    QByteArray opened;
    if (program == QStringLiteral("gpg")) {
        opened = m_home->gpg({ QStringLiteral("--pinentry-mode"), QStringLiteral("loopback"), QStringLiteral("--passphrase"),
                               QString::fromLatin1(code), QStringLiteral("-d") },
                             file);
    } else {
        QFile sealed(m_home->path(QStringLiteral("backup.asc")));
        QVERIFY(sealed.open(QIODevice::WriteOnly) && sealed.write(file) == file.size());
        sealed.close();
        QFile password(m_home->path(QStringLiteral("code")));
        QVERIFY(password.open(QIODevice::WriteOnly) && password.write(code) == code.size());
        password.close();
        QProcess process;
        QDir(m_home->path()).mkdir(QStringLiteral("rnp"));
        const QString out = m_home->path(QStringLiteral("out"));
        process.start(program,
                      program == QStringLiteral("rnp")
                          ? QStringList{ QStringLiteral("--homedir"), m_home->path(QStringLiteral("rnp")),
                                         QStringLiteral("--password"), QString::fromLatin1(code),
                                         QStringLiteral("--output"), out, QStringLiteral("--decrypt"), sealed.fileName() }
                          : QStringList{ QStringLiteral("decrypt"), QStringLiteral("--password-file"), password.fileName(),
                                         QStringLiteral("--output"), out, sealed.fileName() });
        QVERIFY(process.waitForFinished(30000));
        QFile result(out);
        QVERIFY2(result.open(QIODevice::ReadOnly), process.readAllStandardError().constData());
        opened = result.readAll();
    }
    QVERIFY(opened.startsWith("-----BEGIN PGP PRIVATE KEY BLOCK-----"));
    elsewhere();
    m_home->gpg({ QStringLiteral("--import") }, opened);
    QVERIFY(!m_home->gpg({ QStringLiteral("--list-secret-keys"), key }).isEmpty());
}

void TestGpgmeBackup::staysLockedWithItsPassphrase()
{
    const QString key = m_home->makeKey(QStringLiteral("Ann <ann@example.org>"), QStringLiteral("sesame"));
    const QByteArray code = sobre::crypto::makeBackupCode();
    QByteArray file;
    m_home->forgetPassphrases();
    QCOMPARE(backUp(key, file, code).kind(), Kind::NeedsUnlocking);
    QVERIFY(file.isEmpty());
    m_home->setAnswer("cancel");
    QCOMPARE(backUp(key, file, code, true).kind(), Kind::NotUnlocked);
    QVERIFY(file.isEmpty());
    m_home->setAnswer("sesame");
    QCOMPARE(backUp(key, file, code, true).kind(), Kind::Done);
    elsewhere();
    QCOMPARE(restore(file, code).kind(), Kind::Done);
    Asking sign(Operation::Sign, "Good day");
    sign.request.setSigners({ key });
    QCOMPARE(sign.run().kind(), Kind::NeedsUnlocking);
    m_home->setAnswer("sesame");
    sign.request.setMayAsk(true);
    QCOMPARE(sign.run().kind(), Kind::Done);
}

void TestGpgmeBackup::theWrongCodeOpensNothing()
{
    const QString key = m_home->makeKey(QStringLiteral("Ann <ann@example.org>"));
    QByteArray file;
    QCOMPARE(backUp(key, file, "0123-4567-8901-2345-6789-0123-4567-8901-2345").kind(), Kind::Done);
    elsewhere();
    QCOMPARE(restore(file, "0123-4567-8901-2345-6789-0123-4567-8901-2346").kind(), Kind::NotUnlocked);
    QCOMPARE(restore(file, {}).kind(), Kind::NeedsPassword);
    QCOMPARE(restore(file.first(file.size() / 2), "0123-4567-8901-2345-6789-0123-4567-8901-2345").kind(), Kind::Damaged);
    QVERIFY(m_home->gpg({ QStringLiteral("--list-keys") }).isEmpty());
    QCOMPARE(m_home->asked(), 0);
}

void TestGpgmeBackup::backsUpNothingWithoutACode()
{
    const QString key = m_home->makeKey(QStringLiteral("Ann <ann@example.org>"));
    QByteArray file;
    for (const QByteArray &code : { QByteArray(), QByteArray("1234") }) {
        QCOMPARE(backUp(key, file, code).kind(), Kind::Failed);
        QVERIFY(file.isEmpty());
    }
}

void TestGpgmeBackup::backsUpNobodyElsesKey()
{
    const QString key = m_home->makeKey(QStringLiteral("Ann <ann@example.org>"));
    m_home->gpg({ QStringLiteral("--delete-secret-keys"), key });
    QByteArray file;
    QCOMPARE(backUp(key, file, sobre::crypto::makeBackupCode()).kind(), Kind::UnusableKey);
    QVERIFY(file.isEmpty());
}

void TestGpgmeBackup::restoresOnlyWhoseItIs()
{
    const QString key = m_home->makeKey(QStringLiteral("Boss <boss@example.org>"));
    const QByteArray code = sobre::crypto::makeBackupCode();
    QByteArray file;
    QCOMPARE(backUp(key, file, code).kind(), Kind::Done);
    elsewhere();
    QCOMPARE(restore(file, code, { QStringLiteral("me@example.org") }).kind(), Kind::UnusableKey);
    QVERIFY(m_home->gpg({ QStringLiteral("--list-keys") }).isEmpty());
    QCOMPARE(restore(file, code, { QStringLiteral("boss@example.org") }).kind(), Kind::Done);
}

void TestGpgmeBackup::restoresNothingElse_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("a public key") << QStringLiteral("public") << Kind::UnusableKey;
    QTest::newRow("a public key under the code") << QStringLiteral("sealed public") << Kind::UnusableKey;
    QTest::newRow("a letter under the code") << QStringLiteral("sealed letter") << Kind::Damaged;
    QTest::newRow("rubbish") << QStringLiteral("rubbish") << Kind::Damaged;
    QTest::newRow("nothing") << QStringLiteral("nothing") << Kind::Damaged;
    QTest::newRow("two megabytes") << QStringLiteral("large") << Kind::TooLarge;
}
void TestGpgmeBackup::restoresNothingElse()
{
    QFETCH(QString, what);
    QFETCH(Kind, kind);
    m_home->makeKey(QStringLiteral("Ann <ann@example.org>"));
    const QByteArray code("0123-4567-8901-2345-6789-0123-4567-8901-2345");
    QByteArray file = m_home->gpg({ QStringLiteral("--armor"), QStringLiteral("--export") });
    if (what.endsWith(QStringLiteral("letter")))
        file = "Good day";
    if (what.startsWith(QStringLiteral("sealed")))
        file = m_home->gpg({ QStringLiteral("--pinentry-mode"), QStringLiteral("loopback"), QStringLiteral("--passphrase"),
                             QString::fromLatin1(code), QStringLiteral("--armor"), QStringLiteral("-c") },
                           file);
    if (what == QStringLiteral("rubbish"))
        file = "Dear Sir or Madam";
    if (what == QStringLiteral("nothing"))
        file.clear();
    if (what == QStringLiteral("large"))
        file = QByteArray(2 << 20, 'x');
    elsewhere();
    QCOMPARE(restore(file, code).kind(), kind);
    QVERIFY(m_home->gpg({ QStringLiteral("--list-keys") }).isEmpty());
}

void TestGpgmeBackup::takesAnotherProgramsSecretKey()
{
    const QString key = m_home->makeKey(QStringLiteral("Ann <ann@example.org>"));
    const QByteArray file = m_home->gpg({ QStringLiteral("--armor"), QStringLiteral("--export-secret-keys"), key });
    elsewhere();
    const CryptoOutcome back = restore(file, {});
    QCOMPARE(back.kind(), Kind::Done);
    QVERIFY(back.keys().value(0).traits().testFlag(CryptoKey::HasSecret));
    QCOMPARE(back.keys().value(0).users().value(0).validity, Validity::Ultimate);
}

void TestGpgmeBackup::theCodeIsNowhere()
{
    const QString key = m_home->makeKey(QStringLiteral("Ann <ann@example.org>"));
    const QByteArray code = sobre::crypto::makeBackupCode();
    // The control: a file with it is found.
    {
        QFile control(m_home->path(QStringLiteral("control")));
        QVERIFY(control.open(QIODevice::WriteOnly) && control.write(code) == code.size());
    }
    QCOMPARE(m_home->filesWith(code), QStringList{ m_home->path(QStringLiteral("control")) });
    QVERIFY(QFile::remove(m_home->path(QStringLiteral("control"))));
    QByteArray file;
    QCOMPARE(backUp(key, file, code).kind(), Kind::Done);
    QCOMPARE(restore(file, code).kind(), Kind::Done);
    QVERIFY(!file.contains(code));
    QCOMPARE(m_home->filesWith(code), QStringList());
}

QTEST_GUILESS_MAIN(TestGpgmeBackup)
#include "tst_gpgme_backup.moc"
