// SPDX-License-Identifier: GPL-3.0-or-later
#include "sealing_test.h"

#include "core/store/accounts.h"

using namespace sobre;
using namespace sobre::ui;
using namespace sobre::ui::test;

/// Postcard or envelope: what a composer says, and what leaves.
class tst_composer_sealing : public SealingTest {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { dressApplication(); }
    void init() { beginSealing(); }
    void cleanup() { endSealing(); }

    void aPostcardSaysWhoCouldGetAnEnvelope();
    void sealsForEverybodyAndOneself();
    void chipsTellTheirKeysInWords();
    void withoutAKeyNothingIsSentUntilThePersonChooses();
    void aPostcardIsOnlySwitchedToAndNeverSent();
    void whoIsAddedWithoutAKeyBlocksTheEnvelope();
    void theMenuSaysWhatTheButtonSays();
    void pressedTwiceItIsSentOnce();
    void bccGetsAnEnvelopeOfItsOwnAndAllAreTakenBackTogether();
    void whoHasItAlreadyIsNotWrittenToAgain();
    void copiesThatLeaveTheQueueKnowTheirReader();
    void anEngineThatWentSendsNothing();
    void signsWithoutSealing();
    void anAnswerToASealedLetterIsSealed();
    void quotesNoSealedTextOnAPostcardUnasked();
    void forwardsNoSealedFileOrSubjectUnasked();
    void whatWasToBeSealedNeverLeavesAsAPostcard();
    void aClosedQuestionForThePassphraseSendsNothing();
    void aKeyThatEndedMeanwhileSendsNothing();
    void sealingCanBeStopped();
    void sealedFailuresEachHaveTheirSentence();
};

void tst_composer_sealing::aPostcardSaysWhoCouldGetAnEnvelope()
{
    ComposerWindow *window = open();
    QCOMPARE(ComposerFixture::sealSays(window), u"Postcard. Every server that carries this mail can read it."_s);
    write(window, u"Ana Ruiz <ana@example.net>, carlos@taller-pena.example"_s, u"Code"_s, u"Hi"_s);
    QTRY_COMPARE(ComposerFixture::sealSays(window),
                 u"Postcard. Every server that carries this mail can read it. Ana Ruiz could get an envelope. "
                 "carlos@taller-pena.example has no key yet."_s);
    QCOMPARE(ComposerFixture::seal(window)->tone(), look::Tone::Postcard);
    QCOMPARE(sendButton(window)->text(), u"&Send"_s);
    const LetterId sent = send(window);
    QVERIFY(m_fixture->profile().raw(sent).contains("Hi")); // and a postcard it is
}

void tst_composer_sealing::sealsForEverybodyAndOneself()
{
    ComposerWindow *window = open();
    write(window, u"Ana Ruiz <ana@example.net>, Helen <helen@example.com>"_s, u"Saffron subject"_s, u"Marker saffron text"_s);
    ComposerFixture::files(window)->addPaths({ file(u"members.txt"_s, "member saffron list") });
    pressSeal(window);
    QTRY_COMPARE(ComposerFixture::sealSays(window),
                 u"Envelope. Only Ana Ruiz and Helen can read the text, the files and the subject. Addresses and time "
                 "stay visible."_s);
    QCOMPARE(ComposerFixture::seal(window)->tone(), look::Tone::Envelope);
    QCOMPARE(ComposerFixture::seal(window)->glyph(), look::Glyph::Lock);
    QCOMPARE(sendButton(window)->text(), u"&Seal and send"_s);
    const LetterId sent = send(window);
    QVERIFY(sent != LetterId::None);
    const QByteArray raw = m_fixture->profile().raw(sent);
    QVERIFY2(raw.contains("multipart/encrypted"), raw.constData());
    QVERIFY(!raw.contains("affron"));
    const tests::FakeInside letter = inside(sent);
    QCOMPARE(letter.recipients, QStringList({ QString(40, u'B'), QString(40, u'C'), QString(40, u'A') }));
    QCOMPARE(letter.signers, QStringList(QString(40, u'A')));
    QVERIFY(letter.octets.contains("Marker saffron text"));
    QVERIFY(letter.octets.contains("Saffron subject"));
    QCOMPARE(filesWith("affron subject"), QStringList());
    QCOMPARE(filesWith("Marker saffron"), QStringList());
    QVERIFY(!filesWith("ana@example.net").isEmpty()); // so that finding nothing means something
}

void tst_composer_sealing::chipsTellTheirKeysInWords()
{
    m_fake->addKey(u"old@example.com"_s, 'D');
    m_fake->keys.last().setTraits(CryptoKey::Expired);
    m_fake->keys.last().setExpires(QDateTime::currentDateTimeUtc().addDays(-1));
    ComposerWindow *window = open();
    write(window, u"ana@example.net, helen@example.com, carlos@example.com, old@example.com"_s, u"Code"_s, u"Hi"_s);
    QTRY_COMPARE(chips(window).size(), 4);
    QTRY_COMPARE(chips(window).at(3)->glyph(), look::Glyph::Postcard);
    QCOMPARE(chips(window).at(0)->glyph(), look::Glyph::Shield);
    QCOMPARE(chips(window).at(0)->tone(), look::Tone::Postcard);
    QCOMPARE(chips(window).at(1)->glyph(), look::Glyph::Key);
    QCOMPARE(chips(window).at(2)->glyph(), look::Glyph::Postcard);
    QVERIFY(chips(window).at(2)->accessibleName().contains(u"gets a postcard"_s));
    pressSeal(window);
    QTRY_COMPARE(chips(window).at(2)->glyph(), look::Glyph::Warn);
    QCOMPARE(chips(window).at(0)->tone(), look::Tone::Envelope);
    QVERIFY(chips(window).at(0)->accessibleName().contains(u"You checked this key"_s));
    QVERIFY(chips(window).at(1)->toolTip().contains(u"Known key"_s));
    QVERIFY(chips(window).at(2)->toolTip().contains(u"cannot seal"_s));
    QVERIFY(chips(window).at(3)->accessibleName().contains(u"The key ended on"_s));
}

void tst_composer_sealing::withoutAKeyNothingIsSentUntilThePersonChooses()
{
    ComposerWindow *window = open();
    write(window, u"Ana Ruiz <ana@example.net>, Helen <helen@example.com>, carlos@example.com"_s, u"Code"_s, u"Hi"_s);
    pressSeal(window);
    QTRY_COMPARE(ComposerFixture::sealSays(window),
                 u"Cannot seal for 1 of 3 people. We have no key for carlos@example.com. Nothing is sent until you choose."_s);
    QCOMPARE(ComposerFixture::seal(window)->tone(), look::Tone::Warn);
    QVERIFY(!sendButton(window)->isEnabled());
    QCOMPARE(ways(ComposerFixture::seal(window)), QStringList({ u"Find a key"_s, u"Remove carlos@example.com"_s, u"Use a postcard"_s }));
    QSignalSpy sent(window, &ComposerWindow::sent);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QTest::qWait(300);
    QVERIFY(sent.isEmpty());
    QVERIFY(m_fixture->in(FolderId::Outbox).isEmpty());
    QVERIFY(ComposerFixture::seal(window)->hasFocus());

    press(ComposerFixture::seal(window), u"Remove carlos@example.com"_s);
    QCOMPARE(ComposerFixture::addresses(ComposerFixture::head(window)->to()),
             QStringList({ u"ana@example.net"_s, u"helen@example.com"_s }));
    QTRY_COMPARE(ComposerFixture::seal(window)->tone(), look::Tone::Envelope);
    QVERIFY(sendButton(window)->isEnabled());
    QVERIFY(send(window) != LetterId::None);
}

void tst_composer_sealing::aPostcardIsOnlySwitchedToAndNeverSent()
{
    ComposerWindow *window = open();
    write(window, u"carlos@example.com"_s, u"Code"_s, u"Hi"_s);
    pressSeal(window);
    QTRY_COMPARE(ComposerFixture::seal(window)->tone(), look::Tone::Warn);
    QVERIFY(ComposerFixture::sealSays(window).startsWith(u"Cannot seal. We have no key for carlos@example.com."_s));
    QSignalSpy sent(window, &ComposerWindow::sent);
    press(ComposerFixture::seal(window), u"Use a postcard"_s);
    QTRY_COMPARE(ComposerFixture::seal(window)->tone(), look::Tone::Postcard);
    QTest::qWait(200);
    QVERIFY(sent.isEmpty());
    QVERIFY(window->isVisible());
    QCOMPARE(sendButton(window)->text(), u"&Send"_s);
    QVERIFY(sendButton(window)->isEnabled());
    QVERIFY(ComposerFixture::body(window)->hasFocus());
}

void tst_composer_sealing::whoIsAddedWithoutAKeyBlocksTheEnvelope()
{
    ComposerWindow *window = open();
    write(window, u"ana@example.net"_s, u"Code"_s, u"Hi"_s);
    pressSeal(window);
    QTRY_COMPARE(ComposerFixture::seal(window)->tone(), look::Tone::Envelope);
    ComposerFixture::type(ComposerFixture::head(window)->to()->lineEdit(), u"carlos@example.com"_s); // no chip yet
    QSignalSpy sent(window, &ComposerWindow::sent);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(ComposerFixture::seal(window)->tone(), look::Tone::Warn);
    QTest::qWait(200);
    QVERIFY(sent.isEmpty());
    QVERIFY(m_fixture->in(FolderId::Outbox).isEmpty());
    QCOMPARE(sendButton(window)->text(), u"&Seal and send"_s);
}

/// The menu and the button call it the same.
void tst_composer_sealing::theMenuSaysWhatTheButtonSays()
{
    ComposerWindow *window = open();
    write(window, u"ana@example.net"_s, u"Code"_s, u"Hi"_s);
    const auto inMenu = [window] {
        for (const QAction *one : window->actions()) {
            if (one->shortcut() == QKeySequence(Qt::CTRL | Qt::Key_Return))
                return one->text();
        }
        return QString();
    };
    QCOMPARE(inMenu(), u"&Send"_s);
    pressSeal(window);
    QTRY_COMPARE(sendButton(window)->text(), u"&Seal and send"_s);
    QCOMPARE(inMenu(), u"&Seal and send"_s);
    pressSeal(window);
    QTRY_COMPARE(sendButton(window)->text(), u"&Send"_s);
    QCOMPARE(inMenu(), u"&Send"_s);
}

/// The second Ctrl+Enter of somebody in a hurry stops nothing and sends nothing more.
void tst_composer_sealing::pressedTwiceItIsSentOnce()
{
    ComposerWindow *window = open();
    write(window, u"ana@example.net"_s, u"Code"_s, u"Hi"_s);
    pressSeal(window);
    QTRY_COMPARE(ComposerFixture::seal(window)->tone(), look::Tone::Envelope);
    m_fake->neverAnswers = true;
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(ComposerFixture::said(window).startsWith(u"Sealing…"_s));
    QCOMPARE(qobject_cast<look::Button *>(QApplication::focusWidget()), ComposerFixture::notice(window)->buttons().constFirst());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QTest::qWait(100);
    QVERIFY2(ComposerFixture::said(window).startsWith(u"Sealing…"_s), qPrintable(ComposerFixture::said(window)));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return); // but Enter alone presses what has the focus
    QVERIFY(ComposerFixture::said(window).startsWith(u"Not sent. Sealing was stopped."_s));
    m_fake->neverAnswers = false;
    QTRY_VERIFY(sendButton(window)->isEnabled());
    ComposerFixture::body(window)->setFocus();
    QSignalSpy sent(window, &ComposerWindow::sent);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(sent.wait());
    QTest::qWait(200);
    QCOMPARE(m_fixture->in(FolderId::Outbox).size(), 1);
}

void tst_composer_sealing::bccGetsAnEnvelopeOfItsOwnAndAllAreTakenBackTogether()
{
    ComposerWindow *window = open();
    write(window, u"ana@example.net"_s, u"Code"_s, u"Hi"_s);
    ComposerFixture::head(window)->unfold(false, true);
    ComposerFixture::type(ComposerFixture::head(window)->bcc()->lineEdit(), u"helen@example.com,"_s);
    pressSeal(window);
    QTRY_COMPARE(ComposerFixture::seal(window)->tone(), look::Tone::Envelope);
    const LetterId sent = send(window);
    const QList<LetterId> queued = m_fixture->in(FolderId::Outbox);
    QCOMPARE(queued.size(), 2);
    for (const LetterId one : queued) {
        const auto row = store::outbox::byLetter(m_fixture->profile().reader(), one);
        QVERIFY(row);
        QCOMPARE(row->recipients.size(), 1);
        QCOMPARE(row->recipients.first().address, one == sent ? u"ana@example.net"_s : u"helen@example.com"_s);
        QVERIFY(row->nextTry > QDateTime::currentDateTimeUtc());
        QVERIFY(!m_fixture->profile().raw(one).contains("helen"));
        QCOMPARE(inside(one).recipients.contains(QString(40, u'C')), one != sent);
    }
    std::optional<Result<Writing>> again;
    takeBack(m_fixture->desk(), sent, this, [&again](const Result<Writing> &writing) { again = writing; });
    QTRY_VERIFY(again && *again);
    QTRY_VERIFY(m_fixture->in(FolderId::Outbox).isEmpty());
    QTRY_VERIFY(m_fixture->in(FolderId::Trash).isEmpty());
    QCOMPARE(m_fixture->in(FolderId::Drafts), QList<LetterId>({ sent }));
    window = open(**again);
    QCOMPARE(ComposerFixture::body(window)->text(), u"Hi"_s);
    QCOMPARE(ComposerFixture::head(window)->subject()->text(), u"Code"_s);
    QCOMPARE(ComposerFixture::addresses(ComposerFixture::head(window)->bcc()), QStringList(u"helen@example.com"_s));
    QTRY_COMPARE(ComposerFixture::seal(window)->tone(), look::Tone::Envelope);
    QTRY_VERIFY(window->draft() != sent); // sealed anew, with those in Bcc
    QVERIFY(inside(window->draft()).octets.contains("Hi"));
}

void tst_composer_sealing::whoHasItAlreadyIsNotWrittenToAgain()
{
    ComposerWindow *window = open();
    write(window, u"ana@example.net"_s, u"Code"_s, u"Hi"_s);
    ComposerFixture::head(window)->unfold(false, true);
    ComposerFixture::type(ComposerFixture::head(window)->bcc()->lineEdit(), u"helen@example.com,"_s);
    pressSeal(window);
    QTRY_COMPARE(ComposerFixture::seal(window)->tone(), look::Tone::Envelope);
    const LetterId sent = send(window);
    QList<LetterId> queued = m_fixture->in(FolderId::Outbox);
    QVERIFY(queued.removeOne(sent));
    QVERIFY(m_fixture->profile().write([sent](store::Database &database) -> Result<> { // Ana's has left
        const auto row = store::outbox::byLetter(database, sent);
        return row ? store::outbox::cancel(database, row->id, FolderId::Sent) : std::unexpected(row.error());
    }));
    std::optional<Result<Writing>> again;
    takeBack(m_fixture->desk(), queued.constFirst(), this, [&again](const Result<Writing> &writing) { again = writing; });
    QTRY_VERIFY(again && *again);
    window = open(**again);
    QCOMPARE(ComposerFixture::addresses(ComposerFixture::head(window)->to()), QStringList());
    QCOMPARE(ComposerFixture::addresses(ComposerFixture::head(window)->bcc()), QStringList(u"helen@example.com"_s));
    QCOMPARE(m_fixture->in(FolderId::Sent), QList<LetterId>({ sent }));
}

void tst_composer_sealing::copiesThatLeaveTheQueueKnowTheirReader()
{
    ComposerWindow *window = open();
    write(window, u"ana@example.net"_s, u"Code"_s, u"Hi"_s);
    ComposerFixture::head(window)->unfold(false, true);
    ComposerFixture::type(ComposerFixture::head(window)->bcc()->lineEdit(), u"helen@example.com,"_s);
    pressSeal(window);
    QTRY_COMPARE(ComposerFixture::seal(window)->tone(), look::Tone::Envelope);
    const LetterId sent = send(window);
    QList<LetterId> copies = m_fixture->in(FolderId::Outbox);
    QVERIFY(copies.removeOne(sent));
    const auto place = store::outbox::byLetter(m_fixture->profile().reader(), sent);
    QVERIFY(place);
    QVERIFY(m_fixture->profile().write([&](store::Database &database) { return store::accounts::remove(database, place->account); }));
    QCOMPARE(m_fixture->in(FolderId::Drafts).size(), 2);
    window = open({ .kind = Writing::Kind::Draft, .about = copies.constFirst() });
    QCOMPARE(ComposerFixture::addresses(ComposerFixture::head(window)->to()), QStringList());
    QCOMPARE(ComposerFixture::addresses(ComposerFixture::head(window)->bcc()), QStringList(u"helen@example.com"_s));
    window = open({ .kind = Writing::Kind::Draft, .about = sent });
    QCOMPARE(ComposerFixture::addresses(ComposerFixture::head(window)->to()), QStringList(u"ana@example.net"_s));
    QCOMPARE(ComposerFixture::addresses(ComposerFixture::head(window)->bcc()), QStringList());
}

void tst_composer_sealing::anEngineThatWentSendsNothing()
{
    ComposerWindow *window = open();
    write(window, u"ana@example.net"_s, u"Code"_s, u"Hi"_s);
    pressSeal(window);
    QTRY_COMPARE(ComposerFixture::seal(window)->tone(), look::Tone::Envelope);
    m_fake->missingEngine = true;
    m_fake->words = u"gpg was not found"_s;
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(ComposerFixture::sealSays(window).contains(u"gpg was not found"_s));
    QVERIFY(!sendButton(window)->isEnabled());
    QTest::qWait(200);
    QVERIFY(m_fixture->in(FolderId::Outbox).isEmpty());
}

void tst_composer_sealing::signsWithoutSealing()
{
    ComposerWindow *window = open();
    write(window, u"carlos@example.com"_s, u"Code"_s, u"Hi there"_s);
    for (QAction *one : window->actions()) {
        if (one->text() == u"S&ign without sealing"_s)
            one->trigger();
    }
    QTRY_COMPARE(ComposerFixture::seal(window)->lead(), u"Signed only."_s);
    QCOMPARE(ComposerFixture::seal(window)->glyph(), look::Glyph::Shield);
    QCOMPARE(sendButton(window)->text(), u"&Send"_s);
    const QByteArray raw = m_fixture->profile().raw(send(window));
    QVERIFY(raw.contains("multipart/signed"));
    QVERIFY(raw.contains("Hi there"));
}

void tst_composer_sealing::anAnswerToASealedLetterIsSealed()
{
    const LetterId original = sealedLetter();
    ComposerWindow *window = open({ .kind = Writing::Kind::Reply, .about = original });
    QTRY_COMPARE(ComposerFixture::seal(window)->tone(), look::Tone::Envelope);
    QVERIFY2(ComposerFixture::body(window)->text().contains(u"> The price is 12."_s),
             qPrintable(ComposerFixture::body(window)->text()));
    QCOMPARE(ComposerFixture::head(window)->subject()->text(), u"Re: Saffron"_s);
    const LetterId sent = send(window);
    QVERIFY(inside(sent).octets.contains("The price is 12."));
    QVERIFY(!m_fixture->profile().raw(sent).contains("The price is 12."));

    window = open({ .kind = Writing::Kind::Reply, .about = *m_fixture->profile().add(QByteArray(Agenda).replace("ana@", "ada@"), { .folder = FolderId::Inbox }) });
    QTRY_VERIFY(sendButton(window)->isEnabled());
    QCOMPARE(ComposerFixture::seal(window)->tone(), look::Tone::Postcard); // but no other answer is
}

void tst_composer_sealing::quotesNoSealedTextOnAPostcardUnasked()
{
    ComposerWindow *window = open({ .kind = Writing::Kind::Reply, .about = sealedLetter() });
    auto *line = window->findChild<look::Strip *>(u"quoteLine"_s);
    QVERIFY(line->isHidden());
    pressSeal(window);
    QTRY_VERIFY(line->isVisible());
    QCOMPARE(line->sentence(), u"You would quote sealed text on a postcard."_s);
    QCOMPARE(line->tone(), look::Tone::Error);
    QSignalSpy sent(window, &ComposerWindow::sent);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QTest::qWait(200);
    QVERIFY(sent.isEmpty()); // stopped; see tst_composer_advice
    QVERIFY(line->hasFocus() || line->isAncestorOf(QApplication::focusWidget()));
    press(line, u"Remove the quote"_s);
    QVERIFY(line->isHidden());
    QVERIFY(!ComposerFixture::body(window)->text().contains(u"price"_s));
    QTest::keyClick(ComposerFixture::body(window), Qt::Key_Z, Qt::ControlModifier); // can be undone
    QVERIFY(line->isVisible());
    pressSeal(window);
    QVERIFY(line->isHidden());
    QTRY_VERIFY(sendButton(window)->isEnabled());
}

void tst_composer_sealing::forwardsNoSealedFileOrSubjectUnasked()
{
    ComposerWindow *window = open();
    write(window, u"ana@example.net"_s, u"Saffron"_s, u"The price is 12."_s);
    ComposerFixture::files(window)->addPaths({ file(u"zeugma.txt"_s, "inside perispome") });
    pressSeal(window);
    QTRY_VERIFY(sendButton(window)->isEnabled());
    const LetterId in = received(send(window));

    window = open({ .kind = Writing::Kind::Forward, .about = in });
    QCOMPARE(ComposerFixture::files(window)->files().size(), 1);
    pressSeal(window);
    auto *line = window->findChild<look::Strip *>(u"quoteLine"_s);
    QTRY_VERIFY(line->isVisible());
    ComposerFixture::body(window)->setText(u"Own words"_s); // the text has gone, the file and the subject have not
    QVERIFY(line->isVisible());
    press(line, u"Remove the quote"_s);
    QVERIFY(line->isHidden());
    QVERIFY(ComposerFixture::files(window)->files().isEmpty());
    QVERIFY(ComposerFixture::head(window)->subject()->text().isEmpty());
}

void tst_composer_sealing::whatWasToBeSealedNeverLeavesAsAPostcard()
{
    m_fake->neverAnswers = true;
    ComposerWindow *window = open();
    write(window, u"ana@example.net"_s, u"Code"_s, u"Text quincunx"_s);
    pressSeal(window);
    QSignalSpy sent(window, &ComposerWindow::sent);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier); // keys are still looked for
    pressSeal(window);
    QTest::qWait(500);
    QCOMPARE(sent.size(), 0);
    QVERIFY(m_fixture->in(FolderId::Outbox).isEmpty());
    m_fake->neverAnswers = false;
}

void tst_composer_sealing::aClosedQuestionForThePassphraseSendsNothing()
{
    m_fake->locked = { QString(40, u'A') };
    m_fake->personCloses = true;
    ComposerWindow *window = open();
    write(window, u"ana@example.net"_s, u"Code"_s, u"Hi"_s);
    pressSeal(window);
    QTRY_VERIFY(sendButton(window)->isEnabled());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY2(ComposerFixture::said(window).startsWith(u"Not sent. Your key stayed locked"_s),
                 qPrintable(ComposerFixture::said(window)));
    QVERIFY(m_fixture->in(FolderId::Outbox).isEmpty());
    QVERIFY(window->isVisible());
    QCOMPARE(ComposerFixture::body(window)->text(), u"Hi"_s);
    QVERIFY(!ComposerFixture::body(window)->isReadOnly());
    m_fake->personCloses = false;
    QTRY_VERIFY(sendButton(window)->isEnabled());
    ComposerFixture::body(window)->setFocus();
    QVERIFY(send(window) != LetterId::None);
}

void tst_composer_sealing::aKeyThatEndedMeanwhileSendsNothing()
{
    ComposerWindow *window = open();
    write(window, u"ana@example.net"_s, u"Code"_s, u"Hi"_s);
    pressSeal(window);
    QTRY_COMPARE(ComposerFixture::seal(window)->tone(), look::Tone::Envelope);
    m_fake->keys[1].setTraits(CryptoKey::Expired);
    m_fake->keys[1].setExpires(QDateTime::currentDateTimeUtc().addDays(-1));
    m_fixture->keys().forget();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier); // before it is known here
    QTRY_VERIFY2(ComposerFixture::said(window).startsWith(
                     u"Not sent. A key that is needed can no longer be used: ana@example.net."_s),
                 qPrintable(ComposerFixture::said(window)));
    QTRY_VERIFY(ComposerFixture::sealSays(window).startsWith(u"Cannot seal. The key of ana@example.net ended on"_s));
    QVERIFY(m_fixture->in(FolderId::Outbox).isEmpty());
    QCOMPARE(ComposerFixture::body(window)->text(), u"Hi"_s);
}

void tst_composer_sealing::sealingCanBeStopped()
{
    ComposerWindow *window = open();
    write(window, u"ana@example.net"_s, u"Code"_s, u"Hi"_s);
    pressSeal(window);
    QTRY_COMPARE(ComposerFixture::seal(window)->tone(), look::Tone::Envelope);
    m_fake->neverAnswers = true;
    window->setSealingPatience(std::chrono::milliseconds(300));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(ComposerFixture::said(window).startsWith(u"Sealing…"_s));
    QVERIFY(ComposerFixture::body(window)->isReadOnly());
    QTRY_VERIFY(ComposerFixture::said(window).contains(u"be stuck"_s));
    m_fake->neverAnswers = false;
    press(ComposerFixture::notice(window), u"Stop"_s);
    QCOMPARE(ComposerFixture::said(window), u"Not sent. Sealing was stopped. Your letter is still here."_s);
    QVERIFY(!ComposerFixture::body(window)->isReadOnly());
    QTest::qWait(200);
    QVERIFY(m_fixture->in(FolderId::Outbox).isEmpty());
    QTRY_VERIFY(sendButton(window)->isEnabled());
    ComposerFixture::body(window)->setFocus();
    QVERIFY(send(window) != LetterId::None);
}

void tst_composer_sealing::sealedFailuresEachHaveTheirSentence()
{
    QStringList all;
    for (const auto kind : { MailError::Kind::NotUnlocked, MailError::Kind::NoKey, MailError::Kind::NoEngine,
                             MailError::Kind::CryptoFailed, MailError::Kind::Cancelled }) {
        const QString words = SealWords::failure({ .kind = kind, .detail = u"x"_s });
        QVERIFY(!all.contains(words));
        all.append(words);
    }
    all.append({ SealWords::working(false), SealWords::working(true) });
    QCOMPARE(QSet<QString>(all.begin(), all.end()).size(), 7);
}

SOBRE_COMPOSER_MAIN(tst_composer_sealing)
#include "tst_composer_sealing.moc"
