// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/vault_source.h"
#include "tests/support/qca_main.h"
#include "tests/support/task_value.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <sys/stat.h>

using namespace sobre;
using namespace sobre::auth;
using namespace sobre::tests;
using Kind = MailError::Kind;

namespace {

const SecretName Incoming{ 7, QStringLiteral("incoming") };
const SecretName Outgoing{ 8, QStringLiteral("outgoing") };

QByteArray secretOf(VaultSource &vault, const SecretName &name = Incoming)
{
    const auto value = valueOf(vault.read(name));
    return value ? value->toByteArray() : QByteArray("error: ") + wordFor(value.error().kind);
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void overwrite(const QString &path, const QByteArray &octets)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(octets);
}

} // namespace

class TestVault : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsSecretsBetweenRuns();
    void isSealed();
    void filesAreTheOwnersWhateverTheUmask();
    void refusesEveryChangedOctet();
    void overwritesNothingThatIsDamaged();
    void aLostKeyFileIsDamage();
    void needsItsPassphrase();
    void passphraseCanBeTakenAway();
    void manyWritesAtOnceLoseNothing();

private:
    QString path(const char *name) const { return m_folder->filePath(QString::fromLatin1(name)); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestVault::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestVault::keepsSecretsBetweenRuns()
{
    {
        VaultSource vault(m_folder->path());
        QCOMPARE(secretOf(vault), "error: no-password");
        QVERIFY(!QFile::exists(path("vault"))); // reading makes nothing
        QVERIFY(valueOf(vault.write(Incoming, QCA::SecureArray("hunter22"))));
        QVERIFY(valueOf(vault.write(Outgoing, QCA::SecureArray(QByteArray("\0\xff 8-bit", 8)))));
    }
    VaultSource vault(m_folder->path());
    QCOMPARE(secretOf(vault), "hunter22");
    QCOMPARE(secretOf(vault, Outgoing), QByteArray("\0\xff 8-bit", 8));
    QVERIFY(valueOf(vault.remove(Incoming)));
    QVERIFY(valueOf(vault.remove(Incoming)));
    QCOMPARE(secretOf(vault), "error: no-password");
    QCOMPARE(secretOf(vault, Outgoing).size(), 8);
}

void TestVault::isSealed()
{
    VaultSource vault(m_folder->path());
    QVERIFY(valueOf(vault.write(Incoming, QCA::SecureArray("hunter22"))));
    const QByteArray first = contents(path("vault"));
    QVERIFY(!first.contains("hunter22") && !first.contains("account-7"));
    QVERIFY(!first.contains(QByteArray("hunter22").toBase64()));
    QVERIFY(valueOf(vault.write(Incoming, QCA::SecureArray("hunter22"))));
    QVERIFY(contents(path("vault")) != first); // a fresh salt each time
    QCOMPARE(contents(path("vault.key")).size(), 32);
}

void TestVault::filesAreTheOwnersWhateverTheUmask()
{
    // Attack 76
    for (const mode_t mask : { mode_t(0), mode_t(077) }) {
        init();
        const mode_t before = ::umask(mask);
        VaultSource vault(m_folder->path());
        const bool written = bool(valueOf(vault.write(Incoming, QCA::SecureArray("x"))));
        ::umask(before);
        QVERIFY(written);
        for (const char *name : { "vault", "vault.key" })
            QCOMPARE(QFileInfo(path(name)).permissions() & QFileDevice::Permissions(0x0077),
                     QFileDevice::Permissions());
    }
}

void TestVault::refusesEveryChangedOctet()
{
    VaultSource vault(m_folder->path());
    QVERIFY(valueOf(vault.write(Incoming, QCA::SecureArray("hunter22"))));
    const QByteArray good = contents(path("vault"));
    for (qsizetype i = 0; i < good.size(); ++i) {
        QByteArray bad = good;
        bad[i] = char(bad[i] ^ 1);
        overwrite(path("vault"), bad);
        const QByteArray read = secretOf(vault);
        QVERIFY2(read.startsWith("error: "), qPrintable(QStringLiteral("octet %1").arg(i)));
    }
    for (qsizetype size = 0; size < good.size(); ++size) {
        overwrite(path("vault"), good.first(size));
        QCOMPARE(secretOf(vault), "error: store-damaged");
    }
    overwrite(path("vault"), good);
    QCOMPARE(secretOf(vault), "hunter22");
}

void TestVault::overwritesNothingThatIsDamaged()
{
    overwrite(path("vault"), "something else");
    VaultSource vault(m_folder->path());
    QCOMPARE(valueOf(vault.write(Incoming, QCA::SecureArray("x"))).error().kind, Kind::StoreDamaged);
    QCOMPARE(contents(path("vault")), "something else");
    QVERIFY(!QFile::exists(path("vault.key")));
}

void TestVault::aLostKeyFileIsDamage()
{
    VaultSource vault(m_folder->path());
    QVERIFY(valueOf(vault.write(Incoming, QCA::SecureArray("hunter22"))));
    const QByteArray sealed = contents(path("vault"));
    QFile::remove(path("vault.key"));
    QVERIFY(!valueOf(vault.read(Incoming)));
    QVERIFY(!valueOf(vault.write(Incoming, QCA::SecureArray("new"))));
    QCOMPARE(contents(path("vault")), sealed);
    QVERIFY(!QFile::exists(path("vault.key")));
}

void TestVault::needsItsPassphrase()
{
    {
        VaultSource vault(m_folder->path());
        QVERIFY(valueOf(vault.write(Incoming, QCA::SecureArray("hunter22"))));
        QVERIFY(valueOf(vault.setPassphrase(QCA::SecureArray("open sesame"))));
        QCOMPARE(secretOf(vault), "hunter22");
    }
    VaultSource vault(m_folder->path());
    QVERIFY(*valueOf(vault.isLocked()));
    const auto locked = valueOf(vault.read(Incoming));
    QCOMPARE(locked.error().kind, Kind::NoPassword);
    QVERIFY(locked.error().detail.contains(QStringLiteral("locked")));
    QVERIFY(!valueOf(vault.write(Incoming, QCA::SecureArray("x"))));
    QCOMPARE(valueOf(vault.unlock(QCA::SecureArray("sesame"))).error().kind, Kind::BadInput);
    QVERIFY(*valueOf(vault.isLocked()));
    QVERIFY(valueOf(vault.unlock(QCA::SecureArray("open sesame"))));
    QVERIFY(!*valueOf(vault.isLocked()));
    QCOMPARE(secretOf(vault), "hunter22");
}

void TestVault::passphraseCanBeTakenAway()
{
    VaultSource vault(m_folder->path());
    QVERIFY(valueOf(vault.setPassphrase(QCA::SecureArray("open sesame"))));
    QVERIFY(valueOf(vault.write(Incoming, QCA::SecureArray("hunter22"))));
    QVERIFY(valueOf(vault.setPassphrase(QCA::SecureArray())));
    VaultSource later(m_folder->path());
    QVERIFY(!*valueOf(later.isLocked()));
    QCOMPARE(secretOf(later), "hunter22");
}

void TestVault::manyWritesAtOnceLoseNothing()
{
    VaultSource vault(m_folder->path());
    const auto writer = [](VaultSource *to, int from, int *done) -> Task<> {
        for (int i = 0; i < 10; ++i)
            co_await to->write({ from + i, QStringLiteral("incoming") },
                               QCA::SecureArray(QByteArray::number(from + i)));
        ++*done;
    };
    int done = 0;
    std::vector<Task<>> tasks;
    for (int from : { 0, 100, 200 }) {
        tasks.push_back(writer(&vault, from, &done));
        tasks.back().start();
    }
    QVERIFY(waitUntil([&done] { return done == 3; }));
    for (int from : { 0, 100, 200 }) {
        for (int i = 0; i < 10; ++i)
            QCOMPARE(secretOf(vault, { from + i, QStringLiteral("incoming") }), QByteArray::number(from + i));
    }
}

SOBRE_QCA_TEST_MAIN(TestVault)
#include "tst_vault.moc"
