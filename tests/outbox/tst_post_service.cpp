// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/passwords.h"
#include "core/auth/memory_source.h"
#include "core/outbox/post_service.h"
#include "core/store/database.h"
#include "core/store/letters.h"
#include "tests/store/store_fixture.h"

#include <QBuffer>
#include <QSignalSpy>
#include <QTest>
#include <QtCrypto>

using namespace Qt::StringLiterals;
using namespace sobre;
using namespace std::chrono_literals;
using store::FolderId;
using store::LetterId;
using store::OutboxState;

class TestPostService : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void waitsForItsTimeAndIsTakenBack();
    void triesAtOnceAndWaitsForAConnection();
    void endsTheDraftInTheSameCommit();
    void leavesAloneWhatMayHaveBeenSent();
    void goesOnWithWhatACrashInterrupted();

private:
    LetterId queue(std::chrono::seconds delay, LetterId replaces = LetterId::None);
    QList<store::OutboxRow> rows() { return *store::outbox::list(m_fixture->reader()); }
    void makeService();

    QCA::Initializer m_security;
    std::unique_ptr<store::test::StoreFixture> m_fixture;
    auth::MemorySource m_kept;
    std::unique_ptr<account::Passwords> m_passwords;
    std::unique_ptr<account::MailContext> m_mail;
    std::unique_ptr<TaskThread> m_thread;
    std::unique_ptr<outbox::PostService> m_service;
    account::Account m_account;
    std::atomic<int> m_connections = 0;
};

void TestPostService::init()
{
    m_fixture = std::make_unique<store::test::StoreFixture>();
    m_passwords = std::make_unique<account::Passwords>(m_kept);
    m_connections = 0;
    store::AccountRecord record {.email = u"ann@uno.test"_s,
                                 .incomingUrl = u"pop3s://mail.uno.test"_s,
                                 .outgoingUrl = u"smtps://mail.uno.test"_s};
    const auto id = m_fixture->write([record](store::Database &database) { return store::accounts::add(database, record); });
    record.id = *id;
    m_account = *account::Account::from(record);
    makeService();
}

void TestPostService::makeService()
{
    m_mail = std::make_unique<account::MailContext>(
        m_fixture->store(), *m_passwords, [this](net::ServerAddress, net::TlsPolicy, net::WireLog *) -> Task<std::unique_ptr<net::LineChannel>> {
            ++m_connections;
            throw MailError {.kind = MailError::Kind::HostNotFound, .retry = MailError::Retry::Later, .server = u"smtp.uno.test:465"_s};
            co_return nullptr;
        });
    m_thread = std::make_unique<TaskThread>(u"mail"_s);
    m_service = std::make_unique<outbox::PostService>(m_fixture->reader(), *m_mail, *m_thread);
    m_service->setAccounts({m_account});
    m_service->start();
}

void TestPostService::cleanup()
{
    m_service.reset();
    m_thread.reset();
    m_mail.reset();
    m_fixture.reset();
}

LetterId TestPostService::queue(std::chrono::seconds delay, LetterId replaces)
{
    const auto letter = std::make_shared<QBuffer>();
    letter->setData("From: ann@uno.test\r\nTo: bob@dos.test\r\nSubject: hello\r\n\r\ntext\r\n");
    letter->open(QIODevice::ReadOnly);
    const mime::Envelope envelope {.sender = "ann@uno.test", .recipients = {"bob@dos.test"}};
    const auto id = store::test::await<Result<LetterId>>(
        [&](QObject *, auto done) { m_service->queue(letter, envelope, m_account, delay, replaces, done); });
    return id.value_or(LetterId::None);
}

void TestPostService::waitsForItsTimeAndIsTakenBack()
{
    const LetterId letter = queue(1h);
    QVERIFY(letter != LetterId::None);
    QCOMPARE(store::letters::row(m_fixture->reader(), letter)->folder, FolderId::Outbox);
    QCOMPARE(rows().size(), 1);
    QVERIFY(rows().first().nextTry > QDateTime::currentDateTimeUtc().addSecs(3000));
    QTest::qWait(200);
    QCOMPARE(m_connections.load(), 0);
    const auto back = store::test::await<Result<>>(
        [&](QObject *, auto done) { m_service->takeBack(letter, FolderId::Drafts, done); });
    QVERIFY(back);
    QVERIFY(rows().isEmpty());
    QCOMPARE(store::letters::row(m_fixture->reader(), letter)->folder, FolderId::Drafts);
}

void TestPostService::triesAtOnceAndWaitsForAConnection()
{
    QSignalSpy posted(m_service.get(), &outbox::PostService::posted);
    const LetterId letter = queue(0s);
    QTRY_COMPARE(posted.size(), 1);
    QCOMPARE(rows().first().state, OutboxState::Waiting);
    QCOMPARE(rows().first().tries, 0);
    QVERIFY(rows().first().nextTry > QDateTime::currentDateTimeUtc().addSecs(30));
    QTest::qWait(200);
    const int before = m_connections;
    QVERIFY(before <= 1); // no password is kept here, so it may not even have come to a connection
    const auto again = store::test::await<Result<>>([&](QObject *, auto done) { m_service->sendNow(letter, done); });
    QVERIFY(again);
    QTRY_COMPARE(posted.size(), 2);
}

void TestPostService::endsTheDraftInTheSameCommit()
{
    const auto draft = m_fixture->add("Subject: draft\r\n\r\nx\r\n", {.folder = FolderId::Drafts});
    QVERIFY(draft);
    QVERIFY(queue(1h, *draft) != LetterId::None);
    QCOMPARE(store::letters::count(m_fixture->reader(), FolderId::Drafts)->total, 0);
    QVERIFY(!store::letters::row(m_fixture->reader(), *draft));
}

void TestPostService::leavesAloneWhatMayHaveBeenSent()
{
    const LetterId letter = queue(1h);
    store::OutboxRow row = rows().first();
    row.state = OutboxState::MaybeSent;
    row.nextTry = {};
    QVERIFY(m_fixture->write([row](store::Database &database) { return store::outbox::update(database, row); }));
    QSignalSpy posted(m_service.get(), &outbox::PostService::posted);
    m_service->setAccounts({m_account});
    QTest::qWait(300);
    QVERIFY(posted.isEmpty());
    // Only the person's word sends it again.
    QVERIFY(store::test::await<Result<>>([&](QObject *, auto done) { m_service->sendNow(letter, done); }));
    QTRY_COMPARE(posted.size(), 1);
}

void TestPostService::goesOnWithWhatACrashInterrupted()
{
    queue(1h);
    store::OutboxRow row = rows().first();
    row.state = OutboxState::Sending;
    row.nextTry = {};
    QVERIFY(m_fixture->write([row](store::Database &database) { return store::outbox::update(database, row); }));
    QTest::qWait(200);
    QCOMPARE(rows().first().state, OutboxState::Sending); // somebody of this process has it
    m_service.reset();
    m_thread.reset();
    m_mail.reset();
    QVERIFY(m_fixture->reopen()); // another process holds the profile now
    QCOMPARE(rows().first().state, OutboxState::Waiting);
    makeService();
    QSignalSpy posted(m_service.get(), &outbox::PostService::posted);
    QTRY_COMPARE(posted.size(), 1);
    QCOMPARE(rows().first().state, OutboxState::Waiting);
}

QTEST_GUILESS_MAIN(TestPostService)
#include "tst_post_service.moc"
