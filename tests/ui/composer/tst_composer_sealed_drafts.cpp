// SPDX-License-Identifier: GPL-3.0-or-later
#include "sealing_test.h"

using namespace sobre;
using namespace sobre::ui;
using namespace sobre::ui::test;

/// What is to be sealed lies nowhere in the open, not even while it is written.
class tst_composer_sealed_drafts : public SealingTest {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { dressApplication(); }
    void init() { beginSealing(); }
    void cleanup() { endSealing(); }

    void aDraftInTheOpenIsFound();
    void aSealedDraftIsFoundNowhere();
    void sealingTakesTheOpenDraftAway();
    void sealingWhileADraftIsBeingSavedKeepsItsFiles();
    void aSealedDraftComesBackWhole();
    void withoutTheKeyTheDraftStaysShut();
    void whatCannotBeSealedIsNotStored();
    void whatCannotBeSealedCanBeThrownAway();
    void withoutAnOwnKeyTheOpenDraftStaysAndIsTold();
    void withoutAnOwnKeyNothingIsKeptAndIsTold();
    void throwingAwayTakesTheOpenDraftForGood();
    void aDraftThatIsNoLongerSealedIsStoredInTheOpen();
    void aSealedLetterQuotedOnAPostcardIsFoundNowhere();

private:
    ComposerWindow *written(bool seal)
    {
        ComposerWindow *window = open();
        write(window, u"ana@example.net"_s, u"Subject xylographer"_s, u"Text quincunx"_s);
        if (seal)
            pressSeal(window);
        return window;
    }
};

void tst_composer_sealed_drafts::aSealedLetterQuotedOnAPostcardIsFoundNowhere()
{
    ComposerWindow *window = open({ .kind = Writing::Kind::Reply, .about = sealedLetter() });
    pressSeal(window); // off, and the person has not yet said what is to become of the quote
    QTRY_VERIFY(window->findChild<look::Strip *>(u"quoteLine"_s)->isVisible());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(window->draft() != LetterId::None);
    QVERIFY(inside(window->draft()).octets.contains("The price is 12."));
    QVERIFY(filesWith("The price is 12.").isEmpty());
}

void tst_composer_sealed_drafts::aDraftInTheOpenIsFound()
{
    QVERIFY(close(written(false)) != LetterId::None);
    QVERIFY(!filesWith("quincunx").isEmpty());
    QVERIFY(!filesWith("xylographer").isEmpty());
}

void tst_composer_sealed_drafts::aSealedDraftIsFoundNowhere()
{
    ComposerWindow *window = written(true);
    ComposerFixture::files(window)->addPaths({ file(u"zeugma.txt"_s, "inside perispome") });
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(window->draft() != LetterId::None);
    const LetterId first = window->draft();
    ComposerFixture::type(ComposerFixture::body(window), u" more"_s);
    const LetterId draft = close(window);
    QVERIFY(draft != LetterId::None && draft != first);
    QCOMPARE(m_fixture->in(FolderId::Drafts), QList<LetterId>({ draft }));
    const tests::FakeInside sealed = inside(draft);
    QVERIFY(sealed.octets.contains("Text quincunx more")); // it is there,
    QCOMPARE(sealed.recipients, QStringList(QString(40, u'A')));
    for (const char *word : { "quincunx", "xylographer", "zeugma", "perispome" })
        QVERIFY2(filesWith(word).isEmpty(), word); // and nowhere to be read
    QVERIFY(!filesWith("ana@example.net").isEmpty());
}

void tst_composer_sealed_drafts::sealingTakesTheOpenDraftAway()
{
    ComposerWindow *window = written(false);
    ComposerFixture::files(window)->addPaths({ file(u"list.txt"_s, "one;two") });
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(window->draft() != LetterId::None);
    const LetterId open = window->draft();
    pressSeal(window);
    QTRY_VERIFY(window->draft() != open);
    QCOMPARE(m_fixture->in(FolderId::Drafts), QList<LetterId>({ window->draft() }));
    QVERIFY(inside(window->draft()).octets.contains("quincunx"));
    for (const char *word : { "quincunx", "xylographer", "one;two", "b25lO3R3b" })
        QTRY_VERIFY2(filesWith(word).isEmpty(), word);
    // The file was read from the open draft last, and goes on in memory.
    const auto files = ComposerFixture::files(window)->files();
    QCOMPARE(files.size(), 1);
    QCOMPARE(files.first().octets, QByteArray("one;two"));
    QTRY_VERIFY(sendButton(window)->isEnabled());
    const LetterId sent = send(window);
    QVERIFY(inside(sent).octets.contains(QByteArray("one;two").toBase64()) || inside(sent).octets.contains("one;two"));
}

/// The file lies in the open draft alone, which a newer one is just replacing.
void tst_composer_sealed_drafts::sealingWhileADraftIsBeingSavedKeepsItsFiles()
{
    ComposerWindow *window = written(true);
    QTRY_COMPARE(ComposerFixture::seal(window)->tone(), look::Tone::Envelope);
    pressSeal(window); // off again: the keys are known
    const QString path = file(u"list.txt"_s, "one;two");
    ComposerFixture::files(window)->addPaths({ path });
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(window->draft() != LetterId::None && !filesWith("quincunx").isEmpty());
    QVERIFY(QFile::remove(path));
    const LetterId open = window->draft();
    ComposerFixture::type(ComposerFixture::body(window), u" more"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_S, Qt::ControlModifier);
    pressSeal(window);
    QTRY_VERIFY(window->draft() != open && filesWith("quincunx").isEmpty());
    QTest::qWait(300); // a further draft may follow
    const QByteArray octets = inside(window->draft()).octets;
    QVERIFY(octets.contains("Text quincunx more"));
    QVERIFY(octets.contains("b25lO3R3b") || octets.contains("one;two"));
    QCOMPARE(ComposerFixture::files(window)->files().size(), 1);
    QCOMPARE(m_fixture->in(FolderId::Drafts), QList<LetterId>({ window->draft() }));
}

void tst_composer_sealed_drafts::aSealedDraftComesBackWhole()
{
    ComposerWindow *window = written(true);
    const QByteArray octets("\0\1\r\n.\n\xff", 7);
    ComposerFixture::files(window)->addPaths({ file(u"größe.bin"_s, octets) });
    ComposerFixture::head(window)->unfold(false, true);
    ComposerFixture::type(ComposerFixture::head(window)->bcc()->lineEdit(), u"helen@example.com,"_s);
    const LetterId draft = close(window);
    QVERIFY(draft != LetterId::None);
    window = open({ .kind = Writing::Kind::Draft, .about = draft });
    QCOMPARE(ComposerFixture::body(window)->text(), u"Text quincunx"_s);
    QCOMPARE(ComposerFixture::head(window)->subject()->text(), u"Subject xylographer"_s);
    QCOMPARE(ComposerFixture::addresses(ComposerFixture::head(window)->bcc()), QStringList(u"helen@example.com"_s));
    QCOMPARE(ComposerFixture::files(window)->files().value(0).octets, octets);
    QTRY_COMPARE(ComposerFixture::seal(window)->tone(), look::Tone::Envelope); // and it is to be sealed still
    QVERIFY(send(window) != LetterId::None);
    QVERIFY(m_fixture->in(FolderId::Drafts).isEmpty());
    QVERIFY(filesWith("quincunx").isEmpty());
}

void tst_composer_sealed_drafts::withoutTheKeyTheDraftStaysShut()
{
    const LetterId draft = close(written(true));
    m_fake->locked = { QString(40, u'A') };
    m_fake->personCloses = true;
    auto *window = new ComposerWindow(m_fixture->desk(), { .kind = Writing::Kind::Draft, .about = draft });
    window->show();
    QTRY_COMPARE(ComposerFixture::said(window),
                 u"This draft is sealed and did not open. Your key stayed locked."_s);
    QVERIFY(ComposerFixture::body(window)->isReadOnly());
    QVERIFY(!sendButton(window)->isEnabled());
    m_fake->personCloses = false;
    press(ComposerFixture::notice(window), u"Try again"_s);
    QTRY_COMPARE(ComposerFixture::body(window)->text(), u"Text quincunx"_s);
    QVERIFY(!ComposerFixture::body(window)->isReadOnly());
    QCOMPARE(m_fixture->in(FolderId::Drafts), QList<LetterId>({ draft }));
}

void tst_composer_sealed_drafts::whatCannotBeSealedIsNotStored()
{
    m_fake->keys.removeFirst(); // her own
    ComposerWindow *window = written(true);
    window->close();
    QTRY_VERIFY2(ComposerFixture::said(window).startsWith(u"The draft is not saved."_s),
                 qPrintable(ComposerFixture::said(window)));
    QVERIFY(window->isVisible()); // back, with all that was written
    QCOMPARE(ComposerFixture::body(window)->text(), u"Text quincunx"_s);
    QVERIFY(m_fixture->in(FolderId::Drafts).isEmpty());
    QVERIFY(filesWith("quincunx").isEmpty());
}

void tst_composer_sealed_drafts::whatCannotBeSealedCanBeThrownAway()
{
    m_fake->keys.removeFirst();
    QPointer<ComposerWindow> window(written(true));
    for (QAction *one : window->actions()) {
        if (one->text() == u"&Throw away"_s)
            one->trigger();
    }
    QTRY_VERIFY(!window);
    QVERIFY(filesWith("quincunx").isEmpty());
}

void tst_composer_sealed_drafts::withoutAnOwnKeyTheOpenDraftStaysAndIsTold()
{
    m_fake->keys.removeFirst(); // her own
    ComposerWindow *window = written(false);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(window->draft() != LetterId::None);
    const LetterId open = window->draft();
    pressSeal(window);
    const QString told = u"What was saved before is still in Drafts, unsealed, until it can be sealed or you throw it away."_s;
    QTRY_COMPARE(ComposerFixture::said(window), u"The draft is not saved. "_s + told);
    for (const look::Label *label : window->findChildren<look::Label *>())
        QVERIFY2(!label->text().startsWith(u"Draft saved"_s), "two words on one draft");
    ComposerFixture::type(ComposerFixture::body(window), u" xenolith"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(ComposerFixture::notice(window)->tone(), look::Tone::Error); // it was tried
    QVERIFY2(ComposerFixture::said(window).endsWith(told), qPrintable(ComposerFixture::said(window)));
    QVERIFY(filesWith("xenolith").isEmpty());
    QCOMPARE(m_fixture->in(FolderId::Drafts), QList<LetterId>({ open })); // what was saved is not lost
    QVERIFY(m_fixture->profile().raw(open).contains("Text quincunx"));
    // With a key the open one goes at once, and all of its traces.
    m_fake->addKey(u"marta@example.org"_s, 'A', CryptoKey::HasSecret, plugin::Validity::Ultimate);
    m_fixture->keys().forget();
    QTRY_VERIFY(window->draft() != open);
    QCOMPARE(m_fixture->in(FolderId::Drafts), QList<LetterId>({ window->draft() }));
    QVERIFY(inside(window->draft()).octets.contains("Text quincunx xenolith"));
    QTRY_VERIFY(!ComposerFixture::notice(window));
    for (const char *word : { "quincunx", "xylographer", "xenolith" })
        QTRY_VERIFY2(filesWith(word).isEmpty(), word);
}

void tst_composer_sealed_drafts::withoutAnOwnKeyNothingIsKeptAndIsTold()
{
    m_fake->keys.removeFirst();
    ComposerWindow *window = written(true);
    QTRY_COMPARE(ComposerFixture::said(window),
                 u"The draft is not saved. What is to be sealed is not written to the disk unsealed: it is in this window only."_s);
    pressSeal(window); // off: a postcard is kept like any other
    QTRY_VERIFY(!ComposerFixture::notice(window));
    QVERIFY(close(window) != LetterId::None);
    QVERIFY(!filesWith("quincunx").isEmpty());
}

void tst_composer_sealed_drafts::throwingAwayTakesTheOpenDraftForGood()
{
    m_fake->keys.removeFirst();
    QPointer<ComposerWindow> window(written(false));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(window->draft() != LetterId::None);
    QVERIFY(!filesWith("quincunx").isEmpty());
    pressSeal(window);
    for (QAction *one : window->actions()) {
        if (one->text() == u"&Throw away"_s)
            one->trigger();
    }
    QTRY_VERIFY(!window);
    QVERIFY(m_fixture->in(FolderId::Drafts).isEmpty());
    QVERIFY(m_fixture->in(FolderId::Trash).isEmpty());
    QTRY_VERIFY(filesWith("quincunx").isEmpty());
}

void tst_composer_sealed_drafts::aDraftThatIsNoLongerSealedIsStoredInTheOpen()
{
    const LetterId draft = close(written(true));
    ComposerWindow *window = open({ .kind = Writing::Kind::Draft, .about = draft });
    QTRY_COMPARE(ComposerFixture::seal(window)->tone(), look::Tone::Envelope);
    pressSeal(window);
    const LetterId kept = close(window);
    QVERIFY(m_fixture->profile().raw(kept).contains("Text quincunx"));
    window = open({ .kind = Writing::Kind::Draft, .about = kept });
    QCOMPARE(ComposerFixture::seal(window)->tone(), look::Tone::Postcard); // the choice is kept
}

SOBRE_COMPOSER_MAIN(tst_composer_sealed_drafts)
#include "tst_composer_sealed_drafts.moc"
