// SPDX-License-Identifier: GPL-3.0-or-later
// Ways in (RFC 1939 USER and APOP, RFC 5034 AUTH), and how refusals are told.
#include "tests/pop3/answered_run.h"
#include "tests/pop3/session_run.h"
#include "tests/support/qca_main.h"
#include "tests/support/scram_server.h"

#include <QCryptographicHash>

#include <utility>

using namespace sobre;
using namespace sobre::tests;
using namespace sobre::pop3;
using Kind = MailError::Kind;
using Retry = MailError::Retry;
using Encryption = net::ServerAddress::Encryption;
using Delivery = ScriptedChannel::Delivery;

namespace {

/// From a greeting over TLS to a CAPA that offers these.
DialogueScript offering(const QByteArray &capabilities, const QByteArray &greeting = "+OK ready")
{
    QByteArray text = "S " + greeting + "\nC CAPA\nS +OK\n";
    for (const QByteArray &capability : capabilities.split('|'))
        text += "S " + capability + '\n';
    return text + "S .\n";
}

const DialogueScript Leave = "S +OK in\nC STAT\nS +OK 0 0\nC QUIT\nS +OK";
const QByteArray PlainBlob = QByteArray("\0ann\0hunter22", 13).toBase64();

/// Plays a log-in without fetching.
void play(SessionRun &run)
{
    run.settings.want = Pop3Settings::Want::Test;
    QVERIFY(run.play());
    QVERIFY2(run.report->problems.isEmpty(), qPrintable(run.problems()));
    const QString log = run.report->log->text();
    QVERIFY2(!log.contains(QStringLiteral("hunter22")) && !log.contains(QString::fromLatin1(PlainBlob)),
             qPrintable(log));
}

} // namespace

class TestPop3Login : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void byUserWhereThereIsNoCapa();
    void byPlainWithItsFirstResponse();
    void byPlainWithoutItWhenTheLineWouldBeTooLong();
    void byLogin();
    void byApopOnlyWhenRemembered();
    void byCramMd5OnlyWhenRemembered();
    void byOAuthToldNo();
    void repeatsAFirstResponseThatWasNotSeen_data();
    void repeatsAFirstResponseThatWasNotSeen();
    void tellsOAuthBearerWhereItIs();
    void byExternalWithoutAUser();
    void believesAServerThatSaysWhy_data();
    void believesAServerThatSaysWhy();
    void triesScramAndThenPlainOnce();
    void putsNothingBehindALogInThatMayBeTriedAnotherWay();
    void doesNotTryPlainAfterScramInClear();
    void triesOnceWhatIsRemembered();
    void saysWhatWasOfferedWhenNothingFits();
    void givesUpAtNonsense_data();
    void givesUpAtNonsense();
    void doesNotBelieveAServerThatSkipsScram();
    void endsEndlessChallenges();
    void doesNotTryAnotherWayWhenTheMailboxIsInUse();
    void refusalsAreToldApart_data();
    void refusalsAreToldApart();
    void refusesLineBreaksInNames();
    void needsAUserName();
    void masksWhatTheServerEchoes();
};

void TestPop3Login::byUserWhereThereIsNoCapa()
{
    SessionRun run(DialogueScript("S +OK\nC CAPA\nS -ERR what\nC USER ann\nS +OK\nC PASS ****\n") + Leave,
                   Encryption::Tls);
    play(run);
    QCOMPARE(run.outcome.mechanism, "USER");
    QVERIFY(run.report->written.contains("PASS hunter22\r\n"));
}

void TestPop3Login::byPlainWithItsFirstResponse()
{
    SessionRun run(offering("SASL PLAIN LOGIN|USER") + "C AUTH PLAIN ****\n" + Leave, Encryption::Tls);
    play(run);
    QCOMPARE(run.outcome.mechanism, "PLAIN");
    QVERIFY(run.report->written.contains("AUTH PLAIN " + PlainBlob + "\r\n"));
}

void TestPop3Login::byPlainWithoutItWhenTheLineWouldBeTooLong()
{
    SessionRun run(offering("SASL PLAIN") + "C AUTH PLAIN\nS + \nC ****\n" + Leave, Encryption::Tls);
    run.settings.login.secret = QCA::SecureArray(QByteArray(300, 'p'));
    play(run);
    QVERIFY(
        run.report->written.contains((QByteArray("\0ann\0", 5) + QByteArray(300, 'p')).toBase64() + "\r\n"));
    QVERIFY(!run.outcome.error);
}

void TestPop3Login::byLogin()
{
    SessionRun run(offering("SASL LOGIN|UIDL")
                       + "C AUTH LOGIN\nS + VXNlcm5hbWU6\nC ****\nS + UGFzc3dvcmQ6\nC ****\n" + Leave,
                   Encryption::Tls);
    run.settings.login.remembered = "LOGIN";
    play(run);
    QVERIFY(!run.outcome.error);
    QVERIFY(run.report->written.contains(QByteArray("ann").toBase64() + "\r\n"
                                         + QByteArray("hunter22").toBase64() + "\r\n"));
}

void TestPop3Login::byApopOnlyWhenRemembered()
{
    const DialogueScript start = offering("USER", "+OK <1896.697170952@mail.uno.test>");
    SessionRun run(start + "C APOP ann ****\n" + Leave, Encryption::None);
    run.settings.login.remembered = "APOP";
    play(run);
    QVERIFY(!run.outcome.error);
    const QByteArray digest
        = QCryptographicHash::hash("<1896.697170952@mail.uno.test>hunter22", QCryptographicHash::Md5).toHex();
    QVERIFY(run.report->written.contains("APOP ann " + digest + "\r\n"));

    SessionRun other(start + "C USER ann\nS +OK\nC PASS ****\n" + Leave, Encryption::Tls);
    play(other);
    QVERIFY(!other.outcome.error);

    SessionRun forged(offering("USER", "+OK <1896\x80@mail.uno.test>"), Encryption::None);
    forged.settings.login.remembered = "APOP";
    play(forged);
    QCOMPARE(forged.kind(), Kind::NoMechanism);
}

void TestPop3Login::byCramMd5OnlyWhenRemembered()
{
    const QByteArray challenge = QByteArray("<1896.697170952@postoffice.reston.mci.net>").toBase64();
    SessionRun run(offering("SASL CRAM-MD5 PLAIN")
                       + DialogueScript("C AUTH CRAM-MD5\nS + " + challenge + "\nC ****\n") + Leave,
                   Encryption::Tls);
    run.settings.login = { QStringLiteral("tim"), QCA::SecureArray("tanstaaftanstaaf"), "CRAM-MD5" };
    play(run);
    QVERIFY(!run.outcome.error);
    QVERIFY(
        run.report->written.contains(QByteArray("tim b913a602c7eda7a495b4e6e7334d3890").toBase64() + "\r\n"));
}

void TestPop3Login::byOAuthToldNo()
{
    const QByteArray words = QByteArray("{\"status\":\"401\"}").toBase64();
    SessionRun run(offering("SASL XOAUTH2")
                       + DialogueScript("C AUTH XOAUTH2 ****\nS + " + words + "\nC \nS -ERR [AUTH] expired"),
                   Encryption::Tls);
    run.settings.login.remembered = "XOAUTH2";
    play(run);
    QCOMPARE(run.kind(), Kind::LoginRefused);
}

void TestPop3Login::repeatsAFirstResponseThatWasNotSeen_data()
{
    QTest::addColumn<QByteArray>("mechanism");
    for (const char *name : { "PLAIN", "EXTERNAL", "XOAUTH2", "OAUTHBEARER" })
        QTest::newRow(name) << QByteArray(name);
}

void TestPop3Login::repeatsAFirstResponseThatWasNotSeen()
{
    // Some servers pass over what comes with AUTH and ask for it with an empty challenge.
    QFETCH(QByteArray, mechanism);
    for (const char *challenge : { "+", "+ " }) {
        SessionRun run(offering("SASL " + mechanism)
                           + DialogueScript("C AUTH " + mechanism + " ****\nS " + challenge + "\nC ****\n")
                           + Leave,
                       Encryption::Tls);
        run.settings.login.remembered = mechanism;
        play(run);
        QVERIFY(!run.outcome.error);
        const QList<QByteArray> lines = run.report->written.split('\n');
        QCOMPARE(lines.value(1), "AUTH " + mechanism + ' ' + lines.value(2));
    }
}

void TestPop3Login::tellsOAuthBearerWhereItIs()
{
    SessionRun run(offering("SASL OAUTHBEARER") + "C AUTH OAUTHBEARER ****\n" + Leave, Encryption::Tls);
    run.settings.login.remembered = "OAUTHBEARER";
    play(run);
    const QByteArray message = "n,a=ann,\1host=mail.uno.test\1port=110\1auth=Bearer hunter22\1\1";
    QVERIFY(run.report->written.contains("AUTH OAUTHBEARER " + message.toBase64() + "\r\n"));
}

void TestPop3Login::byExternalWithoutAUser()
{
    SessionRun run(offering("SASL EXTERNAL PLAIN") + "C AUTH EXTERNAL ****\n" + Leave, Encryption::Tls);
    run.settings.login.user.clear();
    run.settings.login.remembered = "EXTERNAL";
    play(run);
    QVERIFY(!run.outcome.error);
    QVERIFY(run.report->written.contains("AUTH EXTERNAL =\r\n"));
}

void TestPop3Login::believesAServerThatSaysWhy_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("retry");
    QTest::addColumn<QByteArray>("code");
    const auto row = [](const char *answer, Kind kind, Retry retry, const char *code) {
        QTest::newRow(answer) << QByteArray(answer) << int(kind) << int(retry) << QByteArray(code);
    };
    row("-ERR [AUTH] wrong password", Kind::LoginRefused, Retry::WhenUserActs, "AUTH");
    row("-ERR something broke", Kind::Refused, Retry::WhenUserActs, "");
    row("-ERR [SYS/PERM] closed for ever", Kind::Refused, Retry::Never, "SYS/PERM");
    row("-ERR [SYS/PERM/OVERDUE] pay first", Kind::Refused, Retry::Never, "SYS/PERM/OVERDUE");
    row("-ERR [SYS/TEMP/DISK] later", Kind::RefusedForNow, Retry::Later, "SYS/TEMP/DISK");
    row("-ERR [IN-USE] busy", Kind::RefusedForNow, Retry::Later, "IN-USE");
    row("-ERR [IN-USELESS] what", Kind::Refused, Retry::WhenUserActs, "IN-USELESS");
}

void TestPop3Login::believesAServerThatSaysWhy()
{
    // RFC 3206: nobody is asked for a new password when the old one is not what is wrong.
    QFETCH(QByteArray, answer);
    QFETCH(int, kind);
    QFETCH(int, retry);
    QFETCH(QByteArray, code);
    SessionRun run(offering("USER|AUTH-RESP-CODE")
                       + DialogueScript("C USER ann\nS +OK\nC PASS ****\nS " + answer),
                   Encryption::Tls);
    play(run);
    QCOMPARE(wordFor(*run.kind()), wordFor(Kind(kind)));
    QCOMPARE(int(run.outcome.error->retry), retry);
    QCOMPARE(run.outcome.error->scope, MailError::Scope::Account);
    QCOMPARE(run.outcome.code, code);
    QCOMPARE(run.outcome.error->detail,
             Kind(kind) == Kind::RefusedForNow ? QString::fromLatin1(code) : QString());
}

void TestPop3Login::triesScramAndThenPlainOnce()
{
    SessionRun run(
        offering("SASL PLAIN SCRAM-SHA-1 SCRAM-SHA-256|USER")
            + "C AUTH SCRAM-SHA-256 ****\nS -ERR [AUTH] no\nC AUTH PLAIN ****\nS -ERR [AUTH] no again",
        Encryption::Tls);
    play(run);
    QCOMPARE(run.kind(), Kind::LoginRefused);
    QCOMPARE(run.outcome.error->serverText, "[AUTH] no again");
    QCOMPARE(run.outcome.error->scope, MailError::Scope::Account);
    QCOMPARE(run.outcome.error->retry, Retry::WhenUserActs);
    QVERIFY(run.outcome.mechanism.isEmpty());
}

namespace {

/// Goes through SCRAM to its end, proves that it knows ann's password, and refuses her all the same. It takes PLAIN.
class FickleServer {
public:
    std::optional<QByteArray> answer(const QByteArray &line)
    {
        if (line.startsWith("AUTH SCRAM-SHA-256 ")) {
            m_next = Next::Final;
            return challenge(m_scram.first(QByteArray::fromBase64(line.mid(19))));
        }
        switch (std::exchange(m_next, Next::Command)) {
        case Next::Final:
            m_next = Next::Proven;
            return challenge(m_scram.final(QByteArray::fromBase64(line)));
        case Next::Proven:
            return "-ERR no\r\n";
        case Next::Command:
            break;
        }
        if (line.startsWith("AUTH PLAIN "))
            m_in = true;
        if (line == "CAPA")
            return "+OK\r\nSASL PLAIN SCRAM-SHA-256\r\nPIPELINING\r\nUIDL\r\n.\r\n";
        if (line != "QUIT" && !m_in)
            return "-ERR log in first\r\n";
        return line == "STAT" ? "+OK 0 0\r\n" : line == "UIDL" ? "+OK\r\n.\r\n" : "+OK\r\n";
    }

private:
    enum class Next { Command, Final, Proven };

    static QByteArray challenge(const QByteArray &text) { return "+ " + text.toBase64() + "\r\n"; }

    ScramServer m_scram{ QCryptographicHash::Sha256, "hunter22" };
    Next m_next = Next::Command;
    bool m_in = false;
};

} // namespace

void TestPop3Login::putsNothingBehindALogInThatMayBeTriedAnotherWay()
{
    // What went behind the first way in would be answered before the second, and taken for its answer.
    FickleServer server;
    AnsweredRun run({ .greeting = "+OK ready\r\n",
                      .answer = [&server](const QByteArray &line, bool) { return server.answer(line); } },
                    Encryption::Tls);
    run.settings.hasty = true;
    QVERIFY(run.play());
    QVERIFY2(!run.outcome.error, run.outcome.error ? run.outcome.error->serverText.constData() : "");
    QCOMPARE(run.outcome.mechanism, "PLAIN");
    const qsizetype plain = run.report->written.indexOf("AUTH PLAIN");
    QVERIFY(plain > 0 && run.report->written.indexOf("AUTH SCRAM-SHA-256") < plain);
    QVERIFY(run.report->written.indexOf("STAT") > plain);
}

void TestPop3Login::doesNotTryPlainAfterScramInClear()
{
    SessionRun run(offering("SASL PLAIN SCRAM-SHA-256|USER") + "C AUTH SCRAM-SHA-256 ****\nS -ERR no",
                   Encryption::None);
    play(run);
    QCOMPARE(run.kind(), Kind::LoginRefused);
}

void TestPop3Login::triesOnceWhatIsRemembered()
{
    SessionRun run(offering("SASL PLAIN SCRAM-SHA-256|USER") + "C AUTH PLAIN ****\nS -ERR [AUTH] no",
                   Encryption::Tls);
    run.settings.login.remembered = "PLAIN";
    play(run);
    QCOMPARE(run.kind(), Kind::LoginRefused);
    QVERIFY(run.report->finished);
}

void TestPop3Login::saysWhatWasOfferedWhenNothingFits()
{
    SessionRun run(offering("SASL CRAM-MD5 GSSAPI"), Encryption::Tls);
    play(run);
    QCOMPARE(run.kind(), Kind::NoMechanism);
    QCOMPARE(run.outcome.error->detail, QStringLiteral("CRAM-MD5 GSSAPI"));
    QCOMPARE(run.report->written, "CAPA\r\n");
}

void TestPop3Login::givesUpAtNonsense_data()
{
    QTest::addColumn<QByteArray>("challenge");
    QTest::newRow("no base64") << QByteArray("+ hello!");
    QTest::newRow("no SCRAM") << "+ " + QByteArray("hello").toBase64();
    QTest::newRow("empty, twice") << QByteArray("+ \nC ****\nS + ");
    QTest::newRow("a forged nonce") << "+ " + QByteArray("r=abc,s=cGVwcGVy,i=4096").toBase64();
}

void TestPop3Login::givesUpAtNonsense()
{
    // Attack 10: "*" and a clear error; no other mechanism, no empty password.
    QFETCH(QByteArray, challenge);
    for (const Delivery delivery : { Delivery::Whole, Delivery::PerByte }) {
        SessionRun run(
            offering("SASL PLAIN SCRAM-SHA-256")
                + DialogueScript("C AUTH SCRAM-SHA-256 ****\nS " + challenge + "\nC *\nS -ERR cancelled"),
            Encryption::Tls, delivery);
        play(run);
        QCOMPARE(run.kind(), Kind::Protocol);
        QCOMPARE(run.outcome.error->server, QStringLiteral("mail.uno.test:110"));
        QVERIFY(run.report->finished);
    }
}

void TestPop3Login::doesNotBelieveAServerThatSkipsScram()
{
    SessionRun run(offering("SASL SCRAM-SHA-256") + "C AUTH SCRAM-SHA-256 ****\nS +OK welcome",
                   Encryption::Tls);
    play(run);
    QCOMPARE(run.kind(), Kind::Protocol);
    QVERIFY(!run.report->written.contains("STAT"));
}

void TestPop3Login::endsEndlessChallenges()
{
    SessionRun run(offering("SASL LOGIN")
                       + "C AUTH LOGIN\nS + VXNlcm5hbWU6\nC ****\nS + VXNlcm5hbWU6\nC ****\nS + "
                         "VXNlcm5hbWU6\nC *\nS -ERR",
                   Encryption::Tls);
    run.settings.login.remembered = "LOGIN";
    play(run);
    QCOMPARE(run.kind(), Kind::Protocol);
}

void TestPop3Login::doesNotTryAnotherWayWhenTheMailboxIsInUse()
{
    for (const char *code : { "IN-USE", "LOGIN-DELAY", "SYS/TEMP", "SYS/PERM" }) {
        SessionRun run(
            offering("SASL PLAIN SCRAM-SHA-256")
                + DialogueScript("C AUTH SCRAM-SHA-256 ****\nS -ERR [" + QByteArray(code) + "] no"),
            Encryption::Tls);
        play(run);
        QVERIFY(run.outcome.error);
        QVERIFY(!run.report->written.contains("PLAIN"));
    }
}

void TestPop3Login::refusalsAreToldApart_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("retry");
    const auto row = [](const char *answer, Kind kind, Retry retry) {
        QTest::newRow(answer) << QByteArray(answer) << int(kind) << int(retry);
    };
    row("-ERR no", Kind::LoginRefused, Retry::WhenUserActs);
    row("-ERR [AUTH] wrong password", Kind::LoginRefused, Retry::WhenUserActs);
    row("-ERR [IN-USE] another session", Kind::RefusedForNow, Retry::Later);
    row("-ERR [LOGIN-DELAY] in a minute", Kind::RefusedForNow, Retry::Later);
    row("-ERR [SYS/TEMP] later", Kind::RefusedForNow, Retry::Later);
    row("-ERR [SYS/PERM] never", Kind::Refused, Retry::Never);
}

void TestPop3Login::refusalsAreToldApart()
{
    QFETCH(QByteArray, answer);
    QFETCH(int, kind);
    QFETCH(int, retry);
    SessionRun run(offering("USER") + DialogueScript("C USER ann\nS +OK\nC PASS ****\nS " + answer),
                   Encryption::Tls);
    play(run);
    QCOMPARE(int(*run.kind()), kind);
    QCOMPARE(int(run.outcome.error->retry), retry);
    QCOMPARE(run.outcome.error->serverText, answer.mid(5));
    QCOMPARE(run.outcome.error->server, QStringLiteral("mail.uno.test:110"));
}

void TestPop3Login::refusesLineBreaksInNames()
{
    for (const char *user : { "ann\r\nDELE 1", "ann\n", "\rann" }) {
        SessionRun run(offering("USER"), Encryption::Tls);
        run.settings.login.user = QString::fromLatin1(user);
        play(run);
        QCOMPARE(run.kind(), Kind::BadInput);
        QCOMPARE(run.report->written, "CAPA\r\n");
    }
    SessionRun run(offering("USER") + "C USER ann\nS +OK", Encryption::Tls);
    run.settings.login.secret = QCA::SecureArray(QByteArray("hunter22\0QUIT", 13));
    play(run);
    QCOMPARE(run.kind(), Kind::BadInput);
    QVERIFY(!run.report->written.contains("PASS"));
}

void TestPop3Login::needsAUserName()
{
    SessionRun run(offering("USER"), Encryption::Tls);
    run.settings.login.user.clear();
    play(run);
    QCOMPARE(run.kind(), Kind::BadInput);
}

void TestPop3Login::masksWhatTheServerEchoes()
{
    // Attack 75
    for (const Delivery delivery : { Delivery::Whole, Delivery::PerByte }) {
        SessionRun run(offering("USER")
                           + DialogueScript("C USER ann\nS +OK\nC PASS ****\nS -ERR bad password hunter22 or "
                                            + QByteArray("hunter22").toBase64() + " or " + PlainBlob),
                       Encryption::Tls, delivery);
        play(run);
        QCOMPARE(run.kind(), Kind::LoginRefused);
        QVERIFY2(
            run.report->log->text().contains(QStringLiteral("S: -ERR bad password **** or **** or ****")),
            qPrintable(run.report->log->text()));
        QVERIFY2(!run.outcome.error->serverText.contains("hunter22"),
                 run.outcome.error->serverText.constData());
        QVERIFY(!run.outcome.error->serverText.contains(PlainBlob));
    }
}

SOBRE_QCA_TEST_MAIN(TestPop3Login)
#include "tst_pop3_login.moc"
