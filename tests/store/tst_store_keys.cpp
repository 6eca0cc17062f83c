// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/key_notes.h"
#include "core/store/key_offers.h"
#include "core/store/key_people.h"
#include "tests/crypto/made_keys.h"
#include "tests/store/store_fixture.h"

#include <QTimeZone>

using namespace sobre;
using namespace sobre::store;
using namespace Qt::StringLiterals;
using sobre::tests::madeKey;
using test::StoreFixture;
using Way = KeyOffer::Way;

namespace {

const QString Ana = u"ana@one.example"_s;
const QDateTime Day(QDate(2024, 3, 1), QTime(12, 0), QTimeZone::UTC);

KeyOffer offer(char letter, Way way = Way::Autocrypt, int day = 0)
{
    return { .address = Ana, .fingerprint = QString(40, QLatin1Char(letter)), .way = way, .octets = QByteArray(5, letter),
             .firstSeen = Day.addDays(day), .lastSeen = Day.addDays(day) };
}

/// A letter from Ana of that day.
QByteArray letter(int day, const QByteArray &fields, const QByteArray &body = "Hi\r\n", const QByteArray &from = "Ana <ana@one.example>")
{
    return "From: " + from + "\r\nTo: own@here.example\r\nSubject: s\r\nDate: "
        + Day.addDays(day).toString(Qt::RFC2822Date).toLatin1() + "\r\n" + fields + "\r\n" + body;
}

QByteArray autocrypt(const QByteArray &key, const QByteArray &more = {}, const QByteArray &address = "ana@one.example")
{
    return "Autocrypt: addr=" + address + ";" + more + " keydata=\r\n " + key.toBase64() + "\r\n";
}

/// Keys that differ, with fingerprints of their own.
QByteArray key(char mark, const QByteArray &userId = "Ana <ana@one.example>")
{
    using sobre::tests::packet;
    return packet(6, "\4" + QByteArray(50, mark)) + packet(13, userId) + packet(2, QByteArray(144, '\4'));
}

} // namespace

/// What the store keeps of keys that were offered, of those they are for, and of what the person decided.
class tst_store_keys : public QObject {
    Q_OBJECT

private slots:
    void init() { m_fixture = std::make_unique<StoreFixture>(); }
    void cleanup() { m_fixture.reset(); }
    void anOfferIsOneRowHoweverOftenItComes();
    void whatWasPutAwayStaysSo();
    void noSenderFillsTheStoreWithKeys();
    void choicesAreKept();
    void notesAreKept();
    void aFetchedLetterOffersItsKey_data();
    void aFetchedLetterOffersItsKey();
    void followsAutocryptThroughTime();
    void onlyMailThatWasFetchedOffers();
    void anOfferOutlivesItsLetter();
    void attack46OthersLetters_data();
    void attack46OthersLetters();

private:
    QList<KeyOffer> offers(const QString &address = Ana) { return *key_offers::of(m_fixture->reader(), address); }
    KeyPerson person(const QString &address = Ana) { return *key_people::of(m_fixture->reader(), address); }
    void put(const KeyOffer &one)
    {
        QVERIFY(m_fixture->write([one](Database &database) { return key_offers::add(database, one); }));
    }
    LetterId fetched(const QByteArray &raw)
    {
        return *m_fixture->add(raw, { .folder = FolderId::Inbox, .account = AccountId{ 1 }, .received = Day.addDays(100) });
    }

    std::unique_ptr<StoreFixture> m_fixture;
};

void tst_store_keys::anOfferIsOneRowHoweverOftenItComes()
{
    put(offer('A', Way::Autocrypt, 5));
    put(offer('A', Way::Autocrypt, 2));
    put(offer('A', Way::Autocrypt, 9));
    QCOMPARE(offers().size(), 1);
    QCOMPARE(offers().first().firstSeen, Day.addDays(2));
    QCOMPARE(offers().first().lastSeen, Day.addDays(9));
    KeyOffer newer = offer('A', Way::Autocrypt, 12);
    newer.octets = "extended";
    newer.prefersSealing = true;
    put(newer);
    QCOMPARE(offers().first().octets, "extended");
    QVERIFY(offers().first().prefersSealing);
    put(offer('A', Way::Autocrypt, 11)); // older than what is there
    QCOMPARE(offers().first().octets, "extended");
    put(offer('A', Way::Attached, 3));
    put(offer('B', Way::Autocrypt, 1));
    QCOMPARE(offers().size(), 3);
    QCOMPARE(offers(u"ana@ONE.example"_s).size(), 3); // the domain's case is nothing
    QVERIFY(offers(u"Ana@one.example"_s).isEmpty()); // that of the name may be something
    QCOMPARE(offers().last().fingerprint, QString(40, u'B'));
    QCOMPARE(key_offers::all(m_fixture->reader())->size(), 3);
    for (const Way way : { Way::Gossip, Way::Wkd, Way::KeyServer, Way::File }) {
        put(offer('C', way, 20));
        QCOMPARE(int(offers().first().way), int(way));
        QVERIFY(m_fixture->write([id = offers().first().id](Database &database) { return key_offers::remove(database, id); }));
    }
}

void tst_store_keys::whatWasPutAwayStaysSo()
{
    put(offer('A'));
    const qint64 id = offers().first().id;
    QVERIFY(m_fixture->write([id](Database &database) { return key_offers::setPutAway(database, id, true); }));
    put(offer('A', Way::Autocrypt, 7));
    QVERIFY(offers().first().putAway);
    put(offer('A', Way::Attached, 8));
    QVERIFY(offers().first().putAway);
    put(offer('B', Way::Attached, 9));
    QVERIFY(!offers().first().putAway);
    QVERIFY(m_fixture->write([id](Database &database) { return key_offers::setPutAway(database, id, false); }));
    for (const KeyOffer &one : offers())
        QVERIFY(!one.putAway);
}

void tst_store_keys::noSenderFillsTheStoreWithKeys()
{
    for (int number = 0; number < 40; ++number)
        put(offer(char('A' + number), Way::Autocrypt, number));
    QCOMPARE(offers().size(), key_offers::MostOfAddress);
    QCOMPARE(offers().first().fingerprint.front(), QChar(u'A' + 39));
}

void tst_store_keys::choicesAreKept()
{
    QCOMPARE(person(), KeyPerson{ .address = Ana });
    QVERIFY(m_fixture->write([](Database &database) { return key_people::setWish(database, Ana, SealWish::Always); }));
    QVERIFY(m_fixture->write([](Database &database) { return key_people::setChosenKey(database, u"ana@ONE.example"_s, u"ABCD"_s); }));
    QVERIFY(m_fixture->write([](Database &database) { return key_people::gotEnvelope(database, { Ana, u"eve@two.example"_s }, Day); }));
    QVERIFY(m_fixture->write([](Database &database) { return key_people::gotEnvelope(database, { Ana }, Day.addDays(3)); }));
    m_fixture->reopen();
    QCOMPARE(person(), (KeyPerson{ .address = Ana, .wish = SealWish::Always, .chosenKey = u"ABCD"_s, .firstEnvelope = Day, .lastEnvelope = Day.addDays(3) }));
    QCOMPARE(person(u"eve@two.example"_s).firstEnvelope, Day);
    QCOMPARE(key_people::all(m_fixture->reader())->size(), 2);
}

void tst_store_keys::notesAreKept()
{
    const KeyNote note{ .fingerprint = u"ABCD"_s, .source = KeyNote::Source::Wkd, .accepted = Day, .checked = Day.addDays(1),
                        .checkedFor = Ana, .backedUp = Day.addDays(2) };
    QCOMPARE(*key_notes::of(m_fixture->reader(), u"ABCD"_s), KeyNote{ .fingerprint = u"ABCD"_s });
    QVERIFY(m_fixture->write([note](Database &database) { return key_notes::put(database, note); }));
    KeyNote bad = note;
    bad.checked = {};
    bad.bad = Day.addDays(4);
    QCOMPARE(*key_notes::of(m_fixture->reader(), u"ABCD"_s), note);
    QVERIFY(m_fixture->write([bad](Database &database) { return key_notes::put(database, bad); }));
    QCOMPARE(*key_notes::all(m_fixture->reader()), QList<KeyNote>{ bad });
    QVERIFY(m_fixture->write([](Database &database) { return key_notes::remove(database, u"ABCD"_s); }));
    QVERIFY(key_notes::all(m_fixture->reader())->isEmpty());
}

void tst_store_keys::aFetchedLetterOffersItsKey_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<int>("way"); // -1: nothing is offered
    const auto row = [](const char *name, const QByteArray &raw, int way) { QTest::newRow(name) << raw << way; };
    const int none = -1, byHeader = int(Way::Autocrypt), asFile = int(Way::Attached);
    const QByteArray file = "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nHi\r\n--b\r\nContent-Type: application/pgp-keys\r\n"
                            "Content-Disposition: attachment; filename=key.asc\r\n\r\n"
        + sobre::tests::armoured(key('K')).replace("\n", "\r\n") + "--b--\r\n";
    row("by its header", letter(1, autocrypt(key('K'))), byHeader);
    row("as a file", letter(1, "", "") .chopped(2) + file, asFile);
    row("neither", letter(1, ""), none);
    row("of another address", letter(1, autocrypt(key('K'), {}, "eve@two.example")), none);
    row("for the address, naming another", letter(1, autocrypt(key('K', "Eve <eve@two.example>"))), none);
    row("two valid fields", letter(1, autocrypt(key('K')) + autocrypt(key('L'))), none);
    row("one valid field of two", letter(1, autocrypt(key('K')) + autocrypt(key('L'), {}, "eve@two.example")), byHeader);
    row("an attribute that is not known", letter(1, autocrypt(key('K'), " critical=1;")), none);
    row("an attribute that need not be known", letter(1, autocrypt(key('K'), " _odd=1;")), byHeader);
    row("two writers", letter(1, autocrypt(key('K')), "Hi\r\n", "Ana <ana@one.example>, Eve <eve@two.example>"), none);
    row("a secret key", letter(1, autocrypt(madeKey({ "ana@one.example" }, true))), none);
    row("gossip in the open", letter(1, "Autocrypt-Gossip: addr=ana@one.example; keydata=" + key('K').toBase64() + "\r\n"), none);
    row("a report of a machine", letter(1, autocrypt(key('K')) + "Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n",
                                        "--b\r\n\r\nfailed\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.one.example\r\n\r\n"
                                        "Final-Recipient: rfc822; eve@two.example\r\nAction: failed\r\nStatus: 5.1.1\r\n--b--\r\n"), none);
}

void tst_store_keys::aFetchedLetterOffersItsKey()
{
    QFETCH(QByteArray, raw);
    QFETCH(int, way);
    const LetterId id = fetched(raw);
    const QList<KeyOffer> all = *key_offers::all(m_fixture->reader());
    QCOMPARE(all.size(), way < 0 ? 0 : 1);
    QCOMPARE(person().autocryptSeen.isValid(), way == int(Way::Autocrypt));
    if (way < 0)
        return;
    QCOMPARE(int(all.first().way), way);
    QCOMPARE(all.first().address, Ana);
    QCOMPARE(all.first().letter, id);
    QCOMPARE(all.first().lastSeen, Day.addDays(1));
    QCOMPARE(all.first().fingerprint.size(), 40);
    if (way == int(Way::Autocrypt))
        QCOMPARE(all.first().octets, key('K'));
}

/// Autocrypt 1.1 section 2.3, step by step.
void tst_store_keys::followsAutocryptThroughTime()
{
    fetched(letter(1, ""));
    QCOMPARE(person().lastSeen, QDateTime()); // nobody that anything was known of
    fetched(letter(10, autocrypt(key('K'), " prefer-encrypt=mutual;")));
    const QString first = person().autocryptKey;
    QVERIFY(person().prefersSealing);
    QCOMPARE(person().autocryptSeen, Day.addDays(10));
    fetched(letter(20, ""));
    QCOMPARE(person().autocryptSeen, Day.addDays(10));
    QCOMPARE(person().lastSeen, Day.addDays(20));
    fetched(letter(5, autocrypt(key('L')))); // one that came late says nothing new
    QCOMPARE(person().autocryptKey, first);
    QVERIFY(person().prefersSealing);
    QCOMPARE(person().lastSeen, Day.addDays(20));
    fetched(letter(30, autocrypt(key('L'))));
    QVERIFY(person().autocryptKey != first);
    QVERIFY(!person().prefersSealing);
    QCOMPARE(person().autocryptSeen, Day.addDays(30));
    fetched(letter(4000, autocrypt(key('M')))); // dated in the future: it counts as of when it came
    QCOMPARE(person().autocryptSeen, Day.addDays(100));
    QCOMPARE(offers().size(), 3);
}

void tst_store_keys::onlyMailThatWasFetchedOffers()
{
    for (const FolderId folder : { FolderId::Drafts, FolderId::Sent, FolderId::Junk, FolderId::Outbox })
        QVERIFY(m_fixture->add(letter(1, autocrypt(key('K'))), { .folder = folder, .account = AccountId{ 1 } }));
    QVERIFY(m_fixture->add(letter(1, autocrypt(key('K'))), { .folder = FolderId::Inbox })); // an import
    QVERIFY(key_offers::all(m_fixture->reader())->isEmpty());
    fetched(letter(1, autocrypt(key('K'))));
    QCOMPARE(key_offers::all(m_fixture->reader())->size(), 1);
}

void tst_store_keys::anOfferOutlivesItsLetter()
{
    const LetterId id = fetched(letter(1, autocrypt(key('K'))));
    QVERIFY(m_fixture->write([id](Database &database) { return key_notes::put(database, { .fingerprint = u"ABCD"_s, .letter = id }); }));
    QVERIFY(m_fixture->write([id](Database &database) { return letters::removeForever(database, { id }); }));
    QCOMPARE(offers().size(), 1);
    QCOMPARE(offers().first().letter, LetterId::None);
    QCOMPARE(key_notes::of(m_fixture->reader(), u"ABCD"_s)->letter, LetterId::None);
}

void tst_store_keys::attack46OthersLetters_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("offered"); // whose, and by which way
    const QString kde = u"kde-messagelib/mimetreeparser/autotests/data/autocrypt/"_s, tb = u"tb-openpgp/test/browser/openpgp/data/eml/"_s;
    const auto row = [](const QString &file, const QString &offered) { QTest::newRow(qPrintable(file.section(u'/', -1))) << file << offered; };
    row(u"deltachat/message/thunderbird_with_autocrypt.eml"_s, u"alice@example.org autocrypt"_s);
    row(u"deltachat/message/thunderbird_with_autocrypt_unencrypted.eml"_s, u"alice@example.org autocrypt"_s);
    row(u"deltachat/message/thunderbird_with_multiple_autocrypts.eml"_s, {}); // two that hold
    row(u"deltachat/message/verification-gossip-also-sent-to-from.eml"_s, u"alice@example.org autocrypt"_s);
    row(kde + u"header.mbox"_s, u"alice@autocrypt.example autocrypt"_s);
    row(kde + u"gossipheader.mbox"_s, u"alice@autocrypt.example autocrypt"_s); // the gossip lies in the envelope
    row(kde + u"gossipheader-nonencrypted.mbox"_s, {});
    row(kde + u"alice_gossip.mbox"_s, u"bob@autocrypt.example autocrypt"_s);
    row(kde + u"multiple_autocryptheaders.mbox"_s, {});
    row(kde + u"multiple_from.mbox"_s, {});
    row(kde + u"mdn.mbox"_s, {});
    row(kde + u"draft.mbox"_s, {});
    row(tb + u"signed-encrypted-autocrypt-gossip.eml"_s, u"bob@openpgp.example autocrypt"_s);
    row(tb + u"unrelated-and-fake-keys-attached.eml"_s, {});
}

void tst_store_keys::attack46OthersLetters()
{
    QFETCH(QString, file);
    QFETCH(QString, offered);
    const QString corpora = qEnvironmentVariable("SOBRE_CORPORA");
    QFile in(corpora + u'/' + file);
    if (corpora.isEmpty() || !in.open(QIODevice::ReadOnly))
        QSKIP("SOBRE_CORPORA names no folder with these letters");
    QByteArray raw = in.readAll();
    if (raw.startsWith("From "))
        raw = raw.sliced(raw.indexOf('\n') + 1);
    fetched(raw);
    QStringList found;
    const QList<KeyOffer> all = *key_offers::all(m_fixture->reader());
    for (const KeyOffer &one : all)
        found.append(one.address + (one.way == Way::Autocrypt ? u" autocrypt"_s : u" other"_s));
    QCOMPARE(found.join(u','), offered);
}

SOBRE_STORE_MAIN(tst_store_keys)
#include "tst_store_keys.moc"
