// SPDX-License-Identifier: GPL-3.0-or-later
// Real sockets on the loopback: back-pressure both ways, silent servers, and that nothing is lost at the end.
#include "core/async/pending.h"
#include "core/async/task.h"
#include "core/net/connector.h"
#include "tests/support/scripted_server.h"
#include "tests/support/wait_until.h"

#include <QTcpSocket>
#include <QTest>

using namespace sobre;
using namespace sobre::net;
using namespace sobre::tests;
using namespace std::chrono_literals;
using Kind = MailError::Kind;
using Encryption = ServerAddress::Encryption;

class TestLinkFlow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void endsASilentServerAtTheDeadline();
    void waitsForAServerThatDoesNotRead();
    void handsOutAllThatCameBeforeTheEnd_data() { clearAndTls(); }
    void handsOutAllThatCameBeforeTheEnd();
    void holdsASlowReadersServerBack_data() { clearAndTls(); }
    void holdsASlowReadersServerBack();

private:
    void clearAndTls();
    Task<> open(quint16 port, bool tls);
    Task<> readAll(Pending<bool> awake);
    void start(Task<> task);

    std::unique_ptr<TestCertificates> m_certificates;
    TestCertificates::Pair m_identity;
    std::unique_ptr<LineChannel> m_channel;
    std::optional<MailError> m_failure;
    qint64 m_seen = 0;
    bool m_done = false;
    Task<> m_task;
};

namespace {

Task<> guarded(Task<> work, std::optional<MailError> *failure, bool *done)
{
    try {
        co_await work;
    } catch (const MailError &error) {
        *failure = error;
    }
    *done = true;
}

} // namespace

void TestLinkFlow::initTestCase()
{
    m_certificates = std::make_unique<TestCertificates>();
    if (m_certificates->isValid())
        m_identity = m_certificates->issue(QStringLiteral("good"), QStringLiteral("DNS:localhost"));
}

void TestLinkFlow::clearAndTls()
{
    QTest::addColumn<bool>("tls");
    QTest::newRow("clear") << false;
    QTest::newRow("TLS") << true;
}

Task<> TestLinkFlow::open(quint16 port, bool tls)
{
    const ServerAddress address{ ServerAddress::Protocol::Pop3,
                                 tls ? Encryption::Tls : Encryption::None,
                                 {},
                                 QStringLiteral("localhost"),
                                 port };
    m_channel = co_await Connector().opener()(address, { m_certificates->authority().toPem(), {} }, nullptr);
}

void TestLinkFlow::start(Task<> task)
{
    m_failure.reset();
    m_seen = 0;
    m_done = false;
    m_task = guarded(std::move(task), &m_failure, &m_done);
    m_task.start();
}

void TestLinkFlow::endsASilentServerAtTheDeadline()
{
    ScriptedServer server("");
    const auto dialogue = [this](quint16 port) -> Task<> {
        co_await open(port, false);
        m_channel->setDeadline(50ms);
        co_await m_channel->readLine();
    };
    start(dialogue(server.start()));
    QVERIFY(waitUntil([this] { return m_done; }));
    QVERIFY(m_failure);
    QCOMPARE(m_failure->kind, Kind::TimedOut);
    QCOMPARE(m_failure->retry, MailError::Retry::Later);
}

void TestLinkFlow::waitsForAServerThatDoesNotRead()
{
    constexpr int Blocks = 500;
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress(QHostAddress::LocalHost)));
    QTcpSocket *reader = nullptr;
    connect(&server, &QTcpServer::newConnection, this, [&] {
        reader = server.nextPendingConnection();
        reader->setReadBufferSize(1);
    });
    const auto dialogue = [this](quint16 port) -> Task<> {
        co_await open(port, false);
        const QByteArray block(64 * 1024, 'x');
        for (int i = 0; i < Blocks; ++i) {
            m_channel->writeBody(block);
            m_seen += block.size();
            co_await m_channel->drained(256 * 1024);
        }
        co_await m_channel->drained();
    };
    start(dialogue(server.serverPort()));
    QTest::qWait(300);
    QVERIFY(!m_done);
    QVERIFY(m_seen < Blocks * 64 * 1024 / 2); // the kernel's buffers, and not the letter
    qint64 read = 0;
    reader->setReadBufferSize(0);
    connect(reader, &QTcpSocket::readyRead, this, [&] { read += reader->readAll().size(); });
    read += reader->readAll().size();
    QVERIFY(waitUntil([&] { return m_done && read == Blocks * 64 * 1024; }));
    QVERIFY(!m_failure);
}

Task<> TestLinkFlow::readAll(Pending<bool> awake)
{
    co_await m_channel->data();
    co_await awake; // the store is busy
    for (;;) {
        co_await m_channel->data();
        m_seen += m_channel->unread().size();
        m_channel->consume(m_channel->unread().size());
    }
}

void TestLinkFlow::handsOutAllThatCameBeforeTheEnd()
{
    // More than any buffer of ours holds, and the server hangs up behind it while we are busy.
    QFETCH(bool, tls);
    if (tls && m_identity.certificate.isNull())
        QSKIP("no openssl program to make certificates with");
    for (const qint64 size : { 1'000, 3'000'000, 20'000'000 }) {
        ScriptedServer server("Z " + QByteArray::number(size) + "\nS end\nX", m_identity, tls);
        const Pending<bool> awake;
        const auto dialogue = [this, awake](quint16 port, bool encrypted) -> Task<> {
            co_await open(port, encrypted);
            co_await readAll(awake);
        };
        start(dialogue(server.start(), tls));
        QTest::qWait(200);
        awake.finish(true);
        QVERIFY(waitUntil([this] { return m_done; }));
        QCOMPARE(m_seen, size + 5);
        QCOMPARE(m_failure->kind, Kind::ConnectionLost);
    }
}

void TestLinkFlow::holdsASlowReadersServerBack()
{
    QFETCH(bool, tls);
    if (tls && m_identity.certificate.isNull())
        QSKIP("no openssl program to make certificates with");
    constexpr qint64 Size = 300'000'000;
    ScriptedServer server("Z " + QByteArray::number(Size) + "\nX", m_identity, tls);
    const Pending<bool> awake;
    const auto dialogue = [this, awake](quint16 port, bool encrypted) -> Task<> {
        co_await open(port, encrypted);
        co_await readAll(awake);
    };
    start(dialogue(server.start(), tls));
    qint64 before = -1;
    while (before != server.flooded()) { // until nothing moves any more
        before = server.flooded();
        QTest::qWait(300);
    }
    // The kernel's buffers on both sides, the server's own megabyte, and ours.
    QVERIFY2(server.flooded() < 32'000'000, qPrintable(QString::number(server.flooded())));
    awake.finish(true);
    QVERIFY(waitUntil([this] { return m_done; }, std::chrono::minutes(2)));
    QCOMPARE(m_seen, Size);
}

QTEST_GUILESS_MAIN(TestLinkFlow)
#include "tst_link_flow.moc"
