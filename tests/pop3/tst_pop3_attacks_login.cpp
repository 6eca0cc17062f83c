// SPDX-License-Identifier: GPL-3.0-or-later
// Hostile and broken servers, by the numbers of the project's list of attacks: 7, what they say is shown as
// what it is, and 10, none of them talks the client into a weaker way to log in or into trying again and
// again.
#include "tests/pop3/answered_run.h"
#include "tests/pop3/attack_rows.h"
#include "tests/support/qca_main.h"
#include "ui/text/error_text.h"

using namespace sobre;
using namespace sobre::tests;
using namespace sobre::pop3;
using Kind = MailError::Kind;
using Encryption = net::ServerAddress::Encryption;

namespace {

QByteArray capabilities(const QByteArray &lines)
{
    return "C CAPA\nS +OK\nS " + QByteArray(lines).replace('|', "\nS ") + "\nS .\n";
}

/// The ways in that the client tried, in their order.
QList<QByteArray> tried(const QByteArray &written)
{
    QList<QByteArray> ways;
    for (const QByteArray &line : written.split('\n')) {
        for (const char *verb : { "AUTH ", "PASS ", "APOP " }) {
            if (line.startsWith(verb))
                ways.append(line.startsWith("AUTH ") ? line.trimmed().split(' ')[1]
                                                     : QByteArray(verb).trimmed());
        }
    }
    return ways;
}

bool isSafeToShow(const QString &words)
{
    return std::none_of(words.begin(), words.end(), [](QChar character) {
        return character.category() == QChar::Other_Control || character.category() == QChar::Other_Format;
    });
}

} // namespace

class TestPop3AttacksLogin : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void attack07_serverWordsAreOnlyWords_data();
    void attack07_serverWordsAreOnlyWords();
    void attack07_wordsFromBeforeTlsAreNotTheServers();
    void attack10_noWayInIsWeakened_data();
    void attack10_noWayInIsWeakened();
    void attack10_nonsenseIsCancelledOnce_data();
    void attack10_nonsenseIsCancelledOnce();
    void attack10_forgedTimestamp();
    void attack10_atMostScramAndThenPlainOnce();
};

void TestPop3AttacksLogin::attack07_serverWordsAreOnlyWords_data()
{
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<QString>("shown");
    QTest::newRow("escape sequences")
        << QByteArray("no\\x1b[2J\\x07 more") << QStringLiteral("no\uFFFD[2J\uFFFD more");
    QTest::newRow("turned around") << QByteArray("\\xe2\\x80\\xaegpj.exe\\xe2\\x80\\xac x")
                                   << QStringLiteral("\uFFFDgpj.exe\uFFFD x");
    QTest::newRow("C1 control") << QByteArray("a\\xc2\\x9bm") << QStringLiteral("a\uFFFDm");
    QTest::newRow("HTML") << QByteArray("<a href=\"https://evil.test/\">Log in again</a>")
                          << QStringLiteral("<a href=\"https://evil.test/\">Log in again</a>");
    QTest::newRow("bare CR") << QByteArray("one\\rtwo") << QStringLiteral("one two");
    QTest::newRow("very long") << QByteArray(60'000, 'x') << QString(512, u'x');
}

void TestPop3AttacksLogin::attack07_serverWordsAreOnlyWords()
{
    QFETCH(QByteArray, said);
    QFETCH(QString, shown);
    // In an answer that is passed over (LANG) and in one that is told.
    SessionRun run(Greeting + capabilities("USER|LANG") + "C LANG es\nR +OK " + said
                       + "\\r\\n\nC USER ann\nR -ERR " + said + "\\r\\n",
                   Encryption::Tls);
    run.settings.language = QStringLiteral("es");
    QVERIFY(run.play());
    QVERIFY2(run.report->problems.isEmpty(), qPrintable(run.problems()));
    QCOMPARE(run.kind(), Kind::LoginRefused);
    const MailError error = *run.outcome.error;
    QVERIFY(error.serverText.size() <= 512);
    QCOMPARE(text::serverWords(error.serverText), shown);
    const QString sentence = text::sentence(error);
    QVERIFY2(sentence.contains(u'“' + shown + u'”') && sentence.contains(error.server), qPrintable(sentence));
    QVERIFY(isSafeToShow(sentence));
    for (const QString &line : run.report->log->lines())
        QVERIFY2(isSafeToShow(line), qPrintable(line));
}

void TestPop3AttacksLogin::attack07_wordsFromBeforeTlsAreNotTheServers()
{
    const QString mark = QStringLiteral("before the connection was secured");
    const QByteArray words = "-ERR your password has expired, call 555";
    for (const QByteArray &script :
         { "S " + words, "S " + QByteArray(words).replace("-ERR", "-ERR [SYS/TEMP]"), Stls + "S " + words,
           Greeting + "C CAPA\nS 500 " + words }) {
        SessionRun run(script, Encryption::StartTls);
        QVERIFY(run.play());
        const QString sentence = text::sentence(*run.outcome.error);
        QVERIFY2(sentence.contains(QStringLiteral("call 555")) && sentence.contains(mark),
                 qPrintable(sentence));
    }
    const QByteArray afterTls = Stls + "S +OK\nT\n" + capabilities("USER") + "C USER ann\nS " + words;
    for (const auto &[script, encryption] :
         { std::pair(afterTls, Encryption::StartTls), std::pair("S " + words, Encryption::Tls) }) {
        SessionRun run(script, encryption);
        QVERIFY(run.play());
        const QString sentence = text::sentence(*run.outcome.error);
        QVERIFY2(sentence.contains(QStringLiteral("call 555")) && !sentence.contains(mark),
                 qPrintable(sentence));
    }
}

void TestPop3AttacksLogin::attack10_noWayInIsWeakened_data()
{
    QTest::addColumn<QByteArray>("offered");
    QTest::addColumn<QByteArray>("remembered");
    QTest::addColumn<bool>("inClear");
    for (const char *offered :
         { "SASL CRAM-MD5", "SASL NTLM", "SASL DIGEST-MD5 CRAM-MD5", "SASL XOAUTH2",
           "SASL OAUTHBEARER XOAUTH2", "SASL ANONYMOUS", "SASL EXTERNAL", "SASL GSSAPI" }) {
        QTest::newRow(offered) << QByteArray(offered) << QByteArray() << false;
    }
    for (const char *worked : { "SCRAM-SHA-256", "SCRAM-SHA-1", "CRAM-MD5", "XOAUTH2", "EXTERNAL" }) {
        const QByteArray name = QByteArray(worked) + " is no longer offered";
        QTest::newRow(name) << QByteArray("SASL PLAIN LOGIN|USER") << QByteArray(worked) << false;
        QTest::newRow(name + ", in clear")
            << QByteArray("SASL PLAIN LOGIN|USER") << QByteArray(worked) << true;
    }
}

void TestPop3AttacksLogin::attack10_noWayInIsWeakened()
{
    QFETCH(QByteArray, offered);
    QFETCH(QByteArray, remembered);
    QFETCH(bool, inClear);
    // The greeting offers APOP too: nobody has chosen it.
    SessionRun run("S +OK <1.2@mail.uno.test>\n" + capabilities(offered),
                   inClear ? Encryption::None : Encryption::Tls);
    run.settings.login.remembered = remembered;
    QVERIFY(run.play());
    QCOMPARE(run.kind(), Kind::NoMechanism);
    QCOMPARE(run.outcome.error->retry, MailError::Retry::WhenUserActs);
    QCOMPARE(run.report->written, "CAPA\r\n");
}

void TestPop3AttacksLogin::attack10_nonsenseIsCancelledOnce_data()
{
    QTest::addColumn<QByteArray>("mechanism");
    QTest::addColumn<QByteArray>("challenge");
    for (const char *mechanism : { "PLAIN", "CRAM-MD5", "SCRAM-SHA-256", "OAUTHBEARER" }) {
        QTest::addRow("%s, no base64", mechanism) << QByteArray(mechanism) << QByteArray("+ %%%");
        QTest::addRow("%s, half of it", mechanism) << QByteArray(mechanism) << QByteArray("+ a");
    }
    for (const char *mechanism : { "CRAM-MD5", "SCRAM-SHA-256" })
        QTest::addRow("%s, plain words", mechanism) << QByteArray(mechanism) << QByteArray("+ Rubbish");
    QTest::newRow("PLAIN, a second question") << QByteArray("PLAIN") << QByteArray("+ UGFzc3dvcmQ6");
    QTest::newRow("EXTERNAL, a question") << QByteArray("EXTERNAL") << QByteArray("+ UGFzc3dvcmQ6");
    QTest::newRow("SCRAM, other than it began")
        << QByteArray("SCRAM-SHA-256") << "+ " + QByteArray("r=other,s=c2FsdA==,i=4096").toBase64();
    QTest::newRow("SCRAM, no rounds") << QByteArray("SCRAM-SHA-256") << "+ " + QByteArray("i=0").toBase64();
}

void TestPop3AttacksLogin::attack10_nonsenseIsCancelledOnce()
{
    QFETCH(QByteArray, mechanism);
    QFETCH(QByteArray, challenge);
    SessionRun run(Greeting + capabilities("SASL PLAIN " + mechanism + "|USER") + "C AUTH " + mechanism
                       + (mechanism == "CRAM-MD5" ? "" : " ****") + "\nS " + challenge
                       + "\nC *\nS -ERR cancelled",
                   Encryption::Tls);
    run.settings.login.remembered = mechanism;
    QVERIFY(run.play());
    QVERIFY2(run.report->problems.isEmpty(), qPrintable(run.problems()));
    QCOMPARE(run.kind(), Kind::Protocol);
    QCOMPARE(tried(run.report->written), QList<QByteArray>{ mechanism }); // once, and nothing weaker after it
    QVERIFY(!run.report->written.contains("\r\n\r\n")); // no empty answer
}

/// CVE-2007-1558: a timestamp of the attacker's making turns APOP into an oracle.
void TestPop3AttacksLogin::attack10_forgedTimestamp()
{
    for (const char *stamp : { "<1\\x80\\xff@mail.uno.test>", "<no-host>", "<a@b@c>", "<@>", "<a b@c>" }) {
        SessionRun run(QByteArray("R +OK ") + stamp + "\\r\\n\n" + capabilities("USER"), Encryption::Tls);
        run.settings.login.remembered = "APOP";
        QVERIFY(run.play());
        QCOMPARE(run.kind(), Kind::NoMechanism);
        QVERIFY2(!run.report->written.contains("APOP") && !run.report->written.contains("PASS"), stamp);
    }
}

void TestPop3AttacksLogin::attack10_atMostScramAndThenPlainOnce()
{
    for (const bool inClear : { false, true }) {
        AnsweringChannel::Server server;
        server.greeting = "+OK <1.2@mail.uno.test>\r\n";
        server.answer = [](const QByteArray &line, bool) -> std::optional<QByteArray> {
            if (line == "CAPA")
                return "+OK\r\nUSER\r\nSASL PLAIN LOGIN CRAM-MD5 SCRAM-SHA-256 SCRAM-SHA-1\r\n.\r\n";
            return "-ERR wrong\r\n"; // whatever is tried
        };
        AnsweredRun run(server, inClear ? Encryption::None : Encryption::Tls);
        QVERIFY(run.play());
        QCOMPARE(run.kind(), Kind::LoginRefused);
        const QList<QByteArray> both = { "SCRAM-SHA-256", "PLAIN" };
        QCOMPARE(tried(run.report->written), inClear ? both.first(1) : both);
        // What worked before is one attempt.
        AnsweredRun again(server, inClear ? Encryption::None : Encryption::Tls);
        again.settings.login.remembered = "PLAIN";
        QVERIFY(again.play());
        QCOMPARE(tried(again.report->written), both.last(1));
    }
}

SOBRE_QCA_TEST_MAIN(TestPop3AttacksLogin)
#include "tst_pop3_attacks_login.moc"
