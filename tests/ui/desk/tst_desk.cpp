// SPDX-License-Identifier: GPL-3.0-or-later
// The whole program's windows over a real profile, without a network: what a person does with letters that are there.
#include "tests/ui/desk/walk.h"

#include "core/store/accounts.h"
#include "core/store/writer.h"
#include "ui/accounts/add_account_window.h"
#include "ui/look/search_field.h"
#include "ui/outbox/outbox_entry.h"

#include <QMenu>
#include <QPlainTextEdit>

using namespace sobre;
using namespace sobre::ui;
using namespace sobre::ui::test;
using namespace Qt::StringLiterals;
using store::FolderId;

class tst_desk : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_walk.reset(); }

    void beginsWithAddingAnAccount();
    void marksReadOnlyWhatWasRead();
    void deletesAndBringsBack();
    void archivesSeveral();
    void searchesAndComesBack();
    void goesFromListToLetterWhereItIsNarrow();
    void keepsADraftThatWasClosed();
    void aLetterSentInAHurryLeavesOnce();
    void takesBackWhatIsPlanned();
    void showsALetterThatAComposerLeadsTo();
    void stopsOnlyWhatRuns();
    void opensWithTheListInHand();

private:
    void fill(int letters);

    std::unique_ptr<look::Theme> m_theme;
    std::unique_ptr<Walk> m_walk;
};

void tst_desk::init()
{
    if (!m_theme)
        m_theme = std::make_unique<look::Theme>(*qApp);
    m_walk = std::make_unique<Walk>(*m_theme);
}

/// Letter 1 is the newest: "Letter 1" by Ana.
void tst_desk::fill(int letters)
{
    QList<QByteArray> all;
    for (int i = letters; i > 0; --i) {
        const QByteArray number = QByteArray::number(i);
        all += store::test::Draft {.subject = "Letter " + number,
                                   .date = "Sat, 21 Nov 2026 10:" + QByteArray::number(60 - i).rightJustified(2, '0') + ":00 +0000",
                                   .messageId = "<" + number + "@desk.test>",
                                   .body = "The word of this one is unique" + number + "."}
                   .raw();
    }
    m_walk->receive(all);
    // Mail without an account is shown from the next start on.
    m_walk->end();
    m_walk->start();
    QTRY_COMPARE(m_walk->rows(), letters);
}

void tst_desk::beginsWithAddingAnAccount()
{
    QVERIFY(m_walk->sees(m_walk->main(), u"Add your mail account"_s));
    // The next step has the focus, and Enter takes it.
    QCOMPARE(QApplication::focusWidget(), Walk::button(m_walk->main(), u"Add account"_s));
    m_walk->press(Qt::Key_Return);
    QTRY_VERIFY(Walk::shown<AddAccountWindow>());
    QTRY_COMPARE(QApplication::activeWindow(), Walk::shown<AddAccountWindow>());
    QCOMPARE(QApplication::focusWidget()->objectName(), u"name"_s);
    // There is nobody yet to write from.
    Walk::shown<AddAccountWindow>()->close();
    QTRY_VERIFY(!Walk::shown<AddAccountWindow>());
    QVERIFY(m_walk->backToMain());
    QTest::keyClick(m_walk->main(), Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(Walk::shown<AddAccountWindow>());
    QVERIFY(!Walk::shown<ComposerWindow>());
}

void tst_desk::opensWithTheListInHand()
{
    fill(3);
    QTRY_COMPARE(QApplication::focusWidget(), &m_walk->list()->view());
    m_walk->press(Qt::Key_Down);
    QTRY_VERIFY(m_walk->sees(m_walk->letter(), u"Letter "_s));
}

void tst_desk::marksReadOnlyWhatWasRead()
{
    fill(4);
    QCOMPARE(m_walk->count(FolderId::Inbox).unread, 4);
    QVERIFY2(m_walk->folderWords(u"Inbox"_s).contains(u"4 unread"_s), qPrintable(m_walk->folderWords(u"Inbox"_s)));
    m_walk->clickRow(0);
    for (int i = 0; i < 2; ++i) { // passing by
        QTest::qWait(150);
        m_walk->press(Qt::Key_Down);
    }
    QTest::qWait(700);
    QCOMPARE(m_walk->count(FolderId::Inbox).unread, 4);
    QTRY_COMPARE_WITH_TIMEOUT(m_walk->count(FolderId::Inbox).unread, 3, 3000);
    QTRY_VERIFY(m_walk->folderWords(u"Inbox"_s).contains(u"3 unread"_s));
    QTest::qWait(500);
    for (const store::LetterRow &row : m_walk->letters(FolderId::Inbox))
        QCOMPARE(row.unread, row.subject != u"Letter 3"_s);
    // M turns it back, and it stays so while it is looked at.
    m_walk->press(Qt::Key_M);
    QTRY_COMPARE(m_walk->count(FolderId::Inbox).unread, 4);
    QTest::qWait(1900);
    QCOMPARE(m_walk->count(FolderId::Inbox).unread, 4);
}

void tst_desk::deletesAndBringsBack()
{
    fill(4);
    m_walk->clickRow(1);
    QTRY_COMPARE(m_walk->subjects(), QStringList {u"Letter 2"_s});
    m_walk->press(Qt::Key_Delete);
    QTRY_COMPARE(m_walk->count(FolderId::Trash).total, 1);
    QTRY_COMPARE(m_walk->rows(), 3);
    QTRY_COMPARE(m_walk->subjects(), QStringList {u"Letter 3"_s}); // what comes next
    QTRY_VERIFY(m_walk->list()->undoBar().isOffering());
    QVERIFY2(m_walk->sees(m_walk->list(), u"Undo"_s), qPrintable(m_walk->words(m_walk->list())));
    QTest::mouseClick(m_walk->list()->undoBar().button(), Qt::LeftButton);
    QTRY_COMPARE(m_walk->count(FolderId::Trash).total, 0);
    QTRY_COMPARE(m_walk->rows(), 4);
    // The same by keys, from the reader.
    m_walk->clickRow(0);
    QTRY_COMPARE(m_walk->letter()->shown().size(), 1);
    m_walk->press(Qt::Key_F6);
    QTRY_VERIFY(m_walk->letter()->isAncestorOf(QApplication::focusWidget()) || QApplication::focusWidget() == m_walk->letter());
    m_walk->press(Qt::Key_Delete);
    QTRY_COMPARE(m_walk->count(FolderId::Trash).total, 1);
    QCOMPARE(m_walk->letters(FolderId::Trash).first().subject, u"Letter 1"_s);
    m_walk->press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(m_walk->count(FolderId::Trash).total, 0);
}

void tst_desk::archivesSeveral()
{
    fill(6);
    m_walk->clickRow(1);
    m_walk->clickRow(3, Qt::ShiftModifier);
    QTRY_COMPARE(m_walk->list()->selection().size(), 3);
    QTRY_VERIFY2(m_walk->sees(m_walk->letter(), u"3 message"_s),
                 qPrintable(m_walk->words(m_walk->letter())));
    m_walk->press(Qt::Key_A);
    QTRY_COMPARE(m_walk->count(FolderId::Archive).total, 3);
    QTRY_COMPARE(m_walk->rows(), 3);
    QStringList there;
    for (const store::LetterRow &row : m_walk->letters(FolderId::Archive))
        there += row.subject;
    there.sort();
    QCOMPARE(there, (QStringList {u"Letter 2"_s, u"Letter 3"_s, u"Letter 4"_s}));
    m_walk->press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(m_walk->rows(), 6);
    QTRY_COMPARE(m_walk->count(FolderId::Archive).total, 0);
}

void tst_desk::searchesAndComesBack()
{
    fill(8);
    m_walk->clickRow(4);
    QTRY_COMPARE(m_walk->subjects(), QStringList {u"Letter 5"_s});
    m_walk->press(Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY(qobject_cast<look::SearchField *>(QApplication::focusWidget()));
    m_walk->type(u"unique7"_s);
    QTRY_COMPARE(m_walk->rows(), 1);
    m_walk->press(Qt::Key_Down);
    QTRY_COMPARE(m_walk->subjects(), QStringList {u"Letter 7"_s});
    QTRY_VERIFY(m_walk->sees(m_walk->letter(), u"Letter 7"_s));
    m_walk->press(Qt::Key_Escape);
    QTRY_COMPARE(m_walk->rows(), 8);
    QTRY_COMPARE(m_walk->subjects(), QStringList {u"Letter 5"_s}); // the earlier folder and row
    QCOMPARE(m_walk->main()->findChild<look::SearchField *>()->text(), QString());
}

void tst_desk::goesFromListToLetterWhereItIsNarrow()
{
    fill(3);
    m_walk->main()->resize(700, 700);
    QTRY_VERIFY(!m_walk->letter()->isVisible());
    QVERIFY(!m_walk->folders()->isVisible());
    m_walk->clickRow(1);
    m_walk->press(Qt::Key_Return);
    QTRY_VERIFY(m_walk->letter()->isVisible());
    QVERIFY(!m_walk->list()->isVisible());
    QTRY_VERIFY(m_walk->sees(m_walk->letter(), u"Letter 2"_s));
    m_walk->press(Qt::Key_Escape);
    QTRY_VERIFY(m_walk->list()->isVisible());
    QVERIFY(!m_walk->letter()->isVisible());
    QCOMPARE(QApplication::focusWidget(), &m_walk->list()->view());
    QCOMPARE(m_walk->subjects(), QStringList {u"Letter 2"_s});
    // A letter that is open and deleted leaves the way back open.
    m_walk->press(Qt::Key_Return);
    QTRY_VERIFY(m_walk->letter()->isVisible());
    m_walk->press(Qt::Key_Delete);
    QTRY_COMPARE(m_walk->count(FolderId::Trash).total, 1);
    m_walk->press(Qt::Key_Escape);
    QTRY_VERIFY(m_walk->list()->isVisible());
}

namespace {

/// An account that no server knows; nothing is asked of it here but to write from.
void addAccount(Walk &walk)
{
    const store::AccountRecord record {.name = u"marta@example.org"_s,
                                       .email = u"marta@example.org"_s,
                                       .displayName = u"Marta"_s,
                                       .incomingUrl = u"pop3s://marta@127.0.0.1:1"_s,
                                       .outgoingUrl = u"smtps://marta@127.0.0.1:1"_s,
                                       .keep = u"forever"_s};
    walk.sobre().store().writer().act([record](store::Database &database) -> Result<> {
        const auto added = store::accounts::add(database, record);
        return added ? Result<> {} : std::unexpected(added.error());
    });
    QTRY_VERIFY(Walk::sees(walk.main(), u"marta@example.org"_s));
}

} // namespace

void tst_desk::keepsADraftThatWasClosed()
{
    addAccount(*m_walk);
    QTest::keyClick(m_walk->main(), Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(Walk::shown<ComposerWindow>());
    QTRY_COMPARE(QApplication::activeWindow(), Walk::shown<ComposerWindow>());
    m_walk->type(u"ana@example.net"_s);
    for (int i = 0; i < 8 && !qobject_cast<QPlainTextEdit *>(QApplication::focusWidget()); ++i)
        m_walk->press(Qt::Key_Tab);
    m_walk->type(u"Half a thought"_s);
    m_walk->press(Qt::Key_W, Qt::ControlModifier);
    QTRY_VERIFY(!Walk::shown<ComposerWindow>());
    QTRY_COMPARE(m_walk->count(FolderId::Drafts).total, 1);
    QTRY_VERIFY(m_walk->sees(m_walk->main(), u"Draft kept."_s));
    QVERIFY(m_walk->raw(m_walk->letters(FolderId::Drafts).first().id).contains("Half a thought"));
    // It is opened again from its folder, as it was.
    QVERIFY(m_walk->backToMain());
    m_walk->folders()->selectFolder(FolderId::Drafts);
    QTRY_COMPARE(m_walk->rows(), 1);
    m_walk->clickRow(0);
    m_walk->press(Qt::Key_Return);
    QTRY_VERIFY(Walk::shown<ComposerWindow>());
    QTRY_VERIFY(Walk::shown<ComposerWindow>()->findChild<QPlainTextEdit *>()->toPlainText().contains(u"Half a thought"_s));
    Walk::shown<ComposerWindow>()->close();
    QTRY_VERIFY(!Walk::shown<ComposerWindow>());
    QTest::qWait(100);
    QCOMPARE(m_walk->count(FolderId::Drafts).total, 1);
    QVERIFY(Walk::click(m_walk->main(), u"Discard"_s));
    QTRY_COMPARE(m_walk->count(FolderId::Drafts).total, 0);
    QCOMPARE(m_walk->count(FolderId::Trash).total, 1);
}

/// Ctrl+Enter pressed once more reaches the main window, where the button "Write" may have the focus still.
void tst_desk::aLetterSentInAHurryLeavesOnce()
{
    addAccount(*m_walk);
    QVERIFY(Walk::click(m_walk->main(), u"Write"_s));
    QTRY_VERIFY(Walk::shown<ComposerWindow>());
    const QPointer<ComposerWindow> composer = Walk::shown<ComposerWindow>();
    QTRY_COMPARE(QApplication::activeWindow(), composer);
    m_walk->type(u"ana@example.net"_s);
    auto *body = composer->findChild<QPlainTextEdit *>();
    for (int i = 0; i < 8 && QApplication::focusWidget() != body; ++i) {
        m_walk->press(Qt::Key_Tab);
        if (QApplication::focusWidget()->accessibleName() == u"Subject"_s)
            m_walk->type(u"Hello"_s);
    }
    m_walk->type(u"In a hurry."_s);
    m_walk->press(Qt::Key_Return, Qt::ControlModifier);
    m_walk->press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!composer);
    QVERIFY(m_walk->backToMain());
    QCOMPARE(QApplication::focusWidget(), Walk::button(m_walk->main(), u"Write"_s));
    m_walk->press(Qt::Key_Return, Qt::ControlModifier);
    QTest::qWait(200);
    QVERIFY(!Walk::shown<ComposerWindow>());
    QCOMPARE(m_walk->count(FolderId::Outbox).total, 1);
    QCOMPARE(m_walk->count(FolderId::Drafts).total, 0);
    // Meanwhile it is said how long there still is to take it back.
    QTRY_VERIFY(m_walk->sees(m_walk->main(), u"Your letter leaves in "_s));
    const auto words = [this] { return m_walk->words(m_walk->main()); };
    const auto left = [&words] { return words().section(u"Your letter leaves in "_s, 1).section(u' ', 0, 0).toInt(); };
    const int before = left();
    QVERIFY(before > 5 && before <= 10);
    QTRY_COMPARE_WITH_TIMEOUT(left(), before - 2, 3000);
    // In the outbox the same key opens nothing either.
    m_walk->folders()->selectFolder(FolderId::Outbox);
    QTRY_VERIFY(m_walk->outbox()->isVisible());
    QTRY_VERIFY(m_walk->outbox()->findChild<OutboxEntry *>() && m_walk->outbox()->findChild<OutboxEntry *>()->isVisible());
    m_walk->outbox()->findChild<OutboxEntry *>()->setFocus();
    QVERIFY(qobject_cast<OutboxEntry *>(QApplication::focusWidget()));
    m_walk->press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_walk->outbox()->isVisible());
    QVERIFY(!Walk::shown<ComposerWindow>());
}

void tst_desk::takesBackWhatIsPlanned()
{
    addAccount(*m_walk);
    QTest::keyClick(m_walk->main(), Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(Walk::shown<ComposerWindow>());
    QPointer<ComposerWindow> composer = Walk::shown<ComposerWindow>();
    QTRY_COMPARE(QApplication::activeWindow(), composer);
    m_walk->type(u"ana@example.net"_s);
    composer->findChild<QPlainTextEdit *>()->setPlainText(u"No hurry."_s);
    auto *later = composer->findChild<QMenu *>(u"laterMenu"_s);
    QAction *morning = later->actions().at(later->actions().size() - 3);
    morning->trigger();
    morning->trigger(); // it has no subject, and that is meant
    m_walk->press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!composer);
    QVERIFY(m_walk->backToMain());
    QCOMPARE(m_walk->count(FolderId::Outbox).total, 1);
    QTRY_VERIFY(m_walk->sees(m_walk->main(), u"Planned for tomorrow, 08:00."_s));
    QVERIFY(!m_walk->sees(m_walk->main(), u"Your letter leaves in "_s));
    QVERIFY(Walk::click(m_walk->main(), u"Undo"_s));
    QTRY_VERIFY(Walk::shown<ComposerWindow>());
    QTRY_COMPARE(m_walk->count(FolderId::Outbox).total, 0);
}

void tst_desk::showsALetterThatAComposerLeadsTo()
{
    fill(3);
    addAccount(*m_walk);
    m_walk->folders()->selectFolder(FolderId::Outbox); // something else is before the person
    QTRY_VERIFY(m_walk->outbox()->isVisible());
    QTest::keyClick(m_walk->main(), Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(Walk::shown<ComposerWindow>());
    store::LetterId second = store::LetterId::None;
    for (const store::LetterRow &row : m_walk->letters(FolderId::Inbox)) {
        if (row.subject == u"Letter 2"_s)
            second = row.id;
    }
    Q_EMIT Walk::shown<ComposerWindow>()->letterWanted(second);
    QTRY_VERIFY(m_walk->letter()->isVisible());
    QTRY_VERIFY(m_walk->sees(m_walk->letter(), u"Letter 2"_s));
    QVERIFY(Walk::shown<ComposerWindow>()); // with what was written
}

void tst_desk::stopsOnlyWhatRuns()
{
    const auto stop = [this] {
        for (const QAction *one : m_walk->main()->actions()) {
            if (one->text() == u"S&top getting mail"_s)
                return one->isEnabled();
        }
        return true;
    };
    QVERIFY(!stop()); // no account
    addAccount(*m_walk);
    QVERIFY(!stop()); // nothing is fetched
    m_walk->press(Qt::Key_F5);
    QTRY_VERIFY(m_walk->sees(m_walk->main(), u"Could not get mail"_s));
    QTRY_VERIFY(!stop());
}

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication::setStyle(QStringLiteral("fusion"));
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    const QCA::Initializer qca;
    tst_desk test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_desk.moc"
