// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/letters/pane_test.h"
#include "ui/letters/letter_actions.h"
#include "ui/letters/list_header.h"

#include <QAction>
#include <QScrollBar>

using namespace Qt::StringLiterals;
using namespace sobre;
using namespace sobre::ui;
using namespace sobre::ui::test;
using store::FolderId;
using store::LetterId;

class TestLetterListPane : public PaneTest {
    Q_OBJECT

private Q_SLOTS:
    void saysWhatIsInTheFolder();
    void tellsWhichLettersAreSelected();
    void arrowKeysOpenAndCloseAConversation();
    void unreadLettersAreFoundByKey();
    void filtersAndEmptyStates();
    void newMailIsSeenAtTheTop();
    void newMailDoesNotMoveWhatIsRead();
    void aFolderComesBackAsItWasLeft();
    void anOldLetterIsFoundWhileTheRestIsRead();
    void searchSaysWhatIsWrong();
    void searchFindsWhatComesIn();
    void hundredThousandLetters();
    void everyControlHasAName();
};

void TestLetterListPane::saysWhatIsInTheFolder()
{
    numbered(30);
    ListedLetter unread;
    unread.flags = 0;
    m_mail->writeOne(unread);
    m_mail->show(*m_pane, FolderId::Inbox);
    const auto *header = m_pane->findChild<ListHeader *>();
    QCOMPARE(header->title(), u"Inbox"_s);
    QCOMPARE(header->counts(), u"1 unread · 31"_s);
    m_mail->writeOne(unread);
    QCOMPARE(header->counts(), u"2 unread · 32"_s);
}

void TestLetterListPane::tellsWhichLettersAreSelected()
{
    const QList<LetterId> ids = numbered(5);
    m_mail->show(*m_pane, FolderId::Inbox);
    QSignalSpy selected(m_pane.get(), &LetterListPane::selectionChanged);
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, view().visualRect(model().index(1)).center());
    QTRY_COMPARE(selected.size(), 1);
    QCOMPARE(selected.takeFirst().constFirst().value<QList<LetterId>>(), QList({ ids.at(3) }));
    press(Qt::Key_Down, Qt::ShiftModifier);
    QTRY_COMPARE(selected.size(), 1);
    QCOMPARE(selected.takeFirst().constFirst().value<QList<LetterId>>(), QList({ ids.at(3), ids.at(2) }));
    press(Qt::Key_A, Qt::ControlModifier);
    QTRY_COMPARE(selected.size(), 1);
    QCOMPARE(selected.takeFirst().constFirst().value<QList<LetterId>>().size(), 5);
    QSignalSpy opened(m_pane.get(), &LetterListPane::opened);
    press(Qt::Key_Home);
    press(Qt::Key_Return);
    QCOMPARE(opened.constFirst().constFirst().value<LetterId>(), ids.at(4));
    QCOMPARE(model().letters(), 5); // and nothing was deleted
}

void TestLetterListPane::arrowKeysOpenAndCloseAConversation()
{
    const LetterId first = numbered(1).constFirst();
    ListedLetter reply;
    reply.date = 5000;
    reply.thread = first;
    m_mail->writeOne(reply);
    m_mail->show(*m_pane, FolderId::Inbox);
    QCOMPARE(model().rowCount(), 1);
    press(Qt::Key_Home);
    press(Qt::Key_Right);
    QCOMPARE(model().rowCount(), 3);
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    QCOMPARE(view().currentIndex().row(), 2);
    press(Qt::Key_Left); // to the conversation
    QCOMPARE(view().currentIndex().row(), 0);
    press(Qt::Key_Left);
    QCOMPARE(model().rowCount(), 1);
}

void TestLetterListPane::unreadLettersAreFoundByKey()
{
    const QList<LetterId> ids = numbered(300);
    m_mail->mail.setRead({ ids.at(10), ids.at(200) }, false);
    m_mail->settle();
    ListedLetter reply; // a conversation whose older letter is the unread one
    reply.date = 9000;
    reply.thread = ids.at(10);
    m_mail->writeOne(reply);
    m_mail->show(*m_pane, FolderId::Inbox);
    view().selectRow(1);
    press(Qt::Key_N);
    QCOMPARE(current(), u"201"_s);
    press(Qt::Key_N); // all around; the conversation is opened
    QCOMPARE(current(), u"11"_s);
    QVERIFY(model().isChild(view().currentIndex().row()));
    press(Qt::Key_P);
    QCOMPARE(current(), u"201"_s);
    press(Qt::Key_F);
    QCOMPARE(current(), u"200"_s);
    press(Qt::Key_B);
    QCOMPARE(current(), u"201"_s);
    press(Qt::Key_M);
    QVERIFY(!view().currentIndex().data(look::LetterUnreadRole).toBool());
    press(Qt::Key_M);
    QVERIFY(view().currentIndex().data(look::LetterUnreadRole).toBool());
}

void TestLetterListPane::filtersAndEmptyStates()
{
    m_mail->show(*m_pane, FolderId::Archive);
    QVERIFY(isEmptyShown());
    QCOMPARE(emptyTitle(), u"Nothing here yet"_s);
    numbered(2);
    m_mail->show(*m_pane, FolderId::Inbox);
    QVERIFY(!isEmptyShown());
    QTest::mouseClick(button(u"Unread"_s), Qt::LeftButton);
    QVERIFY(isEmptyShown());
    QCOMPARE(emptyTitle(), u"All read"_s);
    QTest::mouseClick(button(u"Show all"_s), Qt::LeftButton);
    QVERIFY(!isEmptyShown());
    QCOMPARE(model().rowCount(), 2);
    view().selectRow(1);
    press(Qt::Key_S);
    QTest::mouseClick(button(u"Starred"_s), Qt::LeftButton);
    QCOMPARE(model().rowCount(), 1);
    QCOMPARE(subjectAt(0), u"1"_s);
    m_mail->settle();
    m_mail->show(*m_pane, FolderId::Archive);
    m_mail->show(*m_pane, FolderId::Inbox);
    QCOMPARE(model().rowCount(), 1); // the filter is the folder's
    // Mail that comes into an empty folder is seen.
    m_mail->show(*m_pane, FolderId::Junk);
    QVERIFY(isEmptyShown());
    ListedLetter junk;
    junk.folder = FolderId::Junk;
    m_mail->writeOne(junk);
    QVERIFY(!isEmptyShown());
}

void TestLetterListPane::newMailIsSeenAtTheTop()
{
    numbered(100);
    m_mail->show(*m_pane, FolderId::Inbox);
    numbered(3, 50'000);
    QCOMPARE(view().verticalScrollBar()->value(), 0);
    QCOMPARE(view().indexAt({ 5, 5 }).data(look::LetterSubjectRole).toString(), u"3"_s);
}

void TestLetterListPane::newMailDoesNotMoveWhatIsRead()
{
    const QList<LetterId> ids = numbered(400);
    m_mail->show(*m_pane, FolderId::Inbox);
    view().selectRow(200);
    view().verticalScrollBar()->setValue(view().verticalScrollBar()->value() + 13);
    const QString selected = current();
    const QPoint at = view().visualRect(view().currentIndex()).topLeft();
    QVERIFY(view().viewport()->rect().contains(at));
    QSignalSpy changes(m_pane.get(), &LetterListPane::selectionChanged);
    numbered(37, 50'000);
    QCOMPARE(current(), selected);
    QCOMPARE(view().visualRect(view().currentIndex()).topLeft(), at);
    // Replies carry conversations from below to the top.
    m_mail->write(20, [&](int i) {
        ListedLetter reply;
        reply.date = 60'000 + i;
        reply.thread = ids.at(i);
        return reply;
    });
    QCOMPARE(view().visualRect(view().currentIndex()).topLeft(), at);
    // Letters above go.
    m_mail->mail.moveToTrash(ids.last(50));
    QCOMPARE(view().visualRect(view().currentIndex()).topLeft(), at);
    QCOMPARE(view().selectedLetters().size(), 1);
    m_mail->settle();
    QCOMPARE(changes.size(), 1); // when the row was selected, not since
}

void TestLetterListPane::aFolderComesBackAsItWasLeft()
{
    numbered(400);
    m_mail->show(*m_pane, FolderId::Inbox);
    view().selectRow(250);
    const int scroll = view().verticalScrollBar()->value();
    const QString selected = current();
    m_mail->show(*m_pane, FolderId::Archive);
    QVERIFY(m_pane->selection().isEmpty());
    m_mail->show(*m_pane, FolderId::Inbox);
    QCOMPARE(current(), selected);
    QCOMPARE(view().verticalScrollBar()->value(), scroll);
    QCOMPARE(m_pane->selection().size(), 1);
}

/// The newest are there at once, the old one that somebody asked for is not yet.
void TestLetterListPane::anOldLetterIsFoundWhileTheRestIsRead()
{
    const auto ids = numbered(2 * LetterLoader::NewestFirst);
    connect(&model(), &QAbstractItemModel::modelReset, this, [this, ids] {
        if (!model().isWhole())
            m_pane->selectLetter(ids.at(7));
    });
    QSignalSpy shown(m_pane.get(), &LetterListPane::shown);
    m_pane->showFolder(FolderId::Inbox);
    QVERIFY(shown.wait(10000));
    QTRY_COMPARE(m_pane->selection(), QList({ ids.at(7) }));
    QCOMPARE(current(), u"8"_s);
}

void TestLetterListPane::searchSaysWhatIsWrong()
{
    m_pane->showSearch(u"before:yesterday"_s);
    QTRY_COMPARE(emptyTitle(), u"This cannot be searched for"_s);
    QSignalSpy shown(m_pane.get(), &LetterListPane::shown);
    m_pane->showSearch(u"harbour"_s);
    QVERIFY(shown.wait());
    QCOMPARE(emptyTitle(), u"No message matches “\u2068harbour\u2069”"_s);
    store::test::Draft draft;
    draft.subject = "The Long Harbour";
    const auto id = m_mail->profile.add(draft.raw(), { .folder = FolderId::Trash });
    QVERIFY(id);
    QTest::mouseClick(button(u"Search junk and trash too"_s), Qt::LeftButton);
    QTRY_COMPARE(model().rowCount(), 1);
    QCOMPARE(model().idAt(0), *id);
}

void TestLetterListPane::searchFindsWhatComesIn()
{
    const auto add = [this](const QByteArray &subject) {
        const auto id = m_mail->profile.add(store::test::Draft{ .subject = subject }.raw(), { .folder = FolderId::Inbox });
        return id ? *id : LetterId::None;
    };
    const LetterId first = add("The Long Harbour");
    m_pane->showSearch(u"harbour"_s);
    QTRY_COMPARE(model().rowCount(), 1);
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, view().visualRect(model().index(0)).center());
    QTRY_COMPARE(m_pane->selection(), QList({ first }));
    const LetterId second = add("A harbour");
    add("A lighthouse");
    QTRY_COMPARE(model().rowCount(), 2);
    QVERIFY(model().rowOf(second) >= 0);
    QCOMPARE(m_pane->selection(), QList({ first })); // what is read stays
    // Also where nothing was found before.
    m_pane->showSearch(u"breakwater"_s);
    QTRY_COMPARE(model().rowCount(), 0);
    QTRY_VERIFY(isEmptyShown());
    add("The breakwater");
    QTRY_COMPARE(model().rowCount(), 1);
    QVERIFY(!isEmptyShown());
}

void TestLetterListPane::hundredThousandLetters()
{
    for (int part = 0; part < 5; ++part)
        numbered(20'000, 1'000'000 + part * 20'000);
    m_mail->show(*m_pane, FolderId::Inbox);
    QCOMPARE(model().rowCount(), 100'000);
    press(Qt::Key_Home);
    press(Qt::Key_End);
    QCOMPARE(subjectAt(99'999), u"1"_s);
    QCOMPARE(view().currentIndex().row(), 99'999);
    QVERIFY(view().viewport()->rect().intersects(view().visualRect(view().currentIndex())));
    view().selectAll();
    QCOMPARE(view().affected().size(), 100'000);
    press(Qt::Key_Delete);
    QCOMPARE(model().rowCount(), 0); // at once
    QCOMPARE(emptyTitle(), u"Nothing here yet"_s);
    m_pane->actions().undo->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(model().rowCount(), 100'000, 60'000);
}

void TestLetterListPane::everyControlHasAName()
{
    numbered(3);
    m_mail->show(*m_pane, FolderId::Inbox);
    for (const QWidget *widget : m_pane->findChildren<QWidget *>()) {
        const bool stop = widget->focusPolicy() & Qt::TabFocus;
        const auto *words = qobject_cast<const QAbstractButton *>(widget);
        if (stop && widget->isVisible())
            QVERIFY2(!widget->accessibleName().isEmpty() || (words && !words->text().isEmpty()),
                     widget->metaObject()->className());
    }
    for (const QAction *action : m_pane->actions().findChildren<QAction *>())
        QVERIFY(!action->text().isEmpty());
}

SOBRE_PANE_MAIN(TestLetterListPane)
#include "tst_letter_list_pane.moc"
