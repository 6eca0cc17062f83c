// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/folders.h"
#include "core/store/index_text.h"
#include "tests/store/store_fixture.h"

#include <QSet>
#include <QTimeZone>

using namespace sobre;
using namespace sobre::store;
using test::Draft;
using test::StoreFixture;

class tst_search : public QObject {
    Q_OBJECT

private slots:
    void splitsWhatHasNoSpaces_data();
    void splitsWhatHasNoSpaces();
    void spellsAccentsOut();
    void findsWords_data();
    void findsWords();
    void putsExactSpellingFirst();
    void letsNoLetterSpeakOfSpellings();
    void looksIntoFields();
    void filters();
    void findsAttachments();
    void listsNewestArrivalFirst();
    void survivesAnyQuery();
};

namespace {

QByteArray withBody(const char *body)
{
    Draft draft;
    draft.subject = "x";
    draft.body = body;
    return draft.raw();
}

} // namespace

void tst_search::splitsWhatHasNoSpaces_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    QTest::newRow("latin") << QStringLiteral("Año nuevo") << QStringLiteral("Año nuevo");
    QTest::newRow("chinese") << QStringLiteral("去东京abc") << QStringLiteral("去 东 京 abc");
    QTest::newRow("japanese") << QStringLiteral("サーバーの々") << QStringLiteral("サ ー バ ー の 々");
    QTest::newRow("thai") << QStringLiteral("กขค") << QStringLiteral("ก ข ค");
    QTest::newRow("korean") << QStringLiteral("한국어 단어") << QStringLiteral("한국어 단어");
    QTest::newRow("beyond the first plane") << QStringLiteral("a𠀀𠀁") << QStringLiteral("a 𠀀 𠀁");
    QTest::newRow("private use") << QStringLiteral("n\uE303a") << QStringLiteral("n a");
    QTest::newRow("lines") << QStringLiteral("a\r\nb\tc\u00e9") << QStringLiteral("a b cé");
}

void tst_search::splitsWhatHasNoSpaces()
{
    QFETCH(QString, text);
    QFETCH(QString, words);
    QCOMPARE(QString::fromUtf8(forIndex(text)).simplified(), words);
}

void tst_search::spellsAccentsOut()
{
    QCOMPARE(spelledForm(u"AÑO"), QStringLiteral("an\uE303o"));
    QCOMPARE(spelledForm(u"an\u0303o"), QStringLiteral("an\uE303o")); // composed or not
    QCOMPARE(spelledForm(u"ano"), QString());
    QCOMPARE(spelledForm(u"한국어"), QString());
    QSet<QString> words;
    collectSpelled(u"El AÑO, el a\u00f1o-viejo y Mürren", words);
    QCOMPARE(words, (QSet<QString>{ QStringLiteral("an\uE303o"), QStringLiteral("mu\uE308rren") }));
}

void tst_search::findsWords_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("query");
    QTest::addColumn<bool>("found");
    const auto row = [](const char *name, const char *body, const char *query, bool found) {
        QTest::newRow(name) << QString::fromUtf8(body) << QString::fromUtf8(query) << found;
    };
    row("word", "an invoice came", "invoice", true);
    row("case", "an Invoice came", "INVOICE", true);
    row("beginning", "an invoice came", "inv", true);
    row("one letter", "an invoice came", "i", true);
    row("not within", "an invoice came", "voice", false);
    row("quoted is whole", "an invoice came", "\"inv\"", false);
    row("all words", "an invoice came", "came inv", true);
    row("one missing", "an invoice came", "invoice went", false);
    row("phrase", "an invoice came late", "\"invoice came\"", true);
    row("phrase in order", "an invoice came late", "\"came invoice\"", false);
    row("not", "an invoice came", "invoice -late", true);
    row("not, and is", "an invoice came late", "invoice -late", false);
    row("only not", "an invoice came", "-late", true);
    row("only not, and is", "an invoice came late", "-late -early", false);
    row("ñ by n", "el año", "ano", true);
    row("n by ñ", "el ano", "año", true);
    row("ñ beginning", "mañana", "mañ", true);
    row("decomposed", "el an\u0303o", "año", true);
    row("ü", "für", "fur", true);
    row("vietnamese", "tiếng", "tieng", true);
    row("greek", "άνθρωπος", "ΑΝΘΡΩΠΟΣ", false); // FTS5 folds the accents of Latin letters only
    row("chinese within", "我去东京都看", "东京", true);
    row("chinese beginning typed", "我去东京都看", "东", true);
    row("chinese in order", "我去东京都看", "京东", false);
    row("chinese apart", "东西南京", "东京", false);
    row("japanese", "新しいサーバーです", "サーバー", true);
    row("thai", "ฉันไปตลาด", "ตลาด", true);
    row("mixed", "去Tokyo玩", "tokyo", true);
    row("address", "write to bob.b@example.net", "bob.b@example.net", true);
    row("hyphen", "a well-known fact", "well-known", true);
    row("operator words", "this AND that", "and", true);
    row("stars", "2*3", "\"2*3\"", true);
    row("cyrillic", "Мой дом", "мо", true);
}

void tst_search::findsWords()
{
    QFETCH(QString, body);
    QFETCH(QString, query);
    QFETCH(bool, found);
    StoreFixture fixture;
    const auto id = *fixture.add(withBody(body.toUtf8().constData()));
    QCOMPARE(fixture.find(query), found ? QList{ id } : QList<LetterId>());
}

void tst_search::putsExactSpellingFirst()
{
    StoreFixture fixture;
    const auto added = fixture.addAll({ withBody("el año"), withBody("el ano"), withBody("un AÑO"),
                                        withBody("anos"), withBody("Años y ano") });
    QList<LetterId> id;
    for (const auto &one : added)
        id.append(*one);
    QCOMPARE(fixture.find(QStringLiteral("año")), (QList{ id[4], id[2], id[0], id[3], id[1] }));
    QCOMPARE(fixture.find(QStringLiteral("\"año\"")), (QList{ id[2], id[0], id[4], id[1] }));
    QCOMPARE(fixture.find(QStringLiteral("ano")), (QList{ id[4], id[3], id[2], id[1], id[0] }));
    QCOMPARE(fixture.find(QStringLiteral("año"), 4), (QList{ id[4], id[2], id[0], id[3] }));
    QCOMPARE(fixture.find(QStringLiteral("año"), 2), (QList{ id[4], id[2] }));
    QCOMPARE(fixture.find(QStringLiteral("año -el")), (QList{ id[4], id[2], id[3] }));
}

void tst_search::letsNoLetterSpeakOfSpellings()
{
    StoreFixture fixture;
    const auto plain = *fixture.add(withBody("ano"));
    fixture.add(withBody("other an\uE303o words"));
    QCOMPARE(fixture.find(QStringLiteral("año")), QList{ plain });
    QVERIFY(!fixture.find(QStringLiteral("an\uE303o")).contains(plain));
}

void tst_search::looksIntoFields()
{
    StoreFixture fixture;
    Draft draft;
    draft.from = "Wombat <w@example.org>";
    draft.to = "Numbat <n@example.net>";
    draft.subject = "Quokka";
    draft.body = "Bilby";
    const auto id = QList{ *fixture.add(draft.raw()) };
    const QList<LetterId> none;
    QCOMPARE(fixture.find(QStringLiteral("wombat numbat quokka bilby")), id);
    QCOMPARE(fixture.find(QStringLiteral("from:wombat to:numbat subject:quok body:bilby")), id);
    QCOMPARE(fixture.find(QStringLiteral("from:w@example.org to:example.net")), id);
    QCOMPARE(fixture.find(QStringLiteral("to:wombat")), none);
    QCOMPARE(fixture.find(QStringLiteral("subject:bilby")), none);
    QCOMPARE(fixture.find(QStringLiteral("body:quokka")), none);
    QCOMPARE(fixture.find(QStringLiteral("wombat -from:numbat")), id);
    QCOMPARE(fixture.find(QStringLiteral("wombat -from:wombat")), none);
}

void tst_search::filters()
{
    qputenv("TZ", "UTC");
    StoreFixture fixture;
    Draft draft;
    draft.date = "Fri, 20 Nov 2026 23:59:59 +0000";
    Incoming incoming;
    incoming.received = QDateTime(QDate(2026, 11, 25), QTime(0, 0), QTimeZone::UTC);
    const auto old = *fixture.add(draft.raw(), incoming);
    draft.date = "Sat, 21 Nov 2026 00:00:00 +0000";
    incoming.seen = true;
    incoming.flagged = true;
    incoming.folder = FolderId::Archive;
    const auto recent = *fixture.add(draft.raw() + test::noise(5000, 1), incoming);
    const auto both = QList{ recent, old };
    const QList<LetterId> none;
    QCOMPARE(fixture.find(QStringLiteral("words")), both);
    for (const char *words : { "", "words " }) {
        const auto find = [&](const char *condition) {
            return fixture.find(QString::fromUtf8(words) + QString::fromUtf8(condition));
        };
        QCOMPARE(find("is:unread"), QList{ old });
        QCOMPARE(find("is:read"), QList{ recent });
        QCOMPARE(find("-is:unread"), QList{ recent });
        QCOMPARE(find("is:starred"), QList{ recent });
        QCOMPARE(find("before:2026-11-21"), QList{ old });
        QCOMPARE(find("after:2026-11-21"), QList{ recent });
        QCOMPARE(find("after:2026"), both);
        QCOMPARE(find("after:2026-11-20 before:2026-11-21"), QList{ old });
        QCOMPARE(find("before:2026"), none);
        QCOMPARE(find("in:archive"), QList{ recent });
        QCOMPARE(find("-in:archive"), QList{ old });
        QCOMPARE(find("size:>2k"), QList{ recent });
        QCOMPARE(find("size:<2k"), QList{ old });
        QCOMPARE(find("has:file"), none);
    }
    const auto unknown = search(fixture.reader(), *parseSearch(QStringLiteral("in:nowhere")), 10);
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().kind, MailError::Kind::NotFound);
}

void tst_search::findsAttachments()
{
    StoreFixture fixture;
    const QByteArray raw
        = "From: ana@example.org\r\nSubject: x\r\nMIME-Version: 1.0\r\n"
          "Content-Type: multipart/mixed; boundary=b\r\n\r\n"
          "--b\r\nContent-Type: text/plain\r\n\r\nHere it is\r\n"
          "--b\r\nContent-Type: application/pdf\r\n"
          "Content-Disposition: attachment; filename=\"Wombat report.pdf\"\r\n\r\nabc\r\n--b--\r\n";
    const auto id = *fixture.add(raw);
    fixture.add(Draft{}.raw());
    QCOMPARE(fixture.find(QStringLiteral("has:file")), QList{ id });
    QCOMPARE(fixture.find(QStringLiteral("file:wombat")), QList{ id });
    QCOMPARE(fixture.find(QStringLiteral("wombat")), QList{ id });
    QCOMPARE(letters::row(fixture.reader(), id)->attachments, 1);
}

void tst_search::listsNewestArrivalFirst()
{
    StoreFixture fixture;
    QList<LetterId> expected;
    QList<QByteArray> raw;
    for (int number = 0; number < 400; ++number)
        raw.append(withBody("same"));
    for (const auto &id : fixture.addAll(raw))
        expected.prepend(*id);
    QCOMPARE(fixture.find(QStringLiteral("same"), 1000), expected);
    QCOMPARE(fixture.find(QStringLiteral("same"), 7), expected.first(7));
    QVERIFY(fixture.find(QStringLiteral("same"), 0).isEmpty());
}

void tst_search::survivesAnyQuery()
{
    StoreFixture fixture;
    fixture.add(Draft{}.raw());
    quint32 state = 1;
    const QString characters = QStringLiteral("ab\" \u00f1\u4e1c*()^{}:-+'.NEARANDOR\uE303\u0301\u200b");
    for (int round = 0; round < 3000; ++round) {
        QString text;
        for (int length = 0; length < 8; ++length)
            text += characters.at(qsizetype((state = state * 1664525 + 1013904223) >> 8) % characters.size());
        SearchQuery query;
        query.words.append({ .field = SearchQuery::Field(round % 6),
                             .text = text,
                             .beginning = round % 2 == 0,
                             .negated = round % 5 == 0 });
        const auto found = search(fixture.reader(), query, 10);
        QVERIFY2(found, qPrintable(text + QStringLiteral(": ") + (found ? QString() : found.error().detail)));
    }
}

SOBRE_STORE_MAIN(tst_search)
#include "tst_search.moc"
