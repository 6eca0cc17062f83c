// SPDX-License-Identifier: GPL-3.0-or-later
#include "sealing_test.h"

#include "core/store/accounts.h"
#include "core/store/key_people.h"
#include "ui/composer/sealing.h"

using namespace sobre;
using namespace sobre::ui;
using namespace sobre::ui::test;

/// What advice does to a letter that is being written, and that it never makes a postcard of what was to be an envelope.
class tst_composer_advice : public SealingTest {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { dressApplication(); }
    void init() { beginSealing(); }
    void cleanup() { endSealing(); }

    void whereAllPreferItTheEnvelopeIsOn();
    void aWriterWhoNeverWantsItGetsAPostcard();
    void theFirstDraftInTheOpenGivesWay();
    void aManualChoiceWinsAndIsKept();
    void whoIsAddedWithoutAKeyNeverMakesItAPostcard();
    void whenThoseAreGoneForWhomItWasItIsAPostcardAgain();
    void whoGotAnEnvelopeGetsNoPostcardUnasked();
    void notEvenWithoutTheKeyOrTheEngine_data();
    void notEvenWithoutTheKeyOrTheEngine();
    void sentBeforeItIsKnownItWaits();
    void asksWhereThePersonWantsToBeAsked();
    void saysWhereSomebodyMayBeUnableToRead();
    void offersAKeyAndUsesItForNothing();
    void leadsToTheSearchForAKey();
    void aKeyThatDiffersCannotSeal();
    void offersTheEnvelopeForWhatIsSensitive();
    void aSealedQuoteOnAPostcardIsStopped();

private:
    void knowOf(const QString &address, char key, bool mutual = true, int daysAgo = 0, int lastSeenAgo = 0)
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QVERIFY(m_fixture->profile().write([=](store::Database &database) {
            const Result<> done = store::key_people::sawAutocrypt(database, address, now.addDays(-daysAgo), QString(40, QLatin1Char(key)), mutual);
            return done ? store::key_people::sawLetter(database, address, now.addDays(-lastSeenAgo)) : done;
        }));
    }
    void setSealNew(int how)
    {
        QVERIFY(m_fixture->profile().write([how](store::Database &database) {
            auto record = *store::accounts::byId(database, store::AccountId{ 1 });
            record.sealNew = how;
            return store::accounts::update(database, record);
        }));
        QTRY_COMPARE(m_fixture->desk().accounts.accounts().first().record.sealNew, how);
    }
    void got(const QString &address)
    {
        QVERIFY(m_fixture->profile().write(
            [=](store::Database &database) { return store::key_people::gotEnvelope(database, { address }, QDateTime::currentDateTimeUtc()); }));
    }
    void wish(const QString &address, store::SealWish how)
    {
        QVERIFY(m_fixture->profile().write([=](store::Database &database) { return store::key_people::setWish(database, address, how); }));
    }
    ComposerWindow *to(const QString &address)
    {
        ComposerWindow *window = open();
        write(window, address, u"Subject xylographer"_s, u"Text quincunx"_s);
        return window;
    }
    static void add(ComposerWindow *window, const QString &address)
    {
        ComposerFixture::type(ComposerFixture::head(window)->to()->lineEdit(), address + u',');
    }
    bool isSealed(LetterId letter) { return m_fixture->profile().raw(letter).contains("multipart/encrypted"); }
    static look::Tone tone(ComposerWindow *window) { return ComposerFixture::seal(window)->tone(); }
    static QString says(ComposerWindow *window) { return ComposerFixture::sealSays(window); }
};

void tst_composer_advice::whereAllPreferItTheEnvelopeIsOn()
{
    knowOf(u"ana@example.net"_s, 'B');
    ComposerWindow *window = to(u"ana@example.net"_s);
    QTRY_VERIFY(says(window).contains(u"could get an envelope"_s)); // the writer has not said so
    QCOMPARE(tone(window), look::Tone::Postcard);
    close(window);

    setSealNew(1);
    window = to(u"ana@example.net"_s);
    QTRY_COMPARE(tone(window), look::Tone::Envelope);
    QCOMPARE(sendButton(window)->text().remove(u'&'), u"Seal and send"_s);
    QVERIFY(isSealed(send(window)));

    window = to(u"carlos@taller-pena.example"_s); // where there is no key it is a postcard as ever
    QTRY_VERIFY(sendButton(window)->isEnabled());
    QCOMPARE(tone(window), look::Tone::Postcard);
    QVERIFY(!isSealed(send(window)));
}

void tst_composer_advice::aWriterWhoNeverWantsItGetsAPostcard()
{
    knowOf(u"ana@example.net"_s, 'B');
    setSealNew(2);
    ComposerWindow *window = to(u"ana@example.net"_s);
    QTRY_VERIFY(says(window).contains(u"could get an envelope"_s));
    QCOMPARE(tone(window), look::Tone::Postcard);
}

void tst_composer_advice::theFirstDraftInTheOpenGivesWay()
{
    setSealNew(1);
    ComposerWindow *window = open();
    ComposerFixture::type(ComposerFixture::body(window), u"Text quincunx"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(window->draft() != LetterId::None);
    const LetterId open = window->draft();
    QVERIFY(!filesWith("quincunx").isEmpty());
    add(window, u"ana@example.net"_s);
    QTRY_COMPARE(tone(window), look::Tone::Envelope);
    QTRY_VERIFY(window->draft() != open);
    QTRY_VERIFY(filesWith("quincunx").isEmpty());
    QVERIFY(inside(window->draft()).octets.contains("quincunx"));
}

void tst_composer_advice::aManualChoiceWinsAndIsKept()
{
    setSealNew(1);
    ComposerWindow *window = to(u"ana@example.net"_s);
    QTRY_COMPARE(tone(window), look::Tone::Envelope);
    pressSeal(window); // the person wants a postcard
    QCOMPARE(tone(window), look::Tone::Postcard);
    add(window, u"helen@example.com"_s); // and nothing changes that
    QTest::qWait(200);
    QCOMPARE(tone(window), look::Tone::Postcard);
    const LetterId draft = close(window);
    window = open({ .kind = Writing::Kind::Draft, .about = draft });
    QTest::qWait(300);
    QCOMPARE(tone(window), look::Tone::Postcard); // not even another day
    QVERIFY(!isSealed(send(window)));
}

void tst_composer_advice::whoIsAddedWithoutAKeyNeverMakesItAPostcard()
{
    setSealNew(1);
    ComposerWindow *window = to(u"ana@example.net"_s);
    QTRY_COMPARE(tone(window), look::Tone::Envelope);
    add(window, u"carlos@taller-pena.example"_s); // advice for both would be a postcard
    QTRY_COMPARE(tone(window), look::Tone::Warn);
    QVERIFY(says(window).startsWith(u"Cannot seal for 1 of 2 people."_s));
    QVERIFY(!sendButton(window)->isEnabled());
    QSignalSpy sent(window, &ComposerWindow::sent);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QTest::qWait(200);
    QVERIFY(sent.isEmpty());
    press(ComposerFixture::seal(window), u"Remove carlos@taller-pena.example"_s);
    QTRY_COMPARE(tone(window), look::Tone::Envelope);
}

void tst_composer_advice::whenThoseAreGoneForWhomItWasItIsAPostcardAgain()
{
    setSealNew(1);
    ComposerWindow *window = to(u"ana@example.net"_s);
    QTRY_COMPARE(tone(window), look::Tone::Envelope);
    add(window, u"carlos@taller-pena.example"_s);
    QTRY_COMPARE(tone(window), look::Tone::Warn);
    ComposerFixture::head(window)->removeRecipients({ u"ana@example.net"_s });
    QTRY_COMPARE(tone(window), look::Tone::Postcard);
    QTRY_VERIFY(sendButton(window)->isEnabled());
}

void tst_composer_advice::whoGotAnEnvelopeGetsNoPostcardUnasked()
{
    ComposerWindow *window = to(u"ana@example.net"_s);
    QTRY_VERIFY(says(window).contains(u"could get an envelope"_s));
    QCOMPARE(tone(window), look::Tone::Postcard); // so far
    pressSeal(window);
    QTRY_COMPARE(tone(window), look::Tone::Envelope);
    QVERIFY(isSealed(send(window)));

    window = to(u"ana@example.net"_s); // from now on
    QTRY_COMPARE(tone(window), look::Tone::Envelope);
    QVERIFY(isSealed(send(window)));

    window = to(u"carlos@taller-pena.example"_s); // with somebody else
    QTRY_VERIFY(sendButton(window)->isEnabled());
    add(window, u"ana@example.NET"_s); // however the domain is spelled
    QTRY_COMPARE(tone(window), look::Tone::Warn);
    QVERIFY(!sendButton(window)->isEnabled());
    press(ComposerFixture::seal(window), u"Use a postcard"_s); // asked for
    QTRY_COMPARE(tone(window), look::Tone::Postcard);
    QVERIFY(!isSealed(send(window)));

    window = to(u"ana@example.net"_s); // which holds for that letter alone
    QTRY_COMPARE(tone(window), look::Tone::Envelope);
    close(window);
    wish(u"ana@example.net"_s, store::SealWish::Never); // unless it is said of the person
    window = to(u"ana@example.net"_s);
    QTRY_VERIFY(sendButton(window)->isEnabled());
    QCOMPARE(tone(window), look::Tone::Postcard);
}

void tst_composer_advice::notEvenWithoutTheKeyOrTheEngine_data()
{
    QTest::addColumn<int>("lost");
    QTest::newRow("the key was removed") << 0;
    QTest::newRow("the key has ended") << 1;
    QTest::newRow("one's own key is gone") << 2;
    QTest::newRow("the plugin is off") << 3;
    QTest::newRow("gpg is gone") << 4;
}

void tst_composer_advice::notEvenWithoutTheKeyOrTheEngine()
{
    QFETCH(int, lost);
    got(u"ana@example.net"_s);
    if (lost == 0)
        m_fake->keys.removeIf([](const CryptoKey &key) { return key.fingerprint() == QString(40, u'B'); });
    else if (lost == 1)
        m_fake->keys[1].setTraits(m_fake->keys[1].traits() | CryptoKey::Expired);
    else if (lost == 2)
        m_fake->keys.removeIf([](const CryptoKey &key) { return key.fingerprint() == QString(40, u'A'); });
    else if (lost == 3)
        m_fixture->engine().setProviders({});
    else
        m_fake->missingEngine = true;
    m_fixture->keys().forget();
    ComposerWindow *window = to(u"ana@example.net"_s);
    QSignalSpy sent(window, &ComposerWindow::sent);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(tone(window), look::Tone::Warn);
    QVERIFY2(says(window).startsWith(u"Cannot seal."_s), qPrintable(says(window)));
    QVERIFY(!sendButton(window)->isEnabled());
    QTest::qWait(200);
    QVERIFY(sent.isEmpty());
    QVERIFY(m_fixture->in(FolderId::Outbox).isEmpty());
}

/// The key for Send is pressed before it is known what the letter is to be.
void tst_composer_advice::sentBeforeItIsKnownItWaits()
{
    got(u"ana@example.net"_s);
    ComposerWindow *window = open();
    ComposerFixture::head(window)->subject()->setText(u"s"_s);
    ComposerFixture::body(window)->setText(u"Text quincunx"_s);
    QSignalSpy sent(window, &ComposerWindow::sent);
    ComposerFixture::head(window)->to()->lineEdit()->setText(u"ana@example.net"_s);
    ComposerFixture::head(window)->to()->lineEdit()->setFocus();
    QTest::keyClick(ComposerFixture::head(window)->to()->lineEdit(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(tone(window), look::Tone::Envelope); // seen before it goes
    QTest::qWait(200);
    QVERIFY(sent.isEmpty());
    QVERIFY(isSealed(send(window)));
}

void tst_composer_advice::asksWhereThePersonWantsToBeAsked()
{
    wish(u"ana@example.net"_s, store::SealWish::Ask);
    ComposerWindow *window = to(u"ana@example.net"_s);
    QTRY_COMPARE(tone(window), look::Tone::Warn);
    QVERIFY2(says(window).startsWith(u"Envelope or postcard? You want to be asked each time how you write to ana@example.net."_s), qPrintable(says(window)));
    QVERIFY(!sendButton(window)->isEnabled());
    QCOMPARE(ways(ComposerFixture::seal(window)), QStringList({ u"Seal it"_s, u"Use a postcard"_s }));
    press(ComposerFixture::seal(window), u"Seal it"_s);
    QTRY_COMPARE(tone(window), look::Tone::Envelope);
    close(window);
    window = to(u"ana@example.net"_s);
    QTRY_COMPARE(tone(window), look::Tone::Warn);
    press(ComposerFixture::seal(window), u"Use a postcard"_s);
    QTRY_COMPARE(tone(window), look::Tone::Postcard);
    QVERIFY(!isSealed(send(window)));
}

void tst_composer_advice::saysWhereSomebodyMayBeUnableToRead()
{
    knowOf(u"helen@example.com"_s, 'C', true, 60, 1);
    setSealNew(1);
    ComposerWindow *window = to(u"helen@example.com"_s);
    QTRY_VERIFY2(says(window).contains(u"helen@example.com has not used this key for 8 weeks, and may be unable to read it."_s), qPrintable(says(window)));
    QCOMPARE(tone(window), look::Tone::Postcard);
    pressSeal(window); // it can be done
    QTRY_COMPARE(tone(window), look::Tone::Envelope);
    QVERIFY(says(window).contains(u"8 weeks"_s));
}

void tst_composer_advice::offersAKeyAndUsesItForNothing()
{
    m_fixture->people().add({ .address = u"carlos@taller-pena.example"_s, .fingerprint = QString(40, u'D'), .octets = "no key" });
    QTRY_COMPARE(m_fixture->people().offersOf(u"carlos@taller-pena.example"_s).size(), 1);
    ComposerWindow *window = to(u"carlos@taller-pena.example"_s);
    QTRY_VERIFY2(says(window).contains(u"carlos@taller-pena.example offers a key."_s), qPrintable(says(window)));
    QCOMPARE(tone(window), look::Tone::Postcard);
    pressSeal(window);
    QTRY_COMPARE(tone(window), look::Tone::Warn);
    QVERIFY(!sendButton(window)->isEnabled());
    const auto imports = [this] {
        return std::ranges::count(m_fake->asked, plugin::CryptoRequest::Operation::ImportKeys, &plugin::CryptoRequest::operation);
    };
    QCOMPARE(imports(), 0);
    QVERIFY(ways(ComposerFixture::seal(window)).contains(u"Use it"_s));
    press(ComposerFixture::seal(window), u"Use it"_s);
    QTRY_COMPARE(imports(), 1);
    QTRY_VERIFY(ComposerFixture::said(window).startsWith(u"The key was not taken."_s)); // this engine takes none
    QCOMPARE(tone(window), look::Tone::Warn);
}

void tst_composer_advice::leadsToTheSearchForAKey()
{
    ComposerWindow *window = to(u"carlos@taller-pena.example"_s);
    pressSeal(window);
    QTRY_COMPARE(tone(window), look::Tone::Warn);
    QSignalSpy wanted(window, &ComposerWindow::keysRequested);
    press(ComposerFixture::seal(window), u"Find a key"_s);
    QCOMPARE(wanted.size(), 1);
    const KeyWish wish = wanted.first().first().value<KeyWish>();
    QCOMPARE(wish.address, u"carlos@taller-pena.example"_s);
    QVERIFY(wish.what == KeyWish::What::Find);
}

void tst_composer_advice::aKeyThatDiffersCannotSeal()
{
    m_fixture->people().setBad(QString(40, u'B'));
    QTRY_VERIFY(m_fixture->people().note(QString(40, u'B')).bad.isValid());
    ComposerWindow *window = to(u"ana@example.net"_s);
    pressSeal(window);
    QTRY_COMPARE(tone(window), look::Tone::Warn);
    QVERIFY2(says(window).contains(u"You found that the key of ana@example.net is not theirs."_s), qPrintable(says(window)));
}

void tst_composer_advice::offersTheEnvelopeForWhatIsSensitive()
{
    ComposerWindow *window = open();
    write(window, u"ana@example.net"_s, u"Payment"_s, u"My card is 4242 4242 4242 4242"_s);
    QSignalSpy sent(window, &ComposerWindow::sent);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(ComposerFixture::said(window),
                 u"Not sent yet. This looks like the number of a bank card (…4242). Every server can read it on a postcard."_s);
    QVERIFY(sent.isEmpty());
    press(ComposerFixture::notice(window), u"Seal it"_s);
    QTRY_COMPARE(tone(window), look::Tone::Envelope);
    const LetterId sealed = send(window); // nothing is asked of an envelope
    QVERIFY(isSealed(sealed));

    window = open();
    write(window, u"carlos@taller-pena.example"_s, u"Payment"_s, u"My card is 4242 4242 4242 4242"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(ComposerFixture::said(window).startsWith(u"Not sent yet."_s));
    QVERIFY(!isSealed(send(window))); // the person's word
}

void tst_composer_advice::aSealedQuoteOnAPostcardIsStopped()
{
    ComposerWindow *window = open({ .kind = Writing::Kind::Reply, .about = sealedLetter() });
    QTRY_COMPARE(tone(window), look::Tone::Envelope);
    pressSeal(window);
    auto *line = window->findChild<look::Strip *>(u"quoteLine"_s);
    QTRY_VERIFY(line->isVisible());
    QSignalSpy sent(window, &ComposerWindow::sent);
    for (int times = 0; times < 3; ++times) { // however often
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
        QTest::qWait(100);
    }
    QVERIFY(sent.isEmpty());
    QCOMPARE(m_fixture->in(FolderId::Outbox).size(), 0);
    press(line, u"Remove the quote"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    if (sent.isEmpty()) // the subject went with it, which is asked
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(sent.size(), 1);
    const QByteArray raw = m_fixture->profile().raw(sent.first().first().value<LetterId>());
    QVERIFY(!raw.contains("price") && !raw.contains("Saffron"));
}

SOBRE_COMPOSER_MAIN(tst_composer_advice)
#include "tst_composer_advice.moc"
