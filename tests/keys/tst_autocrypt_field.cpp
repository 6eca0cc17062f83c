// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/key_look.h"
#include "core/crypto/minimal_key.h"
#include "core/crypto/offered_key.h"
#include "core/keys/autocrypt_field.h"
#include "core/mime/build.h"
#include "core/mime/headers.h"
#include "tests/crypto/made_keys.h"

#include <QBuffer>
#include <QTest>
#include <QTimeZone>
#include <QtEndian>

using namespace Qt::StringLiterals;
using namespace sobre;
using sobre::tests::armoured;
using sobre::tests::packet;

namespace {

const QString Ana = u"ana@one.example"_s;
const QDateTime Now(QDate(2026, 11, 1), QTime(12, 0), QTimeZone::UTC);
enum Type { Certifies = 0x13, RevokesUser = 0x30, Binds = 0x18, RevokesSubkey = 0x28 };
enum Flag { SignsKeys = 1, Signs = 2, Encrypts = 0x0c };

QByteArray number(quint32 value)
{
    QByteArray out(4, 0);
    qToBigEndian(value, out.data());
    return out;
}

QByteArray subpacket(int type, const QByteArray &body)
{
    return char(body.size() + 1) + QByteArray(1, char(type)) + body;
}

/// The body of a public key, or sub key, of version 4: different for each `mark`.
QByteArray keyBody(char mark)
{
    return QByteArray(1, 4) + number(quint32(Now.addYears(-1).toSecsSinceEpoch())) + QByteArray(46, mark);
}

QByteArray primary()
{
    return keyBody('P');
}

QString fingerprint()
{
    return crypto::lookAtKeys(packet(6, primary())).fingerprint;
}

/// `issuer`: hex; empty: the key itself. No engine would take it: what it says is all that counts here.
QByteArray signature(int type, int flags, int days, const QByteArray &issuer = {}, quint32 lives = 0)
{
    QByteArray hashed = subpacket(2, number(quint32(Now.addDays(-days).toSecsSinceEpoch())));
    if (flags)
        hashed += subpacket(27, QByteArray(1, char(flags)));
    if (lives)
        hashed += subpacket(9, number(lives));
    hashed += subpacket(33, QByteArray(1, 4) + QByteArray::fromHex(issuer.isEmpty() ? fingerprint().toLatin1() : issuer));
    QByteArray body = QByteArray(1, 4) + char(type) + char(22) + char(8) + char(0) + char(hashed.size()) + hashed;
    const QByteArray keyId = subpacket(16, QByteArray::fromHex((issuer.isEmpty() ? fingerprint().toLatin1() : issuer).last(16)));
    body += char(0);
    body += char(keyId.size());
    return packet(2, body + keyId + QByteArray("\1\2\0\1\1", 5));
}

const QByteArray Other(40, 'b');

} // namespace

/// One's own key on its way out.
class TestAutocryptField : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keepsTheLeastOfAKey_data();
    void keepsTheLeastOfAKey();
    void writesWhatItReads();
    void writesNoFieldForOddAddresses_data();
    void writesNoFieldForOddAddresses();
    void standsOnceInAHeaderAndInNoLineThatIsTooLong();
};

void TestAutocryptField::keepsTheLeastOfAKey_data()
{
    QTest::addColumn<QByteArray>("whole");
    QTest::addColumn<QByteArray>("least");
    const QByteArray head = packet(6, primary());
    const QByteArray user = packet(13, "Ana Paz <ana@one.example>");
    const QByteArray certified = signature(Certifies, SignsKeys | Signs, 10);
    const QByteArray sub = packet(14, keyBody('S')), bound = signature(Binds, Encrypts, 10);
    const QByteArray plain = head + user + certified + sub + bound;
    const auto row = [](const char *name, const QByteArray &whole, const QByteArray &least) { QTest::newRow(name) << whole << least; };
    row("nothing to leave out", plain, plain);
    row("in armour", armoured(plain), plain);
    row("other people's signatures", head + user + certified + signature(Certifies, 0, 3, Other) + sub + bound, plain);
    row("an older self-signature", head + user + signature(Certifies, SignsKeys, 90) + certified + sub + bound, plain);
    row("other user ids", head + packet(13, "Ana <ana@two.example>") + signature(Certifies, 3, 5) + user + certified + packet(17, "photo") + signature(Certifies, 3, 5) + sub + bound, plain);
    row("the newest user id of that address", head + packet(13, "Old <ana@one.example>") + signature(Certifies, 3, 50) + user + certified + sub + bound, plain);
    row("a user id that was withdrawn", head + packet(13, "Old <ana@one.example>") + signature(Certifies, 3, 1) + signature(RevokesUser, 0, 1) + user + certified + sub + bound, plain);
    row("an older sub key", head + user + certified + packet(14, keyBody('O')) + signature(Binds, Encrypts, 99) + sub + bound, plain);
    row("a newer sub key that was withdrawn", head + user + certified + sub + bound + packet(14, keyBody('W')) + signature(RevokesSubkey, 0, 1) + signature(Binds, Encrypts, 2), plain);
    row("a newer sub key that ended", head + user + certified + sub + bound + packet(14, keyBody('W')) + signature(Binds, Encrypts, 2, {}, 3600), plain);
    row("a newer sub key that another bound", head + user + certified + sub + bound + packet(14, keyBody('W')) + signature(Binds, Encrypts, 2, Other), plain);
    row("a sub key to log in with", head + user + certified + packet(14, keyBody('L')) + signature(Binds, 0x20, 2) + sub + bound, plain);
    const QByteArray signing = packet(14, keyBody('G')) + signature(Binds, Signs, 3);
    row("the one that signs stays", head + user + certified + signing + sub + bound, head + user + certified + sub + bound + signing);
    row("an old key that encrypts by itself", head + user + signature(Certifies, 0x0f, 10), head + user + signature(Certifies, 0x0f, 10));

    const QByteArray onKey = signature(0x1f, SignsKeys, 4);
    row("what the key says of itself", head + signature(0x1f, SignsKeys, 40) + onKey + signature(0x1f, SignsKeys, 1, Other) + user + certified + sub + bound,
        head + onKey + user + certified + sub + bound);
    row("withdrawn", head + signature(0x20, 0, 1) + user + certified + sub + bound, {});
    row("withdrawn by somebody else", head + signature(0x20, 0, 1, Other) + user + certified + sub + bound, plain);
    row("cannot encrypt", head + user + certified, {});
    row("of another address", head + packet(13, "Eve <eve@two.example>") + certified + sub + bound, {});
    row("user id not signed by the key", head + user + signature(Certifies, 3, 2, Other) + sub + bound, {});
    row("two keys", plain + plain, {});
    row("secret", packet(5, primary()) + user + certified + packet(7, keyBody('S')) + bound, {});
    row("cut off", plain.chopped(9), {});
    row("none", "no key", {});
    row("a signature that lies about its length", head + user + packet(2, QByteArray("\4\x13\x16\x08\xff\xff\5", 7) + "abcdef") + sub + bound, {});
}

void TestAutocryptField::keepsTheLeastOfAKey()
{
    QFETCH(QByteArray, whole);
    QFETCH(QByteArray, least);
    QCOMPARE(crypto::minimalKey(whole, Ana, Now), least);
}

void TestAutocryptField::writesWhatItReads()
{
    const QByteArray key = packet(6, primary()) + packet(13, Ana.toLatin1()) + signature(Certifies, 3, 1) + packet(14, keyBody('S')) + signature(Binds, Encrypts, 1);
    for (const bool prefers : {false, true}) {
        const QByteArray value = keys::autocryptField(key, Ana, prefers, Now).join(' ');
        const auto read = crypto::autocryptKey({{.name = "Autocrypt", .body = value}}, {{u"Ana"_s, Ana}});
        QVERIFY(read);
        QCOMPARE(read->address, Ana);
        QCOMPARE(read->octets, key);
        QCOMPARE(read->prefersSealing, prefers);
    }
}

void TestAutocryptField::writesNoFieldForOddAddresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("an attribute more") << u"ana;keydata=AAAA@one.example"_s;
    QTest::newRow("a line more") << u"ana\r\nBcc: eve@two.example@one.example"_s;
    QTest::newRow("beyond ASCII") << u"añá@one.example"_s;
    QTest::newRow("another's") << u"eve@two.example"_s;
}

void TestAutocryptField::writesNoFieldForOddAddresses()
{
    QFETCH(QString, address);
    const QByteArray key = packet(6, primary()) + packet(13, address.startsWith(u"eve") ? Ana.toUtf8() : address.toUtf8()) + signature(Certifies, 3, 1)
        + packet(14, keyBody('S')) + signature(Binds, Encrypts, 1);
    QCOMPARE(keys::autocryptField(key, address, false, Now), QList<QByteArray>());
}

void TestAutocryptField::standsOnceInAHeaderAndInNoLineThatIsTooLong()
{
    const QByteArray key = packet(6, primary()) + packet(13, Ana.toLatin1()) + signature(Certifies, 3, 1) + packet(14, keyBody('S')) + signature(Binds, Encrypts, 1);
    mime::Draft draft;
    draft.from = {u"Ana"_s, Ana};
    draft.to = {{u"Eve"_s, u"eve@two.example"_s}};
    QVERIFY(!mime::writeHeader(draft)->contains("Autocrypt"));
    draft.autocrypt = keys::autocryptField(key, Ana, true, Now);
    const QByteArray header = *mime::writeHeader(draft);
    QCOMPARE(header.count("Autocrypt: addr=ana@one.example; prefer-encrypt=mutual;"), 1);
    for (const QByteArray &line : header.split('\n'))
        QVERIFY2(line.size() <= 79, line.constData());
    QBuffer letter;
    letter.setData(header + "\r\nHi\r\n");
    letter.open(QIODevice::ReadOnly);
    const auto read = crypto::autocryptKey(mime::readHeaders(letter), {{u"Ana"_s, Ana}});
    QVERIFY(read);
    QCOMPARE(read->octets, key);
}

QTEST_GUILESS_MAIN(TestAutocryptField)
#include "tst_autocrypt_field.moc"
