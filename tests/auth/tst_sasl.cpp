// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/sasl_mechanism.h"
#include "tests/support/qca_main.h"
#include "tests/support/scram_server.h"
#include "tests/support/task_value.h"

using namespace sobre;
using namespace sobre::auth;
using namespace sobre::tests;
using Kind = MailError::Kind;

namespace {

Login loginOf(const char *user, const char *secret)
{
    Login login;
    login.user = QString::fromUtf8(user);
    login.secret = QCA::SecureArray(QByteArray(secret));
    return login;
}

std::unique_ptr<SaslMechanism> make(const char *name, const Login &login = loginOf("ann", "hunter22"))
{
    return makeMechanism(name, login, QStringLiteral("pop"), QStringLiteral("mail.uno.test"));
}

} // namespace

class TestSasl : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void plain();
    void login();
    void bearerTokens();
    void external();
    void refusesAChallengeWhereNoneIsDue();
    void cramMd5();
    void scram_data();
    void scram();
    void scramRefusesAServerThatCannotProveItself();
    void scramRefusesAServerThatSkipsTheProof();
    void scramRefusesTooManyRounds();
    void scramRefusesNonsense_data();
    void scramRefusesNonsense();
    void isSilentAfterItWasDestroyed();
    void challengesAreBase64();
    void unknownNamesGiveNone();
};

void TestSasl::plain()
{
    const auto mechanism = make("PLAIN", loginOf("jürgen", "pass word"));
    QCOMPARE(mechanism->name(), "PLAIN");
    QCOMPARE(**valueOf(mechanism->initialResponse()), QByteArray("\0j\xc3\xbcrgen\0pass word", 18));
    QVERIFY(valueOf(mechanism->verifyServer()));
}

void TestSasl::login()
{
    const auto mechanism = make("LOGIN");
    QVERIFY(!*valueOf(mechanism->initialResponse()));
    QCOMPARE(*valueOf(mechanism->respond("Username:")), "ann");
    QCOMPARE(*valueOf(mechanism->respond("Password:")), "hunter22");
    QCOMPARE(valueOf(mechanism->respond("Once more:")).error().kind, Kind::Protocol);
}

void TestSasl::bearerTokens()
{
    const auto google = make("XOAUTH2", loginOf("ann@uno.test", "token"));
    QCOMPARE(**valueOf(google->initialResponse()), "user=ann@uno.test\1auth=Bearer token\1\1");
    QCOMPARE(*valueOf(google->respond("{\"status\":\"401\"}")), "");
    QVERIFY(!valueOf(google->respond("{}")));

    const auto standard = make("OAUTHBEARER", loginOf("a=b,c", "token"));
    QCOMPARE(**valueOf(standard->initialResponse()),
             "n,a=a=3Db=2Cc,\1host=mail.uno.test\1auth=Bearer token\1\1");
    QCOMPARE(*valueOf(standard->respond("{\"status\":\"invalid_token\"}")), "\1");
}

void TestSasl::external()
{
    QCOMPARE(**valueOf(make("EXTERNAL")->initialResponse()), "ann");
    QCOMPARE(**valueOf(make("EXTERNAL", loginOf("", ""))->initialResponse()), "");
}

void TestSasl::refusesAChallengeWhereNoneIsDue()
{
    const auto mechanism = make("PLAIN");
    QVERIFY(valueOf(mechanism->initialResponse()));
    QCOMPARE(valueOf(mechanism->respond("more")).error().kind, Kind::Protocol);
}

void TestSasl::cramMd5()
{
    // RFC 2195's own example
    const auto mechanism = make("CRAM-MD5", loginOf("tim", "tanstaaftanstaaf"));
    if (!mechanism)
        QSKIP("no Cyrus plugin for CRAM-MD5");
    QVERIFY(!*valueOf(mechanism->initialResponse()));
    QCOMPARE(*valueOf(mechanism->respond("<1896.697170952@postoffice.reston.mci.net>")),
             "tim b913a602c7eda7a495b4e6e7334d3890");
    QVERIFY(valueOf(mechanism->verifyServer()));
    QVERIFY(!valueOf(mechanism->respond("<1@x>")));
}

void TestSasl::scram_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<int>("hash");
    QTest::addColumn<QByteArray>("user");
    QTest::addColumn<QByteArray>("password");
    QTest::newRow("SHA-1") << QByteArray("SCRAM-SHA-1") << int(QCryptographicHash::Sha1) << QByteArray("ann")
                           << QByteArray("hunter22");
    QTest::newRow("SHA-256") << QByteArray("SCRAM-SHA-256") << int(QCryptographicHash::Sha256)
                             << QByteArray("ann@uno.test") << QByteArray("pass word");
}

void TestSasl::scram()
{
    QFETCH(QByteArray, name);
    QFETCH(int, hash);
    QFETCH(QByteArray, user);
    QFETCH(QByteArray, password);
    const auto mechanism = make(name.constData(), loginOf(user.constData(), password.constData()));
    if (!mechanism)
        QSKIP("no Cyrus plugin for SCRAM");
    ScramServer server(QCryptographicHash::Algorithm(hash), password);
    const QByteArray first = **valueOf(mechanism->initialResponse());
    const QByteArray proof = *valueOf(mechanism->respond(server.first(first)));
    QVERIFY(!proof.contains(password));
    const QByteArray last = server.final(proof);
    QVERIFY(!last.isEmpty());
    QCOMPARE(*valueOf(mechanism->respond(last)), "");
    QVERIFY(valueOf(mechanism->verifyServer()));
}

void TestSasl::scramRefusesAServerThatCannotProveItself()
{
    const auto mechanism = make("SCRAM-SHA-256");
    if (!mechanism)
        QSKIP("no Cyrus plugin for SCRAM");
    ScramServer thief(QCryptographicHash::Sha256, "a guess");
    const QByteArray first = **valueOf(mechanism->initialResponse());
    QVERIFY(valueOf(mechanism->respond(thief.first(first))));
    const auto answer = valueOf(mechanism->respond("v=" + QByteArray(32, 'x').toBase64()));
    QCOMPARE(answer.error().kind, Kind::Protocol);
    QVERIFY(!valueOf(mechanism->verifyServer()));
}

void TestSasl::scramRefusesAServerThatSkipsTheProof()
{
    const auto mechanism = make("SCRAM-SHA-256");
    if (!mechanism)
        QSKIP("no Cyrus plugin for SCRAM");
    QVERIFY(!valueOf(mechanism->verifyServer())); // OK at once
    ScramServer server(QCryptographicHash::Sha256, "hunter22");
    QVERIFY(valueOf(mechanism->respond(server.first(**valueOf(mechanism->initialResponse())))));
    const auto verified = valueOf(mechanism->verifyServer()); // OK without "v="
    QCOMPARE(verified.error().kind, Kind::Protocol);
}

void TestSasl::scramRefusesTooManyRounds()
{
    const auto mechanism = make("SCRAM-SHA-256");
    if (!mechanism)
        QSKIP("no Cyrus plugin for SCRAM");
    ScramServer server(QCryptographicHash::Sha256, "hunter22", 2'000'000'000);
    const auto answer = valueOf(mechanism->respond(server.first(**valueOf(mechanism->initialResponse()))));
    QCOMPARE(answer.error().kind, Kind::Protocol);
}

void TestSasl::scramRefusesNonsense_data()
{
    QTest::addColumn<QByteArray>("challenge");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("hello");
    QTest::newRow("another's nonce") << QByteArray("r=elsewhere,s=cGVwcGVy,i=4096");
    QTest::newRow("no salt") << QByteArray("r=x,i=4096");
    QTest::newRow("error") << QByteArray("e=invalid-proof");
    QTest::newRow("8-bit") << QByteArray("\xff\0\xfe", 3);
}

void TestSasl::scramRefusesNonsense()
{
    QFETCH(QByteArray, challenge);
    const auto mechanism = make("SCRAM-SHA-256");
    if (!mechanism)
        QSKIP("no Cyrus plugin for SCRAM");
    QVERIFY(valueOf(mechanism->initialResponse()));
    QCOMPARE(valueOf(mechanism->respond(challenge)).error().kind, Kind::Protocol);
}

void TestSasl::isSilentAfterItWasDestroyed()
{
    auto mechanism = make("SCRAM-SHA-256");
    if (!mechanism)
        QSKIP("no Cyrus plugin for SCRAM");
    bool woke = false;
    const auto waiter = [](SaslMechanism *sasl, bool *ended) -> Task<> {
        co_await sasl->initialResponse();
        *ended = true;
    };
    Task<> task = waiter(mechanism.get(), &woke);
    task.start();
    task = {};
    mechanism.reset();
    QTest::qWait(20);
    QVERIFY(!woke);
}

void TestSasl::challengesAreBase64()
{
    QCOMPARE(decodedChallenge(" aGk="), "hi");
    QCOMPARE(decodedChallenge(""), "");
    QCOMPARE(decodedChallenge("aGk", false), "hi"); // where its words do not matter
    for (const char *bad : { "hello!", "=", "a", "aGk=x", "Rubbish" }) {
        bool refused = false;
        try {
            decodedChallenge(bad);
        } catch (const MailError &error) {
            refused = error.kind == Kind::Protocol && error.serverText == bad;
        }
        QVERIFY2(refused, bad);
    }
}

void TestSasl::unknownNamesGiveNone()
{
    for (const char *name : { "NTLM", "GSSAPI", "ANONYMOUS", "SCRAM-SHA-256-PLUS", "plain", "" })
        QVERIFY2(!make(name), name);
}

SOBRE_QCA_TEST_MAIN(TestSasl)
#include "tst_sasl.moc"
