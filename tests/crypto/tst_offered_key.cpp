// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/key_look.h"
#include "tests/crypto/crypto_fixture.h"
#include "tests/crypto/made_keys.h"

#include <QElapsedTimer>

using namespace sobre;
using namespace sobre::tests;
using Flaw = OfferedKey::Flaw;

Q_DECLARE_METATYPE(sobre::crypto::OfferedKey::Flaw)

namespace {
const QByteArray Ana = "Ana Paz <ana@one.example>";
const QByteArray Eve = "Eve <eve@two.example>";
}

/// Keys that came with a letter, as somebody might send them who means no good.
class TestOfferedKey : public CryptoTest {
    Q_OBJECT
private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
    void isExamined_data();
    void isExamined();
    void armourIsTakenOutOfWhatStandsAroundIt();
    void aMillionOfBrokenBlocksTakeNoTime();
    void noSecretKeyGetsToTheEngine();
};

void TestOfferedKey::isExamined_data()
{
    QTest::addColumn<QByteArray>("octets");
    QTest::addColumn<Flaw>("flaw");
    const auto row = [](const char *name, const QByteArray &octets, Flaw flaw) { QTest::newRow(name) << octets << flaw; };
    const QByteArray ana = madeKey({Ana});
    row("as it should be", ana, Flaw::None);
    row("in armour", armoured(ana), Flaw::None);
    row("in armour with CRLF", armoured(ana).replace("\n", "\r\n"), Flaw::None);
    row("domain in capitals", madeKey({"ana@ONE.example"}), Flaw::None);
    row("in armour behind junk", "Dear Marta,\n\nhere is my key:\n\n" + armoured(ana) + "\n-- \nAna\n", Flaw::None);
    row("of another address", madeKey({Eve}), Flaw::OtherAddress);
    row("with the address for a name", madeKey({"ana@one.example <eve@two.example>"}), Flaw::OtherAddress);
    row("of no address", madeKey({"Ana Paz"}), Flaw::OtherAddress);
    row("of nobody", madeKey({}), Flaw::OtherAddress);
    row("two keys", ana + madeKey({Eve}), Flaw::Several);
    row("two keys in one armour", armoured(ana + madeKey({Eve})), Flaw::Several);
    row("two armours", armoured(ana) + armoured(madeKey({Eve})), Flaw::Several);
    row("secret", madeKey({Ana}, true), Flaw::Secret);
    row("secret in armour", armoured(madeKey({Ana}, true), "PRIVATE"), Flaw::Secret);
    row("secret in the armour of a public one", armoured(madeKey({Ana}, true)), Flaw::Secret);
    row("secret behind a public one", ana + madeKey({Ana}, true), Flaw::Secret);
    row("secret in a second armour", armoured(ana) + armoured(madeKey({Eve}, true), "PRIVATE"), Flaw::Secret);
    row("a secret subkey alone", ana + packet(7, QByteArray(50, 'x')), Flaw::Secret);
    row("secret and cut off", "-----BEGIN PGP PRIVATE KEY BLOCK-----\n\nlQVYBF", Flaw::Secret);
    row("secret and larger than any", madeKey({Ana}, true) + QByteArray(LargestKey, 'x'), Flaw::Secret);
    row("larger than any", ana + QByteArray(LargestKey, 'x'), Flaw::TooLarge);
    row("nothing", "", Flaw::Unreadable);
    row("a text", "This is my key.\n", Flaw::Unreadable);
    row("cut off", ana.chopped(7), Flaw::Unreadable);
    row("armour cut off", armoured(ana).chopped(60), Flaw::Unreadable);
    row("armour of no base64", armoured(ana).replace("\n\n", "\n\n%%%%\n"), Flaw::Unreadable);
    row("with a message behind it", ana + packet(18, "\1sealed"), Flaw::Unreadable);
    row("junk behind it", ana + "Dear Marta", Flaw::Unreadable);
    row("a length beyond the end", QByteArray("\xc6\xff\xff\xff\xff\xff", 6), Flaw::Unreadable);
    row("in pieces", QByteArray("\xc6\xe1x", 3), Flaw::Unreadable);
    row("an old head without a length", QByteArray("\x9b\4\4\4", 4), Flaw::Unreadable);
}

void TestOfferedKey::isExamined()
{
    QFETCH(const QByteArray, octets);
    QFETCH(const Flaw, flaw);
    OfferedKey key;
    key.address = u"ana@one.example"_s;
    key.octets = octets;
    examine(key);
    QCOMPARE(key.flaw, flaw);
    QCOMPARE(key.octets.isEmpty(), flaw != Flaw::None); // what has a flaw goes nowhere
}

void TestOfferedKey::armourIsTakenOutOfWhatStandsAroundIt()
{
    const QByteArray armour = armoured(madeKey({Ana}));
    OfferedKey key;
    key.address = u"ana@one.example"_s;
    key.octets = "In a line: -----BEGIN PGP PRIVATE KEY BLOCK-----\n\xff\xfe junk\n" + armour + "more\n-----END PGP PUBLIC KEY BLOCK-----\n";
    examine(key);
    QCOMPARE(key.flaw, Flaw::None);
    QCOMPARE(key.octets, armour);
    QCOMPARE(key.named, QStringList {u"ana@one.example"_s});
}

void TestOfferedKey::aMillionOfBrokenBlocksTakeNoTime()
{
    const QByteArray begin = "-----BEGIN PGP PUBLIC KEY BLOCK-----\n";
    const qsizetype many = (LargestKey - 100) / begin.size();
    const QByteArray end = "-----END PGP PUBLIC KEY BLOCK-----\n";
    for (const QByteArray &octets : {begin.repeated(many), begin.repeated(many) + end, begin.trimmed().repeated(many),
                                     begin.repeated(many) + "\nAAAA\n" + end}) {
        QElapsedTimer took;
        took.start();
        QVERIFY(!lookAtKeys(octets).readable);
        QVERIFY2(took.elapsed() < 2000, QByteArray::number(took.elapsed()));
    }
}

void TestOfferedKey::noSecretKeyGetsToTheEngine()
{
    OfferedKey key;
    key.address = u"ana@one.example"_s;
    key.octets = armoured(madeKey({Ana}, true), "PRIVATE");
    m_fake->asked.clear();
    const auto taken = valueOf(m_keys->accept(key)); // whoever asks for it, and without examine()
    QVERIFY(!taken);
    QCOMPARE(taken.error().kind, MailError::Kind::BadInput);
    QVERIFY(m_fake->asked.isEmpty());
}

QTEST_GUILESS_MAIN(TestOfferedKey)
#include "tst_offered_key.moc"
