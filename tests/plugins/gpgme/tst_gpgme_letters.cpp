// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/plugins/gpgme/key_home.h"
#include "tests/plugins/gpgme/provider.h"

#include <QFile>
#include <QTest>

using namespace sobre::plugin;
using namespace sobre::test;
using Kind = CryptoOutcome::Kind;
using Operation = CryptoRequest::Operation;

namespace {
const QByteArray Letter = "Content-Type: text/plain; charset=utf-8\r\n\r\nThe harvest is in.\r\n";
const QByteArray Secret = "marzipan-under-the-stairs-4711";
} // namespace

/// What Sobre seals and signs gpg opens and believes, and the other way round.
class TestGpgmeLetters : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void saysWhatItIs();
    void gpgBelievesSignature();
    void believesGpgsSignature();
    void seesOneChangedOctet();
    void saysWhichKeyIsMissing();
    void readsClearSignedAndOpaque();
    void takesNoSignatureOutOfTheText();
    void findsNoSignatureInPlainText();
    void gpgOpensWhatWasSealed();
    void sealsToNobodyElse();
    void opensWhatGpgSealed();
    void opensAndChecksSignatureWithin();
    void saysForWhomItIs();
    void refusesUnprotected();
    void refusesUnprotectedWhateverTheConfiguration();
    void refusesDamaged_data();
    void refusesDamaged();
    void reportsOldSignersKey();
    void leavesNoTrace();

private:
    void write(const QString &name, const QByteArray &octets)
    {
        QFile file(m_home.path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(octets);
    }
    QByteArray sealed(const QByteArray &octets, const QStringList &more = {})
    {
        return m_home.gpg(
            QStringList{ QStringLiteral("-a"), QStringLiteral("-e"), QStringLiteral("-r"), m_ann } + more,
            octets);
    }

    KeyHome m_home;
    QString m_ann;
    QString m_bob;
};

void TestGpgmeLetters::initTestCase()
{
    m_ann = m_home.makeKey(QStringLiteral("Ann <ann@example.org>"));
    m_bob = m_home.makeKey(QStringLiteral("Bob <bob@example.org>"));
    QCOMPARE(m_ann.size(), 40);
}

void TestGpgmeLetters::saysWhatItIs()
{
    QCOMPARE(providerMetaData().value(u"IID").toString(), QStringLiteral(SobreCryptoProvider_iid));
    const QJsonObject own = providerMetaData().value(u"MetaData").toObject();
    QCOMPARE(own.value(u"id").toString(), QStringLiteral("org.sobre.gpgme"));
    QCOMPARE(own.value(u"api").toInt(-1), CryptoApi);
    QVERIFY(provider()
                ->capabilities(CryptoRequest::Format::OpenPgp)
                .testFlags(CryptoProvider::Sign | CryptoProvider::Decrypt));
}

void TestGpgmeLetters::gpgBelievesSignature()
{
    Asking sign(Operation::Sign, Letter);
    sign.request.setSigners({ m_ann });
    const CryptoOutcome outcome = sign.run();
    QCOMPARE(outcome.kind(), Kind::Done);
    QVERIFY(outcome.hash().startsWith(QLatin1StringView("sha")));
    QVERIFY(sign.written().startsWith("-----BEGIN PGP SIGNATURE-----"));
    write(QStringLiteral("letter"), Letter);
    write(QStringLiteral("letter.asc"), sign.written());
    const QByteArray status
        = m_home.gpg({ QStringLiteral("--status-fd"), QStringLiteral("1"), QStringLiteral("--verify"),
                       m_home.path(QStringLiteral("letter.asc")), m_home.path(QStringLiteral("letter")) });
    QVERIFY(status.contains("VALIDSIG " + m_ann.toLatin1()));
}

void TestGpgmeLetters::believesGpgsSignature()
{
    Asking verify(Operation::Verify, Letter);
    verify.request.setSignature(m_home.gpg({ QStringLiteral("-u"), m_ann, QStringLiteral("-ab") }, Letter));
    const CryptoOutcome outcome = verify.run();
    QCOMPARE(outcome.kind(), Kind::Done);
    QCOMPARE(outcome.signatures().size(), 1);
    const SignatureEvidence evidence = outcome.signatures().first();
    QCOMPARE(evidence.outcome(), SignatureEvidence::Outcome::Fits);
    QCOMPARE(evidence.key().fingerprint(), m_ann);
    QCOMPARE(evidence.key().users().first().address, QStringLiteral("ann@example.org"));
    QVERIFY(evidence.created().secsTo(QDateTime::currentDateTimeUtc()) < 600);
    QVERIFY(!evidence.expires().isValid());
    QCOMPARE(evidence.remarks(), SignatureEvidence::Remarks());
    QVERIFY(!evidence.hash().isEmpty());
}

void TestGpgmeLetters::seesOneChangedOctet()
{
    QByteArray changed = Letter;
    changed.replace("harvest", "Harvest");
    Asking verify(Operation::Verify, changed);
    verify.request.setSignature(m_home.gpg({ QStringLiteral("-u"), m_ann, QStringLiteral("-ab") }, Letter));
    const CryptoOutcome outcome = verify.run();
    QCOMPARE(outcome.kind(), Kind::Done);
    QCOMPARE(outcome.signatures().size(), 1);
    QCOMPARE(outcome.signatures().first().outcome(), SignatureEvidence::Outcome::DoesNotFit);
}

void TestGpgmeLetters::saysWhichKeyIsMissing()
{
    const QString stranger = m_home.makeKey(QStringLiteral("Stranger <s@example.net>"));
    Asking verify(Operation::Verify, Letter);
    verify.request.setSignature(
        m_home.gpg({ QStringLiteral("-u"), stranger, QStringLiteral("-ab") }, Letter));
    m_home.gpg({ QStringLiteral("--delete-secret-and-public-key"), stranger });
    const CryptoOutcome outcome = verify.run();
    QCOMPARE(outcome.kind(), Kind::Done);
    QCOMPARE(outcome.signatures().size(), 1);
    QCOMPARE(outcome.signatures().first().outcome(), SignatureEvidence::Outcome::NoKey);
    QVERIFY(stranger.endsWith(outcome.signatures().first().signingKey()));
    QVERIFY(!outcome.signatures().first().signingKey().isEmpty());
    QVERIFY(outcome.signatures().first().key().fingerprint().isEmpty());
}

void TestGpgmeLetters::readsClearSignedAndOpaque()
{
    for (const QString &way :
         { QStringLiteral("--clearsign"), QStringLiteral("-as"), QStringLiteral("-s") }) {
        Asking verify(Operation::Verify, m_home.gpg({ QStringLiteral("-u"), m_bob, way }, "Good day\n"));
        const CryptoOutcome outcome = verify.run();
        QCOMPARE(outcome.kind(), Kind::Done);
        QCOMPARE(outcome.signatures().value(0).key().fingerprint(), m_bob);
        QCOMPARE(outcome.signatures().value(0).outcome(), SignatureEvidence::Outcome::Fits);
        QCOMPARE(verify.written().trimmed(), QByteArray("Good day"));
    }
}

void TestGpgmeLetters::takesNoSignatureOutOfTheText()
{
    // What is signed in the text covers neither what stands around it nor the head above it.
    const QByteArray inside = m_home.gpg({ QStringLiteral("-u"), m_ann, QStringLiteral("--clearsign") }, Letter);
    for (const QByteArray &none : { QByteArray(""), QByteArray(), QByteArray(" \r\n\t\r\n") }) {
        Asking verify(Operation::Verify, "By anybody\n" + inside + "By anybody\n");
        verify.request.setSignature(none);
        const CryptoOutcome outcome = verify.run();
        QCOMPARE(outcome.kind(), Kind::Damaged);
        QVERIFY(outcome.signatures().isEmpty());
    }
}

void TestGpgmeLetters::findsNoSignatureInPlainText()
{
    for (const QByteArray &text :
         { QByteArray("Nothing here, but -----BEGIN PGP in prose"), QByteArray(), Letter }) {
        const CryptoOutcome outcome = Asking(Operation::Verify, text).run();
        QCOMPARE(outcome.kind(), Kind::Damaged);
        QVERIFY(outcome.signatures().isEmpty());
        QCOMPARE(Asking(Operation::Decrypt, text).run().kind(), Kind::Damaged);
    }
}

void TestGpgmeLetters::gpgOpensWhatWasSealed()
{
    Asking seal(Operation::Encrypt, Letter + Secret);
    seal.request.setRecipients({ m_bob, m_ann });
    seal.request.setSigners({ m_ann });
    const CryptoOutcome outcome = seal.run();
    QCOMPARE(outcome.kind(), Kind::Done);
    QVERIFY(seal.written().startsWith("-----BEGIN PGP MESSAGE-----"));
    QVERIFY(!seal.written().contains(Secret));
    const QByteArray opened = m_home.gpg(
        { QStringLiteral("--status-fd"), QStringLiteral("1"), QStringLiteral("-d") }, seal.written());
    QVERIFY(opened.contains(Letter + Secret));
    QVERIFY(opened.contains("VALIDSIG " + m_ann.toLatin1()));
}

void TestGpgmeLetters::sealsToNobodyElse()
{
    write(QStringLiteral("gpg.conf"), "encrypt-to " + m_ann.toLatin1() + "\n");
    Asking seal(Operation::Encrypt, Letter);
    seal.request.setRecipients({ m_bob });
    QCOMPARE(seal.run().kind(), Kind::Done);
    QFile::remove(m_home.path(QStringLiteral("gpg.conf")));
    const QByteArray packets
        = m_home.gpg({ QStringLiteral("--list-packets"), QStringLiteral("--list-only") }, seal.written());
    QCOMPARE(packets.count(":pubkey enc packet:"), 1);
    Asking none(Operation::Encrypt, Letter);
    QCOMPARE(none.run().kind(), Kind::UnusableKey);
    QVERIFY(none.written().isEmpty());
}

void TestGpgmeLetters::opensWhatGpgSealed()
{
    Asking open(Operation::Decrypt, sealed(Letter));
    const CryptoOutcome outcome = open.run();
    QCOMPARE(outcome.kind(), Kind::Done);
    QCOMPARE(open.written(), Letter);
    QVERIFY(outcome.signatures().isEmpty());
    QCOMPARE(outcome.recipients().size(), 1);
    // A hidden recipient, for whom each key here is tried.
    Asking hidden(Operation::Decrypt, sealed(Letter, { QStringLiteral("--throw-keyids") }));
    QCOMPARE(hidden.run().kind(), Kind::Done);
    QCOMPARE(hidden.written(), Letter);
}

void TestGpgmeLetters::opensAndChecksSignatureWithin()
{
    Asking open(Operation::Decrypt, sealed(Letter, { QStringLiteral("-s"), QStringLiteral("-u"), m_bob }));
    const CryptoOutcome outcome = open.run();
    QCOMPARE(outcome.kind(), Kind::Done);
    QCOMPARE(outcome.signatures().size(), 1);
    QCOMPARE(outcome.signatures().first().key().fingerprint(), m_bob);
}

void TestGpgmeLetters::saysForWhomItIs()
{
    const QString gone = m_home.makeKey(QStringLiteral("Gone <gone@example.net>"));
    const QByteArray letter = m_home.gpg({ QStringLiteral("-e"), QStringLiteral("-r"), gone }, Letter);
    const QByteArray hidden = m_home.gpg({ QStringLiteral("-e"), QStringLiteral("-R"), gone }, Letter);
    m_home.gpg({ QStringLiteral("--delete-secret-and-public-key"), gone });
    Asking open(Operation::Decrypt, letter);
    CryptoOutcome outcome = open.run();
    QCOMPARE(outcome.kind(), Kind::NoSecretKey);
    QCOMPARE(outcome.recipients().size(), 1);
    QCOMPARE(outcome.recipients().first().size(), 16);
    QVERIFY(open.written().isEmpty());
    // Each own key was tried, and none of those here is locked.
    QCOMPARE(Asking(Operation::Decrypt, hidden).run().kind(), Kind::NoSecretKey);
    Asking asking(Operation::Decrypt, hidden);
    asking.request.setMayAsk(true);
    outcome = asking.run();
    QCOMPARE(outcome.kind(), Kind::NoSecretKey);
    QCOMPARE(outcome.recipients(), QStringList(QStringLiteral("0000000000000000")));
}

void TestGpgmeLetters::refusesUnprotected()
{
    const QString old = m_home.makeKey(QStringLiteral("Old <old@example.org>"));
    const QByteArray letter = m_home.gpg(
        { QStringLiteral("-e"), QStringLiteral("-r"), old, QStringLiteral("--rfc2440") }, Letter);
    QCOMPARE(Asking(Operation::Decrypt, letter).run().kind(), Kind::NotProtected);
}

void TestGpgmeLetters::refusesUnprotectedWhateverTheConfiguration()
{
    const QByteArray letter = sealed(Letter, { QStringLiteral("--rfc2440") });
    write(QStringLiteral("gpg.conf"), "ignore-mdc-error\n");
    const CryptoOutcome outcome = Asking(Operation::Decrypt, letter).run();
    QFile::remove(m_home.path(QStringLiteral("gpg.conf")));
    QCOMPARE(outcome.kind(), Kind::NotProtected);
}

void TestGpgmeLetters::refusesDamaged_data()
{
    QTest::addColumn<int>("change");
    QTest::newRow("a changed octet") << 0;
    QTest::newRow("cut off") << 1;
    QTest::newRow("cut off early") << 2;
}

void TestGpgmeLetters::refusesDamaged()
{
    QFETCH(int, change);
    // For two, of whom one is not here: gpg's own sum of it is then "no secret key".
    const QString gone = m_home.makeKey(QStringLiteral("Gone%1 <g@example.net>").arg(change));
    QByteArray letter
        = m_home.gpg({ QStringLiteral("-e"), QStringLiteral("-r"), m_ann, QStringLiteral("-r"), gone },
                     QByteArray(100000, 'x') + Secret + QByteArray::fromHex("00ff10"));
    m_home.gpg({ QStringLiteral("--delete-secret-and-public-key"), gone });
    if (change == 0)
        letter[letter.size() - 60] = static_cast<char>(letter[letter.size() - 60] ^ 1);
    else
        letter.chop(change == 1 ? 10 : 150);
    const CryptoOutcome outcome = Asking(Operation::Decrypt, letter).run();
    QCOMPARE(outcome.kind(), Kind::Damaged);
    QVERIFY(outcome.signatures().isEmpty());
}

void TestGpgmeLetters::reportsOldSignersKey()
{
    // Signed in time, looked at after the key expired, and after another was revoked.
    const QString brief = m_home.makeKey(QStringLiteral("Brief <brief@example.org>"));
    Asking expired(Operation::Verify, Letter);
    expired.request.setSignature(m_home.gpg({ QStringLiteral("-u"), brief, QStringLiteral("-ab") }, Letter));
    QTest::qWait(1100);
    m_home.gpg({ QStringLiteral("--quick-set-expire"), brief, QStringLiteral("seconds=1") });
    QTest::qWait(2100);
    CryptoOutcome outcome = expired.run();
    QCOMPARE(outcome.signatures().size(), 1);
    QCOMPARE(outcome.signatures().first().outcome(), SignatureEvidence::Outcome::Fits);
    QVERIFY(outcome.signatures().first().remarks().testFlag(SignatureEvidence::KeyExpired));
    QVERIFY(outcome.signatures().first().key().traits().testFlag(CryptoKey::Expired));

    const QString lost = m_home.makeKey(QStringLiteral("Lost <lost@example.org>"));
    Asking revoked(Operation::Verify, Letter);
    revoked.request.setSignature(m_home.gpg({ QStringLiteral("-u"), lost, QStringLiteral("-ab") }, Letter));
    QFile certificate(m_home.path(QStringLiteral("openpgp-revocs.d/%1.rev").arg(lost)));
    QVERIFY(certificate.open(QIODevice::ReadOnly));
    m_home.gpg({ QStringLiteral("--import") }, certificate.readAll().replace(":-----BEGIN", "-----BEGIN"));
    outcome = revoked.run();
    QCOMPARE(outcome.signatures().size(), 1);
    QVERIFY(outcome.signatures().first().remarks().testFlag(SignatureEvidence::KeyRevoked));
    QVERIFY(outcome.signatures().first().key().traits().testFlag(CryptoKey::Revoked));

    Asking weak(Operation::Verify, Letter);
    weak.request.setSignature(m_home.gpg({ QStringLiteral("-u"), m_bob, QStringLiteral("--digest-algo"),
                                           QStringLiteral("SHA1"), QStringLiteral("-ab") },
                                         Letter));
    outcome = weak.run();
    QCOMPARE(outcome.signatures().value(0).hash(), QStringLiteral("sha1"));
    QVERIFY(outcome.signatures().value(0).remarks().testFlag(SignatureEvidence::WeakAlgorithm));
}

void TestGpgmeLetters::leavesNoTrace()
{
    Asking open(Operation::Decrypt, sealed(Letter + Secret));
    QCOMPARE(open.run().kind(), Kind::Done);
    QVERIFY(open.written().contains(Secret));
    QCOMPARE(m_home.filesWith(Secret), QStringList());
}

QTEST_GUILESS_MAIN(TestGpgmeLetters)
#include "tst_gpgme_letters.moc"
