// SPDX-License-Identifier: GPL-3.0-or-later
// Where Sobre asks at all: which addresses are public, which hosts are one site.
#include "core/web/web_place.h"

#include <QTest>

using namespace sobre;
using namespace sobre::web;
using namespace Qt::StringLiterals;

class TestWebPlace : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void asksOverHttpsAlone_data();
    void asksOverHttpsAlone();
    void tellsPublicAddresses_data();
    void tellsPublicAddresses();
    void tellsSites_data();
    void tellsSites();
};

void TestWebPlace::asksOverHttpsAlone_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("may");
    QTest::newRow("https") << u"https://example.org/x?y=z"_s << true;
    QTest::newRow("port") << u"https://example.org:8443/"_s << true;
    QTest::newRow("http") << u"http://example.org/"_s << false;
    QTest::newRow("file") << u"file:///etc/passwd"_s << false;
    QTest::newRow("user") << u"https://me:secret@example.org/"_s << false;
    QTest::newRow("no host") << u"https:///x"_s << false;
    QTest::newRow("relative") << u"/x"_s << false;
    QTest::newRow("data") << u"data:text/plain,x"_s << false;
    QTest::newRow("long") << u"https://example.org/"_s + QString(2000, u'x') << false;
}

void TestWebPlace::asksOverHttpsAlone()
{
    QFETCH(QString, url);
    QTEST(mayAsk(QUrl(url)).has_value(), "may");
}

void TestWebPlace::tellsPublicAddresses_data()
{
    QTest::addColumn<bool>("isPublic");
    for (const char *const address : {"8.8.8.8", "93.184.216.34", "172.15.0.1", "172.32.0.1", "100.128.0.1", "2606:2800:220:1::1",
                                      "2a00:1450::1", "64:ff9b::808:808", "2002:808:808::1"})
        QTest::newRow(address) << true;
    for (const char *const address :
         {"0.0.0.0", "127.0.0.1", "127.9.9.9", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254",
          "100.64.0.1", "192.0.0.8", "192.0.2.1", "198.18.0.1", "198.51.100.1", "203.0.113.9", "224.0.0.1", "239.255.255.250",
          "255.255.255.255", "240.0.0.1", "::", "::1", "fe80::1", "fe80::1%eth0", "fc00::1", "fd12:3456::1", "ff02::1",
          "2001:db8::1", "3fff::1", "2001::1", "::ffff:127.0.0.1", "::ffff:192.168.0.1", "64:ff9b::7f00:1", "2002:7f00:1::1",
          "2002:c0a8:101::", "::127.0.0.1", "fec0::1"})
        QTest::newRow(address) << false;
}

void TestWebPlace::tellsPublicAddresses()
{
    const QHostAddress address(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(!address.isNull());
    QTEST(web::isPublic(address), "isPublic");
}

void TestWebPlace::tellsSites_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("same");
    const auto row = [](const char *one, const char *other, bool same) {
        QTest::addRow("%s %s", one, other) << QString::fromLatin1(one) << QString::fromLatin1(other) << same;
    };
    row("example.org", "example.org", true);
    row("Example.ORG", "example.org.", true);
    row("openpgpkey.example.org", "keys.example.org", true);
    row("example.org", "www.example.org", true);
    row("example.org", "example.com", false);
    row("example.org", "evil-example.org", false);
    row("a.co.uk", "b.co.uk", false);
    row("a.b.co.uk", "c.b.co.uk", true);
    row("ana.github.io", "carlos.github.io", false); // everybody gets one there
    row("co.uk", "a.co.uk", false);
    row("localhost", "localhost", true);
    row("192.0.2.1", "192.0.2.1", true);
    row("192.0.2.1", "192.0.2.2", false);
    row("", "", false);
    QTest::newRow("idn") << u"schlüssel.example.de"_s << u"xn--schlssel-95a.example.de"_s << true;
}

void TestWebPlace::tellsSites()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QTEST(isSameSite(one, other), "same");
    QTEST(isSameSite(other, one), "same");
}

QTEST_GUILESS_MAIN(TestWebPlace)
#include "tst_web_place.moc"
