// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/error_text.h"

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
    return kind < Kind::Cancelled;
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

QTEST_GUILESS_MAIN(TestErrorText)
#include "tst_error_text.moc"
