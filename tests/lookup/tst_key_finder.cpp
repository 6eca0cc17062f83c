// SPDX-License-Identifier: GPL-3.0-or-later
// Looking up a key in the network (attack 46), with a real HTTPS server that plays the directories.
#include "core/lookup/key_directory.h"
#include "core/lookup/key_finder.h"
#include "tests/crypto/made_keys.h"
#include "tests/support/task_value.h"
#include "tests/web/https_server.h"

#include <QTest>

using namespace sobre;
using namespace sobre::lookup;
using namespace sobre::tests;
using namespace Qt::StringLiterals;
using Kind = MailError::Kind;
using Flaw = crypto::OfferedKey::Flaw;
using Way = crypto::OfferedKey::Way;

class TestKeyFinder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsByTheAdvancedWay();
    void asksTheDomainItselfOnlyWhereThereIsNoSubdomain();
    void asksNobodyElseAfterANo();
    void asksNobodyElseWhereTheSubdomainIsBroken();
    void findsAtAKeyServer_data();
    void findsAtAKeyServer();
    void takesNothingThatIsNotTheKey_data();
    void takesNothingThatIsNotTheKey();
    void saysWhatTheServerSaid();
    void isNotLedToAnotherSite();
    void asksNothingByItself();

private:
    using Found = Result<std::optional<crypto::OfferedKey>>;
    std::unique_ptr<HttpsServer> server(HttpsServer::Answer answer) const;
    Found atDomain(HttpsServer &server, const QStringList &hosts) const;

    std::unique_ptr<TestCertificates> m_certificates;
    const QByteArray m_key = madeKey({"Ana Paz <ana@example.org>"});
    const QString m_ana = u"ana@example.org"_s;
};

void TestKeyFinder::initTestCase()
{
    m_certificates = std::make_unique<TestCertificates>();
    if (!m_certificates->isValid())
        QSKIP("no openssl program to make certificates with");
}

std::unique_ptr<HttpsServer> TestKeyFinder::server(HttpsServer::Answer answer) const
{
    const auto pair = m_certificates->issue(u"keys"_s, u"DNS:example.org,DNS:openpgpkey.example.org,DNS:keys.example.net"_s);
    return std::make_unique<HttpsServer>(pair, std::move(answer));
}

TestKeyFinder::Found TestKeyFinder::atDomain(HttpsServer &server, const QStringList &hosts) const
{
    web::WebClient client(server.ways(m_certificates->authority(), hosts));
    KeyFinder finder(client);
    return valueOf(finder.atDomain(m_ana));
}

void TestKeyFinder::findsByTheAdvancedWay()
{
    const auto played = server([this](const QByteArray &) { return HttpsServer::page(200, "application/octet-stream", m_key); });
    const Found found = atDomain(*played, {u"openpgpkey.example.org"_s, u"example.org"_s});
    QVERIFY2(found, found ? "" : qPrintable(found.error().detail));
    QVERIFY(*found);
    QCOMPARE((*found)->flaw, Flaw::None);
    QCOMPARE((*found)->way, Way::Domain);
    QCOMPARE((*found)->address, m_ana);
    QCOMPARE((*found)->octets, m_key);
    QCOMPARE(played->requests().size(), 1);
    const QByteArray head = played->requests().first();
    const QByteArray path = directoryPlaces(m_ana)->advanced.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority);
    QVERIFY2(head.startsWith("GET " + path + " HTTP/1.1\r\n"), head.constData());
    QVERIFY(head.toLower().contains("\r\nhost: openpgpkey.example.org\r\n"));
}

void TestKeyFinder::asksTheDomainItselfOnlyWhereThereIsNoSubdomain()
{
    const auto played = server([this](const QByteArray &) { return HttpsServer::page(200, "application/octet-stream", armoured(m_key)); });
    const Found found = atDomain(*played, {u"example.org"_s});
    QVERIFY(found && *found);
    QCOMPARE((*found)->flaw, Flaw::None);
    QCOMPARE(played->requests().size(), 1);
    QVERIFY(played->requests().first().startsWith("GET /.well-known/openpgpkey/hu/"));
    QVERIFY(played->requests().first().toLower().contains("\r\nhost: example.org\r\n"));
}

void TestKeyFinder::asksNobodyElseAfterANo()
{
    const auto played = server([](const QByteArray &) { return HttpsServer::page(404, "text/plain", "no"); });
    const Found found = atDomain(*played, {u"openpgpkey.example.org"_s, u"example.org"_s});
    QVERIFY(found);
    QVERIFY(!*found);
    QCOMPARE(played->requests().size(), 1);
}

void TestKeyFinder::asksNobodyElseWhereTheSubdomainIsBroken()
{
    const auto pair = m_certificates->issue(u"keys"_s, u"DNS:example.org"_s); // not the sub-domain's
    HttpsServer played(pair, [this](const QByteArray &) { return HttpsServer::page(200, "application/octet-stream", m_key); });
    const Found found = atDomain(played, {u"openpgpkey.example.org"_s, u"example.org"_s});
    QVERIFY(!found);
    QCOMPARE(found.error().kind, Kind::CertificateRefused);
    QCOMPARE(played.requests().size(), 0);
}

void TestKeyFinder::findsAtAKeyServer_data()
{
    QTest::addColumn<QString>("server");
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("vks") << u"https://keys.example.net"_s << QByteArray("/vks/v1/by-email/ana%40example.org");
    QTest::newRow("hkp") << u"hkps://keys.example.net"_s << QByteArray("/pks/lookup?op=get&options=mr&exact=on&search=ana%40example.org");
}

void TestKeyFinder::findsAtAKeyServer()
{
    QFETCH(QString, server);
    QFETCH(QByteArray, path);
    const auto played = this->server([this](const QByteArray &) { return HttpsServer::page(200, "application/pgp-keys", armoured(m_key)); });
    web::WebClient client(played->ways(m_certificates->authority(), {u"keys.example.net"_s}));
    KeyFinder finder(client);
    const Found found = valueOf(finder.atServer(m_ana, server));
    QVERIFY2(found, found ? "" : qPrintable(found.error().detail));
    QVERIFY(*found);
    QCOMPARE((*found)->way, Way::KeyServer);
    QCOMPARE((*found)->flaw, Flaw::None);
    QVERIFY(played->requests().first().startsWith("GET " + path + " HTTP/1.1\r\n"));
}

void TestKeyFinder::takesNothingThatIsNotTheKey_data()
{
    QTest::addColumn<QByteArray>("octets");
    QTest::addColumn<int>("flaw");
    QTest::newRow("another's") << madeKey({"Eve <eve@example.org>"}) << int(Flaw::OtherAddress);
    QTest::newRow("case of the local part") << madeKey({"Ana <ANA@example.org>"}) << int(Flaw::OtherAddress);
    QTest::newRow("two") << m_key + madeKey({"Eve <ana@example.org>"}) << int(Flaw::Several);
    QTest::newRow("secret") << madeKey({"Ana <ana@example.org>"}, true) << int(Flaw::Secret);
    QTest::newRow("a page") << QByteArray("<html>welcome</html>") << int(Flaw::Unreadable);
    QTest::newRow("nothing") << QByteArray() << int(Flaw::Unreadable);
}

void TestKeyFinder::takesNothingThatIsNotTheKey()
{
    QFETCH(QByteArray, octets);
    QFETCH(int, flaw);
    const auto played = server([octets](const QByteArray &) { return HttpsServer::page(200, "application/octet-stream", octets); });
    const Found found = atDomain(*played, {u"openpgpkey.example.org"_s});
    QVERIFY(found && *found);
    QCOMPARE(int((*found)->flaw), flaw);
    QVERIFY((*found)->octets.isEmpty()); // no engine will see it
}

void TestKeyFinder::saysWhatTheServerSaid()
{
    const auto played = server([](const QByteArray &) { return HttpsServer::page(503, "text/plain", "no"); });
    const Found found = atDomain(*played, {u"openpgpkey.example.org"_s});
    QVERIFY(!found);
    QCOMPARE(found.error().kind, Kind::Refused);
    QCOMPARE(found.error().serverText, "HTTP 503");
    QCOMPARE(found.error().server, u"openpgpkey.example.org"_s);
}

void TestKeyFinder::isNotLedToAnotherSite()
{
    const auto played = server([this](const QByteArray &head) {
        return head.toLower().contains("host: keys.example.net") ? HttpsServer::page(200, "application/octet-stream", m_key)
                                                       : HttpsServer::redirect("https://keys.example.net/key");
    });
    const Found found = atDomain(*played, {u"openpgpkey.example.org"_s, u"keys.example.net"_s});
    QVERIFY(!found);
    QCOMPARE(found.error().kind, Kind::PlaceRefused);
    QCOMPARE(played->requests().size(), 1);
}

void TestKeyFinder::asksNothingByItself()
{
    const auto played = server([this](const QByteArray &) { return HttpsServer::page(200, "application/octet-stream", m_key); });
    web::WebClient client(played->ways(m_certificates->authority(), {u"openpgpkey.example.org"_s}));
    KeyFinder finder(client);
    const auto unstarted = finder.atDomain(m_ana);
    QTest::qWait(100);
    QCOMPARE(played->connections(), 0);
}

QTEST_GUILESS_MAIN(TestKeyFinder)
#include "tst_key_finder.moc"
