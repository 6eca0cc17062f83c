// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keys/key_policy.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace sobre;
using namespace sobre::keys;
using crypto::KeyState;
using plugin::CryptoKey;
using plugin::Validity;
using store::KeyOffer;
using store::SealWish;
using Format = plugin::CryptoRequest::Format;

Q_DECLARE_METATYPE(sobre::keys::PersonFacts)

namespace {

const QString Ana = u"ana@one.example"_s;
const QDateTime Now(QDate(2026, 11, 1), QTime(12, 0), QTimeZone::UTC);
constexpr CryptoKey::Traits Fit = CryptoKey::Traits(CryptoKey::CanSign | CryptoKey::CanEncrypt);

QString print(char letter)
{
    return QString(40, QLatin1Char(letter));
}

CryptoKey key(char letter, CryptoKey::Traits more = {}, Validity validity = Validity::Unknown, const QString &address = Ana)
{
    CryptoKey out;
    out.setFingerprint(print(letter));
    out.setUsers({{.name = u"Ana"_s, .address = address, .validity = validity, .revoked = false}});
    out.setAlgorithm(u"EdDSA"_s);
    out.setBits(255);
    out.setCreated(Now.addYears(-2).addDays(letter));
    out.setTraits(Fit | more);
    return out;
}

CryptoKey shortKey(char letter)
{
    CryptoKey out = key(letter);
    out.setAlgorithm(u"RSA"_s);
    out.setBits(1024);
    return out;
}

KeyOffer offer(char letter, KeyOffer::Way way = KeyOffer::Way::Autocrypt, bool putAway = false, int daysAgo = 0)
{
    return {.id = letter, .address = Ana, .fingerprint = print(letter), .way = way, .octets = "key", .firstSeen = Now, .lastSeen = Now.addDays(-daysAgo), .putAway = putAway};
}

/// Autocrypt said so `daysAgo`, of a letter that was the newest unless others came since.
store::KeyPerson autocrypt(char letter, bool mutual, int daysAgo = 0, int lastSeenAgo = -1)
{
    return {.address = Ana,
            .lastSeen = Now.addDays(-(lastSeenAgo < 0 ? daysAgo : lastSeenAgo)),
            .autocryptSeen = Now.addDays(-daysAgo),
            .autocryptKey = print(letter),
            .prefersSealing = mutual};
}

struct Expected {
    Advice advice = Advice::Disable;
    Doubt doubt = Doubt::None;
    char uses = 0;
    char offers = 0;
    bool other = false;
    char certificate = 0;
};

PersonAdvice person(const QString &address, Advice advice, SealWish wish = SealWish::AsAdvised, bool gotEnvelopes = false,
                    bool openPgp = true, bool smime = false)
{
    PersonAdvice out;
    out.address = address;
    out.advice = advice;
    if (advice != Advice::Disable && openPgp)
        out.key.fingerprint = print('A');
    if (smime)
        out.certificate.fingerprint = print('S');
    out.wish = wish;
    out.gotEnvelopes = gotEnvelopes;
    return out;
}

} // namespace

Q_DECLARE_METATYPE(Expected)

class TestKeyPolicy : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void advisesOnAPerson_data();
    void advisesOnAPerson();
    void countsWeeksOfSilence();
    void advisesOnALetter_data();
    void advisesOnALetter();
    void choosesTheFormatThatReachesAll_data();
    void choosesTheFormatThatReachesAll();
    void neverTurnsAnEnvelopeIntoAPostcard();
};

void TestKeyPolicy::advisesOnAPerson_data()
{
    QTest::addColumn<PersonFacts>("facts");
    QTest::addColumn<Expected>("expected");
    const auto row = [](const char *name, PersonFacts facts, Expected expected) {
        facts.address = Ana;
        QTest::newRow(name) << facts << expected;
    };
    using Way = KeyOffer::Way;
    row("nothing", {}, {.advice = Advice::Disable, .doubt = Doubt::NoKey});
    row("an accepted key", {.openPgp = {key('A')}}, {.advice = Advice::Available, .uses = 'A'});
    row("a key of somebody else", {.openPgp = {key('A', {}, {}, u"ana@two.example"_s)}}, {.doubt = Doubt::NoKey});
    row("offered and not accepted: used for nothing", {.known = autocrypt('B', true), .offers = {offer('B')}},
        {.advice = Advice::Disable, .doubt = Doubt::NoKey, .offers = 'B'});
    row("the accepted one is offered: nothing is new", {.openPgp = {key('A')}, .offers = {offer('A')}},
        {.advice = Advice::Available, .uses = 'A'});
    row("another one is offered: the accepted one stays", {.known = autocrypt('B', true), .openPgp = {key('A')}, .offers = {offer('B')}},
        {.advice = Advice::Available, .uses = 'A', .offers = 'B', .other = true});
    row("put away", {.offers = {offer('B', Way::Autocrypt, true)}}, {.doubt = Doubt::NoKey});
    row("offered and known to be bad", {.preference = {.chosen = {}, .checked = {}, .bad = {print('B')}}, .offers = {offer('B')}},
        {.doubt = Doubt::NoKey});
    row("their own word before another's", {.offers = {offer('C', Way::Gossip), offer('B', Way::Autocrypt, false, 9)}},
        {.doubt = Doubt::NoKey, .offers = 'B'});
    row("the newest of several offers", {.offers = {offer('B', Way::Autocrypt, false, 9), offer('C', Way::Attached, false, 2)}},
        {.doubt = Doubt::NoKey, .offers = 'C'});
    row("the same key again, longer: an expired one is offered anew",
        {.openPgp = {key('A', CryptoKey::Expired)}, .offers = {offer('A')}}, {.doubt = Doubt::Ended, .offers = 'A'});

    // Autocrypt 1.1 section 2.4
    row("mutual", {.known = autocrypt('A', true), .openPgp = {key('A')}}, {.advice = Advice::Encrypt, .uses = 'A'});
    row("no preference", {.known = autocrypt('A', false), .openPgp = {key('A')}}, {.advice = Advice::Available, .uses = 'A'});
    row("mutual, of another key than the accepted", {.known = autocrypt('B', true), .openPgp = {key('A')}},
        {.advice = Advice::Available, .uses = 'A'});
    row("35 days of letters without it", {.known = autocrypt('A', true, 40, 5), .openPgp = {key('A')}},
        {.advice = Advice::Encrypt, .uses = 'A'});
    row("36 days of letters without it", {.known = autocrypt('A', true, 41, 5), .openPgp = {key('A')}},
        {.advice = Advice::Discourage, .doubt = Doubt::Stale, .uses = 'A'});
    row("long silence is no sign", {.known = autocrypt('A', true, 900), .openPgp = {key('A')}}, {.advice = Advice::Encrypt, .uses = 'A'});
    row("hearsay alone", {.openPgp = {key('A')}, .offers = {offer('A', Way::Gossip)}},
        {.advice = Advice::Discourage, .doubt = Doubt::Hearsay, .uses = 'A'});
    row("hearsay, and checked", {.openPgp = {key('A', {}, Validity::Full)}, .offers = {offer('A', Way::Gossip)}},
        {.advice = Advice::Available, .uses = 'A'});
    row("hearsay, and an attachment", {.openPgp = {key('A')}, .offers = {offer('A', Way::Gossip), offer('A', Way::Attached)}},
        {.advice = Advice::Available, .uses = 'A'});

    row("expired", {.known = autocrypt('A', true), .openPgp = {key('A', CryptoKey::Expired)}}, {.doubt = Doubt::Ended});
    row("revoked", {.known = autocrypt('A', true), .openPgp = {key('A', CryptoKey::Revoked)}}, {.doubt = Doubt::Withdrawn});
    row("disabled", {.openPgp = {key('A', CryptoKey::Disabled)}}, {.doubt = Doubt::Unusable});
    row("never valid", {.openPgp = {key('A', {}, Validity::Never)}}, {.doubt = Doubt::Unusable});
    row("weak", {.openPgp = {shortKey('A')}}, {.advice = Advice::Available, .uses = 'A'});
    row("weak and strong", {.openPgp = {shortKey('B'), key('A')}}, {.advice = Advice::Available, .uses = 'A'});
    row("several: the newest", {.openPgp = {key('A'), key('B')}}, {.advice = Advice::Available, .uses = 'B'});
    row("several, one chosen", {.preference = {.chosen = print('A'), .checked = {}, .bad = {}}, .openPgp = {key('A'), key('B')}},
        {.advice = Advice::Available, .uses = 'A'});
    row("several, one checked here", {.preference = {.chosen = {}, .checked = {print('A')}, .bad = {}}, .openPgp = {key('A'), key('B')}},
        {.advice = Advice::Available, .uses = 'A'});
    row("the chosen one ended: no other takes its place",
        {.preference = {.chosen = print('A'), .checked = {}, .bad = {}}, .openPgp = {key('A', CryptoKey::Expired), key('B')}}, {.doubt = Doubt::Ended});
    row("the chosen one is gone from the ring", {.preference = {.chosen = print('X'), .checked = {}, .bad = {}}, .openPgp = {key('B')}},
        {.advice = Advice::Available, .uses = 'B'});
    row("they differ", {.preference = {.chosen = {}, .checked = {}, .bad = {print('A')}}, .openPgp = {key('A', {}, Validity::Ultimate)}},
        {.doubt = Doubt::Differs});
    row("one differs, another is there", {.preference = {.chosen = {}, .checked = {}, .bad = {print('B')}}, .openPgp = {key('A'), key('B')}},
        {.advice = Advice::Available, .uses = 'A'});
    row("chosen, and it differs", {.preference = {.chosen = print('B'), .checked = {}, .bad = {print('B')}}, .openPgp = {key('A'), key('B')}},
        {.doubt = Doubt::Differs});

    row("S/MIME, the chain is whole", {.smime = {key('S', {}, Validity::Full)}},
        {.advice = Advice::Available, .certificate = 'S'});
    row("S/MIME, nobody vouches for its chain", {.smime = {key('S')}}, {.doubt = Doubt::Unusable});
    row("S/MIME, compared by the person", {.preference = {.chosen = {}, .checked = {print('S')}, .bad = {}}, .smime = {key('S')}},
        {.advice = Advice::Available, .certificate = 'S'});
    row("S/MIME, expired", {.smime = {key('S', CryptoKey::Expired, Validity::Full)}}, {.doubt = Doubt::Ended});
    row("both", {.openPgp = {key('A')}, .smime = {key('S', {}, Validity::Full)}},
        {.advice = Advice::Available, .uses = 'A', .certificate = 'S'});
}

void TestKeyPolicy::advisesOnAPerson()
{
    QFETCH(PersonFacts, facts);
    QFETCH(Expected, expected);
    const PersonAdvice advice = adviceOn(facts);
    QCOMPARE(advice.address, Ana);
    QCOMPARE(int(advice.advice), int(expected.advice));
    QCOMPARE(int(advice.doubt), int(expected.doubt));
    QCOMPARE(advice.key.fingerprint, expected.uses ? print(expected.uses) : QString());
    QCOMPARE(advice.certificate.fingerprint, expected.certificate ? print(expected.certificate) : QString());
    QCOMPARE(advice.offer ? advice.offer->fingerprint : QString(), expected.offers ? print(expected.offers) : QString());
    QCOMPARE(advice.offersOther, expected.other);
}

void TestKeyPolicy::countsWeeksOfSilence()
{
    const PersonAdvice advice = adviceOn(PersonFacts {.address = Ana, .known = autocrypt('A', true, 60, 0), .openPgp = {key('A')}});
    QCOMPARE(advice.staleWeeks, 8);
}

Q_DECLARE_METATYPE(sobre::keys::LetterFacts)

void TestKeyPolicy::advisesOnALetter_data()
{
    QTest::addColumn<LetterFacts>("letter");
    QTest::addColumn<QList<PersonAdvice>>("readers");
    QTest::addColumn<int>("advice");
    QTest::addColumn<bool>("seal");
    QTest::addColumn<bool>("ask");
    const auto row = [](const char *name, const LetterFacts &letter, const QList<PersonAdvice> &readers, Advice advice, bool seal, bool ask = false) {
        QTest::newRow(name) << letter << readers << int(advice) << seal << ask;
    };
    const LetterFacts plain, always {.ownWish = OwnWish::Always}, never {.ownWish = OwnWish::Never}, answer {.answersSealed = true};
    const PersonAdvice none = person(u"n@x.example"_s, Advice::Disable), could = person(u"c@x.example"_s, Advice::Available);
    const PersonAdvice wants = person(u"w@x.example"_s, Advice::Encrypt), stale = person(u"s@x.example"_s, Advice::Discourage);
    const auto wishing = [](Advice advice, SealWish wish) { return person(u"p@x.example"_s, advice, wish); };
    const auto before = [](Advice advice, SealWish wish = SealWish::AsAdvised) { return person(u"b@x.example"_s, advice, wish, true); };

    row("nobody", plain, {}, Advice::Disable, false);
    row("nobody has a key", plain, {none}, Advice::Disable, false);
    row("somebody could", plain, {could}, Advice::Available, false);
    row("both must prefer it", plain, {wants}, Advice::Available, false);
    row("both do", always, {wants}, Advice::Encrypt, true);
    row("a group: one has no key", always, {wants, none}, Advice::Disable, false);
    row("a group: one is doubtful", always, {wants, stale}, Advice::Discourage, false);
    row("a group: one has no preference", plain, {wants, could}, Advice::Available, false);
    row("a group: all could, and the writer always wants to", always, {wants, could}, Advice::Encrypt, true);
    row("the writer always wants to, and cannot", always, {none}, Advice::Disable, false);
    row("the writer never wants to", never, {wants}, Advice::Available, false);

    row("an answer to an envelope", answer, {could}, Advice::Encrypt, true);
    row("an answer to an envelope, discouraged", answer, {stale}, Advice::Encrypt, true);
    row("an answer to an envelope, no key: not a postcard", answer, {none}, Advice::Disable, true);
    row("an answer to an envelope of one who never seals", {.ownWish = OwnWish::Never, .answersSealed = true}, {could}, Advice::Encrypt, true);
    row("an answer to an envelope, nobody yet", answer, {}, Advice::Disable, true);

    row("always for this one", plain, {wishing(Advice::Available, SealWish::Always)}, Advice::Available, true);
    row("always for this one, and there is no key", plain, {wishing(Advice::Disable, SealWish::Always)}, Advice::Disable, true);
    row("always for one of several", plain, {none, wishing(Advice::Available, SealWish::Always)}, Advice::Disable, true);
    row("never for this one", always, {wishing(Advice::Encrypt, SealWish::Never)}, Advice::Encrypt, false);
    row("ask for this one", always, {wishing(Advice::Encrypt, SealWish::Ask)}, Advice::Encrypt, false, true);
    row("always for one goes before ask for another", plain, {wishing(Advice::Available, SealWish::Always), wishing(Advice::Available, SealWish::Ask)}, Advice::Available, true);

    row("no downgrade: got envelopes", plain, {before(Advice::Available)}, Advice::Available, true);
    row("no downgrade: the key is gone", plain, {before(Advice::Disable)}, Advice::Disable, true);
    row("no downgrade: the key is stale", plain, {before(Advice::Discourage)}, Advice::Discourage, true);
    row("no downgrade: with others who have no key", plain, {none, before(Advice::Available)}, Advice::Disable, true);
    row("no downgrade: the writer never seals new letters", never, {before(Advice::Available)}, Advice::Available, true);
    row("no downgrade: but the person chose postcards for them", plain, {before(Advice::Available, SealWish::Never)}, Advice::Available, false);
    row("no downgrade: but the person wants to be asked", plain, {before(Advice::Available, SealWish::Ask)}, Advice::Available, false, true);
}

void TestKeyPolicy::advisesOnALetter()
{
    QFETCH(LetterFacts, letter);
    QFETCH(QList<PersonAdvice>, readers);
    QFETCH(int, advice);
    QFETCH(bool, seal);
    QFETCH(bool, ask);
    const LetterAdvice made = adviceOn(letter, readers);
    QCOMPARE(int(made.advice), advice);
    QCOMPARE(made.seal, seal);
    QCOMPARE(made.ask, ask);
}

void TestKeyPolicy::choosesTheFormatThatReachesAll_data()
{
    QTest::addColumn<LetterFacts>("letter");
    QTest::addColumn<QList<PersonAdvice>>("readers");
    QTest::addColumn<int>("format");
    QTest::addColumn<QStringList>("without");
    const LetterFacts both {.hasOpenPgp = true, .hasSmime = true}, one {}, smime {.hasOpenPgp = false, .hasSmime = true};
    const PersonAdvice pgp = person(u"p@x.example"_s, Advice::Available), either = person(u"e@x.example"_s, Advice::Available, {}, false, true, true);
    const PersonAdvice cert = person(u"s@x.example"_s, Advice::Available, {}, false, false, true), none = person(u"n@x.example"_s, Advice::Disable);
    const auto row = [](const char *name, const LetterFacts &letter, const QList<PersonAdvice> &readers, Format format, const QStringList &without = {}) {
        QTest::newRow(name) << letter << readers << int(format) << without;
    };
    row("OpenPGP first", both, {either}, Format::OpenPgp);
    row("S/MIME where that reaches all", both, {cert, either}, Format::Smime);
    row("S/MIME, and no own certificate", one, {cert}, Format::OpenPgp, {u"s@x.example"_s});
    row("one of each kind: no envelope for both", both, {pgp, cert}, Format::OpenPgp, {u"s@x.example"_s});
    row("the writer has S/MIME alone", smime, {either}, Format::Smime);
    row("somebody has nothing", both, {pgp, none}, Format::OpenPgp, {u"n@x.example"_s});
}

void TestKeyPolicy::choosesTheFormatThatReachesAll()
{
    QFETCH(LetterFacts, letter);
    QFETCH(QList<PersonAdvice>, readers);
    QFETCH(int, format);
    QFETCH(QStringList, without);
    const LetterAdvice made = adviceOn(letter, readers);
    QCOMPARE(int(made.format), format);
    QCOMPARE(made.without, without);
    QCOMPARE(made.advice == Advice::Disable, !without.isEmpty());
}

/// Whatever else is known: who has been getting envelopes gets a postcard only by the person's own word.
void TestKeyPolicy::neverTurnsAnEnvelopeIntoAPostcard()
{
    int tried = 0;
    for (const Advice advice : {Advice::Disable, Advice::Discourage, Advice::Available, Advice::Encrypt}) {
        for (const Advice other : {Advice::Disable, Advice::Discourage, Advice::Available, Advice::Encrypt}) {
            for (const SealWish wish : {SealWish::AsAdvised, SealWish::Always, SealWish::Never, SealWish::Ask}) {
                for (const OwnWish own : {OwnWish::AsAdvised, OwnWish::Always, OwnWish::Never}) {
                    for (const bool answers : {false, true}) {
                        const LetterAdvice made = adviceOn({.ownWish = own, .answersSealed = answers},
                                                           {person(u"b@x.example"_s, advice, SealWish::AsAdvised, true),
                                                            person(u"o@x.example"_s, other, wish)});
                        QVERIFY(made.seal);
                        ++tried;
                    }
                }
            }
        }
    }
    QCOMPARE(tried, 4 * 4 * 4 * 3 * 2);
}

QTEST_GUILESS_MAIN(TestKeyPolicy)
#include "tst_key_policy.moc"
