// SPDX-License-Identifier: GPL-3.0-or-later
// Attack 75 with another client's log-ins (curl-mail): nothing that may be shown, stored or copied holds a secret, however
// it is coded, and whatever the server says back.
#include "tests/corpora/corpus_count.h"
#include "tests/smtp/corpora/curl_smtp_case.h"
#include "tests/support/qca_main.h"

using namespace sobre;
using namespace sobre::tests;
using Encryption = net::ServerAddress::Encryption;

namespace {

/// Everything that a log-in with this secret may put on the wire and that whoever reads it could use.
QList<QByteArray> formsOf(const CurlSmtpCase &made)
{
    const QByteArray plain = QByteArray(1, '\0') + made.user + '\0' + made.secret;
    const QByteArray bearer = "auth=Bearer " + made.secret + "\1\1";
    return { made.secret,
             made.secret.toBase64(),
             plain.toBase64(),
             ("user=" + made.user + '\1' + bearer).toBase64(),
             ("n,a=" + made.user + ",\1host=127.0.0.1\1" + bearer).toBase64(),
             ("n,a=" + made.user + ",\1host=127.0.0.1\1port=465\1" + bearer).toBase64() };
}

QByteArray heldBy(const QByteArray &told, const QList<QByteArray> &forms)
{
    for (const QByteArray &form : forms) {
        if (told.contains(form))
            return form + " in\n" + told;
    }
    return {};
}

/// What the server does with the client's lines besides answering them.
enum class Echo { Nothing, Refusing, Accepting };

} // namespace

class TestSmtpCorporaSecrets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void attackJ75AnothersLogIns_data();
    void attackJ75AnothersLogIns();

private:
    CorpusCount m_count{ {} };
};

void TestSmtpCorporaSecrets::initTestCase()
{
    if (m_count.root().isEmpty())
        QSKIP("SOBRE_CORPORA names no folder with these log-ins");
}

void TestSmtpCorporaSecrets::attackJ75AnothersLogIns_data()
{
    m_count.addRows(QStringLiteral("curl-mail"), {}, [](const QString &path) {
        const QByteArray text = contentsOf(path);
        const auto made = CurlSmtpCase::parse(path.section(u'/', -1).toLatin1(), text);
        return made && !made->secret.isEmpty();
    });
}

void TestSmtpCorporaSecrets::attackJ75AnothersLogIns()
{
    QFETCH(QString, file);
    const auto made
        = CurlSmtpCase::parse(file.toLatin1(), contentsOf(m_count.root() + QStringLiteral("/curl-mail/") + file));
    QVERIFY(made);
    const QList<QByteArray> forms = formsOf(*made);
    bool wasSaid = false;
    for (const Echo echo : { Echo::Nothing, Echo::Refusing, Echo::Accepting }) {
        for (const bool perByte : { false, true }) {
            FakeMta mta = made->mta;
            mta.letters = std::make_shared<QList<FakeMta::Letter>>();
            const auto inside = std::make_shared<bool>(false); // an exchange
            if (echo != Echo::Nothing) {
                mta.oddAnswer = [=](const QByteArray &line) -> std::optional<QByteArray> {
                    const bool answers = std::exchange(*inside, line.startsWith("AUTH"));
                    if (!answers && !line.startsWith("AUTH"))
                        return echo == Echo::Accepting && line.startsWith("RCPT")
                            ? std::optional("250 2.1.5 " + made->secret + ' ' + made->secret.toBase64() + "\r\n")
                            : std::nullopt;
                    if (line.startsWith("AUTH") && line.count(' ') == 1)
                        return "334 \r\n";
                    const QByteArray code = echo == Echo::Refusing ? "535" : "235";
                    return code + "-5.7.8 I heard " + line + "\r\n" + code + " that is "
                        + QByteArray::fromBase64(line.split(' ').constLast()).replace('\0', ' ') + "\r\n";
                };
            }
            AnsweringChannel::Server server = mta.server();
            if (perByte)
                server.piece = [](qsizetype) { return 1; };
            AnsweredSmtpRun run(server, Encryption::Tls);
            made->give(run);
            QVERIFY(run.play());
            const QByteArray held = heldBy(run.allThatIsTold(), forms);
            QVERIFY2(held.isEmpty(), held);
            wasSaid |= !heldBy(run.report->written, forms).isEmpty();
        }
    }
    const bool says = !made->mechanisms.contains("NTLM") && !made->mechanisms.contains("DIGEST-MD5")
        && made->mechanisms != QList<QByteArray>{ "CRAM-MD5" } && !made->mechanisms.isEmpty();
    QCOMPARE(wasSaid, says); // else nothing could have been held
}

SOBRE_QCA_TEST_MAIN(TestSmtpCorporaSecrets)
#include "tst_smtp_corpora_secrets.moc"
