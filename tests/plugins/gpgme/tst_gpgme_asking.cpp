// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/plugins/gpgme/key_home.h"
#include "tests/plugins/gpgme/provider.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace sobre::plugin;
using namespace sobre::test;
using Kind = CryptoOutcome::Kind;
using Operation = CryptoRequest::Operation;

/// Passphrases: asked for by pinentry, only where the request allows it, and only for keys.
class TestGpgmeAsking : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void asksNothingUnasked();
    void usesWhatIsUnlocked();
    void unlocksByPinentry();
    void saysWhenTheQuestionWasClosed();
    void saysWhenThePassphraseWasWrong();
    void cancelClosesTheQuestion();
    void destroyedJobClosesTheQuestion();
    void neverAsksForALettersPassword_data();
    void neverAsksForALettersPassword();
    void stopsAfterTenQuestions();
    void attack49_triesTenKeysAtMost();
    void attack49_triesTheNamedKeyFirst();

private:
    Asking opening()
    {
        return Asking(Operation::Decrypt,
                      m_home.gpg({ QStringLiteral("-e"), QStringLiteral("-r"), m_locked }, "Good day"));
    }
    Asking signing()
    {
        Asking sign(Operation::Sign, "Good day");
        sign.request.setSigners({ m_locked });
        return sign;
    }
    bool pinentryLives() const;

    KeyHome m_home;
    QString m_locked;
    QString m_open;
    int m_askedBefore = 0;
};

void TestGpgmeAsking::initTestCase()
{
    m_locked = m_home.makeKey(QStringLiteral("Locked <locked@example.org>"), QStringLiteral("sesame"));
    m_open = m_home.makeKey(QStringLiteral("Open <open@example.org>"));
}

void TestGpgmeAsking::init()
{
    m_home.forgetPassphrases();
    m_askedBefore = m_home.asked();
}

bool TestGpgmeAsking::pinentryLives() const
{
    QDir processes(QStringLiteral("/proc"));
    for (const QString &each : processes.entryList(QDir::Dirs)) {
        QFile line(QStringLiteral("/proc/%1/cmdline").arg(each));
        if (line.open(QIODevice::ReadOnly)
            && line.readAll().contains(m_home.path(QStringLiteral("pinentry-test")).toLocal8Bit()))
            return true;
    }
    return false;
}

void TestGpgmeAsking::asksNothingUnasked()
{
    m_home.setAnswer("sesame");
    Asking open = opening();
    QCOMPARE(open.run().kind(), Kind::NeedsUnlocking);
    QVERIFY(open.written().isEmpty());
    QCOMPARE(signing().run().kind(), Kind::NeedsUnlocking);
    Asking hidden(Operation::Decrypt,
                  m_home.gpg({ QStringLiteral("-e"), QStringLiteral("-R"), m_locked }, "Good day"));
    QCOMPARE(hidden.run().kind(), Kind::NeedsUnlocking);
    QCOMPARE(m_home.asked(), m_askedBefore);
}

void TestGpgmeAsking::usesWhatIsUnlocked()
{
    m_home.setAnswer("sesame");
    Asking first = opening();
    first.request.setMayAsk(true);
    QCOMPARE(first.run().kind(), Kind::Done);
    QCOMPARE(m_home.asked(), m_askedBefore + 1);
    Asking second = opening();
    QCOMPARE(second.run().kind(), Kind::Done);
    QCOMPARE(second.written(), QByteArray("Good day"));
    QCOMPARE(m_home.asked(), m_askedBefore + 1);
    Asking bare(Operation::Decrypt,
                m_home.gpg({ QStringLiteral("-e"), QStringLiteral("-r"), m_open }, "Good day"));
    QCOMPARE(bare.run().kind(), Kind::Done);
}

void TestGpgmeAsking::unlocksByPinentry()
{
    m_home.setAnswer("sesame");
    Asking sign = signing();
    sign.request.setMayAsk(true);
    QCOMPARE(sign.run().kind(), Kind::Done);
    QCOMPARE(m_home.asked(), m_askedBefore + 1);
    QVERIFY2(m_home.lastQuestion().contains(QStringLiteral("Locked <locked@example.org>")), // attack 49: it says which key
             qPrintable(m_home.lastQuestion()));
}

void TestGpgmeAsking::saysWhenTheQuestionWasClosed()
{
    m_home.setAnswer("cancel");
    for (Asking asking : { opening(), signing() }) {
        asking.request.setMayAsk(true);
        QCOMPARE(asking.run().kind(), Kind::NotUnlocked);
        QVERIFY(asking.written().isEmpty());
    }
    QCOMPARE(m_home.asked(), m_askedBefore + 2);
}

void TestGpgmeAsking::saysWhenThePassphraseWasWrong()
{
    m_home.setAnswer("open barley");
    for (Asking asking : { opening(), signing() }) {
        asking.request.setMayAsk(true);
        QCOMPARE(asking.run().kind(), Kind::NotUnlocked);
    }
}

void TestGpgmeAsking::cancelClosesTheQuestion()
{
    m_home.setAnswer("hang");
    Asking asking = opening();
    asking.request.setMayAsk(true);
    const std::unique_ptr<CryptoJob> job(provider()->createJob(asking.request, nullptr));
    QSignalSpy spy(job.get(), &CryptoJob::finished);
    job->start();
    QTRY_COMPARE(m_home.asked(), m_askedBefore + 1);
    QVERIFY(pinentryLives());
    QElapsedTimer clock;
    clock.start();
    job->cancel();
    QCOMPARE(spy.count(), 0);
    QVERIFY(spy.wait(5000));
    QVERIFY(clock.elapsed() < 1000);
    QCOMPARE(spy.first().first().value<CryptoOutcome>().kind(), Kind::Cancelled);
    QTRY_VERIFY(!pinentryLives());
    // And the agent is free for the next one.
    m_home.setAnswer("sesame");
    Asking next = opening();
    next.request.setMayAsk(true);
    QCOMPARE(next.run().kind(), Kind::Done);
    QCOMPARE(spy.count(), 1);
}

void TestGpgmeAsking::destroyedJobClosesTheQuestion()
{
    m_home.setAnswer("hang");
    Asking asking = signing();
    asking.request.setMayAsk(true);
    std::unique_ptr<CryptoJob> job(provider()->createJob(asking.request, nullptr));
    job->start();
    QTRY_COMPARE(m_home.asked(), m_askedBefore + 1);
    QElapsedTimer clock;
    clock.start();
    job.reset();
    QVERIFY(clock.elapsed() < 150);
    QTRY_VERIFY(!pinentryLives());
}

void TestGpgmeAsking::neverAsksForALettersPassword_data()
{
    QTest::addColumn<bool>("armoured");
    QTest::addColumn<bool>("alsoToAKey");
    QTest::newRow("binary") << false << false;
    QTest::newRow("armoured") << true << false;
    QTest::newRow("binary, and to a key") << false << true;
    QTest::newRow("armoured, and to a key") << true << true;
}

void TestGpgmeAsking::neverAsksForALettersPassword()
{
    QFETCH(bool, armoured);
    QFETCH(bool, alsoToAKey);
    m_home.setAnswer("password");
    QStringList how{ QStringLiteral("--pinentry-mode"), QStringLiteral("loopback"),
                     QStringLiteral("--passphrase"), QStringLiteral("password"), QStringLiteral("-c") };
    if (armoured)
        how.prepend(QStringLiteral("-a"));
    if (alsoToAKey)
        how << QStringLiteral("-e") << QStringLiteral("-r") << m_open;
    const QByteArray letter = m_home.gpg(how, "Good day");
    for (const bool mayAsk : { false, true }) {
        Asking open(Operation::Decrypt, letter);
        open.request.setMayAsk(mayAsk);
        QCOMPARE(open.run().kind(), Kind::NeedsPassword);
        QVERIFY(open.written().isEmpty());
    }
    if (armoured) { // what does not begin a line is no armour, to gpg neither
        const QByteArray key = m_home.gpg({ QStringLiteral("-a"), QStringLiteral("-e"), QStringLiteral("-r"), m_open }, "x");
        Asking open(Operation::Decrypt, "Look: " + letter + '\n' + key);
        QCOMPARE(open.run().kind(), Kind::Done);
        QCOMPARE(open.written(), QByteArray("x"));
    }
    QCOMPARE(m_home.asked(), m_askedBefore);
}

void TestGpgmeAsking::stopsAfterTenQuestions()
{
    for (int i = 0; i < 12; ++i)
        m_home.makeKey(QStringLiteral("Many%1 <m@example.net>").arg(i), QStringLiteral("other%1").arg(i));
    const QString gone = m_home.makeKey(QStringLiteral("Hidden <h@example.net>"));
    const QByteArray letter = m_home.gpg({ QStringLiteral("-e"), QStringLiteral("-R"), gone }, "Good day");
    m_home.gpg({ QStringLiteral("--delete-secret-and-public-key"), gone });
    m_home.forgetPassphrases();
    m_home.setAnswer("cancel");
    Asking open(Operation::Decrypt, letter);
    open.request.setMayAsk(true);
    QCOMPARE(open.run().kind(), Kind::NotUnlocked);
    QVERIFY2(m_home.asked() - m_askedBefore <= 11,
             QByteArray::number(m_home.asked() - m_askedBefore).constData());
}

void TestGpgmeAsking::attack49_triesTenKeysAtMost()
{
    const KeyHome home;
    QStringList keys; // none is locked, so no question stands in the way
    for (int i = 0; i < 12; ++i)
        keys << home.makeKey(QStringLiteral("Open%1 <o@example.net>").arg(i));
    const auto sealedTo = [&](const QStringList &recipients) {
        QStringList arguments{ QStringLiteral("-e") };
        for (const QString &each : recipients)
            arguments << QStringLiteral("-R") << each;
        return home.gpg(arguments, "Good day");
    };
    int opened = 0;
    for (const QString &key : std::as_const(keys)) {
        const QByteArray letter = sealedTo({ key });
        QCOMPARE(home.gpg({ QStringLiteral("--try-secret-key"), key, QStringLiteral("-d") }, letter), "Good day"); // the control
        Asking open(Operation::Decrypt, letter);
        const CryptoOutcome outcome = open.run();
        QCOMPARE(outcome.recipients(), QStringList{ QStringLiteral("0000000000000000") });
        if (outcome.kind() == Kind::Done) {
            QCOMPARE(open.written(), QByteArray("Good day"));
            ++opened;
        } else {
            QCOMPARE(outcome.kind(), Kind::NoSecretKey);
            QVERIFY(open.written().isEmpty());
        }
    }
    QCOMPARE(opened, 10);
    // However many of them hide.
    Asking all(Operation::Decrypt, sealedTo(keys));
    QCOMPARE(all.run().kind(), Kind::Done);
    qputenv("GNUPGHOME", m_home.path().toLocal8Bit());
}

void TestGpgmeAsking::attack49_triesTheNamedKeyFirst()
{
    const KeyHome home;
    const QString named = home.makeKey(QStringLiteral("Named <n@example.net>"));
    for (int i = 0; i < 11; ++i)
        home.makeKey(QStringLiteral("Other%1 <o@example.net>").arg(i), QStringLiteral("locked"));
    home.forgetPassphrases();
    const QString stranger = home.makeKey(QStringLiteral("Stranger <s@example.net>"));
    const QByteArray letter = home.gpg({ QStringLiteral("-e"), QStringLiteral("-R"), stranger, QStringLiteral("-r"), named,
                                         QStringLiteral("-s"), QStringLiteral("-u"), named },
                                       "Good day");
    home.gpg({ QStringLiteral("--delete-secret-and-public-key"), stranger });
    Asking open(Operation::Decrypt, letter);
    open.request.setMayAsk(true);
    const CryptoOutcome outcome = open.run();
    QCOMPARE(outcome.kind(), Kind::Done);
    QCOMPARE(open.written(), QByteArray("Good day"));
    QCOMPARE(outcome.signatures().size(), 1);
    QCOMPARE(home.asked(), 0);
    qputenv("GNUPGHOME", m_home.path().toLocal8Bit());
}

QTEST_GUILESS_MAIN(TestGpgmeAsking)
#include "tst_gpgme_asking.moc"
