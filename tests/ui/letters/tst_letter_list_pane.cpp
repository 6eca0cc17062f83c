// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/letters/letters_fixture.h"
#include "ui/preferences/preferences.h"
#include "ui/letters/folder_finder.h"
#include "ui/letters/letter_actions.h"
#include "ui/letters/letters_mime.h"
#include "ui/letters/list_header.h"
#include "ui/look/button.h"
#include "ui/look/empty_state.h"
#include "ui/look/letter_roles.h"
#include "ui/look/strip.h"
#include "ui/look/theme.h"
#include "ui/look/undo_bar.h"

#include <QAction>
#include <QApplication>
#include <QListWidget>
#include <QMenu>
#include <QScrollBar>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace sobre;
using namespace sobre::ui;
using namespace sobre::ui::test;
using store::Flag;
using store::FolderId;
using store::LetterId;

class TestLetterListPane : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto *theme = new look::Theme(*qApp);
        theme->setMode(look::Theme::Mode::Light);
        QLocale::setDefault(QLocale(u"en_GB"_s));
    }
    void init();
    void cleanup();

    void saysWhatIsInTheFolder();
    void tellsWhichLettersAreSelected();
    void arrowKeysOpenAndCloseAConversation();
    void archiveSelectsTheNextLetterAndCanBeUndone();
    void aClosedConversationGoesAsAWhole();
    void undoComesBeforeTheWriteIsConfirmed();
    void whatCannotBeWrittenIsTakenBack();
    void deletingForeverAsks();
    void movesToAFolderByTyping();
    void oneLetterKeysCanBeTurnedOff();
    void unreadLettersAreFoundByKey();
    void filtersAndEmptyStates();
    void newMailIsSeenAtTheTop();
    void newMailDoesNotMoveWhatIsRead();
    void aFolderComesBackAsItWasLeft();
    void searchSaysWhatIsWrong();
    void dragsLetters();
    void hundredThousandLetters();
    void everyControlHasAName();

private:
    /// Letters 1 (oldest) to `count`, read, with their number as subject.
    QList<LetterId> numbered(int count, qint64 start = 1000)
    {
        return m_mail->write(count, [start](int i) {
            ListedLetter letter;
            letter.subject = QString::number(i + 1);
            letter.date = start + i;
            return letter;
        });
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(&view(), key, modifiers);
        QCoreApplication::processEvents();
    }
    LetterListView &view() { return m_pane->view(); }
    LetterListModel &model() { return m_pane->model(); }
    QString subjectAt(int row) { return model().index(row).data(look::LetterSubjectRole).toString(); }
    QString current() { return view().currentIndex().data(look::LetterSubjectRole).toString(); }
    QAbstractButton *button(const QString &words)
    {
        for (auto *each : m_pane->findChildren<QAbstractButton *>()) {
            if (each->isVisible() && each->text().remove(u'&') == words)
                return each;
        }
        return nullptr;
    }
    QString emptyTitle() { return m_pane->findChild<look::EmptyState *>()->accessibleName(); }
    bool isEmptyShown() { return m_pane->findChild<look::EmptyState *>()->isVisible(); }
    look::Strip *visibleStrip()
    {
        for (auto *strip : m_pane->findChildren<look::Strip *>()) {
            if (strip->isVisible())
                return strip;
        }
        return nullptr;
    }

    std::unique_ptr<LettersFixture> m_mail;
    std::unique_ptr<LetterListPane> m_pane;
};

void TestLetterListPane::init()
{
    m_mail = std::make_unique<LettersFixture>();
    m_pane = std::make_unique<LetterListPane>(m_mail->desk, m_mail->mail);
    m_pane->resize(428, 700);
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
    m_pane->activateWindow();
    view().setFocus();
}

void TestLetterListPane::cleanup()
{
    m_pane.reset();
    m_mail.reset();
}

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

void TestLetterListPane::archiveSelectsTheNextLetterAndCanBeUndone()
{
    const QList<LetterId> ids = numbered(5);
    m_mail->show(*m_pane, FolderId::Inbox);
    view().selectRow(1); // "4"
    press(Qt::Key_A);
    QCOMPARE(model().rowCount(), 4);
    QCOMPARE(current(), u"3"_s);
    QVERIFY(m_pane->undoBar().isOffering());
    QCOMPARE(m_pane->undoBar().accessibleName(), u"Moved to \u2068Archive\u2069."_s);
    m_mail->settle();
    QCOMPARE(m_mail->folderOf(ids.at(3)), FolderId::Archive);
    press(Qt::Key_End);
    press(Qt::Key_Delete); // the last: what is above is next
    QCOMPARE(current(), u"2"_s);
    m_mail->settle();
    QCOMPARE(m_mail->folderOf(ids.at(0)), FolderId::Trash);

    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(current(), u"1"_s);
    press(Qt::Key_Z, Qt::ControlModifier);
    m_mail->settle();
    QCOMPARE(current(), u"4"_s);
    QCOMPARE(model().rowCount(), 5);
    QCOMPARE(m_mail->folderOf(ids.at(0)), FolderId::Inbox);
    QCOMPARE(m_mail->folderOf(ids.at(3)), FolderId::Inbox);
    QVERIFY(!m_mail->mail.canUndo());
    QVERIFY(!m_pane->undoBar().isOffering());
}

void TestLetterListPane::aClosedConversationGoesAsAWhole()
{
    const QList<LetterId> ids = numbered(2);
    ListedLetter reply;
    reply.date = 5000;
    reply.thread = ids.at(0);
    const LetterId answer = m_mail->writeOne(reply);
    m_mail->show(*m_pane, FolderId::Inbox);
    view().selectRow(0);
    press(Qt::Key_Delete);
    m_mail->settle();
    QCOMPARE(m_mail->folderOf(ids.at(0)), FolderId::Trash);
    QCOMPARE(m_mail->folderOf(answer), FolderId::Trash);
    QCOMPARE(current(), u"2"_s);
    QTest::mouseClick(m_pane->undoBar().button(), Qt::LeftButton);
    m_mail->settle();
    QCOMPARE(m_mail->folderOf(answer), FolderId::Inbox);
    view().selectRow(0);
    press(Qt::Key_Right);
    press(Qt::Key_Down); // its oldest letter alone
    press(Qt::Key_Delete);
    m_mail->settle();
    QCOMPARE(m_mail->folderOf(ids.at(0)), FolderId::Trash);
    QCOMPARE(m_mail->folderOf(answer), FolderId::Inbox);
}

void TestLetterListPane::undoComesBeforeTheWriteIsConfirmed()
{
    const QList<LetterId> ids = numbered(3);
    m_mail->show(*m_pane, FolderId::Inbox);
    view().selectRow(0);
    m_pane->actions().archive->trigger(); // no event loop in between
    m_pane->actions().undo->trigger();
    m_mail->settle();
    m_mail->settle();
    QCOMPARE(m_mail->folderOf(ids.at(2)), FolderId::Inbox);
    QCOMPARE(model().rowCount(), 3);
}

void TestLetterListPane::whatCannotBeWrittenIsTakenBack()
{
    const QList<LetterId> ids = numbered(3);
    m_mail->show(*m_pane, FolderId::Inbox);
    m_mail->breakDisk(true);
    view().selectRow(1);
    QSignalSpy failed(&m_mail->mail, &MailActions::failed);
    press(Qt::Key_S);
    m_pane->actions().archive->trigger();
    QCOMPARE(model().rowCount(), 2); // at once
    QTRY_COMPARE(model().rowCount(), 3); // and back
    QTRY_COMPARE(failed.size(), 2); // the star and the move
    QVERIFY(!model().index(1).data(look::LetterFlaggedRole).toBool());
    QVERIFY(!m_mail->mail.canUndo());
    QVERIFY(!m_pane->undoBar().isOffering());
    QVERIFY(visibleStrip());
    QVERIFY(visibleStrip()->spoken().startsWith(u"Nothing was moved."_s));
    m_mail->breakDisk(false);
    QTest::mouseClick(button(u"Close"_s), Qt::LeftButton);
    QVERIFY(!visibleStrip());
    QCOMPARE(m_mail->folderOf(ids.at(1)), FolderId::Inbox);
}

void TestLetterListPane::deletingForeverAsks()
{
    const QList<LetterId> ids = numbered(3);
    m_mail->show(*m_pane, FolderId::Inbox);
    view().selectRow(0);
    press(Qt::Key_Delete, Qt::ShiftModifier);
    QCOMPARE(model().rowCount(), 3);
    QVERIFY(button(u"Delete forever"_s));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!visibleStrip());
    QVERIFY(view().hasFocus());
    press(Qt::Key_Delete, Qt::ShiftModifier);
    QTest::mouseClick(button(u"Delete forever"_s), Qt::LeftButton);
    QCOMPARE(model().rowCount(), 2);
    QCOMPARE(current(), u"2"_s);
    m_mail->settle();
    QVERIFY(!store::letters::row(m_mail->profile.reader(), ids.at(2)));

    view().selectRow(0);
    press(Qt::Key_Delete);
    m_mail->settle();
    m_mail->show(*m_pane, FolderId::Trash);
    view().selectRow(0);
    press(Qt::Key_Delete); // in the Trash there is no further trash
    QVERIFY(button(u"Delete forever"_s));
    QCOMPARE(model().rowCount(), 1);
}

void TestLetterListPane::movesToAFolderByTyping()
{
    const auto folder = m_mail->profile.write(
        [](store::Database &database) { return store::folders::create(database, u"Traducción"_s); });
    QVERIFY(folder);
    const QList<LetterId> ids = numbered(2);
    m_mail->show(*m_pane, FolderId::Inbox);
    view().selectRow(0);
    press(Qt::Key_V);
    auto *finder = m_pane->findChild<FolderFinder *>();
    QVERIFY(finder->isVisible());
    auto *list = finder->findChild<QListWidget *>();
    QVERIFY(list->findItems(u"Inbox"_s, Qt::MatchExactly).isEmpty()); // they are there already
    QTest::keyClicks(finder->focusWidget(), u"traducc"_s);
    QCOMPARE(list->count(), 1);
    QTest::keyClick(finder->focusWidget(), Qt::Key_Return);
    QVERIFY(!finder->isVisible());
    QCOMPARE(model().rowCount(), 1);
    m_mail->settle();
    QCOMPARE(m_mail->folderOf(ids.at(1)), *folder);
    press(Qt::Key_V);
    QVERIFY(finder->isVisible());
    QTest::keyClick(finder->focusWidget(), Qt::Key_Escape);
    QVERIFY(!finder->isVisible());
    QCOMPARE(model().rowCount(), 1);
}

void TestLetterListPane::oneLetterKeysCanBeTurnedOff()
{
    numbered(3);
    m_mail->show(*m_pane, FolderId::Inbox);
    Preferences preferences;
    preferences.singleKeys = false;
    preferences.writeTo(m_mail->settings);
    m_pane->applySettings();
    view().selectRow(0);
    press(Qt::Key_A);
    QCOMPARE(model().rowCount(), 3);
    press(Qt::Key_Delete); // no letter
    QCOMPARE(model().rowCount(), 2);
    preferences.singleKeys = true;
    preferences.writeTo(m_mail->settings);
    m_pane->applySettings();
    press(Qt::Key_A);
    QCOMPARE(model().rowCount(), 1);
    // Nor do they work elsewhere.
    QWidget *filters = button(u"All"_s);
    filters->setFocus();
    QVERIFY(filters->hasFocus());
    QTest::keyClick(filters, Qt::Key_A);
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

void TestLetterListPane::dragsLetters()
{
    const QList<LetterId> ids = numbered(3);
    m_mail->show(*m_pane, FolderId::Inbox);
    const std::unique_ptr<QMimeData> data(model().mimeData({ model().index(0), model().index(2) }));
    QCOMPARE(letters_mime::decode(data.get()), QList({ ids.at(2), ids.at(0) }));
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

int main(int argc, char **argv)
{
    QApplication::setStyle(u"fusion"_s);
    QApplication application(argc, argv);
    const QCA::Initializer qca;
    TestLetterListPane test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_letter_list_pane.moc"
