// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/crypto/made_keys.h"
#include "tests/ui/reader/reader_probe.h"
#include "ui/look/button.h"

#include <algorithm>

using namespace sobre;
using namespace sobre::ui;
using namespace sobre::ui::test;
using namespace Qt::StringLiterals;
using look::Tone;

namespace {
const QString Ana = u"ana.ruiz@example.net"_s;
}

/// Keys that lie in a letter, as somebody might send them who means no good.
class TestReaderKeys : public QObject, private ReaderProbe {
    Q_OBJECT

private Q_SLOTS:
    void init() { start(); }
    void cleanup() { m_reader.reset(); }

    void aKeyThatIsNotToBeTakenIsOfferedToNobody_data()
    {
        QTest::addColumn<QByteArrayList>("files");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const QByteArrayList &files, const QString &words) {
            QTest::newRow(name) << files << words;
        };
        const QByteArray ana = tests::armoured(tests::madeKey({ "Ana <ana.ruiz@example.net>" }));
        const QByteArray eve = tests::armoured(tests::madeKey({ "Ana <eve@example.com>" }));
        const QByteArray secret = tests::armoured(tests::madeKey({ "Ana <ana.ruiz@example.net>" }, true), "PRIVATE");
        row("of another address", { eve },
            u"The key that Ana Ruiz sent along is not taken. It is for eve@example.com, and the letter is from "
            "ana.ruiz@example.net."_s);
        row("of no address", { tests::madeKey({}) },
            u"The key that Ana Ruiz sent along is not taken. It names no address, so it cannot be told whose it is."_s);
        row("several in one file", { ana + eve },
            u"The key that Ana Ruiz sent along is not taken. There is more than one. Only a single key, of the sender, is "
            "taken from a letter."_s);
        row("several files", { ana, eve },
            u"The key that Ana Ruiz sent along is not taken. There is more than one. Only a single key, of the sender, is "
            "taken from a letter."_s);
        row("20 MB", { ana + QByteArray(20 << 20, 'x') },
            u"The key that Ana Ruiz sent along is not taken. It is far larger than a key is."_s);
        row("no key", { "Good day" }, u"The key that Ana Ruiz sent along is not taken. It cannot be read as a key."_s);
        const QString warning = u"A secret key lies in this letter. It is not taken. Whoever has it can sign and read in its "
                                "owner’s name: it belongs in no letter."_s;
        row("secret", { secret }, warning);
        row("secret, in the second file", { ana, secret }, warning);
        row("secret, behind a public one", { ana + secret }, warning);
    }

    void aKeyThatIsNotToBeTakenIsOfferedToNobody()
    {
        QFETCH(QByteArrayList, files);
        QFETCH(QString, words);
        openRaw(withKeys(files));
        const auto said = [this] {
            look::Strip *strip = stripSaying(u"key"_s);
            return strip ? strip->spoken().remove(QChar(0x2068)).remove(QChar(0x2069)) : QString();
        };
        QTRY_COMPARE(said(), words);
        QVERIFY(stripSaying(u"key"_s)->buttons().isEmpty()); // nothing to press
        QCOMPARE(stripSaying(u"key"_s)->tone(), Tone::Warn);
        for (const plugin::CryptoRequest &request : std::as_const(m_reader->side.provider.asked))
            QVERIFY(request.operation() != plugin::CryptoRequest::Operation::ImportKeys);
    }

    void anUnfitKeyInTheHeaderIsPassedOver()
    {
        const auto autocrypt = [](const QByteArray &key) {
            return "Autocrypt: addr=ana.ruiz@example.net; keydata=" + key.toBase64() + "\r\n";
        };
        openRaw(autocrypt(tests::madeKey({ "Eve <eve@example.com>" })) + withKeys({}));
        QTest::qWait(100);
        QVERIFY(!stripSaying(u"key"_s));
        openRaw(autocrypt(tests::madeKey({ "Ana <ana.ruiz@example.net>" }, true)) + withKeys({}));
        QTRY_VERIFY(stripSaying(u"A secret key lies in this letter."_s));
        // What is attached is looked at all the same.
        openRaw(autocrypt("rubbish") + withKeys({ tests::madeKey({ "Ana <ana.ruiz@example.net>" }) }));
        QTRY_VERIFY(stripSaying(u"offers a key."_s));
    }

    void ofAnArmouredKeyBehindJunkTheKeyAloneIsTaken()
    {
        CryptoSide &side = m_reader->side;
        const QByteArray armour = tests::armoured(tests::madeKey({ "Ana <ana.ruiz@example.net>" }));
        openRaw(withKeys({ "Here it is:\n\n" + armour + "-- \nAna\n" }));
        QTRY_VERIFY(stripSaying(u"offers a key."_s));
        QTest::mouseClick(stripSaying(u"offers a key."_s)->buttons().constFirst(), Qt::LeftButton);
        QTRY_VERIFY(std::ranges::any_of(side.provider.asked, [](const plugin::CryptoRequest &request) {
            return request.operation() == plugin::CryptoRequest::Operation::ImportKeys;
        }));
        const plugin::CryptoRequest request = side.provider.asked.constLast();
        QCOMPARE(request.addresses(), QStringList { Ana });
        QCOMPARE(side.provider.taken, armour);
    }

private:
    void openRaw(const QByteArray &raw)
    {
        const store::LetterId id = m_reader->add(raw);
        m_reader->pane->show({ id });
        QVERIFY(tests::waitUntil([&] { return m_reader->pane->displayed() == id; }));
    }

    static QByteArray withKeys(const QByteArrayList &files)
    {
        QByteArray raw = "From: Ana Ruiz <ana.ruiz@example.net>\r\nTo: marta@example.org\r\nSubject: Mine\r\n"
                         "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=B\r\n\r\n"
                         "--B\r\nContent-Type: text/plain\r\n\r\nSee below.\r\n";
        for (const QByteArray &file : files) {
            raw += "--B\r\nContent-Type: application/pgp-keys; name=key.asc\r\nContent-Transfer-Encoding: base64\r\n\r\n";
            const QByteArray base64 = file.toBase64();
            for (qsizetype at = 0; at < base64.size(); at += 76)
                raw += base64.mid(at, 76) + "\r\n";
        }
        return raw + "--B--\r\n";
    }
};

SOBRE_READER_MAIN(TestReaderKeys)
#include "tst_reader_keys.moc"
