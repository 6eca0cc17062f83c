// SPDX-License-Identifier: GPL-3.0-or-later
// Other projects' SMTP servers, where SOBRE_CORPORA says they lie (nothing of them is in the project): hostile ones
// (nostarttls), recorded replies (mailkit-dialogues) and the cases of another client (curl-mail). A row a file.
#include "core/net/connector.h"
#include "tests/corpora/corpus_count.h"
#include "tests/corpora/curl_text.h"
#include "tests/smtp/corpora/answered_batch_run.h"
#include "tests/smtp/corpora/curl_smtp_case.h"
#include "tests/smtp/corpora/mailkit_replies.h"
#include "tests/smtp/corpora/ron_mta.h"
#include "tests/support/qca_main.h"
#include "tests/support/scripted_server.h"
#include "tests/support/wait_until.h"

#include <QUrl>

#include <array>

using namespace sobre;
using namespace sobre::tests;
using namespace sobre::smtp;
using Kind = MailError::Kind;
using Encryption = net::ServerAddress::Encryption;

namespace {

/// Files that ask for something Sobre does not do, and why a stranger may accept that.
const QMap<QByteArray, const char *> Exceptions = {
    { "test1320", "through an HTTP proxy's tunnel: what core/net does, whatever is said inside" },
    { "test1507", "how a program that is linked to another library gives up in the middle of a letter" },
    { "test927", "EXPN of a mailing list's name: Sobre asks no server who is on a list" },
    { "test969", "as test927, beyond ASCII" },
    { "test929", "NOOP as a person's own command: a mail client has no such prompt" },
    { "test950", "VRFY of a name that is no address: Sobre asks no server whether somebody exists" },
    { "test968", "as test950, beyond ASCII" },
    { "test953", "a log-in in somebody else's name: Sobre has no setting for a shared mailbox" },
    { "test954", "as test953, and refused" },
    { "test943", "a log-in by a certificate of one's own and no user: Sobre has no setting for such accounts" },
};

constexpr auto Fine = std::optional<Kind>();
using Ends = std::array<std::optional<Kind>, 4>;

/// How a session ends that wants STARTTLS and a log-in; TLS and a log-in; a log-in in clear; nothing but to send.
const Ends LogsInInTls = { Fine, Fine, Kind::NoMechanism, Fine };
const Ends NoTls = { Kind::NoTlsOffered, Fine, Fine, Fine };
const Ends NoHello = { Kind::Refused, Kind::Refused, Kind::Refused, Fine };
const Ends Refused = { Kind::Refused, Kind::Refused, Kind::Refused, Kind::Refused };
const Ends Nonsense = { Kind::Protocol, Kind::Protocol, Kind::Protocol, Kind::Protocol };

const QMap<QByteArray, Ends> HostileServers = {
    { "testcases/smtp/setup.ron", LogsInInTls },
    { "testcases/smtp/setup_opportunistic_encryption.ron", { Fine, Fine, Fine, Fine } },
    { "testcases/smtp/Buffering/B_1.ron", LogsInInTls }, // and with the attack that its comment describes
    { "testcases/smtp/Negotiation/D_1.ron", NoHello },
    { "testcases/smtp/Negotiation/O_1.ron", NoTls },
    { "testcases/smtp/Negotiation/O_2.ron", { Kind::TlsRefused, Fine, Kind::NoMechanism, Fine } },
    { "testcases/smtp/Negotiation/O_4.ron", { Kind::Protocol, Fine, Kind::NoMechanism, Fine } },
    { "testcases/smtp/others/ehlo/221.ron", Nonsense },
    // SCRAM is among what is offered in clear, so the password itself is never said there.
    { "testcases/smtp/others/ehlo/250-all-no-starttls.ron", { Kind::NoTlsOffered, Fine, Kind::LoginRefused, Fine } },
    { "testcases/smtp/others/ehlo/250-all.ron", { Kind::NoTlsOffered, Fine, Kind::LoginRefused, Fine } },
    { "testcases/smtp/others/ehlo/250-empty.ron", { Kind::NoTlsOffered, Fine, Kind::NoMechanism, Fine } },
    { "testcases/smtp/others/ehlo/354.ron", Nonsense },
    { "testcases/smtp/others/ehlo/500.ron", NoHello },
    { "testcases/smtp/others/ehlo/501.ron", NoHello },
    { "testcases/smtp/others/ehlo/530.ron", NoHello },
    { "testcases/smtp/others/ehlo/550.ron", NoHello },
    { "testcases/smtp/others/greeting/220.ron", LogsInInTls },
    { "testcases/smtp/others/greeting/221.ron", Nonsense },
    { "testcases/smtp/others/greeting/354.ron", Nonsense },
    { "testcases/smtp/others/greeting/421.ron",
      { Kind::RefusedForNow, Kind::RefusedForNow, Kind::RefusedForNow, Kind::RefusedForNow } },
    { "testcases/smtp/others/greeting/500.ron", Refused },
    { "testcases/smtp/others/greeting/530.ron", Refused },
    { "testcases/smtp/others/greeting/554.ron", Refused },
    { "testcases/smtp/others/helo/ehlo500_helo221.ron", { Kind::Refused, Kind::Refused, Kind::Refused, Kind::Protocol } },
    { "testcases/smtp/others/helo/ehlo500_helo500.ron", Refused },
    { "testcases/smtp/others/helo/ehlo500_helo501.ron", Refused },
    { "testcases/smtp/others/helo/ehlo500_helo530.ron", Refused },
    { "testcases/smtp/others/quit/greeting500_quit220.ron", Refused },
    { "testcases/smtp/others/quit/greeting500_quit354.ron", Refused },
    { "testcases/smtp/others/quit/greeting500_quit421.ron", Refused },
    { "testcases/smtp/others/quit/greeting500_quit500.ron", Refused },
    { "testcases/smtp/others/quit/greeting500_quit530.ron", Refused },
    { "testcases/smtp/others/rset/ehlo500_rset220.ron", NoHello },
    { "testcases/smtp/others/rset/ehlo500_rset354.ron", NoHello },
    { "testcases/smtp/others/rset/ehlo500_rset421.ron", NoHello },
    { "testcases/smtp/others/rset/ehlo500_rset500.ron", NoHello },
    { "testcases/smtp/others/rset/ehlo500_rset501.ron", NoHello },
    { "testcases/smtp/others/rset/ehlo500_rset530.ron", NoHello },
    { "testcases/smtp/others/starttls/220.ron", { Kind::TimedOut, Fine, Kind::NoMechanism, Fine } },
    { "testcases/smtp/others/starttls/354.ron", { Kind::Protocol, Fine, Kind::NoMechanism, Fine } },
    { "testcases/smtp/others/starttls/500.ron", { Kind::TlsRefused, Fine, Kind::NoMechanism, Fine } },
    { "testcases/smtp/others/starttls/501.ron", { Kind::TlsRefused, Fine, Kind::NoMechanism, Fine } },
    { "testcases_extra/Certificate Validation/smtp/T_2.ron", { Kind::CertificateRefused } },
    { "testcases_extra/Certificate Validation/smtp/T_3.ron", { Kind::CertificateRefused } },
};

/// Where ours ends otherwise than the other client's does.
const QMap<QByteArray, Kind> CurlEnds = {
    { "test907", Kind::NoMechanism }, // DIGEST-MD5 and NTLM: not built, no word of them is said
    { "test921", Kind::NoMechanism },
    { "test934", Kind::NoMechanism },
    { "test913", Kind::TooLarge }, // before MAIL
    { "test914", Kind::SenderRefused },
    { "test916", Kind::RecipientRefused },
    { "test926", Kind::RecipientRefused },
    { "test932", Kind::Protocol },
    { "test939", Kind::Refused }, // a server from before 1995 cannot let anybody log in: nothing is sent
    { "test949", Kind::LoginRefused },
    { "test955", Kind::BadInput }, // an address that needs SMTPUTF8: refused before MAIL
    { "test956", Kind::BadInput },
    { "test959", Kind::SenderRefused },
    { "test980", Kind::TlsRefused },
    { "test3002", Kind::RecipientRefused }, // one is refused: none is served silently
    { "test3004", Kind::RecipientRefused },
    { "test3005", Kind::RecipientRefused },
    { "test3006", Kind::RecipientRefused },
};

bool bareLineEnds(const QByteArray &octets)
{
    return octets.count('\n') != octets.count("\r\n") || octets.count('\r') != octets.count("\r\n");
}

} // namespace

class TestSmtpCorpora : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void hostileServers_data();
    void hostileServers();
    void recordedReplies_data();
    void recordedReplies();
    void anotherClientsCases_data();
    void anotherClientsCases();
    void cleanupTestCase();

private:
    void wrongCertificate(const RonMta &made, const QString &file);
    void visits(const RonMta &made, qsizetype way, std::optional<Kind> end, bool perByte);
    QByteArray wrongWith(CurlSmtpCase made, bool perByte) const;

    CorpusCount m_count{ Exceptions };
    std::unique_ptr<TestCertificates> m_certificates;
};

void TestSmtpCorpora::initTestCase()
{
    if (m_count.root().isEmpty())
        QSKIP("SOBRE_CORPORA names no folder with these servers");
    m_certificates = std::make_unique<TestCertificates>();
    QVERIFY2(m_certificates->isValid(), "no openssl program to make certificates with");
}

void TestSmtpCorpora::cleanupTestCase()
{
    QVERIFY(m_count.report());
}

// --- nostarttls
// ----------------------------------------------------------------------------------------------------

void TestSmtpCorpora::hostileServers_data()
{
    m_count.addRows(QStringLiteral("nostarttls"), HostileServers.keys(), [](const QString &path) {
        return path.contains(QStringLiteral("/smtp/")) && path.endsWith(QStringLiteral(".ron"));
    });
}

void TestSmtpCorpora::hostileServers()
{
    QFETCH(QString, file);
    QVERIFY2(HostileServers.contains(file.toUtf8()), "nobody has said what is expected of this file");
    const auto made = RonMta::parse(contentsOf(m_count.root() + QStringLiteral("/nostarttls/") + file));
    QVERIFY2(made, "cannot be read");
    const Ends ends = HostileServers[file.toUtf8()];
    if (ends[0] == Kind::CertificateRefused) {
        wrongCertificate(*made, file);
        return m_count.holds();
    }
    for (const bool perByte : { false, true }) {
        for (qsizetype way = 0; way < qsizetype(ends.size()); ++way) {
            visits(*made, way, ends[std::size_t(way)], perByte);
            if (QTest::currentTestFailed())
                return;
        }
        if (made->commentedStartTls.isEmpty())
            continue;
        RonMta attack = *made;
        attack.mta.replies.insert("STARTTLS", made->commentedStartTls);
        attack.mta.silentInTls = { "EHLO" };
        visits(attack, 0, perByte ? Kind::TlsFailed : Kind::DataBeforeTls, perByte);
        if (QTest::currentTestFailed())
            return;
    }
    m_count.holds();
}

void TestSmtpCorpora::visits(const RonMta &made, qsizetype way, std::optional<Kind> end, bool perByte)
{
    static constexpr std::array ways = { Encryption::StartTls, Encryption::Tls, Encryption::None, Encryption::None };
    const bool logsIn = way < 3;
    FakeMta mta = made.mta;
    mta.letters = std::make_shared<QList<FakeMta::Letter>>();
    AnsweringChannel::Server server = mta.server();
    if (perByte)
        server.piece = [](qsizetype) { return 1; };
    AnsweredSmtpRun run(server, ways[std::size_t(way)], logsIn ? QStringLiteral("ana@uno.test") : QString(),
                        logsIn ? "hunter22" : "");
    QVERIFY(run.play());
    QVERIFY2(run.kind() == end,
             QByteArray("way " + QByteArray::number(way) + " ended with " + wordOf(run.kind()) + " instead of " + wordOf(end)
                        + '\n' + run.report->log->text().toUtf8()));
    if (way == 0) {
        QVERIFY2(run.givenAwayBeforeTls().isEmpty(), run.givenAwayBeforeTls());
        QCOMPARE(run.report->encrypted, !end);
    }
    if (way != 2 || end)
        QVERIFY(!run.report->writtenBeforeTls.contains("hunter22") && !run.report->writtenBeforeTls.contains("aHVudGVyMjI"));
    if (logsIn)
        QVERIFY2(run.said({ "HELO" }).isEmpty(), "HELO, where a log-in is at stake");
    if (way != 0)
        QVERIFY(run.said({ "STARTTLS" }).isEmpty());
    QVERIFY(run.said({ "QUIT" }).size() <= 1);
    QCOMPARE(run.said({ "RSET" }).size(), 0);
    QCOMPARE(mta.letters->size(), end ? 0 : 1);
    if (!end)
        QCOMPARE(mta.letters->first().octets, run.source.octets);

    // The same with three letters for one connection.
    mta.letters->clear();
    AnsweringChannel::Server again = mta.server();
    again.piece = server.piece;
    AnsweredBatchRun batch(run, again, 3);
    QVERIFY(batch.play());
    const auto why = batch.end->error ? std::optional(batch.end->error->kind) : std::nullopt;
    QVERIFY2(why == end, wordOf(why) + '\n' + batch.report->log->text().toUtf8());
    if (way == 0) // to the octet what one letter's session said
        QCOMPARE(batch.report->writtenBeforeTls, run.report->writtenBeforeTls);
    QCOMPARE(mta.letters->size(), end ? 0 : 3);
    QCOMPARE(batch.report->written.count("AUTH "), run.report->written.count("AUTH "));
}

/// T_2 and T_3: the set's own certificates are not in it; one with the same defect does.
void TestSmtpCorpora::wrongCertificate(const RonMta &made, const QString &file)
{
    const bool nobodyKnows = made.certificate.contains("unknown-root");
    QVERIFY2(nobodyKnows || made.certificate.contains("other."), qPrintable(file));
    const TestCertificates::Pair identity = nobodyKnows
        ? m_certificates->issue(QStringLiteral("localhost"), QStringLiteral("DNS:localhost"))
        : m_certificates->issue(QStringLiteral("other"), QStringLiteral("DNS:other.example.org"));
    ScriptedServer server("S 220 mail.uno.test\nC EHLO [127.0.0.1]\nS 250-mail.uno.test\nS 250 STARTTLS\nC STARTTLS\n"
                          "S 220 Go ahead\nT\nC EHLO [127.0.0.1]\nS 250 mail.uno.test\n",
                          identity);
    SmtpSettings settings;
    settings.server = { .protocol = net::ServerAddress::Protocol::Smtp,
                        .encryption = Encryption::StartTls,
                        .user = QStringLiteral("ana@uno.test"),
                        .host = QStringLiteral("localhost"),
                        .port = server.start() };
    if (!nobodyKnows)
        settings.tls.extraAuthorities = m_certificates->authority().toPem();
    settings.login = { .user = QStringLiteral("ana@uno.test"), .secret = QCA::SecureArray("hunter22"), .remembered = {} };
    LetterInMemory source("Subject: x\r\n\r\nHola\r\n");
    SmtpSession session(net::Connector().opener(), settings,
                        { .sender = "ana@uno.test", .recipients = { "luz@due.test" }, .source = &source });
    std::optional<SmtpOutcome> outcome;
    connect(&session, &SmtpSession::finished, this, [&outcome](const SmtpOutcome &told) { outcome = told; });
    session.start();
    QVERIFY(waitUntil([&outcome] { return outcome.has_value(); }));
    QVERIFY(outcome->error);
    QCOMPARE(wordFor(outcome->error->kind), wordFor(Kind::CertificateRefused));
    QVERIFY2(nobodyKnows || outcome->error->detail.contains(QStringLiteral("host-mismatch")),
             qPrintable(outcome->error->detail));
    QVERIFY(outcome->error->detail.contains(
        QString::fromLatin1(identity.certificate.digest(QCryptographicHash::Sha256).toHex())));
    QCOMPARE(server.heard(), "EHLO [127.0.0.1]\r\nSTARTTLS\r\n");
}

// --- mailkit-dialogues
// ---------------------------------------------------------------------------------------------

void TestSmtpCorpora::recordedReplies_data()
{
    QList<QByteArray> known;
    for (const MailkitReply &row : mailkitReplies())
        known.append(row.file);
    m_count.addRows(QStringLiteral("mailkit-dialogues/Smtp/Resources"), known, [](const QString &) { return true; });
}

void TestSmtpCorpora::recordedReplies()
{
    QFETCH(QString, file);
    const QByteArray octets = contentsOf(m_count.root() + QStringLiteral("/mailkit-dialogues/Smtp/Resources/") + file);
    QVERIFY2(!octets.isEmpty(), "the file is missing");
    const auto row = std::find_if(mailkitReplies().begin(), mailkitReplies().end(),
                                  [&file](const MailkitReply &one) { return one.file == file.toUtf8(); });
    QVERIFY2(row != mailkitReplies().end(), "nobody has said what is expected of this file");
    for (const bool bareLf : { false, true }) {
        for (const bool perByte : { false, true }) {
            FakeMta mta;
            mta.capabilities = { "AUTH PLAIN" };
            AnsweredSmtpRun run({}, Encryption::Tls, QStringLiteral("ana@uno.test"), "hunter22");
            if (row->prepare)
                row->prepare(mta, run);
            const QByteArray reply = bareLf ? octets : QByteArray(octets).replace('\n', "\r\n");
            if (row->place == "greeting")
                mta.greeting = reply;
            else
                mta.replies[row->place] = reply;
            run.server = mta.server();
            run.server.encryptedAtOnce = true;
            if (perByte)
                run.server.piece = [](qsizetype) { return 1; };
            QVERIFY(run.play());
            QCOMPARE(wordOf(run.kind()), wordOf(row->error));
            const QByteArray wrong = row->wrong ? row->wrong(run, octets) : QByteArray();
            QVERIFY2(wrong.isEmpty(), wrong);
            QVERIFY(!run.report->written.contains("DIGEST-MD5"));
            QCOMPARE(mta.letters->size(), row->error ? 0 : 1);
            if (octets.contains("CHUNKING")) { // with PIPELINING, on a long way, its chunks are worth asking for
                mta.capabilities.append("CHUNKING");
                mta.replies["EHLO"].replace("250-CHUNKING", "250-PIPELINING\r\n250-CHUNKING");
                AnsweredBatchRun batch(run, mta.server(), 3);
                batch.roundTrip = std::chrono::milliseconds(20);
                QVERIFY(batch.play());
                QVERIFY2(!batch.end->error && batch.report->written.contains("BDAT 20 LAST\r\n"), batch.report->written);
                QCOMPARE(mta.letters->size(), 4);
                QCOMPARE(mta.letters->last().octets, run.source.octets);
                QVERIFY(!batch.report->written.contains("BODY=BINARYMIME"));
            }
        }
    }
    m_count.holds();
}

// --- curl-mail
// -----------------------------------------------------------------------------------------------------

void TestSmtpCorpora::anotherClientsCases_data()
{
    m_count.addRows(QStringLiteral("curl-mail"), {},
                    [](const QString &path) { return CurlSmtpCase::isOurs(contentsOf(path)); });
}

void TestSmtpCorpora::anotherClientsCases()
{
    QFETCH(QString, file);
    const auto made
        = CurlSmtpCase::parse(file.toLatin1(), contentsOf(m_count.root() + QStringLiteral("/curl-mail/") + file));
    QVERIFY2(made, "cannot be read");
    if (m_count.isException(file))
        return m_count.doesNotApply(file);
    for (const bool perByte : { false, true }) {
        const QByteArray wrong = wrongWith(*made, perByte);
        QVERIFY2(wrong.isEmpty(), wrong);
    }
    m_count.holds();
}

/// Sends the case's letter as its client did, and compares all that can be compared.
QByteArray TestSmtpCorpora::wrongWith(CurlSmtpCase made, bool perByte) const
{
    const auto expected = CurlEnds.contains(made.name) ? std::optional(CurlEnds[made.name]) : Fine;
    // Its server judges addresses. Ours sends no word of what is none, so its server gets one that it takes for none.
    const auto withDomain = [](QByteArray &address) {
        if (!address.isEmpty() && !address.contains('@'))
            address += "@example.com";
    };
    withDomain(made.sender);
    for (QByteArray &recipient : made.recipients)
        withDomain(recipient);
    if (made.looksUp() && made.sender.isEmpty())
        made.sender = "ana@uno.test";
    if (made.mta.replies.contains("VRFY"))
        made.mta.replies.insert("RCPT", made.mta.replies["VRFY"]);
    made.mta.letters = std::make_shared<QList<FakeMta::Letter>>();

    AnsweringChannel::Server server = made.mta.server();
    if (perByte)
        server.piece = [](qsizetype) { return 1; };
    const bool startTls = made.mta.capabilities.contains("STARTTLS");
    const bool logsIn = !made.user.isEmpty() || !made.mechanisms.isEmpty();
    AnsweredSmtpRun run(server, startTls ? Encryption::StartTls : logsIn ? Encryption::Tls : Encryption::None);
    made.give(run);
    if (!run.play())
        return "it does not end";
    const auto wrong = [&run](const QByteArray &what) { return what + '\n' + run.report->log->text().toUtf8(); };
    if (run.kind() != expected)
        return wrong("ended with " + wordOf(run.kind()) + " instead of " + wordOf(expected));
    if (startTls)
        return run.givenAwayBeforeTls().isEmpty() && made.mta.letters->isEmpty() ? QByteArray() : wrong("something in clear");
    if (run.report->lines.contains("*") != (made.protocol.contains("*") && expected == Kind::Protocol))
        return wrong("an exchange that was ended or not ended");
    if (expected == Kind::NoMechanism && !run.said({ "AUTH" }).isEmpty())
        return wrong("AUTH");
    const bool comparable = expected != Kind::NoMechanism && expected != Kind::Protocol && expected != Kind::Refused;
    if (comparable && curl_text::saslMessages(run.report->lines) != curl_text::saslMessages(made.protocol))
        return wrong("other messages of a log-in");
    if (comparable && logsIn == run.said({ "AUTH" }).isEmpty())
        return wrong(logsIn ? "no log-in" : "a log-in");
    if (expected)
        return made.mta.letters->isEmpty() && run.said({ "DATA" }).isEmpty() ? QByteArray() : wrong("a letter");

    if (made.mta.letters->size() != 1)
        return wrong("no letter");
    if (bareLineEnds(run.report->written))
        return wrong("a bare CR or LF");
    if (made.looksUp()) {
        QByteArray asked = made.protocol.value(1).split(' ').value(1);
        if (const qsizetype domain = asked.indexOf('@') + 1; domain > 0) // not every build of its client knows A-labels
            asked.replace(domain, asked.size() - domain, QUrl::toAce(QString::fromUtf8(asked.sliced(domain))));
        return made.mta.letters->first().recipients == QList{ asked } ? QByteArray() : wrong("another address");
    }
    if (run.said({ "MAIL", "RCPT", "DATA" }) != made.envelope())
        return wrong("another envelope");
    return made.mta.letters->first().octets + ".\r\n" == made.upload ? QByteArray() : wrong("another letter");
}

SOBRE_QCA_TEST_MAIN(TestSmtpCorpora)
#include "tst_smtp_corpora.moc"
