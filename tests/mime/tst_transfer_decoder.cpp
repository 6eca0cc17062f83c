// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/transfer_decoder.h"

#include <QTest>

using namespace sobre::mime;

class TestTransferDecoder : public QObject {
    Q_OBJECT

private slots:
    void decodes_data();
    void decodes();
};

void TestTransferDecoder::decodes_data()
{
    QTest::addColumn<TransferEncoding>("encoding");
    QTest::addColumn<QByteArray>("in");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, TransferEncoding encoding, const QByteArray &in,
                        const QByteArray &out) { QTest::newRow(name) << encoding << in << out; };
    using enum TransferEncoding;
    row("identity", Identity, "a=20b", "a=20b");
    row("unknown", Unknown, "a=20b", "a=20b");
    row("base64", Base64, "SGVsbG8=\r\n", "Hello");
    row("base64, no padding", Base64, "SGVsbG8", "Hello");
    row("base64, one left", Base64, "SGVsbG8gdw", "Hello w");
    row("base64, junk", Base64, QByteArray("SG*Vs\0bG8=", 10), "Hello");
    row("base64, pieces", Base64, "SGVsbG8=\nIQ==\n", "Hello!");
    row("base64, footer of a list", Base64, "SGVsbG8=\n_____\nour list\n", "Hello");
    row("base64, remark", Base64, "SGVsbG8= ignored\nIQ==", "Hello!");
    row("base64, empty", Base64, "", "");
    row("qp", QuotedPrintable, "Gr=C3=bc=\r\n\xc3\xbc\r\n", "Gr\xc3\xbc\xc3\xbc\r\n");
    row("qp, LF", QuotedPrintable, "a=\nb", "ab");
    row("qp, padded soft break", QuotedPrintable, "a= \t\r\nb", "ab");
    row("qp, soft break at the end", QuotedPrintable, "a=", "a");
    row("qp, broken escapes", QuotedPrintable, "=ZZ =4 =A=41 ==41", "=ZZ =4 =AA =A");
    row("qp, half escape at the end", QuotedPrintable, "a=4", "a=4");
    row("qp, old line ends", QuotedPrintable, "a=\rb", "ab");
    row("uu", Uuencode, "begin 644 x\n%2&5L;&\\\n`\nend\n", "Hello");
    row("uu, text around", Uuencode, "see:\nbegin 644 x\r\n%2&5L;&\\\r\n`\r\nend\r\nbye\r\n", "Hello");
}

// Whole, and octet by octet.
void TestTransferDecoder::decodes()
{
    QFETCH(TransferEncoding, encoding);
    QFETCH(QByteArray, in);
    QFETCH(QByteArray, expected);
    QCOMPARE(decodeTransfer(in, encoding), expected);
    TransferDecoder decoder(encoding);
    QByteArray out;
    for (qsizetype at = 0; at < in.size(); ++at)
        decoder.feed(QByteArrayView(in).sliced(at, 1), out);
    decoder.finish(out);
    QCOMPARE(out, expected);
}

QTEST_GUILESS_MAIN(TestTransferDecoder)
#include "tst_transfer_decoder.moc"
