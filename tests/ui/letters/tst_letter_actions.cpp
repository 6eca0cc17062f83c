// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/letters/pane_test.h"
#include "ui/preferences/preferences.h"
#include "ui/letters/folder_finder.h"
#include "ui/letters/letter_actions.h"
#include "ui/letters/letters_mime.h"
#include "ui/look/button.h"
#include "ui/look/undo_bar.h"

#include <QAction>
#include <QListWidget>

using namespace Qt::StringLiterals;
using namespace sobre;
using namespace sobre::ui;
using namespace sobre::ui::test;
using store::FolderId;
using store::LetterId;

class TestLetterActions : public PaneTest {
    Q_OBJECT

private Q_SLOTS:
    void archiveSelectsTheNextLetterAndCanBeUndone();
    void aClosedConversationGoesAsAWhole();
    void undoComesBeforeTheWriteIsConfirmed();
    void whatCannotBeWrittenIsTakenBack();
    void deletingForeverAsks();
    void movesToAFolderByTyping();
    void oneLetterKeysCanBeTurnedOff();
    void dragsLetters();
};

void TestLetterActions::archiveSelectsTheNextLetterAndCanBeUndone()
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

void TestLetterActions::aClosedConversationGoesAsAWhole()
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

void TestLetterActions::undoComesBeforeTheWriteIsConfirmed()
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

void TestLetterActions::whatCannotBeWrittenIsTakenBack()
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

void TestLetterActions::deletingForeverAsks()
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

void TestLetterActions::movesToAFolderByTyping()
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

void TestLetterActions::oneLetterKeysCanBeTurnedOff()
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

void TestLetterActions::dragsLetters()
{
    const QList<LetterId> ids = numbered(3);
    m_mail->show(*m_pane, FolderId::Inbox);
    const std::unique_ptr<QMimeData> data(model().mimeData({ model().index(0), model().index(2) }));
    QCOMPARE(letters_mime::decode(data.get()), QList({ ids.at(2), ids.at(0) }));
}

SOBRE_PANE_MAIN(TestLetterActions)
#include "tst_letter_actions.moc"
