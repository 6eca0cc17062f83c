// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/accounts.h"
#include "core/store/certificate_exceptions.h"
#include "core/store/draft_text.h"
#include "core/store/folders.h"
#include "core/store/outbox_rows.h"
#include "core/store/uidl_ledger.h"
#include "core/store/withdrawn.h"
#include "tests/store/store_fixture.h"

#include <QTimeZone>

using namespace sobre;
using namespace sobre::store;
using test::Draft;
using test::StoreFixture;

class tst_store_records : public QObject {
    Q_OBJECT

private slots:
    void hasSevenFolders();
    void makesFolders();
    void removesFolders();
    void remembersAccounts();
    void remembersTrustedCertificates();
    void keepsErrorsWhole();
    void remembersUids();
    void remembersWhatAServerStoppedListing();
    void remembersWhatFailed();
    void remembersWishes();
    void wishesOnlyWhereTheAccountSaysSo();
    void renamesWhatWasRecognised();
    void queuesAndPosts();
    void queuesWithTheLetterOrNotAtAll();
    void remembersWhoALetterWasFor();
    void refusesNonsenseInTheOutbox();
};

namespace {

MailError::Kind kindOf(const auto &result)
{
    return result ? MailError::Kind::Cancelled : result.error().kind;
}

const QDateTime Then(QDate(2026, 11, 22), QTime(1, 2, 3), QTimeZone::UTC);

MailError refusal()
{
    return { .kind = MailError::Kind::RecipientRefused,
             .scope = MailError::Scope::Recipient,
             .retry = MailError::Retry::WhenUserActs,
             .server = QStringLiteral("smtp.isp.example:465"),
             .detail = QStringLiteral("bob@example.net"),
             .serverText = QByteArray("550 5.1.1 no such \xf1 user\0!", 25) };
}

} // namespace

void tst_store_records::hasSevenFolders()
{
    StoreFixture fixture;
    const auto all = folders::list(fixture.reader());
    QCOMPARE(all->size(), 7);
    QCOMPARE(all->first().id, FolderId::Inbox);
    QCOMPARE(all->first().role, Role::Inbox);
    QCOMPARE(folders::byName(fixture.reader(), QStringLiteral("sENT"))->id, FolderId::Sent);
}

void tst_store_records::makesFolders()
{
    StoreFixture fixture;
    const auto create = [&](const QString &name, FolderId parent = FolderId::None) {
        return fixture.write([=](Database &database) { return folders::create(database, name, parent); });
    };
    const auto family = create(QStringLiteral("Familia Núñez"));
    QCOMPARE(*family, FolderId{ 100 });
    const auto inner = create(QStringLiteral("2026"), *family);
    QVERIFY(inner);
    QVERIFY(create(QStringLiteral("2026"))); // another parent, another folder
    QCOMPARE(folders::byName(fixture.reader(), QStringLiteral("familia núñez/2026"))->id, *inner);
    QCOMPARE(kindOf(create(QStringLiteral("FAMILIA NÚÑEZ"))), MailError::Kind::BadInput);
    QCOMPARE(kindOf(create(QStringLiteral("inbox"))), MailError::Kind::BadInput);
    QCOMPARE(kindOf(create(QStringLiteral("a/b"))), MailError::Kind::BadInput);
    QCOMPARE(kindOf(create(QStringLiteral("a\nb"))), MailError::Kind::BadInput);
    QCOMPARE(kindOf(create(QStringLiteral("  "))), MailError::Kind::BadInput);
    QCOMPARE(kindOf(create(QStringLiteral("x"), FolderId{ 55 })), MailError::Kind::NotFound);
    const auto ensured = fixture.write([](Database &database) {
        return folders::ensure(database, QStringLiteral("Familia Núñez/2027/Mayo"));
    });
    QVERIFY(ensured);
    QCOMPARE(fixture.write([](Database &database) {
        return folders::ensure(database, QStringLiteral("familia núñez/2027/mayo"));
    }),
             ensured);
    const auto rename = [&](FolderId id, const QString &name) {
        return fixture.write([=](Database &database) { return folders::rename(database, id, name); });
    };
    QVERIFY(rename(*inner, QStringLiteral("Last year")));
    QVERIFY(folders::byName(fixture.reader(), QStringLiteral("Familia Núñez/Last year")));
    QCOMPARE(kindOf(rename(FolderId::Inbox, QStringLiteral("In"))), MailError::Kind::BadInput);
    QCOMPARE(kindOf(rename(*inner, QStringLiteral("2027"))), MailError::Kind::BadInput);
    QCOMPARE(kindOf(folders::byName(fixture.reader(), QStringLiteral("None"))), MailError::Kind::NotFound);
}

void tst_store_records::removesFolders()
{
    StoreFixture fixture;
    const auto inner
        = *fixture.write([](Database &database) { return folders::ensure(database, QStringLiteral("A/B")); });
    const FolderId outer = folders::byName(fixture.reader(), QStringLiteral("A"))->id;
    Incoming incoming;
    incoming.folder = inner;
    const auto letter = *fixture.add(Draft{}.raw(), incoming);
    QVERIFY(fixture.write([=](Database &database) { return folders::remove(database, outer); }));
    QCOMPARE(folders::list(fixture.reader())->size(), 7);
    QCOMPARE(letters::row(fixture.reader(), letter)->folder, FolderId::Trash);
    QCOMPARE(
        kindOf(fixture.write([=](Database &database) { return folders::remove(database, FolderId::Junk); })),
        MailError::Kind::BadInput);
    QCOMPARE(kindOf(fixture.write([=](Database &database) { return folders::remove(database, outer); })),
             MailError::Kind::NotFound);
}

void tst_store_records::remembersAccounts()
{
    StoreFixture fixture;
    AccountRecord account{ .name = QStringLiteral("Casa"), .email = QStringLiteral("ana@example.org") };
    account.displayName = QStringLiteral("Ana Méndez");
    account.incomingUrl = QStringLiteral("pop3s://ana@pop3.isp.example");
    account.outgoingUrl = QStringLiteral("smtps://ana@smtp.isp.example");
    account.keep = QStringLiteral("30d");
    account.caPem = QStringLiteral("-----BEGIN");
    account.passwordCommand = QStringLiteral("pass show mail");
    account.incomingMechanism = "SCRAM-SHA-256";
    account.outgoingMechanism = "PLAIN";
    account.id = *fixture.write([=](Database &database) { return accounts::add(database, account); });
    QCOMPARE(*accounts::byId(fixture.reader(), account.id), account);
    account.keep = QStringLiteral("never");
    QVERIFY(fixture.write([=](Database &database) { return accounts::update(database, account); }));
    QVERIFY(fixture.write(
        [=](Database &database) { return accounts::setLastCheck(database, account.id, Then, refusal()); }));
    account.lastCheck = Then;
    account.lastError = refusal();
    QCOMPARE(*accounts::find(fixture.reader(), QStringLiteral("casa")), account);
    QCOMPARE(*accounts::find(fixture.reader(), QStringLiteral("ANA@example.org")), account);
    QCOMPARE(*accounts::find(fixture.reader(), QString::number(number(account.id))), account);
    QCOMPARE(kindOf(accounts::find(fixture.reader(), QStringLiteral("else"))), MailError::Kind::NotFound);

    QVERIFY(fixture.write([=](Database &database) {
        return ledger::remember(database, account.id, { .uid = "u", .size = 1, .firstSeen = Then });
    }));
    QVERIFY(fixture.write([=](Database &database) { return accounts::remove(database, account.id); }));
    QVERIFY(accounts::list(fixture.reader())->isEmpty());
    QVERIFY(ledger::entries(fixture.reader(), account.id)->isEmpty());
    QCOMPARE(kindOf(fixture.write([=](Database &database) { return accounts::update(database, account); })),
             MailError::Kind::NotFound);
    QVERIFY(fixture.reopen());
    QVERIFY(*fixture.write([=](Database &database) { return accounts::add(database, account); })
            > account.id);
}

void tst_store_records::remembersTrustedCertificates()
{
    StoreFixture fixture;
    const auto at = [](const QString &host, quint16 port, char octet) {
        return TrustedCertificate{ .host = host, .port = port, .sha256 = QByteArray(32, octet), .added = Then };
    };
    const TrustedCertificate mail = at(QStringLiteral("mail.isp.example"), 995, 'a');
    const TrustedCertificate sending = at(QStringLiteral("mail.isp.example"), 465, 'a');
    const TrustedCertificate other = at(QStringLiteral("b.isp.example"), 65535, '\0');
    const auto remember = [&](const TrustedCertificate &one) {
        return bool(fixture.write(
            [=](Database &database) { return certificate_exceptions::remember(database, one); }));
    };
    QVERIFY(remember(mail) && remember(sending) && remember(other));
    fixture.reopen();
    QCOMPARE(*certificate_exceptions::list(fixture.reader()),
             (QList<TrustedCertificate>{ other, sending, mail })); // by host and port, octets whole
    // One for a host and port: the new one stands in the place of the old one.
    const TrustedCertificate next = at(mail.host, mail.port, 'n');
    QVERIFY(remember(next));
    QCOMPARE(*certificate_exceptions::list(fixture.reader()),
             (QList<TrustedCertificate>{ other, sending, next }));
    const auto forget = [&](const QString &host, quint16 port) {
        return bool(fixture.write(
            [=](Database &database) { return certificate_exceptions::forget(database, host, port); }));
    };
    QVERIFY(forget(mail.host, mail.port));
    QVERIFY(forget(mail.host, mail.port)); // nothing is there any more
    QCOMPARE(*certificate_exceptions::list(fixture.reader()), (QList<TrustedCertificate>{ other, sending }));
}

void tst_store_records::keepsErrorsWhole()
{
    StoreFixture fixture;
    const auto id = *fixture.write([](Database &database) { return accounts::add(database, {}); });
    for (int kind = 0; kind <= int(MailError::Kind::NotAvailable); ++kind) {
        MailError error = refusal();
        error.kind = MailError::Kind(kind);
        QVERIFY(fixture.write(
            [=](Database &database) { return accounts::setLastCheck(database, id, Then, error); }));
        QCOMPARE(accounts::byId(fixture.reader(), id)->lastError, std::optional(error));
    }
}

void tst_store_records::remembersUids()
{
    StoreFixture fixture;
    const AccountId account{ 1 };
    for (const char *uid : { "a", "b", "c" }) {
        QVERIFY(fixture.write([=](Database &database) {
            return ledger::remember(
                database, account,
                { .uid = uid,
                  .size = 5,
                  .firstSeen = Then,
                  .state = *uid == 'b' ? LedgerState::Stored : LedgerState::Skipped });
        }));
    }
    QVERIFY(fixture.write([=](Database &database) { return ledger::setDeleteSent(database, account, { "b", "c" }); }));
    QVERIFY(fixture.write(
        [=](Database &database) { return ledger::forget(database, account, { "a", "none" }); }));
    const auto entries = ledger::entries(fixture.reader(), account);
    QCOMPARE(entries->size(), 2);
    QCOMPARE(entries->at(0).uid, QByteArray("b"));
    QCOMPARE(entries->at(0).state, LedgerState::DeleteSent);
    QCOMPARE(entries->at(1).state, LedgerState::Skipped);
    QCOMPARE(entries->at(1).firstSeen, Then);
}

void tst_store_records::remembersWhatAServerStoppedListing()
{
    StoreFixture fixture;
    const AccountId account{ 1 };
    for (const char *uid : { "a", "b" }) {
        QVERIFY(fixture.write([=](Database &database) {
            return ledger::remember(database, account, { .uid = uid, .size = 5, .firstSeen = Then });
        }));
    }
    const auto settle = [&](const QSet<QByteArray> &listed, int day) -> qsizetype {
        const auto done = fixture.write(
            [=](Database &database) { return ledger::settle(database, account, listed, Then.addDays(day)); });
        if (!done)
            return -1;
        return ledger::entries(fixture.reader(), account)->size();
    };
    QCOMPARE(settle({}, 0), 2); // the wrong mailbox, perhaps
    QCOMPARE(settle({ "b" }, 1), 2);
    QCOMPARE(settle({ "b" }, 29), 2);
    QCOMPARE(settle({ "b" }, 30), 1);
    QCOMPARE(settle({}, 31), 1);
    QCOMPARE(settle({}, 60), 1);
    QCOMPARE(settle({}, 61), 0);
}

void tst_store_records::remembersWhatFailed()
{
    StoreFixture fixture;
    const AccountId account{ 1 };
    const auto entries = [&] { return *ledger::entries(fixture.reader(), account); };
    for (int times = 0; times < 2; ++times) {
        QVERIFY(fixture.write([=](Database &database) {
            return ledger::fail(database, account, { .uid = "bad", .size = 5, .firstSeen = Then }, refusal());
        }));
    }
    QCOMPARE(entries().size(), 1);
    QCOMPARE(entries()[0].state, LedgerState::Failed);
    QCOMPARE(entries()[0].tries, 2);
    QCOMPARE(entries()[0].error, std::optional(refusal()));
    Incoming incoming;
    incoming.account = account;
    incoming.uid = "bad";
    QVERIFY(fixture.add(Draft{}.raw(), incoming));
    QCOMPARE(entries().size(), 1); // the letter's own row alone
    QCOMPARE(entries()[0].state, LedgerState::Stored);
}

void tst_store_records::remembersWishes()
{
    StoreFixture fixture;
    const AccountId account{ 1 };
    const auto wish = [&](const char *uid, LedgerWish what) {
        return fixture.write([=](Database &database) { return ledger::setWish(database, account, uid, what, Then); });
    };
    Incoming incoming;
    incoming.account = account;
    incoming.uid = "here";
    QVERIFY(fixture.add(Draft{}.raw(), incoming));
    QVERIFY(wish("here", LedgerWish::DeleteThere));
    QVERIFY(wish("there", LedgerWish::NeverAgain));
    QVERIFY(wish("elsewhere", LedgerWish::Nothing));
    const auto entries = ledger::entries(fixture.reader(), account);
    QCOMPARE(entries->size(), 2);
    QCOMPARE(entries->at(0).wish, LedgerWish::DeleteThere);
    QCOMPARE(entries->at(0).state, LedgerState::Stored);
    QCOMPARE(entries->at(1).wish, LedgerWish::NeverAgain);
    QCOMPARE(entries->at(1).state, LedgerState::Skipped); // never stored: no policy deletes it
    QVERIFY(wish("here", LedgerWish::Nothing));
    QCOMPARE(ledger::entries(fixture.reader(), account)->at(0).wish, LedgerWish::Nothing);
}

void tst_store_records::wishesOnlyWhereTheAccountSaysSo()
{
    StoreFixture fixture;
    QList<AccountId> both;
    for (const bool deletesThere : { true, false }) {
        const AccountRecord record{ .deleteThere = deletesThere };
        both += *fixture.write([=](Database &database) { return accounts::add(database, record); });
    }
    QList<LetterId> letters;
    for (const AccountId account : both) {
        for (const FolderId folder : { FolderId::Inbox, FolderId::Trash, FolderId::Drafts, FolderId::Outbox }) {
            Incoming incoming;
            incoming.account = account;
            incoming.uid = QByteArray::number(number(folder));
            incoming.folder = folder;
            letters += *fixture.add(Draft{}.raw(), incoming);
        }
    }
    QVERIFY(fixture.write([=](Database &database) { return letters::removeForever(database, letters); }));
    const auto wished = [&](AccountId account) {
        QList<QByteArray> uids;
        const auto entries = ledger::entries(fixture.reader(), account);
        for (const LedgerEntry &entry : *entries) {
            if (entry.wish == LedgerWish::DeleteThere)
                uids += entry.uid;
        }
        return uids;
    };
    QCOMPARE(wished(both[0]), (QList<QByteArray>{ "1", "5" }));
    QCOMPARE(wished(both[1]), QList<QByteArray>());
}

void tst_store_records::renamesWhatWasRecognised()
{
    StoreFixture fixture;
    const AccountId account{ 1 };
    const QList<LedgerState> states{ LedgerState::Stored, LedgerState::Stored, LedgerState::Skipped, LedgerState::DeleteSent };
    for (const LedgerState state : states) {
        QVERIFY(fixture.write([=](Database &database) {
            return ledger::remember(
                database, account,
                { .uid = "old", .size = 5, .firstSeen = Then, .state = state, .wish = LedgerWish::DeleteThere });
        }));
    }
    QVERIFY(fixture.write([=](Database &database) { return ledger::settle(database, account, {}, Then); }));
    const auto before = ledger::entries(fixture.reader(), account);
    QList<ledger::Renaming> renamings;
    for (const LedgerEntry &entry : *before)
        renamings += { .row = entry.row, .uid = "new", .size = entry.row == 2 ? 0 : 7, .isCertain = entry.row == 1 };
    QVERIFY(fixture.write([=](Database &database) { return ledger::rename(database, account, renamings, Then.addDays(3)); }));
    const auto after = ledger::entries(fixture.reader(), account);
    const QList<LedgerState> expected{ LedgerState::Stored, LedgerState::Recognised, LedgerState::Skipped,
                                       LedgerState::Recognised };
    for (qsizetype at = 0; at < after->size(); ++at) {
        const LedgerEntry &entry = after->at(at);
        QCOMPARE(entry.uid, QByteArray("new"));
        QCOMPARE(entry.state, expected[at]);
        QCOMPARE(entry.wish, LedgerWish::Nothing);
        QCOMPARE(entry.size, at == 1 ? 5 : 7);
        QCOMPARE(entry.firstSeen, Then.addDays(3));
        QVERIFY(!entry.gone.isValid());
    }
}

void tst_store_records::queuesAndPosts()
{
    StoreFixture fixture;
    Incoming incoming;
    incoming.folder = FolderId::Outbox;
    const auto letter = *fixture.add(Draft{}.raw(), incoming);
    OutboxRow row{ .letter = letter, .account = AccountId{ 1 } };
    row.sender = QStringLiteral("ana@example.org");
    row.recipients = { { .address = QStringLiteral("bob@example.net") },
                       { .address = QStringLiteral("carol@example.net") } };
    row.leftOut = { { .address = QStringLiteral("nobody@example.net"), .state = RecipientState::Refused } };
    row.queued = Then;
    row.envelopeId = QStringLiteral("E1");
    row.id = *fixture.write([=](Database &database) { return outbox::add(database, row); });
    QCOMPARE(*outbox::byId(fixture.reader(), row.id), row);
    QCOMPARE(*outbox::byLetter(fixture.reader(), letter), row);

    row.state = OutboxState::MaybeSent;
    row.tries = 2;
    row.nextTry = Then.addSecs(60);
    row.error = refusal();
    row.recipients[0] = { QStringLiteral("bob@example.net"), RecipientState::Refused, refusal() };
    QVERIFY(fixture.write([=](Database &database) { return outbox::update(database, row); }));
    QCOMPARE(*outbox::list(fixture.reader()), QList{ row });

    QVERIFY(fixture.write([=](Database &database) { return outbox::posted(database, row.id); }));
    QVERIFY(outbox::list(fixture.reader())->isEmpty());
    const LetterRow sent = *letters::row(fixture.reader(), letter);
    QCOMPARE(sent.folder, FolderId::Sent);
    QVERIFY(!sent.unread);
    QCOMPARE(kindOf(fixture.write([=](Database &database) { return outbox::posted(database, row.id); })),
             MailError::Kind::NotFound);
}

void tst_store_records::queuesWithTheLetterOrNotAtAll()
{
    StoreFixture fixture;
    OutboxRow row{ .sender = QStringLiteral("ana@example.org") };
    Incoming incoming;
    incoming.folder = FolderId::Outbox;
    incoming.alongside = [&row](Database &database, LetterId letter) -> Result<> {
        OutboxRow queued = row;
        queued.letter = letter;
        return outbox::add(database, queued).transform([](OutboxId) { });
    };
    QCOMPARE(kindOf(fixture.add(Draft{}.raw(), incoming)), MailError::Kind::BadInput); // no recipient
    QCOMPARE(letters::count(fixture.reader(), FolderId::Outbox)->total, 0);
    row.recipients = { { .address = QStringLiteral("bob@example.net") } };
    const auto letter = fixture.add(Draft{}.raw(), incoming);
    QVERIFY(letter);
    const auto queued = outbox::byLetter(fixture.reader(), *letter);
    QVERIFY(queued);
    QVERIFY(queued->queued.isValid());
    QVERIFY(fixture.write(
        [=](Database &database) { return outbox::cancel(database, queued->id, FolderId::Drafts); }));
    QCOMPARE(letters::row(fixture.reader(), *letter)->folder, FolderId::Drafts);
    QVERIFY(outbox::list(fixture.reader())->isEmpty());
}

void tst_store_records::remembersWhoALetterWasFor()
{
    StoreFixture fixture;
    const auto letter = *fixture.add(Draft{}.raw());
    QVERIFY(!*withdrawn::of(fixture.reader(), letter));
    const auto takenOut = [&] {
        return fixture.write([letter](Database &database) -> Result<> {
            OutboxRow row{ .letter = letter, .sender = QStringLiteral("ana@example.org"), .requireTls = true };
            row.recipients = { { .address = QStringLiteral("bob@example.net") }, { .address = QStringLiteral("\u00e9lan@b\u00fccher.example") } };
            const auto place = outbox::add(database, row);
            return place ? outbox::cancel(database, *place, FolderId::Trash) : std::unexpected(place.error());
        });
    };
    QVERIFY(takenOut());
    const auto known = *withdrawn::of(fixture.reader(), letter);
    QVERIFY(known);
    QCOMPARE(known->recipients, (QStringList{ QStringLiteral("bob@example.net"), QStringLiteral("\u00e9lan@b\u00fccher.example") }));
    QVERIFY(known->requireTls);
    // What is written in the draft from then on says it all.
    QVERIFY(fixture.write([letter](Database &database) { return draft_text::keep(database, letter, "x"); }));
    QVERIFY(!*withdrawn::of(fixture.reader(), letter));
    QVERIFY(takenOut());
    QVERIFY(fixture.write([letter](Database &database) { return letters::removeForever(database, { letter }); }));
    QVERIFY(!*withdrawn::of(fixture.reader(), letter));
}

void tst_store_records::refusesNonsenseInTheOutbox()
{
    StoreFixture fixture;
    const auto letter = *fixture.add(Draft{}.raw());
    const auto add = [&](LetterId id) {
        OutboxRow row{ .letter = id };
        row.recipients = { { .address = QStringLiteral("bob@example.net") } };
        return kindOf(fixture.write([=](Database &database) { return outbox::add(database, row); }));
    };
    QCOMPARE(add(LetterId{ 99 }), MailError::Kind::NotFound);
    QCOMPARE(add(letter), MailError::Kind::Cancelled); // no error
    QCOMPARE(add(letter), MailError::Kind::BadInput); // twice
    QCOMPARE(kindOf(fixture.write([](Database &database) { return outbox::update(database, {}); })),
             MailError::Kind::NotFound);
    QCOMPARE(kindOf(outbox::byId(fixture.reader(), OutboxId{ 9 })), MailError::Kind::NotFound);
}

SOBRE_STORE_MAIN(tst_store_records)
#include "tst_store_records.moc"
