// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/route.h"
#include "core/mime/route_clock.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sobre::mime;

class TestRouteClock : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsWhichClockIsWrong_data();
    void tellsWhichClockIsWrong();
    void neverCountsBackwards();
};

namespace {

/// `times` in the order of travel.
QList<Hop> route(const QString &times)
{
    QList<QByteArray> lines;
    for (const QString &time : times.split(u' ', Qt::SkipEmptyParts))
        lines.prepend("by x.example; " + (time == u"soon" ? "soon"_ba : "Sat, 21 Nov 2026 " + time.toLatin1() + " +0000"));
    return readRoute(lines);
}

} // namespace

void TestRouteClock::tellsWhichClockIsWrong_data()
{
    QTest::addColumn<QString>("times");
    QTest::addColumn<QString>("said"); // in the order of travel: ., ? or the minutes
    QTest::addColumn<int>("duration"); // -1: none
    const auto row = [](const char *name, const QString &times, const QString &said, int duration) {
        QTest::newRow(name) << times << said << duration;
    };
    row("in step", u"20:00:00 20:00:05 20:01:00"_s, u". . ."_s, 60);
    row("a minute back is nothing", u"20:01:00 20:00:00"_s, u". ."_s, 0);
    row("more is, and nobody knows whose", u"20:01:01 20:00:00"_s, u". ?"_s, -1);
    row("one is fast", u"20:00:00 20:10:01 20:00:01"_s, u". 10 ."_s, 1);
    row("one is slow", u"20:45:00 20:40:00 20:45:30"_s, u". -5 ."_s, 30);
    row("an hour, as with summer time", u"20:00:00 20:00:10 21:00:12 20:00:15 20:00:20"_s, u". . 59 . ."_s, 20);
    row("the one that two agree on", u"20:00:00 20:10:00 20:05:00 20:12:00"_s, u". . -5 ."_s, 720);
    row("the last", u"20:00:00 20:00:10 19:00:00"_s, u". . ?"_s, -1);
    row("a true delay is no fault", u"20:00:00 22:00:00 22:00:01"_s, u". . ."_s, 7201);
    row("two of one house", u"20:00:00 21:00:00 21:00:01 20:00:02"_s, u". . . ?"_s, -1);
    row("unreadable", u"20:00:00 soon 20:00:30"_s, u". . ."_s, 30);
    row("one", u"20:00:00"_s, u"."_s, -1);
    row("none", QString(), QString(), -1);
}

void TestRouteClock::tellsWhichClockIsWrong()
{
    QFETCH(QString, times);
    QFETCH(QString, said);
    QFETCH(int, duration);
    const QList<Hop> way = route(times);
    QStringList words;
    for (const HopClock &clock : clocksOf(way)) {
        words.prepend(clock.state == HopClock::State::Off ? QString::number(clock.aheadSeconds / 60)
                          : clock.state == HopClock::State::Doubtful ? u"?"_s
                                                                    : u"."_s);
    }
    QCOMPARE(words.join(u' '), said);
    QCOMPARE(travelSeconds(way).value_or(-1), duration);
}

void TestRouteClock::neverCountsBackwards()
{
    const QList<Hop> way = route(u"20:00:30 20:00:00 19:58:00"_s);
    QCOMPARE(way[1].delaySeconds, std::optional<qint64>(0));
    QVERIFY(!way[0].delaySeconds);
}

QTEST_GUILESS_MAIN(TestRouteClock)
#include "tst_route_clock.moc"
