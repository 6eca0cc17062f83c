// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/smtp/queue_id.h"

#include "core/smtp/smtp_reply.h"

#include <QTest>

using namespace sobre::smtp;

class TestQueueId : public QObject {
    Q_OBJECT
private slots:
    void findsTheName_data();
    void findsTheName();
};

void TestQueueId::findsTheName_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("name");
    const auto row = [](const char *name, const char *line, const char *id) {
        QTest::newRow(name) << QByteArray(line) << QByteArray(id);
    };
    row("Postfix", "2.0.0 Ok: queued as 4WxYz12345", "4WxYz12345");
    row("Postfix before 2.3", "Ok: queued as 8B2C7100D3", "8B2C7100D3");
    row("Postfix behind a filter", "2.0.0 from MTA(smtp:[127.0.0.1]:10025): 250 2.0.0 Ok: queued as AB12C",
        "AB12C");
    row("Exim", "OK id=1rABcd-0001Xy-2Z", "1rABcd-0001Xy-2Z");
    row("sendmail", "2.0.0 45KJ3abc012345 Message accepted for delivery", "45KJ3abc012345");
    row("OpenSMTPD", "2.0.0 1a2b3c4d Message accepted for delivery", "1a2b3c4d");
    row("Exchange",
        "2.6.0 <x@uno.test> [InternalId=12345, Hostname=A.due.test] 1234 bytes Queued mail for delivery",
        "12345");
    row("qmail", "ok 1700000000 qp 4711", "4711");
    row("Gmail", "2.0.0 OK  1700000000 a1-20020a05600c.12 - gsmtp", "a1-20020a05600c.12");
    row("Stalwart", "2.0.0 Message queued with id 1a2b3c.", "1a2b3c");
    row("Haraka", "Message Queued (0A1B-2C3D.1)", "0A1B-2C3D.1");
    row("German provider", "Requested mail action okay, completed: id=1MbRfl-1rVdWM2ZxN-00c",
        "1MbRfl-1rVdWM2ZxN-00c");
    row("Amazon", "Ok 0100018d2f3a4b5c-12345678-abcd-000000", "0100018d2f3a4b5c-12345678-abcd-000000");
    row("only OK", "OK", "");
    row("a sentence", "2.0.0 Message accepted for delivery", "");
    row("markup", "2.0.0 Ok: queued as <b>", "b");
    row("controls", "2.0.0 Ok: queued as \x1b[31m", "");
    row("empty", "", "");
}

void TestQueueId::findsTheName()
{
    QFETCH(QByteArray, line);
    QTEST(queueIdFrom({ .code = 250, .status = {}, .lines = { line } }), "name");
}

QTEST_GUILESS_MAIN(TestQueueId)
#include "tst_queue_id.moc"
