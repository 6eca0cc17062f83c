// SPDX-License-Identifier: GPL-3.0-or-later
// Accounts and their passwords are kept together or not at all; a check tells its steps and ends when it is
// told to.
#include "core/account/account_book.h"
#include "core/account/certificate_trust.h"
#include "core/account/passwords.h"
#include "core/auth/memory_source.h"
#include "core/store/identities.h"
#include "core/store/outbox_rows.h"
#include "tests/store/store_fixture.h"

#include <QElapsedTimer>
#include <QMutex>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTimeZone>

using namespace sobre;
using namespace sobre::account;
using namespace Qt::StringLiterals;
using Kind = MailError::Kind;
using What = CheckStep::What;
using How = CheckStep::How;
using store::AccountId;
using store::AccountRecord;
using store::test::await;

class tst_account_book : public QObject {
    Q_OBJECT

private slots:
    void addsBothOrNeither();
    void changesBothOrNeither();
    void forgetsTheLogInOfAnotherServer();
    void trustsWithTheAccountOrNotAtAll();
    void changesTrustWithTheRestOrNotAtAll();
    void forgetsTrustThatNobodyNeeds();
    void removesTheIdentityWithTheAccount();
    void makesDraftsOfWhatWaits();
    void tellsTheStepsOfAServerThatIsSilent();
    void stopsWithinASecond();
    void refusesARecordThatMakesNoSense();
    void survivesTheEndOfTheBook();
};

namespace {

/// Keeps passwords until it is told to refuse.
class Ring final : public auth::CredentialSource {
public:
    bool closed = false; ///< to be set before a task runs

    Task<QCA::SecureArray> read(auth::SecretName name) override { return m_memory.read(name); }
    Task<> write(auth::SecretName name, QCA::SecureArray secret) override
    {
        if (closed)
            throw MailError{ .kind = Kind::NoPassword, .detail = u"closed"_s };
        co_await m_memory.write(name, secret);
    }
    Task<> remove(auth::SecretName name) override { return m_memory.remove(name); }

private:
    auth::MemorySource m_memory;
};

struct Office {
    store::test::StoreFixture store;
    Ring ring;
    Passwords passwords{ ring };
    MailContext mail{ store.store(), passwords, net::Connector{}.opener() };
    TaskThread thread{ u"mail"_s };
    std::unique_ptr<AccountBook> book = std::make_unique<AccountBook>(store.reader(), mail, thread);

    Result<AccountId> add(const AccountRecord &record, const QString &password,
                          const QList<net::CertificateException> &trusted = {})
    {
        return await<Result<AccountId>>([&](QObject *, auto done) {
            book->add(record, password,
                      { .incoming = { .mechanism = "SCRAM-SHA-256" }, .outgoing = { .mechanism = "PLAIN" } },
                      done, trusted);
        });
    }
    Result<> change(const AccountRecord &record, const QString &password, const TrustChanges &trust = {})
    {
        return await<Result<>>([&](QObject *, auto done) { book->change(record, password, {}, done, trust); });
    }
    Result<> remove(AccountId id)
    {
        return await<Result<>>(
            [&](QObject *, auto done) { book->remove(id, AccountBook::Letters::Stay, done); });
    }
    QList<net::CertificateException> trusted() { return trustedCertificates(store.reader()).value(); }
    QString kept(AccountId id)
    {
        const std::function<Task<QCA::SecureArray>()> read
            = [this, id] { return ring.read({ .account = store::number(id), .direction = u"incoming"_s }); };
        const auto secret = await<Result<QCA::SecureArray>>(
            [&](QObject *context, std::function<void(Result<QCA::SecureArray>)> done) {
                thread.run<QCA::SecureArray>(read, context, done);
            });
        return secret ? QString::fromUtf8(secret->toByteArray()) : QString();
    }
    AccountRecord record(AccountId id)
    {
        return store::accounts::byId(store.reader(), id).value_or(AccountRecord{});
    }
};

AccountRecord ann(quint16 port = 995)
{
    return { .name = u"Ann"_s,
             .email = u"ann@isp.example"_s,
             .incomingUrl = u"pop3s://ann@127.0.0.1:%1"_s.arg(port),
             .outgoingUrl = u"smtps://ann@127.0.0.1:%1"_s.arg(port),
             .keep = u"14d"_s };
}

net::CertificateException certificate(quint16 port, char octet = 'c', const QString &host = u"127.0.0.1"_s)
{
    return { .host = host, .port = port, .sha256 = QByteArray(32, octet) };
}

/// Takes connections and says nothing.
struct Silence {
    QTcpServer server;
    Silence() { server.listen(QHostAddress::LocalHost); }
    AccountRecord record() const { return ann(server.serverPort()); }
};

} // namespace

void tst_account_book::addsBothOrNeither()
{
    Office office;
    QSignalSpy changed(office.book.get(), &AccountBook::changed);
    const auto id = office.add(ann(), u"señal"_s);
    QVERIFY(id);
    QCOMPARE(office.kept(*id), u"señal"_s);
    QCOMPARE(office.record(*id).incomingMechanism, "SCRAM-SHA-256");
    QCOMPARE(office.record(*id).outgoingMechanism, "PLAIN");
    QTRY_VERIFY(office.book->byId(*id));
    QVERIFY(!changed.isEmpty());

    office.ring.closed = true;
    const auto other = office.add(ann(), u"x"_s);
    QVERIFY(!other);
    QCOMPARE(other.error().kind, Kind::NoPassword);
    QCOMPARE(store::accounts::list(office.store.reader())->size(), 1);
}

void tst_account_book::changesBothOrNeither()
{
    Office office;
    const AccountId id = *office.add(ann(), u"first"_s);
    AccountRecord next = office.record(id);
    next.name = u"Home"_s;
    office.ring.closed = true;
    QCOMPARE(office.change(next, u"second"_s).error().kind, Kind::NoPassword);
    QCOMPARE(office.record(id).name, u"Ann"_s);
    QCOMPARE(office.kept(id), u"first"_s);

    // A fetch may have looked meanwhile: what it found out stays.
    const QDateTime now = QDateTime::fromSecsSinceEpoch(1'800'000'000, QTimeZone::UTC);
    QVERIFY(office.store.write(
        [&](store::Database &database) { return store::accounts::setLastCheck(database, id, now, {}); }));
    QVERIFY(office.change(next, {}));
    QCOMPARE(office.record(id).name, u"Home"_s);
    QCOMPARE(office.record(id).lastCheck, now);
    QCOMPARE(office.record(id).incomingMechanism, "SCRAM-SHA-256");

    office.ring.closed = false;
    QVERIFY(office.change(next, u"second"_s));
    QCOMPARE(office.kept(id), u"second"_s);
    next.id = AccountId(99);
    QCOMPARE(office.change(next, {}).error().kind, Kind::NotFound);
}

void tst_account_book::forgetsTheLogInOfAnotherServer()
{
    Office office;
    const AccountId id = *office.add(ann(), u"x"_s);
    AccountRecord next = office.record(id);
    next.incomingUrl = u"pop3s://ann@other.example"_s;
    QVERIFY(office.change(next, {}));
    QVERIFY(office.record(id).incomingMechanism.isEmpty());
    QCOMPARE(office.record(id).outgoingMechanism, "PLAIN");
}

void tst_account_book::trustsWithTheAccountOrNotAtAll()
{
    Office office;
    office.ring.closed = true;
    QVERIFY(!office.add(ann(), u"x"_s, { certificate(995) }));
    QVERIFY(office.trusted().isEmpty());

    office.ring.closed = false;
    // Of a server that was tried and is not the account's, nothing is kept.
    const auto id = office.add(ann(), u"x"_s, { certificate(995), certificate(7), certificate(995, 'c', u"b.example"_s) });
    QVERIFY(id);
    QCOMPARE(office.trusted(), QList{ certificate(995) });
    QTRY_VERIFY(office.book->byId(*id));
    QCOMPARE(office.book->byId(*id)->tls.exceptions, QList{ certificate(995) }); // fetching and sending know it
    QCOMPARE(Account::load(office.record(*id), office.store.reader())->tls.exceptions, QList{ certificate(995) });
}

void tst_account_book::changesTrustWithTheRestOrNotAtAll()
{
    Office office;
    const AccountId id = *office.add(ann(), u"x"_s, { certificate(995) });
    office.ring.closed = true;
    QVERIFY(!office.change(office.record(id), u"y"_s, { .trusted = { certificate(995, 'n') } }));
    QCOMPARE(office.trusted(), QList{ certificate(995) });
    QVERIFY(!office.change(office.record(id), u"y"_s, { .forgotten = { certificate(995) } }));
    QCOMPARE(office.trusted(), QList{ certificate(995) });

    QVERIFY(office.change(office.record(id), {}, { .trusted = { certificate(995, 'n') } }));
    QCOMPARE(office.trusted(), QList{ certificate(995, 'n') });
    // What was decided about another one does not touch this one.
    QVERIFY(office.change(office.record(id), {}, { .forgotten = { certificate(995) } }));
    QCOMPARE(office.trusted(), QList{ certificate(995, 'n') });
    QVERIFY(office.change(office.record(id), {}, { .forgotten = { certificate(995, 'n') } }));
    QVERIFY(office.trusted().isEmpty());
    QTRY_VERIFY(office.book->byId(id)->tls.exceptions.isEmpty());
}

void tst_account_book::forgetsTrustThatNobodyNeeds()
{
    Office office;
    const AccountId first = *office.add(ann(), u"x"_s, { certificate(995) });
    const AccountId second = *office.add(ann(), u"x"_s);
    QVERIFY(office.remove(first));
    QCOMPARE(office.trusted(), QList{ certificate(995) }); // the other account is still there
    QVERIFY(office.remove(second));
    QVERIFY(office.trusted().isEmpty());

    // The same when the account moves to another server.
    const AccountId third = *office.add(ann(), u"x"_s, { certificate(995) });
    AccountRecord next = office.record(third);
    next.incomingUrl = u"pop3s://ann@other.example"_s;
    QVERIFY(office.change(next, {}));
    QCOMPARE(office.trusted(), QList{ certificate(995) }); // it still sends by it
    next.outgoingUrl = u"smtps://ann@other.example"_s;
    QVERIFY(office.change(next, {}));
    QVERIFY(office.trusted().isEmpty());

    // From the main window: for a server that is used, however its name is written.
    const auto trust = [&](const net::CertificateException &one) {
        return bool(await<Result<>>([&](QObject *, auto done) { office.book->trust(one, done); }));
    };
    QVERIFY(trust(certificate(995, 'z', u"Other.Example."_s)));
    QCOMPARE(office.trusted(), QList{ certificate(995, 'z', u"other.example"_s) });
    QVERIFY(office.book->byId(third)->tls.names(u"OTHER.example"_s, 995, QByteArray(32, 'z')));
    QVERIFY(trust(certificate(1, 'z', u"nobody.example"_s)));
    QCOMPARE(office.trusted().size(), 1);
}

void tst_account_book::removesTheIdentityWithTheAccount()
{
    using namespace store::identities;
    Office office;
    const AccountId id = *office.add(ann(), u"x"_s);
    const AccountId second = *office.add(ann(), u"x"_s);
    QVERIFY(ofAccount(office.store.reader(), id)->signature.isEmpty());
    for (const QString &text : { u"Ann"_s, u"Ann\nHarbour"_s }) {
        QVERIFY(office.store.write(
            [&](store::Database &database) { return save(database, { .account = id, .signature = text }); }));
        QCOMPARE(ofAccount(office.store.reader(), id)->signature, text);
        QVERIFY(ofAccount(office.store.reader(), second)->signature.isEmpty());
    }
    QVERIFY(await<Result<>>(
        [&](QObject *, auto done) { office.book->remove(id, AccountBook::Letters::Stay, done); }));
    QVERIFY(office.kept(id).isEmpty());
    QCOMPARE(office.kept(second), u"x"_s);
    QVERIFY(ofAccount(office.store.reader(), id)->signature.isEmpty());
    const auto late = office.store.write(
        [&](store::Database &database) { return save(database, { .account = id, .signature = u"x"_s }); });
    QCOMPARE(late.error().kind, Kind::NotFound);
}

void tst_account_book::makesDraftsOfWhatWaits()
{
    using store::FolderId;
    using store::OutboxState;
    Office office;
    const AccountId id = *office.add(ann(), u"x"_s), second = *office.add(ann(), u"x"_s);
    const auto queue = [&](AccountId account, OutboxState state) {
        const auto letter = office.store.add(store::test::Draft{}.raw(), { .folder = FolderId::Outbox, .account = account });
        const store::OutboxRow row{ .letter = *letter, .account = account, .recipients = { { .address = u"bob@example.net"_s } }, .state = state };
        [&] { QVERIFY(office.store.write([row](store::Database &database) { return store::outbox::add(database, row); })); }();
        return *letter;
    };
    const auto waiting = queue(id, OutboxState::Waiting), failed = queue(id, OutboxState::Failed),
               open = queue(id, OutboxState::MaybeSent), other = queue(second, OutboxState::Waiting);
    QVERIFY(await<Result<>>([&](QObject *, auto done) { office.book->remove(id, AccountBook::Letters::Stay, done); }));
    const auto folder = [&](store::LetterId letter) { return store::letters::row(office.store.reader(), letter)->folder; };
    QCOMPARE(folder(waiting), FolderId::Drafts);
    QCOMPARE(folder(failed), FolderId::Drafts);
    QCOMPARE(folder(open), FolderId::Outbox); // only the person knows where that is now
    QCOMPARE(folder(other), FolderId::Outbox);
    QCOMPARE(store::outbox::list(office.store.reader())->size(), 2);
}

void tst_account_book::tellsTheStepsOfAServerThatIsSilent()
{
    Office office;
    Silence silence;
    QList<CheckStep> steps;
    QMutex mutex;
    const CheckOptions options{ .connectionLimit = std::chrono::seconds(1),
                                .password = u"x"_s,
                                .step = [&](const CheckStep &step) {
                                    const QMutexLocker lock(&mutex);
                                    steps += step;
                                } };
    const std::function<Task<CheckReport>()> make
        = [&] { return checkAccount(*Account::from(silence.record()), office.mail, options); };
    const auto report
        = await<Result<CheckReport>>([&](QObject *context, std::function<void(Result<CheckReport>)> done) {
              office.thread.run<CheckReport>(make, context, done);
          });
    const QString server = u"127.0.0.1:%1"_s.arg(silence.server.serverPort());
    QCOMPARE(report->incoming.error->kind, Kind::TimedOut);
    QCOMPARE(report->incoming.error->server, server);
    QCOMPARE(report->outgoing.error->kind, Kind::TimedOut);
    const QList<std::pair<What, How>> wanted{ { What::IncomingConnection, How::Begun },
                                              { What::IncomingConnection, How::Failed },
                                              { What::OutgoingConnection, How::Begun },
                                              { What::OutgoingConnection, How::Failed } };
    QCOMPARE(steps.size(), wanted.size());
    for (qsizetype at = 0; at < steps.size(); ++at) {
        QCOMPARE(steps[at].what, wanted[at].first);
        QCOMPARE(steps[at].how, wanted[at].second);
        QCOMPARE(steps[at].server, server);
        QCOMPARE(steps[at].limit, std::chrono::seconds(1));
    }
}

void tst_account_book::stopsWithinASecond()
{
    Office office;
    Silence silence;
    int begun = 0;
    std::optional<Result<CheckReport>> report;
    const quint64 number = office.book->check(
        silence.record(), u"x"_s, [&](const CheckStep &) { ++begun; },
        [&](const Result<CheckReport> &outcome) { report = outcome; });
    QTRY_COMPARE(begun, 1);
    QTRY_VERIFY(silence.server.hasPendingConnections());
    QElapsedTimer clock;
    clock.start();
    office.book->stopCheck(number);
    QTRY_VERIFY_WITH_TIMEOUT(report, 1000);
    QVERIFY(clock.elapsed() < 1000);
    QCOMPARE(report->error().kind, Kind::Cancelled);
    QCOMPARE(begun, 1);
    office.book->stopCheck(number); // it has ended
    QVERIFY(store::accounts::list(office.store.reader())->isEmpty()); // nothing is kept
}

void tst_account_book::refusesARecordThatMakesNoSense()
{
    Office office;
    AccountRecord record = ann();
    record.incomingUrl = u"imaps://ann@isp.example"_s;
    const auto report = await<Result<CheckReport>>(
        [&](QObject *, auto done) { office.book->check(record, u"x"_s, {}, done); });
    QCOMPARE(report.error().kind, Kind::BadInput);
}

void tst_account_book::survivesTheEndOfTheBook()
{
    Office office;
    Silence silence;
    bool called = false;
    office.book->check(silence.record(), u"x"_s, {}, [&](const Result<CheckReport> &) { called = true; });
    office.book.reset();
    QTest::qWait(200);
    QVERIFY(!called);
}

SOBRE_STORE_MAIN(tst_account_book)

#include "tst_account_book.moc"
