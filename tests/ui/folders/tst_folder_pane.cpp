// SPDX-License-Identifier: GPL-3.0-or-later
// The sidebar as a person uses it: real widgets over a real store.
#include "tests/ui/folders/desk_fixture.h"
#include "ui/folders/folder_model.h"
#include "ui/folders/folder_pane.h"
#include "ui/folders/folder_view.h"
#include "ui/look/folder_roles.h"
#include "ui/look/strip.h"
#include "ui/look/type.h"

#include <QAction>
#include <QApplication>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>

using namespace sobre;
using namespace sobre::ui;
using namespace sobre::ui::test;
using store::FolderId;

class TestFolderPane : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<FolderId>(); }
    void init();
    void cleanup();
    void listsRolesFirstThenOwnFoldersNested();
    void countsWhatIsUnreadOrWaits();
    void tellsThatTheOutboxNeedsThePerson();
    void asksSeldomWhileThousandsArrive();
    void makesAFolderWhereItStands();
    void keepsTheEditorOpenForANameThatWillNotDo();
    void renamesByF2AndEscKeepsTheName();
    void removesAfterAQuestionInPlace();
    void marksAllReadFromTheMenu();
    void takesLettersThatAreDropped();
    void goesToFoldersByKey();
    void rightClickGoesNowhere();
    void looksLikeTheMockUp();

private:
    FolderView *view() { return m_pane->findChild<FolderView *>(); }
    QAbstractItemModel *model() { return view()->model(); }
    QStringList names()
    {
        QStringList all;
        for (int row = 0; row < model()->rowCount(); ++row)
            all += QString(model()->index(row, 0).data(look::FolderDepthRole).toInt(), u'>') + model()->index(row, 0).data().toString();
        return all;
    }
    QModelIndex rowOf(const QString &name)
    {
        for (int row = 0; row < model()->rowCount(); ++row) {
            if (model()->index(row, 0).data().toString() == name)
                return model()->index(row, 0);
        }
        return {};
    }
    int count(const QString &name) { return rowOf(name).data(look::FolderCountRole).toInt(); }
    QString spoken(const QString &name) { return rowOf(name).data(Qt::AccessibleTextRole).toString(); }
    look::Strip *strip() { return m_pane->findChild<look::Strip *>(); }
    QLineEdit *editor() { return view()->findChild<QLineEdit *>(); }
    FolderId make(const QString &path)
    {
        return *m_desk->files.write([path](store::Database &database) { return store::folders::ensure(database, path); });
    }
    QAction *menuAction(const QString &text)
    {
        for (QMenu *menu : view()->findChildren<QMenu *>()) {
            for (QAction *action : menu->actions()) {
                if (menu->isVisible() && action->text().remove(u'&') == text)
                    return action;
            }
        }
        return nullptr;
    }

    std::unique_ptr<DeskFixture> m_desk;
    std::unique_ptr<FolderPane> m_pane;
};

void TestFolderPane::init()
{
    m_desk = std::make_unique<DeskFixture>();
    m_pane = std::make_unique<FolderPane>(m_desk->desk);
    m_pane->resize(look::scaled(218), 800);
    m_pane->show();
    m_pane->activateWindow();
    view()->setFocus();
    QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
}

void TestFolderPane::cleanup()
{
    m_pane.reset();
    m_desk.reset();
}

void TestFolderPane::listsRolesFirstThenOwnFoldersNested()
{
    make(u"Translations"_s);
    make(u"Assembly/Minutes 10"_s);
    make(u"Assembly/Minutes 9"_s);
    make(u"archive of old"_s);
    const QStringList wanted {u"Inbox"_s,   u"Drafts"_s,         u"Outbox"_s,    u"Sent"_s,         u"Archive"_s,       u"Junk"_s,
                              u"Trash"_s,   u"archive of old"_s, u"Assembly"_s,  u">Minutes 9"_s,   u">Minutes 10"_s,   u"Translations"_s};
    QTRY_COMPARE(names(), wanted);
    QCOMPARE(m_pane->folder(), FolderId::Inbox);
    QCOMPARE(view()->currentIndex().data().toString(), u"Inbox"_s);
}

void TestFolderPane::countsWhatIsUnreadOrWaits()
{
    const FolderId own = make(u"Assembly"_s);
    const auto first = m_desk->addLetter(FolderId::Inbox);
    m_desk->addLetter(FolderId::Inbox);
    m_desk->addLetter(FolderId::Drafts);
    m_desk->addLetter(FolderId::Sent);
    m_desk->addLetter(own);
    QTRY_COMPARE(count(u"Inbox"_s), 2);
    QTRY_COMPARE(count(u"Assembly"_s), 1);
    QCOMPARE(count(u"Drafts"_s), 1);
    QCOMPARE(count(u"Sent"_s), 0);
    QCOMPARE(spoken(u"Inbox"_s), u"Inbox, 2 unread"_s);

    // What the person does shows at once.
    QElapsedTimer clock;
    clock.start();
    (void)m_desk->files.write([first](store::Database &database) {
        return store::letters::setFlag(database, {first}, store::Flag::Seen, true);
    });
    QTRY_COMPARE(count(u"Inbox"_s), 1);
    QVERIFY2(clock.elapsed() < 1000, "counts lag behind");

    (void)m_desk->files.write([first](store::Database &database) { return store::letters::removeForever(database, {first}); });
    (void)m_desk->files.write([](store::Database &database) { return store::letters::markAllSeen(database, FolderId::Inbox); });
    QTRY_COMPARE(count(u"Inbox"_s), 0);
    QCOMPARE(spoken(u"Inbox"_s), u"Inbox"_s);
}

void TestFolderPane::tellsThatTheOutboxNeedsThePerson()
{
    const auto later = QDateTime::currentDateTimeUtc().addDays(1);
    m_desk->queue({.nextTry = later});
    QTRY_COMPARE(count(u"Outbox"_s), 1);
    QCOMPARE(rowOf(u"Outbox"_s).data(look::FolderAttentionRole).toBool(), false);
    m_desk->queue({.state = store::OutboxState::Failed});
    QTRY_COMPARE(count(u"Outbox"_s), 2);
    QCOMPARE(rowOf(u"Outbox"_s).data(look::FolderAttentionRole).toBool(), true);
    QVERIFY(spoken(u"Outbox"_s).contains(u"waits for you"_s));
}

void TestFolderPane::asksSeldomWhileThousandsArrive()
{
    QSignalSpy changes(model(), &QAbstractItemModel::dataChanged);
    QElapsedTimer clock;
    clock.start();
    QList<QByteArray> letters;
    for (int n = 0; n < 3000; ++n)
        letters += store::test::Draft {.messageId = "<n" + QByteArray::number(n) + "@example.org>"}.raw();
    m_desk->files.addAll(letters, {.folder = FolderId::Inbox});
    QTRY_COMPARE(count(u"Inbox"_s), 3000);
    const qint64 looks = clock.elapsed() / 250 + 2;
    QVERIFY2(changes.size() <= looks, qPrintable(u"%1 changes in %2 ms"_s.arg(changes.size()).arg(clock.elapsed())));
}

void TestFolderPane::makesAFolderWhereItStands()
{
    m_pane->beginNewFolder();
    QTRY_VERIFY(editor());
    QCOMPARE(editor()->accessibleName().isEmpty(), false);
    QTest::keyClicks(editor(), u"Harbour"_s); // the name that is offered is selected
    QTest::keyClick(editor(), Qt::Key_Return);
    QTRY_VERIFY(rowOf(u"Harbour"_s).isValid());
    QVERIFY(store::folders::byName(m_desk->files.reader(), u"Harbour"_s));
    QTRY_COMPARE(names().size(), 8);
    QCOMPARE(m_pane->folder(), FolderId::Inbox);

    // One that is given up leaves nothing.
    m_pane->beginNewFolder();
    QTRY_VERIFY(editor());
    QTest::keyClick(editor(), Qt::Key_Escape);
    QTRY_COMPARE(names().size(), 8);
}

void TestFolderPane::keepsTheEditorOpenForANameThatWillNotDo()
{
    make(u"Harbour"_s);
    QTRY_VERIFY(rowOf(u"Harbour"_s).isValid());
    m_pane->beginNewFolder();
    QTRY_VERIFY(editor());
    for (const auto &[typed, told] : {std::pair {u"harbour"_s, u"There is a folder “harbour” already."_s}, {u"a/b"_s, u"A folder's name cannot hold “/”."_s},
                                      {u"inbox"_s, u"There is a folder “inbox” already."_s}, {u"  "_s, u"A folder needs a name."_s}}) {
        editor()->selectAll();
        QTest::keyClicks(editor(), typed);
        QVERIFY(!strip()->isVisible());
        QTest::keyClick(editor(), Qt::Key_Return);
        QVERIFY(strip()->isVisible());
        QCOMPARE(plain(strip()->spoken()), told);
        QVERIFY(editor());
    }
    editor()->selectAll();
    QTest::keyClicks(editor(), u"Pier"_s);
    QTest::keyClick(editor(), Qt::Key_Return);
    QTRY_VERIFY(rowOf(u"Pier"_s).isValid());
    QVERIFY(!strip()->isVisible());
}

void TestFolderPane::renamesByF2AndEscKeepsTheName()
{
    const FolderId own = make(u"Harbour"_s);
    QTRY_VERIFY(rowOf(u"Harbour"_s).isValid());
    m_pane->selectFolder(own);
    QTest::keyClick(view(), Qt::Key_F2);
    QTRY_VERIFY(editor());
    QTest::keyClicks(editor(), u"Port"_s);
    QTest::keyClick(editor(), Qt::Key_Escape);
    QTRY_VERIFY(!editor());
    QVERIFY(rowOf(u"Harbour"_s).isValid());
    QTest::keyClick(view(), Qt::Key_F2);
    QTRY_VERIFY(editor());
    QTest::keyClicks(editor(), u"Port"_s);
    QTest::keyClick(editor(), Qt::Key_Return);
    QTRY_VERIFY(rowOf(u"Port"_s).isValid());
    QCOMPARE(m_pane->folder(), own);

    // Folders with a role always keep theirs.
    m_pane->selectFolder(FolderId::Junk);
    QTest::keyClick(view(), Qt::Key_F2);
    QTest::qWait(30);
    QVERIFY(!editor());
}

void TestFolderPane::removesAfterAQuestionInPlace()
{
    const FolderId own = make(u"Harbour"_s);
    const auto letter = m_desk->addLetter(own);
    const auto within = m_desk->addLetter(make(u"Harbour/Pier"_s));
    QTRY_VERIFY(rowOf(u"Pier"_s).isValid());
    m_pane->selectFolder(own);
    view()->setFocus();
    QTest::keyClick(view(), Qt::Key_Delete);
    QVERIFY(strip()->isVisible());
    QVERIFY2(plain(strip()->spoken()).contains(u"Remove “Harbour”?"_s) && strip()->spoken().contains(u'2'), qPrintable(strip()->spoken()));
    shoot(*m_pane, u"folders-remove"_s);
    // Enter right after Del removes nothing: the focus is on Keep it.
    QCOMPARE(QApplication::focusWidget(), strip()->buttons().constLast());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QVERIFY(!strip()->isVisible());
    QVERIFY(rowOf(u"Harbour"_s).isValid());
    QCOMPARE(QApplication::focusWidget(), view());

    QSignalSpy chosen(m_pane.get(), &FolderPane::folderChosen);
    QTest::keyClick(view(), Qt::Key_Delete);
    QTest::mouseClick(strip()->buttons().constFirst(), Qt::LeftButton);
    QTRY_VERIFY(!rowOf(u"Harbour"_s).isValid());
    QVERIFY(!rowOf(u"Pier"_s).isValid());
    QCOMPARE(m_desk->folderOf(letter), FolderId::Trash);
    QCOMPARE(m_desk->folderOf(within), FolderId::Trash);
    QCOMPARE(m_pane->folder(), FolderId::Inbox);
    QCOMPARE(chosen.size(), 1);
}

void TestFolderPane::marksAllReadFromTheMenu()
{
    m_desk->addLetter(FolderId::Inbox);
    m_desk->addLetter(FolderId::Inbox);
    QTRY_COMPARE(count(u"Inbox"_s), 2);
    QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, view()->mapToGlobal(QPoint(5, 5)));
    QApplication::sendEvent(view()->viewport(), &event);
    QTRY_VERIFY(menuAction(u"Mark all read"_s));
    QVERIFY(!menuAction(u"Remove"_s)); // the Inbox stays
    menuAction(u"Mark all read"_s)->trigger();
    QTRY_COMPARE(count(u"Inbox"_s), 0);
}

void TestFolderPane::takesLettersThatAreDropped()
{
    QSignalSpy dropped(m_pane.get(), &FolderPane::lettersDropped);
    const auto drop = [&](const QString &folder, const char *type, const QByteArray &data) {
        QMimeData mime;
        mime.setData(QString::fromLatin1(type), data);
        const QPoint where = view()->visualRect(rowOf(folder)).center();
        QDragEnterEvent enter(where, Qt::MoveAction | Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(view()->viewport(), &enter);
        QDragMoveEvent move(where, Qt::MoveAction | Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(view()->viewport(), &move);
        QDropEvent event(where, Qt::MoveAction | Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(view()->viewport(), &event);
        return move.isAccepted();
    };
    QVERIFY(drop(u"Archive"_s, "application/x-sobre-letters", "12\n7\nnonsense\n"));
    QCOMPARE(dropped.size(), 1);
    QCOMPARE(dropped.at(0).at(0).value<QList<store::LetterId>>(), (QList {store::LetterId {12}, store::LetterId {7}}));
    QCOMPARE(dropped.at(0).at(1).value<FolderId>(), FolderId::Archive);
    QVERIFY(!drop(u"Outbox"_s, "application/x-sobre-letters", "12"));
    QVERIFY(!drop(u"Archive"_s, "text/plain", "12"));
    QCOMPARE(dropped.size(), 1);
    QCOMPARE(m_pane->folder(), FolderId::Inbox);
}

void TestFolderPane::goesToFoldersByKey()
{
    QSignalSpy chosen(m_pane.get(), &FolderPane::folderChosen);
    QTest::keyClick(m_pane.get(), Qt::Key_5, Qt::ControlModifier);
    QCOMPARE(m_pane->folder(), FolderId::Archive);
    QCOMPARE(chosen.size(), 1);
    QTest::keyClick(view(), Qt::Key_Down);
    QCOMPARE(m_pane->folder(), FolderId::Junk);
    QCOMPARE(m_pane->goActions().at(4)->text(), u"Archive"_s);
    QVERIFY(!m_pane->goActions().at(8)->isVisible());
    QSignalSpy opened(m_pane.get(), &FolderPane::folderOpened);
    QTest::keyClick(view(), Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
}

void TestFolderPane::rightClickGoesNowhere()
{
    QSignalSpy chosen(m_pane.get(), &FolderPane::folderChosen);
    QTest::mouseClick(view()->viewport(), Qt::RightButton, {}, view()->visualRect(rowOf(u"Trash"_s)).center());
    QCOMPARE(chosen.size(), 0);
    QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, view()->visualRect(rowOf(u"Trash"_s)).center());
    QCOMPARE(chosen.size(), 1);
}

// Compares no words, so that it can be looked at in each language.
void TestFolderPane::looksLikeTheMockUp()
{
    const auto account = m_desk->addAccount(0, 0);
    const FolderId own = make(u"Assembly/Minutes"_s);
    make(u"Translations"_s);
    for (int n = 0; n < 3; ++n)
        m_desk->addLetter(FolderId::Inbox);
    m_desk->addLetter(FolderId::Drafts);
    m_desk->addLetter(own);
    m_desk->queue({.state = store::OutboxState::Failed});
    const auto count = [this](FolderId id) {
        return qobject_cast<FolderModel *>(model())->indexOf(id).data(look::FolderCountRole).toInt();
    };
    QTRY_COMPARE(count(FolderId::Inbox), 3);
    QTRY_COMPARE(count(FolderId::Outbox), 1);
    QTest::mouseMove(m_pane.get(), QPoint(100, 600));
    m_pane->findChild<QWidget *>(u"accountHeading"_s)->setFocus();
    shoot(*m_pane, u"folders"_s);
    m_desk->fetching.fetch(account);
    auto *trouble = m_pane->findChild<QLabel *>(u"fetchTrouble"_s);
    QTRY_VERIFY(trouble->isVisible());
    m_pane->selectFolder(own);
    QTest::keyClick(view(), Qt::Key_Delete);
    QTRY_VERIFY(strip()->isVisible());
    shoot(*m_pane, u"folders-asking"_s);
    // All of what must be read fits, also with a large font: words wrap, nothing is cut off.
    QTRY_VERIFY(trouble->height() >= trouble->heightForWidth(trouble->width()));
    for (const QPushButton *button : m_pane->findChildren<QPushButton *>()) {
        const QRect place(button->mapTo(m_pane.get(), QPoint()), button->size());
        QVERIFY2(!button->isVisible() || m_pane->rect().contains(place), qPrintable(button->text()));
    }
}

int main(int argc, char **argv)
{
    const DeskApplication application(argc, argv);
    TestFolderPane test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_folder_pane.moc"
