// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/error_text.h"

#include "ui/text/clock.h"
#include "ui/text/fetch_words.h"

#include <QDateTime>
#include <QLocale>

#include <QSet>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace sobre;
using Kind = MailError::Kind;

class TestErrorText : public QObject {
    Q_OBJECT

private slots:
    void hasASentenceForEveryKind_data();
    void hasASentenceForEveryKind();
    void quotesTheServer();
    void tellsWhatIsWrongWithACertificate();
    void makesServerWordsHarmless();
    void saysUntilWhenToWait_data();
    void saysUntilWhenToWait();
    void saysWhatAServerCannotDo();
    void saysWhatAFullDiskMeans();
    void saysThatTheProxyIsNotKnown();
    void saysHowLargeALetterMayBe_data();
    void saysHowLargeALetterMayBe();
    void saysWhatWasFoundOut();
};

namespace {

constexpr Kind Last = Kind::CryptoFailed;

MailError example(Kind kind)
{
    MailError error {.kind = kind, .server = u"mail.uno.test:995"_s, .detail = u"DETAIL"_s, .serverText = "-ERR words"};
    if (kind == Kind::CertificateRefused)
        error.detail = u"host=mail.uno.test reason=expired,host-mismatch sha256=00ff"_s;
    return error;
}

// These are about this computer, not about a server.
bool namesAServer(Kind kind)
{
    return kind < Kind::Cancelled && kind != Kind::PlaceRefused; // a place that nobody chose
}

} // namespace

void TestErrorText::hasASentenceForEveryKind_data()
{
    QTest::addColumn<QString>("language");
    for (const char *language : {"en", "es", "id"})
        QTest::newRow(language) << QString::fromLatin1(language);
}

void TestErrorText::hasASentenceForEveryKind()
{
    QFETCH(const QString, language);
    QTranslator words;
    QVERIFY(words.load(QStringLiteral(SOBRE_QM_DIR) + u"/sobre_"_s + language + u".qm"_s));
    QCoreApplication::installTranslator(&words);
    QSet<QString> sentences;
    for (int i = 0; i <= int(Last); ++i) {
        const MailError error = example(Kind(i));
        const QString sentence = text::sentence(error);
        QVERIFY2(!sentence.isEmpty(), wordFor(error.kind));
        QVERIFY2(!sentence.contains(u"%"), qPrintable(sentence));
        QVERIFY2(!namesAServer(error.kind) || sentence.contains(error.server), qPrintable(sentence));
        QVERIFY2(!sentence.contains(u'\n'), qPrintable(sentence));
        sentences += sentence;
    }
    QCOMPARE(sentences.size(), int(Last) + 1);
    QCoreApplication::removeTranslator(&words);
}

void TestErrorText::quotesTheServer()
{
    for (const Kind kind : {Kind::LoginRefused, Kind::Refused, Kind::RefusedForNow, Kind::SenderRefused, Kind::RecipientRefused,
                            Kind::LetterRefused, Kind::Protocol, Kind::TlsRefused}) {
        QVERIFY2(text::sentence(example(kind)).contains(u"“-ERR words”"), wordFor(kind));
        MailError silent = example(kind);
        silent.serverText.clear();
        QVERIFY2(!text::sentence(silent).contains(u"“”") || kind == Kind::SenderRefused || kind == Kind::RecipientRefused, wordFor(kind));
    }
}

void TestErrorText::tellsWhatIsWrongWithACertificate()
{
    const QString sentence = text::sentence(example(Kind::CertificateRefused));
    QVERIFY(sentence.contains(u"expired"));
    QVERIFY(sentence.contains(u"another server"));
    QVERIFY(sentence.contains(u"00ff"));
    MailError changed = example(Kind::CertificateRefused);
    changed.detail = u"host=a.test port=995 reason=changed,self-signed sha256=00ff from=2026-01-01 until=2027-01-01 trusted=ee11"_s;
    QVERIFY2(text::sentence(changed).contains(u"it is not the one that you trusted, the server vouches for itself"), qPrintable(text::sentence(changed)));
    QCOMPARE(text::certificateFacts(changed).trusted, u"ee11"_s);
}

// Attack 7: escapes, line breaks, bidi marks and novels in what a server says.
void TestErrorText::makesServerWordsHarmless()
{
    QCOMPARE(text::serverWords("one\r\ntwo\x1b[31m"), u"one  two\uFFFD[31m"_s);
    QCOMPARE(text::serverWords("a\xe2\x80\xae" "b"), u"a\uFFFDb"_s);
    QCOMPARE(text::serverWords("caf\xe9"), u"café"_s);
    QCOMPARE(text::serverWords(QByteArray(5000, 'x')).size(), 512);
    QCOMPARE(text::serverWords("<b>bold</b>"), u"<b>bold</b>"_s);
}

void TestErrorText::saysUntilWhenToWait_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("timeless");
    QTest::newRow("LOGIN-DELAY") << u"LOGIN-DELAY"_s << u"mail.uno.test:995 lets you in again at %1."_s << u"some time to pass between two visits"_s;
    QTest::newRow("IN-USE") << u"IN-USE"_s << u"another program of yours. Sobre tries again at %1."_s << u"Somebody else is in your mailbox at mail.uno.test:995"_s;
    QTest::newRow("SYS/TEMP") << u"SYS/TEMP"_s << u"cannot do it now. Sobre tries again at %1."_s << u"it may work later"_s;
}

void TestErrorText::saysUntilWhenToWait()
{
    QFETCH(const QString, code);
    QFETCH(const QString, words);
    QFETCH(const QString, timeless);
    MailError error = example(Kind::RefusedForNow);
    const QDateTime until = QDateTime::currentDateTimeUtc().addSecs(1200);
    error.detail = code + u" until="_s + until.toString(Qt::ISODate);
    const QString told = text::sentence(error);
    QVERIFY2(told.contains(words.arg(text::clockTime(until, QDateTime::currentDateTimeUtc()))), qPrintable(told));
    QVERIFY2(told.contains(u"“-ERR words”"), qPrintable(told));
    // A time that has passed says nothing any more.
    error.detail = code + u" until=2020-01-01T00:00:00Z"_s;
    QVERIFY2(text::sentence(error).contains(timeless), qPrintable(text::sentence(error)));
    QVERIFY(!text::sentence(error).contains(u"2020"));
    error.detail = code;
    QVERIFY2(text::sentence(error).contains(timeless), qPrintable(text::sentence(error)));
}

void TestErrorText::saysWhatAServerCannotDo()
{
    MailError error = example(Kind::NotAvailable);
    error.detail = u"TOP"_s;
    QCOMPARE(text::sentence(error), u"mail.uno.test:995 cannot show the head of a letter alone (TOP)."_s);
    error.detail = u"Leaving letters at a server that gives them no names (UIDL)"_s;
    QVERIFY(text::sentence(error).contains(u"Nothing was fetched and nothing deleted"));
}

// Of a server only where there is one.
void TestErrorText::saysWhatAFullDiskMeans()
{
    MailError error = example(Kind::DiskFull);
    QVERIFY(text::sentence(error).contains(u"nothing was deleted at the server"));
    error.server.clear();
    error.detail = u"/media/stick/Inbox.mbox: No space left on device"_s;
    QCOMPARE(text::sentence(error),
             u"The disk is full (/media/stick/Inbox.mbox: No space left on device). What was written before stays."_s);
}

void TestErrorText::saysThatTheProxyIsNotKnown()
{
    MailError error = example(Kind::TimedOut);
    QVERIFY(text::sentence(error).contains(u"did not answer in time"));
    error.detail = u"proxy: the system did not say which"_s;
    QCOMPARE(text::sentence(error),
             u"This computer did not say in time which proxy leads to mail.uno.test:995, so nothing was sent to it."_s);
}

void TestErrorText::saysHowLargeALetterMayBe_data()
{
    QTest::addColumn<QString>("detail"); // the letter's octets and the limit's
    QTest::addColumn<QString>("sentence");
    QTest::newRow("limit") << u"31457280 10485760"_s
                           << u"The letter is too large for mail.uno.test:995: 31.5 MB, it takes at most 10.5 MB."_s;
    QTest::newRow("no limit told") << u"31457280 0"_s << u"The letter is too large for mail.uno.test:995: 31.5 MB."_s;
    QTest::newRow("hardly too large")
        << u"10485761 10485760"_s
        << u"The letter is too large for mail.uno.test:995: 10,485,761 bytes, it takes at most 10,485,760 bytes."_s;
    QTest::newRow("beyond 63 bits") << u"31457280 18446744073709551615"_s
                                    << u"The letter is too large for mail.uno.test:995: 31.5 MB."_s;
}

void TestErrorText::saysHowLargeALetterMayBe()
{
    QFETCH(const QString, detail);
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    const QString said = text::sentence({.kind = Kind::TooLarge, .server = u"mail.uno.test:995"_s, .detail = detail});
    QLocale::setDefault(before);
    QTEST(said, "sentence");
}

void TestErrorText::saysWhatWasFoundOut()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QCOMPARE(text::renumberedWords(1240, 3), u"The server renumbered its letters: 1,240 you have, 3 are new."_s);
    QVERIFY(text::renumberedQuestion(1240, 1243).contains(u"1,243 that have a new name"));
    QVERIFY(text::manyDueQuestion(128, 200).contains(u"128 of the 200 letters"));
}

QTEST_GUILESS_MAIN(TestErrorText)
#include "tst_error_text.moc"
