// SPDX-License-Identifier: GPL-3.0-or-later
// People first: what the list of keys says of each of them.
#include "core/keys/key_rows.h"

#include <QTest>

using namespace sobre;
using namespace sobre::keys;
using namespace Qt::StringLiterals;
using plugin::CryptoKey;
using plugin::Validity;
using store::KeyNote;
using store::KeyOffer;
using Trait = CryptoKey::Trait;
using Format = plugin::CryptoRequest::Format;

Q_DECLARE_METATYPE(sobre::keys::KeyStanding)

namespace {

const QDateTime Now({2026, 11, 21}, {20, 0}, QTimeZone::UTC);
const QString Ana = u"ana@example.net"_s;
const QString Marta = u"marta@example.org"_s;

QString print(char digit)
{
    return QString(40, QLatin1Char(digit));
}

CryptoKey key(char digit, const QString &name, const QString &address, CryptoKey::Traits traits = {}, Validity validity = Validity::Unknown)
{
    CryptoKey made;
    made.setFingerprint(print(digit));
    made.setUsers({{name, address, validity, false}});
    made.setCreated(Now.addYears(-1));
    made.setExpires(Now.addYears(1));
    made.setAlgorithm(u"EdDSA"_s);
    made.setBits(255);
    made.setTraits(traits | CryptoKey::Traits(Trait::CanSign | Trait::CanEncrypt));
    return made;
}

KeyOffer offer(char digit, const QString &address, int daysAgo = 3)
{
    return {.id = 1, .address = address, .fingerprint = print(digit), .octets = "x", .firstSeen = Now.addDays(-daysAgo), .lastSeen = Now.addDays(-daysAgo)};
}

RowFacts facts(const QList<CryptoKey> &keys, const QList<KeyNote> &notes = {}, const QList<KeyOffer> &offers = {})
{
    return {.openPgp = keys, .smime = {}, .notes = notes, .offers = offers, .ownAddresses = {Marta}, .now = Now};
}

} // namespace

class TestKeyRows : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsHowItStands_data();
    void tellsHowItStands();
    void ownKeysComeFirstAndWhatIsOverLast();
    void anOfferChangesNothingByItself();
    void whatWasPutAwayIsNotShown();
    void aBadOfferIsNotShownAgain();
    void theKeyThatIsThereAlreadyIsNoOffer();
    void anOfferForTheOwnAddressIsNotShown();
    void authoritiesAreNobodys();
    void namesAreMadeSafe();
    void theAddressOfTheAccountSpeaksForTheKey();
    void fingerprintsAreWhole();
};

void TestKeyRows::tellsHowItStands_data()
{
    QTest::addColumn<CryptoKey>("one");
    QTest::addColumn<KeyNote>("note");
    QTest::addColumn<KeyStanding>("standing");
    QTest::addColumn<bool>("used");
    const KeyNote none {.fingerprint = print('1')};
    KeyNote checked = none, bad = none, saved = none;
    checked.checked = Now.addDays(-10);
    bad.bad = Now.addDays(-1);
    saved.backedUp = Now.addDays(-1);
    const auto row = [](const char *name, const CryptoKey &one, const KeyNote &note, KeyStanding standing, bool used) {
        QTest::newRow(name) << one << note << standing << used;
    };
    const auto other = [](CryptoKey::Traits traits = {}, Validity validity = Validity::Unknown) { return key('1', u"Ana Ruiz"_s, Ana, traits, validity); };
    const auto own = [](CryptoKey::Traits traits = {}) { return key('1', u"Marta Vidal"_s, Marta, traits | Trait::HasSecret, Validity::Ultimate); };
    row("known", other(), none, KeyStanding::Known, true);
    row("checked", other({}, Validity::Full), checked, KeyStanding::Checked, true);
    row("checked elsewhere", other({}, Validity::Full), none, KeyStanding::Checked, true);
    row("noted, but GnuPG does not say so any more", other(), checked, KeyStanding::Known, true);
    row("marginal is not checked", other({}, Validity::Marginal), checked, KeyStanding::Known, true);
    row("differs", other({}, Validity::Full), bad, KeyStanding::Differs, false);
    row("differs and disabled", other(Trait::Disabled), bad, KeyStanding::Differs, false);
    row("withdrawn before differs", other(Trait::Revoked), bad, KeyStanding::Withdrawn, false);
    row("withdrawn", other(Trait::Revoked, Validity::Full), checked, KeyStanding::Withdrawn, false);
    row("ended", other(Trait::Expired), none, KeyStanding::Ended, false);
    row("disabled", other(Trait::Disabled), none, KeyStanding::Unusable, false);
    row("invalid", other(Trait::Invalid), none, KeyStanding::Unusable, false);
    row("distrusted", other({}, Validity::Never), none, KeyStanding::Unusable, false);
    CryptoKey signsOnly = other();
    signsOnly.setTraits(Trait::CanSign);
    row("cannot be sealed to", signsOnly, none, KeyStanding::Unusable, false);
    CryptoKey little = other();
    little.setAlgorithm(u"RSA"_s);
    little.setBits(1024);
    row("weak", little, none, KeyStanding::Weak, true);
    row("own, not saved", own(), none, KeyStanding::OwnUnsaved, true);
    row("own", own(), saved, KeyStanding::Own, true);
    row("own, on a card", own(Trait::OnCard), none, KeyStanding::Own, true);
    CryptoKey ending = own();
    ending.setExpires(Now.addDays(30));
    row("own, ends in 30 days", ending, none, KeyStanding::OwnEnding, true);
    ending.setExpires(Now.addDays(31));
    row("own, ends in 31 days", ending, saved, KeyStanding::Own, true);
    ending.setExpires({});
    row("own, without an end", ending, saved, KeyStanding::Own, true);
    row("own, ended", own(Trait::Expired), none, KeyStanding::OwnEnded, false);
    row("own, withdrawn", own(Trait::Revoked), saved, KeyStanding::OwnWithdrawn, false);
}

void TestKeyRows::tellsHowItStands()
{
    QFETCH(CryptoKey, one);
    QFETCH(KeyNote, note);
    const QList<KeyRow> rows = keyRows(facts({one}, {note}));
    QCOMPARE(rows.size(), 1);
    QTEST(rows.first().standing, "standing");
    QTEST(rows.first().isUsed(), "used");
    QCOMPARE(rows.first().fingerprint(), print('1'));
}

void TestKeyRows::ownKeysComeFirstAndWhatIsOverLast()
{
    const QList<KeyRow> rows = keyRows(facts({key('1', u"Zoe"_s, u"zoe@example.net"_s), key('2', u"Dewi"_s, u"dewi@example.id"_s, Trait::Expired),
                                              key('3', u"ana"_s, Ana), key('4', u"Marta"_s, Marta, Trait::HasSecret),
                                              key('5', u"Marta"_s, Marta, Trait::HasSecret | Trait::Revoked), key('6', {}, u"bea@example.net"_s)}));
    QStringList order;
    for (const KeyRow &row : rows)
        order += row.key.fingerprint().left(1);
    QCOMPARE(order.join(QString()), u"453612"_s);
}

void TestKeyRows::anOfferChangesNothingByItself()
{
    // Attack 46: another key for somebody who has one.
    const QList<KeyRow> changed = keyRows(facts({key('1', u"Ana"_s, Ana)}, {}, {offer('9', u"ana@EXAMPLE.net"_s)}));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().standing, KeyStanding::Changed);
    QCOMPARE(changed.first().key.fingerprint(), print('1')); // still the one that is used
    QVERIFY(changed.first().isUsed());
    QCOMPARE(changed.first().fingerprint(), print('9')); // and the one to compare
    QCOMPARE(changed.first().since, Now.addDays(-3));
    // For somebody without a key.
    const QList<KeyRow> offered = keyRows(facts({}, {}, {offer('9', Ana)}));
    QCOMPARE(offered.size(), 1);
    QCOMPARE(offered.first().standing, KeyStanding::Offered);
    QVERIFY(offered.first().key.fingerprint().isEmpty());
    QVERIFY(!offered.first().isUsed());
    // For somebody whose key has ended: it stands beside it, with the name.
    const QList<KeyRow> after = keyRows(facts({key('1', u"Ana Ruiz"_s, Ana, Trait::Expired)}, {}, {offer('9', Ana)}));
    QCOMPARE(after.size(), 2);
    QCOMPARE(after.first().standing, KeyStanding::Offered);
    QCOMPARE(after.first().name, u"Ana Ruiz"_s);
    QCOMPARE(after.last().standing, KeyStanding::Ended);
    // The local part counts exactly.
    QCOMPARE(keyRows(facts({key('1', u"Ana"_s, Ana)}, {}, {offer('9', u"ANA@example.net"_s)})).size(), 2);
    // Of several the newest.
    const QList<KeyRow> several = keyRows(facts({}, {}, {offer('8', Ana, 9), offer('9', Ana, 2), offer('7', Ana, 5)}));
    QCOMPARE(several.size(), 1);
    QCOMPARE(several.first().fingerprint(), print('9'));
}

void TestKeyRows::whatWasPutAwayIsNotShown()
{
    KeyOffer away = offer('9', Ana);
    away.putAway = true;
    QCOMPARE(keyRows(facts({}, {}, {away})).size(), 0);
    QCOMPARE(keyRows(facts({key('1', u"Ana"_s, Ana)}, {}, {away})).first().standing, KeyStanding::Known);
}

void TestKeyRows::aBadOfferIsNotShownAgain()
{
    KeyNote bad {.fingerprint = print('9')};
    bad.bad = Now;
    QCOMPARE(keyRows(facts({}, {bad}, {offer('9', Ana)})).size(), 0);
    QCOMPARE(keyRows(facts({key('1', u"Ana"_s, Ana)}, {bad}, {offer('9', Ana)})).first().standing, KeyStanding::Known);
}

void TestKeyRows::theKeyThatIsThereAlreadyIsNoOffer()
{
    const QList<KeyRow> rows = keyRows(facts({key('1', u"Ana"_s, Ana)}, {}, {offer('1', Ana)}));
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.first().standing, KeyStanding::Known);
}

void TestKeyRows::anOfferForTheOwnAddressIsNotShown()
{
    const QList<KeyRow> rows = keyRows(facts({key('1', u"Marta"_s, Marta, Trait::HasSecret)}, {}, {offer('9', Marta)}));
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.first().standing, KeyStanding::OwnUnsaved);
    QVERIFY(!rows.first().offer);
}

void TestKeyRows::authoritiesAreNobodys()
{
    RowFacts some = facts({});
    some.smime = {key('1', u"Root"_s, {}, Trait::CanCertify | Trait::IsRoot), key('2', u"Between"_s, {}, Trait::CanCertify),
                  key('3', u"Ana"_s, Ana, {}, Validity::Full), key('4', u"Bea"_s, u"bea@example.net"_s)};
    const QList<KeyRow> rows = keyRows(some);
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows.first().standing, KeyStanding::Vouched);
    QCOMPARE(rows.first().format, Format::Smime);
    QCOMPARE(rows.last().standing, KeyStanding::Known);
}

void TestKeyRows::namesAreMadeSafe()
{
    const QList<KeyRow> rows = keyRows(facts({key('1', u"Ana\u202EziuR\nDeleted"_s, u"a\u200Bna@example.net"_s)}));
    QCOMPARE(rows.first().name, u"AnaziuR Deleted"_s);
    QCOMPARE(rows.first().address, Ana);
}

void TestKeyRows::theAddressOfTheAccountSpeaksForTheKey()
{
    CryptoKey mine = key('1', u"Marta at work"_s, u"work@example.com"_s, Trait::HasSecret);
    mine.setUsers({{u"Marta at work"_s, u"work@example.com"_s, Validity::Ultimate, false}, {u"Marta Vidal"_s, Marta, Validity::Ultimate, false}});
    QCOMPARE(keyRows(facts({mine})).first().address, Marta);
    mine.setUsers({{u"Marta at work"_s, u"work@example.com"_s, Validity::Ultimate, false}, {u"Marta Vidal"_s, Marta, Validity::Ultimate, true}});
    QCOMPARE(keyRows(facts({mine})).first().address, u"work@example.com"_s); // that name was withdrawn
}

void TestKeyRows::fingerprintsAreWhole()
{
    const QString print = u"4F2A91C077DE0B315A1CE6B82D94F01388E140AC"_s;
    QCOMPARE(fingerprintLines(print), QStringList({u"4F2A 91C0 77DE 0B31"_s, u"5A1C E6B8 2D94 F013"_s, u"88E1 40AC"_s}));
    QCOMPARE(fingerprintLines(print, 16).join(u' ').remove(u' '), print);
    QCOMPARE(fingerprintLines({}).size(), 0);
    QCOMPARE(fingerprintLines(u"ABCDE"_s), QStringList({u"ABCD E"_s}));
}

QTEST_GUILESS_MAIN(TestKeyRows)
#include "tst_key_rows.moc"
