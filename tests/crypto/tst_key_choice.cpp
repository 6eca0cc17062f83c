// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/key_choice.h"
#include "core/crypto/offered_key.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace sobre::crypto;
using sobre::plugin::CryptoKey;
using sobre::plugin::KeyUser;
using sobre::plugin::Validity;

namespace {

const QString Ana = u"ana@one.example"_s;
const QDateTime Made(QDate(2024, 1, 1), QTime(0, 0), QTimeZone::UTC);
constexpr CryptoKey::Traits Fit = CryptoKey::Traits(CryptoKey::CanSign | CryptoKey::CanEncrypt);

CryptoKey key(char letter, Validity validity = Validity::Unknown, CryptoKey::Traits traits = Fit, int yearsLater = 0)
{
    CryptoKey out;
    out.setFingerprint(QString(40, QLatin1Char(letter)));
    out.setUsers({{.name = u"Ana"_s, .address = Ana, .validity = validity, .revoked = false}});
    out.setAlgorithm(u"EdDSA"_s);
    out.setBits(255);
    out.setCreated(Made.addYears(yearsLater));
    out.setTraits(traits);
    return out;
}

CryptoKey shortKey(char letter, Validity validity = Validity::Unknown)
{
    CryptoKey out = key(letter, validity);
    out.setAlgorithm(u"RSA"_s);
    out.setBits(1024);
    return out;
}

CryptoKey named(char letter, const QList<KeyUser> &users)
{
    CryptoKey out = key(letter);
    out.setUsers(users);
    return out;
}

} // namespace

Q_DECLARE_METATYPE(sobre::crypto::KeyState)

class TestKeyChoice : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void chooses_data();
    void chooses();
    void signsOnlyWithASecret();
    void saysWhenAKeyEnded();
    void addressesAreTheSameButForTheirDomainsCase();
    void readsTheOneAutocryptHeader_data();
    void readsTheOneAutocryptHeader();
};

void TestKeyChoice::chooses_data()
{
    QTest::addColumn<QList<CryptoKey>>("keys");
    QTest::addColumn<KeyState>("state");
    QTest::addColumn<QString>("chosen");
    const auto row = [](const char *name, const QList<CryptoKey> &keys, KeyState state, char chosen = 0) {
        QTest::newRow(name) << keys << state << (chosen ? QString(40, QLatin1Char(chosen)) : QString());
    };
    const auto with = [](CryptoKey::Trait more) { return CryptoKey::Traits(Fit | more); };
    row("none", {}, KeyState::None);
    row("known", {key('A')}, KeyState::Known, 'A');
    row("checked", {key('A', Validity::Full)}, KeyState::Checked, 'A');
    row("a checked key goes before a newer one", {key('A', Validity::Full), key('B', {}, Fit, 1)}, KeyState::Checked, 'A');
    row("the newest of checked ones", {key('A', Validity::Full), key('B', Validity::Ultimate, Fit, 1)}, KeyState::Checked, 'B');
    row("several", {key('A'), key('B', {}, Fit, 1)}, KeyState::Several, 'B');
    row("one of two has ended", {key('A'), key('B', {}, with(CryptoKey::Expired), 1)}, KeyState::Known, 'A');
    row("expired", {key('A', Validity::Full, with(CryptoKey::Expired))}, KeyState::Expired);
    row("revoked", {key('A', Validity::Full, with(CryptoKey::Revoked))}, KeyState::Revoked);
    row("revoked and expired keys: the one that can be followed",
        {key('A', {}, with(CryptoKey::Revoked)), key('B', {}, with(CryptoKey::Expired))}, KeyState::Expired);
    row("disabled", {key('A', Validity::Full, with(CryptoKey::Disabled))}, KeyState::Unusable);
    row("invalid", {key('A', Validity::Full, with(CryptoKey::Invalid))}, KeyState::Unusable);
    row("distrusted", {key('A', Validity::Never)}, KeyState::Unusable);
    row("signs only", {key('A', Validity::Full, CryptoKey::CanSign)}, KeyState::Unusable);
    row("weak", {shortKey('A')}, KeyState::Weak, 'A');
    row("strong before weak", {shortKey('A'), key('B', {}, Fit, -2)}, KeyState::Known, 'B');
    row("of another person", {named('A', {{u"Eve"_s, u"eve@one.example"_s, Validity::Full, false}})}, KeyState::None);
    row("another case of the local part", {named('A', {{u"Ana"_s, u"Ana@one.example"_s, Validity::Full, false}})}, KeyState::None);
    row("user id withdrawn", {named('A', {{u"Ana"_s, Ana, Validity::Full, true}})}, KeyState::None);
    row("checked is only the user id that is meant",
        {named('A', {{u"Eve"_s, u"eve@one.example"_s, Validity::Full, false}, {u"Ana"_s, Ana, Validity::Unknown, false}})},
        KeyState::Known, 'A');
    row("address as a part of another", {named('A', {{u"X"_s, u"xana@one.example"_s, Validity::Full, false}})}, KeyState::None);
}

void TestKeyChoice::chooses()
{
    QFETCH(const QList<CryptoKey>, keys);
    QFETCH(const KeyState, state);
    QFETCH(const QString, chosen);
    const RecipientKey found = chooseKey(Ana, keys, KeyUse::Encrypt);
    QCOMPARE(int(found.state), int(state));
    QCOMPARE(found.fingerprint, chosen);
    QCOMPARE(found.canSeal(), !chosen.isEmpty());
    QList<CryptoKey> turned(keys.crbegin(), keys.crend()); // what an engine names first decides nothing
    QCOMPARE(chooseKey(Ana, turned, KeyUse::Encrypt).fingerprint, chosen);
}

void TestKeyChoice::signsOnlyWithASecret()
{
    const CryptoKey mine = key('A', Validity::Ultimate, Fit | CryptoKey::HasSecret);
    QCOMPARE(chooseKey(Ana, {key('B', Validity::Ultimate, Fit, 5), mine}, KeyUse::Sign).fingerprint, mine.fingerprint());
    QVERIFY(!chooseKey(Ana, {key('B', Validity::Ultimate)}, KeyUse::Sign).canSeal());
}

void TestKeyChoice::saysWhenAKeyEnded()
{
    CryptoKey ended = key('A', Validity::Full, Fit | CryptoKey::Expired);
    ended.setExpires(Made.addYears(1));
    const RecipientKey found = chooseKey(Ana, {ended}, KeyUse::Encrypt);
    QCOMPARE(found.ended, Made.addYears(1));
    QCOMPARE(found.name, u"Ana"_s);
}

void TestKeyChoice::addressesAreTheSameButForTheirDomainsCase()
{
    QVERIFY(sameAddress(u"ana@One.Example"_s, u"ana@one.example"_s));
    QVERIFY(!sameAddress(u"Ana@one.example"_s, u"ana@one.example"_s));
    QVERIFY(!sameAddress(u"ana"_s, u"ana"_s));
    QVERIFY(!sameAddress(QString(), QString()));
}

void TestKeyChoice::readsTheOneAutocryptHeader_data()
{
    QTest::addColumn<QByteArrayList>("headers");
    QTest::addColumn<bool>("offered");
    const QByteArray good = "addr=ana@one.example; prefer-encrypt=mutual; keydata=\r\n AAEC\r\n AwQ=";
    QTest::newRow("one") << QByteArrayList {good} << true;
    QTest::newRow("none") << QByteArrayList {} << false;
    QTest::newRow("two") << QByteArrayList {good, good} << false;
    QTest::newRow("of another") << QByteArrayList {"addr=eve@one.example; keydata=AAEC"} << false;
    QTest::newRow("another's is not counted") << QByteArrayList {"addr=eve@one.example; keydata=AAEC", good} << true;
    QTest::newRow("unknown critical attribute") << QByteArrayList {"addr=ana@one.example; x=1; keydata=AAEC"} << false;
    QTest::newRow("unknown other attribute") << QByteArrayList {"addr=ana@one.example; _x=1; keydata=AAEC"} << true;
    QTest::newRow("no key") << QByteArrayList {"addr=ana@one.example; keydata="} << false;
    QTest::newRow("no base64") << QByteArrayList {"addr=ana@one.example; keydata=%%%%"} << false;
    QTest::newRow("too large") << QByteArrayList {"addr=ana@one.example; keydata=" + QByteArray(2 << 20, 'A')} << false;
}

void TestKeyChoice::readsTheOneAutocryptHeader()
{
    QFETCH(const QByteArrayList, headers);
    QFETCH(const bool, offered);
    QList<sobre::mime::HeaderField> fields;
    for (const QByteArray &header : headers)
        fields.append({"Autocrypt", sobre::mime::unfold(header)});
    const auto key = autocryptKey(fields, {{u"Ana"_s, Ana}});
    QCOMPARE(key.has_value(), offered);
    if (key && headers.size() == 1 && headers[0].contains("mutual")) {
        QVERIFY(key->prefersSealing);
        QCOMPARE(key->octets, QByteArray::fromHex("0001020304"));
    }
    QVERIFY(!autocryptKey(fields, {{u"Ana"_s, Ana}, {u"Eve"_s, u"eve@one.example"_s}}));
}

QTEST_GUILESS_MAIN(TestKeyChoice)
#include "tst_key_choice.moc"
