// SPDX-License-Identifier: GPL-3.0-or-later
// The main job, from an empty profile to an answer that has arrived, through the real windows at the lab's real servers.
// One person's day: each step goes on where the one before ended.
#include "tests/ui/desk/lab_walk.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QPlainTextEdit>

using namespace sobre;
using namespace sobre::ui;
using namespace sobre::ui::test;
using namespace Qt::StringLiterals;
using store::FolderId;

class tst_main_job : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_walk.reset(); }
    void init()
    {
        if (m_broken)
            QSKIP("the step before failed");
    }
    void cleanup() { m_broken |= QTest::currentTestFailed(); }

    void addsAnAccountByKeyboardAlone();
    void showsWhatHasCome();
    void countsAsReadWhatWasRead();
    void answersWithAFile();
    void takesTheAnswerBack();
    void handsItOver();
    void receivesItAtTheOtherAccount();
    void asksBeforeItEndsWithUnsentLetters();

private:
    ComposerWindow *composer() { return Walk::shown<ComposerWindow>(); }

    bool m_broken = false;
    Lab m_lab;
    std::unique_ptr<look::Theme> m_theme;
    std::unique_ptr<Walk> m_walk;
    QTemporaryDir m_files;
    QString m_own, m_other;
    QByteArray m_octets; ///< of the file that goes along
};

void tst_main_job::initTestCase()
{
    if (!m_lab.enter())
        QSKIP("no lab");
    m_theme = std::make_unique<look::Theme>(*qApp);
    m_walk = std::make_unique<Walk>(*m_theme);
    m_own = Lab::fresh(u"marta"_s);
    m_other = Lab::fresh(u"ana"_s, u"dos.test"_s);
    QList<QByteArray> letters;
    for (int i = 1; i <= 3; ++i)
        letters += store::test::Draft {.from = "Ana <" + m_other.toUtf8() + ">",
                                       .to = m_own.toUtf8(),
                                       .subject = "Question " + QByteArray::number(i),
                                       .date = "Sat, 21 Nov 2026 10:0" + QByteArray::number(i) + ":00 +0000",
                                       .messageId = "<q" + QByteArray::number(i) + m_own.toUtf8() + ">",
                                       .body = "Can you send me the minutes?"}
                       .raw();
    QVERIFY(drop(m_own, letters));
    m_octets.resize(40'000);
    QRandomGenerator(7).fillRange(reinterpret_cast<quint32 *>(m_octets.data()), m_octets.size() / 4);
    QFile file(m_files.filePath(u"minutes.bin"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(m_octets) == m_octets.size());
}

void tst_main_job::addsAnAccountByKeyboardAlone()
{
    m_walk->press(Qt::Key_Return); // on the welcome page
    QVERIFY(addAccount(m_own, m_lab.password(), u"mail.uno.test"_s, u"mail.uno.test"_s));
    QTRY_VERIFY(m_walk->sees(m_walk->main(), m_own));
}

void tst_main_job::showsWhatHasCome()
{
    QTRY_COMPARE_WITH_TIMEOUT(m_walk->rows(), 3, 15000); // fetched without being asked
    QTRY_VERIFY2(m_walk->folderWords(u"Inbox"_s).contains(u"3 unread"_s), qPrintable(m_walk->folderWords(u"Inbox"_s)));
    QVERIFY(drop(m_own, {store::test::Draft {.subject = "Later", .date = "Sat, 21 Nov 2026 09:00:00 +0000"}.raw()}));
    QVERIFY(m_walk->backToMain());
    QTRY_VERIFY(m_walk->sees(m_walk->folders(), u"Checked at"_s)); // while it is being checked the key does nothing
    QTest::keyClick(m_walk->main(), Qt::Key_F5);
    QTRY_COMPARE_WITH_TIMEOUT(m_walk->rows(), 4, 15000);
    QTRY_VERIFY(m_walk->folderWords(u"Inbox"_s).contains(u"4 unread"_s));
}

void tst_main_job::countsAsReadWhatWasRead()
{
    m_walk->clickRow(0);
    QTRY_VERIFY(m_walk->sees(m_walk->letter(), u"Question 3"_s));
    QVERIFY(m_walk->sees(m_walk->letter(), m_other)); // the address is always there
    QTRY_VERIFY_WITH_TIMEOUT(m_walk->folderWords(u"Inbox"_s).contains(u"3 unread"_s), 4000);
}

void tst_main_job::answersWithAFile()
{
    m_walk->press(Qt::Key_R, Qt::ControlModifier);
    QTRY_VERIFY(composer());
    QTRY_COMPARE(QApplication::activeWindow(), composer());
    QTRY_VERIFY(composer()->findChild<QPlainTextEdit *>()->toPlainText().contains(u"> Can you send me the minutes?"_s));
    QCOMPARE(QApplication::focusWidget(), composer()->findChild<QPlainTextEdit *>());
    m_walk->type(u"Here they are."_s);
    m_walk->press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(Walk::chooseFile(m_files.filePath(u"minutes.bin"_s)));
    composer()->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(composer()));
    m_walk->press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!composer());
    QTRY_COMPARE(m_walk->count(FolderId::Outbox).total, 1);
}

void tst_main_job::takesTheAnswerBack()
{
    QTRY_VERIFY2(m_walk->sees(m_walk->main(), u"Your letter leaves in"_s), qPrintable(m_walk->words(m_walk->main())));
    QVERIFY(Walk::click(m_walk->main(), u"Undo"_s));
    QTRY_VERIFY(composer());
    QTRY_VERIFY(composer()->findChild<QPlainTextEdit *>()->toPlainText().startsWith(u"Here they are."_s));
    QTRY_COMPARE(m_walk->count(FolderId::Outbox).total, 0);
    QTest::qWait(500);
    QVERIFY(QTest::qWaitForWindowActive(composer()));
    m_walk->press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!composer());
    QTRY_COMPARE(m_walk->count(FolderId::Outbox).total, 1);
    QCOMPARE(m_walk->count(FolderId::Drafts).total, 0);
}

void tst_main_job::handsItOver()
{
    m_walk->folders()->selectFolder(FolderId::Outbox);
    QTRY_VERIFY(m_walk->outbox()->isVisible());
    QTRY_VERIFY2(m_walk->sees(m_walk->outbox(), u"Leaves in"_s), qPrintable(m_walk->words(m_walk->outbox())));
    QTRY_VERIFY2_WITH_TIMEOUT(m_walk->sees(m_walk->outbox(), u"Handed over to"_s), qPrintable(m_walk->words(m_walk->outbox())), 25000);
    QVERIFY2(m_walk->sees(m_walk->outbox(), u"queued as"_s), qPrintable(m_walk->words(m_walk->outbox())));
    QCOMPARE(m_walk->count(FolderId::Outbox).total, 0);
    const QList<store::LetterRow> sent = m_walk->letters(FolderId::Sent);
    QCOMPARE(sent.size(), 1);
    QCOMPARE(sent.first().subject, u"Re: Question 3"_s);
    QVERIFY(!sent.first().unread);
}

void tst_main_job::receivesItAtTheOtherAccount()
{
    QVERIFY(m_walk->backToMain());
    QVERIFY(Walk::shown<AddAccountWindow>() == nullptr);
    Q_EMIT m_walk->main()->addAccountRequested();
    QVERIFY(addAccount(m_other, m_lab.password(), u"pop3.dos.test"_s, u"smtp.dos.test"_s));
    QVERIFY(m_walk->backToMain());
    m_walk->folders()->selectFolder(FolderId::Inbox);
    for (int i = 0; i < 10 && m_walk->count(FolderId::Inbox).total < 5; ++i) {
        QTest::keyClick(m_walk->main(), Qt::Key_F5);
        QTest::qWait(1000);
    }
    QTRY_COMPARE(m_walk->count(FolderId::Inbox).total, 5);
    int row = -1;
    QTRY_VERIFY([&] {
        for (int i = 0; i < m_walk->rows(); ++i) {
            if (store::letters::row(m_walk->reader(), m_walk->list()->model().idAt(i))->subject == u"Re: Question 3"_s)
                row = i;
        }
        return row >= 0;
    }());
    m_walk->clickRow(row);
    // Also though its conversation was selected when it came.
    QTRY_VERIFY(m_walk->letter()->findChild<QAbstractButton *>(u"saveAttachment"_s));
    auto *save = m_walk->letter()->findChild<QAbstractButton *>(u"saveAttachment"_s);
    QTRY_VERIFY(save->isVisible());
    QTest::mouseClick(save, Qt::LeftButton);
    const QString saved = m_files.filePath(u"received.bin"_s);
    QVERIFY(Walk::chooseFile(saved));
    QTRY_COMPARE(QFileInfo(saved).size(), m_octets.size());
    QFile file(saved);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll() == m_octets);
}

void tst_main_job::asksBeforeItEndsWithUnsentLetters()
{
    QVERIFY(m_walk->backToMain());
    m_walk->press(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(composer());
    QVERIFY(QTest::qWaitForWindowActive(composer()));
    QTest::qWait(200);
    m_walk->type(m_other);
    m_walk->press(Qt::Key_Tab);
    composer()->findChild<QPlainTextEdit *>()->setFocus();
    m_walk->type(u"One more."_s);
    m_walk->press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY2(m_walk->sees(composer(), u"Send anyway"_s) || m_walk->sees(composer(), u"Send an&yway"_s), qPrintable(m_walk->words(composer()))); // no subject
    QTest::qWait(50);
    m_walk->press(Qt::Key_Return);
    QTRY_VERIFY(!composer());
    QTRY_COMPARE(m_walk->count(FolderId::Outbox).total, 1);
    QVERIFY(m_walk->backToMain());
    m_walk->press(Qt::Key_Q, Qt::ControlModifier);
    QTRY_VERIFY(Walk::button(m_walk->main(), u"Quit, they wait"_s));
    QVERIFY(m_walk->main()->isVisible());
    QVERIFY(Walk::click(m_walk->main(), u"Quit, they wait"_s));
    QTRY_VERIFY(!m_walk->main());
    QCOMPARE(m_walk->count(FolderId::Outbox).total, 1); // it waits
}

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication::setStyle(QStringLiteral("fusion"));
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    const QCA::Initializer qca;
    tst_main_job test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_main_job.moc"
