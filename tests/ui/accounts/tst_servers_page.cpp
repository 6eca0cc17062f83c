// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/accounts/keyboard.h"
#include "ui/accounts/servers_page.h"
#include "ui/look/theme.h"

using namespace sobre;
using namespace sobre::ui;
using namespace sobre::ui::test;
using namespace Qt::StringLiterals;

/// The page on which both servers are typed, without any server.
class tst_servers_page : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { new look::Theme(*qApp); }
    void aGuessIsReplacedByTheFirstKeyTyped_data();
    void aGuessIsReplacedByTheFirstKeyTyped();
    void whatWasTypedIsNotSelected();
};

void tst_servers_page::aGuessIsReplacedByTheFirstKeyTyped_data()
{
    QTest::addColumn<QString>("way");
    for (const char *way : { "mouse", "tab", "backtab", "mnemonic" })
        QTest::newRow(way) << QString::fromLatin1(way);
}

void tst_servers_page::aGuessIsReplacedByTheFirstKeyTyped()
{
    QFETCH(QString, way);
    ServersPage page;
    page.resize(700, 600);
    Keyboard keys(page);
    page.begin(u"marta@isp.example"_s);
    QVERIFY(keys.show());
    auto *incoming = page.findChild<QLineEdit *>(u"incomingHost"_s);
    auto *outgoing = page.findChild<QLineEdit *>(u"outgoingHost"_s);
    incoming->setFocus();
    keys.type(u"pop.isp.example"_s);
    if (way == "mouse"_L1) {
        QTest::mouseClick(outgoing, Qt::LeftButton, {}, QPoint(12, outgoing->height() / 2));
    } else if (way == "tab"_L1) {
        QVERIFY(keys.tabTo("outgoingHost"));
    } else if (way == "backtab"_L1) {
        page.findChild<QWidget *>(u"outgoingPort"_s)->setFocus();
        keys.press(Qt::Key_Backtab, Qt::ShiftModifier);
    } else {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_G, Qt::AltModifier);
    }
    QCOMPARE(QApplication::focusWidget(), outgoing);
    QCOMPARE(outgoing->text(), u"smtp.isp.example"_s);
    QCOMPARE(outgoing->selectedText(), u"smtp.isp.example"_s);
    if (way == "mouse"_L1) { // who clicks once more wants to stand there
        QTest::mouseClick(outgoing, Qt::LeftButton, {}, QPoint(12, outgoing->height() / 2), 1000);
        QCOMPARE(outgoing->selectedText(), QString());
        outgoing->clearFocus();
        QTest::mouseClick(outgoing, Qt::LeftButton, {}, QPoint(12, outgoing->height() / 2), 1000);
        QCOMPARE(outgoing->selectedText(), u"smtp.isp.example"_s);
    }
    keys.type(u"out.isp.example"_s);
    QCOMPARE(outgoing->text(), u"out.isp.example"_s);
}

void tst_servers_page::whatWasTypedIsNotSelected()
{
    ServersPage page;
    page.resize(700, 600);
    Keyboard keys(page);
    page.begin(u"marta@isp.example"_s);
    QVERIFY(keys.show());
    auto *incoming = page.findChild<QLineEdit *>(u"incomingHost"_s);
    auto *outgoing = page.findChild<QLineEdit *>(u"outgoingHost"_s);
    incoming->setFocus();
    keys.type(u"pop.isp.example"_s);
    QVERIFY(keys.fill("outgoingHost", u"mail.isp.example"_s));
    incoming->setFocus();
    QTest::mouseClick(outgoing, Qt::LeftButton, {}, QPoint(12, outgoing->height() / 2));
    QCOMPARE(outgoing->selectedText(), QString());
}

QTEST_MAIN(tst_servers_page)
#include "tst_servers_page.moc"
