// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/people_seen.h"
#include "tests/store/store_fixture.h"

#include <QElapsedTimer>

using namespace sobre::store;
using namespace Qt::StringLiterals;
using sobre::Result;
using test::Draft;
using test::StoreFixture;

/// Whose addresses a person is offered.
class tst_people_seen : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ranksThoseWrittenToFirst();
    void leavesOut();
    void isBoundedInALargeProfile();
};

namespace {

QStringList addresses(const Result<QList<PersonSeen>> &people)
{
    QStringList all;
    for (const PersonSeen &one : *people)
        all.append(one.mailbox.address);
    return all;
}

} // namespace

void tst_people_seen::ranksThoseWrittenToFirst()
{
    StoreFixture profile;
    const auto heard = [&](const QByteArray &from) {
        QVERIFY(profile.add(Draft{ .from = from, .to = "me@x.org" }.raw()));
    };
    const auto wrote = [&](const QByteArray &to, FolderId folder) {
        QVERIFY(profile.add(Draft{ .from = "me@x.org", .to = to }.raw(), { .folder = folder }));
    };
    heard("old@x.org");
    heard("Often <often@x.org>");
    heard("often@x.org");
    heard("Someone <once@x.org>");
    wrote("ONCE@x.org, Twice <twice@x.org>", FolderId::Sent);
    wrote("twice@x.org", FolderId::Archive); // filed away by a person
    const auto people = peopleSeen(profile.reader(), { u"Me@X.org"_s });
    QVERIFY(people);
    QCOMPARE(addresses(people).first(3),
             QStringList({ u"twice@x.org"_s, people->at(1).mailbox.address, u"often@x.org"_s }));
    QCOMPARE(people->at(0).mailbox.name, u"Twice"_s);
    QCOMPARE(people->at(0).written, 2);
    QCOMPARE(people->at(1).mailbox.name, u"Someone"_s);
    QCOMPARE(people->at(1).mailbox.address.toLower(), u"once@x.org"_s);
    QCOMPARE(people->size(), 4);
}

void tst_people_seen::leavesOut()
{
    StoreFixture profile;
    for (const FolderId folder : { FolderId::Junk, FolderId::Trash, FolderId::Drafts })
        QVERIFY(profile.add(Draft{ .from = "bad@x.org", .to = "bad@x.org" }.raw(), { .folder = folder }));
    QVERIFY(profile.add(Draft{ .from = "No-Reply@shop.example" }.raw()));
    QVERIFY(profile.add(Draft{ .from = "noreply@answers.example" }.raw()));
    QVERIFY(profile.add(Draft{ .from = "me@x.org", .to = "noreply@answers.example, me@x.org" }.raw(),
                        { .folder = FolderId::Sent }));
    QCOMPARE(addresses(peopleSeen(profile.reader(), { u"me@x.org"_s })),
             QStringList(u"noreply@answers.example"_s));
}

void tst_people_seen::isBoundedInALargeProfile()
{
    StoreFixture profile;
    QVERIFY(profile.write([](Database &database) -> Result<> { // as arrivals leave them, but for the octets
        return database.script(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<100000)"
            " INSERT INTO messages(id, folder, date, flags, size, thread)"
            " SELECT i, CASE WHEN i%5=0 THEN 4 ELSE 1 END, 1700000000+i, 1, 2000, i FROM n;"
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<100000)"
            " INSERT INTO message_text(id, account, received, sender_name, sender_address, recipients,"
            " subject, preview, attachments, message_id, sha256)"
            " SELECT i, 1, 1700000000, 'Name ' || (i%7000), 'p' || (i%7000) || '@x.org',"
            " 'To ' || (i%900) || char(9) || 't' || (i%900) || '@y.org', 'Subject of letter ' || i,"
            " printf('%.160c', 'p'), 0, i || '@x.org', x'00' FROM n;");
    }));
    QElapsedTimer clock;
    clock.start();
    const auto people = peopleSeen(profile.reader(), { u"me@x.org"_s });
    qInfo() << "100,000 letters:" << clock.elapsed() << "ms," << people->size() << "people";
    QVERIFY2(clock.elapsed() < 3000, qPrintable(QString::number(clock.elapsed())));
    QVERIFY(people->at(0).mailbox.address.startsWith(u't'));
    QVERIFY(people->size() > 5000 && people->size() <= 10'000);
}

SOBRE_STORE_MAIN(tst_people_seen)
#include "tst_people_seen.moc"
