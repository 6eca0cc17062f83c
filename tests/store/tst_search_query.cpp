// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/search_query.h"

#include <QTest>

using namespace sobre;
using namespace sobre::store;
using Field = SearchQuery::Field;
using Test = SearchQuery::Test;

class tst_search_query : public QObject {
    Q_OBJECT

private slots:
    void readsWords();
    void readsFields();
    void readsConditions();
    void readsDates_data();
    void readsDates();
    void readsSizes_data();
    void readsSizes();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void takesAnyText();
};

void tst_search_query::readsWords()
{
    const auto query = parseSearch(QStringLiteral("  invoice \"last year\" -draft -\"not this\" & -  "));
    QVERIFY(query);
    QCOMPARE(query->words.size(), 4);
    QCOMPARE(query->words.at(0), (SearchQuery::Words{ .text = QStringLiteral("invoice") }));
    QCOMPARE(query->words.at(1),
             (SearchQuery::Words{ .text = QStringLiteral("last year"), .beginning = false }));
    QCOMPARE(query->words.at(2), (SearchQuery::Words{ .text = QStringLiteral("draft"), .negated = true }));
    QCOMPARE(query->words.at(3),
             (SearchQuery::Words{ .text = QStringLiteral("not this"), .beginning = false, .negated = true }));
    QVERIFY(query->conditions.isEmpty());
    QCOMPARE(parseSearch(QStringLiteral("\"still typing"))->words.first().text,
             QStringLiteral("still typing"));
    QCOMPARE(parseSearch(QStringLiteral("https://example.org/x"))->words.first().text,
             QStringLiteral("https://example.org/x"));
    QCOMPARE(parseSearch(QStringLiteral("20:05"))->words.first().text, QStringLiteral("20:05"));
}

void tst_search_query::readsFields()
{
    const auto query = parseSearch(QStringLiteral("from:ana TO:\"Bob B\" -subject:x body:y file:z.pdf"));
    QVERIFY(query);
    QCOMPARE(query->words.size(), 5);
    QCOMPARE(query->words.at(0), (SearchQuery::Words{ .field = Field::From, .text = QStringLiteral("ana") }));
    QCOMPARE(query->words.at(1),
             (SearchQuery::Words{ .field = Field::To, .text = QStringLiteral("Bob B"), .beginning = false }));
    QCOMPARE(query->words.at(2),
             (SearchQuery::Words{ .field = Field::Subject, .text = QStringLiteral("x"), .negated = true }));
    QCOMPARE(query->words.at(3).field, Field::Body);
    QCOMPARE(query->words.at(4).field, Field::File);
}

void tst_search_query::readsConditions()
{
    const auto query
        = parseSearch(QStringLiteral("has:file -is:unread is:read is:starred in:\"My Folder\" -in:Junk"));
    QVERIFY(query);
    QVERIFY(query->words.isEmpty());
    using Condition = SearchQuery::Condition;
    QCOMPARE(query->conditions,
             (QList<Condition>{
                 Condition{ .test = Test::HasFile }, Condition{ .test = Test::Unread, .negated = true },
                 Condition{ .test = Test::Unread, .negated = true }, Condition{ .test = Test::Starred },
                 Condition{ .test = Test::InFolder, .folder = QStringLiteral("My Folder") },
                 Condition{ .test = Test::InFolder, .folder = QStringLiteral("Junk"), .negated = true } }));
}

void tst_search_query::readsDates_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("test");
    QTest::addColumn<QDate>("date");
    QTest::newRow("day") << QStringLiteral("before:2026-11-21") << int(Test::Before) << QDate(2026, 11, 21);
    QTest::newRow("month") << QStringLiteral("before:2026-11") << int(Test::Before) << QDate(2026, 11, 1);
    QTest::newRow("year") << QStringLiteral("after:2026") << int(Test::From) << QDate(2026, 1, 1);
    QTest::newRow("short") << QStringLiteral("after:2026-1-2") << int(Test::From) << QDate(2026, 1, 2);
}

void tst_search_query::readsDates()
{
    QFETCH(QString, typed);
    QFETCH(int, test);
    QFETCH(QDate, date);
    const auto query = parseSearch(typed);
    QVERIFY(query);
    QCOMPARE(query->conditions, (QList{ SearchQuery::Condition{ .test = Test(test), .date = date } }));
}

void tst_search_query::readsSizes_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("test");
    QTest::addColumn<qint64>("octets");
    QTest::newRow("M") << QStringLiteral("size:>1M") << int(Test::Larger) << qint64(1 << 20);
    QTest::newRow("k") << QStringLiteral("size:<100k") << int(Test::Smaller) << qint64(100 << 10);
    QTest::newRow("G") << QStringLiteral("size:>1.5GB") << int(Test::Larger) << qint64(3) * (1 << 29);
    QTest::newRow("octets") << QStringLiteral("size:2000") << int(Test::Larger) << qint64(2000);
}

void tst_search_query::readsSizes()
{
    QFETCH(QString, typed);
    QFETCH(int, test);
    QFETCH(qint64, octets);
    const auto query = parseSearch(typed);
    QVERIFY(query);
    QCOMPARE(query->conditions, (QList{ SearchQuery::Condition{ .test = Test(test), .octets = octets } }));
}

void tst_search_query::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("names");
    const auto row = [](const char *typed, const char *names) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(names);
    };
    row("", "nothing");
    row("  - & ", "nothing");
    row("word from:", "from:");
    row("from:\"\"", "from:");
    row("form:ana", "form:");
    row("before:yesterday", "before:yesterday");
    row("before:2026-13", "before:2026-13");
    row("before:2026-02-30", "2026-11-21");
    row("after:26", "after:26");
    row("has:wings", "has:wings");
    row("is:file", "is:unread");
    row("size:big", "size:big");
    row("size:>1T", "size:>1M");
    row("size:>", "size:>");
    row("size:>99999999999999999999", "size:>9");
    row("in:", "in:");
}

void tst_search_query::saysWhatIsWrong()
{
    QFETCH(QString, typed);
    QFETCH(QString, names);
    const auto query = parseSearch(typed);
    QVERIFY(!query);
    QCOMPARE(query.error().kind, MailError::Kind::BadInput);
    QVERIFY2(query.error().detail.contains(names), qPrintable(query.error().detail));
}

void tst_search_query::takesAnyText()
{
    quint32 state = 1;
    const QString letters
        = QStringLiteral("ab:-\"\u201c \u00f1 in is size from 2026-1 >9M ()*^{}NEAR AND OR");
    for (int round = 0; round < 5000; ++round) {
        QString typed;
        for (int length = 0; length < 12; ++length)
            typed += letters.at(qsizetype((state = state * 1664525 + 1013904223) >> 8) % letters.size());
        const auto query = parseSearch(typed);
        QVERIFY(query || query.error().kind == MailError::Kind::BadInput);
    }
}

QTEST_GUILESS_MAIN(tst_search_query)
#include "tst_search_query.moc"
