// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/headers.h"
#include "core/mime/parse.h"

#include <QBuffer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sobre::mime;

class TestHeaders : public QObject {
    Q_OBJECT

private slots:
    void readsFields_data();
    void readsFields();
    void stopsAtTheLimit();
    void fillsTheMessage();
    void findsTheBodyBehindABrokenHeader_data();
    void findsTheBodyBehindABrokenHeader();
};

void TestHeaders::readsFields_data()
{
    QTest::addColumn<QByteArray>("letter");
    QTest::addColumn<QList<HeaderField>>("fields");
    using Fields = QList<HeaderField>;
    const auto row = [](const char *name, const QByteArray &letter, const Fields &fields) {
        QTest::newRow(name) << letter << fields;
    };
    row("simple", "A: 1\r\nB: 2\r\n\r\nC: 3\r\n", Fields{ { "A", "1" }, { "B", "2" } });
    row("LF", "A: 1\nB: 2\n\nbody", Fields{ { "A", "1" }, { "B", "2" } });
    row("CR", "A: 1\rB: 2\r\rbody", Fields{ { "A", "1" }, { "B", "2" } });
    row("folded", "A: 1\r\n 2\r\n\t3\r\nB:4\r\n\r\n", Fields{ { "A", "1 2\t3" }, { "B", "4" } });
    row("space before colon", "A : 1\r\n\r\n", Fields{ { "A", "1" } });
    row("same name twice", "A: 1\nA: 2\n\n", Fields{ { "A", "1" }, { "A", "2" } });
    row("empty", "A:\n\n", Fields{ { "A", "" } });
    row("mailbox line", "From ana Sat Jan  3 01:05:34 1996\nA: 1\n\n", Fields{ { "A", "1" } });
    row("no blank line at the end", "A: 1", Fields{ { "A", "1" } });
    row("unindented continuation", "A: 1;\nx=2\nSubject: 3\n\n",
        Fields{ { "A", "1;x=2" }, { "Subject", "3" } });
    row("junk between", "A: 1\nthis is junk\nSubject: 3\n\n", Fields{ { "A", "1" }, { "Subject", "3" } });
    row("no header", "\nA: 1\n", Fields{});
    row("nothing", "", Fields{});
    row("NUL", QByteArray("A: 1\0002\n\n", 8), Fields{ { "A", QByteArray("1\0002", 3) } });
}

void TestHeaders::readsFields()
{
    QFETCH(QByteArray, letter);
    QFETCH(QList<HeaderField>, fields);
    QBuffer device(&letter);
    device.open(QIODevice::ReadOnly);
    const QList<HeaderField> read = readHeaders(device);
    QCOMPARE(read.size(), fields.size());
    for (qsizetype at = 0; at < read.size(); ++at) {
        QCOMPARE(read[at].name, fields[at].name);
        QCOMPARE(read[at].body, fields[at].body);
    }
}

void TestHeaders::stopsAtTheLimit()
{
    QByteArray letter = QByteArray("A: 1\n").repeated(1000) + '\n';
    QBuffer device(&letter);
    device.open(QIODevice::ReadOnly);
    QCOMPARE(readHeaders(device, 50).size(), 10);
}

void TestHeaders::fillsTheMessage()
{
    const Message message
        = parse("Received: from a.example by mx.example with ESMTPS; Fri, 21 Nov 1997 09:56:00 -0600\r\n"
                "From: Ana <ana@mail.example>\r\n"
                "Sender: list@mail.example\r\n"
                "Reply-To: r@mail.example\r\n"
                "To: b@mail.example, c@mail.example\r\n"
                "To: d@mail.example\r\n"
                "Cc: e@mail.example\r\nBcc: f@mail.example\r\n"
                "Subject: =?utf-8?Q?Gr=C3=BC=C3=9Fe?=\r\n an alle\r\n"
                "Subject: second\r\n"
                "Date: Fri, 21 Nov 1997 09:55:06 -0600\r\n"
                "Message-ID: <1@mail.example>\r\n"
                "In-Reply-To: <0@mail.example>\r\n"
                "References: <a@mail.example>\r\n <0@mail.example>\r\n"
                "\r\nHello\r\n");
    QCOMPARE(message.from, (QList<Mailbox>{ { u"Ana"_s, u"ana@mail.example"_s } }));
    QCOMPARE(message.sender.size(), 1);
    QCOMPARE(message.replyTo.size(), 1);
    QCOMPARE(message.to.size(), 3);
    QCOMPARE(message.cc.size(), 1);
    QCOMPARE(message.bcc.size(), 1);
    QCOMPARE(message.subject, u"Grüße an alle"_s);
    QCOMPARE(message.date.toString(Qt::ISODate), u"1997-11-21T15:55:06Z"_s);
    QCOMPARE(message.messageId, u"1@mail.example"_s);
    QCOMPARE(message.inReplyTo, u"0@mail.example"_s);
    QCOMPARE(message.references, (QStringList{ u"a@mail.example"_s, u"0@mail.example"_s }));
    QCOMPARE(message.text, u"Hello\n"_s);
    QCOMPARE(message.route.size(), 1);
    QVERIFY(!message.bounce);
    QVERIFY2(message.warnings.isEmpty(), qPrintable(message.warnings.join(u';')));
}

void TestHeaders::findsTheBodyBehindABrokenHeader_data()
{
    QTest::addColumn<QByteArray>("letter");
    QTest::addColumn<QString>("text");
    QTest::newRow("no header at all")
        << QByteArray("Just text.\nMore of it.\n") << u"Just text.\nMore of it.\n"_s;
    QTest::newRow("no blank line") << QByteArray("Subject: x\nJust text.\nMore.\n")
                                   << u"Just text.\nMore.\n"_s;
    QTest::newRow("junk line") << QByteArray("Subject: x\njunk\nTo: a@x.example\n\nText\n") << u"Text\n"_s;
    QTest::newRow("indented first line") << QByteArray("  Text\n\nmore\n") << u"  Text\n\nmore\n"_s;
    QTest::newRow("header only") << QByteArray("Subject: x\n") << u""_s;
}

void TestHeaders::findsTheBodyBehindABrokenHeader()
{
    QFETCH(QByteArray, letter);
    QFETCH(QString, text);
    QCOMPARE(parse(letter).text, text);
}

QTEST_GUILESS_MAIN(TestHeaders)
#include "tst_headers.moc"
