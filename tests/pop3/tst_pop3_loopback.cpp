// SPDX-License-Identifier: GPL-3.0-or-later
// The session over real sockets and real TLS: what a scripted channel cannot show.
#include "core/net/connector.h"
#include "core/net/wire_log.h"
#include "core/pop3/letter_fetch.h"
#include "core/pop3/pop3_session.h"
#include "tests/pop3/recording_sink.h"
#include "tests/support/qca_main.h"
#include "tests/support/scripted_server.h"
#include "tests/support/single_minded_server.h"
#include "tests/support/wait_until.h"

#include <QElapsedTimer>
#include <QSignalSpy>

#include <chrono>

#include <malloc.h>

using namespace sobre;
using namespace sobre::tests;
using namespace sobre::pop3;
using Kind = MailError::Kind;
using namespace std::chrono_literals;
using Encryption = net::ServerAddress::Encryption;

namespace {

const QByteArray Rest = "C CAPA\nS +OK\nS SASL PLAIN\nS UIDL\nS PIPELINING\nS .\nC AUTH PLAIN ****\nS +OK\nC "
                        "CAPA\nC STAT\nC UIDL\n"
                        "S +OK\nS UIDL\nS PIPELINING\nS .\nS +OK 2 20\nS +OK\nS 1 a\nS 2 b\nS .\nC LIST\nS "
                        "+OK\nS 1 10\nS 2 10\nS .\n"
                        "C RETR 1\nC RETR 2\nS +OK\nS one\nS .\nS +OK\nS ..two\nS .\n"
                        "C DELE 1\nC DELE 2\nC QUIT\nS +OK\nS +OK\nS +OK\nX";

/// Counts a letter instead of keeping it, and is as slow as told.
class CountingSink final : public MailSink {
public:
    quint64 octets = 0;
    int ended = 0;
    std::chrono::milliseconds pause{ 0 }; ///< for each piece of a large letter
    bool removeAll = false;
    Task<Choice> choose(QList<Listed> all) override
    {
        m_all = all;
        co_return Choice{ .fetch = all, .look = {} };
    }
    Task<> begin(Listed) override { co_return; }
    Task<> chunk(QByteArray piece) override
    {
        octets += quint64(piece.size());
        const Pending<bool> later;
        QObject context;
        const bool large = piece.size() >= LetterFetch::ChunkOctets;
        QTimer::singleShot(large ? pause : 0ms, &context, [later] { later.finish(true); });
        co_await later;
    }
    Task<> end() override
    {
        ++ended;
        co_return;
    }
    void abandon() override { }
    Task<QList<Listed>> deletable() override { co_return removeAll ? m_all : QList<Listed>(); }
    void deleted(const QList<Listed> &) override { }

private:
    QList<Listed> m_all;
};

} // namespace

class TestPop3Loopback : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void visitsAMailbox_data();
    void visitsAMailbox();
    void sendsNoPasswordToAWrongCertificate();
    void isCancelledWithinASecond();
    void aLargeLetterNeedsLittleMemory();
    void neverWaitsForAServerThatWaitsForIt();

private:
    Pop3Outcome visit(quint16 port, Encryption encryption, MailSink &sink, bool trust = true);

    std::unique_ptr<TestCertificates> m_certificates;
    TestCertificates::Pair m_identity;
    net::WireLog m_log;
};

void TestPop3Loopback::initTestCase()
{
    m_certificates = std::make_unique<TestCertificates>();
    if (!m_certificates->isValid())
        QSKIP("no openssl program to make certificates with");
    m_identity = m_certificates->issue(QStringLiteral("good"), QStringLiteral("DNS:localhost"));
}

Pop3Outcome TestPop3Loopback::visit(quint16 port, Encryption encryption, MailSink &sink, bool trust)
{
    Pop3Settings settings;
    settings.server = {
        net::ServerAddress::Protocol::Pop3, encryption, {}, QStringLiteral("localhost"), port
    };
    if (trust)
        settings.tls.extraAuthorities = m_certificates->authority().toPem();
    settings.login.user = QStringLiteral("ann");
    settings.login.secret = QCA::SecureArray("hunter22");
    Pop3Session session(settings, &sink, net::Connector().opener(), &m_log);
    Pop3Outcome outcome;
    int finished = 0;
    connect(&session, &Pop3Session::finished, this, [&](const Pop3Outcome &how) {
        outcome = how;
        ++finished;
    });
    session.start();
    if (!waitUntil([&finished] { return finished > 0; }, std::chrono::minutes(2)) || finished != 1)
        qWarning("finished %d times", finished);
    return outcome;
}

void TestPop3Loopback::visitsAMailbox_data()
{
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<int>("encryption");
    QTest::newRow("TLS") << QByteArray("S +OK\n") << int(Encryption::Tls);
    QTest::newRow("STLS") << QByteArray("S +OK\nC CAPA\nS +OK\nS STLS\nS .\nC STLS\nS +OK\nT\n")
                          << int(Encryption::StartTls);
    QTest::newRow("clear") << QByteArray("S +OK\n") << int(Encryption::None);
}

void TestPop3Loopback::visitsAMailbox()
{
    QFETCH(QByteArray, start);
    QFETCH(int, encryption);
    ScriptedServer server(start + Rest, m_identity, Encryption(encryption) == Encryption::Tls);
    QVERIFY(server.start());
    RecordingSink sink;
    sink.removeAll = true;
    const Pop3Outcome outcome = visit(server.serverPort(), Encryption(encryption), sink);
    QVERIFY2(!outcome.error, outcome.error ? qPrintable(outcome.error->detail) : "");
    QVERIFY2(server.problems().isEmpty(), qPrintable(server.problems().join(u';')));
    QCOMPARE(sink.letters.size(), 2);
    QCOMPARE(sink.letters[1].octets, ".two\r\n");
    QCOMPARE(outcome.deleted, 2);
    const bool encrypted = Encryption(encryption) != Encryption::None;
    QCOMPARE(outcome.tlsVersion.isEmpty(), !encrypted);
    QCOMPARE(outcome.certificateSha256,
             encrypted ? m_identity.certificate.digest(QCryptographicHash::Sha256) : QByteArray());
    QVERIFY(!m_log.text().contains(QStringLiteral("hunter22")));
}

void TestPop3Loopback::sendsNoPasswordToAWrongCertificate()
{
    ScriptedServer server("S +OK\nC CAPA\nS +OK\nS STLS\nS .\nC STLS\nS +OK\nT\n" + Rest, m_identity);
    QVERIFY(server.start());
    RecordingSink sink;
    const Pop3Outcome outcome = visit(server.serverPort(), Encryption::StartTls, sink, false);
    QVERIFY(outcome.error);
    QCOMPARE(outcome.error->kind, Kind::CertificateRefused);
    QCOMPARE(outcome.reached, Pop3Outcome::Stage::Connected);
    QVERIFY(!server.heard().contains("AUTH"));
}

void TestPop3Loopback::isCancelledWithinASecond()
{
    ScriptedServer server("S +OK"); // and then it is silent
    QVERIFY(server.start());
    Pop3Settings settings;
    settings.server = { net::ServerAddress::Protocol::Pop3,
                        Encryption::None,
                        {},
                        QStringLiteral("localhost"),
                        server.serverPort() };
    RecordingSink sink;
    Pop3Session session(settings, &sink, net::Connector().opener());
    QSignalSpy spy(&session, &Pop3Session::finished);
    session.start();
    QVERIFY(waitUntil([&server] { return server.heard().contains("CAPA"); }));
    QElapsedTimer clock;
    clock.start();
    session.cancel();
    QVERIFY(waitUntil([&spy] { return !spy.isEmpty(); }));
    QVERIFY(clock.elapsed() < 1000);
    QCOMPARE(spy[0][0].value<Pop3Outcome>().error->kind, Kind::Cancelled);
}

void TestPop3Loopback::aLargeLetterNeedsLittleMemory()
{
    constexpr qint64 Size = 300'000'000;
    ScriptedServer server(
        "S +OK\nC CAPA\nS -ERR\nC USER ann\nS +OK\nC PASS ****\nS +OK\nC STAT\nS +OK 1 300000000\n"
        "C UIDL\nS +OK\nS 1 a\nS .\nC LIST\nS +OK\nS 1 300000000\nS .\nC RETR 1\nS +OK\nZ "
            + QByteArray::number(Size) + "\nS .\nC QUIT\nS +OK\nX",
        m_identity, true);
    QVERIFY(server.start());
    ::malloc_trim(0);
    const auto before = ::mallinfo2().uordblks;
    std::size_t most = before;
    QTimer watch;
    connect(&watch, &QTimer::timeout, this,
            [&most] { most = std::max<std::size_t>(most, ::mallinfo2().uordblks); });
    watch.start(5);
    CountingSink sink;
    const Pop3Outcome outcome = visit(server.serverPort(), Encryption::Tls, sink);
    QVERIFY2(!outcome.error, outcome.error ? qPrintable(outcome.error->detail) : "");
    QCOMPARE(sink.octets, quint64(Size));
    QCOMPARE(sink.ended, 1);
    QVERIFY2(most - before < 64 * 1024 * 1024,
             qPrintable(QString::number(most - before))); // the server's share included
}

void TestPop3Loopback::neverWaitsForAServerThatWaitsForIt()
{
    // Commands are ahead of a server that reads none of them until its answer is taken, and the store takes its time.
    constexpr int Letters = 2000;
    const QByteArray line = QByteArray(76, 'x') + "\r\n";
    const QByteArray large = line.repeated(300'000); // beyond the window
    const QByteArray small = line.repeated(30);
    const auto letter = [&](int number) -> const QByteArray & { return number == 1 ? large : small; };
    SingleMindedServer server("+OK hi\r\n", [&, gone = false](const QByteArray &said) mutable -> std::optional<QByteArray> {
        if (std::exchange(gone, said == "QUIT"))
            return std::nullopt;
        if (said == "CAPA")
            return "+OK\r\nUSER\r\nUIDL\r\nPIPELINING\r\n.\r\n";
        if (said == "STAT")
            return "+OK " + QByteArray::number(Letters) + " 30000000\r\n";
        if (said.startsWith("RETR "))
            return "+OK\r\n" + letter(said.mid(5).toInt()) + ".\r\n";
        if (said != "UIDL" && said != "LIST")
            return "+OK\r\n";
        QByteArray listing = "+OK\r\n";
        for (int number = 1; number <= Letters; ++number) {
            const QByteArray id = said == "UIDL" ? "uid-" + QByteArray::number(number) : QByteArray::number(letter(number).size());
            listing += QByteArray::number(number) + ' ' + id + "\r\n";
        }
        return listing + ".\r\n";
    });
    QVERIFY(server.port() > 0);
    CountingSink sink;
    sink.pause = 4ms;
    sink.removeAll = true;
    const Pop3Outcome outcome = visit(server.port(), Encryption::None, sink);
    QVERIFY2(!outcome.error, outcome.error ? wordFor(outcome.error->kind).constData() : "");
    QCOMPARE(sink.ended, Letters);
    QCOMPARE(sink.octets, quint64(large.size() + (Letters - 1) * small.size()));
    QCOMPARE(outcome.deleted, quint32(Letters));
    QCOMPARE(outcome.otherSizes, quint32(0));
    // It was so.
    QVERIFY2(server.timesBlocked() > 0, qPrintable(QString::number(server.timesBlocked())));
    QVERIFY2(server.mostIgnored() > 0, qPrintable(QString::number(server.mostIgnored())));
}

SOBRE_QCA_TEST_MAIN(TestPop3Loopback)
#include "tst_pop3_loopback.moc"
