// SPDX-License-Identifier: GPL-3.0-or-later
// The way that a profile takes to its servers, and that nothing ever goes around it.
#include "core/net/proxy_choice.h"
#include "tests/support/scripted_server.h"
#include "tests/support/task_value.h"

#include <QElapsedTimer>
#include <QSemaphore>
#include <QTest>
#include <QThreadPool>

#include <atomic>

using namespace sobre;
using namespace sobre::net;
using namespace sobre::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = MailError::Kind;

class TestProxyChoice : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsWhatItWrites_data();
    void readsWhatItWrites();
    void refusesNonsense_data();
    void refusesNonsense();
    void asksTheSystem();
    void readsTheChoiceAtEachOpening();
    void goesNowhereByAChoiceThatMakesNoSense();
    void neverGoesAroundADeadProxyOfTheSystem();
    void doesNotWaitForASystemThatDoesNotAnswer();
};

namespace {

ServerAddress at(quint16 port, ServerAddress::Protocol protocol = ServerAddress::Protocol::Pop3)
{
    return {.protocol = protocol, .encryption = ServerAddress::Encryption::None, .user = {}, .host = u"127.0.0.1"_s, .port = port};
}

/// A port where nobody listens.
quint16 deadPort()
{
    QTcpServer closed;
    closed.listen(QHostAddress(QHostAddress::LocalHost));
    return closed.serverPort();
}

void forgetEnvironment()
{
    for (const char *name : {"all_proxy", "http_proxy", "https_proxy", "no_proxy", "ALL_PROXY", "HTTP_PROXY", "NO_PROXY"})
        qunsetenv(name);
}

} // namespace

void TestProxyChoice::init()
{
    forgetEnvironment();
}

void TestProxyChoice::readsWhatItWrites_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("type");
    QTest::newRow("none") << u"none"_s << int(QNetworkProxy::NoProxy);
    QTest::newRow("SOCKS5") << u"socks5://proxy.example:1080"_s << int(QNetworkProxy::Socks5Proxy);
    QTest::newRow("CONNECT") << u"http://192.0.2.7:3128"_s << int(QNetworkProxy::HttpProxy);
    QTest::newRow("IPv6") << u"socks5://[2001:db8::1]:9050"_s << int(QNetworkProxy::Socks5Proxy);
    QTest::newRow("system, which has none") << u"system"_s << int(QNetworkProxy::NoProxy);
}

void TestProxyChoice::readsWhatItWrites()
{
    QFETCH(const QString, text);
    const auto choice = ProxyChoice::parse(text);
    QVERIFY(choice);
    QCOMPARE(choice->text(), text);
    const QNetworkProxy proxy = choice->proxyFor(at(110));
    QTEST(int(proxy.type()), "type");
    if (!choice->host.isEmpty())
        QVERIFY(text.contains(proxy.hostName()) && text.endsWith(u':' + QString::number(proxy.port())));
}

void TestProxyChoice::refusesNonsense_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"direct", "socks5://", "socks5://proxy.example", "socks5://proxy.example:0", "socks5://proxy.example:70000",
                             "https://proxy.example:443", "socks4://proxy.example:1080", "socks5://user:word@proxy.example:1080",
                             "http://proxy.example:3128/path", "proxy.example:3128", "socks5://a b:1"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestProxyChoice::refusesNonsense()
{
    QFETCH(const QString, text);
    const auto choice = ProxyChoice::parse(text);
    QVERIFY(!choice);
    QCOMPARE(choice.error().kind, Kind::BadInput);
    QVERIFY(choice.error().detail.contains(text));
}

void TestProxyChoice::asksTheSystem()
{
    const ProxyChoice system {.kind = ProxyChoice::Kind::System};
    qputenv("http_proxy", "socks5://proxy.example:1080");
    QCOMPARE(system.proxyFor(at(110)).type(), QNetworkProxy::Socks5Proxy);
    QCOMPARE(system.proxyFor(at(25, ServerAddress::Protocol::Smtp)).hostName(), u"proxy.example"_s);
    qputenv("no_proxy", "127.0.0.1");
    QCOMPARE(system.proxyFor(at(110)).type(), QNetworkProxy::NoProxy);
}

// The choice may change while Sobre runs.
void TestProxyChoice::readsTheChoiceAtEachOpening()
{
    ScriptedServer server("S +OK hi");
    const quint16 port = server.start();
    QString choice = u"socks5://127.0.0.1:%1"_s.arg(deadPort());
    const OpenChannel open = openByChoice({}, [&choice] { return choice; });
    const auto refused = valueOf(open(at(port), {}, nullptr));
    QVERIFY(!refused);
    QVERIFY(refused.error().detail.startsWith(u"proxy 127.0.0.1:"_s));
    QCOMPARE(server.connections(), 0);
    choice = u"none"_s;
    QVERIFY(valueOf(open(at(port), {}, nullptr)));
    QCOMPARE(server.connections(), 1);
}

void TestProxyChoice::goesNowhereByAChoiceThatMakesNoSense()
{
    ScriptedServer server("S +OK hi");
    const quint16 port = server.start();
    const auto refused = valueOf(openByChoice({}, [] { return u"sock5://127.0.0.1:1"_s; })(at(port), {}, nullptr));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Kind::BadInput);
    QCOMPARE(server.connections(), 0);
}

void TestProxyChoice::neverGoesAroundADeadProxyOfTheSystem()
{
    ScriptedServer server("S +OK hi");
    const quint16 port = server.start();
    qputenv("http_proxy", "socks5://127.0.0.1:" + QByteArray::number(deadPort()));
    const auto refused = valueOf(openByChoice({}, [] { return u"system"_s; })(at(port), {}, nullptr));
    QVERIFY(!refused);
    QCOMPARE(server.connections(), 0);
}

// As where the network names a script for this (PAC) and whoever has it is silent.
void TestProxyChoice::doesNotWaitForASystemThatDoesNotAnswer()
{
    struct System {
        QSemaphore answers;
        std::atomic<int> asked = 0;
    };
    ScriptedServer server("S +OK hi");
    const quint16 port = server.start();
    const auto system = std::make_shared<System>();
    const OpenChannel open = openByChoice({.deadline = 200ms}, [] { return u"system"_s; }, [system](const ServerAddress &) {
        ++system->asked;
        system->answers.acquire();
        return QNetworkProxy(QNetworkProxy::NoProxy);
    });
    // Each attempt ends, and goes nowhere.
    for (int attempt = 0; attempt < 3; ++attempt) {
        QElapsedTimer clock;
        clock.start();
        const auto late = valueOf(open(at(port), {}, nullptr));
        QVERIFY(!late);
        QCOMPARE(late.error().kind, Kind::TimedOut);
        QCOMPARE(late.error().retry, MailError::Retry::Later);
        QCOMPARE(late.error().server, at(port).hostAndPort());
        QVERIFY2(clock.elapsed() < 5000, qPrintable(QString::number(clock.elapsed())));
    }
    QCOMPARE(server.connections(), 0);
    QCOMPARE(QThreadPool::globalInstance()->activeThreadCount(), 0); // nor do the workers wait
    // It answers again: it is not asked for those that gave up long ago.
    system->answers.release(10);
    QVERIFY(valueOf(open(at(port), {}, nullptr)));
    QCOMPARE(system->asked.load(), 2);
}

QTEST_GUILESS_MAIN(TestProxyChoice)
#include "tst_proxy_choice.moc"
