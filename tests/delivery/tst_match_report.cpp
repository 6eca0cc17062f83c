// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/match_report.h"
#include "core/delivery/same_address.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace sobre;
using namespace sobre::delivery;
using store::Fate;
using store::PostedRecipient;
using store::Posting;
using store::PostingId;
using store::ReportState;

/// What a report is about, and what it changes, without a store.
class TestMatchReport : public QObject {
    Q_OBJECT

private slots:
    void comparesAddresses_data();
    void comparesAddresses();
    void trustsTheStrongestEvidence();
    void takesAHintOnlyWhereThereIsNoOther();
    void saysWhatBecameOfEach();
    void knowsTheRecipientByTheAddressItWasSentTo();
    void blamesTheOnlyRecipientForAnAddressItWasPassedOnTo();
    void neverTurnsAFateBack_data();
    void neverTurnsAFateBack();
    void saysTheSameTwiceOnce();
    void waitsForALetterUnderWay();
    void tellsAForgedOneFromOneThatIsNotOurs();
};

namespace {

const QDateTime Noon(QDate(2026, 11, 22), QTime(12, 0), QTimeZone::UTC);

Posting posting(int id, const QStringList &recipients)
{
    Posting out {.id = PostingId {id}, .letter = store::LetterId {id * 10}, .account = store::AccountId {1}};
    for (const QString &recipient : recipients)
        out.recipients += PostedRecipient {.address = recipient, .code = 250, .reply = "Ok"};
    return out;
}

mime::BouncedRecipient bounced(const QString &address, const QByteArray &action = "failed")
{
    return {.address = address, .action = action, .status = action == "failed" ? "5.1.1" : "4.4.1", .originalAddress = {}, .diagnostic = u"550 no"_s, .reason = "no-such-user"};
}

store::ReportContent content(const QList<mime::BouncedRecipient> &recipients)
{
    store::ReportContent out;
    out.bounce.recipients = recipients;
    out.date = Noon;
    return out;
}

store::StoredReport report(store::AccountId account = store::AccountId {1})
{
    return {.letter = store::LetterId {99}, .account = account};
}

} // namespace

void TestMatchReport::comparesAddresses_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("same");
    QTest::newRow("same") << u"bob@example.net"_s << u"bob@example.net"_s << true;
    QTest::newRow("domain in capitals") << u"bob@example.net"_s << u"bob@EXAMPLE.Net"_s << true;
    QTest::newRow("local part in capitals") << u"bob@example.net"_s << u"Bob@example.net"_s << false;
    QTest::newRow("A-label") << u"jos\u00e9@\u00f1and\u00fa.example"_s << u"jos\u00e9@xn--and-6ma2c.example"_s << true;
    QTest::newRow("other domain") << u"bob@example.net"_s << u"bob@example.org"_s << false;
    QTest::newRow("quoted at") << u"\"a@b\"@example.net"_s << u"\"a@b\"@Example.net"_s << true;
    QTest::newRow("nothing") << QString() << QString() << false;
    QTest::newRow("no domain") << u"bob"_s << u"Bob"_s << false;
}

void TestMatchReport::comparesAddresses()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QTEST(sameAddress(one, other), "same");
    QTEST(sameAddress(other, one), "same");
}

void TestMatchReport::trustsTheStrongestEvidence()
{
    const QStringList bob {u"bob@example.net"_s};
    Evidence evidence;
    evidence.byRecipient = {posting(4, bob)};
    const auto found = [&evidence] {
        const ReportMatch match = matchReport(report(), content({bounced(u"bob@example.net"_s)}), evidence);
        return match.state == ReportState::Matched ? int(store::number(match.posting->id)) : 0;
    };
    QCOMPARE(found(), 4);
    evidence.byReferences = {posting(3, bob)};
    QCOMPARE(found(), 3);
    evidence.byMessageId = {posting(2, bob)};
    QCOMPARE(found(), 2);
    evidence.byEnvelopeId = {posting(1, bob)};
    QCOMPARE(found(), 1);
    // One that went out twice: the one to that recipient, and of two such the last.
    evidence.byEnvelopeId = {posting(5, bob), posting(6, bob), posting(7, {u"eve@example.net"_s})};
    QCOMPARE(found(), 6);
}

void TestMatchReport::takesAHintOnlyWhereThereIsNoOther()
{
    Evidence evidence;
    evidence.byRecipient = {posting(1, {u"bob@example.net"_s}), posting(2, {u"bob@example.net"_s})};
    QCOMPARE(matchReport(report(), content({bounced(u"bob@example.net"_s)}), evidence).state, ReportState::NotOurs);
    evidence.byRecipient = {posting(1, {u"eve@example.net"_s})};
    QCOMPARE(matchReport(report(), content({bounced(u"bob@example.net"_s)}), evidence).state, ReportState::NotOurs);
}

void TestMatchReport::saysWhatBecameOfEach()
{
    Evidence evidence;
    evidence.byEnvelopeId = {posting(1, {u"a@x.example"_s, u"b@x.example"_s, u"c@x.example"_s, u"d@x.example"_s, u"e@x.example"_s, u"f@x.example"_s})};
    store::ReportContent said = content({bounced(u"a@x.example"_s), bounced(u"b@x.example"_s, "delayed"), bounced(u"c@x.example"_s, "relayed"),
                                         bounced(u"d@x.example"_s, "delivered"), bounced(u"e@x.example"_s, "expanded")});
    said.until.insert(u"b@x.example"_s, Noon.addDays(5));
    const ReportMatch match = matchReport(report(), said, evidence);
    QCOMPARE(match.news.size(), 5);
    const QList<Fate> fates {Fate::Returned, Fate::Delayed, Fate::Relayed, Fate::Delivered, Fate::Expanded};
    for (int position = 0; position < 5; ++position) {
        const PostedRecipient &now = match.news.at(position).now;
        QCOMPARE(match.news.at(position).position, position);
        QCOMPARE(now.fate, fates.at(position));
        QCOMPARE(now.report, store::LetterId {99});
        QCOMPARE(now.fateTime, Noon);
        QCOMPARE(now.reply, "Ok"); // what the server said when it was handed over stays
    }
    QCOMPARE(match.news.at(0).now.reason, u"no-such-user"_s);
    QCOMPARE(match.news.at(0).now.fateStatus, u"5.1.1"_s);
    QCOMPARE(match.news.at(0).now.diagnostic, u"550 no"_s);
    QCOMPARE(match.news.at(1).now.until, Noon.addDays(5));
    QVERIFY(!match.news.at(0).now.until.isValid());
    // A word that no standard knows says nothing, least of all "delivered".
    QVERIFY(matchReport(report(), content({bounced(u"f@x.example"_s, "celebrated")}), evidence).news.isEmpty());
}

void TestMatchReport::knowsTheRecipientByTheAddressItWasSentTo()
{
    Evidence evidence;
    evidence.byMessageId = {posting(1, {u"list@x.example"_s, u"bob@x.example"_s})};
    mime::BouncedRecipient passedOn = bounced(u"bob@elsewhere.example"_s);
    QVERIFY(matchReport(report(), content({passedOn}), evidence).news.isEmpty()); // one of two, and not known which
    passedOn.originalAddress = u"bob@X.EXAMPLE"_s;
    const ReportMatch match = matchReport(report(), content({passedOn}), evidence);
    QCOMPARE(match.news.size(), 1);
    QCOMPARE(match.news.first().position, 1);
    QCOMPARE(match.news.first().now.address, u"bob@x.example"_s);
}

void TestMatchReport::blamesTheOnlyRecipientForAnAddressItWasPassedOnTo()
{
    Evidence evidence;
    evidence.byMessageId = {posting(1, {u"bob@x.example"_s})};
    const ReportMatch match = matchReport(report(), content({bounced(u"bob@elsewhere.example"_s)}), evidence);
    QCOMPARE(match.news.size(), 1);
    QCOMPARE(match.news.first().now.fate, Fate::Returned);
}

void TestMatchReport::neverTurnsAFateBack_data()
{
    QTest::addColumn<Fate>("before");
    QTest::addColumn<QByteArray>("action");
    QTest::addColumn<Fate>("after");
    QTest::newRow("late delay of what came back") << Fate::Returned << QByteArray("delayed") << Fate::Returned;
    QTest::newRow("late delay of what was delivered") << Fate::Delivered << QByteArray("delayed") << Fate::Delivered;
    QTest::newRow("delayed, then back") << Fate::Delayed << QByteArray("failed") << Fate::Returned;
    QTest::newRow("delayed, then delivered") << Fate::Delayed << QByteArray("delivered") << Fate::Delivered;
    QTest::newRow("relayed, then delivered") << Fate::Relayed << QByteArray("delivered") << Fate::Delivered;
    QTest::newRow("delivered, then relayed") << Fate::Delivered << QByteArray("relayed") << Fate::Delivered;
    QTest::newRow("relayed, then back") << Fate::Relayed << QByteArray("failed") << Fate::Returned;
    QTest::newRow("back from one of two mailboxes") << Fate::Returned << QByteArray("delivered") << Fate::Returned;
    QTest::newRow("never sent there") << Fate::NotSent << QByteArray("delivered") << Fate::NotSent;
}

void TestMatchReport::neverTurnsAFateBack()
{
    QFETCH(Fate, before);
    QFETCH(QByteArray, action);
    Evidence evidence;
    Posting sent = posting(1, {u"bob@x.example"_s});
    sent.recipients[0].fate = before;
    sent.recipients[0].fateTime = Noon.addSecs(-60);
    evidence.byMessageId = {sent};
    const ReportMatch match = matchReport(report(), content({bounced(u"bob@x.example"_s, action)}), evidence);
    QCOMPARE(match.state, ReportState::Matched);
    QTEST(match.news.isEmpty() ? before : match.news.first().now.fate, "after");
}

void TestMatchReport::saysTheSameTwiceOnce()
{
    Evidence evidence;
    Posting sent = posting(1, {u"bob@x.example"_s});
    const store::ReportContent delayed = content({bounced(u"bob@x.example"_s, "delayed")});
    evidence.byMessageId = {sent};
    sent.recipients[0] = matchReport(report(), delayed, evidence).news.first().now;
    evidence.byMessageId = {sent};
    QVERIFY(matchReport(report(), delayed, evidence).news.isEmpty());
    // A newer word of the same relay counts.
    store::ReportContent later = delayed;
    later.date = Noon.addSecs(3600);
    QCOMPARE(matchReport(report(), later, evidence).news.size(), 1);
}

void TestMatchReport::waitsForALetterUnderWay()
{
    Evidence evidence;
    evidence.isUnderWay = true;
    evidence.ownAddresses = {u"ana@isp.example"_s};
    evidence.byRecipient = {posting(1, {u"bob@x.example"_s})};
    store::ReportContent said = content({bounced(u"bob@x.example"_s)});
    said.bounce.returnedFrom = u"ana@isp.example"_s;
    const ReportMatch match = matchReport(report(), said, evidence);
    QCOMPARE(match.state, ReportState::Open);
    QVERIFY(!match.posting);
}

void TestMatchReport::tellsAForgedOneFromOneThatIsNotOurs()
{
    Evidence evidence;
    evidence.ownAddresses = {u"ana@isp.example"_s};
    store::ReportContent said = content({bounced(u"bob@x.example"_s)});
    QCOMPARE(matchReport(report(), said, evidence).state, ReportState::NotOurs); // no letter came back with it
    said.bounce.returnedFrom = u"eve@elsewhere.example"_s;
    QCOMPARE(matchReport(report(), said, evidence).state, ReportState::NotOurs);
    said.bounce.returnedFrom = u"Ana@ISP.example"_s;
    QCOMPARE(matchReport(report(), said, evidence).state, ReportState::SomebodyElse);
    // What another program sent before its mail was imported is no forgery.
    QCOMPARE(matchReport(report(store::AccountId::None), said, evidence).state, ReportState::NotOurs);
}

QTEST_GUILESS_MAIN(TestMatchReport)
#include "tst_match_report.moc"
