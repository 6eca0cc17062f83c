// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/inline_armour.h"

#include <QTest>

using namespace sobre::crypto;
using Kind = ArmourBlock::Kind;

namespace {

const QByteArray Signed = "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nwords\n- -----BEGIN PGP MESSAGE-----\n"
                          "-----BEGIN PGP SIGNATURE-----\n\nx\n-----END PGP SIGNATURE-----";
const QByteArray Sealed = "-----BEGIN PGP MESSAGE-----\n\nx\n-----END PGP MESSAGE-----";

} // namespace

/// Where armour stands in a text, and what only looks like it.
class TestInlineArmour : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void findsBlocksAmongWords();
    void whatOnlyLooksLikeArmourIsNone_data();
    void whatOnlyLooksLikeArmourIsNone();
    void stopsWhereItWasTold();
    void attackE40NobodyRelabelsWhatWasSigned();
};

void TestInlineArmour::findsBlocksAmongWords()
{
    const QByteArray text = "above\n" + Signed + "\nbetween\r\n" + Sealed + "  \r\nbelow";
    const QList<ArmourBlock> blocks = armourBlocks(text);
    QCOMPARE(blocks.size(), 2);
    QVERIFY(blocks[0].kind == Kind::Signed);
    QCOMPARE(text.sliced(blocks[0].start, blocks[0].length), Signed);
    QVERIFY(blocks[1].kind == Kind::Sealed);
    QCOMPARE(text.sliced(blocks[1].start, blocks[1].length), Sealed);
    QCOMPARE(armourBlocks(Signed).size(), 1);
    QCOMPARE(armourBlocks(Signed + '\n' + Signed).size(), 2);
    QByteArray lines = Signed;
    QCOMPARE(armourBlocks(lines.replace('\n', " \r\n")).size(), 1);
}

void TestInlineArmour::whatOnlyLooksLikeArmourIsNone_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("blocks");
    QTest::newRow("nothing") << QByteArray() << 0;
    QTest::newRow("words") << QByteArray("words\n\n") << 0;
    QTest::newRow("quoted") << ("> " + QByteArray(Signed).replace("\n", "\n> ")) << 0;
    QTest::newRow("indented") << (' ' + Signed) << 0;
    QTest::newRow("within a line") << ("see " + Sealed) << 0;
    QTest::newRow("more on its line") << QByteArray(Sealed).replace("MESSAGE-----\n\n", "MESSAGE----- x\n\n") << 0;
    QTest::newRow("no end") << Signed.chopped(5) << 0;
    QTest::newRow("no signature") << QByteArray(Signed).replace("-----BEGIN PGP SIGNATURE-----", "") << 0;
    QTest::newRow("two signatures begin")
        << QByteArray(Signed).replace("-----BEGIN PGP SIGNATURE-----", "-----BEGIN PGP SIGNATURE-----\n-----BEGIN PGP SIGNATURE-----")
        << 0;
    QTest::newRow("a beginning that another cuts off") << ("-----BEGIN PGP SIGNED MESSAGE-----\n\nx\n" + Signed) << 1;
    QTest::newRow("beginnings alone") << QByteArray("-----BEGIN PGP MESSAGE-----\n").repeated(3) << 0;
}

void TestInlineArmour::whatOnlyLooksLikeArmourIsNone()
{
    QFETCH(const QByteArray, text);
    QFETCH(const int, blocks);
    const QList<ArmourBlock> found = armourBlocks(text);
    QCOMPARE(found.size(), blocks);
    if (blocks == 1)
        QCOMPARE(text.sliced(found[0].start, found[0].length), Signed);
}

void TestInlineArmour::stopsWhereItWasTold()
{
    QCOMPARE(armourBlocks((Sealed + '\n').repeated(100)).size(), 16);
    QCOMPARE(armourBlocks((Sealed + '\n').repeated(100), 3).size(), 3);
}

void TestInlineArmour::attackE40NobodyRelabelsWhatWasSigned()
{
    for (const char *label : {"utf-8", "iso-8859-15", "windows-1252", "gb18030", "koi8-r", "big5"})
        QCOMPARE(inlineCharset(label), QByteArray(label));
    QCOMPARE(inlineCharset(" ISO-8859-1 "), QByteArray("iso-8859-1"));
    for (const char *label : {"", "utf-7", "utf-16", "utf-16le", "utf-32", "ibm037", "cp500", "iso-2022-jp", "hz-gb-2312", "x-unknown"})
        QCOMPARE(inlineCharset(label), QByteArray("utf-8"));
}

QTEST_GUILESS_MAIN(TestInlineArmour)
#include "tst_inline_armour.moc"
