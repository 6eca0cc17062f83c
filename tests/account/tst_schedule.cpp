// SPDX-License-Identifier: GPL-3.0-or-later
// When the next look is due, by how the last one ended; what a server asked to wait for, and what it said of itself.
#include "core/account/fetch_times.h"
#include "core/account/schedule.h"
#include "core/account/server_says.h"

#include <QTest>
#include <QTimeZone>

using namespace sobre;
using namespace sobre::account;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using Kind = MailError::Kind;
using Scope = MailError::Scope;
using Stage = pop3::Pop3Outcome::Stage;

namespace {

std::optional<MailError> refusedForNow(const QString &code)
{
    return MailError {.kind = Kind::RefusedForNow, .scope = Scope::Account, .retry = MailError::Retry::Later, .detail = code};
}

const QDateTime Noon(QDate(2026, 11, 22), QTime(12, 0), QTimeZone::UTC);

} // namespace

class TestSchedule : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void waitsForWhoCanHelp_data();
    void waitsForWhoCanHelp();
    void waitsLongerWhileSomebodyElseIsIn();
    void waitsAsLongAsTheServerAsks();
    void doesWhatIsOnDemandOnDemandOnly();
    void remembersUntilWhenToWait();
    void believesNoServerForEver();
    void remembersWhatTheServerSaid();
};

void TestSchedule::waitsForWhoCanHelp_data()
{
    QTest::addColumn<MailError>("error");
    QTest::addColumn<int>("what");
    QTest::addColumn<int>("minutes"); // -1: not by itself
    const auto row = [](const char *name, const MailError &error, WaitsFor what, int minutes) {
        QTest::newRow(name) << error << int(what) << minutes;
    };
    row("password refused", {.kind = Kind::LoginRefused, .scope = Scope::Account}, WaitsFor::Person, -1);
    row("no password known", {.kind = Kind::NoPassword}, WaitsFor::Person, -1);
    row("no way to log in", {.kind = Kind::NoMechanism, .scope = Scope::Account}, WaitsFor::Person, -1);
    row("refused for good at the log-in (SYS/PERM)", {.kind = Kind::Refused, .scope = Scope::Account}, WaitsFor::Person, -1);
    row("one letter refused", {.kind = Kind::Refused, .scope = Scope::Letter}, WaitsFor::Time, 10);
    row("trouble of the server's own", *refusedForNow(u"SYS/TEMP"_s), WaitsFor::Server, 15);
    row("a refusal with a code that nobody knows", *refusedForNow(u"TEA-TIME"_s), WaitsFor::Time, 10);
    row("no network", {.kind = Kind::Unreachable}, WaitsFor::Network, 10);
    row("nobody of that name", {.kind = Kind::HostNotFound}, WaitsFor::Time, 10);
    row("link lost", {.kind = Kind::ConnectionLost}, WaitsFor::Time, 10);
    row("a certificate that may be renewed", {.kind = Kind::CertificateRefused}, WaitsFor::Time, 10);
    row("nonsense", {.kind = Kind::Protocol}, WaitsFor::Time, 10);
    row("disk full: there may be room again", {.kind = Kind::DiskFull}, WaitsFor::Time, 10);
}

void TestSchedule::waitsForWhoCanHelp()
{
    QFETCH(const MailError, error);
    QFETCH(const int, minutes);
    const NextLook next = Schedule().after(error, 10min, 0ms);
    QTEST(int(next.what), "what");
    QCOMPARE(next.in.has_value(), minutes >= 0);
    if (next.in)
        QVERIFY(*next.in == std::chrono::minutes(minutes));
}

void TestSchedule::waitsLongerWhileSomebodyElseIsIn()
{
    Schedule schedule;
    for (const auto wait : {5min, 10min, 20min, 30min, 30min})
        QVERIFY(schedule.after(refusedForNow(u"IN-USE"_s), 10min, 0ms) == (NextLook {WaitsFor::Server, wait}));
    QVERIFY(schedule.after({}, 10min, 0ms) == (NextLook {WaitsFor::Time, 10min}));
    QVERIFY2(schedule.after(refusedForNow(u"IN-USE until=2026-11-22T12:00:00Z"_s), 10min, 0ms).in == 5min, "it begins anew");
}

void TestSchedule::waitsAsLongAsTheServerAsks()
{
    Schedule schedule;
    QVERIFY(schedule.after({}, 10min, 3min).in == 10min);
    QVERIFY(schedule.after({}, 10min, 40min).in == 40min);
    QVERIFY(schedule.after(refusedForNow(u"LOGIN-DELAY"_s), 10min, 90s) == (NextLook {WaitsFor::Server, 90s}));
    QVERIFY(schedule.after(refusedForNow(u"LOGIN-DELAY"_s), 10min, 0s) == (NextLook {WaitsFor::Server, 10min}));
    QVERIFY(schedule.after(refusedForNow(u"SYS/TEMP"_s), 10min, 60min).in == 60min);
}

void TestSchedule::doesWhatIsOnDemandOnDemandOnly()
{
    for (const auto &error : {std::optional<MailError>(), refusedForNow(u"IN-USE"_s), refusedForNow(u"LOGIN-DELAY"_s),
                              std::optional(MailError {.kind = Kind::Unreachable})})
        QVERIFY(Schedule().after(error, 0min, 5min) == NextLook {WaitsFor::Asking});
}

void TestSchedule::remembersUntilWhenToWait()
{
    const pop3::Pop3Outcome visit {.reached = Stage::Done, .expireDays = 30, .loginDelay = 900, .hasTop = true, .hasUidl = true};
    const store::AccountRecord after = afterVisit({}, visit, {}, Noon);
    QVERIFY(after.notBefore >= Noon.addSecs(900) && after.notBefore < Noon.addSecs(901));
    QCOMPARE(mustWaitUntil(after, Noon.addSecs(899)), after.notBefore);
    QCOMPARE(mustWaitUntil(after, Noon.addSecs(901)), std::nullopt);

    // Refused since we came too early: it counts from now on.
    const store::AccountRecord early = afterVisit(after, {}, refusedForNow(u"LOGIN-DELAY"_s), Noon.addSecs(900));
    QCOMPARE(early.notBefore, after.notBefore.addSecs(900));
    // A visit that did not come so far changes nothing.
    QCOMPARE(afterVisit(after, {}, MailError {.kind = Kind::TimedOut}, Noon.addSecs(60)).notBefore, after.notBefore);
    // The server asks for it no longer.
    QVERIFY(!afterVisit(after, {.reached = Stage::Done}, {}, Noon.addSecs(1000)).notBefore.isValid());

    const MailError told = mustWait(u"mail.isp.example:995"_s, Noon);
    QCOMPARE(told.kind, Kind::RefusedForNow);
    QCOMPARE(codeOf(told), u"LOGIN-DELAY"_s);
    QCOMPARE(told.detail, u"LOGIN-DELAY until=2026-11-22T12:00:00Z"_s);
    QCOMPARE(untilWhen(told, Noon.addSecs(60)).detail, u"LOGIN-DELAY until=2026-11-22T12:01:00Z"_s);
}

void TestSchedule::believesNoServerForEver()
{
    const pop3::Pop3Outcome visit {.reached = Stage::Done, .loginDelay = 2'000'000'000};
    const store::AccountRecord after = afterVisit({}, visit, {}, Noon);
    QCOMPARE(after.notBefore.date(), Noon.date().addDays(1));
    QVERIFY2(!mustWaitUntil(after, Noon.addDays(-1)), "the clock was a day ahead when that was written down");
    QVERIFY(!afterVisit({}, {.reached = Stage::Done, .loginDelay = -5}, {}, Noon).notBefore.isValid());
}

void TestSchedule::remembersWhatTheServerSaid()
{
    const pop3::Pop3Outcome visit {.reached = Stage::Done, .expireDays = -1, .hasTop = false, .hasUidl = true};
    const ServerSays says = ServerSays::parse(afterVisit({}, visit, {}, Noon).serverSays);
    QCOMPARE(says.expireDays, -1);
    QCOMPARE(says.loginDelay, std::nullopt);
    QCOMPARE(says.hasTop, false);
    QCOMPARE(says.hasUidl, true);
    QCOMPARE(says.lastGood, Noon);
    QCOMPARE(ServerSays::parse(says.json()), says);

    store::AccountRecord account;
    account.serverSays = says.json();
    const ServerSays later = ServerSays::parse(afterVisit(account, {}, MailError {.kind = Kind::TimedOut}, Noon.addDays(1)).serverSays);
    QCOMPARE(later, says); // the last good look among it
    for (const QString &nonsense : {QString(), u"[]"_s, u"{\"expire\":\"soon\",\"top\":7}"_s, u"{"_s})
        QCOMPARE(ServerSays::parse(nonsense), ServerSays());
}

QTEST_APPLESS_MAIN(TestSchedule)
#include "tst_schedule.moc"
