// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/command_source.h"
#include "core/auth/keyring_or_vault.h"
#include "core/auth/keyring_source.h"
#include "core/auth/memory_source.h"
#include "tests/support/qca_main.h"
#include "tests/support/task_value.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

using namespace sobre;
using namespace sobre::auth;
using namespace sobre::tests;
using namespace std::chrono_literals;
using Kind = MailError::Kind;

namespace {

const SecretName Incoming{ 7, QStringLiteral("incoming") };
const SecretName Outgoing{ 7, QStringLiteral("outgoing") };

QByteArray secretOf(CredentialSource &source, const SecretName &name = Incoming)
{
    const auto value = valueOf(source.read(name));
    return value ? value->toByteArray() : QByteArray("error: ") + wordFor(value.error().kind);
}

/// A key ring that fails as told.
class BrokenRing final : public CredentialSource {
public:
    explicit BrokenRing(Kind kind) : m_kind(kind) { }
    Task<QCA::SecureArray> read(SecretName) override
    {
        fail();
        co_return QCA::SecureArray();
    }
    Task<> write(SecretName, QCA::SecureArray) override
    {
        fail();
        co_return;
    }
    Task<> remove(SecretName) override
    {
        fail();
        co_return;
    }

private:
    void fail() const
    {
        MailError error;
        error.kind = m_kind;
        error.detail = QStringLiteral("the ring's words");
        throw error;
    }
    Kind m_kind;
};

} // namespace

class TestCredentialSources : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void memory();
    void commandTakesTheFirstLine_data();
    void commandTakesTheFirstLine();
    void commandTellsWhyItFailed_data();
    void commandTellsWhyItFailed();
    void commandEndsAtItsDeadline();
    void commandEndsWhenNobodyWaits();
    void commandKeepsNothing();
    void aMissingRingIsNotAvailable();
    void fallsBackToTheVault();
    void prefersTheRing();
    void tellsThatTheRingStayedClosed();
};

void TestCredentialSources::memory()
{
    MemorySource source;
    QCOMPARE(secretOf(source), "error: no-password");
    QVERIFY(valueOf(source.write(Incoming, QCA::SecureArray("one"))));
    QVERIFY(valueOf(source.write(Outgoing, QCA::SecureArray("two"))));
    QCOMPARE(secretOf(source), "one");
    QCOMPARE(secretOf(source, Outgoing), "two");
    QVERIFY(valueOf(source.remove(Incoming)));
    QVERIFY(valueOf(source.remove(Incoming)));
    QCOMPARE(secretOf(source), "error: no-password");
}

void TestCredentialSources::commandTakesTheFirstLine_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QByteArray>("secret");
    QTest::newRow("line") << "echo hunter22" << QByteArray("hunter22");
    QTest::newRow("no line end") << "printf hunter22" << QByteArray("hunter22");
    QTest::newRow("more lines") << "printf 'hunter22\\nuser: ann\\n'" << QByteArray("hunter22");
    QTest::newRow("CRLF") << "printf 'hunter22\\r\\n'" << QByteArray("hunter22");
    QTest::newRow("spaces belong to it") << "printf ' a b \\n'" << QByteArray(" a b ");
    QTest::newRow("words on standard error") << "echo careful >&2; echo hunter22" << QByteArray("hunter22");
    QTest::newRow("no input to wait for") << "read x; echo hunter22" << QByteArray("hunter22");
}

void TestCredentialSources::commandTakesTheFirstLine()
{
    QFETCH(QString, command);
    QFETCH(QByteArray, secret);
    CommandSource source(command);
    QCOMPARE(secretOf(source), secret);
}

void TestCredentialSources::commandTellsWhyItFailed_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("detail");
    QTest::newRow("code") << "echo hunter22; echo no key >&2; exit 3" << "code 3: no key";
    QTest::newRow("nothing printed") << "true" << "printed nothing";
    QTest::newRow("no such program") << "no-such-program-here" << "code 127";
    QTest::newRow("killed") << "kill -9 $$" << "was killed";
}

void TestCredentialSources::commandTellsWhyItFailed()
{
    QFETCH(QString, command);
    QFETCH(QString, detail);
    CommandSource source(command);
    const auto value = valueOf(source.read(Incoming));
    QVERIFY(!value);
    QCOMPARE(value.error().kind, Kind::NoPassword);
    QVERIFY2(value.error().detail.contains(detail), qPrintable(value.error().detail));
    QVERIFY(!value.error().detail.contains(QStringLiteral("hunter22")));
}

void TestCredentialSources::commandEndsAtItsDeadline()
{
    CommandSource source(QStringLiteral("sleep 60"), 50ms);
    QElapsedTimer clock;
    clock.start();
    const auto value = valueOf(source.read(Incoming));
    QVERIFY(!value);
    QVERIFY(value.error().detail.contains(QStringLiteral("too long")));
    QVERIFY(clock.elapsed() < 5000);
}

void TestCredentialSources::commandEndsWhenNobodyWaits()
{
    const QTemporaryDir folder;
    const QString mark = folder.filePath(QStringLiteral("mark"));
    CommandSource source(QStringLiteral("touch %1; exec sleep 60").arg(mark));
    QElapsedTimer clock;
    {
        const auto waiter = [](CredentialSource *from) -> Task<> { co_await from->read(Incoming); };
        Task<> task = waiter(&source);
        task.start();
        QVERIFY(waitUntil([&mark] {
            QTest::qWait(5);
            return QFile::exists(mark);
        }));
        clock.start();
    }
    QVERIFY(clock.elapsed() < 500); // QProcess itself would wait
    QTest::qWait(20);
}

void TestCredentialSources::commandKeepsNothing()
{
    CommandSource source(QStringLiteral("true"));
    QCOMPARE(valueOf(source.write(Incoming, QCA::SecureArray("x"))).error().kind, Kind::NotAvailable);
    QVERIFY(valueOf(source.remove(Incoming)));
}

void TestCredentialSources::aMissingRingIsNotAvailable()
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    KeyringSource ring;
    const auto value = valueOf(ring.read(Incoming));
    QVERIFY(!value);
    QCOMPARE(value.error().kind, Kind::NotAvailable);
    QCOMPARE(valueOf(ring.write(Incoming, QCA::SecureArray("x"))).error().kind, Kind::NotAvailable);
}

void TestCredentialSources::fallsBackToTheVault()
{
    auto vault = std::make_unique<MemorySource>();
    KeyringOrVault both(std::make_unique<BrokenRing>(Kind::NotAvailable), std::move(vault));
    QVERIFY(valueOf(both.write(Incoming, QCA::SecureArray("one"))));
    QCOMPARE(both.lastPlace(), KeyringOrVault::Place::Vault);
    QCOMPARE(secretOf(both), "one");
    QVERIFY(valueOf(both.remove(Incoming)));
    QCOMPARE(secretOf(both), "error: no-password");
}

void TestCredentialSources::prefersTheRing()
{
    auto vault = std::make_unique<MemorySource>();
    CredentialSource *old = vault.get();
    QVERIFY(valueOf(old->write(Incoming, QCA::SecureArray("old"))));
    KeyringOrVault both(std::make_unique<MemorySource>(), std::move(vault));
    QCOMPARE(secretOf(both), "old"); // written while no ring ran
    QCOMPARE(both.lastPlace(), KeyringOrVault::Place::Vault);
    QVERIFY(valueOf(both.write(Incoming, QCA::SecureArray("new"))));
    QCOMPARE(both.lastPlace(), KeyringOrVault::Place::Keyring);
    QCOMPARE(secretOf(both), "new");
    QCOMPARE(secretOf(*old), "error: no-password");
}

void TestCredentialSources::tellsThatTheRingStayedClosed()
{
    KeyringOrVault both(std::make_unique<BrokenRing>(Kind::NoPassword), std::make_unique<MemorySource>());
    const auto value = valueOf(both.read(Incoming));
    QCOMPARE(value.error().detail, QStringLiteral("the ring's words"));
}

SOBRE_QCA_TEST_MAIN(TestCredentialSources)
#include "tst_credential_sources.moc"
