// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/forged_report.h"
#include "core/delivery/delivery_service.h"
#include "core/delivery/returned_letter.h"
#include "core/outbox/posting_record.h"
#include "core/store/accounts.h"
#include "tests/delivery/sample_report.h"
#include "tests/store/store_fixture.h"

using namespace Qt::StringLiterals;
using namespace sobre;
using test::SampleReport;

/// Reports that somebody made up, or that are about what somebody else sent in the person's name.
class TestForgedReport : public QObject {
    Q_OBJECT

private slots:
    void attackI73ABounceActsOnNothing();
    void attackI73NoHostileReportBreaksMatching();
};

namespace {

/// All that a bounce must leave alone, as text.
QByteArray untouched(store::Database &database)
{
    QByteArray all;
    for (const char *sql : {"SELECT * FROM outbox", "SELECT * FROM outbox_recipients", "SELECT * FROM contacts", "SELECT * FROM contact_addresses",
                            "SELECT * FROM accounts", "SELECT id, folder, flags FROM messages WHERE folder<>1",
                            "SELECT posting, position, address, fate, report FROM posting_recipients"}) {
        store::Statement rows = database.prepareText(sql);
        while (rows.next()) {
            for (int column = 0; column < 5; ++column)
                all += rows.blob(column) + '|';
        }
    }
    return all;
}

} // namespace

void TestForgedReport::attackI73ABounceActsOnNothing()
{
    store::test::StoreFixture fixture;
    const auto account = *fixture.write([](store::Database &database) {
        return store::accounts::add(database, {.name = u"Ana"_s, .email = u"ana@isp.example"_s});
    });
    store::test::Draft letter;
    letter.messageId = "<one@isp.example>";
    const store::LetterId sent = *fixture.add(letter.raw(), {.folder = store::FolderId::Outbox, .account = account});
    QVERIFY(fixture.write([&](store::Database &database) -> Result<> {
        const store::OutboxRow row {.letter = sent, .account = account, .recipients = {{.address = u"bob@example.net"_s}}};
        if (const auto id = store::outbox::add(database, row); !id)
            return std::unexpected(id.error());
        const auto posting = store::postings::add(database, {.letter = store::LetterId {500}, .account = account, .server = u"s"_s,
                                                             .time = QDateTime::currentDateTimeUtc(),
                                                             .recipients = {{.address = u"eve@example.net"_s}}});
        return posting ? Result<>() : std::unexpected(posting.error());
    }));
    const QByteArray before = untouched(fixture.reader());
    QVERIFY(before.contains("bob@example.net"));

    QList<QByteArray> forged;
    for (int number = 0; number < 100; ++number) {
        SampleReport report;
        report.recipient = number % 2 ? "bob@example.net" : "eve@example.net";
        report.messageId = "<forged-" + QByteArray::number(number) + "@isp.example>";
        report.envelopeId = QByteArray::number(number).rightJustified(32, 'a');
        report.action = number % 3 ? "failed" : "delivered";
        forged += report.raw();
    }
    const auto added = fixture.addAll(forged, {.account = account});
    QCOMPARE(fixture.write(delivery::matchOpenReports), Result<int>(100));
    QCOMPARE(untouched(fixture.reader()), before);
    for (const auto &id : added) {
        const auto said = delivery::returnedLetter(fixture.reader(), *id);
        QVERIFY(said && *said);
        QVERIFY((*said)->isForged());
        QCOMPARE((*said)->about, store::LetterId::None);
    }
    QCOMPARE(store::letters::count(fixture.reader(), store::FolderId::Inbox)->total, 100);
}

/// Ids and addresses of any look, and words without end.
void TestForgedReport::attackI73NoHostileReportBreaksMatching()
{
    store::test::StoreFixture fixture;
    const auto account = *fixture.write([](store::Database &database) {
        return store::accounts::add(database, {.name = u"Ana"_s, .email = u"ana@isp.example"_s});
    });
    const QList<QByteArray> words {"'; DROP TABLE reports; --", "%", "@", "a@", "@b", QByteArray(300, '@'), QByteArray("a\0b@c", 5),
                                   "\xff\xfe@\xff", QByteArray(5000, 'x') + "@example.net", "<<>>", "xn--@xn--.xn--"};
    QList<QByteArray> letters;
    for (const QByteArray &word : words) {
        SampleReport report;
        report.recipient = word;
        report.messageId = '<' + word + '>';
        report.envelopeId = word;
        letters += report.raw();
    }
    SampleReport many;
    for (int number = 0; number < 3000; ++number)
        many.more += "\r\nFinal-Recipient: rfc822; r" + QByteArray::number(number) + "@example.net\r\nAction: failed\r\nStatus: 5.1.1\r\n";
    letters += many.raw();
    fixture.addAll(letters, {.account = account});
    QElapsedTimer clock;
    clock.start();
    QVERIFY(fixture.write(delivery::matchOpenReports));
    QVERIFY2(clock.elapsed() < 5000, qPrintable(QString::number(clock.elapsed())));
    QVERIFY(store::reports::open(fixture.reader(), 100)->isEmpty());
}

SOBRE_STORE_MAIN(TestForgedReport)
#include "tst_forged_report.moc"
