// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/mbox_reader.h"

#include <QBuffer>
#include <QTest>

using namespace Qt::StringLiterals;
using sobre::transfer::MboxReader;

class TestMboxReader : public QObject {
    Q_OBJECT

private slots:
    void splitsAtSeparatorsOnly_data();
    void splitsAtSeparatorsOnly();
    void takesLettersOfAnySizeInBlocks();
    void skipsTheRestOfALetterThatWasGivenUp();
    void tellsAnMboxFromALetter();
};

namespace {

const QByteArray Line = "From ann@uno.test Sat Nov 21 20:05:00 2026\n";

QList<QByteArray> lettersOf(QByteArray mbox)
{
    QBuffer buffer(&mbox);
    buffer.open(QIODevice::ReadOnly);
    MboxReader reader(buffer);
    QList<QByteArray> letters;
    while (reader.nextLetter()) {
        QByteArray letter;
        for (QByteArray block = reader.read(); !block.isEmpty(); block = reader.read())
            letter += block;
        letters += letter;
    }
    return letters;
}

} // namespace

void TestMboxReader::splitsAtSeparatorsOnly_data()
{
    QTest::addColumn<QByteArray>("mbox");
    QTest::addColumn<QList<QByteArray>>("letters");
    using Letters = QList<QByteArray>;
    const QByteArray a = "Subject: a\n\nhello\n";
    const QByteArray b = "Subject: b\n\nworld\n";

    QTest::newRow("empty") << QByteArray() << Letters {};
    QTest::newRow("no separator") << a << Letters {};
    QTest::newRow("one") << Line + a << Letters {a};
    QTest::newRow("two") << Line + a + "\n" + Line + b + "\n" << Letters {a, b};
    QTest::newRow("sentence that begins with From")
        << Line + "Subject: a\n\n\nFrom here on all is well.\nFrom noon too.\n" << Letters {"Subject: a\n\n\nFrom here on all is well.\nFrom noon too.\n"};
    QTest::newRow("separator without an empty line before it is text")
        << Line + "Subject: a\n\nhello\n" + Line + "x\n" << Letters {"Subject: a\n\nhello\n" + Line + "x\n"};
    QTest::newRow("separator without a time, a header field follows")
        << "From - \n" + a + "\nFrom someone\n" + b << Letters {a, b};
    QTest::newRow("quoted once and twice")
        << Line + "Subject: a\n\n>From me\n>>From you\n> From him\n" << Letters {"Subject: a\n\nFrom me\n>From you\n> From him\n"};
    QTest::newRow("CRLF") << Line + "Subject: a\r\n\r\nhello\r\n\r\n" + Line + "Subject: b\r\n\r\n"
                          << Letters {"Subject: a\r\n\r\nhello\r\n", "Subject: b\r\n"};
    QTest::newRow("several empty lines at the end keep all but the last")
        << Line + a + "\n\n\n" + Line + b << Letters {a + "\n\n", b};
    QTest::newRow("no line end at the end") << Line + "Subject: a\n\nx" << Letters {"Subject: a\n\nx"};
    QTest::newRow("a wrong Content-Length swallows nothing")
        << Line + "Content-Length: 9999\n\nx\n\n" + Line + b << Letters {"Content-Length: 9999\n\nx\n", b};
    const QByteArray inner = "x\n\n" + Line + "Subject: in\n\n>From y\n";
    const QByteArray counted = "Subject: c\nContent-Length: " + QByteArray::number(inner.size()) + "\n\n";
    const QByteArray last = "Content-Length: 2\n\nz\n";
    QTest::newRow("mboxcl2: what is counted is one letter, and nothing in it is quoted")
        << Line + counted + inner + "\n" + Line + last + "\n" << Letters {counted + inner, last};
    QTest::newRow("mboxcl: counted and quoted") << Line + "Content-Length: 8\n\n>From y\n\n" + Line + last
                                               << Letters {"Content-Length: 8\n\nFrom y\n", last};
    QTest::newRow("mboxcl without an empty line between letters, and without a last line end")
        << Line + last + Line + "Content-Length: 1\n\nz" << Letters {last, "Content-Length: 1\n\nz"};
    QTest::newRow("a Content-Length of the sender's does not swallow the next letter")
        << Line + counted + inner << Letters {counted + "x\n", "Subject: in\n\nFrom y\n"};
    QTest::newRow("nor where other letters have none")
        << Line + b + "\n" + Line + counted + inner + "\n" + Line + last
        << Letters {b, counted + "x\n", "Subject: in\n\nFrom y\n", last};
    QTest::newRow("NUL and 8-bit octets stay") << Line + QByteArray("Subject: a\n\n\0\xff\n", 15) << Letters {QByteArray("Subject: a\n\n\0\xff\n", 15)};
}

void TestMboxReader::splitsAtSeparatorsOnly()
{
    QFETCH(const QByteArray, mbox);
    QFETCH(const QList<QByteArray>, letters);
    QCOMPARE(lettersOf(mbox), letters);
}

void TestMboxReader::takesLettersOfAnySizeInBlocks()
{
    const QByteArray longLine = "Subject: long\n\n" + QByteArray(3'000'000, 'x') + "\nlast\n";
    QCOMPARE(lettersOf(Line + longLine + "\n" + Line + "Subject: b\n\n"), (QList<QByteArray> {longLine, "Subject: b\n"}));

    QByteArray mbox = Line + longLine;
    QBuffer buffer(&mbox);
    buffer.open(QIODevice::ReadOnly);
    MboxReader reader(buffer);
    QVERIFY(reader.nextLetter());
    for (QByteArray block = reader.read(); !block.isEmpty(); block = reader.read())
        QVERIFY2(block.size() <= 512 * 1024, "a block must not grow with the letter");
}

void TestMboxReader::skipsTheRestOfALetterThatWasGivenUp()
{
    QByteArray mbox = Line + "Subject: a\n\n" + QByteArray(1'000'000, 'x') + "\n\n" + Line + "Subject: b\n\n";
    QBuffer buffer(&mbox);
    buffer.open(QIODevice::ReadOnly);
    MboxReader reader(buffer);
    QVERIFY(reader.nextLetter());
    QVERIFY(reader.nextLetter());
    QCOMPARE(reader.read(), "Subject: b\n");
    QVERIFY(!reader.nextLetter());
}

void TestMboxReader::tellsAnMboxFromALetter()
{
    QVERIFY(MboxReader::looksLikeMbox(Line + "Subject: x\n"));
    QVERIFY(MboxReader::looksLikeMbox("From - \nSubject: x\n"));
    QVERIFY(!MboxReader::looksLikeMbox("From: ann@uno.test\nSubject: x\n"));
    QVERIFY(!MboxReader::looksLikeMbox("From the desk of\nnobody in particular\n"));
    QVERIFY(!MboxReader::looksLikeMbox(""));
}

QTEST_GUILESS_MAIN(TestMboxReader)
#include "tst_mbox_reader.moc"
