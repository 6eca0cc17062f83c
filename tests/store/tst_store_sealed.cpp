// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/store_fixture.h"
#include "tests/support/wait_until.h"

using namespace sobre;
using namespace sobre::store;
using namespace sobre::store::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray Head = "From: Ana <ana@example.org>\r\nTo: bob@example.net\r\nSubject: ...\r\nMIME-Version: 1.0\r\n";
const QByteArray Armour = "-----BEGIN PGP MESSAGE-----\r\n\r\nsaffron\r\n-----END PGP MESSAGE-----\r\n";

QByteArray envelope()
{
    return Head + "Content-Type: multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=b\r\n\r\n"
                  "--b\r\nContent-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n"
                  "--b\r\nContent-Type: application/octet-stream; name=encrypted.asc\r\n"
                  "Content-Disposition: inline; filename=encrypted.asc\r\n\r\n"
        + Armour + "--b--\r\n";
}

QByteArray smime(const QByteArray &type)
{
    return Head + "Content-Type: application/pkcs7-mime; smime-type=" + type + "; name=smime.p7m\r\n"
                  "Content-Transfer-Encoding: base64\r\n\r\nMIAGCSqGSIb3DQEHA6CA\r\n";
}

QByteArray inMixed()
{
    return Head + "Content-Type: multipart/mixed; boundary=m\r\n\r\n--m\r\nContent-Type: text/plain\r\n\r\nOpen words.\r\n"
                  "--m\r\n" + envelope().sliced(Head.size()) + "\r\n--m--\r\n";
}

} // namespace

/// What the store knows of letters in envelopes.
class TestStoreSealed : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aLetterIsSealedByItsType_data()
    {
        QTest::addColumn<QByteArray>("raw");
        QTest::addColumn<bool>("sealed");
        QTest::newRow("openpgp") << envelope() << true;
        QTest::newRow("smime envelope") << smime("enveloped-data") << true;
        QTest::newRow("smime signature") << smime("signed-data") << false;
        QTest::newRow("armour alone") << Head + "Content-Type: text/plain\r\n\r\n" + Armour << true;
        QTest::newRow("armour in a text") << Head + "Content-Type: text/plain\r\n\r\nLook:\r\n" + Armour << false;
        QTest::newRow("within another") << inMixed() << false;
        QTest::newRow("plain") << Draft {}.raw() << false;
    }
    void aLetterIsSealedByItsType()
    {
        QFETCH(QByteArray, raw);
        QFETCH(bool, sealed);
        StoreFixture files;
        const auto id = files.add(raw);
        QVERIFY(id);
        const auto row = letters::row(files.reader(), *id);
        QCOMPARE(row->sealed, sealed);
        const auto keys = letters::keysOf(files.reader(), { *id });
        QCOMPARE(keys->constFirst().has(Flag::Sealed), sealed);
        if (!sealed)
            return;
        QCOMPARE(row->preview, QString());
        QCOMPARE(row->attachments, 0);
        QVERIFY(!keys->constFirst().has(Flag::HasFile));
        QVERIFY(files.find(u"saffron"_s).isEmpty());
        QVERIFY(files.find(u"encrypted.asc"_s).isEmpty());
        QCOMPARE(files.find(u"from:ana"_s).size(), 1);
        QCOMPARE(files.raw(*id), raw);
    }

    void lettersOfAnOlderSobreAreLookedAt()
    {
        StoreFixture files;
        QList<LetterId> sealed;
        for (int i = 0; i < 80; ++i) {
            const auto id = files.add(i % 20 == 7 ? envelope() : Draft {}.raw());
            QVERIFY(id);
            if (i % 20 == 7)
                sealed.append(*id);
        }
        // As such a Sobre left them.
        QVERIFY(files.write([](Database &database) -> Result<> {
            return database.script("DELETE FROM meta WHERE key='sealed';"
                                   "UPDATE messages SET flags=(flags & ~32) | 16 WHERE flags & 32;"
                                   "UPDATE message_text SET preview='-----BEGIN', attachments=1");
        }));
        QVERIFY(files.reopen());
        const auto marked = [&files] {
            const auto count = files.reader().integer("SELECT count(*) FROM messages WHERE flags & 32");
            return int(count->value_or(0));
        };
        QVERIFY(tests::waitUntil([&] { return marked() == 4; }));
        for (const LetterId id : sealed) {
            const auto row = letters::row(files.reader(), id);
            QVERIFY(row->sealed);
            QCOMPARE(row->preview, QString());
            QCOMPARE(row->attachments, 0);
        }
        const auto done = [&files] {
            Statement mark = files.reader().prepare("SELECT value FROM meta WHERE key='sealed'");
            return mark.next() ? mark.text(0) : QString();
        };
        QVERIFY(tests::waitUntil([&] { return done() == u"80/80"_s; }));
    }

    void aSearchSaysWhatItDidNotLookInto()
    {
        StoreFixture files;
        QVERIFY(files.add(envelope()));
        QVERIFY(files.add(envelope()));
        QVERIFY(files.add(Draft {}.raw()));
        const auto unsearched = [&files](const QString &typed) {
            return sealedUnsearched(files.reader(), *parseSearch(typed)).value_or(-1);
        };
        QCOMPARE(unsearched(u"words"_s), 2);
        QCOMPARE(unsearched(u"body:words"_s), 2);
        QCOMPARE(unsearched(u"from:ana"_s), 0); // the outside says it
        QCOMPARE(unsearched(u"is:unread"_s), 0);
        QCOMPARE(unsearched(u"words is:starred"_s), 0);
    }
};

SOBRE_STORE_MAIN(TestStoreSealed)
#include "tst_store_sealed.moc"
