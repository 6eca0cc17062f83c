// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/plugins/gpgme/key_home.h"
#include "tests/plugins/gpgme/provider.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace sobre::plugin;
using namespace sobre::test;
using Kind = CryptoOutcome::Kind;
using Operation = CryptoRequest::Operation;

/// The messages of another OpenPGP program's tests, most of them broken on purpose.
class TestGpgmeCorpora : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void outlivesAnything_data();
    void outlivesAnything();
    void unsealsNoneThatWasChanged_data();
    void unsealsNoneThatWasChanged();
    void believesNoWeakSignature_data();
    void believesNoWeakSignature();

private:
    /// As Sobre does: what takes too long is cancelled.
    static CryptoOutcome outcomeOf(const Asking &asking)
    {
        const std::unique_ptr<CryptoJob> job(provider()->createJob(asking.request, nullptr));
        QSignalSpy spy(job.get(), &CryptoJob::finished);
        job->start();
        if (!spy.wait(10000)) {
            job->cancel();
            spy.wait(1000);
        }
        return spy.value(0).value(0).value<CryptoOutcome>();
    }
    QByteArray octets(const QString &name) const
    {
        QFile file(m_folder + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    KeyHome m_home;
    QString m_folder;
};

void TestGpgmeCorpora::initTestCase()
{
    const QString corpora = qEnvironmentVariable("SOBRE_CORPORA");
    if (corpora.isEmpty())
        QSKIP("SOBRE_CORPORA is not set");
    m_folder = corpora + QStringLiteral("/rnp-openpgp/");
    QVERIFY(QFile::exists(m_folder + QStringLiteral("test_messages")));
    for (const char *const keys :
         { "keyrings/1/pubring.gpg", "keyrings/1/secring.gpg", "test_stream_key_load/dsa-eg-pub.asc" }) {
        const QString path = m_folder + QString::fromLatin1(keys);
        if (QFile::exists(path))
            m_home.gpg({ QStringLiteral("--pinentry-mode"), QStringLiteral("loopback"),
                         QStringLiteral("--passphrase"), QStringLiteral("password"),
                         QStringLiteral("--import"), path },
                       {}, true);
    }
    m_home.setAnswer("password");
}

void TestGpgmeCorpora::outlivesAnything_data()
{
    QTest::addColumn<QString>("file");
    for (const char *const folder :
         { "test_messages", "test_stream_armor", "test_list_packets", "test_fuzz_dump", "test_fuzz_verify",
           "test_fuzz_verify_detached", "test_large_packet", "test_large_MPIs", "test_fuzz_keyring",
           "test_fuzz_keyimport" }) {
        for (const QString &name : QDir(m_folder + QString::fromLatin1(folder)).entryList(QDir::Files)) {
            const QString file = QStringLiteral("%1/%2").arg(QString::fromLatin1(folder), name);
            QTest::newRow(qPrintable(file)) << file;
        }
    }
}

void TestGpgmeCorpora::outlivesAnything()
{
    QFETCH(QString, file);
    const QByteArray input = octets(file);
    for (const Operation operation : { Operation::Decrypt, Operation::Verify }) {
        Asking asking(operation, input);
        const CryptoOutcome outcome = outcomeOf(asking);
        QVERIFY2(outcome.kind() != Kind::Failed || !outcome.detail().isEmpty(), "no answer");
        QVERIFY2(outcome.kind() == Kind::Done || outcome.signatures().isEmpty(), "evidence of what failed");
        QVERIFY(asking.written().size() <= std::max<qint64>(20 << 20, 100LL * input.size()));
    }
    Asking detached(Operation::Verify, octets(QStringLiteral("test_messages/message.txt")));
    detached.request.setSignature(input);
    outcomeOf(detached);
}

void TestGpgmeCorpora::unsealsNoneThatWasChanged_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("mayOpen");
    for (const char *const name :
         { "message.txt.enc-malf-2", "message.txt.enc-malf-3", "message.txt.enc-malf-4",
           "message.txt.enc-aead-eax-malf", "message_mdc_8k_cut1.pgp", "message_mdc_8k_cut22.pgp" })
        QTest::newRow(name) << QStringLiteral("test_messages/") + QString::fromLatin1(name)
                            << QByteArray(name).contains("enc-malf");
}

void TestGpgmeCorpora::unsealsNoneThatWasChanged()
{
    QFETCH(QString, file);
    QFETCH(bool, mayOpen);
    Asking asking(Operation::Decrypt, octets(file));
    QVERIFY(!asking.source->data().isEmpty());
    asking.request.setMayAsk(true);
    const CryptoOutcome outcome = asking.run();
    if (mayOpen) { // only the framing is odd, and what comes out is authentic
        QCOMPARE(outcome.kind(), Kind::Done);
        QCOMPARE(asking.written(), octets(QStringLiteral("test_messages/message.txt")));
    } else {
        // One is sealed with a password besides, and not opened for that.
        QCOMPARE(outcome.kind(),
                 file.contains(QStringLiteral("aead-eax")) ? Kind::NeedsPassword : Kind::Damaged);
    }
    QVERIFY(outcome.signatures().isEmpty());
}

void TestGpgmeCorpora::believesNoWeakSignature_data()
{
    QTest::addColumn<QString>("file");
    for (const char *const name :
         { "message.txt.signed.md5", "message.txt.signed-md5-before", "message.txt.signed-md5-after",
           "message.txt.signed.sha1", "message.txt.signed-sha1-after" })
        QTest::newRow(name) << QStringLiteral("test_messages/") + QString::fromLatin1(name);
}

void TestGpgmeCorpora::believesNoWeakSignature()
{
    QFETCH(QString, file);
    const CryptoOutcome outcome = Asking(Operation::Verify, octets(file)).run();
    for (const SignatureEvidence &evidence : outcome.signatures()) {
        QVERIFY(evidence.remarks().testFlag(SignatureEvidence::WeakAlgorithm));
        if (evidence.hash() == QLatin1StringView("md5"))
            QVERIFY(evidence.outcome() != SignatureEvidence::Outcome::Fits);
    }
}

QTEST_GUILESS_MAIN(TestGpgmeCorpora)
#include "tst_gpgme_corpora.moc"
