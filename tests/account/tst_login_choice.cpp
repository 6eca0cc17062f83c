// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/login_choice.h"

#include <QTest>

using namespace sobre;
using namespace sobre::account;
using Protocol = net::ServerAddress::Protocol;

class TestLoginChoice : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesTheChoiceBeforeWhatWorked_data();
    void takesTheChoiceBeforeWhatWorked();
};

void TestLoginChoice::takesTheChoiceBeforeWhatWorked_data()
{
    QTest::addColumn<QByteArray>("choice");
    QTest::addColumn<QByteArray>("worked");
    QTest::addColumn<QByteArray>("incoming");
    QTest::addColumn<QByteArray>("outgoing");
    const auto row = [](const char *name, const char *choice, const char *worked, const char *incoming, const char *outgoing) {
        QTest::newRow(name) << QByteArray(choice) << QByteArray(worked) << QByteArray(incoming) << QByteArray(outgoing);
    };
    row("nothing", "", "", "", "");
    row("what worked", "", "SCRAM-SHA-256", "SCRAM-SHA-256", "SCRAM-SHA-256");
    row("the choice", "XOAUTH2", "PLAIN", "XOAUTH2", "XOAUTH2");
    row("a method of POP3 alone", "APOP", "PLAIN", "APOP", "PLAIN");
    row("a choice that was taken back", "", "CRAM-MD5", "", "");
    row("a token that was taken back", "", "OAUTHBEARER", "", "");
}

void TestLoginChoice::takesTheChoiceBeforeWhatWorked()
{
    QFETCH(QByteArray, choice);
    QFETCH(QByteArray, worked);
    Account account;
    account.record.loginChoice = choice;
    account.record.incomingMechanism = worked;
    account.record.outgoingMechanism = worked;
    QTEST(onlyMechanism(account, Protocol::Pop3), "incoming");
    QTEST(onlyMechanism(account, Protocol::Smtp), "outgoing");
}

QTEST_GUILESS_MAIN(TestLoginChoice)
#include "tst_login_choice.moc"
