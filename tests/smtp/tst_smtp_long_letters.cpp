// SPDX-License-Identifier: GPL-3.0-or-later
// Back-pressure: a letter of any length goes out through a small buffer.
#include "core/smtp/letter_source.h"
#include "core/smtp/smtp_session.h"
#include "tests/support/wait_until.h"

#include <QObject>
#include <QTest>

#include <algorithm>

using namespace sobre;
using namespace sobre::smtp;
using namespace sobre::tests;

namespace {

constexpr quint64 LetterSize = 300'000'000;

struct Seen {
    qint64 octets = 0; ///< of the letter, as they came over the wire
    qint64 mostWaiting = 0;
};

/// A server with a narrow link: it answers what it must, and takes 64 KiB of a letter for each turn of the
/// event loop.
class NarrowChannel final : public net::LineChannel {
public:
    explicit NarrowChannel(Seen *seen) : m_seen(seen)
    {
        later([this] { received("220 hi\r\n"); });
    }
    bool isEncrypted() const override { return true; }
    QString peer() const override { return QStringLiteral("mail.uno.test:465"); }

protected:
    void transmit(QByteArrayView octets) override
    {
        m_waiting += octets.size();
        m_seen->mostWaiting = std::max(m_seen->mostWaiting, m_waiting);
        if (m_inLetter) {
            m_seen->octets += octets.size();
            m_inLetter = octets != ".\r\n";
            if (!m_inLetter)
                later([this] { received("250 Ok\r\n"); });
        } else {
            const QByteArray answer = octets.startsWith("EHLO") ? "250 hi\r\n"
                : octets.startsWith("DATA")                     ? "354 go\r\n"
                                                                : "250 Ok\r\n";
            m_inLetter = octets.startsWith("DATA");
            later([this, answer] { received(answer); });
        }
        if (!m_draining)
            drain();
    }
    qint64 waitingToTransmit() const override { return m_waiting; }
    void beginTls() override { }
    void armDeadline(std::optional<std::chrono::milliseconds>) override { }
    void wantMore(bool) override { }

private:
    template <typename Call> void later(Call call)
    {
        QMetaObject::invokeMethod(&m_context, call, Qt::QueuedConnection);
    }
    void drain()
    {
        m_draining = true;
        later([this] {
            m_waiting -= std::min<qint64>(m_waiting, 64 * 1024);
            m_draining = false;
            if (m_waiting > 0)
                drain();
            transmitted(); // may destroy this
        });
    }

    Seen *m_seen;
    qint64 m_waiting = 0;
    bool m_inLetter = false;
    bool m_draining = false;
    QObject m_context;
};

/// Made up as it is read.
class EndlessLetter final : public LetterSource {
public:
    explicit EndlessLetter(qsizetype block)
        : m_block(
              QByteArray(".234567890123456789012345678901234567890123456789012345678901234567890123456\r\n")
                  .repeated(block / 78))
    {
    }
    quint64 size() const override { return LetterSize; }
    Task<QByteArray> next() override
    {
        const quint64 left = LetterSize - m_given;
        const QByteArray block
            = m_block.first(static_cast<qsizetype>(std::min<quint64>(left, m_block.size())));
        m_given += static_cast<quint64>(block.size());
        co_return block;
    }
    Task<> beforeFinalDot() override { co_return; }

private:
    QByteArray m_block;
    quint64 m_given = 0;
};

Task<std::unique_ptr<net::LineChannel>> narrow(Seen *seen)
{
    co_return std::make_unique<NarrowChannel>(seen);
}

} // namespace

class TestSmtpLongLetters : public QObject {
    Q_OBJECT
private slots:
    void sendsALongLetterThroughASmallBuffer_data();
    void sendsALongLetterThroughASmallBuffer();
};

void TestSmtpLongLetters::sendsALongLetterThroughASmallBuffer_data()
{
    QTest::addColumn<qsizetype>("block");
    QTest::newRow("blocks of 256 KiB") << qsizetype(256 * 1024);
    QTest::newRow("blocks of 5 MB") << qsizetype(5'000'000);
}

void TestSmtpLongLetters::sendsALongLetterThroughASmallBuffer()
{
    QFETCH(qsizetype, block);
    Seen seen;
    EndlessLetter source(block);
    SmtpSettings settings;
    settings.server = { .protocol = net::ServerAddress::Protocol::Smtp,
                        .encryption = net::ServerAddress::Encryption::Tls,
                        .user = {},
                        .host = QStringLiteral("mail.uno.test"),
                        .port = 465 };
    const SmtpLetter letter{ .sender = "ana@uno.test", .recipients = { "luz@due.test" }, .source = &source };
    const auto open = [&seen](const net::ServerAddress &, const net::TlsPolicy &, net::WireLog *) {
        return narrow(&seen);
    };
    SmtpSession session(open, settings, letter);
    std::optional<SmtpOutcome> outcome;
    quint64 told = 0;
    connect(&session, &SmtpSession::finished, this, [&outcome](const SmtpOutcome &end) { outcome = end; });
    connect(&session, &SmtpSession::progress, this, [&told](quint64 sent, quint64 total) {
        QVERIFY(sent >= told && sent <= total);
        told = sent;
    });
    session.start();
    QVERIFY(waitUntil([&outcome] { return outcome.has_value(); }, std::chrono::minutes(4)));
    QVERIFY(!outcome->error);
    QCOMPARE(outcome->octets, LetterSize);
    QCOMPARE(told, LetterSize);
    QVERIFY(seen.octets > static_cast<qint64>(LetterSize)); // the dots
    QVERIFY2(seen.mostWaiting <= 350'000, qPrintable(QString::number(seen.mostWaiting)));
}

QTEST_GUILESS_MAIN(TestSmtpLongLetters)
#include "tst_smtp_long_letters.moc"
