// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/report_reason.h"
#include "ui/text/reason_words.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace sobre;

class TestReasonWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hasASentenceForEveryReason_data();
    void hasASentenceForEveryReason();
    void saysNothingOfItsOwnForAStrangeWord();
    void saysWhoWithoutAName();
    void leavesNamesAsTheyAre();
};

void TestReasonWords::hasASentenceForEveryReason_data()
{
    QTest::addColumn<QString>("language");
    for (const char *language : { "en", "es", "id" })
        QTest::newRow(language) << QString::fromLatin1(language);
}

void TestReasonWords::hasASentenceForEveryReason()
{
    QFETCH(QString, language);
    QTranslator translator;
    QVERIFY(translator.load(QStringLiteral(SOBRE_QM_DIR "/sobre_%1.qm").arg(language)));
    QCoreApplication::installTranslator(&translator);
    const QList<QByteArray> reasons = mime::bounceReasons();
    QVERIFY(reasons.size() >= 45);
    QSet<QString> said;
    for (const QByteArray &reason : reasons) {
        QVERIFY2(text::hasReasonSentence(reason), reason);
        const QString sentence = text::reasonSentence(reason, u"bob@far.example"_s, u"mx.far.example"_s);
        QVERIFY2(!said.contains(sentence), reason); // no two reasons read the same
        said += sentence;
        QVERIFY2(sentence.contains(u"bob@far.example") && sentence.contains(u"mx.far.example"), reason); // whom, by whose word
        QVERIFY2(!sentence.contains(u'%') && sentence.endsWith(u'.'), reason);
        QVERIFY2(sentence.count(QRegularExpression(u"[.;:] |[.]$"_s)) >= 2, reason); // what happened, and what to do
    }
    QCoreApplication::removeTranslator(&translator);
}

void TestReasonWords::saysNothingOfItsOwnForAStrangeWord()
{
    QVERIFY(!text::hasReasonSentence("made-up"));
    QCOMPARE(text::reasonSentence("made-up", u"a@b.example"_s, u"m"_s), text::reasonSentence("unknown", u"a@b.example"_s, u"m"_s));
}

void TestReasonWords::saysWhoWithoutAName()
{
    QCOMPARE(text::reasonSentence("mailbox-full", {}, {}),
             u"The other server says that the mailbox of this address is full. Tell the person another way, or send again in "
             u"a few days."_s);
}

void TestReasonWords::leavesNamesAsTheyAre()
{
    // What looks like a place for another name in one of them is not filled.
    const QString sentence = text::reasonSentence("no-such-user", u"%2@far.example"_s, u"mx"_s);
    QVERIFY(sentence.contains(u"\u2068%2@far.example\u2069"));
    QVERIFY(sentence.contains(u"\u2068mx\u2069"));
}

QTEST_GUILESS_MAIN(TestReasonWords)
#include "tst_reason_words.moc"
