// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/outbox/outbox_feed.h"
#include "core/outbox/post_batch.h"
#include "core/outbox/post_service.h"
#include "tests/outbox/outbox_fixture.h"
#include "tests/support/answering_channel.h"
#include "tests/support/task_value.h"

#include <QSignalSpy>
#include <QTest>

#include <chrono>
#include <thread>

using namespace Qt::StringLiterals;
using namespace sobre;
using outbox::test::OutboxFixture;
using store::OutboxRow;
using store::OutboxState;
using tests::AnsweringChannel;
using tests::valueOf;

/// Many letters and one server: how often it is asked, and what becomes of the letters.
class TestPostBatch : public QObject {
    Q_OBJECT

private slots:
    void sendsAllOverOneConnection();
    void triesAWrongPasswordOnce();
    void goesAgainWithAllOnceThePersonHelped();
    void triesOnceWhereNobodyAnswers();
    void goesOnWhereTheServerEndsTheConnection();
    void doesNotCallAgainAServerThatTakesNothing();
    void triesAtOnceWhenTheNetworkIsBack();
    void goesOnWithWhatABrokenBatchLeftBehind();
    void sendsByDataWhereBdatIsOfferedAndNotKnown();
    void remembersTheServersLimit();
};

namespace {

/// A server that takes letters.
struct Server {
    QByteArray password = "secret"; ///< that it knows
    int lettersAConnection = 1000; ///< then it says 421 and is gone
    QByteArray offers; ///< lines of EHLO beside AUTH and 8BITMIME
    std::chrono::milliseconds takes { 0 }; ///< for an answer to EHLO

    // What was seen.
    int connections = 0;
    int logIns = 0;
    int letters = 0;
    int chunks = 0;

    net::OpenChannel opener()
    {
        return [this](net::ServerAddress, net::TlsPolicy, net::WireLog *) -> Task<std::unique_ptr<net::LineChannel>> {
            ++connections;
            const auto taken = std::make_shared<int>(0);
            const auto inData = std::make_shared<bool>(false);
            AnsweringChannel::Server answers;
            answers.greeting = "220 mail.uno.test ESMTP\r\n";
            answers.encryptedAtOnce = true;
            answers.answer = [this, taken, inData](const QByteArray &line, bool) { return answer(line, *taken, *inData); };
            co_return std::make_unique<AnsweringChannel>(answers, std::make_shared<AnsweringChannel::Report>());
        };
    }

private:
    std::optional<QByteArray> answer(const QByteArray &line, int &taken, bool &inData)
    {
        if (inData) {
            if (line != ".")
                return QByteArray();
            inData = false;
            ++taken;
            return "250 2.0.0 Ok: queued as " + QByteArray::number(++letters) + "\r\n";
        }
        if (line.startsWith("EHLO")) {
            std::this_thread::sleep_for(takes);
            return "250-mail.uno.test\r\n250-AUTH PLAIN\r\n" + offers + "250 8BITMIME\r\n";
        }
        if (line.startsWith("BDAT")) {
            ++chunks;
            return "500 5.5.2 unknown\r\n";
        }
        if (line.startsWith("AUTH")) {
            ++logIns;
            const bool right = QByteArray::fromBase64(line.mid(line.lastIndexOf(' ') + 1)).endsWith('\0' + password);
            return right ? "235 2.7.0 welcome\r\n" : "535 5.7.8 wrong\r\n";
        }
        if (line.startsWith("MAIL") && taken >= lettersAConnection)
            return "421 4.7.0 too many letters\r\n";
        if (line == "DATA") {
            inData = true;
            return "354 go\r\n";
        }
        return line == "QUIT" ? "221 bye\r\n" : "250 2.0.0 ok\r\n";
    }
};

/// Five letters of an account that logs in to it.
struct Five {
    explicit Five(Server &server, const QByteArray &password = "secret")
        : profile(server.opener(), u"smtps://ann@mail.uno.test"_s)
    {
        const auto kept = valueOf(profile.passwords().keep(profile.account.id(), QCA::SecureArray(password)));
        if (!kept)
            qFatal("no password is kept");
        for (const char *name : {"a", "b", "c", "d", "e"})
            letters.append(profile.queue(QString::fromLatin1(name)));
    }
    OutboxFixture profile;
    QList<OutboxRow> letters;

    qsizetype count(OutboxState state)
    {
        const QList<OutboxRow> rows = profile.rows();
        return std::ranges::count(rows, state, &OutboxRow::state);
    }
};

} // namespace

void TestPostBatch::sendsAllOverOneConnection()
{
    Server server;
    Five five(server);
    QList<outbox::PostReport> reports = *valueOf(outbox::postLetters(five.letters, five.profile.account, five.profile.mail));
    QCOMPARE(server.connections, 1);
    QCOMPARE(server.logIns, 1);
    QCOMPARE(server.letters, 5);
    QVERIFY(five.profile.rows().isEmpty());
    QSet<QByteArray> queueIds;
    for (const outbox::PostReport &report : reports) {
        QVERIFY(!report.error);
        queueIds.insert(report.outcome.finalReply);
    }
    QCOMPARE(queueIds.size(), 5);
    const auto account = store::accounts::byId(five.profile.store.reader(), five.profile.account.id());
    QCOMPARE(account->outgoingMechanism, "PLAIN");
}

void TestPostBatch::triesAWrongPasswordOnce()
{
    Server server;
    Five five(server, "wrong");
    int told = 0;
    QVERIFY(valueOf(outbox::postBatch(five.profile.account, five.profile.mail, {}, [&told](store::LetterId, const outbox::PostReport &report) {
        told += report.error->kind == MailError::Kind::LoginRefused;
    })));
    QCOMPARE(server.logIns, 1); // five would be three too many for some servers
    QCOMPARE(server.connections, 1);
    QCOMPARE(told, 5);
    QCOMPARE(five.count(OutboxState::Failed), 5);
}

void TestPostBatch::goesAgainWithAllOnceThePersonHelped()
{
    Server server;
    Five five(server, "wrong");
    TaskThread thread(u"mail"_s);
    outbox::PostService service(five.profile.store.reader(), five.profile.mail, thread);
    service.setAccounts({five.profile.account});
    service.start();
    QTRY_COMPARE(five.count(OutboxState::Failed), 5);
    QTRY_VERIFY(service.isIdle());
    QTest::qWait(200);
    QCOMPARE(server.logIns, 1); // and not again before the person does something
    server.password = "wrong"; // now it is right
    service.sendNow(five.letters[2].letter, [](const Result<> &) {});
    QTRY_VERIFY(five.profile.rows().isEmpty());
    QCOMPARE(server.logIns, 2);
    QTRY_VERIFY(service.isIdle());
}

void TestPostBatch::triesOnceWhereNobodyAnswers()
{
    Server server;
    Five five(server);
    int calls = 0;
    five.profile.mail.open = [&calls](net::ServerAddress, net::TlsPolicy, net::WireLog *) -> Task<std::unique_ptr<net::LineChannel>> {
        ++calls;
        throw MailError {.kind = MailError::Kind::HostNotFound, .retry = MailError::Retry::Later};
        co_return nullptr;
    };
    QVERIFY(valueOf(outbox::postBatch(five.profile.account, five.profile.mail, {}, {})));
    QCOMPARE(calls, 1);
    QCOMPARE(five.count(OutboxState::Waiting), 5);
    for (const OutboxRow &row : five.profile.rows()) {
        QCOMPARE(row.tries, 0);
        QVERIFY(row.nextTry > QDateTime::currentDateTimeUtc().addSecs(30));
    }
}

void TestPostBatch::goesOnWhereTheServerEndsTheConnection()
{
    Server server;
    server.lettersAConnection = 2;
    Five five(server);
    QVERIFY(valueOf(outbox::postBatch(five.profile.account, five.profile.mail, {}, {})));
    QCOMPARE(server.letters, 5);
    QVERIFY(five.profile.rows().isEmpty()); // the third did nothing wrong: it need not wait
    QCOMPARE(server.connections, 3);
}

void TestPostBatch::doesNotCallAgainAServerThatTakesNothing()
{
    Server server;
    server.lettersAConnection = 0;
    Five five(server);
    QVERIFY(valueOf(outbox::postBatch(five.profile.account, five.profile.mail, {}, {})));
    QCOMPARE(server.connections, 1);
    QCOMPARE(five.count(OutboxState::Waiting), 5);
    for (const OutboxRow &row : five.profile.rows())
        QVERIFY(row.nextTry > QDateTime::currentDateTimeUtc().addSecs(200));
}

void TestPostBatch::triesAtOnceWhenTheNetworkIsBack()
{
    Server server;
    Five five(server);
    const net::OpenChannel back = five.profile.mail.open;
    five.profile.mail.open = [](net::ServerAddress, net::TlsPolicy, net::WireLog *) -> Task<std::unique_ptr<net::LineChannel>> {
        throw MailError {.kind = MailError::Kind::Unreachable, .retry = MailError::Retry::Later};
        co_return nullptr;
    };
    const OutboxRow planned = five.profile.queue(u"planned"_s, OutboxState::Waiting, QDateTime::currentDateTimeUtc().addSecs(3600));
    TaskThread thread(u"mail"_s);
    outbox::PostService service(five.profile.store.reader(), five.profile.mail, thread);
    QSignalSpy posted(&service, &outbox::PostService::posted);
    service.setAccounts({five.profile.account});
    service.start();
    QTRY_COMPARE(posted.size(), 5);
    QTRY_VERIFY(service.isIdle());
    five.profile.mail.open = back;
    service.tryAgainNow();
    QTRY_COMPARE(five.profile.rows().size(), 1);
    QCOMPARE(five.profile.rows().first().letter, planned.letter);
    QTRY_VERIFY(service.isIdle());
}

/// The store failed a connection's last commit: its letters still say *sending*, and nobody has them.
void TestPostBatch::goesOnWithWhatABrokenBatchLeftBehind()
{
    Server server;
    Five five(server);
    {
        outbox::OutboxFeed feed(five.profile.account, five.profile.mail, {}, {});
        QVERIFY(valueOf(feed.next()));
    }
    QCOMPARE(five.count(OutboxState::Sending), 5);
    TaskThread thread(u"mail"_s);
    outbox::PostService service(five.profile.store.reader(), five.profile.mail, thread);
    service.setAccounts({five.profile.account});
    service.start();
    QTRY_VERIFY(five.profile.rows().isEmpty());
    QCOMPARE(server.letters, 5);
    QTRY_VERIFY(service.isIdle());
}

// A filter before the server offers what the server has, and does not know it.
void TestPostBatch::sendsByDataWhereBdatIsOfferedAndNotKnown()
{
    Server server {.offers = "250-PIPELINING\r\n250-CHUNKING\r\n", .takes = std::chrono::milliseconds(15)};
    Five five(server);
    const QList<outbox::PostReport> reports = *valueOf(outbox::postLetters(five.letters, five.profile.account, five.profile.mail));
    for (const outbox::PostReport &report : reports)
        QVERIFY(!report.error);
    QVERIFY(server.chunks > 0);
    QCOMPARE(server.connections, 2);
    QCOMPARE(server.letters, 5);
    QVERIFY(five.profile.rows().isEmpty());
}

// So that the person hears of it while writing.
void TestPostBatch::remembersTheServersLimit()
{
    Server server {.offers = "250-SIZE 35882577\r\n"};
    Five five(server);
    (void)*valueOf(outbox::postLetters(five.letters, five.profile.account, five.profile.mail));
    const auto account = store::accounts::byId(five.profile.store.reader(), five.profile.account.id());
    QCOMPARE(account->outgoingSizeLimit, 35882577);
}

SOBRE_STORE_MAIN(TestPostBatch)
#include "tst_post_batch.moc"
