// SPDX-License-Identifier: GPL-3.0-or-later
// Real sockets on the loopback: addresses, proxies, deadlines, cancelling.
#include "core/async/task.h"
#include "core/net/address_race.h"
#include "core/net/connector.h"
#include "tests/support/scripted_server.h"
#include "tests/support/wait_until.h"

#include <QElapsedTimer>
#include <QTcpSocket>
#include <QTest>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace sobre;
using namespace sobre::net;
using namespace sobre::tests;
using namespace std::chrono_literals;
using Kind = MailError::Kind;
using Encryption = ServerAddress::Encryption;

namespace {

/// A port of an address that answers no one: its queue is full.
class DeadPort {
public:
    DeadPort(const char *address, quint16 port)
    {
        m_listening = ::socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in name{};
        name.sin_family = AF_INET;
        name.sin_port = htons(port);
        name.sin_addr.s_addr = htonl(QHostAddress(QString::fromLatin1(address)).toIPv4Address());
        const auto *at = reinterpret_cast<const sockaddr *>(&name);
        m_works = ::bind(m_listening, at, sizeof name) == 0 && ::listen(m_listening, 0) == 0;
        for (int &filler : m_fillers) {
            filler = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
            ::connect(filler, at, sizeof name);
        }
    }
    ~DeadPort()
    {
        ::close(m_listening);
        for (const int filler : m_fillers)
            ::close(filler);
    }
    bool works() const { return m_works; }

private:
    int m_listening = -1;
    int m_fillers[4];
    bool m_works = false;
};

Resolver fixed(QStringList addresses)
{
    return [addresses](QString) -> Task<QList<QHostAddress>> {
        // A coroutine lambda lives as long as its std::function, which the connector holds while it waits.
        QList<QHostAddress> list;
        for (const QString &address : addresses)
            list.append(QHostAddress(address));
        co_return list;
    };
}

struct Opening {
    std::unique_ptr<LineChannel> channel;
    std::optional<MailError> error;
    QByteArray line;
    bool done = false;
    Task<> task;

    Opening(const Connector &connector, const QString &host, quint16 port)
    {
        task = run(this, connector.opener(),
                   { ServerAddress::Protocol::Pop3, Encryption::None, {}, host, port });
        task.start();
    }
    static Task<> run(Opening *self, OpenChannel open, ServerAddress address)
    {
        try {
            self->channel = co_await open(address, {}, nullptr);
            self->line = co_await self->channel->readLine();
        } catch (const MailError &failure) {
            self->error = failure;
        }
        self->done = true;
    }
    bool wait()
    {
        return waitUntil([this] { return done; });
    }
};

} // namespace

class TestConnector : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesTurnsBetweenFamilies();
    void connectsToTheSecondAddressWhenTheFirstIsDead();
    void goesOnAtOnceWhenAnAddressRefuses();
    void tellsARefusalFromAMissingName();
    void endsAtTheDeadline();
    void endsALookupThatNeverEnds();
    void isCancelledWithinASecond();
    void goesThroughAProxyByName_data();
    void goesThroughAProxyByName();
    void neverGoesAroundADeadProxy();
};

void TestConnector::takesTurnsBetweenFamilies()
{
    const auto list = [](QStringList texts) {
        QList<QHostAddress> addresses;
        for (const QString &text : texts)
            addresses.append(QHostAddress(text));
        return addresses;
    };
    const QString v6a = QStringLiteral("2001:db8::1"), v6b = QStringLiteral("2001:db8::2");
    const QString v4a = QStringLiteral("192.0.2.1"), v4b = QStringLiteral("192.0.2.2");
    QCOMPARE(AddressRace::interleaved(list({ v6a, v6b, v4a, v4b })), list({ v6a, v4a, v6b, v4b }));
    QCOMPARE(AddressRace::interleaved(list({ v4a, v6a, v6b })), list({ v4a, v6a, v6b }));
    QCOMPARE(AddressRace::interleaved({}), list({}));
}

void TestConnector::connectsToTheSecondAddressWhenTheFirstIsDead()
{
    ScriptedServer server("S +OK hi");
    const quint16 port = server.start();
    const DeadPort dead("127.0.0.2", port);
    if (!dead.works())
        QSKIP("cannot bind to 127.0.0.2 here");
    Connector connector;
    connector.resolver = fixed({ QStringLiteral("127.0.0.2"), QStringLiteral("127.0.0.1") });
    QElapsedTimer clock;
    clock.start();
    Opening opening(connector, QStringLiteral("mail.uno.test"), port);
    QVERIFY(opening.wait());
    QCOMPARE(opening.line, "+OK hi");
    QVERIFY2(clock.elapsed() >= 200 && clock.elapsed() < 3000, qPrintable(QString::number(clock.elapsed())));
}

void TestConnector::goesOnAtOnceWhenAnAddressRefuses()
{
    ScriptedServer server("S +OK hi");
    Connector connector;
    connector.stagger = 10s;
    connector.resolver
        = fixed({ QStringLiteral("127.0.0.3"), QStringLiteral("::1"), QStringLiteral("127.0.0.1") });
    QElapsedTimer clock;
    clock.start();
    Opening opening(connector, QStringLiteral("mail.uno.test"), server.start());
    QVERIFY(opening.wait());
    QCOMPARE(opening.line, "+OK hi");
    QVERIFY(clock.elapsed() < 3000);
}

void TestConnector::tellsARefusalFromAMissingName()
{
    quint16 port;
    {
        ScriptedServer closed("");
        port = closed.start();
    }
    Connector connector;
    connector.resolver = fixed({ QStringLiteral("127.0.0.1") });
    Opening refused(connector, QStringLiteral("mail.uno.test"), port);
    QVERIFY(refused.wait());
    QVERIFY(refused.error);
    QCOMPARE(refused.error->kind, Kind::ConnectionRefused);
    QCOMPARE(refused.error->server, QStringLiteral("mail.uno.test:%1").arg(port));
    QCOMPARE(refused.error->retry, MailError::Retry::Later);

    connector.resolver = [](QString) -> Task<QList<QHostAddress>> {
        MailError error;
        error.kind = Kind::HostNotFound;
        throw error;
        co_return QList<QHostAddress>();
    };
    Opening missing(connector, QStringLiteral("mail.uno.test"), port);
    QVERIFY(missing.wait());
    QVERIFY(missing.error);
    QCOMPARE(missing.error->kind, Kind::HostNotFound);
}

void TestConnector::endsAtTheDeadline()
{
    ScriptedServer spare("");
    const quint16 port = spare.start();
    const DeadPort dead("127.0.0.2", port);
    if (!dead.works())
        QSKIP("cannot bind to 127.0.0.2 here");
    Connector connector;
    connector.deadline = 100ms;
    connector.resolver = fixed({ QStringLiteral("127.0.0.2") });
    Opening opening(connector, QStringLiteral("mail.uno.test"), port);
    QVERIFY(opening.wait());
    QVERIFY(opening.error);
    QCOMPARE(opening.error->kind, Kind::TimedOut);
}

void TestConnector::endsALookupThatNeverEnds()
{
    Connector connector;
    connector.deadline = 50ms;
    connector.resolver
        = [](QString) -> Task<QList<QHostAddress>> { co_return co_await Pending<QList<QHostAddress>>(); };
    Opening opening(connector, QStringLiteral("mail.uno.test"), 995);
    QVERIFY(opening.wait());
    QCOMPARE(opening.error->kind, Kind::TimedOut);
}

void TestConnector::isCancelledWithinASecond()
{
    ScriptedServer spare("");
    const quint16 port = spare.start();
    const DeadPort dead("127.0.0.2", port);
    Connector connector;
    connector.resolver = fixed({ QStringLiteral("127.0.0.2") });
    QElapsedTimer clock;
    Opening connecting(connector, QStringLiteral("mail.uno.test"), port);
    Opening looking(Connector(), QStringLiteral("no.such.host.invalid"), port);
    connector.resolver = fixed({ QStringLiteral("127.0.0.1") });
    Opening reading(connector, QStringLiteral("mail.uno.test"), port); // the server never says anything
    QVERIFY(waitUntil([&reading] { return reading.channel != nullptr; }));
    clock.start();
    connecting.task = {};
    looking.task = {};
    reading.task = {};
    reading.channel.reset();
    QTest::qWait(50);
    QVERIFY(clock.elapsed() < 1000);
    QVERIFY(!connecting.done && !looking.done && !reading.done);
}

void TestConnector::goesThroughAProxyByName_data()
{
    QTest::addColumn<int>("type");
    QTest::newRow("SOCKS5") << int(QNetworkProxy::Socks5Proxy);
    QTest::newRow("CONNECT") << int(QNetworkProxy::HttpProxy);
}

void TestConnector::goesThroughAProxyByName()
{
    // A proxy that writes down what it was asked for and then is the server itself.
    QFETCH(int, type);
    QTcpServer proxy;
    QVERIFY(proxy.listen(QHostAddress(QHostAddress::LocalHost)));
    QByteArray asked;
    connect(&proxy, &QTcpServer::newConnection, this, [&] {
        QTcpSocket *client = proxy.nextPendingConnection();
        connect(client, &QTcpSocket::readyRead, client, [client, &asked] {
            const QByteArray octets = client->readAll();
            if (octets.startsWith('\5') && octets.size() <= 4) {
                client->write(QByteArray::fromHex("0500"));
                return;
            }
            asked += octets;
            if (asked.startsWith('\5'))
                client->write(QByteArray::fromHex("05000001000000000000") + "+OK by proxy\r\n");
            else if (asked.endsWith("\r\n\r\n"))
                client->write("HTTP/1.1 200 go\r\n\r\n+OK by proxy\r\n");
        });
    });
    Connector connector;
    connector.proxy
        = QNetworkProxy(QNetworkProxy::ProxyType(type), QStringLiteral("127.0.0.1"), proxy.serverPort());
    connector.resolver = [](QString) -> Task<QList<QHostAddress>> {
        qFatal("looked up in spite of the proxy");
        co_return QList<QHostAddress>();
    };
    Opening opening(connector, QStringLiteral("mail.uno.test"), 110);
    QVERIFY(opening.wait());
    QVERIFY2(!opening.error, opening.error ? qPrintable(opening.error->detail) : "");
    QCOMPARE(opening.line, "+OK by proxy");
    QVERIFY(asked.contains("mail.uno.test"));
}

void TestConnector::neverGoesAroundADeadProxy()
{
    ScriptedServer server("S +OK hi");
    const quint16 port = server.start();
    quint16 deadPort;
    {
        ScriptedServer closed("");
        deadPort = closed.start();
    }
    for (const auto type : { QNetworkProxy::Socks5Proxy, QNetworkProxy::HttpProxy }) {
        Connector connector;
        connector.proxy = QNetworkProxy(type, QStringLiteral("127.0.0.1"), deadPort);
        Opening opening(connector, QStringLiteral("127.0.0.1"), port);
        QVERIFY(opening.wait());
        QVERIFY(opening.error);
        QVERIFY(opening.error->detail.startsWith(QStringLiteral("proxy 127.0.0.1:")));
        QCOMPARE(server.connections(), 0);
    }
}

QTEST_GUILESS_MAIN(TestConnector)
#include "tst_connector.moc"
