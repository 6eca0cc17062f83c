// SPDX-License-Identifier: GPL-3.0-or-later
// The question before the program ends with letters that have not left.
#include "tests/ui/folders/desk_fixture.h"
#include "ui/look/strip.h"
#include "ui/outbox/quit_bar.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QVBoxLayout>

using namespace sobre;
using namespace sobre::ui;
using namespace sobre::ui::test;
using store::FolderId;
using tests::ScriptedServer;

class TestQuitBar : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void asksNothingWhenNothingWaits();
    void letsThemWait();
    void staysByEscAndGivesTheFocusBack();
    void sendsThenQuits();
    void saysWhatCouldNotLeave();
    void leavesPlannedLettersAlone();
    void saysWhenPlannedLettersLeave();

private:
    look::Strip *strip() { return m_bar->findChild<look::Strip *>(); }
    void press(const QString &text)
    {
        for (QPushButton *button : strip()->buttons()) {
            if (button->text() == text) {
                QTest::mouseClick(button, Qt::LeftButton);
                return;
            }
        }
        QFAIL(qPrintable(u"no button "_s + text));
    }

    std::unique_ptr<DeskFixture> m_desk;
    std::unique_ptr<QWidget> m_window;
    QuitBar *m_bar = nullptr;
    QLineEdit *m_field = nullptr;
};

void TestQuitBar::init()
{
    m_desk = std::make_unique<DeskFixture>();
    m_window = std::make_unique<QWidget>();
    auto *column = new QVBoxLayout(m_window.get());
    m_bar = new QuitBar(m_desk->desk);
    m_field = new QLineEdit;
    column->addWidget(m_bar);
    column->addWidget(m_field);
    m_window->resize(900, 120);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_field->setFocus();
}

void TestQuitBar::cleanup()
{
    m_window.reset();
    m_desk.reset();
}

void TestQuitBar::asksNothingWhenNothingWaits()
{
    QVERIFY(!m_bar->ask());
    // One that needs the person in any case is no reason to ask at each end.
    m_desk->queue({.state = store::OutboxState::Failed});
    QVERIFY(!m_bar->ask());
    QVERIFY(!m_bar->isVisible());
}

void TestQuitBar::letsThemWait()
{
    const Announcements announcements;
    const QDateTime later = QDateTime::currentDateTimeUtc().addSecs(50);
    const auto letter = m_desk->queue({.nextTry = later});
    m_desk->queue({.nextTry = later});
    QVERIFY(m_bar->ask());
    QVERIFY(m_bar->isVisible());
    QVERIFY2(strip()->spoken().contains(u'2') && strip()->spoken().endsWith(u"have not left yet."_s), qPrintable(strip()->spoken()));
    QVERIFY(Announcements::heard(u"have not left yet."_s, true));
    shoot(*m_window, u"quit"_s);
    QSignalSpy quit(m_bar, &QuitBar::quitConfirmed);
    press(u"Quit, they wait"_s);
    QCOMPARE(quit.size(), 1);
    QVERIFY(!m_bar->isVisible());
    QCOMPARE(m_desk->folderOf(letter), FolderId::Outbox);
}

void TestQuitBar::staysByEscAndGivesTheFocusBack()
{
    m_desk->queue({.nextTry = QDateTime::currentDateTimeUtc().addSecs(50)});
    QSignalSpy quit(m_bar, &QuitBar::quitConfirmed);
    QSignalSpy stayed(m_bar, &QuitBar::stayed);
    QVERIFY(m_bar->ask());
    QVERIFY(m_bar->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QCOMPARE(stayed.size(), 1);
    QCOMPARE(quit.size(), 0);
    QCOMPARE(QApplication::focusWidget(), m_field);
    QVERIFY(m_bar->ask());
    press(u"Stay"_s);
    QCOMPARE(stayed.size(), 2);
}

void TestQuitBar::sendsThenQuits()
{
    ScriptedServer server {tests::DialogueScript(QByteArray("S 220 mail.example.org ESMTP\nC EHLO ****\nS 250-mail.example.org\nS 250 AUTH PLAIN\n"
                                                 "C AUTH PLAIN ****\nS 235 ok\nC MAIL FROM:****\nS 250 ok\nC RCPT TO:****\nS 250 ok\nC DATA\n")
                                                 + "S 354 go\n" + QByteArray("C ****\n").repeated(10) + "S 250 2.0.0 Ok: queued as 4XK2\nC QUIT\nS 221 bye\nX")};
    const auto account = m_desk->addAccount(0, server.start());
    m_desk->posting.start();
    const QDateTime later = QDateTime::currentDateTimeUtc().addSecs(50);
    const auto first = m_desk->queue({.account = account, .nextTry = later});
    const auto second = m_desk->queue({.account = account, .nextTry = later});
    QSignalSpy quit(m_bar, &QuitBar::quitConfirmed);
    QVERIFY(m_bar->ask());
    press(u"Send now and quit"_s);
    QCOMPARE(quit.size(), 0); // not before they have left
    QTRY_COMPARE(quit.size(), 1);
    QCOMPARE(m_desk->folderOf(first), FolderId::Sent);
    QCOMPARE(m_desk->folderOf(second), FolderId::Sent);
}

void TestQuitBar::saysWhatCouldNotLeave()
{
    const auto account = m_desk->addAccount(0, 0);
    m_desk->posting.start();
    m_desk->queue({.account = account, .nextTry = QDateTime::currentDateTimeUtc().addSecs(50)});
    QSignalSpy quit(m_bar, &QuitBar::quitConfirmed);
    QVERIFY(m_bar->ask());
    press(u"Send now and quit"_s);
    QTRY_VERIFY2(strip()->spoken().contains(u"could not leave."_s), qPrintable(strip()->spoken()));
    QVERIFY(strip()->spoken().contains(u"no connection"_s));
    QCOMPARE(quit.size(), 0);
    shoot(*m_window, u"quit-failed"_s);
    press(u"Quit, they wait"_s);
    QCOMPARE(quit.size(), 1);
}

// Who planned a letter for next week did not ask for it to leave today.
void TestQuitBar::leavesPlannedLettersAlone()
{
    ScriptedServer server {tests::DialogueScript(QByteArray("S 220 mail.example.org ESMTP\nC EHLO ****\nS 250-mail.example.org\nS 250 AUTH PLAIN\n"
                                                 "C AUTH PLAIN ****\nS 235 ok\nC MAIL FROM:****\nS 250 ok\nC RCPT TO:****\nS 250 ok\nC DATA\n")
                                                 + "S 354 go\n" + QByteArray("C ****\n").repeated(10) + "S 250 2.0.0 Ok: queued as 4XK2\nC QUIT\nS 221 bye\nX")};
    const auto account = m_desk->addAccount(0, server.start());
    m_desk->posting.start();
    const QDateTime nextWeek = QDateTime::currentDateTimeUtc().addDays(7);
    const auto planned = m_desk->queue({.account = account, .nextTry = nextWeek});
    const auto now = m_desk->queue({.account = account, .nextTry = QDateTime::currentDateTimeUtc().addSecs(50)});
    QSignalSpy quit(m_bar, &QuitBar::quitConfirmed);
    QVERIFY(m_bar->ask());
    const QString said = strip()->spoken();
    QVERIFY2(said.contains(u"1 letters have not left yet."_s) && said.contains(u"1 planned letters leave at their time"_s), qPrintable(said));
    shoot(*m_window, u"quit-planned-too"_s);
    press(u"Send now and quit"_s);
    QTRY_COMPARE(quit.size(), 1);
    QCOMPARE(m_desk->folderOf(now), FolderId::Sent);
    QCOMPARE(m_desk->folderOf(planned), FolderId::Outbox);
    QCOMPARE(store::outbox::byLetter(m_desk->files.reader(), planned)->nextTry.toSecsSinceEpoch(), nextWeek.toSecsSinceEpoch());
}

void TestQuitBar::saysWhenPlannedLettersLeave()
{
    m_desk->queue({.nextTry = QDateTime::currentDateTimeUtc().addDays(7)});
    QSignalSpy quit(m_bar, &QuitBar::quitConfirmed);
    QVERIFY(m_bar->ask());
    QVERIFY2(strip()->spoken().endsWith(u"planned letters leave at their time, if Sobre runs then."_s), qPrintable(strip()->spoken()));
    QVERIFY(!strip()->spoken().contains(u"not left yet"_s));
    QStringList buttons;
    for (const QPushButton *button : strip()->buttons())
        buttons += button->text();
    QCOMPARE(buttons, (QStringList {u"Quit, they wait"_s, u"Stay"_s}));
    shoot(*m_window, u"quit-planned"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(quit.size(), 1);
}

int main(int argc, char **argv)
{
    const DeskApplication application(argc, argv);
    TestQuitBar test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_quit_bar.moc"
