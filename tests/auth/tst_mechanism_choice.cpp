// SPDX-License-Identifier: GPL-3.0-or-later
// Attack 10: no server talks us into a weaker log-in than it offers.
#include "core/auth/mechanism_choice.h"
#include "tests/support/qca_main.h"

using namespace sobre::auth;

class TestMechanismChoice : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void chooses_data();
    void chooses();
};

void TestMechanismChoice::chooses_data()
{
    QTest::addColumn<QByteArray>("offered");
    QTest::addColumn<QByteArray>("remembered");
    QTest::addColumn<bool>("encrypted");
    QTest::addColumn<QByteArray>("chosen");
    const auto row = [](const char *name, const char *offered, const char *remembered, bool encrypted,
                        const char *chosen) {
        QTest::newRow(name) << QByteArray(offered) << QByteArray(remembered) << encrypted
                            << QByteArray(chosen);
    };
    row("everything, TLS", "LOGIN PLAIN CRAM-MD5 SCRAM-SHA-1 SCRAM-SHA-256 USER APOP", "", true,
        "SCRAM-SHA-256 PLAIN");
    row("everything, clear", "LOGIN PLAIN CRAM-MD5 SCRAM-SHA-1 SCRAM-SHA-256 USER APOP", "", false,
        "SCRAM-SHA-256");
    row("SCRAM-SHA-1", "SCRAM-SHA-1 USER", "", true, "SCRAM-SHA-1 USER");
    row("no SCRAM", "CRAM-MD5 APOP LOGIN PLAIN", "", true, "PLAIN");
    row("no SCRAM, clear by the user's word", "CRAM-MD5 PLAIN USER", "", false, "PLAIN");
    row("USER only", "USER APOP", "", true, "USER");
    row("LOGIN only", "LOGIN", "", true, "LOGIN");
    row("CRAM-MD5 is no choice of ours", "CRAM-MD5 APOP", "", true, "");
    row("no OAuth by itself", "XOAUTH2 OAUTHBEARER EXTERNAL", "", true, "");
    row("remembered", "PLAIN SCRAM-SHA-256 CRAM-MD5", "CRAM-MD5", true, "CRAM-MD5");
    row("remembered, once", "PLAIN SCRAM-SHA-256", "SCRAM-SHA-256", true, "SCRAM-SHA-256");
    row("remembered APOP", "USER APOP", "APOP", false, "APOP");
    row("remembered and gone: no other", "PLAIN", "SCRAM-SHA-256", true, "");
    row("nothing", "", "", true, "");
}

void TestMechanismChoice::chooses()
{
    QFETCH(QByteArray, offered);
    QFETCH(QByteArray, remembered);
    QFETCH(bool, encrypted);
    QFETCH(QByteArray, chosen);
    Login login;
    login.remembered = remembered;
    QCOMPARE(chooseMechanisms(offered.split(' '), login, encrypted).join(' '), chosen);
}

SOBRE_QCA_TEST_MAIN(TestMechanismChoice)
#include "tst_mechanism_choice.moc"
