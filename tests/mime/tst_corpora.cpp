// SPDX-License-Identifier: GPL-3.0-or-later
#include "agreement.h"
#include "expectations.h"

#include "core/mime/file_names.h"
#include "core/mime/headers.h"
#include "core/mime/odd_characters.h"
#include "core/mime/parse.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sobre;
using namespace sobre::mime;

// Reads other projects' letters where SOBRE_CORPORA says they lie. Nothing of them is in the project.
class TestCorpora : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void everyFileGivesAMessage_data();
    void everyFileGivesAMessage();
    void agreesWithTheirExpectations();
};

namespace {

bool isOneLine(const QString &text)
{
    for (const QChar c : text) {
        if (c.category() == QChar::Other_Control)
            return false;
    }
    return true;
}

void checkMailboxes(const QList<Mailbox> &mailboxes, const QString &file)
{
    for (const Mailbox &mailbox : mailboxes) {
        const bool clean = mailbox.name == withoutHidden(mailbox.name) && isOneLine(mailbox.name)
            && mailbox.address == withoutHidden(mailbox.address) && isOneLine(mailbox.address);
        QVERIFY2(clean, qPrintable(file + ": "_L1 + mailbox.name + mailbox.address));
        QVERIFY2(!mailbox.name.isEmpty() || !mailbox.address.isEmpty(), qPrintable(file));
    }
}

// A child lies within its parent, siblings do not overlap, sizes add up.
void checkPart(const Part &part, qint64 begin, qint64 end, const QString &file)
{
    const char *name = file.toUtf8().constData();
    QVERIFY2(part.headerOffset >= begin && part.bodyOffset >= part.headerOffset && part.bodyLength >= 0
                 && part.bodyOffset + part.bodyLength <= end,
             name);
    qint64 from = part.bodyOffset;
    qint64 sum = 0;
    for (const Part &child : part.children) {
        checkPart(child, from, part.bodyOffset + part.bodyLength, file);
        from = child.bodyOffset + child.bodyLength;
        sum += child.size;
    }
    QVERIFY2(part.children.isEmpty() || sum == part.size, name);
}

void checkInvariants(const Message &message, qint64 size, const QString &file)
{
    QCOMPARE(message.size, size);
    QVERIFY2(isOneLine(message.subject), qPrintable(file));
    for (const auto &list :
         { message.from, message.sender, message.to, message.cc, message.bcc, message.replyTo })
        checkMailboxes(list, file);
    for (const Attachment &attachment : message.attachments) {
        QVERIFY2(attachment.name == cleanFileName(attachment.name), qPrintable(file + attachment.name));
        QCOMPARE(attachment.sha256.size(), 64);
    }
    QVERIFY2(!message.text.contains(QChar::Null) && !message.text.contains(u'\r'), qPrintable(file));
    QVERIFY2(!message.html.contains(QChar::Null) && !message.html.contains(u'\r'), qPrintable(file));
    QVERIFY2(message.text.isValidUtf16() && message.html.isValidUtf16() && message.subject.isValidUtf16(),
             qPrintable(file));
    checkPart(message.root, 0, size, file);
}

} // namespace

void TestCorpora::initTestCase()
{
    if (test::corporaFolder().isEmpty())
        QSKIP("SOBRE_CORPORA names no folder");
}

void TestCorpora::everyFileGivesAMessage_data()
{
    QTest::addColumn<QString>("folder");
    for (const QString &set : { u"bounceparser"_s,
                                u"curl-mail"_s,
                                u"deltachat"_s,
                                u"eds-camel"_s,
                                u"email-mime"_s,
                                u"email-privacy-tester"_s,
                                u"geary"_s,
                                u"gmime"_s,
                                u"kde-kmime"_s,
                                u"kde-messagelib"_s,
                                u"kde-mimetreeparser"_s,
                                u"mikel-mail"_s,
                                u"mime4j"_s,
                                u"mimekit"_s,
                                u"mimetools"_s,
                                u"neomutt"_s,
                                u"notmuch"_s,
                                u"php-mmp"_s,
                                u"postfix-822"_s,
                                u"python-email"_s,
                                u"rnp-openpgp"_s,
                                u"roundcube"_s,
                                u"sisimai-emails"_s,
                                u"spamassassin"_s,
                                u"stalwart-mail-parser"_s,
                                u"tb-mime"_s,
                                u"tb-openpgp"_s,
                                u"tb-smime"_s })
        QTest::newRow(qPrintable(set)) << set;
}

// Every file at all, letter or not: any bytes must yield a Message.
void TestCorpora::everyFileGivesAMessage()
{
    QFETCH(QString, folder);
    for (const QString &name : test::filesBelow(test::corporaFolder() + u'/' + folder)) {
        QFile file(name);
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(name));
        const Message message = parse(file);
        checkInvariants(message, file.size(), name);
        if (QTest::currentTestFailed())
            return;
        readHeaders(file);
    }
}

void TestCorpora::agreesWithTheirExpectations()
{
    test::Agreement agreement;
    const QString folder = test::corporaFolder();
    test::compareWithStalwart(folder, agreement);
    test::compareWithMime4j(folder, agreement);
    test::compareCodecs(folder, agreement);
    agreement.print();
    for (const QString &set : agreement.sets())
        QVERIFY2(agreement.total(set) > 0, qPrintable(set));
}

QTEST_GUILESS_MAIN(TestCorpora)
#include "tst_corpora.moc"
