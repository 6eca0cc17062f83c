// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/parse.h"

#include <QBuffer>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace sobre::mime;

// Hostile sizes. Work is counted as octets read and calls made, never as time: a quadratic reader does not
// end here.
class TestLargeLetters : public QObject {
    Q_OBJECT

private slots:
    void readsALetterAFewTimesOver_data();
    void readsALetterAFewTimesOver();
    void keepsNothingOfAnAttachment();
};

namespace {

// A letter that counts what is read of it.
class CountingDevice : public QBuffer {
public:
    qint64 octets = 0;
    qint64 longest = 0;

protected:
    qint64 readData(char *data, qint64 length) override
    {
        const qint64 got = QBuffer::readData(data, length);
        octets += qMax<qint64>(got, 0);
        longest = qMax(longest, length);
        return got;
    }
};

// Any length without holding it: a header and then base64 lines from nowhere.
class EndlessAttachment : public QIODevice {
public:
    explicit EndlessAttachment(qint64 length) : m_length(length) { }
    bool isSequential() const override { return false; }
    qint64 size() const override { return head().size() + m_length; }

protected:
    static const QByteArray &head()
    {
        static const QByteArray text = "From: a@x.example\r\nContent-Type: image/png\r\n"
                                       "Content-Transfer-Encoding: base64\r\n\r\n";
        return text;
    }
    qint64 readData(char *data, qint64 length) override
    {
        static const QByteArray line
            = "SGVsbG8hSGVsbG8hSGVsbG8hSGVsbG8hSGVsbG8hSGVsbG8hSGVsbG8hSGVsbG8hSGVsbG8hSGVs\r\n";
        const qint64 from = pos();
        const qint64 count = qMin(length, size() - from);
        for (qint64 at = 0; at < count; ++at) {
            const qint64 offset = from + at;
            data[at] = offset < head().size() ? head()[offset] : line[(offset - head().size()) % line.size()];
        }
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    const qint64 m_length;
};

QByteArray repeated(int count, const std::function<QByteArray(int)> &piece)
{
    QByteArray text;
    for (int at = 0; at < count; ++at)
        text += piece(at);
    return text;
}

} // namespace

void TestLargeLetters::readsALetterAFewTimesOver_data()
{
    QTest::addColumn<QByteArray>("letter");
    const auto row = [](const char *name, const QByteArray &letter) { QTest::newRow(name) << letter; };
    const QByteArray mixed = "Content-Type: multipart/mixed; boundary=b\n\n";
    row("100,000 headers",
        repeated(100'000, [](int at) { return "X-" + QByteArray::number(at) + ": v\n"; }) + "\nx");
    row("one header of 10 MB", "To: " + QByteArray("aaaaaaaaa,\n ").repeated(1'000'000) + "\n\nx");
    row("blank continuation lines", "To: a@x.example\n" + QByteArray(" \n").repeated(500'000) + "\nx");
    row("a million recipients", "To: " + QByteArray("a@x.example,").repeated(1'000'000) + "\n\nx");
    row("100,000 references", "References:" + QByteArray(" <a@x.example>\n").repeated(100'000) + "\nx");
    row("references without brackets", "References:" + QByteArray(" a@x").repeated(250'000) + "\n\nx");
    row("open comments", "From: " + QByteArray(1'000'000, '(') + "\n\nx");
    row("open angles", "From: " + QByteArray(1'000'000, '<') + "\n\nx");
    row("quotes", "From: " + QByteArray("\"<").repeated(500'000) + "\n\nx");
    row("semicolons", "Content-Type: text/plain" + QByteArray(1'000'000, ';') + "\n\nx");
    row("words", "From: " + QByteArray("x ").repeated(500'000) + "\n\nx");
    row("comments", "From: a" + QByteArray("(x)").repeated(300'000) + "\n\nx");
    row("glued atoms", "From: " + QByteArray("a@.").repeated(300'000) + "\n\nx");
    row("encoded words", "Subject:" + QByteArray(" =?utf-8?Q?=C3?=").repeated(60'000) + "\n\nx");
    row("starts of encoded words", "Subject: " + QByteArray("=?a?q?").repeated(160'000) + "\n\nx");
    row("segments",
        "Content-Disposition: attachment" + repeated(40'000, [](int at) {
            return ";\n filename*" + QByteArray::number(at) + "*=%41";
        }) + "\n\nx");
    row("open quotes in parameters",
        "Content-Type: text/plain" + QByteArray("; a=\"b").repeated(100'000) + "\n\nx");
    row("10,000 parts", mixed + QByteArray("--b\n\nx\n").repeated(10'000) + "--b--\n");
    row("a million parts", mixed + QByteArray("--b\n\nx\n").repeated(1'000'000));
    row("parts of doubtful headers", mixed + QByteArray("--b\nx\nx\nx\nx\nx\nx\nx\nx\n").repeated(9'000));
    row("10,000 levels", repeated(10'000, [](int at) {
            const QByteArray name = QByteArray::number(at);
            return "Content-Type: multipart/mixed; boundary=" + name + "\n\n--" + name + '\n';
        }));
    row("boundary-like lines below 100 levels",
        repeated(100, [](int at) {
            const QByteArray name = QByteArray::number(at);
            return "Content-Type: multipart/mixed; boundary=" + name + "\n\n--" + name + '\n';
        }) + QByteArray("\n--x").repeated(300'000));
    row("10,000 letters in letters", QByteArray("Content-Type: message/rfc822\n\n").repeated(10'000) + "\nx");
    row("boundary of 1 MB",
        "Content-Type: multipart/mixed; boundary=\"" + QByteArray(1'000'000, 'b') + "\"\n\n"
            + ("--" + QByteArray(1'000'000, 'b') + "\n\nx\n").repeated(5));
    row("a line of 20 MB", "Subject: x\n\n" + QByteArray(20'000'000, 'x'));
    row("cid references", "Content-Type: text/html\n\n" + QByteArray("<img src=cid:x>").repeated(300'000));
    row("flowed quotes",
        "Content-Type: text/plain; format=flowed\n\n" + QByteArray(">x \n").repeated(500'000));
    row("meta tags", "Content-Type: text/html\n\n" + QByteArray("<meta charset").repeated(300'000));
}

// Twice for the structure and the content, once more for what is nested; no read asks for more than a buffer.
void TestLargeLetters::readsALetterAFewTimesOver()
{
    QFETCH(QByteArray, letter);
    CountingDevice device;
    device.setData(letter);
    device.open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    const Message message = parse(device);
    QCOMPARE(message.size, letter.size());
    QVERIFY2(device.octets <= 4 * letter.size() + (1 << 20), qPrintable(QString::number(device.octets)));
    QVERIFY(device.longest <= 1 << 20);
}

void TestLargeLetters::keepsNothingOfAnAttachment()
{
    constexpr qint64 length = 100'000'000 / 78 * 78;
    EndlessAttachment letter(length);
    letter.open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    const Message message = parse(letter);
    QCOMPARE(message.attachments.size(), 1);
    QCOMPARE(message.attachments.first().size, length / 78 * 57);
    QCOMPARE(message.text.size() + message.html.size(), 0);
}

QTEST_GUILESS_MAIN(TestLargeLetters)
#include "tst_large_letters.moc"
