// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/crypto/crypto_fixture.h"

using namespace sobre;
using namespace sobre::tests;

/// What is signed and sealed can be checked and opened, by those it is for alone.
class TestSealAndOpen : public CryptoTest {
    Q_OBJECT
private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
    void aSealedLetterIsOpenedAndIsByItsSigner();
    void theOutsideTellsNothingOfTheInside();
    void whoGetsACopyInSecretIsInNoOther();
    void nothingIsSealedWithoutAKeyForEverybody();
    void aSignedLetterFitsAsItWasWritten();
    void aChangedOctetInTheEnvelopeShowsNothing();
    void everyFailureHasItsOwnVerdict_data();
    void everyFailureHasItsOwnVerdict();
    void anEngineThatStaysSilentIsMissing();
    void aDraftIsSealedToItsWriterAlone();
    void aFileThatCannotBeReadStopsTheSealing();
    void aLargeLetterNeedsNoMuchMemoryAndNoPlainFile();
    void givingUpInTheMiddleLeavesNothing();
};

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
    QVERIFY2(!letter.message.text.contains(u"Subject:"_s), qPrintable(letter.message.text)); // that is for older programs
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
    QCOMPARE(inside.octets.count("hp-legacy-display=\"1\""), 1);
    const QByteArray signedAlone = octetsOf(sealed(draftTo({Dos}), true, false).value(0));
    QVERIFY(signedAlone.contains("hp=\"clear\"") && !signedAlone.contains("legacy-display") && !signedAlone.contains("HP-Outer"));
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
