// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/threads.h"
#include "tests/store/store_fixture.h"

#include <algorithm>

using namespace sobre;
using namespace sobre::store;
using test::Draft;
using test::StoreFixture;

class tst_store_threads : public QObject {
    Q_OBJECT

private slots:
    void gathersAConversation_data();
    void gathersAConversation();
    void keepsStrangersApart();
    void endsOnCircles();
    void boundsReferences();
    void findsByMessageId();
    void forgetsAnEmptyConversation();
};

namespace {

Draft letter(const QByteArray &id, const QByteArray &inReplyTo = {}, const QByteArray &references = {})
{
    const auto bracketed = [](const QByteArray &ids) {
        QByteArray text;
        for (const QByteArray &one : ids.split(' ')) {
            if (!one.isEmpty())
                text += (text.isEmpty() ? "<" : " <") + one + "@example.org>";
        }
        return text;
    };
    Draft draft;
    draft.messageId = bracketed(id);
    draft.inReplyTo = bracketed(inReplyTo);
    draft.references = bracketed(references);
    return draft;
}

} // namespace

void tst_store_threads::gathersAConversation_data()
{
    QTest::addColumn<QList<int>>("order");
    QList<int> order{ 0, 1, 2, 3 };
    do {
        QTest::addRow("%d%d%d%d", order[0], order[1], order[2], order[3]) << order;
    } while (std::ranges::next_permutation(order).found);
}

void tst_store_threads::gathersAConversation()
{
    QFETCH(QList<int>, order);
    StoreFixture fixture;
    const QList<Draft> conversation{ letter("a"), letter("b", "a"), letter("c", {}, "a b"),
                                     letter("d", "c") };
    QList<LetterId> ids;
    for (const int index : order)
        ids.append(*fixture.add(conversation.at(index).raw()));
    const ThreadId thread = letters::row(fixture.reader(), ids.first())->thread;
    QCOMPARE(letters::inThread(fixture.reader(), thread)->size(), 4);
    QCOMPARE(number(thread), number(ids.first()));
}

void tst_store_threads::keepsStrangersApart()
{
    StoreFixture fixture;
    QSet<qint64> threads;
    for (const Draft &draft : { letter("a"), letter("b"), letter({}), letter({}), letter({}, "c") })
        threads.insert(number(letters::row(fixture.reader(), *fixture.add(draft.raw()))->thread));
    QCOMPARE(threads.size(), 5); // the same subject makes no conversation
}

void tst_store_threads::endsOnCircles()
{
    StoreFixture fixture;
    const auto first = fixture.add(letter("a", "a", "a a a").raw());
    const auto second = fixture.add(letter("b", "c", "b").raw());
    const auto third = fixture.add(letter("c", "b", "c b c").raw());
    QVERIFY(first && second && third);
    QCOMPARE(letters::row(fixture.reader(), *second)->thread, letters::row(fixture.reader(), *third)->thread);
    QVERIFY(letters::row(fixture.reader(), *first)->thread != letters::row(fixture.reader(), *third)->thread);
}

void tst_store_threads::boundsReferences()
{
    QStringList many;
    for (int number = 0; number < 5000; ++number)
        many.append(QString::number(number) + QStringLiteral("@x"));
    many.append(QString(5000, u'x'));
    const QStringList references
        = threads::referencesOf(QStringLiteral("own@x"), QStringLiteral("4999@x"), many);
    QCOMPARE(references.first(), QStringLiteral("own@x"));
    QVERIFY(references.contains(u"0@x"));
    QVERIFY(references.contains(u"4999@x"));
    QVERIFY(!references.contains(u"100@x"));
    QVERIFY(references.size() <= 22);
    QVERIFY(threads::referencesOf({}, {}, {}).isEmpty());
}

void tst_store_threads::findsByMessageId()
{
    StoreFixture fixture;
    const auto one = *fixture.add(letter("a").raw());
    const auto again = *fixture.add(letter("a").raw());
    fixture.add(letter("b", "a").raw());
    QCOMPARE(*letters::withMessageId(fixture.reader(), QStringLiteral("a@example.org")),
             (QList{ again, one }));
    QVERIFY(letters::withMessageId(fixture.reader(), QStringLiteral("none@example.org"))->isEmpty());
}

void tst_store_threads::forgetsAnEmptyConversation()
{
    StoreFixture fixture;
    const auto one = *fixture.add(letter("a").raw());
    const auto two = *fixture.add(letter("b", "a").raw());
    const auto known
        = [&] { return fixture.reader().integer("SELECT count(*) FROM thread_references")->value(); };
    QCOMPARE(known(), 2);
    QVERIFY(fixture.write([&](Database &database) { return letters::removeForever(database, { one }); }));
    QCOMPARE(known(), 2);
    QVERIFY(fixture.write([&](Database &database) { return letters::removeForever(database, { two }); }));
    QCOMPARE(known(), 0);
}

SOBRE_STORE_MAIN(tst_store_threads)
#include "tst_store_threads.moc"
