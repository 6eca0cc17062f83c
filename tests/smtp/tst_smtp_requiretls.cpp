// SPDX-License-Identifier: GPL-3.0-or-later
// "Closed vans only" (RFC 8689): over TLS, to a server that proved itself and promises the same for the rest of the way.
#include "tests/smtp/batch_run.h"
#include "tests/smtp/smtp_scripts.h"

#include <QTest>

using namespace sobre;
using namespace sobre::smtp;
using namespace sobre::tests;
using namespace sobre::tests::scripts;
using Delivery = ScriptedChannel::Delivery;
using Encryption = SmtpRun::Encryption;

class TestSmtpRequireTls : public QObject {
    Q_OBJECT
private slots:
    void asksForItWhereItIsOffered();
    void asksForItOnlyWhereItIsWanted();
    void refusesBeforeMailWhereItIsNotOffered();
    void believesNoOfferInClear();
    void attackA8NeverOverACertificateThatAPersonVouchesFor();
};

namespace {

/// A server that offers all, with a certificate that somebody took on their word.
class VouchedChannel final : public net::LineChannel {
public:
    explicit VouchedChannel(QByteArray *written) : m_written(written) { answer("220 hi\r\n"); }
    bool isEncrypted() const override { return true; }
    net::TlsFacts tlsFacts() const override { return { QStringLiteral("TLS 1.3"), QByteArray(32, 'x'), true }; }
    QString peer() const override { return QStringLiteral("mail.uno.test:465"); }

protected:
    void transmit(QByteArrayView octets) override
    {
        m_written->append(octets);
        answer(octets.startsWith("EHLO") ? "250-hi\r\n250-REQUIRETLS\r\n250 SIZE\r\n" : "250 Ok\r\n");
    }
    qint64 waitingToTransmit() const override { return 0; }
    void beginTls() override { }
    void armDeadline(std::optional<std::chrono::milliseconds>) override { }
    void wantMore(bool) override { }

private:
    void answer(const QByteArray &octets)
    {
        QMetaObject::invokeMethod(&m_context, [this, octets] { received(octets); }, Qt::QueuedConnection);
    }
    QByteArray *m_written;
    QObject m_context;
};

} // namespace

void TestSmtpRequireTls::asksForItWhereItIsOffered()
{
    for (const Delivery delivery : { Delivery::Whole, Delivery::PerLine, Delivery::PerByte }) {
        BatchRun run;
        run.letters.add({ "a@due.test" });
        run.letters.letters[0].requireTls = true;
        QVERIFY(run.play(helloOffering({ "REQUIRETLS" }) + R"(
            C MAIL FROM:<ana@uno.test> SIZE=20 REQUIRETLS
            S 250 Ok
            C RCPT TO:<a@due.test>
            S 250 Ok
            C DATA
            S 354 go
        )" + takesLetter() + goodbye(),
                         delivery));
        QCOMPARE(run.letters.error(1), "none");
    }
}

void TestSmtpRequireTls::asksForItOnlyWhereItIsWanted()
{
    BatchRun run;
    run.letters.add({ "luz@due.test" });
    QVERIFY(run.play(helloOffering({ "REQUIRETLS" }) + envelope() + takesLetter() + goodbye()));
    QCOMPARE(run.letters.error(1), "none");
}

void TestSmtpRequireTls::refusesBeforeMailWhereItIsNotOffered()
{
    BatchRun run;
    run.letters.add({ "a@due.test" });
    run.letters.letters[0].requireTls = true;
    run.letters.add({ "luz@due.test" }); // one that may go anyhow
    QVERIFY(run.play(helloOffering({ "XREQUIRETLS" }) + envelope() + takesLetter() + goodbye()));
    QCOMPARE(run.letters.error(1), "require-tls-not-offered");
    QCOMPARE(run.letters.outcomes[1].error->scope, MailError::Scope::Letter);
    QCOMPARE(run.letters.outcomes[1].error->retry, MailError::Retry::WhenUserActs);
    QVERIFY(!run.letters.outcomes[1].error->server.isEmpty());
    QCOMPARE(run.letters.error(2), "none");
    QVERIFY(!run.letters.marked.contains(1));
}

void TestSmtpRequireTls::believesNoOfferInClear()
{
    BatchRun clear;
    clear.smtpRun.settings.server.encryption = Encryption::None;
    clear.letters.add({ "a@due.test" });
    clear.letters.letters[0].requireTls = true;
    QVERIFY(clear.play(helloOffering({ "REQUIRETLS" }) + goodbye()));
    QCOMPARE(clear.letters.error(1), "require-tls-not-offered");

    BatchRun forgotten; // offered before STARTTLS, not behind it
    forgotten.smtpRun.settings.server.encryption = Encryption::StartTls;
    forgotten.letters.add({ "a@due.test" });
    forgotten.letters.letters[0].requireTls = true;
    QVERIFY(forgotten.play(helloOffering({ "STARTTLS", "REQUIRETLS" })
                           + "C STARTTLS\nS 220 go\nT\nC EHLO [127.0.0.1]\nS 250 mail.uno.test" + goodbye()));
    QCOMPARE(forgotten.letters.error(1), "require-tls-not-offered");
}

void TestSmtpRequireTls::attackA8NeverOverACertificateThatAPersonVouchesFor()
{
    QByteArray written;
    BatchRun run;
    run.letters.add({ "a@due.test" });
    run.letters.letters[0].requireTls = true;
    QVERIFY(run.play(std::make_unique<VouchedChannel>(&written)));
    QCOMPARE(run.letters.error(1), "require-tls-not-offered");
    QCOMPARE(written, "EHLO [127.0.0.1]\r\nQUIT\r\n");
}

QTEST_GUILESS_MAIN(TestSmtpRequireTls)
#include "tst_smtp_requiretls.moc"
