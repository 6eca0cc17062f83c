// SPDX-License-Identifier: GPL-3.0-or-later
// The keys window as a person uses it, over an engine in memory: its states, its list, what it asks and what it does not.
#include "core/store/key_offers.h"
#include "tests/crypto/fake_provider.h"
#include "tests/crypto/made_keys.h"
#include "tests/ui/keys/keys_fixture.h"
#include "ui/look/type.h"

#include <QClipboard>
#include <QMimeData>

using namespace sobre;
using namespace sobre::ui;
using namespace sobre::ui::test;
using plugin::CryptoKey;
using plugin::Validity;
using tests::FakeProvider;
using tests::HttpsServer;
using Trait = CryptoKey::Trait;

class TestKeysWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fake = std::make_unique<FakeProvider>(); }
    void cleanup()
    {
        m_fixture.reset();
        m_fake.reset();
    }
    void saysWhenThereAreNoKeys();
    void saysWhenGnuPgIsMissing();
    void saysWhenThePluginIsOff();
    void waitsForTheEngine();
    void showsPeopleFirst();
    void findsAPerson();
    void offersToLookUpAnAddressAndAsksNobodyByItself();
    void findsAKeyAndUsesItForNothing();
    void saysThatNobodyHasIt();
    void doesNotSearchWithoutANetwork();
    void putsAnOfferAway();
    void theyDiffer();
    void takesAKeyFromTheClipboard();
    void leavesWhatIsNoKey();
    void warnsOfASecretKey();
    void opensOnAKeyThatSomebodyPointedAt();
    void worksByTheKeyboard();
    void everythingHasAName();
    void hasRoomForItsWords();

private:
    KeysFixture &begin(bool withAccount = true)
    {
        m_fixture = std::make_unique<KeysFixture>(m_fake.get(), withAccount);
        return *m_fixture;
    }
    void addPeople()
    {
        m_fake->addKey(u"marta@example.org"_s, '1', Trait::HasSecret, Validity::Ultimate);
        m_fake->addKey(u"ana@example.net"_s, '2', {}, Validity::Full);
        m_fake->addKey(u"helen@clinic.example"_s, '3');
        m_fake->addKey(u"jonas@example.de"_s, '4');
        CryptoKey ended = m_fake->addKey(u"dewi@example.id"_s, '5', Trait::Expired);
        ended.setExpires(QDateTime({2025, 11, 1}, {12, 0}, QTimeZone::UTC));
        m_fake->keys.last() = ended;
    }
    void offer(const QString &address, char digit)
    {
        store::KeyOffer one {.address = address,
                             .fingerprint = QString(40, QLatin1Char(digit)),
                             .way = store::KeyOffer::Way::Autocrypt,
                             .octets = tests::madeKey({address.toUtf8()}),
                             .firstSeen = QDateTime({2025, 11, 18}, {9, 0}, QTimeZone::UTC),
                             .lastSeen = QDateTime({2025, 11, 18}, {9, 0}, QTimeZone::UTC)};
        QSignalSpy kept(&m_fixture->desk.people, &keys::PeopleKeys::changed);
        m_fixture->desk.people.add(one);
        QVERIFY(kept.wait());
    }
    QList<store::KeyOffer> offers() { return m_fixture->desk.people.allOffers(); }

    std::unique_ptr<FakeProvider> m_fake;
    std::unique_ptr<KeysFixture> m_fixture;
};

void TestKeysWindow::saysWhenThereAreNoKeys()
{
    KeysFixture &f = begin();
    f.open();
    QVERIFY(f.placeShows(u"No keys yet"_s));
    QTRY_VERIFY(KeysFixture::button(f.window, u"Make my key"_s));
    QTRY_VERIFY(KeysFixture::button(f.window, u"Restore a backup…"_s));
    shoot(*f.window, u"keys-empty"_s);
}

void TestKeysWindow::saysWhenGnuPgIsMissing()
{
    m_fake->missingEngine = true;
    m_fake->words = u"gpg was not found"_s;
    KeysFixture &f = begin();
    f.open();
    QVERIFY(f.placeShows(u"Keys need GnuPG"_s));
    QVERIFY(f.placeShows(u"OpenPGP cannot be used now: gpg was not found."_s));
    shoot(*f.window, u"keys-no-gnupg"_s);
    m_fake->missingEngine = false;
    addPeople();
    f.click(u"Try again"_s);
    QTRY_COMPARE(f.model().rowCount(), 5);
}

void TestKeysWindow::saysWhenThePluginIsOff()
{
    m_fixture = std::make_unique<KeysFixture>(nullptr);
    m_fixture->open();
    QVERIFY(m_fixture->placeShows(u"Keys need GnuPG"_s));
    QSignalSpy asked(m_fixture->window, &KeysWindow::pluginsRequested);
    m_fixture->click(u"Turn the plugin on…"_s);
    QTRY_COMPARE(asked.size(), 1);
}

void TestKeysWindow::waitsForTheEngine()
{
    m_fake->neverAnswers = true;
    KeysFixture &f = begin();
    f.window = nullptr;
    f.web = std::make_unique<web::WebClient>(web::WebClient::Ways());
    f.finder = std::make_unique<lookup::KeyFinder>(*f.web);
    f.window = new KeysWindow(f.desk.desk, *f.finder);
    f.window->show();
    QTest::qWait(100);
    QVERIFY(f.placeShows(u"Looking for your keys…"_s));
    f.window->close(); // and nothing waits for it
}

void TestKeysWindow::showsPeopleFirst()
{
    addPeople();
    KeysFixture &f = begin();
    offer(u"jonas@example.de"_s, '9');
    f.open();
    QCOMPARE(f.rows(), QStringList({u"marta@example.org own-unsaved"_s, u"ana@example.net checked"_s, u"helen@clinic.example known"_s,
                                    u"jonas@example.de changed"_s, u"dewi@example.id ended"_s}));
    const auto cell = [&f](int row, int column) { return f.model().index(row, column).data().toString(); };
    QCOMPARE(cell(0, 0), u"marta (you)"_s);
    QCOMPARE(cell(0, 1), u"Your key, not backed up yet"_s);
    QCOMPARE(cell(2, 1), u"Same key since 12 Mar 2025"_s);
    QCOMPARE(cell(3, 1), u"Key changed on 18 Nov 2025"_s);
    QCOMPARE(cell(3, 2), u"—"_s);
    QCOMPARE(cell(3, 3), u"a letter"_s);
    QCOMPARE(cell(4, 1), u"Ended on 1 Nov 2025"_s);
    QVERIFY(!cell(1, 0).contains(u"2222"_s) && !f.model().index(1, 0).data(KeySecondRole).toString().contains(u"2222"_s)); // no key ids
    QCOMPARE(bare(f.own().lead()), u"Your key is not backed up."_s);
    f.choose(u"jonas@example.de"_s);
    QCOMPARE(f.state().lead(), u"This is a new key."_s);
    QCOMPARE(f.pane().findChild<QLabel *>(u"fingerprint"_s)->text(), u"9999 9999 9999 9999\n9999 9999 9999 9999\n9999 9999"_s);
    QVERIFY(f.pane().button(KeyDeed::Match) && f.pane().button(KeyDeed::Differ));
    shoot(*f.window, u"keys"_s);
    f.click(u"Technical details"_s);
    QVERIFY(f.pane().findChild<QLabel *>(u"details"_s)->isVisible());
    shoot(*f.window, u"keys-details"_s);
}

void TestKeysWindow::findsAPerson()
{
    addPeople();
    KeysFixture &f = begin();
    f.open();
    QTest::keyClicks(&f.search(), u"helen clin"_s);
    QCOMPARE(f.model().rowCount(), 1);
    QCOMPARE(bare(f.pane().findChild<QLabel *>(u"person"_s)->text()), u"helen"_s);
    QTest::keyClick(&f.search(), Qt::Key_Escape);
    QCOMPARE(f.model().rowCount(), 5);
    QTest::keyClicks(&f.search(), u"nobody"_s);
    QVERIFY(f.placeShows(u"Nobody found"_s));
}

void TestKeysWindow::offersToLookUpAnAddressAndAsksNobodyByItself()
{
    addPeople();
    KeysFixture &f = begin();
    int looked = 0;
    web::WebClient::Ways ways;
    ways.find = [&looked](QString, quint16) -> Task<QList<web::WebClient::Place>> {
        ++looked;
        throw MailError {.kind = MailError::Kind::HostNotFound};
        co_return QList<web::WebClient::Place>();
    };
    f.open(ways);
    f.window->prepareFind(u"carlos@taller.example"_s);
    QVERIFY(f.placeShows(u"No key of carlos@taller.example"_s));
    QVERIFY(f.search().hasFocus());
    shoot(*f.window, u"keys-find"_s);
    QTest::keyClick(&f.search(), Qt::Key_Return);
    QTest::qWait(200);
    QCOMPARE(looked, 0); // nothing was pressed
    f.click(u"Find a key"_s);
    QTRY_VERIFY(f.said().startsWith(u"taller.example has no key of carlos@taller.example."_s));
    QVERIFY(looked > 0);
    QVERIFY(KeysFixture::button(f.window, u"Ask keys.openpgp.org"_s)); // a third party is its own click
    shoot(*f.window, u"keys-find-nothing"_s);
}

void TestKeysWindow::findsAKeyAndUsesItForNothing()
{
    const tests::TestCertificates certificates;
    if (!certificates.isValid())
        QSKIP("no openssl program to make certificates with");
    addPeople();
    HttpsServer server(certificates.issue(u"k"_s, u"DNS:openpgpkey.taller.example"_s),
                       [](const QByteArray &) { return HttpsServer::page(200, "application/octet-stream", tests::madeKey({"carlos@taller.example"})); });
    KeysFixture &f = begin();
    f.open(server.ways(certificates.authority(), {u"openpgpkey.taller.example"_s}));
    f.window->prepareFind(u"carlos@taller.example"_s);
    f.click(u"Find a key"_s);
    QTRY_COMPARE(offers().size(), 1);
    QTRY_VERIFY(f.rows().contains(u"carlos@taller.example offered"_s));
    QCOMPARE(offers().first().way, store::KeyOffer::Way::Wkd);
    QTRY_COMPARE(f.state().lead(), u"A key was offered."_s);
    QVERIFY(f.pane().button(KeyDeed::Use));
    shoot(*f.window, u"keys-offered"_s);
    for (const plugin::CryptoRequest &one : m_fake->asked)
        QVERIFY(one.operation() != plugin::CryptoRequest::Operation::ImportKeys);
    QCOMPARE(server.requests().size(), 1);
}

void TestKeysWindow::saysThatNobodyHasIt()
{
    const tests::TestCertificates certificates;
    if (!certificates.isValid())
        QSKIP("no openssl program to make certificates with");
    addPeople();
    HttpsServer server(certificates.issue(u"k"_s, u"DNS:openpgpkey.taller.example,DNS:keys.test.example"_s),
                       [](const QByteArray &) { return HttpsServer::page(404, "text/plain", "no"); });
    KeysFixture &f = begin();
    f.desk.settings.setValue(u"keys/server"_s, u"https://keys.test.example"_s);
    f.open(server.ways(certificates.authority(), {u"openpgpkey.taller.example"_s, u"keys.test.example"_s}));
    f.window->prepareFind(u"carlos@taller.example"_s);
    f.click(u"Find a key"_s);
    QTRY_VERIFY(f.said().startsWith(u"taller.example has no key"_s));
    QCOMPARE(server.requests().size(), 1);
    f.click(u"Ask keys.test.example"_s);
    QTRY_VERIFY(f.said().startsWith(u"keys.test.example has no key"_s));
    QCOMPARE(server.requests().size(), 2);
    QVERIFY(server.requests().last().startsWith("GET /vks/v1/by-email/carlos%40taller.example "));
}

void TestKeysWindow::doesNotSearchWithoutANetwork()
{
    addPeople();
    KeysFixture &f = begin();
    f.open();
    f.window->setOnline(false);
    f.window->prepareFind(u"carlos@taller.example"_s);
    QVERIFY(f.placeShows(u"There is no network: a key cannot be looked up now."_s));
    QVERIFY(!KeysFixture::button(f.window, u"Find a key"_s)->isEnabled());
    f.search().clear();
    f.choose(u"dewi@example.id"_s);
    QVERIFY(!f.pane().button(KeyDeed::FindNewer)->isEnabled());
    f.window->setOnline(true);
    QVERIFY(f.pane().button(KeyDeed::FindNewer)->isEnabled());
}

void TestKeysWindow::putsAnOfferAway()
{
    addPeople();
    KeysFixture &f = begin();
    offer(u"jonas@example.de"_s, '9');
    f.open();
    f.choose(u"jonas@example.de"_s);
    f.click(u"Put it away"_s);
    QTRY_VERIFY(f.rows().contains(u"jonas@example.de known"_s));
    QVERIFY(offers().first().putAway);
}

void TestKeysWindow::theyDiffer()
{
    addPeople();
    KeysFixture &f = begin();
    offer(u"jonas@example.de"_s, '9');
    f.open();
    f.choose(u"jonas@example.de"_s);
    QSignalSpy letters(f.window, &KeysWindow::writeRequested);
    f.click(u"They differ"_s);
    QTRY_COMPARE(letters.size(), 1);
    const auto letter = letters.first().first().value<Writing>();
    QCOMPARE(letter.to.size(), 1);
    QCOMPARE(letter.to.first().address, u"jonas@example.de"_s);
    QVERIFY(letter.text.contains(u"9999 9999 9999 9999"_s));
    QTRY_VERIFY(f.desk.people.note(QString(40, u'9')).bad.isValid());
    QTRY_VERIFY(f.rows().contains(u"jonas@example.de known"_s)); // the one that he had goes on
    QVERIFY(f.said().startsWith(u"This key is not used."_s));
}

void TestKeysWindow::takesAKeyFromTheClipboard()
{
    addPeople();
    KeysFixture &f = begin();
    f.open();
    QApplication::clipboard()->setText(QString::fromLatin1(tests::armoured(tests::madeKey({"Carlos <carlos@taller.example>"}))));
    QTest::keyClick(f.window, Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(f.rows().contains(u"carlos@taller.example offered"_s));
}

void TestKeysWindow::leavesWhatIsNoKey()
{
    KeysFixture &f = begin();
    f.open();
    QTemporaryDir folder;
    QFile file(folder.filePath(u"poem.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Roses are red");
    file.close();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file.fileName())});
    f.drop(data);
    QTRY_VERIFY(f.said().startsWith(u"There is no key in poem.txt."_s));
    QCOMPARE(f.model().rowCount(), 0);
}

void TestKeysWindow::warnsOfASecretKey()
{
    KeysFixture &f = begin();
    f.open();
    QApplication::clipboard()->setText(QString::fromLatin1(tests::armoured(tests::madeKey({"Carlos <carlos@taller.example>"}, true), "PRIVATE")));
    QTest::keyClick(f.window, Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(f.said().startsWith(u"This is a secret key."_s));
    QVERIFY(KeysFixture::button(f.window, u"Leave it"_s)->hasFocus()); // Enter takes nothing
    QTest::keyClick(KeysFixture::button(f.window, u"Leave it"_s), Qt::Key_Return);
    QTRY_VERIFY(f.said().isEmpty());
    for (const plugin::CryptoRequest &one : m_fake->asked)
        QCOMPARE(one.operation(), plugin::CryptoRequest::Operation::FindKeys);
}

void TestKeysWindow::opensOnAKeyThatSomebodyPointedAt()
{
    addPeople();
    KeysFixture &f = begin();
    f.open();
    f.window->selectKey(QString(16, u'3'), {});
    QTRY_COMPARE(f.list().row(), f.model().rowOf({}, u"helen@clinic.example"_s));
    f.window->selectKey({}, u"dewi@example.id"_s);
    QTRY_COMPARE(f.list().row(), f.model().rowOf({}, u"dewi@example.id"_s));
}

void TestKeysWindow::worksByTheKeyboard()
{
    addPeople();
    KeysFixture &f = begin();
    f.open();
    QTest::keyClick(f.window, Qt::Key_F, Qt::ControlModifier);
    QVERIFY(f.search().hasFocus());
    QTest::keyClick(&f.search(), Qt::Key_Down);
    QVERIFY(f.list().hasFocus());
    QTest::keyClick(&f.list(), Qt::Key_Down);
    QCOMPARE(f.list().row(), 1);
    QTest::keyClick(&f.list(), Qt::Key_Return);
    QVERIFY(f.pane().isAncestorOf(QApplication::focusWidget()));
    // Every button of the pane is reached by Tab, and the way out again.
    QSet<QWidget *> seen;
    for (int i = 0; i < 40; ++i) {
        seen += QApplication::focusWidget();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    for (QPushButton *button : f.pane().findChildren<QPushButton *>())
        QVERIFY2(!button->isVisible() || seen.contains(button), qPrintable(button->text()));
    QVERIFY(seen.contains(&f.search()) && seen.contains(&f.list()));
    QTest::keyClick(f.window, Qt::Key_Escape);
    QTRY_VERIFY(f.window.isNull());
}

void TestKeysWindow::everythingHasAName()
{
    addPeople();
    KeysFixture &f = begin();
    offer(u"jonas@example.de"_s, '9');
    f.open();
    for (const keys::KeyRow &row : f.model().all()) {
        f.choose(row.address);
        for (const QWidget *one : f.window->findChildren<QWidget *>()) {
            if (one->isVisible() && one->focusPolicy() != Qt::NoFocus) {
                const QAccessibleInterface *face = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(one));
                const bool view = one->objectName().startsWith(u"qt_"_s) || one->inherits("QScrollArea");
                QVERIFY2(view || (face && !face->text(QAccessible::Name).isEmpty()), one->metaObject()->className());
            }
        }
    }
    const QString spoken = f.model().index(3, 0).data(Qt::AccessibleTextRole).toString();
    QCOMPARE(spoken, u"jonas. jonas@example.de. Key changed on 18 Nov 2025. a letter."_s);
}

void TestKeysWindow::hasRoomForItsWords()
{
    addPeople();
    KeysFixture &f = begin();
    offer(u"jonas@example.de"_s, '9');
    const QFont font = QApplication::font();
    QFont large = font;
    large.setPointSizeF(font.pointSizeF() * 2);
    QApplication::setFont(large);
    f.open();
    f.window->resize(1280, 720);
    f.choose(u"jonas@example.de"_s);
    QTest::qWait(50);
    shoot(*f.window, u"keys-large-font"_s);
    const bool fits = f.window->width() <= 1280;
    QVERIFY(f.pane().button(KeyDeed::Match)->width() >= f.pane().button(KeyDeed::Match)->sizeHint().width());
    QApplication::setFont(font);
    QVERIFY(fits);
}

int main(int argc, char **argv)
{
    DeskApplication application(argc, argv);
    TestKeysWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_keys_window.moc"
