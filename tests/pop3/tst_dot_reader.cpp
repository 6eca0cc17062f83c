// SPDX-License-Identifier: GPL-3.0-or-later
// Attack 15: where a letter ends and which dots are its own.
#include "core/pop3/dot_reader.h"

#include <QTest>

using sobre::pop3::DotReader;
using LineEnds = DotReader::LineEnds;

class TestDotReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isTheSameWhereverTheBlocksAreCut_data();
    void isTheSameWhereverTheBlocksAreCut();
    void leavesWhatComesAfterTheEnd();
    void restoresWhatWasStuffed();
    void takesABareLfServer();
    void readsALongLetterInBlocks();
};

void TestDotReader::isTheSameWhereverTheBlocksAreCut_data()
{
    QTest::addColumn<QByteArray>("wire"); // without the final ".CRLF"
    QTest::addColumn<QByteArray>("letter");
    const auto row = [](const char *name, const QByteArray &wire, const QByteArray &letter) {
        QTest::newRow(name) << wire << letter;
    };
    const auto same = [&row](const char *name, const QByteArray &wire) { row(name, wire, wire); };
    same("empty", "");
    same("one line", "a\r\n");
    same("empty lines", "\r\n\r\n\r\n");
    row("one dot stuffed", "..\r\n", ".\r\n");
    row("two dots stuffed", "...\r\n", "..\r\n");
    row("dot and text", "..a\r\nb\r\n..c\r\n", ".a\r\nb\r\n.c\r\n");
    row("a dot that was not stuffed", ".a\r\n", "a\r\n");
    same("LF . CR LF", "a\n.\r\nb\r\n");
    same("LF . LF", "a\n.\nb\r\n");
    same("CR . CR LF", "a\r.\r\nb\r\n");
    same("CR CR LF", "a\r\r\nb\r\n");
    row("CR LF . CR CR LF", "a\r\n.\r\r\nb\r\n", "a\r\n\r\r\nb\r\n");
    row("CR LF . LF", "a\r\n.\nb\r\n", "a\r\n\nb\r\n");
    row("CR LF . CR a", "a\r\n.\ra\r\n", "a\r\n\ra\r\n");
    same("NUL and 8-bit", QByteArray("a\0b\xff\xfe\r\n", 7));
    same("dots inside lines", "a. b.. .\r\n");
    row("dots over dots", "a\r\n....\r\n..\r\n", "a\r\n...\r\n.\r\n");
}

void TestDotReader::isTheSameWhereverTheBlocksAreCut()
{
    QFETCH(QByteArray, wire);
    QFETCH(QByteArray, letter);
    wire += ".\r\n";
    for (qsizetype first = 0; first <= wire.size(); ++first) {
        for (qsizetype second = first; second <= wire.size(); ++second) {
            DotReader reader;
            QByteArray read;
            for (const QByteArray &block :
                 { wire.first(first), wire.mid(first, second - first), wire.mid(second) })
                QCOMPARE(reader.read(block, read), block.size());
            QVERIFY(reader.atEnd());
            QCOMPARE(read, letter);
        }
        DotReader cut;
        QByteArray read;
        cut.read(wire.first(first), read);
        QCOMPARE(cut.atEnd(), first == wire.size());
    }
    DotReader octetByOctet;
    QByteArray read;
    for (const char octet : std::as_const(wire))
        octetByOctet.read(QByteArrayView(&octet, 1), read);
    QCOMPARE(read, letter);
}

void TestDotReader::leavesWhatComesAfterTheEnd()
{
    DotReader reader;
    QByteArray read;
    QCOMPARE(reader.read("a\r\n.\r\n+OK next", read), 6);
    QVERIFY(reader.atEnd());
    QCOMPARE(read, "a\r\n");
    QCOMPARE(reader.read("+OK next", read), 0);
}

void TestDotReader::restoresWhatWasStuffed()
{
    // Letters of the octets that matter, by a fixed rule: stuffed and read again.
    const QByteArray octets = ".\r\na";
    for (int seed = 0; seed < 4096; ++seed) {
        QByteArray letter;
        for (int i = 0, rest = seed; i < 6; ++i, rest /= 4)
            letter += octets[rest % 4];
        letter += "\r\n";
        QByteArray wire;
        for (qsizetype i = 0; i < letter.size(); ++i) {
            const bool lineStart = i == 0 || (i > 1 && letter[i - 1] == '\n' && letter[i - 2] == '\r');
            if (lineStart && letter[i] == '.')
                wire += '.';
            wire += letter[i];
        }
        DotReader reader;
        QByteArray read;
        QCOMPARE(reader.read(wire + ".\r\n", read), wire.size() + 3);
        QCOMPARE(read, letter);
    }
}

void TestDotReader::takesABareLfServer()
{
    const QByteArray wire = "a\n..b\n\n.\n";
    for (qsizetype cut = 0; cut <= wire.size(); ++cut) {
        DotReader reader(LineEnds::BareLf);
        QByteArray read;
        reader.read(wire.first(cut), read);
        reader.read(wire.mid(cut), read);
        QVERIFY(reader.atEnd());
        QCOMPARE(read, "a\r\n.b\r\n\r\n");
    }
}

void TestDotReader::readsALongLetterInBlocks()
{
    const QByteArray letter = (QByteArray(70, 'x') + "\r\n..\r\n").repeated(20000);
    DotReader reader;
    QByteArray read;
    for (qsizetype i = 0; i < letter.size(); i += 4093)
        reader.read(QByteArrayView(letter).sliced(i, std::min<qsizetype>(4093, letter.size() - i)), read);
    reader.read(".\r\n", read);
    QVERIFY(reader.atEnd());
    QCOMPARE(read.size(), letter.size() - 20000);
}

QTEST_GUILESS_MAIN(TestDotReader)
#include "tst_dot_reader.moc"
