// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/plugins/gpgme/key_home.h"
#include "tests/plugins/gpgme/provider.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <csignal>
#include <unistd.h>

using namespace sobre::plugin;
using namespace sobre::test;
using Kind = CryptoOutcome::Kind;
using Operation = CryptoRequest::Operation;

namespace {

/// Gives `size` octets that do not compress, slowly if wanted, and keeps none.
class Spring : public QIODevice {
public:
    explicit Spring(qint64 size, int millisecondsPerRead = 0) : m_left(size), m_pause(millisecondsPerRead)
    {
        m_block.resize(64 << 10);
        QRandomGenerator random(4711);
        random.fillRange(reinterpret_cast<quint32 *>(m_block.data()), m_block.size() / 4);
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    bool isSequential() const override { return true; }
    bool atEnd() const override { return m_left == 0; }
    std::atomic_int reads = 0;

protected:
    qint64 readData(char *data, qint64 size) override
    {
        ++reads;
        if (m_pause)
            QThread::msleep(static_cast<unsigned long>(m_pause));
        const qint64 count = std::min({ size, m_left, static_cast<qint64>(m_block.size()) });
        std::copy_n(m_block.constData(), count, data);
        m_left -= count;
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    qint64 m_left;
    int m_pause;
    QByteArray m_block;
};

/// Counts.
class Drain : public QIODevice {
public:
    Drain() { open(QIODevice::WriteOnly | QIODevice::Unbuffered); }
    bool isSequential() const override { return true; }
    std::atomic_llong octets = 0;

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64 size) override
    {
        octets += size;
        return size;
    }
};

qint64 residentKiB()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.simplified().split(' ').value(1).toLongLong();
    }
    return 0;
}

/// A folder with a `gpg` of our own first in PATH, and nothing of it afterwards.
class OtherGpg {
public:
    explicit OtherGpg(const QByteArray &script) : m_path(qgetenv("PATH"))
    {
        if (!script.isEmpty()) {
            QFile file(m_directory.filePath(QStringLiteral("gpg")));
            if (file.open(QIODevice::WriteOnly))
                file.write("#!/bin/sh\necho $$ >>"
                           + m_directory.filePath(QStringLiteral("pids")).toLocal8Bit() + "\n" + script);
            file.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
            qputenv("PATH", m_directory.path().toLocal8Bit() + ":" + m_path);
        } else {
            qputenv("PATH", m_directory.path().toLocal8Bit());
        }
    }
    ~OtherGpg()
    {
        qputenv("PATH", m_path);
        QFile pids(m_directory.filePath(QStringLiteral("pids")));
        if (!pids.open(QIODevice::ReadOnly))
            return;
        for (const QByteArray &line : pids.readAll().split('\n')) {
            QFile name(QStringLiteral("/proc/%1/comm").arg(line.toInt()));
            if (line.toInt() > 1 && name.open(QIODevice::ReadOnly) && name.readAll().startsWith("sleep"))
                kill(line.toInt(), SIGKILL);
        }
    }
    bool used() const { return QFile::exists(m_directory.filePath(QStringLiteral("pids"))); }
    /// Whether one that was started still runs.
    bool lives() const
    {
        QFile pids(m_directory.filePath(QStringLiteral("pids")));
        const QByteArray all = pids.open(QIODevice::ReadOnly) ? pids.readAll() : QByteArray();
        for (const QByteArray &line : all.split('\n')) {
            // "4711 (sleep) Z": ended, and its parent has not asked yet.
            QFile stat(QStringLiteral("/proc/%1/stat").arg(line.toInt()));
            const QByteArray words = line.toInt() > 1 && stat.open(QIODevice::ReadOnly) ? stat.readAll() : QByteArray();
            if (words.contains("(sleep)") && !words.contains("(sleep) Z"))
                return true;
        }
        return false;
    }

private:
    QByteArray m_path;
    QTemporaryDir m_directory;
};

} // namespace

/// Large letters, bombs, cancelling, several at once, and a gpg that is not there or does not answer.
class TestGpgmeLimits : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void saysWhatIsMissing();
    void saysWhenGpgDoesNotWork();
    void cancelsAStuckGpg_data();
    void cancelsAStuckGpg();
    void cancelsInTheMiddle();
    void cancelsBeforeTheBeginning();
    void destroyedJobStaysSilent();
    void worksOnSeveralAtOnce();
    void startsOneGpgALetterOfOneSigner();
    void streamsWithFlatMemory();
    void stopsAtTheLimit();
    void stopsABomb();
    void reportsAFullDisk();
    void endsWhileGpgIsStuck();

private:
    KeyHome m_home;
    QString m_ann;
};

void TestGpgmeLimits::initTestCase()
{
    if (!qEnvironmentVariableIsSet("SOBRE_TEST_LEAVE"))
        m_ann = m_home.makeKey(QStringLiteral("Ann <ann@example.org>"));
}

void TestGpgmeLimits::saysWhatIsMissing()
{
    const auto format = CryptoRequest::Format::OpenPgp;
    QCOMPARE(provider()->missing(format), QString());
    {
        const OtherGpg none({});
        QCOMPARE(provider()->capabilities(format), CryptoProvider::Capabilities());
        QVERIFY(provider()->missing(format).contains(QStringLiteral("gnupg")));
        const CryptoOutcome outcome = Asking(Operation::FindKeys).run();
        QCOMPARE(outcome.kind(), Kind::NoEngine);
        QVERIFY(!outcome.detail().isEmpty());
    }
    // It was installed meanwhile.
    QVERIFY(provider()->capabilities(format).testFlag(CryptoProvider::Decrypt));
    QCOMPARE(Asking(Operation::FindKeys).run().kind(), Kind::Done);
}

void TestGpgmeLimits::saysWhenGpgDoesNotWork()
{
    const auto format = CryptoRequest::Format::OpenPgp;
    for (const QByteArray &script : { QByteArray("exit 1\n"), QByteArray("echo 'gpg (GnuPG) 1.4.23'\n") }) {
        const OtherGpg other(script);
        QCOMPARE(Asking(Operation::FindKeys).run().kind(), Kind::NoEngine);
        QVERIFY(!provider()->missing(format).isEmpty());
        QCOMPARE(provider()->capabilities(format), CryptoProvider::Capabilities());
    }
    QCOMPARE(provider()->missing(format), QString());
}

void TestGpgmeLimits::cancelsAStuckGpg_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::newRow("at work") << QByteArray(
        "case $* in --version) echo 'gpg (GnuPG) 2.4.7'; exit;; esac\nexec sleep 30\n");
    QTest::newRow("and deaf") << QByteArray(
        "case $* in --version) echo 'gpg (GnuPG) 2.4.7'; exit;; esac\ntrap '' TERM\nexec sleep 30\n");
    QTest::newRow("at once") << QByteArray("exec sleep 30\n");
}

void TestGpgmeLimits::cancelsAStuckGpg()
{
    QFETCH(QByteArray, script);
    const OtherGpg stuck(script);
    Asking asking(Operation::Decrypt, "x");
    const std::unique_ptr<CryptoJob> job(provider()->createJob(asking.request, nullptr));
    QSignalSpy spy(job.get(), &CryptoJob::finished);
    job->start();
    QTRY_VERIFY(stuck.used());
    QTest::qWait(300);
    QCOMPARE(spy.count(), 0);
    QVERIFY(stuck.lives());
    QElapsedTimer clock;
    clock.start();
    job->cancel();
    job->cancel();
    QCOMPARE(spy.count(), 0);
    QVERIFY(spy.wait(5000));
    QVERIFY(clock.elapsed() < 1000);
    QCOMPARE(spy.first().first().value<CryptoOutcome>().kind(), Kind::Cancelled);
    QTest::qWait(900);
    QCOMPARE(spy.count(), 1);
    // It is not left behind. (One that hangs when it is asked for its version is given ten seconds.)
    if (QByteArray(QTest::currentDataTag()) != "at once")
        QVERIFY(!stuck.lives());
}

void TestGpgmeLimits::cancelsInTheMiddle()
{
    const auto spring = std::make_shared<Spring>(1LL << 40, 1);
    const auto drain = std::make_shared<Drain>();
    for (const Operation operation : { Operation::Encrypt, Operation::Sign }) {
        CryptoRequest request(operation);
        request.setSource(spring);
        request.setSink(drain);
        request.setRecipients({ m_ann });
        request.setSigners({ m_ann });
        request.setOutputLimit(1LL << 40);
        const std::unique_ptr<CryptoJob> job(provider()->createJob(request, nullptr));
        QSignalSpy spy(job.get(), &CryptoJob::finished);
        spring->reads = 0;
        job->start();
        QTRY_VERIFY(spring->reads > 50);
        QElapsedTimer clock;
        clock.start();
        job->cancel();
        QVERIFY(spy.wait(5000));
        QVERIFY(clock.elapsed() < 1000);
        QCOMPARE(spy.first().first().value<CryptoOutcome>().kind(), Kind::Cancelled);
        // The devices are the caller's again.
        const int before = spring->reads;
        const qint64 written = drain->octets;
        QTest::qWait(200);
        QCOMPARE(spring->reads.load(), before);
        QCOMPARE(drain->octets.load(), written);
    }
}

void TestGpgmeLimits::cancelsBeforeTheBeginning()
{
    Asking asking(Operation::FindKeys);
    const std::unique_ptr<CryptoJob> job(provider()->createJob(asking.request, nullptr));
    QSignalSpy spy(job.get(), &CryptoJob::finished);
    job->start();
    job->cancel();
    QCOMPARE(spy.count(), 0);
    QVERIFY(spy.wait(5000));
    QCOMPARE(spy.first().first().value<CryptoOutcome>().kind(), Kind::Cancelled);
}

void TestGpgmeLimits::destroyedJobStaysSilent()
{
    const auto spring = std::make_shared<Spring>(1LL << 40);
    CryptoRequest request(Operation::Encrypt);
    request.setSource(spring);
    request.setSink(std::make_shared<Drain>());
    request.setRecipients({ m_ann });
    request.setOutputLimit(1LL << 40);
    std::unique_ptr<CryptoJob> job(provider()->createJob(request, nullptr));
    QSignalSpy spy(job.get(), &CryptoJob::finished);
    job->start();
    QTRY_VERIFY(spring->reads > 10);
    QElapsedTimer clock;
    clock.start();
    job.reset();
    QVERIFY(clock.elapsed() < 150);
    const int before = spring->reads;
    QTest::qWait(300);
    QCOMPARE(spring->reads.load(), before);
    QCOMPARE(spy.count(), 0);
}

void TestGpgmeLimits::worksOnSeveralAtOnce()
{
    const QByteArray letter = m_home.gpg({ QStringLiteral("-e"), QStringLiteral("-r"), m_ann }, "Good day");
    std::vector<std::unique_ptr<Asking>> askings;
    std::vector<std::unique_ptr<CryptoJob>> jobs;
    int ended = 0;
    for (int i = 0; i < 20; ++i) {
        askings.push_back(std::make_unique<Asking>(Operation::Decrypt, letter));
        jobs.emplace_back(provider()->createJob(askings.back()->request, nullptr));
        connect(jobs.back().get(), &CryptoJob::finished, this, [&ended](const CryptoOutcome &outcome) {
            QCOMPARE(outcome.kind(), Kind::Done);
            ++ended;
        });
        jobs.back()->start();
    }
    QTRY_COMPARE_WITH_TIMEOUT(ended, 20, 30000);
    for (const auto &asking : askings)
        QCOMPARE(asking->written(), QByteArray("Good day"));
}

void TestGpgmeLimits::startsOneGpgALetterOfOneSigner()
{
    constexpr int Letters = 100;
    const QByteArray text("Good day");
    const QByteArray signature = m_home.gpg({ QStringLiteral("-u"), m_ann, QStringLiteral("-b") }, text);
    QElapsedTimer clock;
    clock.start();
    {
        QFile file(m_home.path(QStringLiteral("sig")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(signature) == signature.size());
    }
    for (int i = 0; i < Letters; ++i)
        m_home.gpg({ QStringLiteral("--verify"), m_home.path(QStringLiteral("sig")), QStringLiteral("-") }, text);
    const qint64 byGpg = clock.restart();

    // Not those that only ask for its version, which GPGME does of a gpg in an unusual place.
    const QString starts = m_home.path(QStringLiteral("starts"));
    const OtherGpg counted("case $* in *--version*) ;; *) echo >>" + starts.toLocal8Bit()
                           + " ;; esac\nexec /usr/bin/gpg \"$@\"\n");
    std::vector<std::unique_ptr<Asking>> askings;
    std::vector<std::unique_ptr<CryptoJob>> jobs;
    int ended = 0;
    for (int i = 0; i < Letters; ++i) {
        askings.push_back(std::make_unique<Asking>(Operation::Verify, text));
        askings.back()->request.setSignature(signature);
        jobs.emplace_back(provider()->createJob(askings.back()->request, nullptr));
        connect(jobs.back().get(), &CryptoJob::finished, this, [&](const CryptoOutcome &outcome) {
            QCOMPARE(outcome.signatures().size(), 1);
            QCOMPARE(outcome.signatures().front().key().fingerprint(), m_ann);
            ++ended;
        });
        jobs.back()->start();
    }
    QTRY_COMPARE_WITH_TIMEOUT(ended, Letters, 60000);
    qInfo("%d signed letters: gpg --verify %lld ms, here %lld ms", Letters, byGpg, clock.elapsed());
    // Those that begin at the same time ask for the key each.
    QFile file(starts);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto count = file.readAll().count('\n');
    QVERIFY2(count >= Letters && count <= Letters + 10, QByteArray::number(count).constData());
}

void TestGpgmeLimits::streamsWithFlatMemory()
{
    constexpr qint64 Size = 300LL << 20;
    const qint64 before = residentKiB();
    CryptoRequest request(Operation::Encrypt);
    request.setSource(std::make_shared<Spring>(Size));
    const auto sealed = std::make_shared<QFile>(m_home.path(QStringLiteral("large")));
    QVERIFY(sealed->open(QIODevice::WriteOnly));
    request.setSink(sealed);
    request.setRecipients({ m_ann });
    request.setSigners({ m_ann });
    request.setOutputLimit(1LL << 30);
    const auto run = [](const CryptoRequest &what) {
        const std::unique_ptr<CryptoJob> job(provider()->createJob(what, nullptr));
        QSignalSpy spy(job.get(), &CryptoJob::finished);
        job->start();
        spy.wait(120000);
        return spy.value(0).value(0).value<CryptoOutcome>();
    };
    QCOMPARE(run(request).kind(), Kind::Done);
    sealed->close();
    QVERIFY(sealed->size() > Size);

    CryptoRequest back(Operation::Decrypt);
    QVERIFY(sealed->open(QIODevice::ReadOnly));
    const auto drain = std::make_shared<Drain>();
    back.setSource(sealed);
    back.setSink(drain);
    back.setOutputLimit(Size);
    const CryptoOutcome outcome = run(back);
    QCOMPARE(outcome.kind(), Kind::Done);
    QCOMPARE(drain->octets.load(), Size);
    QCOMPARE(outcome.signatures().size(), 1);
    QVERIFY2(residentKiB() - before < 32 << 10, QByteArray::number(residentKiB() - before).constData());
    qInfo("300 MB sealed and opened: at most %lld KiB in memory at once, %lld before", residentKiB(), before);
#ifndef __SANITIZE_ADDRESS__
    QVERIFY(residentKiB() < 64 << 10); // all of this program
#endif
}

void TestGpgmeLimits::stopsAtTheLimit()
{
    Asking open(Operation::Decrypt,
                m_home.gpg({ QStringLiteral("-e"), QStringLiteral("-r"), m_ann }, QByteArray(100001, 'x')));
    open.request.setOutputLimit(100000);
    QCOMPARE(open.run().kind(), Kind::TooLarge);
    QVERIFY(open.written().size() <= 100000);
}

void TestGpgmeLimits::stopsABomb()
{
    // 64 MiB of nothing in some 70 kB, and in 64 kB of bzip2 below.
    for (const QString &how : { QStringLiteral("zlib"), QStringLiteral("bzip2") }) {
        const QByteArray bomb = m_home.gpg(
            { QStringLiteral("--compress-algo"), how, QStringLiteral("-e"), QStringLiteral("-r"), m_ann },
            QByteArray(64 << 20, '\0'));
        QVERIFY(bomb.size() < 200000);
        Asking open(Operation::Decrypt, bomb);
        open.request.setOutputLimit(1LL << 40);
        QCOMPARE(open.run().kind(), Kind::TooLarge);
        QVERIFY(open.written().size() <= 20 << 20);
        const QByteArray opaque = m_home.gpg(
            { QStringLiteral("--compress-algo"), how, QStringLiteral("-s"), QStringLiteral("-u"), m_ann },
            QByteArray(64 << 20, '\0'));
        Asking verify(Operation::Verify, opaque);
        verify.request.setOutputLimit(1LL << 40);
        QCOMPARE(verify.run().kind(), Kind::TooLarge);
    }
}

void TestGpgmeLimits::reportsAFullDisk()
{
    const auto full = std::make_shared<QFile>(QStringLiteral("/dev/full"));
    QVERIFY(full->open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    Asking open(Operation::Decrypt,
                m_home.gpg({ QStringLiteral("-e"), QStringLiteral("-r"), m_ann }, "Good day"));
    open.request.setSink(full);
    const CryptoOutcome outcome = open.run();
    QCOMPARE(outcome.kind(), Kind::Failed);
    QVERIFY(!outcome.detail().isEmpty());
}

void TestGpgmeLimits::endsWhileGpgIsStuck()
{
    // This program again, which leaves main() with a stuck gpg at work.
    if (qEnvironmentVariableIsSet("SOBRE_TEST_LEAVE")) {
        Asking asking(Operation::Decrypt, "x");
        provider()->createJob(asking.request, nullptr)->start(); // never destroyed
        QTest::qWait(500);
        return;
    }
    const OtherGpg stuck("exec sleep 30\n");
    qputenv("SOBRE_TEST_LEAVE", "1");
    QElapsedTimer clock;
    clock.start();
    QProcess again;
    again.start(QCoreApplication::applicationFilePath(), { QStringLiteral("endsWhileGpgIsStuck") });
    const bool ended = again.waitForFinished(15000);
    qunsetenv("SOBRE_TEST_LEAVE");
    QVERIFY(ended);
    QCOMPARE(again.exitStatus(), QProcess::NormalExit);
    QCOMPARE(again.exitCode(), 0);
    QVERIFY(clock.elapsed() < 12000);
}

QTEST_GUILESS_MAIN(TestGpgmeLimits)
#include "tst_gpgme_limits.moc"
