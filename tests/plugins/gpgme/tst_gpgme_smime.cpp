// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/plugins/gpgme/key_home.h"
#include "tests/plugins/gpgme/made_authority.h"
#include "tests/plugins/gpgme/provider.h"
#include "tests/plugins/gpgme/smime_asking.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

#include <cstring>

using namespace sobre::plugin;
using namespace sobre::test;
using namespace Qt::StringLiterals;
using Kind = CryptoOutcome::Kind;
using Operation = CryptoRequest::Operation;
using Evidence = SignatureEvidence;

namespace {
const QByteArray Text = "Content-Type: text/plain; charset=utf-8\r\n\r\nEl azafr\xc3\xa1n est\xc3\xa1 bajo el suelo.\r\n";
} // namespace

class TestGpgmeSmime : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void saysWhatItCan();
    void signsSoThatOpensslVerifies();
    void sealsForSeveral();
    void opensWhatOpensslSealed();
    void saysWhyItDoesNotOpen();
    void knowsWhatATagProtects();
    void verifiesWhatOpensslSigned();
    void listsEverySigner();
    void doesNotTakeAnotherText();
    void believesNoUnknownAuthority();
    void tellsThatACertificateHadEnded();
    void findsCertificatesAndTheirChain();
    void sealsToNobodyThatNobodyVouchesFor();
    void takesNoSecretFromALetter();
    void bringsOnesOwnCertificate();
    void reachesNoNetwork();
    void endsAStuckProgram();
    void keepsMemoryFlat();

private:
    KeyHome m_home;
    std::unique_ptr<MadeAuthority> m_authority;
    QString m_uno;
    QString m_dos;
};

void TestGpgmeSmime::initTestCase()
{
    m_authority = std::make_unique<MadeAuthority>(u"Autoridad, de prueba"_s);
    for (const char *const name : { "uno", "dos", "tres", "niña" })
        m_authority->issue(QString::fromUtf8(name), QString::fromUtf8(name[0] == 'n' ? "nina" : name) + u"@one.example"_s);
    m_authority->bringTo(m_home);
    m_authority->trustIn(m_home);
    m_authority->bringPerson(m_home, u"uno"_s);
    Asking import = smime(Operation::ImportKeys, m_authority->file(u"dos.pem"_s));
    QCOMPARE(import.run().kind(), Kind::Done);
    m_uno = m_authority->fingerprint(u"uno"_s);
    m_dos = m_authority->fingerprint(u"dos"_s);
}

void TestGpgmeSmime::cleanup()
{
    m_home.setAnswer("cancel");
}

void TestGpgmeSmime::saysWhatItCan()
{
    const auto can = provider()->capabilities(CryptoRequest::Format::Smime);
    QVERIFY(can.testFlags(CryptoProvider::Capabilities(CryptoProvider::Sign | CryptoProvider::Encrypt | CryptoProvider::Decrypt
                                                       | CryptoProvider::Verify | CryptoProvider::FindChain)));
    QVERIFY(!can.testFlag(CryptoProvider::MakeKey));
    QVERIFY(!provider()->createJob(CryptoRequest(Operation::MakeKey, CryptoRequest::Format::Smime), nullptr));
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", "/nowhere");
    QVERIFY(provider()->missing(CryptoRequest::Format::Smime).contains("gpgsm"_L1));
    QCOMPARE(provider()->capabilities(CryptoRequest::Format::Smime), CryptoProvider::Capabilities());
    qputenv("PATH", path);
}

void TestGpgmeSmime::signsSoThatOpensslVerifies()
{
    Asking asking = smime(Operation::Sign, Text);
    asking.request.setSigners({ m_uno });
    const CryptoOutcome outcome = asking.run();
    QCOMPARE(outcome.kind(), Kind::Done);
    QCOMPARE(outcome.hash(), u"sha256"_s);
    m_authority->write(u"signature"_s, asking.written());
    m_authority->write(u"text"_s, Text);
    m_authority->openssl({ u"cms"_s, u"-verify"_s, u"-binary"_s, u"-inform"_s, u"DER"_s, u"-in"_s, u"signature"_s,
                           u"-content"_s, u"text"_s, u"-CAfile"_s, u"authority.pem"_s });
    const CryptoOutcome own = verified(asking.written(), Text);
    QCOMPARE(own.signatures().size(), 1);
    QCOMPARE(own.signatures().first().outcome(), Evidence::Outcome::Fits);
}

void TestGpgmeSmime::sealsForSeveral()
{
    Asking asking = smime(Operation::Encrypt, Text);
    asking.request.setRecipients({ m_uno, m_dos });
    QCOMPARE(asking.run().kind(), Kind::Done);
    QVERIFY(!asking.written().contains("azafr"));
    m_authority->write(u"envelope"_s, asking.written());
    for (const QString &name : { u"uno"_s, u"dos"_s }) {
        const QByteArray text = m_authority->openssl(
            { u"cms"_s, u"-decrypt"_s, u"-binary"_s, u"-inform"_s, u"DER"_s, u"-in"_s, u"envelope"_s, u"-recip"_s,
              name + u".pem"_s, u"-inkey"_s, name + u".key"_s });
        QCOMPARE(text, Text);
    }
    QVERIFY_THROWS_EXCEPTION(std::runtime_error,
                             m_authority->openssl({ u"cms"_s, u"-decrypt"_s, u"-binary"_s, u"-inform"_s, u"DER"_s, u"-in"_s,
                                                    u"envelope"_s, u"-recip"_s, u"tres.pem"_s, u"-inkey"_s, u"tres.key"_s }));
    asking = smime(Operation::Encrypt, Text);
    asking.request.setRecipients({ m_dos });
    asking.request.setSigners({ m_uno });
    QCOMPARE(asking.run().kind(), Kind::Failed);
}

void TestGpgmeSmime::opensWhatOpensslSealed()
{
    for (const QStringList &people : { QStringList{ u"uno"_s }, QStringList{ u"tres"_s, u"uno"_s } }) {
        QByteArray text;
        const CryptoOutcome outcome = opened(m_authority->sealedFor(people, Text), &text);
        QCOMPARE(outcome.kind(), Kind::Done);
        QCOMPARE(text, Text);
        QVERIFY(outcome.isUnauthenticated()); // CBC
        QVERIFY(!outcome.recipients().isEmpty());
    }
}

void TestGpgmeSmime::saysWhyItDoesNotOpen()
{
    QCOMPARE(opened(m_authority->sealedFor({ u"dos"_s }, Text)).kind(), Kind::NoSecretKey);
    QCOMPARE(opened(m_authority->sealedFor({ u"tres"_s }, Text)).kind(), Kind::NoSecretKey); // not even its certificate
    const QByteArray sealed = m_authority->sealedFor({ u"uno"_s }, Text);
    QByteArray altered = sealed;
    altered[altered.size() - 3] = char(altered[altered.size() - 3] ^ 1);
    QCOMPARE(opened(altered).kind(), Kind::Damaged);
    QCOMPARE(opened(sealed.chopped(30)).kind(), Kind::Damaged);
    QCOMPARE(opened("no CMS at all").kind(), Kind::Damaged);
    QCOMPARE(opened(m_authority->sealedFor({}, Text, { u"-pwri_password"_s, u"sesamo"_s })).kind(), Kind::NeedsPassword);
    QCOMPARE(opened(m_authority->sealedFor({ u"uno"_s }, Text, { u"-keyopt"_s, u"rsa_padding_mode:oaep"_s })).kind(),
             Kind::Failed);
    QCOMPARE(m_home.asked(), 0);
}

void TestGpgmeSmime::knowsWhatATagProtects()
{
    // gpgsm 2.4.7 opens neither through GPGME 1.24. One that does must say that the text was protected.
    const QByteArray tagged = m_authority->sealedFor({ u"uno"_s }, Text, { u"-aes-256-gcm"_s });
    for (const QByteArray &sealed : { tagged, withShortTag(tagged) }) {
        QByteArray text;
        const CryptoOutcome outcome = opened(sealed, &text);
        if (outcome.kind() == Kind::Done) {
            QCOMPARE(text, Text);
            QVERIFY(!outcome.isUnauthenticated());
        } else {
            QCOMPARE(outcome.kind(), Kind::Failed);
            QVERIFY(outcome.detail().contains("AES-GCM"_L1));
        }
        QByteArray altered = sealed;
        altered[altered.size() - 3] = char(altered[altered.size() - 3] ^ 1); // in the tag
        QVERIFY(opened(altered).kind() != Kind::Done);
    }
    QCOMPARE(opened(m_authority->sealedFor({ u"dos"_s }, Text, { u"-aes-256-gcm"_s })).kind(), Kind::Failed);
}

void TestGpgmeSmime::verifiesWhatOpensslSigned()
{
    const QByteArray signature = m_authority->signedBy({ u"uno"_s }, Text);
    CryptoOutcome outcome = verified(signature, Text);
    QCOMPARE(outcome.kind(), Kind::Done);
    QCOMPARE(outcome.signatures().size(), 1);
    Evidence found = outcome.signatures().first();
    QCOMPARE(found.outcome(), Evidence::Outcome::Fits);
    QCOMPARE(found.hash(), u"sha256"_s);
    QCOMPARE(found.key().fingerprint(), m_uno);
    QCOMPARE(found.key().users().first().address, u"uno@one.example"_s);
    QCOMPARE(found.key().users().first().name, u"uno"_s);
    QCOMPARE(found.key().users().first().validity, Validity::Full);
    QVERIFY(found.remarks().testFlag(Evidence::RevocationUnknown));
    QVERIFY(!found.remarks().testFlag(Evidence::ChainUntrusted));
    QVERIFY(found.created().isValid());
    QByteArray other = Text;
    other.replace("suelo", "techo");
    QCOMPARE(verified(signature, other).signatures().first().outcome(), Evidence::Outcome::DoesNotFit);
    QVERIFY(verified(m_authority->signedBy({ u"uno"_s }, Text, { u"-md"_s, u"sha1"_s }), Text)
                .signatures().first().remarks().testFlag(Evidence::WeakAlgorithm));
    QVERIFY(verified(m_authority->signedBy({ u"uno"_s }, Text, { u"-md"_s, u"md5"_s }), Text)
                .signatures().first().remarks().testFlag(Evidence::WeakAlgorithm));
    QCOMPARE(verified(m_authority->signedBy({ u"uno"_s }, Text, { u"-keyopt"_s, u"rsa_padding_mode:pss"_s }), Text)
                 .signatures().first().outcome(), Evidence::Outcome::Fits);
    QCOMPARE(verified("rubbish", Text).kind(), Kind::Damaged);
    QCOMPARE(verified({}, Text).kind(), Kind::Damaged);
    // Opaque: what was signed comes out.
    Asking opaque = smime(Operation::Verify, m_authority->signedBy({ u"uno"_s }, Text, { u"-nodetach"_s }));
    outcome = opaque.run();
    QCOMPARE(outcome.kind(), Kind::Done);
    QCOMPARE(outcome.signatures().first().outcome(), Evidence::Outcome::Fits);
    QCOMPARE(opaque.written(), Text);
}

void TestGpgmeSmime::listsEverySigner()
{
    const CryptoOutcome outcome = verified(m_authority->signedBy({ u"uno"_s, u"tres"_s }, Text), Text);
    QStringList addresses;
    for (const Evidence &one : outcome.signatures())
        addresses << one.key().users().value(0).address;
    QCOMPARE(QSet<QString>(addresses.begin(), addresses.end()), (QSet<QString>{ u"uno@one.example"_s, u"tres@one.example"_s }));
    const CryptoOutcome nobody = verified(m_authority->signedBy({ u"niña"_s }, Text, { u"-nocerts"_s }), Text);
    QCOMPARE(nobody.signatures().size(), 1);
    QCOMPARE(nobody.signatures().first().outcome(), Evidence::Outcome::NoKey);
}

void TestGpgmeSmime::doesNotTakeAnotherText() // attack 39
{
    const QByteArray opaque = m_authority->signedBy({ u"uno"_s }, Text, { u"-nodetach"_s });
    QCOMPARE(verified(opaque, Text).kind(), Kind::Damaged);
    QCOMPARE(verified(opaque, "another text").kind(), Kind::Damaged);
}

void TestGpgmeSmime::believesNoUnknownAuthority() // attack 39
{
    MadeAuthority stranger(u"Stranger"_s);
    stranger.issue(u"uno"_s, u"uno@one.example"_s);
    stranger.bringTo(m_home); // known, and not trusted
    m_home.setAnswer("yes"); // whoever is asked says yes to everything
    const int before = m_home.asked();
    const CryptoOutcome outcome = verified(stranger.signedBy({ u"uno"_s }, Text), Text);
    QCOMPARE(outcome.kind(), Kind::Done);
    const Evidence found = outcome.signatures().first();
    QCOMPARE(found.outcome(), Evidence::Outcome::Fits);
    QVERIFY(found.remarks().testFlag(Evidence::ChainUntrusted));
    QVERIFY(found.key().users().first().validity < Validity::Marginal);
    QCOMPARE(m_home.asked(), before);
    QCOMPARE(m_home.confirmed(), 0); // not even whether to trust it
    QFile list(m_home.path(u"trustlist.txt"_s));
    QVERIFY(list.open(QIODevice::ReadOnly));
    QCOMPARE(list.readAll().count('\n'), 1);
    // Its root is not even here.
    MadeAuthority absent(u"Absent"_s);
    absent.issue(u"uno"_s, u"uno@one.example"_s);
    const Evidence unknown = verified(absent.signedBy({ u"uno"_s }, Text), Text).signatures().first();
    QVERIFY(unknown.remarks().testAnyFlags(Evidence::Remarks(Evidence::ChainIncomplete | Evidence::ChainUntrusted)));
}

void TestGpgmeSmime::tellsThatACertificateHadEnded()
{
    m_authority->issue(u"vieja"_s, u"vieja@one.example"_s, u"20200101000000Z"_s, u"20210101000000Z"_s);
    const CryptoOutcome outcome = verified(m_authority->signedBy({ u"vieja"_s }, Text), Text);
    QCOMPARE(outcome.signatures().size(), 1);
    const Evidence found = outcome.signatures().first();
    QVERIFY(found.remarks().testFlag(Evidence::KeyExpired) || found.key().traits().testFlag(CryptoKey::Expired));
    Asking import = smime(Operation::ImportKeys, m_authority->file(u"vieja.pem"_s));
    import.run();
    Asking seal = smime(Operation::Encrypt, Text);
    seal.request.setRecipients({ m_authority->fingerprint(u"vieja"_s) });
    QCOMPARE(seal.run().kind(), Kind::UnusableKey);
}

void TestGpgmeSmime::findsCertificatesAndTheirChain()
{
    Asking find = smime(Operation::FindKeys);
    find.request.setAddresses({ u"DOS@one.example"_s });
    QList<CryptoKey> keys = find.run().keys();
    QCOMPARE(keys.size(), 1);
    QCOMPARE(keys.first().fingerprint(), m_dos);
    QVERIFY(keys.first().traits().testFlag(CryptoKey::CanEncrypt));
    QVERIFY(!keys.first().traits().testFlag(CryptoKey::HasSecret));
    QCOMPARE(keys.first().users().first().validity, Validity::Full);
    find = smime(Operation::FindKeys);
    find.request.setAddresses({ u"uno@one.example"_s });
    find.request.setSecretOnly(true);
    keys = find.run().keys();
    QCOMPARE(keys.size(), 1);
    QVERIFY(keys.first().traits().testFlag(CryptoKey::HasSecret));
    find = smime(Operation::FindKeys);
    find.request.setAddresses({ u"nobody@one.example"_s });
    QVERIFY(find.run().keys().isEmpty());

    Asking chain = smime(Operation::FindChain);
    chain.request.setKey(m_dos);
    keys = chain.run().keys();
    QCOMPARE(keys.size(), 2);
    QCOMPARE(keys.first().issuerKey(), keys.last().fingerprint());
    QVERIFY(keys.last().traits().testFlags(
        CryptoKey::Traits(CryptoKey::IsRoot | CryptoKey::TrustedRoot | CryptoKey::CanCertify)));
    QCOMPARE(keys.last().users().first().name, u"Autoridad, de prueba"_s);
    Asking none = smime(Operation::FindChain);
    none.request.setKey(QString(40, u'A'));
    QCOMPARE(none.run().kind(), Kind::UnusableKey);

    Asking exported = smime(Operation::ExportKeys);
    exported.request.setRecipients({ m_dos });
    QCOMPARE(exported.run().kind(), Kind::Done);
    QVERIFY(exported.written().contains("-----BEGIN CERTIFICATE-----"));
}

void TestGpgmeSmime::sealsToNobodyThatNobodyVouchesFor()
{
    MadeAuthority stranger(u"Another stranger"_s);
    stranger.issue(u"cuatro"_s, u"cuatro@one.example"_s);
    stranger.bringTo(m_home);
    Asking import = smime(Operation::ImportKeys, stranger.file(u"cuatro.pem"_s));
    QCOMPARE(import.run().kind(), Kind::Done);
    m_home.setAnswer("yes");
    Asking seal = smime(Operation::Encrypt, Text);
    seal.request.setRecipients({ stranger.fingerprint(u"cuatro"_s) });
    seal.request.setMayAsk(true);
    QCOMPARE(seal.run().kind(), Kind::UnusableKey);
    QVERIFY(seal.written().isEmpty());
    QCOMPARE(m_home.confirmed(), 0);
    // Nor does anybody sign as one: GnuPG would ask on the spot whether to trust the authority.
    stranger.bringPerson(m_home, u"cuatro"_s);
    Asking sign = smime(Operation::Sign, Text);
    sign.request.setSigners({ stranger.fingerprint(u"cuatro"_s) });
    sign.request.setMayAsk(true);
    QCOMPARE(sign.run().kind(), Kind::UnusableKey);
    QCOMPARE(m_home.confirmed(), 0);
}

void TestGpgmeSmime::takesNoSecretFromALetter()
{
    m_home.setAnswer("sesamo-123456");
    const int before = m_home.asked();
    for (const QByteArray &octets : { m_authority->personalFile(u"dos"_s, u"sesamo-123456"_s), m_authority->file(u"dos.key"_s) }) {
        Asking import = smime(Operation::ImportKeys, octets);
        QCOMPARE(import.run().kind(), Kind::Failed);
    }
    QCOMPARE(m_home.asked(), before);
    // Asked for one address, nothing else stays.
    const QByteArray both = m_authority->file(u"tres.pem"_s) + m_authority->file(u"niña.pem"_s);
    Asking named = smime(Operation::ImportKeys, both);
    named.request.setAddresses({ u"tres@one.example"_s });
    QCOMPARE(named.run().kind(), Kind::UnusableKey);
}

void TestGpgmeSmime::bringsOnesOwnCertificate()
{
    const QByteArray file = m_authority->personalFile(u"tres"_s, u"sesamo-123456"_s);
    Asking silent = smime(Operation::RestoreKey, file);
    QCOMPARE(silent.run().kind(), Kind::NeedsUnlocking);
    QCOMPARE(m_home.confirmed(), 0);
    m_home.setAnswer("sesamo-123456");
    Asking restore = smime(Operation::RestoreKey, file);
    restore.request.setMayAsk(true);
    const CryptoOutcome outcome = restore.run();
    QVERIFY2(outcome.kind() == Kind::Done, qPrintable(outcome.detail()));
    QCOMPARE(outcome.keys().size(), 1);
    QVERIFY(outcome.keys().first().traits().testFlag(CryptoKey::HasSecret));
    // Locked with what the person typed: opened only where a question may come up.
    m_home.forgetPassphrases();
    const QByteArray sealed = m_authority->sealedFor({ u"tres"_s }, Text);
    const int before = m_home.asked();
    QCOMPARE(opened(sealed).kind(), Kind::NeedsUnlocking);
    QCOMPARE(m_home.asked(), before);
    QByteArray text;
    QCOMPARE(opened(sealed, &text, true).kind(), Kind::Done);
    QCOMPARE(text, Text);
    QVERIFY(m_home.asked() > before);
    // And taken away again, whole.
    Asking backUp = smime(Operation::BackUpKey);
    backUp.request.setKey(m_authority->fingerprint(u"tres"_s));
    backUp.request.setMayAsk(true);
    QCOMPARE(backUp.run().kind(), Kind::Done);
    m_authority->write(u"backup.p12"_s, backUp.written());
    QVERIFY(m_authority->openssl({ u"pkcs12"_s, u"-in"_s, u"backup.p12"_s, u"-passin"_s, u"pass:sesamo-123456"_s, u"-nodes"_s,
                                   u"-legacy"_s })
                .contains("PRIVATE KEY"));
}

void TestGpgmeSmime::reachesNoNetwork()
{
    QVERIFY(!QFile::exists(m_home.path(u"S.dirmngr"_s)));
    QVERIFY(!QFile::exists(m_home.path(u"dirmngr-cache.d"_s)));
}

void TestGpgmeSmime::endsAStuckProgram()
{
    const QByteArray path = qgetenv("PATH");
    QTemporaryDir folder;
    QFile stuck(folder.filePath(u"gpgsm"_s));
    QVERIFY(stuck.open(QIODevice::WriteOnly));
    stuck.write("#!/bin/sh\ncase \"$*\" in *--version*) echo 'gpgsm (GnuPG) 2.4.7';; *) exec /bin/sleep 300;; esac\n");
    stuck.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    stuck.close();
    qputenv("PATH", folder.path().toLocal8Bit() + ':' + path);
    Asking asking = smime(Operation::Verify, Text);
    asking.request.setSignature("x");
    const std::unique_ptr<CryptoJob> job(provider()->createJob(asking.request, nullptr));
    QSignalSpy spy(job.get(), &CryptoJob::finished);
    job->start();
    QTest::qWait(500);
    QCOMPARE(spy.size(), 0);
    QElapsedTimer timer;
    timer.start();
    job->cancel();
    QVERIFY(spy.wait(1000));
    qputenv("PATH", path);
    QVERIFY(timer.elapsed() < 1000);
    QCOMPARE(spy.first().first().value<CryptoOutcome>().kind(), Kind::Cancelled);
}

namespace {
/// Octets without end but for a count, and with nothing behind them.
class Stream : public QIODevice {
public:
    explicit Stream(qint64 size) : m_left(size) { open(QIODevice::ReadWrite | QIODevice::Unbuffered); }
    bool isSequential() const override { return true; }
    bool atEnd() const override { return m_left == 0; }
    qint64 written() const { return m_written; }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        const qint64 count = std::min(most, m_left);
        memset(data, 'x', size_t(count));
        m_left -= count;
        return count;
    }
    qint64 writeData(const char *, qint64 length) override
    {
        m_written += length;
        return length;
    }

private:
    qint64 m_left;
    qint64 m_written = 0;
};

qint64 peakKilobytes()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray all = status.readAll();
    return all.sliced(all.indexOf("VmHWM:") + 6).simplified().split(' ').first().toLongLong();
}
} // namespace

void TestGpgmeSmime::keepsMemoryFlat()
{
    const qint64 before = peakKilobytes();
    constexpr qint64 Size = 200 << 20;
    for (const Operation operation : { Operation::Sign, Operation::Encrypt }) {
        CryptoRequest request(operation, CryptoRequest::Format::Smime);
        const auto source = std::make_shared<Stream>(Size);
        const auto sink = std::make_shared<Stream>(0);
        request.setSource(source);
        request.setSink(sink);
        request.setOutputLimit(2 * Size);
        if (operation == Operation::Sign)
            request.setSigners({ m_uno });
        else
            request.setRecipients({ m_dos });
        const std::unique_ptr<CryptoJob> job(provider()->createJob(request, nullptr));
        QSignalSpy spy(job.get(), &CryptoJob::finished);
        job->start();
        QVERIFY(spy.wait(120000));
        QCOMPARE(spy.first().first().value<CryptoOutcome>().kind(), Kind::Done);
        QVERIFY(operation == Operation::Sign || sink->written() > Size);
    }
    QVERIFY2(peakKilobytes() - before < (64 << 10), qPrintable(QString::number(peakKilobytes() - before)));
}

QTEST_GUILESS_MAIN(TestGpgmeSmime)
#include "tst_gpgme_smime.moc"
