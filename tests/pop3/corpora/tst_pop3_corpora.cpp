// SPDX-License-Identifier: GPL-3.0-or-later
// Other projects' POP3 servers, where SOBRE_CORPORA says they lie (nothing of them is in the project):
// hostile ones (nostarttls), recorded replies (mailkit-dialogues) and the cases of another client
// (curl-mail). A row a file; the denominator is what lies on the disk, and a file that nobody knows is a
// failure.
#include "core/net/connector.h"
#include "core/pop3/pop3_reply.h"
#include "tests/corpora/curl_text.h"
#include "tests/pop3/answered_run.h"
#include "tests/pop3/corpora/curl_case.h"
#include "tests/pop3/corpora/mailkit_rows.h"
#include "tests/pop3/corpora/ron_case.h"
#include "tests/support/qca_main.h"
#include "tests/support/scripted_server.h"

#include <QDirIterator>
#include <QFile>

using namespace sobre;
using namespace sobre::tests;
using namespace sobre::pop3;
using Kind = MailError::Kind;
using Encryption = net::ServerAddress::Encryption;

namespace {

/// Files that ask for something Sobre does not do, and why a stranger may accept that.
const QMap<QByteArray, const char *> Exceptions = {
    { "gmail/noop.txt", "Sobre never sends NOOP: it does not keep a link open that it does not use" },
    { "gmail/rset.txt", "Sobre never sends RSET: it ends the link where a deletion must not happen" },
    { "lang/getlang.txt", "Sobre names the language it wants and does not ask for the list of all of them" },
    { "test860", "NOOP as a person's own command: a mail client has no such prompt" },
    { "test892", "a log-in in somebody else's name: Sobre has no setting for a shared mailbox" },
};

constexpr auto Fine = std::optional<Kind>();

/// How a visit that demands TLS ends at each hostile server.
const QMap<QByteArray, std::optional<Kind>> HostileServers = {
    { "testcases/pop3/setup.ron", Fine },
    { "testcases/pop3/setup_opportunistic_encryption.ron", Fine },
    { "testcases/pop3/Buffering/B_1.ron", Fine }, // and with the attack that its comment describes
    { "testcases/pop3/Buffering/B_2.ron", Kind::DataBeforeTls },
    { "testcases/pop3/Negotiation/O_1.ron", Kind::NoTlsOffered },
    { "testcases/pop3/Negotiation/O_2.ron", Kind::TlsRefused },
    { "testcases/pop3/Negotiation/O_4.ron", Fine },
    { "testcases/pop3/others/auth/capa_err_auth_ok_all.ron", Kind::TlsFailed },
    { "testcases/pop3/others/auth/capa_err_quit_err_sys_perm.ron", Kind::TlsFailed },
    { "testcases/pop3/others/auth/capa_err_quit_ok_sys_perm.ron", Kind::TlsFailed },
    { "testcases/pop3/others/capa/capa_err.ron", Kind::TlsFailed },
    { "testcases/pop3/others/capa/capa_err_code_sys_perm.ron", Kind::TlsFailed },
    { "testcases/pop3/others/capa/capa_ok_all.ron", Kind::TlsFailed },
    { "testcases/pop3/others/capa/capa_ok_empty.ron", Kind::NoTlsOffered },
    { "testcases/pop3/others/capa/capa_ok_sasl_no_stls.ron", Kind::NoTlsOffered },
    { "testcases/pop3/others/greeting/err.ron", Kind::Refused },
    { "testcases/pop3/others/greeting/err_sys_perm.ron", Kind::Refused },
    { "testcases/pop3/others/greeting/err_sys_temp.ron", Kind::RefusedForNow },
    { "testcases/pop3/others/greeting/ok_sys_perm.ron", Kind::NoTlsOffered },
    { "testcases/pop3/others/greeting/ok_sys_temp.ron", Kind::NoTlsOffered },
    { "testcases/pop3/others/quit/greeting_err_quit_err.ron", Kind::Refused },
    { "testcases/pop3/others/quit/greeting_err_quit_ok.ron", Kind::Refused },
    { "testcases/pop3/others/quit/greeting_ok_capa_stls_stls_err_quit_ok.ron", Kind::TlsRefused },
    { "testcases/pop3/others/stls/greeting_ok_capa_ok_stls_err.ron", Kind::TlsRefused },
    { "testcases/pop3/others/stls/greeting_ok_capa_ok_stls_err_sys_perm.ron", Kind::TlsRefused },
    { "testcases/pop3/others/stls/greeting_ok_capa_ok_stls_ok_sys_perm.ron", Kind::TimedOut },
    { "testcases_extra/Certificate Validation/pop3/T_3.ron", Kind::CertificateRefused },
    { "testcases_extra/Certificate Validation/pop3/T_4.ron", Kind::CertificateRefused },
};

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray wordOf(std::optional<Kind> kind)
{
    return kind ? wordFor(*kind) : QByteArray("no error");
}

} // namespace

class TestPop3Corpora : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void hostileServers_data();
    void hostileServers();
    void recordedReplies_data();
    void recordedReplies();
    void anotherClientsCases_data();
    void anotherClientsCases();
    void attack15_othersDots();
    void cleanupTestCase();

private:
    void addRows(const QString &folder, const QList<QByteArray> &known,
                 const std::function<bool(const QString &)> &isOurs);
    void holds() { count().held += QTest::currentTestFailed() ? 0 : 1; }
    void hasNoPartIn(const QString &file);
    void wrongCertificate(const RonCase &made);
    void refusesTheAddress(const CurlCase &made);
    void visits(const CurlCase &made, const QByteArray &user, const QByteArray &secret,
                const QByteArray &remembered);
    void comparesLetters(const CurlCase &made, const AnsweredRun &run);
    void comparesLogIn(const CurlCase &made, const AnsweredRun &run);

    QString m_root;
    struct Count {
        int files = 0;
        int held = 0;
        int exceptions = 0;
    };
    Count &count() { return m_counts[QTest::currentTestFunction()]; } ///< of this set
    QMap<QByteArray, Count> m_counts;
    std::unique_ptr<TestCertificates> m_certificates;
};

void TestPop3Corpora::initTestCase()
{
    m_root = qEnvironmentVariable("SOBRE_CORPORA");
    if (m_root.isEmpty())
        QSKIP("SOBRE_CORPORA names no folder with these servers");
    m_certificates = std::make_unique<TestCertificates>();
    QVERIFY2(m_certificates->isValid(), "no openssl program to make certificates with");
}

void TestPop3Corpora::cleanupTestCase()
{
    Count all;
    for (auto set = m_counts.cbegin(); set != m_counts.cend(); ++set) {
        qInfo("%s: %d of %d apply and hold", set.key().constData(), set->held, set->files);
        QVERIFY(set->exceptions * 10 <= set->files);
        all = { all.files + set->files, all.held + set->held, all.exceptions + set->exceptions };
    }
    qInfo("%d of %d apply and hold; %d are exceptions", all.held, all.files, all.exceptions);
}

/// A row for each file of the set, and for each that is expected and missing.
void TestPop3Corpora::addRows(const QString &folder, const QList<QByteArray> &known,
                              const std::function<bool(const QString &)> &isOurs)
{
    QTest::addColumn<QString>("file");
    const QDir root(m_root + u'/' + folder);
    QStringList files;
    for (const QByteArray &file : known)
        files.append(QString::fromUtf8(file));
    for (QDirIterator it(root.path(), QDir::Files, QDirIterator::Subdirectories); it.hasNext();) {
        const QString path = it.next();
        if (isOurs(path))
            files.append(root.relativeFilePath(path));
    }
    files.sort();
    files.removeDuplicates();
    for (const QString &file : std::as_const(files))
        QTest::newRow(qPrintable(file)) << file;
    count().files = int(files.size());
}

void TestPop3Corpora::hasNoPartIn(const QString &file)
{
    ++count().exceptions;
    qInfo("%s does not apply: %s", qPrintable(file), Exceptions[file.toUtf8()]);
}

// --- nostarttls
// ----------------------------------------------------------------------------------------------------

void TestPop3Corpora::hostileServers_data()
{
    addRows(QStringLiteral("nostarttls"), HostileServers.keys(), [](const QString &path) {
        return path.contains(QStringLiteral("/pop3/")) && path.endsWith(QStringLiteral(".ron"));
    });
}

void TestPop3Corpora::hostileServers()
{
    QFETCH(QString, file);
    QVERIFY2(HostileServers.contains(file.toUtf8()), "nobody has said what is expected of this file");
    const auto made = RonCase::parse(contents(m_root + QStringLiteral("/nostarttls/") + file));
    QVERIFY2(made, "cannot be read");
    const std::optional<Kind> expected = HostileServers[file.toUtf8()];
    if (expected == Kind::CertificateRefused) {
        wrongCertificate(*made);
        return holds();
    }
    QList<RonCase> cases = { *made };
    if (!made->commentedStls.isEmpty() && expected == Fine) {
        cases.append(*made);
        cases[1].stlsResponse = made->commentedStls;
    }
    for (const RonCase &one : std::as_const(cases)) {
        for (const bool perByte : { false, true }) {
            AnsweringChannel::Server server = one.server();
            if (perByte)
                server.piece = [](qsizetype) { return 1; };
            if (one.certificate.contains("not needed"))
                server.handshake = AnsweringChannel::Handshake::Fails; // it has none to show
            AnsweredRun run(server, Encryption::StartTls);
            QVERIFY(run.play());
            const QByteArray answer = one.stlsResponse.value_or(QByteArray());
            std::optional<Kind> end = expected;
            if (answer.startsWith("+OK"))
                end = perByte ? Kind::TlsFailed : Kind::DataBeforeTls;
            else if (!answer.isEmpty() && one.offersStls())
                end = Kind::TlsRefused;
            QCOMPARE(wordOf(run.kind()), wordOf(end));
            QVERIFY2(run.givenAwayBeforeTls().isEmpty(), run.report->writtenBeforeTls);
            QVERIFY(!run.report->sentBeforeTls);
            QVERIFY(!run.report->writtenBeforeTls.contains("hunter22"));
            for (const QByteArray &line : run.report->writtenBeforeTls.split('\n'))
                QVERIFY2(QList<QByteArray>({ "CAPA\r", "STLS\r", "QUIT\r", "" }).contains(line), line);
            QCOMPARE(run.report->encrypted, !end.has_value());
            if (!one.offersStls() && run.report->lines.size() == 1)
                QCOMPARE(run.report->written, "CAPA\r\n"); // what is not offered is not asked for
        }
    }
    holds();
}

/// T_3 and T_4: the set's own certificates are not in it; one with the same defect does.
void TestPop3Corpora::wrongCertificate(const RonCase &made)
{
    const bool expired = made.certificate.contains("expired");
    const TestCertificates::Pair identity = expired
        ? m_certificates->issueExpired(QStringLiteral("DNS:localhost"))
        : m_certificates->issue(QStringLiteral("other"), QStringLiteral("DNS:other.example.org"));
    QByteArray script = "S " + made.greeting.trimmed() + "\nC CAPA\nS +OK\n";
    for (const QByteArray &capability : made.capa)
        script += "S " + capability + '\n';
    ScriptedServer server(script + "S .\nC STLS\nS +OK\nT\nC CAPA\nS -ERR", identity);
    Pop3Settings settings = settingsFor(Encryption::StartTls);
    settings.server.host = QStringLiteral("localhost");
    settings.server.port = server.start();
    settings.tls.extraAuthorities = m_certificates->authority().toPem();
    RecordingSink sink;
    Pop3Session session(settings, &sink, net::Connector().opener());
    QSignalSpy spy(&session, &Pop3Session::finished);
    session.start();
    QVERIFY(waitUntil([&spy] { return !spy.isEmpty(); }));
    const auto error = spy[0][0].value<Pop3Outcome>().error;
    QVERIFY(error);
    QCOMPARE(wordFor(error->kind), wordFor(Kind::CertificateRefused));
    QVERIFY2(error->detail.contains(expired ? QStringLiteral("expired") : QStringLiteral("host-mismatch")),
             qPrintable(error->detail));
    QVERIFY(error->detail.contains(QStringLiteral("host=localhost")));
    QVERIFY(error->detail.contains(
        QString::fromLatin1(identity.certificate.digest(QCryptographicHash::Sha256).toHex())));
    QCOMPARE(server.heard(), "CAPA\r\nSTLS\r\n");
}

// --- mailkit-dialogues
// ---------------------------------------------------------------------------------------------

void TestPop3Corpora::recordedReplies_data()
{
    QList<QByteArray> known;
    for (const MailkitRow &row : mailkitRows())
        known.append(row.file);
    addRows(QStringLiteral("mailkit-dialogues/Pop3/Resources"), known, [](const QString &) { return true; });
}

void TestPop3Corpora::recordedReplies()
{
    QFETCH(QString, file);
    const QByteArray octets = contents(m_root + QStringLiteral("/mailkit-dialogues/Pop3/Resources/") + file);
    QVERIFY2(!octets.isEmpty(), "the file is missing");
    const auto row = std::find_if(mailkitRows().begin(), mailkitRows().end(),
                                  [&file](const MailkitRow &one) { return one.file == file.toLatin1(); });
    QVERIFY2(row != mailkitRows().end(), "nobody has said what is expected of this file");
    if (row->place.isEmpty()) {
        QVERIFY(parseStatus(octets.split('\n').constFirst()));
        return hasNoPartIn(file);
    }
    for (const bool bareLf : { false, true }) {
        for (const bool perByte : { false, true }) {
            if (perByte && octets.size() > 100'000)
                continue; // the same octets are in a smaller file
            MailkitMailbox box;
            box.bareLf = bareLf;
            box.replies.insert(row->place, octets);
            AnsweredRun run({}, Encryption::Tls);
            if (row->prepare)
                row->prepare(box, run);
            run.server = box.server();
            run.server.encryptedAtOnce = true;
            if (perByte)
                run.server.piece = [](qsizetype) { return 1; };
            QVERIFY(run.play());
            QVERIFY2((*box.fed)[row->place] > 0, "it was never asked for");
            QCOMPARE(wordOf(run.kind()), wordOf(row->error));
            if (!row->error)
                QCOMPARE(run.sink.letters.size(), run.sink.toFetch ? run.sink.toFetch->size() : box.letters);
            const QByteArray wrong = row->wrong ? row->wrong(run, octets) : QByteArray();
            QVERIFY2(wrong.isEmpty(), wrong);
        }
    }
    holds();
}

// --- curl-mail
// -----------------------------------------------------------------------------------------------------

void TestPop3Corpora::anotherClientsCases_data()
{
    addRows(QStringLiteral("curl-mail"), {},
            [](const QString &path) { return contents(path).contains("\nPOP3\n"); });
}

void TestPop3Corpora::anotherClientsCases()
{
    QFETCH(QString, file);
    const auto made
        = CurlCase::parse(file.toLatin1(), contents(m_root + QStringLiteral("/curl-mail/") + file));
    QVERIFY2(made, "cannot be read");
    if (Exceptions.contains(file.toUtf8()))
        return hasNoPartIn(file);
    if (made->errorCode == 3) {
        refusesTheAddress(*made);
        return holds();
    }
    // "-u user:secret", perhaps twice; a token; or a user in the address.
    QByteArray remembered;
    for (const char *chosen : { "CRAM-MD5", "XOAUTH2", "OAUTHBEARER", "EXTERNAL" }) {
        if (made->mechanisms.contains(chosen))
            remembered = chosen; // the person's choice: Sobre takes none of these by itself
    }
    const QList<QByteArray> words = made->command.simplified().split(' ');
    int visited = 0;
    for (qsizetype at = 0; at < words.size(); ++at) {
        if (words[at] != "-u")
            continue;
        const QByteArray who = words.value(at + 1);
        const qsizetype colon = who.indexOf(':');
        const QByteArray token = words.value(words.indexOf("--oauth2-bearer") + 1);
        visits(*made, colon < 0 ? who : who.first(colon), colon < 0 ? token : who.sliced(colon + 1),
               remembered);
        ++visited;
    }
    if (made->mechanisms == QList<QByteArray>{ "EXTERNAL" }) {
        const qsizetype from = made->command.indexOf("//") + 2;
        const QByteArray user = made->command.sliced(from, made->command.indexOf(';') - from);
        visits(*made, user, {}, remembered);
        ++visited;
    }
    QCOMPARE(visited, std::max<qsizetype>(made->protocol.count("CAPA"), 1));
    holds();
}

void TestPop3Corpora::refusesTheAddress(const CurlCase &made)
{
    const auto address = net::ServerAddress::parse(QString::fromLatin1(made.command));
    QVERIFY(!address);
    QCOMPARE(wordFor(address.error().kind), wordFor(Kind::BadInput));
}

void TestPop3Corpora::visits(const CurlCase &made, const QByteArray &user, const QByteArray &secret,
                             const QByteArray &remembered)
{
    const bool wantsTls = made.capabilities.contains("STLS");
    AnsweredRun run(made.server(), wantsTls ? Encryption::StartTls : Encryption::Tls);
    run.settings.server.host = QStringLiteral("127.0.0.1");
    run.settings.login.user = QString::fromLatin1(user);
    run.settings.login.secret = QCA::SecureArray(secret);
    run.settings.login.remembered = remembered;
    if (made.command.contains("-X DELE"))
        run.sink.toRemove = { { 1, {}, 100 } };
    if (made.command.contains("-X 'TOP"))
        run.sink.toLook = { { 1, {}, 100 } };
    QVERIFY(run.play());
    QCOMPARE(run.report->written.contains("DELE"), made.command.contains("-X DELE"));
    if (wantsTls) { // it answers STLS with more than one line
        QCOMPARE(run.report->written, "CAPA\r\nSTLS\r\n");
        QCOMPARE(wordOf(run.kind()), wordOf(Kind::TlsRefused));
        return;
    }
    comparesLogIn(made, run);
}

void TestPop3Corpora::comparesLogIn(const CurlCase &made, const AnsweredRun &run)
{
    const QByteArray secret = run.settings.login.secret.toByteArray();
    if (made.mechanisms == QList<QByteArray>{ "NTLM" }) {
        QCOMPARE(wordOf(run.kind()), wordOf(Kind::NoMechanism));
        QCOMPARE(run.report->written, "CAPA\r\n");
        return;
    }
    for (const QByteArray &line : made.protocol) {
        if (line.startsWith("USER ") || line.startsWith("PASS ")) {
            const bool anothers
                = line.startsWith("USER ") && !line.endsWith(run.settings.login.user.toLatin1());
            QVERIFY2(anothers || run.report->lines.contains(line), line);
        }
    }
    QCOMPARE(run.report->lines.contains("*"), made.protocol.contains("*") && made.errorCode == 67);
    QCOMPARE(curl_text::saslMessages(run.report->lines), made.saslMessages());
    if (made.errorCode == 67) {
        const bool nonsense = made.protocol.contains("*");
        QCOMPARE(wordOf(run.kind()), wordOf(nonsense ? Kind::Protocol : Kind::LoginRefused));
        QVERIFY(!run.report->lines.contains("STAT"));
        return;
    }
    comparesLetters(made, run);
}

void TestPop3Corpora::comparesLetters(const CurlCase &made, const AnsweredRun &run)
{
    const bool listRefused = made.replies.value("LIST").startsWith("-ERR");
    QCOMPARE(wordOf(run.kind()), wordOf(listRefused ? std::optional(Kind::Refused) : Fine));
    QList<std::optional<quint64>> sizes;
    QList<QByteArray> names;
    for (const Listed &letter : run.sink.listing) {
        sizes.append(letter.size);
        names.append(letter.uid);
    }
    if (made.replies.contains("LIST")) { // refused, or the answer to another question
        QVERIFY(names.isEmpty() && run.sink.letters.isEmpty());
        return;
    }
    QCOMPARE(sizes, QList<std::optional<quint64>>({ 100, 4294967400, 200 }));
    if (made.capabilities.contains("UIDL"))
        QCOMPARE(names, QList<QByteArray>({ "1", "2", "4" }));
    if (made.command.contains("-X DELE"))
        QCOMPARE(run.outcome.deleted, 1);
    if (!run.sink.toLook.isEmpty())
        QCOMPARE(run.sink.seen.value(0).header, made.letter);
    if (made.replies.contains("RETR")) {
        QCOMPARE(run.outcome.letterErrors.size(), 3);
        QVERIFY(run.sink.letters.isEmpty());
        return;
    }
    QCOMPARE(run.sink.letters.size(), 3);
    QCOMPARE(run.sink.letters[2].octets, made.letter);
}

// --- letters with dots
// ---------------------------------------------------------------------------------------------

/// Attack 15: texts of two other projects that are made of dots at the start of lines, one of them with its
/// stuffed form.
void TestPop3Corpora::attack15_othersDots()
{
    const auto withCrlf = [](QByteArray text) { return text.replace("\r\n", "\n").replace('\n', "\r\n"); };
    const auto stuffed = [](QByteArray text) {
        text.replace("\r\n.", "\r\n..");
        return text.startsWith('.') ? '.' + text : text;
    };
    const QByteArray input = withCrlf(contents(m_root + QStringLiteral("/gmime/filters/smtp-input.txt")));
    const QByteArray output = withCrlf(contents(m_root + QStringLiteral("/gmime/filters/smtp-output.txt")));
    const QByteArray dot
        = withCrlf(contents(m_root + QStringLiteral("/tb-mime/mailnews/local/test/unit/data/dot")));
    QVERIFY(!input.isEmpty() && !dot.isEmpty());
    QCOMPARE(stuffed(input), output);
    for (const QByteArray &letter : { input, dot }) {
        MailkitMailbox box;
        box.letters = 1;
        box.replies["RETR 1"] = "+OK\n" + stuffed(letter).replace("\r\n", "\n") + ".\n";
        for (qsizetype piece = 1; piece < 40; ++piece) {
            AnsweredRun run(box.server(), Encryption::Tls);
            run.server.piece = [piece](qsizetype) { return piece; };
            QVERIFY(run.play());
            QCOMPARE(run.sink.letters.value(0).octets, letter);
        }
    }
}

SOBRE_QCA_TEST_MAIN(TestPop3Corpora)
#include "tst_pop3_corpora.moc"
