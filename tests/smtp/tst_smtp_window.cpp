// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/smtp/round_trip.h"
#include "core/smtp/smtp_window.h"

#include <QTest>

using namespace sobre::smtp;
using namespace std::chrono_literals;

class TestSmtpWindow : public QObject {
    Q_OBJECT
private slots:
    void leavesRoomForEightLetters();
    void takesTheShortestRoundTrip();
};

void TestSmtpWindow::leavesRoomForEightLetters()
{
    SmtpWindow window;
    QCOMPARE(window.room(), 8);
    window.marked(1);
    window.marked(7);
    QCOMPARE(window.room(), 0);
    window.answered();
    QCOMPARE(window.room(), 1);
}

void TestSmtpWindow::takesTheShortestRoundTrip()
{
    RoundTrip way;
    QVERIFY(!way.isLong()); // not known
    way.sample(300ms);
    QVERIFY(way.isLong());
    way.sample(11ms);
    QVERIFY(way.isLong());
    way.sample(10ms);
    QVERIFY(!way.isLong());
    way.sample(500ms);
    QVERIFY(!way.isLong());
}

QTEST_GUILESS_MAIN(TestSmtpWindow)
#include "tst_smtp_window.moc"
