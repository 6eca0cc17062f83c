// SPDX-License-Identifier: GPL-3.0-or-later
// The counter as a person uses it: real widgets, store and services; scripts play the server.
#include "tests/ui/counter/counter_fixture.h"
#include "ui/look/segmented_bar.h"
#include "ui/look/type.h"

#include <QComboBox>
#include <QScrollBar>
#include <QSignalSpy>

#include <numeric>

using namespace sobre;
using namespace sobre::ui;
using namespace sobre::ui::test;
using store::FolderId;
using store::LetterId;
using tests::DialogueScript;

class TestCounterWindow : public QObject, protected CounterFixture {
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
    void asksNobodyBeforeItIsOpened();
    void showsWhatLiesThere();
    void saysThatNothingLiesThere();
    void deletesThereAfterASecondThought();
    void saysWhatWillBeLost();
    void tellsWhatItCouldNotDelete();
    void fetchesALetterByHand();
    void stopsAtOnce();
    void saysWhyNothingCanBeSeen();
    void readsFurtherHeadersWhereThePersonLooks();
    void sortsByWhatIsLarge();
    void opensWhatIsHere();
    void looksAtAnotherAccount();
    void showsALetterWithoutName();
    void closesWithItsAccount();
    void hasRoomForItsWords();
};

void TestCounterWindow::asksNobodyBeforeItIsOpened()
{
    visits({listing(Five) + tops(Five, FourUnknown) + quit()});
    CounterWindow window(m_desk->desk, m_desk->mail, m_desk->thread, m_account);
    window.setAttribute(Qt::WA_DeleteOnClose, false);
    QTest::qWait(150);
    QCOMPARE(m_visits.load(), 0);
    window.show();
    QTRY_COMPARE(m_visits.load(), 1);
}

void TestCounterWindow::showsWhatLiesThere()
{
    open({listing(Five) + tops(Five, FourUnknown) + quit()});
    QTRY_COMPARE(rows(), 5);
    QTRY_COMPARE(row(0, CounterSenderRole), u"Helen Okafor"_s);
    QVERIFY2(m_report->problems.isEmpty(), qPrintable(problems()));
    QCOMPARE(words("summary"), u"127.0.0.1 · 5 letters · 48.6 MB"_s);
    QCOMPARE(row(0, CounterSubjectRole), u"Minutes of Thursday"_s);
    QCOMPARE(row(0, CounterStateRole), u"Not here yet · Stays there"_s);
    QCOMPARE(row(1, CounterMarksRole), u"No sender · Program or archive"_s);
    QCOMPARE(row(2, CounterMarksRole), u"Name with another address"_s);
    QCOMPARE(row(2, CounterSenderRole), u"x9@mailer.test"_s); // never the name that passes for an address
    QCOMPARE(row(3, CounterMarksRole), u"Over 20 MB"_s);
    QCOMPARE(row(3, CounterSizeRole), u"48.3 MB"_s);
    QCOMPARE(row(4, CounterSenderRole), u"Ana Ruiz"_s);
    QCOMPARE(row(4, CounterStateRole), u"Here · Stays there"_s);
    QVERIFY(row(3, Qt::AccessibleTextRole).startsWith(u"Jonas Weber. Video of the holidays, in full length. 48.3 MB. Not here yet. Stays there. Over 20 MB."_s));
    QVERIFY(!m_report->written.contains("RETR") && !m_report->written.contains("DELE"));
    choose({1});
    QCOMPARE(words("facts"), u"It does not say who sent it. It is nothing but a program or an archive: invoice.pdf.exe. Not here yet. Stays there. Fetch brings all else that is new, too."_s);
    choose({2});
    QCOMPARE(words("facts"), u"It calls its sender service@bank.example, but the address is x9@mailer.test. Not here yet. Stays there. Fetch brings all else that is new, too."_s);
    shoot(*m_window, u"counter"_s);
    m_window->resize(560, 480);
    shoot(*m_window, u"counter-narrow"_s);
    choose({1, 3});
    QCOMPARE(words("facts"), u"2 letters chosen · 48.6 MB"_s);
}

void TestCounterWindow::saysThatNothingLiesThere()
{
    open({listing({}) + quit()});
    QTRY_VERIFY(emptyShows(u"Nothing lies there"_s));
    QCOMPARE(words("summary"), u"127.0.0.1 · 0 letters · 0 bytes"_s);
    shoot(*m_window, u"counter-empty"_s);
}

void TestCounterWindow::deletesThereAfterASecondThought()
{
    const DialogueScript gone = "C UIDL 2\nS +OK 2 u2\nC DELE 2\nS +OK\n";
    open({listing(Five) + tops(Five, FourUnknown) + quit(), listing(Five) + gone + quit()});
    QTRY_COMPARE(row(0, CounterSenderRole), u"Helen Okafor"_s);
    choose({3});
    QTest::keyClick(&list(), Qt::Key_Delete);
    QVERIFY(strip());
    QCOMPARE(strip()->lead(), u"Delete 1 letters at the post office?"_s);
    QCOMPARE(strip()->sentence(), u"It was not fetched: nothing of it will be left anywhere."_s);
    QVERIFY(button(u"Keep"_s)->hasFocus());
    shoot(*m_window, u"counter-delete"_s);
    QTest::keyClick(m_window.get(), Qt::Key_Escape);
    QVERIFY(!strip());
    QCOMPARE(m_visits.load(), 1);
    QCOMPARE(rows(), 5);

    QTest::keyClick(&list(), Qt::Key_Delete);
    click(u"Delete there"_s);
    QTRY_COMPARE(rows(), 4);
    QVERIFY2(m_report->problems.isEmpty() && m_report->finished, qPrintable(problems()));
    QVERIFY(!m_report->written.contains("RETR"));
    QCOMPARE(words("summary"), u"127.0.0.1 · 4 letters · 323 kB"_s);
    QVERIFY(!strip());
    QCOMPARE(m_visits.load(), 2);
}

void TestCounterWindow::saysWhatWillBeLost()
{
    open({listing(Five) + tops(Five, FourUnknown) + quit()});
    QTRY_COMPARE(row(0, CounterSenderRole), u"Helen Okafor"_s);
    choose({4});
    click(u"Delete there…"_s);
    QCOMPARE(strip()->sentence(), u"What is here stays here."_s);
    choose({0, 1, 4});
    click(u"Delete there…"_s);
    QCOMPARE(strip()->lead(), u"Delete 3 letters at the post office?"_s);
    QCOMPARE(strip()->sentence(), u"2 of them were not fetched: nothing of those will be left anywhere."_s);
    click(u"Keep"_s);
    QVERIFY(!strip());
    QVERIFY(list().hasFocus());
    QCOMPARE(m_visits.load(), 1);
}

void TestCounterWindow::tellsWhatItCouldNotDelete()
{
    QList<Lying> later = Five;
    later[4].size = 7301; // another letter has that name now
    later.removeAt(2);
    open({listing(Five) + tops(Five, FourUnknown) + quit(), listing(later) + quit()});
    QTRY_COMPARE(row(0, CounterSenderRole), u"Helen Okafor"_s);
    choose({0, 2});
    click(u"Delete there…"_s);
    click(u"Delete there"_s);
    QTRY_VERIFY(strip());
    QCOMPARE(strip()->lead(), u"1 letters there are not the ones you chose."_s);
    QCOMPARE(rows(), 4); // the one that is gone by itself is shown no more
    QVERIFY2(m_report->problems.isEmpty(), qPrintable(problems()));
}

void TestCounterWindow::stopsAtOnce()
{
    visits({});
    m_desk->mail.open = [](net::ServerAddress, net::TlsPolicy, net::WireLog *) -> Task<std::unique_ptr<net::LineChannel>> {
        const Pending<bool> never;
        co_await never;
        co_return nullptr;
    };
    m_window = std::make_unique<CounterWindow>(m_desk->desk, m_desk->mail, m_desk->thread, m_account);
    m_window->setAttribute(Qt::WA_DeleteOnClose, false);
    m_window->show();
    QTRY_VERIFY(emptyShows(u"Looking at the post office…"_s));
    shoot(*m_window, u"counter-looking"_s);
    click(u"Stop"_s);
    QTRY_VERIFY_WITH_TIMEOUT(emptyShows(u"Not looked at yet"_s), 1000);
    QVERIFY(button(u"Look now"_s));
    QVERIFY(!strip());
}

void TestCounterWindow::saysWhyNothingCanBeSeen()
{
    open({});
    QTRY_VERIFY(strip());
    QCOMPARE(strip()->tone(), look::Tone::Error);
    QVERIFY(strip()->sentence().contains(u"mail.example.org"_s));
    QVERIFY(emptyShows(u"It cannot be said what lies there"_s));
    shoot(*m_window, u"counter-failed"_s);
    visits({DialogueScript(""), listing(Five) + tops(Five, FourUnknown) + quit()});
    click(u"Try again"_s);
    QTRY_COMPARE(rows(), 5);
    QVERIFY(!strip());
}

void TestCounterWindow::readsFurtherHeadersWhereThePersonLooks()
{
    QList<Lying> many;
    for (int i = 0; i < 300; ++i)
        many += Lying {"m" + QByteArray::number(i), 1000, "From: a" + QByteArray::number(i) + "@example.org\nSubject: Number " + QByteArray::number(i) + '\n'};
    QList<qsizetype> newest(200), rest(100);
    std::iota(newest.rbegin(), newest.rend(), 100);
    std::iota(rest.rbegin(), rest.rend(), 0);
    open({listing(many) + tops(many, newest) + quit(), listing(many) + tops(many, rest) + quit()});
    QTRY_COMPARE(rows(), 300);
    QTRY_COMPARE(row(0, CounterSubjectRole), u"Number 299"_s);
    QCOMPARE(row(250, CounterSenderRole), u"Not looked at yet"_s);
    QTest::qWait(700);
    QCOMPARE(m_visits.load(), 1); // what nobody looks at is not asked for
    list().verticalScrollBar()->setValue(list().visualRect(list().model()->index(199, 0)).top());
    QTRY_COMPARE_WITH_TIMEOUT(row(250, CounterSubjectRole), u"Number 49"_s, 5000);
    QVERIFY2(m_report->problems.isEmpty(), qPrintable(problems()));
    QCOMPARE(m_visits.load(), 2);
}

void TestCounterWindow::sortsByWhatIsLarge()
{
    open({listing(Five) + tops(Five, FourUnknown) + quit()});
    QTRY_COMPARE(row(0, CounterSenderRole), u"Helen Okafor"_s);
    auto *order = m_window->findChild<look::SegmentedBar *>();
    order->setCurrent(int(CounterModel::Order::Largest));
    QCOMPARE(row(0, CounterSenderRole), u"Jonas Weber"_s);
    QCOMPARE(row(1, CounterSubjectRole), u"Invoice 4711"_s);
    order->setCurrent(int(CounterModel::Order::Missing));
    QCOMPARE(rows(), 4);
    QCOMPARE(row(3, CounterSenderRole), u"Jonas Weber"_s);
}

void TestCounterWindow::opensWhatIsHere()
{
    open({listing(Five) + tops(Five, FourUnknown) + quit()});
    QTRY_COMPARE(rows(), 5);
    QSignalSpy wanted(m_window.get(), &CounterWindow::letterWanted);
    QTRY_VERIFY(list().hasFocus());
    QTest::keyClick(&list(), Qt::Key_End);
    QVERIFY(button(u"Open"_s)->isEnabled());
    QTest::keyClick(&list(), Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.at(0).at(0).value<LetterId>(), m_here);
    QTest::keyClick(&list(), Qt::Key_Home);
    QVERIFY(!button(u"Open"_s)->isEnabled());
    QTest::keyClick(&list(), Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
}

void TestCounterWindow::looksAtAnotherAccount()
{
    const auto second = m_desk->addAccount(0, 0, u"marta@second.example"_s, u"Second"_s);
    const QList<Lying> one {{"z1", 99, "From: Zoe <zoe@example.org>\nSubject: Only here\n"}};
    open({listing(Five) + tops(Five, FourUnknown) + quit(), listing(one) + tops(one, {0}) + quit()});
    QTRY_COMPARE(rows(), 5);
    QTRY_VERIFY(!button(u"Stop"_s));
    auto *accounts = m_window->findChild<QComboBox *>();
    QVERIFY(accounts->isVisible());
    QCOMPARE(accounts->currentText(), u"Marta at Example"_s);
    m_window->showAccount(second);
    QCOMPARE(accounts->currentText(), u"Second"_s);
    QTRY_COMPARE(rows(), 1);
    QTRY_COMPARE(row(0, CounterSenderRole), u"Zoe"_s);
    QVERIFY(m_window->windowTitle().contains(u"Second"_s));
}

void TestCounterWindow::showsALetterWithoutName()
{
    const DialogueScript nameless = R"(
        S +OK ready
        C CAPA
        S -ERR
        C USER marta
        S +OK
        C PASS ****
        S +OK in
        C STAT
        S +OK 1 300
        C UIDL
        S -ERR
        C LIST
        S +OK
        S 1 300
        S .
        C TOP 1 0
        S +OK
        S From: Zoe <zoe@example.org>
        S
        S .
    )";
    open({nameless + quit()});
    QTRY_COMPARE(rows(), 1);
    QTRY_COMPARE(row(0, CounterSenderRole), u"Zoe"_s);
    QVERIFY(strip());
    QCOMPARE(strip()->lead(), u"This server gives its letters no names."_s);
    choose({0});
    QVERIFY(!button(u"Delete there…"_s)->isEnabled());
    QVERIFY(!button(u"Fetch"_s)->isEnabled());
    QTest::keyClick(&list(), Qt::Key_Delete);
    QCOMPARE(strip()->lead(), u"This server gives its letters no names."_s);
}

void TestCounterWindow::closesWithItsAccount()
{
    open({listing(Five) + tops(Five, FourUnknown) + quit()});
    QTRY_COMPARE(rows(), 5);
    m_desk->accounts.remove(m_account, account::AccountBook::Letters::Stay, [](const Result<> &) {});
    QTRY_VERIFY(!m_window->isVisible());
}

void TestCounterWindow::fetchesALetterByHand()
{
    // Over the limit of the account: only a person's word fetches it.
    store::AccountRecord record = store::accounts::byId(m_desk->files.reader(), m_account).value();
    record.fetchLimit = 1'000'000;
    QVERIFY(m_desk->files.write([record](store::Database &database) { return store::accounts::update(database, record); }));
    QTRY_COMPARE(m_desk->accounts.byId(m_account)->record.fetchLimit, 1'000'000);
    const QList<Lying> two {{"u1", 300}, {"u2", 48'300'000, "From: Jonas Weber <jonas@example.org>\nSubject: Video\n"}};
    const DialogueScript whole = "C RETR 2\nS +OK\nS From: Jonas Weber <jonas@example.org>\nS Subject: Video\nS\nS All of it.\nS .\n";
    open({listing(two) + tops(two, {1}) + quit(), listing(two) + whole + quit()});
    QTRY_COMPARE(row(0, CounterSubjectRole), u"Video"_s);
    QCOMPARE(row(0, CounterStateRole), u"Not here yet · Stays there"_s);
    choose({1});
    QVERIFY(!button(u"Fetch"_s)->isEnabled()); // it is here
    choose({0});
    click(u"Fetch"_s);
    QTRY_COMPARE(row(0, CounterStateRole), u"Here · Stays there"_s);
    QVERIFY2(m_report->problems.isEmpty(), qPrintable(problems()));
    QCOMPARE(m_visits.load(), 2); // what is here is known without asking
    QCOMPARE(list().selected().size(), 1);
    QCOMPARE(list().selected().first().name.uid, QByteArray("u2"));
    QVERIFY(button(u"Open"_s)->isEnabled());
    QVERIFY(!strip());
    QVERIFY(!button(u"Stop"_s));
}

/// In any language: see DeskApplication for how to look at it.
void TestCounterWindow::hasRoomForItsWords()
{
    (void)m_desk->addAccount(0, 0, u"marta@second.example"_s, u"Second"_s);
    open({listing(Five) + tops(Five, FourUnknown) + quit()});
    QTRY_COMPARE(rows(), 5);
    QTRY_VERIFY(list().model()->index(0, 0).data(CounterStrongRole).toBool() && !list().model()->index(0, 0).data(CounterDimRole).toBool());
    choose({2});
    shoot(*m_window, u"words"_s);
    choose({1, 3, 4});
    QTest::keyClick(&list(), Qt::Key_Delete);
    QVERIFY(strip());
    m_window->resize(std::max(m_window->minimumWidth(), m_window->minimumSizeHint().width()), 520);
    QTest::qWait(50);
    shoot(*m_window, u"words-narrow"_s);
    QVERIFY2(m_window->width() <= 700 * look::scale(), qPrintable(QString::number(m_window->width())));
    for (const QPushButton *one : m_window->findChildren<QPushButton *>()) {
        if (one->isVisible())
            QVERIFY2(one->width() >= one->sizeHint().width() && m_window->rect().contains(QRect(one->mapTo(m_window.get(), QPoint()), one->size())), qPrintable(one->text()));
    }
}

int main(int argc, char **argv)
{
    DeskApplication application(argc, argv);
    TestCounterWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_counter_window.moc"
