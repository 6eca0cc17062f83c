// SPDX-License-Identifier: GPL-3.0-or-later
// SCRAM with a server that is known to take many commands at once.
#include "tests/pop3/answered_run.h"
#include "tests/support/qca_main.h"
#include "tests/support/scram_server.h"

#include <QTest>

using namespace sobre;
using namespace sobre::pop3;
using namespace sobre::tests;
using Kind = MailError::Kind;
using Encryption = net::ServerAddress::Encryption;

namespace {

/// Says nothing more of SCRAM before all is here that a client can say; then its proof, or a false one, or no.
class WaitingServer {
public:
    enum class Says { Proof, FalseProof, No };
    explicit WaitingServer(Says says) : m_says(says) { }

    std::optional<QByteArray> answer(const QByteArray &line)
    {
        if (line.startsWith("AUTH SCRAM-SHA-256 ")) {
            m_waits = true;
            return "+ " + m_scram.first(QByteArray::fromBase64(line.mid(19))).toBase64() + "\r\n";
        }
        if (line == "QUIT")
            return "+OK\r\n";
        if (!m_waits)
            return Able;
        if (m_final.isEmpty())
            m_final = m_scram.final(QByteArray::fromBase64(line));
        if (line != "UIDL")
            return QByteArray();
        if (m_says == Says::No)
            return "-ERR [AUTH] no\r\n-ERR\r\n-ERR\r\n-ERR\r\n-ERR\r\n";
        const QByteArray proof = m_says == Says::Proof ? m_final : QByteArray("v=AAAA");
        return "+ " + proof.toBase64() + "\r\n+OK in\r\n" + Able + "+OK 0 0\r\n+OK\r\n.\r\n";
    }
    static inline const QByteArray Able = "+OK\r\nSASL SCRAM-SHA-256\r\nPIPELINING\r\nUIDL\r\nAUTH-RESP-CODE\r\n.\r\n";

private:
    const Says m_says;
    ScramServer m_scram { QCryptographicHash::Sha256, "hunter22" };
    bool m_waits = false;
    QByteArray m_final;
};

} // namespace

class TestPop3Proof : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void putsAllBehindTheProofWhereScramIsKnown();
};

void TestPop3Proof::putsAllBehindTheProofWhereScramIsKnown()
{
    // One round trip less: the empty answer to the server's proof, and what comes then, go with ours.
    using Says = WaitingServer::Says;
    for (const Says says : {Says::Proof, Says::FalseProof, Says::No}) {
        WaitingServer server(says);
        AnsweredRun run({ .greeting = "+OK ready\r\n", .answer = [&server](const QByteArray &line, bool) { return server.answer(line); } },
                        Encryption::None);
        run.settings.hasty = true;
        run.settings.login.remembered = "SCRAM-SHA-256";
        run.settings.knownCapabilities = {"SASL SCRAM-SHA-256", "PIPELINING", "UIDL"};
        QVERIFY(run.play());
        if (says == Says::Proof) {
            QVERIFY(!run.outcome.lostHaste);
            QVERIFY2(!run.outcome.error, run.outcome.error ? qPrintable(run.outcome.error->detail) : "");
            QCOMPARE(run.outcome.mechanism, "SCRAM-SHA-256");
            QVERIFY(run.report->lines.contains("QUIT"));
        } else {
            // Nothing is believed of a server that proves nothing.
            QVERIFY(run.outcome.error);
            QCOMPARE(run.outcome.error->kind, says == Says::No ? Kind::LoginRefused : Kind::Protocol);
            QVERIFY(run.outcome.mechanism.isEmpty());
            QVERIFY(!run.report->lines.contains("QUIT"));
        }
    }
}

SOBRE_QCA_TEST_MAIN(TestPop3Proof)
#include "tst_pop3_proof.moc"
