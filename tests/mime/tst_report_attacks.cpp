// SPDX-License-Identifier: GPL-3.0-or-later
// Attack 73: reports that are none, forged ones, and ones made to hurt the reader.
#include "core/mime/parse.h"
#include "core/mime/report_reason.h"

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sobre::mime;

namespace {

/// The reports among the ordinary letters of other projects; everything else there is none.
const QStringList KnownReports = {
    u"deltachat/message/dsn_relayed.eml"_s,
    u"deltachat/message/ndn_with_attachment.eml"_s,
    u"deltachat/message/testrun_ndn.eml"_s,
    u"deltachat/message/testrun_ndn_2.eml"_s,
    u"deltachat/message/tiscali_ndn.eml"_s,
    u"mikel-mail/emails/mime_emails/raw_email_with_mimepart_without_content_type.eml"_s,
    u"mikel-mail/emails/multipart_report_emails/multi_address_bounce1.eml"_s,
    u"mikel-mail/emails/multipart_report_emails/multi_address_bounce2.eml"_s,
    u"mikel-mail/emails/multipart_report_emails/multipart_report_multiple_status.eml"_s,
    u"mimekit/messages/delivery-status-multiple-blank-lines.txt"_s,
    u"mimekit/messages/delivery-status-no-blank-line.txt"_s,
    u"mimekit/messages/delivery-status.txt"_s,
    u"mimekit/messages/delivery-status2.txt"_s,
    u"mimetools/badbound.msg"_s,
    u"mimetools/badbound.out"_s,
    u"python-email/msg_16.txt"_s,
    u"python-email/msg_25.txt"_s,
    u"python-email/msg_43.txt"_s,
};

constexpr qint64 LargestFile = 3 << 20;
constexpr int HugeOctets = 4 << 20;
constexpr int MostTime = 15'000; // ms: a hundred times what it takes, for slow machines and sanitizers

bool isOfReports(const QString &path)
{
    return (path.startsWith(u"sisimai-emails/") && !path.contains(u"/maildir/not/")) || path.startsWith(u"bounceparser/");
}

const QByteArray Head = "Return-Path: <>\nFrom: MAILER-DAEMON@mx.isp.example\nTo: ann@isp.example\nSubject: Undelivered\n";

QByteArray inText(const QByteArray &piece, int octets)
{
    return Head + "Content-Type: text/plain\n\nUndelivered:\n" + piece.repeated(octets / int(piece.size()));
}

QByteArray inStatus(const QByteArray &piece, int octets)
{
    return Head + "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\nUndelivered\n--b\n"
                  "Content-Type: message/delivery-status\n\n" + piece.repeated(octets / int(piece.size())) + "\n--b--\n";
}

} // namespace

class TestReportAttacks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void attackI73TakesNoOrdinaryLetterForAReport();
    void attackI73ReadsHugeReportsInTime_data();
    void attackI73ReadsHugeReportsInTime();
    void attackI73KeepsWithinItsBounds();
    void attackI73BelievesNoActionWithoutFields();
};

void TestReportAttacks::attackI73TakesNoOrdinaryLetterForAReport()
{
    const QString corpora = qEnvironmentVariable("SOBRE_CORPORA");
    if (corpora.isEmpty() || !QDir(corpora + u"/spamassassin"_s).exists())
        QSKIP("SOBRE_CORPORA names no folder with these letters");
    QStringList found;
    int letters = 0;
    QDirIterator all(corpora, QDir::Files, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        const QString path = QDir(corpora).relativeFilePath(all.next());
        if (isOfReports(path) || path.endsWith(u".xml") || all.fileInfo().size() > LargestFile)
            continue;
        QFile file(all.filePath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        ++letters;
        if (parse(file).bounce)
            found += path;
    }
    found.sort();
    QVERIFY(letters > 1000);
    QCOMPARE(found, KnownReports);
}

void TestReportAttacks::attackI73ReadsHugeReportsInTime_data()
{
    QTest::addColumn<QByteArray>("piece");
    int number = 0;
    for (const char *piece :
         { "a@", "<", "a@b.", "550 ", "5.1.1", "\n", "a@b.c\n", ":\n", " \n", "address ", "spf or ", "<p>", "<style>",
           "Final-Recipient: rfc822; a@b.c\n\n", "Final-Recipient: rfc822; a@b.c\nStatus: 5.1.1\n\n", "x: y\n",
           "mailbox ", "\\x{41}", "+2B", "@", "deliver ", "To: a@b.c\n", "<a@b.c>:\n550 x\n", "host a.b ",
           "recipients:\nab\n", "a@b.c 550 user unknown\n" })
        QTest::addRow("%d %s", number++, QByteArray(piece).simplified().constData()) << QByteArray(piece);
}

void TestReportAttacks::attackI73ReadsHugeReportsInTime()
{
    QFETCH(QByteArray, piece);
    QElapsedTimer timer;
    timer.start();
    (void)parse(inText(piece, HugeOctets));
    (void)parse(inStatus(piece, HugeOctets));
    QVERIFY2(timer.elapsed() < MostTime, qPrintable(QString::number(timer.elapsed())));
}

void TestReportAttacks::attackI73KeepsWithinItsBounds()
{
    const auto many = parse(inStatus("Final-Recipient: rfc822; a@b.c\nAction: failed\nDiagnostic-Code: smtp; "
                                         + QByteArray(5000, 'x') + "\n\n",
                                     HugeOctets))
                          .bounce;
    QVERIFY(many);
    QVERIFY(many->recipients.size() <= 1000);
    for (const BouncedRecipient &recipient : many->recipients)
        QVERIFY(recipient.diagnostic.size() <= 2000);

    QByteArray addresses;
    for (int i = 0; i < 20'000; ++i)
        addresses += "<u" + QByteArray::number(i) + "@b.c>: no\n";
    const auto named = parse(inText(addresses, int(addresses.size()))).bounce;
    QVERIFY(named);
    QVERIFY(named->recipients.size() <= 1000);
}

// Whoever writes a text can claim anything in it; that a letter was delivered is believed from fields only.
void TestReportAttacks::attackI73BelievesNoActionWithoutFields()
{
    for (const char *words : { "delivered", "relayed", "expanded", "Action: delivered" }) {
        const auto bounce
            = parse(inText(QByteArray("<bob@far.example>:\n") + words + " to its recipient, user unknown\n", 80)).bounce;
        QVERIFY(bounce);
        for (const BouncedRecipient &recipient : bounce->recipients)
            QVERIFY2(recipient.action == "failed" || recipient.action == "delayed", recipient.action);
    }
}

QTEST_GUILESS_MAIN(TestReportAttacks)
#include "tst_report_attacks.moc"
