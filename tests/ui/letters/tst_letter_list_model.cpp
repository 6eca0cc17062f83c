// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/letters/letters_fixture.h"
#include "ui/look/letter_roles.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace sobre;
using namespace sobre::ui;
using namespace sobre::ui::test;
using store::Flag;
using store::FolderId;
using store::LetterId;

class TestLetterListModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_GB"_s)); }
    void showsConversationsAsOneRow();
    void opensAndClosesAConversation();
    void keepsALetterThatWasReadWhileFiltered();
    void marksVeryManyInTheirPlaces();
    void saysARowInOneSentence();
    void showsAnAddressThatANameCouldHide();
    void showsRecipientsOfWhatWasSent();
    void followsEveryChangeRowByRow_data();
    void followsEveryChangeRowByRow();
    void readsOnlyRowsThatAreSeen();
    void showsTheNewestOfALargeFolderAtOnce();
    void showsNothingEarlyWhereTheListBeginsElsewhere();
    void aDamagedQueryIsAnError();
    void findsHitsInSubjectAndPreview();

private:
    static void load(LetterListModel &model, const ListScope &scope, const ListOptions &options = {})
    {
        QSignalSpy loaded(&model, &LetterListModel::loaded);
        model.show(scope, options);
        QVERIFY(loaded.wait(10000));
    }
    static QStringList column(const LetterListModel &model, int role)
    {
        QStringList values;
        for (int row = 0; row < model.rowCount(); ++row)
            values.append(model.index(row).data(role).toString());
        return values;
    }
    static ListedLetter plain(const QString &subject, qint64 date, LetterId thread = LetterId::None)
    {
        ListedLetter letter;
        letter.subject = subject;
        letter.date = date;
        letter.thread = thread;
        return letter;
    }
};

void TestLetterListModel::showsConversationsAsOneRow()
{
    LettersFixture mail;
    auto first = plain(u"Agenda"_s, 1000);
    first.name = u"Carlos Peña"_s;
    first.address = u"carlos@example.org"_s;
    const LetterId agenda = mail.writeOne(first);
    mail.writeOne(plain(u"Door"_s, 2000));
    auto reply = plain(u"Re: Agenda"_s, 3000, agenda);
    reply.flags = 0;
    mail.writeOne(reply);
    LetterListModel model(mail.desk, mail.mail);
    const QAbstractItemModelTester tester(&model);
    load(model, { .folder = FolderId::Inbox });

    QCOMPARE(column(model, look::LetterSubjectRole), QStringList({ u"Re: Agenda"_s, u"Door"_s }));
    QCOMPARE(column(model, look::LetterSenderRole), QStringList({ u"Ana, Carlos"_s, u"Ana Ruiz"_s }));
    QCOMPARE(model.index(0).data(look::LetterCountRole).toInt(), 2);
    QVERIFY(model.index(0).data(look::LetterUnreadRole).toBool());
    QCOMPARE(model.letters(), 3);
    QCOMPARE(model.unread(), 1);

    ListOptions flat;
    flat.threaded = false;
    model.setOptions(flat);
    QCOMPARE(column(model, look::LetterSubjectRole),
             QStringList({ u"Re: Agenda"_s, u"Door"_s, u"Agenda"_s }));
    flat.newestFirst = false;
    model.setOptions(flat);
    QCOMPARE(column(model, look::LetterSubjectRole),
             QStringList({ u"Agenda"_s, u"Door"_s, u"Re: Agenda"_s }));
}

void TestLetterListModel::opensAndClosesAConversation()
{
    LettersFixture mail;
    const LetterId one = mail.writeOne(plain(u"one"_s, 1000));
    mail.writeOne(plain(u"three"_s, 3000, one));
    mail.writeOne(plain(u"two"_s, 2000, one));
    mail.writeOne(plain(u"other"_s, 500));
    LetterListModel model(mail.desk, mail.mail);
    const QAbstractItemModelTester tester(&model);
    load(model, { .folder = FolderId::Inbox });
    QCOMPARE(column(model, look::LetterSubjectRole), QStringList({ u"three"_s, u"other"_s }));
    model.setOpen(0, true);
    QCOMPARE(column(model, look::LetterSubjectRole),
             QStringList({ u"three"_s, u"one"_s, u"two"_s, u"three"_s, u"other"_s }));
    QCOMPARE(column(model, look::LetterDepthRole), QStringList({ u"0"_s, u"1"_s, u"1"_s, u"1"_s, u"0"_s }));
    mail.writeOne(plain(u"four"_s, 4000, one)); // comes into the open conversation
    QCOMPARE(column(model, look::LetterSubjectRole),
             QStringList({ u"four"_s, u"one"_s, u"two"_s, u"three"_s, u"four"_s, u"other"_s }));
    model.setOpen(0, false);
    QCOMPARE(column(model, look::LetterSubjectRole), QStringList({ u"four"_s, u"other"_s }));
    model.setOpen(1, true); // a letter by itself does not open
    QCOMPARE(model.rowCount(), 2);
}

void TestLetterListModel::keepsALetterThatWasReadWhileFiltered()
{
    LettersFixture mail;
    auto unread = plain(u"unread"_s, 1000);
    unread.flags = 0;
    const LetterId id = mail.writeOne(unread);
    mail.writeOne(plain(u"read"_s, 2000));
    LetterListModel model(mail.desk, mail.mail);
    ListOptions options;
    options.filter = LetterFilter::Unread;
    load(model, { .folder = FolderId::Inbox }, options);
    QCOMPARE(column(model, look::LetterSubjectRole), QStringList({ u"unread"_s }));
    mail.mail.setRead({ id }, true);
    QCOMPARE(model.rowCount(), 1);
    QVERIFY(!model.index(0).data(look::LetterUnreadRole).toBool());
    mail.settle();
    QCOMPARE(model.rowCount(), 1);
    load(model, { .folder = FolderId::Trash }, options);
    load(model, { .folder = FolderId::Inbox }, options);
    QCOMPARE(model.rowCount(), 0);
}

void TestLetterListModel::marksVeryManyInTheirPlaces()
{
    LettersFixture mail;
    auto unread = plain(u"unread"_s, 0);
    unread.flags = 0;
    const QList<LetterId> ids = mail.write(4000, [unread](int at) mutable {
        unread.date = 1000 + at;
        return unread;
    });
    LetterListModel model(mail.desk, mail.mail);
    const QAbstractItemModelTester tester(&model);
    load(model, { .folder = FolderId::Inbox });
    const QPersistentModelIndex row = model.index(1234);
    QSignalSpy again(&model, &QAbstractItemModel::modelReset);
    QSignalSpy loaded(&model, &LetterListModel::loaded);
    mail.mail.setRead(ids, true);
    QCOMPARE(model.unread(), 0); // at once
    QVERIFY(!row.data(look::LetterUnreadRole).toBool());
    mail.settle();
    QTRY_VERIFY(!loaded.isEmpty() && !model.isLoading());
    QCOMPARE(model.unread(), 0);
    QCOMPARE(model.rowCount(), 4000);
    QCOMPARE(again.count(), 0); // what is selected stays so
    QCOMPARE(row.row(), 1234);
}

void TestLetterListModel::saysARowInOneSentence()
{
    LettersFixture mail;
    auto letter = plain(u"Agenda for the 28 November assembly"_s,
                        QDateTime(QDate::currentDate(), QTime(0, 0)).toSecsSinceEpoch());
    const LetterId first = mail.writeOne(letter);
    letter.thread = first;
    letter.flags = int(Flag::HasFile);
    mail.writeOne(letter);
    mail.writeOne(letter);
    LetterListModel model(mail.desk, mail.mail);
    load(model, { .folder = FolderId::Inbox });
    // "%n" is English without a translation loaded.
    QCOMPARE(
        model.index(0).data(Qt::AccessibleTextRole).toString(),
        u"Unread. Ana Ruiz. Agenda for the 28 November assembly. 3 messages. Attachment. Today 00:00."_s);
}

void TestLetterListModel::showsAnAddressThatANameCouldHide()
{
    LettersFixture mail;
    const auto from = [&](qint64 date, const QString &name) {
        auto letter = plain(u"x"_s, date);
        letter.name = name;
        mail.writeOne(letter);
    };
    from(3, u"Ana Ruiz"_s);
    from(2, QString());
    from(1, u"ceo@bank.example"_s);
    LetterListModel model(mail.desk, mail.mail);
    load(model, { .folder = FolderId::Inbox });
    QCOMPARE(column(model, look::LetterSenderRole),
             QStringList({ u"Ana Ruiz"_s, u"ana.ruiz@example.net"_s, u"ana.ruiz@example.net"_s }));
}

void TestLetterListModel::showsRecipientsOfWhatWasSent()
{
    LettersFixture mail;
    auto letter = plain(u"Hello"_s, 1000);
    letter.folder = FolderId::Sent;
    letter.recipients = u"Ana Ruiz\tana@example.net\nJonas Weber\tjonas@example.net"_s;
    mail.writeOne(letter);
    LetterListModel model(mail.desk, mail.mail);
    load(model, { .folder = FolderId::Sent });
    QCOMPARE(column(model, look::LetterSenderRole), QStringList({ u"To: Ana, Jonas"_s }));
}

void TestLetterListModel::followsEveryChangeRowByRow_data()
{
    QTest::addColumn<bool>("threaded");
    QTest::addColumn<bool>("newestFirst");
    QTest::addColumn<int>("filter");
    QTest::newRow("conversations") << true << true << 0;
    QTest::newRow("conversations, oldest first") << true << false << 0;
    QTest::newRow("conversations, unread") << true << true << 1;
    QTest::newRow("letters") << false << true << 0;
    QTest::newRow("letters, starred, oldest first") << false << false << 2;
}

/// Whatever happens, in whatever order: the rows are those that a fresh look at the folder gives, and nothing
/// is reset.
void TestLetterListModel::followsEveryChangeRowByRow()
{
    QFETCH(const bool, threaded);
    QFETCH(const bool, newestFirst);
    QFETCH(const int, filter);
    LettersFixture mail;
    QRandomGenerator random(42);
    QList<LetterId> all = mail.write(60, [&](int i) { return plain(u"start"_s, 1000 + i * 7 % 60); });
    LetterListModel model(mail.desk, mail.mail);
    const QAbstractItemModelTester tester(&model);
    const ListOptions options{ LetterFilter(filter), newestFirst, threaded };
    load(model, { .folder = FolderId::Inbox }, options);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    const auto some = [&](int most) {
        QList<LetterId> ids;
        for (int i = random.bounded(1, most); i > 0; --i)
            ids.append(all.at(random.bounded(all.size())));
        return ids;
    };
    for (int round = 0; round < 150; ++round) {
        switch (random.bounded(7)) {
        case 0:
        case 1:
            all += mail.write(random.bounded(1, 6), [&](int) {
                auto letter = plain(u"new"_s, random.bounded(900, 2000));
                letter.flags = random.bounded(4);
                if (random.bounded(2))
                    letter.thread = all.at(random.bounded(all.size()));
                return letter;
            });
            break;
        case 2:
            mail.mail.setRead(some(5), random.bounded(2));
            break;
        case 3:
            mail.mail.setStarred(some(5), random.bounded(2));
            break;
        case 4:
            mail.mail.move(some(8), random.bounded(2) ? FolderId::Inbox : FolderId::Archive);
            break;
        case 5:
            mail.mail.removeForever(some(2));
            break;
        default:
            if (model.rowCount() > 0)
                model.setOpen(random.bounded(model.rowCount()), random.bounded(3) > 0);
            break;
        }
        mail.settle();
        LetterListModel fresh(mail.desk, mail.mail);
        load(fresh, { .folder = FolderId::Inbox }, { LetterFilter::All, newestFirst, threaded });
        QCOMPARE(model.letters(), fresh.letters());
        QCOMPARE(model.unread(), fresh.unread());
        QList<LetterId> heads, rows;
        for (int row = 0; row < fresh.rowCount(); ++row) {
            if (model.rowOf(fresh.idAt(row)) >= 0)
                heads.append(
                    fresh.idAt(row)); // what the filter hides, and what it keeps, it does consistently
        }
        for (int row = 0; row < model.rowCount(); ++row) {
            if (!model.isChild(row))
                rows.append(model.idAt(row));
            QCOMPARE(model.rowOf(model.idAt(row), model.isChild(row)), row);
            if (model.isOpen(row)) {
                const QList<LetterId> letters = model.idsAt(row);
                QVERIFY(letters.size() > 1);
                for (int child = 1; child <= letters.size(); ++child) {
                    QVERIFY(model.isChild(row + child));
                    QVERIFY(letters.contains(model.idAt(row + child)));
                }
            }
        }
        QCOMPARE(rows, heads);
        if (filter == 0)
            QCOMPARE(qsizetype(rows.size()), qsizetype(fresh.rowCount()));
    }
    QCOMPARE(resets.size(), 0);
}

void TestLetterListModel::readsOnlyRowsThatAreSeen()
{
    LettersFixture mail;
    mail.write(2000, [&](int i) { return plain(QString::number(i), i); });
    LetterListModel model(mail.desk, mail.mail);
    load(model, { .folder = FolderId::Inbox });
    QCOMPARE(model.index(1000).data(look::LetterSubjectRole).toString(), u"999"_s);
    // What no one has looked at is not in memory: it is read now, as it is now.
    const bool changed
        = mail.profile
              .write([](store::Database &database) -> Result<> {
                  return database.run(
                      "UPDATE message_text SET subject='changed' WHERE subject IN ('10', '995')");
              })
              .has_value();
    QVERIFY(changed);
    QCOMPARE(model.index(1989).data(look::LetterSubjectRole).toString(), u"changed"_s);
    QCOMPARE(model.index(1004).data(look::LetterSubjectRole).toString(),
             u"995"_s); // of the page that was seen
}

/// What is seen first stays: the rest comes in below.
void TestLetterListModel::showsTheNewestOfALargeFolderAtOnce()
{
    LettersFixture mail;
    QRandomGenerator random(5);
    const auto all = mail.write(3 * LetterLoader::NewestFirst, [&](int i) { return plain(QString::number(i), 1000 + i); });
    mail.write(20, [&](int i) { // to letters that are not among the newest
        return plain(u"Re: "_s + QString::number(i), 100'000 + i, all.at(random.bounded(1000)));
    });
    LetterListModel model(mail.desk, mail.mail);
    const QAbstractItemModelTester tester(&model);
    struct Seen {
        QStringList subjects;
        QList<int> counts;
        bool whole;
        bool loading;
    };
    QList<Seen> seen;
    connect(&model, &QAbstractItemModel::modelReset, this, [&] {
        Seen now{ {}, {}, model.isWhole(), model.isLoading() };
        for (int row = 0; row < 200; ++row) {
            now.subjects.append(model.index(row).data(look::LetterSubjectRole).toString());
            now.counts.append(model.index(row).data(look::LetterCountRole).toInt());
        }
        seen.append(now);
    });
    QSignalSpy loaded(&model, &LetterListModel::loaded);
    model.show({ .folder = FolderId::Inbox }, {}, true);
    LetterId late = LetterId::None; // comes in while the rest is read
    connect(&model, &QAbstractItemModel::modelReset, this, [&] {
        if (late == LetterId::None) {
            late = LetterId{ 1 };
            late = mail.writeOne(plain(u"late"_s, 200'000));
        }
    });
    QVERIFY(loaded.wait(10000));
    mail.settle();
    QCOMPARE(seen.size(), 2);
    QVERIFY(!seen.at(0).whole);
    QVERIFY(seen.at(0).loading);
    QVERIFY(seen.at(1).whole);
    QCOMPARE(seen.at(0).counts.first(20), QList<int>(20, 2));
    if (seen.at(1).subjects.constFirst() == u"late"_s) { // or it is put in just after
        seen[1].subjects.removeFirst();
        seen[1].counts.removeFirst();
    }
    QCOMPARE(seen.at(0).subjects.first(199), seen.at(1).subjects.first(199));
    QCOMPARE(seen.at(0).counts.first(199), seen.at(1).counts.first(199));
    QCOMPARE(loaded.size(), 1);
    QCOMPARE(model.letters(), 3 * LetterLoader::NewestFirst + 21);
    QCOMPARE(model.idAt(0), late);
}

void TestLetterListModel::showsNothingEarlyWhereTheListBeginsElsewhere()
{
    LettersFixture mail;
    mail.write(2 * LetterLoader::NewestFirst, [&](int i) { return plain(QString::number(i), 1000 + i); });
    LetterListModel model(mail.desk, mail.mail);
    for (const ListOptions &options : { ListOptions{ .newestFirst = false }, ListOptions{ .filter = LetterFilter::Starred } }) {
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset), loaded(&model, &LetterListModel::loaded);
        model.show({ .folder = FolderId::Inbox }, options, true);
        QVERIFY(loaded.wait(10000));
        QCOMPARE(resets.size(), 1);
        load(model, { .folder = FolderId::Sent });
    }
}

void TestLetterListModel::aDamagedQueryIsAnError()
{
    LettersFixture mail;
    LetterListModel model(mail.desk, mail.mail);
    QSignalSpy failed(&model, &LetterListModel::loadFailed);
    model.show({ .search = u"before:yesterday"_s }, {});
    QVERIFY(failed.wait());
    QCOMPARE(failed.constFirst().constFirst().value<MailError>().kind, MailError::Kind::BadInput);
}

void TestLetterListModel::findsHitsInSubjectAndPreview()
{
    LettersFixture mail;
    store::test::Draft draft;
    draft.subject = "Roof: the QUOTÉ for March";
    draft.body = "The quote is 18 % higher than the misquote.";
    const auto id = mail.profile.add(draft.raw());
    QVERIFY(id);
    draft.subject = "Something else";
    draft.body = "Nothing.";
    QVERIFY(mail.profile.add(draft.raw()));
    LetterListModel model(mail.desk, mail.mail);
    load(model, { .search = u"roof quot"_s });
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.idAt(0), *id);
    const auto hits = model.index(0).data(look::LetterSubjectHitsRole).value<look::TextHits>();
    QCOMPARE(hits.size(), 2);
    QCOMPARE(hits.at(0).start, 0);
    QCOMPARE(hits.at(0).length, 4);
    QCOMPARE(hits.at(1).start, 10);
    QCOMPARE(model.index(0).data(look::LetterPreviewHitsRole).value<look::TextHits>().size(), 1);
    mail.mail.moveToTrash({ *id }); // what is thrown away leaves the results
    QCOMPARE(model.rowCount(), 0);
    mail.mail.undo();
    mail.settle();
    QCOMPARE(model.rowCount(), 1);
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QCA::Initializer qca;
    TestLetterListModel test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_letter_list_model.moc"
