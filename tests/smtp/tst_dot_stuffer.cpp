// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/smtp/dot_stuffer.h"

#include <QRandomGenerator>
#include <QTest>

using namespace sobre::smtp;

class TestDotStuffer : public QObject {
    Q_OBJECT
private slots:
    void stuffs_data();
    void stuffs();
    void stuffsTheSameAtEverySplit_data();
    void stuffsTheSameAtEverySplit();
    void attackC21LeavesOnlyOurFinalDot();
};

namespace {

QByteArray onTheWire(const QList<QByteArray> &blocks)
{
    DotStuffer stuffer;
    QByteArray wire;
    for (const QByteArray &block : blocks)
        wire += stuffer.push(block);
    wire += stuffer.finish();
    return wire + ".\r\n";
}

// What a server that follows RFC 5321 to the letter makes of it.
QByteArray unstuffed(QByteArray wire)
{
    wire.chop(3);
    QByteArray letter;
    for (qsizetype at = 0; at < wire.size();) {
        const qsizetype end = wire.indexOf("\r\n", at) + 2;
        const qsizetype from = wire[at] == '.' ? at + 1 : at;
        letter += wire.sliced(from, end - from);
        at = end;
    }
    return letter;
}

} // namespace

void TestDotStuffer::stuffs_data()
{
    QTest::addColumn<QByteArray>("letter");
    QTest::addColumn<QByteArray>("wire");
    const auto row = [](const char *name, const char *letter, const char *wire) {
        QTest::newRow(name) << QByteArray(letter) << QByteArray(wire);
    };
    row("empty", "", ".\r\n");
    row("plain", "a\r\nb\r\n", "a\r\nb\r\n.\r\n");
    row("no last line end", "a", "a\r\n.\r\n");
    row("CR at the end", "a\r", "a\r\n.\r\n");
    row("dot first", ".a\r\n", "..a\r\n.\r\n");
    row("lone dot", "a\r\n.\r\nb\r\n", "a\r\n..\r\nb\r\n.\r\n");
    row("two dots", "..\r\n", "...\r\n.\r\n");
    row("dot only", ".", "..\r\n.\r\n");
    row("dots within", "a.b.\r\n", "a.b.\r\n.\r\n");
    row("empty lines", "\r\n\r\n", "\r\n\r\n.\r\n");
    row("bare LF", "a\nb\n", "a\r\nb\r\n.\r\n");
    row("bare CR", "a\rb\r", "a\r\nb\r\n.\r\n");
    row("LF dot LF", "a\n.\nb\n", "a\r\n..\r\nb\r\n.\r\n");
    row("LF dot CR LF", "a\n.\r\nb\r\n", "a\r\n..\r\nb\r\n.\r\n");
    row("CR LF dot LF", "a\r\n.\nb\r\n", "a\r\n..\r\nb\r\n.\r\n");
    row("CR dot CR", "a\r.\rb\r\n", "a\r\n..\r\nb\r\n.\r\n");
    row("CR LF dot CR", "a\r\n.\rb\r\n", "a\r\n..\r\nb\r\n.\r\n");
    row("CR CR LF", "a\r\r\nb\r\n", "a\r\n\r\nb\r\n.\r\n");
    row("LF CR", "a\n\rb\r\n", "a\r\n\r\nb\r\n.\r\n");
}

void TestDotStuffer::stuffs()
{
    QFETCH(QByteArray, letter);
    QTEST(onTheWire({ letter }), "wire");
}

void TestDotStuffer::stuffsTheSameAtEverySplit_data()
{
    stuffs_data();
}

void TestDotStuffer::stuffsTheSameAtEverySplit()
{
    QFETCH(QByteArray, letter);
    for (qsizetype at = 0; at <= letter.size(); ++at)
        QTEST(onTheWire({ letter.first(at), letter.sliced(at) }), "wire");
    QList<QByteArray> octets;
    for (const char c : letter)
        octets << QByteArray(1, c);
    QTEST(onTheWire(octets), "wire");
}

void TestDotStuffer::attackC21LeavesOnlyOurFinalDot()
{
    QRandomGenerator random(21);
    constexpr char Alphabet[] = { '\r', '\n', '.', 'a', '\0' };
    for (int round = 0; round < 20000; ++round) {
        QByteArray letter;
        for (quint32 size = random.bounded(24U); size > 0; --size)
            letter += Alphabet[random.bounded(5)];
        const qsizetype split = letter.isEmpty() ? 0 : random.bounded(static_cast<int>(letter.size()));
        const QByteArray wire = onTheWire({ letter.first(split), letter.sliced(split) });

        const QByteArray lines = "\r\n" + wire;
        QCOMPARE(lines.count("\r\n.\r\n"), 1);
        QCOMPARE(lines.indexOf("\r\n.\r\n"), lines.size() - 5);
        QCOMPARE(wire.count('\r'), wire.count("\r\n"));
        QCOMPARE(wire.count('\n'), wire.count("\r\n"));

        QByteArray expected = letter; // the line ends made one kind, then nothing else changed
        expected.replace("\r\n", "\n").replace('\r', '\n').replace("\n", "\r\n");
        if (!expected.isEmpty() && !expected.endsWith("\r\n"))
            expected += "\r\n";
        QCOMPARE(unstuffed(wire), expected);
    }
}

QTEST_GUILESS_MAIN(TestDotStuffer)
#include "tst_dot_stuffer.moc"
