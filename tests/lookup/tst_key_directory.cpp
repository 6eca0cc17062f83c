// SPDX-License-Identifier: GPL-3.0-or-later
// Where a key lies: the Web Key Directory's names, and a key server's.
#include "core/lookup/key_directory.h"

#include <QTest>

using namespace sobre;
using namespace sobre::lookup;
using namespace Qt::StringLiterals;

class TestKeyDirectory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesZBase32();
    void namesTheDraftsExample();
    void ignoresCaseOfAsciiAlone();
    void knowsInternationalNames();
    void refusesWhatIsNoAddress_data();
    void refusesWhatIsNoAddress();
    void namesKeyServers_data();
    void namesKeyServers();
    void refusesOtherServers_data();
    void refusesOtherServers();
};

void TestKeyDirectory::writesZBase32()
{
    QCOMPARE(zBase32({}), "");
    QCOMPARE(zBase32(QByteArray::fromHex("00")), "yy");
    QCOMPARE(zBase32(QByteArray::fromHex("f0bfc7")), "6n9hq"); // the specification's own
    QCOMPARE(zBase32(QByteArray::fromHex("d47a04")), "4t7ye");
    QCOMPARE(zBase32(QByteArray(20, '\xff')), QByteArray(32, '9'));
}

void TestKeyDirectory::namesTheDraftsExample()
{
    const auto places = directoryPlaces(u"Joe.Doe@Example.ORG"_s);
    QVERIFY(places);
    QCOMPARE(places->advanced.toEncoded(),
             "https://openpgpkey.example.org/.well-known/openpgpkey/example.org/hu/iy9q119eutrkn8s1mk4r39qejnbu3n5q?l=Joe.Doe");
    QCOMPARE(places->direct.toEncoded(),
             "https://example.org/.well-known/openpgpkey/hu/iy9q119eutrkn8s1mk4r39qejnbu3n5q?l=Joe.Doe");
}

void TestKeyDirectory::ignoresCaseOfAsciiAlone()
{
    QCOMPARE(directoryPlaces(u"ANA@example.org"_s)->direct.path(), directoryPlaces(u"ana@example.org"_s)->direct.path());
    QVERIFY(directoryPlaces(u"É@example.org"_s)->direct.path() != directoryPlaces(u"é@example.org"_s)->direct.path());
}

void TestKeyDirectory::knowsInternationalNames()
{
    const auto places = directoryPlaces(u"begoña+a&b=c@correo.españa.example"_s);
    QVERIFY(places);
    QCOMPARE(places->direct.host(QUrl::FullyEncoded), u"correo.xn--espaa-rta.example"_s);
    QVERIFY(places->direct.toEncoded().endsWith("?l=bego%C3%B1a%2Ba%26b%3Dc"));
}

void TestKeyDirectory::refusesWhatIsNoAddress_data()
{
    QTest::addColumn<int>("none");
    for (const char *const text : {"", "ana", "@example.org", "ana@", "ana@localhost", "ana@192.0.2.1", "ana@exa mple.org",
                                   "an a@example.org", "ana@example.org\r\nX: y", "ana@[192.0.2.1]", "ana@example.org/../x"})
        QTest::newRow(text) << 0;
}

void TestKeyDirectory::refusesWhatIsNoAddress()
{
    const QString text = QString::fromLatin1(QTest::currentDataTag());
    QVERIFY(!directoryPlaces(text));
    QVERIFY(!keyServerPlace(QString::fromLatin1(DefaultKeyServer), text));
}

void TestKeyDirectory::namesKeyServers_data()
{
    QTest::addColumn<QString>("server");
    QTest::addColumn<QByteArray>("url");
    QTest::newRow("vks") << u"https://keys.openpgp.org"_s
                         << QByteArray("https://keys.openpgp.org/vks/v1/by-email/ana%2Bx%2Fy%40example.org");
    QTest::newRow("vks port") << u"https://keys.example.org:8443/"_s
                              << QByteArray("https://keys.example.org:8443/vks/v1/by-email/ana%2Bx%2Fy%40example.org");
    QTest::newRow("hkp") << u"hkps://keyserver.example.org"_s
                         << QByteArray("https://keyserver.example.org/pks/lookup?op=get&options=mr&exact=on&search=ana%2Bx%2Fy%40example.org");
}

void TestKeyDirectory::namesKeyServers()
{
    QFETCH(QString, server);
    const auto url = keyServerPlace(server, u"ana+x/y@example.org"_s);
    QVERIFY(url);
    QTEST(url->toEncoded(), "url");
}

void TestKeyDirectory::refusesOtherServers_data()
{
    QTest::addColumn<int>("none");
    for (const char *const server : {"", "http://keys.example.org", "hkp://keys.example.org", "keys.example.org", "https://",
                                     "https://me:pw@keys.example.org", "https://keys.example.org/x", "ldaps://keys.example.org",
                                     "https://keys.example.org?x", "file:///etc"})
        QTest::newRow(server) << 0;
}

void TestKeyDirectory::refusesOtherServers()
{
    QVERIFY(!keyServerPlace(QString::fromLatin1(QTest::currentDataTag()), u"ana@example.org"_s));
}

QTEST_GUILESS_MAIN(TestKeyDirectory)
#include "tst_key_directory.moc"
