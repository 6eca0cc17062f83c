// SPDX-License-Identifier: GPL-3.0-or-later
#include "sealing_test.h"
#include "tests/crypto/made_keys.h"

using namespace sobre;
using namespace sobre::ui;
using namespace sobre::ui::test;

/// What leads on from "Cannot seal", by what is missing.
class tst_composer_ways_out : public SealingTest {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { dressApplication(); }
    void init() { beginSealing(); }
    void cleanup() { endSealing(); }

    void withoutAnOwnKeyItSaysSo();
    void aKeyThatWasOfferedInALetterIsLedTo_data();
    void aKeyThatWasOfferedInALetterIsLedTo();
    void theCommandHoldsForOddAddresses();
    void namesakesAreToldApart();
    void withoutTheEngineItSaysWhatToInstall();
    void withoutAPluginPostcardsStillLeave();
    void followsKeysThatComeAndGo();

private:
    /// Whether a line of the window shows these words.
    static bool says(QWidget *window, const QString &words)
    {
        return std::ranges::any_of(window->findChildren<QLabel *>(), [&words](const QLabel *one) {
            return one->isVisible() && one->text().contains(words);
        });
    }
};

void tst_composer_ways_out::withoutAnOwnKeyItSaysSo()
{
    m_fake->keys.removeFirst();
    ComposerWindow *window = open();
    write(window, u"ana@example.net"_s, u"Code"_s, u"Hi"_s);
    pressSeal(window);
    QTRY_VERIFY(ComposerFixture::sealSays(window).startsWith(
        u"Cannot seal. You have no key of your own for marta@example.org."_s));
    QVERIFY(!sendButton(window)->isEnabled());
    QCOMPARE(ways(ComposerFixture::seal(window)),
             QStringList({ u"Copy the command"_s, u"Look again"_s, u"Use a postcard"_s }));
    const QString command = u"gpg --quick-generate-key marta@example.org"_s;
    QVERIFY(ComposerFixture::sealSays(window).contains(command));
    press(ComposerFixture::seal(window), u"Copy the command"_s);
    QCOMPARE(QApplication::clipboard()->text(), command);
    QVERIFY(says(window, u"The command is copied."_s));

    press(ComposerFixture::seal(window), u"Look again"_s); // too early
    QTRY_VERIFY(says(window, u"still missing."_s));
    QVERIFY(!sendButton(window)->isEnabled());
    m_fake->addKey(u"marta@example.org"_s, 'A', CryptoKey::HasSecret, plugin::Validity::Ultimate); // as the command does
    QTest::qWait(200);
    QCOMPARE(ComposerFixture::seal(window)->tone(), look::Tone::Warn); // nobody has looked
    press(ComposerFixture::seal(window), u"Look again"_s);
    QTRY_COMPARE(ComposerFixture::seal(window)->tone(), look::Tone::Envelope);
    QVERIFY(!says(window, u"still missing."_s));
    ComposerFixture::body(window)->setFocus();
    QVERIFY(m_fixture->profile().raw(send(window)).contains("multipart/encrypted"));
}

void tst_composer_ways_out::aKeyThatWasOfferedInALetterIsLedTo_data()
{
    QTest::addColumn<QByteArray>("head"); // of a letter by Carlos
    QTest::addColumn<FolderId>("folder");
    QTest::addColumn<bool>("offered");
    const QByteArray autocrypt = "Autocrypt: addr=carlos@example.com; keydata=" + tests::madeKey({ "Carlos <carlos@example.com>" }).toBase64() + "\r\n";
    const QByteArray attached = "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
                                "--b\r\nContent-Type: text/plain\r\n\r\nMy key.\r\n"
                                "--b\r\nContent-Type: application/pgp-keys; name=carlos.asc\r\n"
                                "Content-Disposition: attachment; filename=carlos.asc\r\n\r\n"
                                + tests::armoured(tests::madeKey({ "Carlos <carlos@example.com>" })) + "\r\n--b--\r\n";
    QTest::newRow("autocrypt") << autocrypt + "\r\nHi.\r\n" << FolderId::Inbox << true;
    QTest::newRow("attached") << attached << FolderId::Inbox << true;
    QTest::newRow("no key") << QByteArray("\r\nHi.\r\n") << FolderId::Inbox << false;
    QTest::newRow("what nobody could take") << QByteArray(attached).replace("PUBLIC", "PRIVATE") << FolderId::Inbox << false;
    QTest::newRow("junk") << autocrypt + "\r\nHi.\r\n" << FolderId::Junk << false;
    QTest::newRow("another's key") << QByteArray(autocrypt).replace("addr=carlos@", "addr=mallory@") + "\r\nHi.\r\n" << FolderId::Inbox << false;
}

void tst_composer_ways_out::aKeyThatWasOfferedInALetterIsLedTo()
{
    QFETCH(QByteArray, head);
    QFETCH(FolderId, folder);
    QFETCH(bool, offered);
    const LetterId letter = *m_fixture->profile().add("From: Carlos <carlos@example.com>\r\nTo: marta@example.org\r\n"
                                                      "Subject: Key\r\nDate: Sat, 21 Nov 2026 20:05:00 +0000\r\n"
                                                          + head,
                                                      { .folder = folder }); // not fetched: what is, is among the offers
    ComposerWindow *window = open();
    write(window, u"carlos@example.com"_s, u"Code"_s, u"Hi"_s);
    QSignalSpy wanted(window, &ComposerWindow::letterWanted);
    pressSeal(window);
    QTRY_COMPARE(ComposerFixture::seal(window)->tone(), look::Tone::Warn);
    if (!offered) {
        QTest::qWait(200);
        QVERIFY(!ComposerFixture::sealSays(window).contains(u"offered"_s));
        QCOMPARE(ways(ComposerFixture::seal(window)), QStringList({ u"Find a key"_s, u"Remove carlos@example.com"_s, u"Use a postcard"_s }));
        return;
    }
    QTRY_VERIFY(ComposerFixture::sealSays(window).contains(u"carlos@example.com offered one in a letter"_s));
    QVERIFY(ComposerFixture::sealSays(window).startsWith(u"Cannot seal. We have no key for carlos@example.com."_s));
    QVERIFY(!sendButton(window)->isEnabled()); // offered is not accepted
    press(ComposerFixture::seal(window), u"Show the letter"_s);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.constFirst().constFirst().value<LetterId>(), letter);
    m_fake->addKey(u"carlos@example.com"_s, 'D'); // as "Use it" there does
    m_fixture->keys().forget();
    QTRY_COMPARE(ComposerFixture::seal(window)->tone(), look::Tone::Envelope);
}

void tst_composer_ways_out::theCommandHoldsForOddAddresses()
{
    m_fake->keys.removeFirst();
    QVERIFY(m_fixture->profile().write([](store::Database &database) -> Result<> {
        const auto all = store::accounts::list(database);
        store::AccountRecord record = all->constFirst();
        record.email = u"o'neil;$(id)@example.org"_s;
        return store::accounts::update(database, record);
    }));
    QTRY_COMPARE(m_fixture->desk().accounts.accounts().constFirst().record.email, u"o'neil;$(id)@example.org"_s);
    ComposerWindow *window = open();
    write(window, u"ana@example.net"_s, u"Code"_s, u"Hi"_s);
    pressSeal(window);
    QTRY_VERIFY(ways(ComposerFixture::seal(window)).contains(u"Copy the command"_s));
    press(ComposerFixture::seal(window), u"Copy the command"_s);
    QCOMPARE(QApplication::clipboard()->text(), uR"(gpg --quick-generate-key 'o'\''neil;$(id)@example.org')"_s);
}

/// Two people of one name are told apart by their addresses, in what is said and on what is pressed.
void tst_composer_ways_out::namesakesAreToldApart()
{
    ComposerWindow *window = open();
    write(window, u"Ana Ruiz <ana@example.net>, Ana Ruiz <ana.ruiz@far-away.example>"_s, u"Code"_s, u"Hi"_s);
    QTRY_COMPARE(ComposerFixture::sealSays(window),
                 u"Postcard. Every server that carries this mail can read it. Ana Ruiz <ana@example.net> could get an "
                 "envelope. Ana Ruiz <ana.ruiz@far-away.example> has no key yet."_s);
    pressSeal(window);
    QTRY_COMPARE(ways(ComposerFixture::seal(window)).value(1), u"Remove ana.ruiz@far-away.example"_s);
    press(ComposerFixture::seal(window), u"Remove ana.ruiz@far-away.example"_s);
    QCOMPARE(ComposerFixture::addresses(ComposerFixture::head(window)->to()), QStringList({ u"ana@example.net"_s }));
}

void tst_composer_ways_out::withoutTheEngineItSaysWhatToInstall()
{
    m_fake->missingEngine = true;
    m_fake->words = u"gpg was not found; it is in the package gnupg"_s;
    ComposerWindow *window = open();
    write(window, u"ana@example.net"_s, u"Code"_s, u"Hi"_s);
    pressSeal(window);
    QTRY_VERIFY2(ComposerFixture::sealSays(window).contains(u"gpg was not found; it is in the package gnupg"_s),
                 qPrintable(ComposerFixture::sealSays(window)));
    QVERIFY(!sendButton(window)->isEnabled());
    QCOMPARE(ways(ComposerFixture::seal(window)), QStringList({ u"Look again"_s, u"Use a postcard"_s }));
    press(ComposerFixture::seal(window), u"Look again"_s);
    QTRY_VERIFY(says(window, u"still missing."_s));
    m_fake->missingEngine = false; // it was installed meanwhile
    press(ComposerFixture::seal(window), u"Look again"_s);
    QTRY_COMPARE(ComposerFixture::seal(window)->tone(), look::Tone::Envelope);
    QVERIFY(sendButton(window)->isEnabled());
    m_fake->missingEngine = true;
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    press(ComposerFixture::seal(window), u"Use a postcard"_s);
    ComposerFixture::body(window)->setFocus();
    QVERIFY(send(window) != LetterId::None);
}

void tst_composer_ways_out::withoutAPluginPostcardsStillLeave()
{
    m_fixture->engine().setProviders({});
    ComposerWindow *window = open();
    write(window, u"ana@example.net"_s, u"Code"_s, u"Hi"_s);
    QCOMPARE(ComposerFixture::sealSays(window), u"Postcard. Every server that carries this mail can read it."_s);
    pressSeal(window);
    QTRY_VERIFY(ComposerFixture::sealSays(window).contains(u"The OpenPGP plugin is off or not installed."_s));
    pressSeal(window);
    QVERIFY(send(window) != LetterId::None);
}

void tst_composer_ways_out::followsKeysThatComeAndGo()
{
    ComposerWindow *window = open();
    write(window, u"carlos@example.com"_s, u"Code"_s, u"Hi"_s);
    pressSeal(window);
    QTRY_COMPARE(ComposerFixture::seal(window)->tone(), look::Tone::Warn);
    m_fake->addKey(u"carlos@example.com"_s, 'D');
    m_fixture->keys().forget(); // as it does when a key was accepted
    QTRY_COMPARE(ComposerFixture::seal(window)->tone(), look::Tone::Envelope);
    QCOMPARE(chips(window).first()->glyph(), look::Glyph::Key);
    m_fake->keys.removeLast();
    m_fixture->keys().forget();
    QTRY_COMPARE(ComposerFixture::seal(window)->tone(), look::Tone::Warn);
    QVERIFY(!sendButton(window)->isEnabled());
}

SOBRE_COMPOSER_MAIN(tst_composer_ways_out)
#include "tst_composer_ways_out.moc"
