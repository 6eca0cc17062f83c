// SPDX-License-Identifier: GPL-3.0-or-later
// The one place that speaks HTTP, with a real HTTPS server: what it says, what it takes, where it goes.
#include "core/web/web_client.h"

#include "tests/support/task_value.h"
#include "tests/web/https_server.h"

#include <QElapsedTimer>
#include <QTcpServer>
#include <QTest>

#include <algorithm>

using namespace sobre;
using namespace sobre::web;
using namespace sobre::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = MailError::Kind;

class TestWebClient : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void getsAPage();
    void saysNothingOfThePerson();
    void sendsNoCookieBack();
    void anyStatusIsAnAnswer();
    void refusesWhatIsNotHttps();
    void refusesABadCertificate_data();
    void refusesABadCertificate();
    void takesNoMoreThanAsked_data();
    void takesNoMoreThanAsked();
    void doesNotUnpack();
    void waitsNoLongerThanAsked();
    void saysWhenItWasCut();
    void followsWithinOneSite();
    void goesNowhereElse_data();
    void goesNowhereElse();
    void doesNotGoOnForEver();
    void refusesPrivateAddresses();
    void refusesAPrivateAddressAfterARedirect();
    void triesTheNextAddress();
    void aDeadProxyIsNotGoneAround();
    void canBeCancelled();

private:
    Result<WebAnswer> get(HttpsServer &server, const QString &url = u"https://a.example.org/x"_s);
    TestCertificates::Pair identity() const
    {
        return m_certificates->issue(u"web"_s, u"DNS:a.example.org,DNS:b.example.org,DNS:other.example.com"_s);
    }
    static QStringList hosts() { return {u"a.example.org"_s, u"b.example.org"_s, u"other.example.com"_s}; }

    std::unique_ptr<TestCertificates> m_certificates;
};

void TestWebClient::initTestCase()
{
    m_certificates = std::make_unique<TestCertificates>();
    if (!m_certificates->isValid())
        QSKIP("no openssl program to make certificates with");
}

Result<WebAnswer> TestWebClient::get(HttpsServer &server, const QString &url)
{
    WebClient client(server.ways(m_certificates->authority(), hosts()));
    return valueOf(client.get({.url = QUrl(url), .mostOctets = 1000, .deadline = 8s}));
}

void TestWebClient::getsAPage()
{
    HttpsServer server(identity(), [](const QByteArray &) { return HttpsServer::page(200, "text/x", "hello"); });
    const auto answer = get(server);
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
    QCOMPARE(answer->status, 200);
    QCOMPARE(answer->body, "hello");
    QCOMPARE(answer->type, "text/x");
    QCOMPARE(answer->url, QUrl(u"https://a.example.org/x"_s));
    QCOMPARE(server.connections(), 1);
    QVERIFY(server.requests().first().startsWith("GET /x HTTP/1.1\r\n"));
}

void TestWebClient::saysNothingOfThePerson()
{
    HttpsServer server(identity(), [](const QByteArray &) { return HttpsServer::page(200, "text/x", "hello"); });
    QVERIFY(get(server, u"https://a.example.org/x?l=y#part"_s));
    QByteArrayList lines = server.requests().first().trimmed().replace('\r', "").split('\n');
    QCOMPARE(lines.takeFirst(), "GET /x?l=y HTTP/1.1");
    for (QByteArray &line : lines)
        line = line.toLower();
    std::ranges::sort(lines);
    const QByteArrayList known {"accept-encoding: identity", "accept-language: *", "accept: */*", "connection: keep-alive",
                                "host: a.example.org", "user-agent: sobre"};
    QVERIFY2(lines == known, lines.join(", ").constData()); // and nothing else: no cookie, referrer, language, system
}

void TestWebClient::sendsNoCookieBack()
{
    HttpsServer server(identity(), [](const QByteArray &head) {
        return head.startsWith("GET /x") ? HttpsServer::page(302, "text/x", {}, "Set-Cookie: who=ana; Path=/\r\nLocation: /y\r\n")
                                         : HttpsServer::page(200, "text/x", "hello");
    });
    const auto answer = get(server);
    QVERIFY(answer);
    QCOMPARE(answer->url.path(), u"/y"_s);
    QCOMPARE(server.requests().size(), 2);
    QVERIFY(!server.requests().last().toLower().contains("cookie"));
    QVERIFY(!server.requests().last().toLower().contains("referer"));
}

void TestWebClient::anyStatusIsAnAnswer()
{
    for (const int status : {204, 401, 404, 500, 503}) {
        HttpsServer server(identity(), [status](const QByteArray &) { return HttpsServer::page(status, "text/x", "word"); });
        const auto answer = get(server);
        QVERIFY2(answer, qPrintable(QString::number(status)));
        QCOMPARE(answer->status, status);
        QCOMPARE(server.requests().size(), 1); // no second try with a log-in
    }
}

void TestWebClient::refusesWhatIsNotHttps()
{
    HttpsServer server(identity(), [](const QByteArray &) { return HttpsServer::page(200, "text/x", "hello"); });
    for (const QString &url : {u"http://a.example.org/x"_s, u"ftp://a.example.org/x"_s, u"file:///etc/hosts"_s,
                               u"https://me@a.example.org/x"_s}) {
        const auto answer = get(server, url);
        QVERIFY2(!answer, qPrintable(url));
        QCOMPARE(answer.error().kind, Kind::BadInput);
    }
    QCOMPARE(server.connections(), 0);
}

void TestWebClient::refusesABadCertificate_data()
{
    QTest::addColumn<QString>("which");
    QTest::addColumn<QString>("reason");
    QTest::newRow("another host") << "wrong" << "host-mismatch";
    QTest::newRow("common name only") << "cn" << "host-mismatch";
    QTest::newRow("expired") << "expired" << "expired";
    QTest::newRow("self-signed") << "self" << "self-signed";
    QTest::newRow("the address pinned") << "ip" << "host-mismatch";
}

void TestWebClient::refusesABadCertificate()
{
    QFETCH(QString, which);
    QFETCH(QString, reason);
    const QString right = u"DNS:a.example.org"_s;
    const TestCertificates::Pair pair = which == "wrong"_L1 ? m_certificates->issue(u"x"_s, u"DNS:b.example.org"_s)
        : which == "cn"_L1                                  ? m_certificates->issue(u"a.example.org"_s, {})
        : which == "ip"_L1                                  ? m_certificates->issue(u"x"_s, u"IP:127.0.0.1"_s)
        : which == "expired"_L1                             ? m_certificates->issueExpired(right)
                                                            : m_certificates->issueSelfSigned(right);
    HttpsServer server(pair, [](const QByteArray &) { return HttpsServer::page(200, "text/x", "hello"); });
    const auto answer = get(server);
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Kind::CertificateRefused);
    QVERIFY2(answer.error().detail.contains(u"reason="_s + reason), qPrintable(answer.error().detail));
    QVERIFY(answer.error().detail.contains(u"host=a.example.org port=443"_s));
    QCOMPARE(answer.error().server, u"a.example.org:443"_s);
    QCOMPARE(server.requests().size(), 0); // not a word was said
}

void TestWebClient::takesNoMoreThanAsked_data()
{
    QTest::addColumn<QByteArray>("answer");
    const QByteArray much(5'000'000, 'x');
    QTest::newRow("it says so") << HttpsServer::page(200, "text/x", much);
    QTest::newRow("it does not say") << "HTTP/1.1 200 Word\r\nConnection: close\r\n\r\n" + much;
    QTest::newRow("it lies") << "HTTP/1.1 200 Word\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n4c4b40\r\n" + much + "\r\n0\r\n\r\n";
    QTest::newRow("one octet") << HttpsServer::page(200, "text/x", much.first(1001));
}

void TestWebClient::takesNoMoreThanAsked()
{
    QFETCH(QByteArray, answer);
    HttpsServer server(identity(), [answer](const QByteArray &) { return answer; });
    const auto got = get(server);
    QVERIFY(!got);
    QCOMPARE(got.error().kind, Kind::TooLong);
    HttpsServer fitting(identity(), [](const QByteArray &) { return HttpsServer::page(200, "text/x", QByteArray(1000, 'x')); });
    const auto whole = get(fitting);
    QVERIFY(whole);
    QCOMPARE(whole->body.size(), 1000);
}

void TestWebClient::doesNotUnpack()
{
    // gzip of a megabyte of zeros: what is counted is what came
    const QByteArray packed = qCompress(QByteArray(100'000, '\0'));
    HttpsServer server(identity(), [packed](const QByteArray &) {
        return HttpsServer::page(200, "text/x", packed.sliced(4), "Content-Encoding: deflate\r\n");
    });
    const auto answer = get(server);
    QVERIFY(answer);
    QCOMPARE(answer->body, packed.sliced(4));
}

void TestWebClient::waitsNoLongerThanAsked()
{
    HttpsServer server(identity(), [](const QByteArray &) { return QByteArray(); });
    WebClient client(server.ways(m_certificates->authority(), hosts()));
    QElapsedTimer clock;
    clock.start();
    const auto answer = valueOf(client.get({.url = QUrl(u"https://a.example.org/x"_s), .deadline = 700ms}));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Kind::TimedOut);
    QCOMPARE(answer.error().server, u"a.example.org:443"_s);
    QVERIFY(clock.elapsed() < 5000);
    QCOMPARE(server.requests().size(), 1);
}

void TestWebClient::saysWhenItWasCut()
{
    HttpsServer server(identity(), [](const QByteArray &) { return "HTTP/1.1 200 Word\r\nContent-Length: 500\r\n\r\nonly this"; });
    const auto answer = get(server);
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Kind::ConnectionLost);
}

void TestWebClient::followsWithinOneSite()
{
    HttpsServer server(identity(), [](const QByteArray &head) {
        return head.startsWith("GET /x") ? HttpsServer::redirect("https://b.example.org/y?z=1", 301)
            : head.startsWith("GET /y")  ? HttpsServer::redirect("/z", 307)
                                         : HttpsServer::page(200, "text/x", "there");
    });
    const auto answer = get(server);
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
    QCOMPARE(answer->body, "there");
    QCOMPARE(answer->url, QUrl(u"https://b.example.org/z"_s));
    QVERIFY(server.requests()[1].toLower().contains("\r\nhost: b.example.org\r\n"));
}

void TestWebClient::goesNowhereElse_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::newRow("another site") << QByteArray("https://other.example.com/y");
    QTest::newRow("http") << QByteArray("http://a.example.org/y");
    QTest::newRow("file") << QByteArray("file:///etc/passwd");
    QTest::newRow("a private address") << QByteArray("https://192.168.0.1/");
    QTest::newRow("this computer") << QByteArray("https://127.0.0.1/");
    QTest::newRow("a user") << QByteArray("https://a.example.org@other.example.com/");
    QTest::newRow("script") << QByteArray("javascript:alert(1)");
}

void TestWebClient::goesNowhereElse()
{
    QFETCH(QByteArray, target);
    HttpsServer server(identity(), [target](const QByteArray &head) {
        return head.startsWith("GET /x") ? HttpsServer::redirect(target) : HttpsServer::page(200, "text/x", "there");
    });
    const auto answer = get(server);
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Kind::PlaceRefused);
    QCOMPARE(server.requests().size(), 1);
}

void TestWebClient::doesNotGoOnForEver()
{
    HttpsServer server(identity(), [](const QByteArray &) { return HttpsServer::redirect("/x"); });
    const auto answer = get(server);
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Kind::Protocol);
    QCOMPARE(server.requests().size(), 4);
}

void TestWebClient::refusesPrivateAddresses()
{
    HttpsServer server(identity(), [](const QByteArray &) { return HttpsServer::page(200, "text/x", "inside"); });
    WebClient::Ways ways = server.ways(m_certificates->authority(), hosts());
    ways.isPublic = {}; // the real one: the loopback is not public
    WebClient client(ways);
    WebRequest request {.url = QUrl(u"https://a.example.org/x"_s)};
    const auto refused = valueOf(client.get(request));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Kind::PlaceRefused);
    QCOMPARE(refused.error().detail, u"a.example.org"_s);
    QCOMPARE(server.connections(), 0);
    request.reach = WebRequest::Reach::Named; // the person's own server may be there
    const auto taken = valueOf(client.get(request));
    QVERIFY(taken);
    QCOMPARE(taken->body, "inside");
}

void TestWebClient::refusesAPrivateAddressAfterARedirect()
{
    HttpsServer server(identity(), [](const QByteArray &head) {
        return head.startsWith("GET /x") ? HttpsServer::redirect("https://b.example.org/y") : HttpsServer::page(200, "text/x", "inside");
    });
    WebClient::Ways ways = server.ways(m_certificates->authority(), hosts());
    ways.isPublic = {};
    WebClient client(ways);
    const auto answer = valueOf(client.get({.url = QUrl(u"https://a.example.org/x"_s), .reach = WebRequest::Reach::Named}));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Kind::PlaceRefused);
    QCOMPARE(answer.error().detail, u"b.example.org"_s);
    QCOMPARE(server.requests().size(), 1);
}

void TestWebClient::triesTheNextAddress()
{
    HttpsServer server(identity(), [](const QByteArray &) { return HttpsServer::page(200, "text/x", "hello"); });
    QTcpServer mute; // takes the connection and says nothing
    QVERIFY(mute.listen(QHostAddress::LocalHost));
    QTcpServer closed;
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    const quint16 nobody = closed.serverPort();
    closed.close();
    WebClient::Ways ways = server.ways(m_certificates->authority(), hosts());
    const QHostAddress here(QHostAddress::LocalHost);
    const QList<WebClient::Place> places {{here, nobody}, {here, mute.serverPort()}, {here, server.serverPort()}};
    ways.find = [places](QString, quint16) -> Task<QList<WebClient::Place>> { co_return places; };
    ways.perAddress = 500ms;
    WebClient client(ways);
    const auto answer = valueOf(client.get({.url = QUrl(u"https://a.example.org/x"_s)}));
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
    QCOMPARE(answer->body, "hello");
}

void TestWebClient::aDeadProxyIsNotGoneAround()
{
    HttpsServer server(identity(), [](const QByteArray &) { return HttpsServer::page(200, "text/x", "hello"); });
    QTcpServer closed;
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    const QString dead = u"socks5://127.0.0.1:%1"_s.arg(closed.serverPort());
    closed.close();
    bool looked = false;
    WebClient::Ways ways = server.ways(m_certificates->authority(), hosts());
    ways.find = [&looked](QString, quint16) -> Task<QList<WebClient::Place>> {
        looked = true;
        co_return QList<WebClient::Place>();
    };
    ways.proxy = [dead] { return dead; };
    WebClient client(ways);
    const auto answer = valueOf(client.get({.url = QUrl(u"https://a.example.org/x"_s), .deadline = 5s}));
    QVERIFY(!answer);
    QCOMPARE(server.connections(), 0);
    QVERIFY(!looked); // the name too goes to the proxy alone
}

void TestWebClient::canBeCancelled()
{
    HttpsServer server(identity(), [](const QByteArray &) { return QByteArray(); });
    WebClient client(server.ways(m_certificates->authority(), hosts()));
    {
        Task<WebAnswer> asking = client.get({.url = QUrl(u"https://a.example.org/x"_s)});
        asking.start();
        QVERIFY(waitUntil([&] { return server.requests().size() == 1; }));
    }
    QTest::qWait(50); // nothing wakes up in what is gone
}

QTEST_GUILESS_MAIN(TestWebClient)
#include "tst_web_client.moc"
