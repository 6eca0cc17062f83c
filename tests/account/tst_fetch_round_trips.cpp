// SPDX-License-Identifier: GPL-3.0-or-later
// How often a whole fetch, with a real store behind it, waits for the server. The scripts say nothing before they have a
// flight of commands whole: a fetch that waits for an answer in between never gets any further.
#include "core/account/server_says.h"
#include "tests/account/post_box.h"
#include "tests/support/qca_main.h"
#include "tests/support/scripted_channel.h"

#include <QTest>

using namespace sobre;
using namespace sobre::account;
using namespace sobre::tests;
using Kind = MailError::Kind;

namespace {

const QByteArray Able = "S +OK\nS UIDL\nS TOP\nS PIPELINING\nS SASL PLAIN\nS .\n";
const QByteArray First = "S +OK\nC CAPA\n" + Able + "C AUTH PLAIN ****\nS +OK\nC CAPA\nC STAT\nC UIDL\n" + Able;
const QByteArray Known = "S +OK\nC CAPA\nC AUTH PLAIN ****\nC CAPA\nC STAT\nC UIDL\n" + Able + "S +OK\n" + Able;
const QByteArray Two = "S +OK 2 40\nS +OK\nS 1 a\nS 2 b\nS .\n";
const QByteArray Letters = "S +OK\nS 1 14\nS 2 14\nS .\nS +OK\nS Subject: 1\nS\nS .\nS +OK\nS Subject: 2\nS\nS .\n";
const QByteArray Sizes = Letters.first(Letters.indexOf("S .\n") + 4);
const QByteArray Second = Letters.sliced(Letters.lastIndexOf("S +OK"));
/// The server says goodbye before the second letter is out.
const QByteArray CutShort = Two + "C LIST\nC RETR 1\nC RETR 2\nC QUIT\n" + Letters.first(Letters.lastIndexOf("S .\n")) + "X";
const QByteArray Empty = "S +OK 0 0\nS +OK\nS .\nC QUIT\nS +OK";

/// A customer whose server plays a script at each visit.
struct Visits {
    Customer customer;
    std::shared_ptr<ScriptedChannel::Report> report;

    explicit Visits(const QString &keep)
    {
        customer.change([keep](store::AccountRecord &account) {
            account.keep = keep;
            account.incomingMechanism.clear();
            account.serverSays = store::AccountRecord().serverSays;
        });
    }
    /// One fetch; it connects as often as there are scripts.
    FetchReport play(QList<QByteArray> scripts)
    {
        customer.mail.open
            = [this, &scripts](net::ServerAddress, net::TlsPolicy, net::WireLog *) -> Task<std::unique_ptr<net::LineChannel>> {
            report = std::make_shared<ScriptedChannel::Report>();
            auto channel = std::make_unique<ScriptedChannel>(scripts.isEmpty() ? QByteArray() : scripts.takeFirst(), report);
            channel->beginEncrypted();
            co_return std::unique_ptr<net::LineChannel>(std::move(channel));
        };
        const FetchReport fetched = customer.fetch();
        left = scripts.size();
        return fetched;
    }
    FetchReport play(const QByteArray &script) { return play(QList{script}); }
    qsizetype left = 0; ///< scripts that nobody asked for
    QString problems() const { return report->problems.join(u';'); }
    bool went(const FetchReport &fetched) const
    {
        return fetched.errors.isEmpty() && report->problems.isEmpty() && report->finished;
    }
};

void setLostHaste(Customer &customer, const QDateTime &when)
{
    customer.change([&when](store::AccountRecord &account) {
        ServerSays says = ServerSays::parse(account.serverSays);
        says.lostHaste = when;
        account.serverSays = says.json();
    });
}

} // namespace

class TestFetchRoundTrips : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lettersThatStay();
    void lettersThatAreTakenAway();
    void anOldAcquaintance();
    void waitsForTheGreeting();
    void takesItsTimeAfterAFault();
    void isNotHastyTwiceWhereHasteWasLost();
    void isHastyAgainAfterTwoWeeks();
    void asksOnceMoreWhereTheServerHangsUpOnItsWords();
    void saysNoEarlyGoodbyeBehindALetterThatFailed();
    void asksNotTwiceWhereItMustWait();
    void opensTheLinkWhileThePasswordIsRead();
};

void TestFetchRoundTrips::lettersThatStay()
{
    // CAPA; log-in; listing; letters and the goodbye behind them.
    Visits visits(QStringLiteral("14d"));
    const FetchReport fetched = visits.play(First + Two + "C LIST\nC RETR 1\nC RETR 2\nC QUIT\n" + Letters + "S +OK");
    QVERIFY2(visits.went(fetched), qPrintable(visits.problems()));
    QCOMPARE(fetched.fetched, 2);
    QCOMPARE(visits.customer.letters().size(), 2);
}

void TestFetchRoundTrips::lettersThatAreTakenAway()
{
    Visits visits(QStringLiteral("never"));
    const FetchReport fetched = visits.play(First + Two + "C LIST\nC RETR 1\nC RETR 2\n" + Letters
                                            + "C DELE 1\nC DELE 2\nC QUIT\nS +OK\nS +OK\nS +OK");
    QVERIFY2(visits.went(fetched), qPrintable(visits.problems()));
    QCOMPARE(fetched.deleted, 2U);
}

void TestFetchRoundTrips::anOldAcquaintance()
{
    Visits visits(QStringLiteral("14d"));
    QVERIFY2(visits.went(visits.play(First + Empty)), qPrintable(visits.problems()));
    QVERIFY(ServerSays::parse(visits.customer.account().record.serverSays).capabilities.contains("PIPELINING"));
    for (int i = 0; i < 2; ++i)
        QVERIFY2(visits.went(visits.play(Known + Empty)), qPrintable(visits.problems()));
}

/// Some servers throw away what comes before it. And what one says in place of it is told.
void TestFetchRoundTrips::waitsForTheGreeting()
{
    Visits visits(QStringLiteral("14d"));
    QVERIFY2(visits.went(visits.play(First + Empty)), qPrintable(visits.problems()));
    const FetchReport busy = visits.play("S -ERR [SYS/TEMP] too many of you\nX");
    QVERIFY2(visits.report->problems.isEmpty(), qPrintable(visits.problems()));
    QCOMPARE(busy.errors.value(0).kind, Kind::RefusedForNow);
    QVERIFY(busy.errors.value(0).serverText.contains("too many of you"));
}

void TestFetchRoundTrips::takesItsTimeAfterAFault()
{
    Visits visits(QStringLiteral("14d"));
    QVERIFY2(visits.went(visits.play(First + Empty)), qPrintable(visits.problems()));
    const QByteArray lost = "S +OK\nC CAPA\nC AUTH PLAIN ****\nC CAPA\nC STAT\nC UIDL\nX";
    const FetchReport broken = visits.play({lost, "S +OK\nC CAPA\nX"});
    QCOMPARE(visits.left, 1); // what was lost may have been a no: no password goes out twice by itself
    QCOMPARE(broken.errors.value(0).kind, Kind::ConnectionLost);
    // The mechanism is remembered, and is all that is.
    QVERIFY2(visits.went(visits.play(First + Empty)), qPrintable(visits.problems()));
    const QStringList log = visits.report->log->lines();
    QVERIFY(log.indexOf(QStringLiteral("C: AUTH PLAIN ****")) > log.indexOf(QStringLiteral("S: SASL PLAIN")));
}

void TestFetchRoundTrips::opensTheLinkWhileThePasswordIsRead()
{
    // A key ring that answers only when the server has been called.
    struct Ring : auth::CredentialSource {
        Pending<bool> called;
        Task<QCA::SecureArray> read(auth::SecretName) override
        {
            co_await called;
            co_return QCA::SecureArray("hunter22");
        }
        Task<> write(auth::SecretName, QCA::SecureArray) override { co_return; }
        Task<> remove(auth::SecretName) override { co_return; }
    } ring;
    Visits visits(QStringLiteral("14d"));
    Passwords passwords(ring);
    visits.report = std::make_shared<ScriptedChannel::Report>();
    const auto open = [&](net::ServerAddress, net::TlsPolicy, net::WireLog *) -> Task<std::unique_ptr<net::LineChannel>> {
        ring.called.finish(true);
        auto channel = std::make_unique<ScriptedChannel>(First + Empty, visits.report);
        channel->beginEncrypted();
        co_return std::unique_ptr<net::LineChannel>(std::move(channel));
    };
    MailContext mail {.store = visits.customer.files.store(), .passwords = passwords, .open = open, .gauges = visits.customer.mail.gauges};
    const auto fetched = valueOf(fetchMail(visits.customer.account(), mail, {}));
    QVERIFY(fetched);
    QVERIFY2(visits.went(*fetched), qPrintable(visits.problems()));
}

void TestFetchRoundTrips::isNotHastyTwiceWhereHasteWasLost()
{
    // A server whose log-in program takes what lies behind the password with it into the grave.
    Visits visits(QStringLiteral("14d"));
    QVERIFY2(visits.went(visits.play(First + Empty)), qPrintable(visits.problems()));
    const QByteArray slowly = "S +OK\nC CAPA\nC AUTH PLAIN ****\n" + Able + "S +OK in\nC CAPA\nC STAT\nC UIDL\n" + Able + Empty;
    for (const QByteArray end : {"W", "X"}) {
        // The person sees nothing of it: the same fetch goes there once more.
        const FetchReport lost
            = visits.play({"S +OK\nC CAPA\nC AUTH PLAIN ****\nC CAPA\nC STAT\nC UIDL\n" + Able + "S +OK in\n" + end, slowly});
        QVERIFY2(visits.went(lost), qPrintable(visits.problems()));
        QCOMPARE(visits.left, 0);
        QVERIFY(ServerSays::parse(visits.customer.account().record.serverSays).lostHaste.isValid());
        if (end == "W") {
            setLostHaste(visits.customer, {});
        }
    }
    const FetchReport known = visits.play(slowly);
    QVERIFY2(visits.went(known), qPrintable(visits.problems()));
    const QStringList log = visits.report->log->lines();
    QVERIFY(log.indexOf(QStringLiteral("C: STAT")) > log.indexOf(QStringLiteral("S: +OK in")));
}

// The server may have been updated since.
void TestFetchRoundTrips::isHastyAgainAfterTwoWeeks()
{
    Visits visits(QStringLiteral("14d"));
    QVERIFY2(visits.went(visits.play(First + Empty)), qPrintable(visits.problems()));
    const QByteArray slowly = "S +OK\nC CAPA\nC AUTH PLAIN ****\n" + Able + "S +OK in\nC CAPA\nC STAT\nC UIDL\n" + Able + Empty;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    setLostHaste(visits.customer, now.addDays(-13));
    QVERIFY2(visits.went(visits.play(slowly)), qPrintable(visits.problems()));
    const QStringList log = visits.report->log->lines();
    QVERIFY(log.indexOf(QStringLiteral("C: STAT")) > log.indexOf(QStringLiteral("S: +OK in")));
    for (const int days : {-14, 400}) { // or a clock was wrong that day
        setLostHaste(visits.customer, now.addDays(days));
        QVERIFY2(visits.went(visits.play(Known + Empty)), qPrintable(visits.problems()));
    }
}

// It said goodbye before the last letter was out: nobody need know, and nothing comes twice.
void TestFetchRoundTrips::asksOnceMoreWhereTheServerHangsUpOnItsWords()
{
    Visits visits(QStringLiteral("14d"));
    const FetchReport fetched = visits.play({First + CutShort,
                                             First + Two + "C LIST\nC RETR 2\n" + Sizes + Second + "C QUIT\nS +OK"});
    QVERIFY2(visits.went(fetched), qPrintable(visits.problems()));
    QCOMPARE(visits.left, 0);
    QCOMPARE(fetched.fetched, 2);
    QCOMPARE(visits.customer.letters().size(), 2);
}

// Else one that is always cut short by the goodbye would never come.
void TestFetchRoundTrips::saysNoEarlyGoodbyeBehindALetterThatFailed()
{
    Visits visits(QStringLiteral("14d"));
    const FetchReport cut = visits.play({First + CutShort,
                                         "S -ERR [IN-USE] locked\nX"});
    QCOMPARE(visits.left, 0);
    QCOMPARE(cut.fetched, 1);
    QVERIFY(!cut.errors.isEmpty());
    const FetchReport fetched = visits.play(First + Two + "C LIST\nC RETR 2\n" + Sizes + Second + "C QUIT\nS +OK");
    QVERIFY2(visits.went(fetched), qPrintable(visits.problems()));
    QCOMPARE(visits.customer.letters().size(), 2);
    const QStringList log = visits.report->log->lines();
    const qsizetype asked = log.indexOf(QStringLiteral("C: RETR 2"));
    QVERIFY2(asked >= 0 && log.value(asked + 1) != QStringLiteral("C: QUIT"), qPrintable(log.join(u'\n')));
}

// A server that demands a pause between two log-ins is not asked again at once.
void TestFetchRoundTrips::asksNotTwiceWhereItMustWait()
{
    Visits visits(QStringLiteral("14d"));
    QByteArray patient = First;
    patient.replace("S PIPELINING\n", "S PIPELINING\nS LOGIN-DELAY 300\n");
    QVERIFY(patient != First);
    const FetchReport cut = visits.play({patient + CutShort,
                                         "X"});
    QCOMPARE(visits.left, 1);
    QCOMPARE(cut.fetched, 1);
    QCOMPARE(cut.errors.value(0).kind, Kind::ConnectionLost);
}

SOBRE_QCA_TEST_MAIN(TestFetchRoundTrips)
#include "tst_fetch_round_trips.moc"
