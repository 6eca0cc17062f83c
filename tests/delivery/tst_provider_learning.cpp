// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/provider_learning.h"
#include "core/store/accounts.h"
#include "core/store/postings.h"
#include "tests/store/store_fixture.h"

using namespace Qt::StringLiterals;
using namespace sobre;
using namespace sobre::store;
using namespace sobre::store::test;

class TestProviderLearning : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void choosesDomains_data();
    void choosesDomains();
    void learnsFromTheTopOfWhatIsFetched();
    void forgetsWithTheAccount();
    void trustsNothingThatWasSentOrImported();

private:
    QCA::Initializer m_qca;
};

namespace {

QByteArray letterBy(const QByteArray &top, const QByteArray &below = "mx.google.com")
{
    return "Received: from a (b.example [192.0.2.1])\r\n\tby " + top + " (Postfix) with ESMTPS id 1; Sat, 21 Nov 2026 20:00:00 +0000\r\n"
           "Received: from c (d.example [192.0.2.2]) by " + below + " with ESMTPS id 2; Sat, 21 Nov 2026 20:00:00 +0000\r\n"
           "From: a@far.example\r\nSubject: x\r\n\r\nx\r\n";
}

Incoming fetched(AccountId account, const QByteArray &uid)
{
    return { .account = account, .uid = uid };
}

QStringList learnt(StoreFixture &fixture, AccountId account)
{
    QStringList out;
    const auto hosts = provider_hosts::of(fixture.reader(), account);
    if (!hosts)
        return { u"failed"_s };
    for (const ProviderHost &host : *hosts)
        out += u"%1 %2"_s.arg(host.letters).arg(host.host);
    return out;
}

} // namespace

void TestProviderLearning::choosesDomains_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QList<ProviderHost>>("hosts");
    QTest::addColumn<QStringList>("domains");
    QTest::newRow("its own server") << u"pop3s://m@pop.isp.example"_s << QList<ProviderHost>() << QStringList{ u"isp.example"_s };
    QTest::newRow("learnt") << u"pop3s://m@pop.isp.example"_s
                            << QList<ProviderHost>{ { .host = u"house.example"_s, .letters = 5 },
                                                    { .host = u"rare.example"_s, .letters = 4 } }
                            << QStringList{ u"isp.example"_s, u"house.example"_s };
    QTest::newRow("not what everybody may be in") << u"pop3://mail.co.uk"_s << QList<ProviderHost>()
                                                  << QStringList{ u"mail.co.uk"_s };
    QTest::newRow("an address") << u"pop3://192.0.2.7"_s << QList<ProviderHost>() << QStringList();
    QTest::newRow("nothing") << QString() << QList<ProviderHost>() << QStringList();
}

void TestProviderLearning::choosesDomains()
{
    QFETCH(QString, url);
    QFETCH(QList<ProviderHost>, hosts);
    QFETCH(QStringList, domains);
    QCOMPARE(delivery::providerDomains(url, hosts), domains);
}

void TestProviderLearning::learnsFromTheTopOfWhatIsFetched()
{
    StoreFixture fixture;
    const AccountId account{ 7 };
    for (int i = 0; i < 5; ++i)
        QVERIFY(fixture.add(letterBy(QByteArray("mx") + char('1' + i) + ".house.example"), fetched(account, QByteArray::number(i))));
    QVERIFY(fixture.add(letterBy("odd.example"), fetched(account, "x")));
    QVERIFY(fixture.add("Subject: no line\r\n\r\nx\r\n", fetched(account, "y")));
    QVERIFY(fixture.add(letterBy("imported.example"))); // of no account
    QVERIFY(fixture.add(letterBy("sent.example"), { .folder = FolderId::Sent, .account = account }));
    QCOMPARE(learnt(fixture, account), (QStringList{ u"5 house.example"_s, u"1 odd.example"_s }));
    // A large letter comes another way into the store.
    QVERIFY(fixture.add(letterBy("mx9.house.example") + QByteArray("word \r\n").repeated(400'000), fetched(account, "large")));
    QCOMPARE(learnt(fixture, account).first(), u"6 house.example"_s);
}

void TestProviderLearning::forgetsWithTheAccount()
{
    StoreFixture fixture;
    const auto account = fixture.write([](Database &database) {
        return accounts::add(database, { .name = u"a"_s, .email = u"a@b"_s, .incomingUrl = u"pop3s://a@pop.isp.example"_s,
                                         .outgoingUrl = u"smtps://a@smtp.isp.example"_s });
    });
    QVERIFY(account);
    const auto id = fixture.add(letterBy("mx.house.example"), fetched(*account, "1"));
    QVERIFY(id);
    QCOMPARE(learnt(fixture, *account), QStringList{ u"1 house.example"_s });
    const auto row = letters::row(fixture.reader(), *id);
    QVERIFY(row);
    const auto own = delivery::ownServers(fixture.reader(), *row);
    QVERIFY(own && own->fetched);
    QCOMPARE(own->domains, QStringList{ u"isp.example"_s });
    QVERIFY(fixture.write([&](Database &database) { return accounts::remove(database, *account); }));
    QCOMPARE(learnt(fixture, *account), QStringList());
}

void TestProviderLearning::trustsNothingThatWasSentOrImported()
{
    StoreFixture fixture;
    const auto isFetched = [&](const Result<LetterId> &id) {
        const auto row = letters::row(fixture.reader(), *id);
        const auto own = delivery::ownServers(fixture.reader(), *row);
        return own && own->fetched;
    };
    const AccountId account{ 7 };
    QVERIFY(isFetched(fixture.add(letterBy("a.isp.example"), fetched(account, "1"))));
    QVERIFY(!isFetched(fixture.add(letterBy("a.isp.example"))));
    QVERIFY(!isFetched(fixture.add(letterBy("a.isp.example"), { .folder = FolderId::Sent, .account = account })));
    const auto posted = fixture.add(letterBy("a.isp.example"), { .folder = FolderId::Inbox, .account = account });
    QVERIFY(posted);
    QVERIFY(fixture.write([&](Database &database) {
        return postings::add(database, { .letter = *posted, .account = account, .server = u"s:465"_s,
                                         .time = QDateTime::currentDateTimeUtc() });
    }));
    QVERIFY(!isFetched(posted));
}

QTEST_GUILESS_MAIN(TestProviderLearning)
#include "tst_provider_learning.moc"
