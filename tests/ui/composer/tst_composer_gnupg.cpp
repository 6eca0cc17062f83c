// SPDX-License-Identifier: GPL-3.0-or-later
#include "composer_test.h"

#include "core/crypto/offered_key.h"
#include "core/mime/headers.h"
#include "core/plugin/guarded_provider.h"
#include "core/store/accounts.h"
#include "tests/plugins/gpgme/key_home.h"
#include "tests/plugins/gpgme/provider.h"

#include <QDirIterator>

using namespace sobre;
using namespace sobre::ui;
using namespace sobre::ui::test;

/// The composer over the real GnuPG.
class tst_composer_gnupg : public ComposerTest {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        dressApplication();
        m_home.makeKey(u"Marta Vidal <marta@example.org>"_s, u"harbour"_s);
        m_home.makeKey(u"Ana Ruiz <ana@example.net>"_s);
    }
    void init()
    {
        begin();
        m_guard = std::make_unique<plugin::GuardedProvider>(*sobre::test::provider(), u"gpgme"_s);
        m_fixture->engine().setProviders({ m_guard.get() });
        m_home.setAnswer("harbour");
        m_home.forgetPassphrases();
    }
    void cleanup()
    {
        end();
        m_guard.reset();
    }

    void gpgOpensWhatWasSealed();
    void aClosedPinentrySendsNothing();
    void aStuckPinentryCanBeStopped();
    void aSealedDraftComesBack();
    void everyLetterCarriesTheLeastOfTheKey_data();
    void everyLetterCarriesTheLeastOfTheKey();
    void anAccountMayKeepItsKeyToItself();
    void anOfferedKeyIsUsedOnceThePersonSaysSo();
    void aKeyThatIsLostBeforeSendingSendsNothing();

private:
    ComposerWindow *written()
    {
        ComposerWindow *window = open();
        write(window, u"ana@example.net"_s, u"Subject xylographer"_s, u"Text quincunx"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        (void)QTest::qWaitFor([window] { return ComposerFixture::seal(window)->tone() == look::Tone::Envelope; }, 20000);
        return window;
    }
    LetterId sendSlowly(ComposerWindow *window)
    {
        QSignalSpy sent(window, &ComposerWindow::sent);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
        return sent.wait(30000) ? sent.first().first().value<LetterId>() : LetterId::None;
    }
    static std::optional<crypto::OfferedKey> autocryptOf(QByteArray letter)
    {
        QBuffer octets(&letter);
        octets.open(QIODevice::ReadOnly);
        return crypto::autocryptKey(mime::readHeaders(octets), { { {}, u"marta@example.org"_s } });
    }
    bool liesInTheOpen(const QByteArray &octets)
    {
        QDirIterator walk(m_fixture->profile().directory(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            QFile file(walk.next());
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(octets))
                return true;
        }
        return false;
    }

    sobre::test::KeyHome m_home;
    std::unique_ptr<plugin::GuardedProvider> m_guard;
};

void tst_composer_gnupg::gpgOpensWhatWasSealed()
{
    const LetterId sent = sendSlowly(written());
    QVERIFY(sent != LetterId::None);
    QByteArray raw = m_fixture->profile().raw(sent);
    QVERIFY(raw.contains("multipart/encrypted"));
    const qsizetype begin = raw.indexOf("-----BEGIN PGP MESSAGE-----");
    QVERIFY(begin > 0);
    const QByteArray opened = m_home.gpg({ u"--decrypt"_s }, raw.mid(begin));
    QVERIFY2(opened.contains("Text quincunx") && opened.contains("Subject xylographer"), opened.constData());
    QVERIFY(!liesInTheOpen("quincunx"));
}

void tst_composer_gnupg::aClosedPinentrySendsNothing()
{
    ComposerWindow *window = written();
    m_home.setAnswer("cancel");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(ComposerFixture::said(window).startsWith(u"Not sent. Your key stayed locked"_s), 30000);
    QVERIFY(m_fixture->in(FolderId::Outbox).isEmpty());
    QCOMPARE(ComposerFixture::body(window)->text(), u"Text quincunx"_s);
}

void tst_composer_gnupg::aStuckPinentryCanBeStopped()
{
    ComposerWindow *window = written();
    m_home.setAnswer("hang");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(ComposerFixture::said(window).startsWith(u"Sealing…"_s));
    const int before = m_home.asked();
    QTRY_VERIFY_WITH_TIMEOUT(m_home.asked() > before || m_home.asked() > 0, 20000);
    QTest::mouseClick(ComposerFixture::notice(window)->buttons().constFirst(), Qt::LeftButton);
    QVERIFY(ComposerFixture::said(window).startsWith(u"Not sent. Sealing was stopped."_s));
    QVERIFY(m_fixture->in(FolderId::Outbox).isEmpty());
    QCOMPARE(ComposerFixture::body(window)->text(), u"Text quincunx"_s);
}

void tst_composer_gnupg::aSealedDraftComesBack()
{
    ComposerWindow *window = written();
    QPointer<ComposerWindow> alive(window);
    QSignalSpy kept(window, &ComposerWindow::draftKept);
    window->close();
    QTRY_VERIFY_WITH_TIMEOUT(!alive, 20000);
    QCOMPARE(kept.size(), 1);
    QVERIFY(!liesInTheOpen("quincunx"));
    window = new ComposerWindow(m_fixture->desk(),
                                { .kind = Writing::Kind::Draft, .about = kept.first().first().value<LetterId>() });
    window->show();
    QTRY_COMPARE_WITH_TIMEOUT(ComposerFixture::body(window)->text(), u"Text quincunx"_s, 20000);
    QCOMPARE(ComposerFixture::head(window)->subject()->text(), u"Subject xylographer"_s);
}

void tst_composer_gnupg::everyLetterCarriesTheLeastOfTheKey_data()
{
    QTest::addColumn<bool>("sealed");
    QTest::newRow("postcard") << false;
    QTest::newRow("envelope") << true;
}

/// What it carries is enough for a stranger's gpg to seal to the writer, and has neither other names nor other people's words.
void tst_composer_gnupg::everyLetterCarriesTheLeastOfTheKey()
{
    QFETCH(bool, sealed);
    ComposerWindow *window = written();
    if (!sealed)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    const LetterId sent = sendSlowly(window);
    QVERIFY(sent != LetterId::None);
    const QByteArray raw = m_fixture->profile().raw(sent);
    QCOMPARE(raw.contains("multipart/encrypted"), sealed);
    const auto key = autocryptOf(raw);
    QVERIFY(key);
    QVERIFY(!key->prefersSealing);

    QTemporaryDir other(u"/tmp/o-XXXXXX"_s);
    m_home.gpg({ u"--homedir"_s, other.path(), u"--import"_s }, key->octets);
    const QByteArray listed = m_home.gpg({ u"--homedir"_s, other.path(), u"--with-colons"_s, u"--list-keys"_s });
    QCOMPARE(listed.count("\nuid:"), 1);
    QCOMPARE(listed.count("\nsub:"), 1);
    const QByteArray answer = m_home.gpg({ u"--homedir"_s, other.path(), u"--trust-model"_s, u"always"_s, u"--armor"_s, u"-r"_s, u"marta@example.org"_s, u"--encrypt"_s },
                                         "Answer perispome");
    QCOMPARE(m_home.gpg({ u"--decrypt"_s }, answer), "Answer perispome");
    if (sealed) { // it is covered as well
        const QByteArray inside = m_home.gpg({ u"--decrypt"_s }, raw.mid(raw.indexOf("-----BEGIN PGP MESSAGE-----")));
        QCOMPARE(autocryptOf(inside)->octets, key->octets);
        QVERIFY(inside.contains("HP-Outer: Autocrypt: addr=marta@example.org;"));
    }
}

void tst_composer_gnupg::anAccountMayKeepItsKeyToItself()
{
    for (const bool mutual : { true, false }) {
        QVERIFY(m_fixture->profile().write([mutual](store::Database &database) {
            auto record = *store::accounts::byId(database, store::AccountId{ 1 });
            record.sealNew = mutual ? 1 : 0;
            record.sendsKey = mutual;
            return store::accounts::update(database, record);
        }));
        QTRY_COMPARE(m_fixture->desk().accounts.accounts().first().record.sendsKey, mutual);
        const auto key = autocryptOf(m_fixture->profile().raw(sendSlowly(written())));
        QCOMPARE(key.has_value(), mutual);
        QVERIFY(!key || key->prefersSealing); // who always wants to seal says so to others
    }
}

void tst_composer_gnupg::anOfferedKeyIsUsedOnceThePersonSaysSo()
{
    const QString fingerprint = m_home.makeKey(u"Ivo <ivo@three.example>"_s);
    const QByteArray octets = m_home.gpg({ u"--export"_s, fingerprint });
    m_home.gpg({ u"--batch"_s, u"--yes"_s, u"--delete-secret-and-public-key"_s, fingerprint });
    QVERIFY(m_fixture->profile().add("From: Ivo <ivo@three.example>\r\nTo: marta@example.org\r\nSubject: s\r\nDate: Sat, 21 Nov 2026 20:05:00 +0000\r\n"
                                     "Autocrypt: addr=ivo@three.example; prefer-encrypt=mutual; keydata=\r\n "
                                         + octets.toBase64() + "\r\n\r\nHi\r\n",
                                     { .folder = FolderId::Inbox, .account = store::AccountId{ 1 } }));
    QCOMPARE(m_fixture->people().offersOf(u"ivo@three.example"_s).first().fingerprint, fingerprint); // ours says what gpg says
    ComposerWindow *window = open();
    write(window, u"ivo@three.example"_s, u"Subject xylographer"_s, u"Text quincunx"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    look::Strip *strip = ComposerFixture::seal(window);
    QTRY_COMPARE_WITH_TIMEOUT(strip->tone(), look::Tone::Warn, 20000);
    QTRY_VERIFY_WITH_TIMEOUT(ComposerFixture::sealSays(window).contains(u"ivo@three.example offers a key."_s), 20000);
    QVERIFY(!m_home.gpg({ u"--list-keys"_s }).contains("ivo@three.example"));
    for (look::Button *one : strip->buttons()) {
        if (one->text().remove(u'&') == u"Use it"_s) {
            QTest::mouseClick(one, Qt::LeftButton);
            break;
        }
    }
    QTRY_COMPARE_WITH_TIMEOUT(strip->tone(), look::Tone::Envelope, 20000);
    QVERIFY(m_home.gpg({ u"--list-keys"_s }).contains("ivo@three.example"));
    QTRY_COMPARE(m_fixture->people().note(fingerprint).source, store::KeyNote::Source::Autocrypt);
    QCOMPARE(m_fixture->people().person(u"ivo@three.example"_s).chosenKey, fingerprint);
    QVERIFY(m_fixture->profile().raw(sendSlowly(window)).contains("multipart/encrypted"));
}

/// Between what the strip says and the sending the key goes.
void tst_composer_gnupg::aKeyThatIsLostBeforeSendingSendsNothing()
{
    const QString fingerprint = m_home.makeKey(u"Uma <uma@four.example>"_s);
    ComposerWindow *window = open();
    write(window, u"uma@four.example"_s, u"Subject xylographer"_s, u"Text quincunx"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE_WITH_TIMEOUT(ComposerFixture::seal(window)->tone(), look::Tone::Envelope, 20000);
    m_home.gpg({ u"--batch"_s, u"--yes"_s, u"--delete-secret-and-public-key"_s, fingerprint });
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(ComposerFixture::said(window).startsWith(u"Not sent."_s), 30000);
    QVERIFY(m_fixture->in(FolderId::Outbox).isEmpty());
    QCOMPARE(ComposerFixture::body(window)->text(), u"Text quincunx"_s);
    QTRY_COMPARE_WITH_TIMEOUT(ComposerFixture::seal(window)->tone(), look::Tone::Warn, 20000);
    QVERIFY(!liesInTheOpen("quincunx"));
}

SOBRE_COMPOSER_MAIN(tst_composer_gnupg)
#include "tst_composer_gnupg.moc"
