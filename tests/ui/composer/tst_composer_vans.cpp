// SPDX-License-Identifier: GPL-3.0-or-later
// "Closed vans only", from the switch to the place in the queue; and an address that opens selected, to be corrected.
#include "composer_test.h"

#include "core/store/accounts.h"

#include <QAction>

using namespace sobre;
using namespace sobre::ui;
using namespace sobre::ui::test;

class tst_composer_vans : public ComposerTest {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { dressApplication(); }
    void init() { begin(); }
    void cleanup() { end(); }

    void isOffUnlessAskedFor();
    void saysWhatItDoes();
    void goesIntoTheQueueWithTheLetter();
    void isRememberedInTheDraft();
    void comesBackWithALetterTakenBack();
    void comesBackWithWhatTheQueueKnew_data();
    void comesBackWithWhatTheQueueKnew();
    void opensWithARecipientSelected_data();
    void opensWithARecipientSelected();

private:
    static QAction *choice(ComposerWindow *window) { return window->findChild<QAction *>(u"closedVans"_s); }
    static look::Strip *line(ComposerWindow *window) { return window->findChild<look::Strip *>(u"vansLine"_s); }
    bool required(LetterId letter)
    {
        const auto place = store::outbox::byLetter(m_fixture->profile().reader(), letter);
        return place && place->requireTls;
    }
};

void tst_composer_vans::isOffUnlessAskedFor()
{
    ComposerWindow *window = open();
    QVERIFY(!choice(window)->isChecked());
    QVERIFY(!line(window)->isVisible());
    write(window, u"ana@example.net"_s, u"Hello"_s, u"Hi"_s);
    QVERIFY(!required(send(window)));
}

void tst_composer_vans::saysWhatItDoes()
{
    ComposerWindow *window = open();
    choice(window)->trigger();
    QVERIFY(line(window)->isVisible());
    QVERIFY(line(window)->spoken().startsWith(u"Closed vans only."_s));
    QTest::mouseClick(line(window)->buttons().first(), Qt::LeftButton);
    QVERIFY(!line(window)->isVisible());
    QVERIFY(!choice(window)->isChecked());
}

void tst_composer_vans::goesIntoTheQueueWithTheLetter()
{
    ComposerWindow *window = open();
    choice(window)->trigger();
    write(window, u"ana@example.net"_s, u"Hello"_s, u"Hi"_s);
    const LetterId letter = send(window);
    QVERIFY(letter != LetterId::None);
    QVERIFY(required(letter));
    QVERIFY(!m_fixture->profile().raw(letter).toLower().contains("requiretls")); // a wish of the envelope, on no line of it
}

void tst_composer_vans::isRememberedInTheDraft()
{
    ComposerWindow *window = open();
    write(window, u"ana@example.net"_s, u"Hello"_s, u"Hi"_s);
    choice(window)->trigger();
    LetterId draft = close(window);
    QVERIFY(draft != LetterId::None);
    window = open({ .kind = Writing::Kind::Draft, .about = draft });
    QVERIFY(choice(window)->isChecked());
    QVERIFY(line(window)->isVisible());
    choice(window)->trigger(); // a change by itself
    draft = close(window);
    window = open({ .kind = Writing::Kind::Draft, .about = draft });
    QVERIFY(!choice(window)->isChecked());
}

void tst_composer_vans::comesBackWithALetterTakenBack()
{
    ComposerWindow *window = open();
    choice(window)->trigger();
    write(window, u"ana@example.net"_s, u"Hello"_s, u"Hi"_s);
    const LetterId sent = send(window);
    std::optional<Writing> again;
    takeBack(m_fixture->desk(), sent, this, [&again](const Result<Writing> &writing) { again = *writing; });
    QTRY_VERIFY(again);
    window = open(*again);
    QVERIFY(choice(window)->isChecked());
    QTRY_VERIFY(window->draft() != sent); // kept at once, for the letter itself does not say it
    const LetterId draft = window->draft();
    close(window);
    window = open({ .kind = Writing::Kind::Draft, .about = draft });
    QVERIFY(choice(window)->isChecked());
}

void tst_composer_vans::comesBackWithWhatTheQueueKnew_data()
{
    QTest::addColumn<int>("way");
    QTest::newRow("its account is removed") << 0;
    QTest::newRow("moved to Trash and out of it") << 1;
    QTest::newRow("taken out by another program of ours") << 2;
}

// Nobody opened it when it left the queue, so nobody was there to remember who stood in Bcc.
void tst_composer_vans::comesBackWithWhatTheQueueKnew()
{
    QFETCH(int, way);
    ComposerWindow *window = open();
    choice(window)->trigger();
    write(window, u"ana@example.net"_s, u"Hello"_s, u"Hi"_s);
    ComposerFixture::head(window)->unfold(false, true);
    ComposerFixture::type(ComposerFixture::head(window)->bcc()->lineEdit(), u"secret@example.com,"_s);
    const LetterId sent = send(window);
    const auto place = store::outbox::byLetter(m_fixture->profile().reader(), sent);
    QVERIFY(place);
    if (way == 1) {
        std::optional<Result<>> taken;
        m_fixture->desk().posting.takeBack(sent, FolderId::Trash, [&taken](const Result<> &outcome) { taken = outcome; });
        QTRY_VERIFY(taken && *taken);
    }
    QVERIFY(m_fixture->profile().write([&](store::Database &database) {
        return way == 0 ? store::accounts::remove(database, place->account)
            : way == 1  ? store::letters::move(database, { sent }, FolderId::Drafts)
                        : store::outbox::cancel(database, place->id, FolderId::Drafts);
    }));
    QCOMPARE(m_fixture->in(FolderId::Drafts), QList<LetterId>({ sent }));

    window = open({ .kind = Writing::Kind::Draft, .about = sent });
    QVERIFY(choice(window)->isChecked());
    QVERIFY(line(window)->isVisible());
    QCOMPARE(ComposerFixture::addresses(ComposerFixture::head(window)->to()), QStringList(u"ana@example.net"_s));
    QCOMPARE(ComposerFixture::addresses(ComposerFixture::head(window)->bcc()), QStringList(u"secret@example.com"_s));
    const auto again = store::outbox::byLetter(m_fixture->profile().reader(), send(window));
    QVERIFY(again);
    QVERIFY(again->requireTls);
    QCOMPARE(again->recipients.size(), 2);
}

void tst_composer_vans::opensWithARecipientSelected_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("refused");
    QTest::newRow("as it is") << u"carlos@example.com"_s << u"carlos@example.com"_s;
    QTest::newRow("case of the domain") << u"carlos@Example.COM"_s << u"carlos@example.com"_s;
    QTest::newRow("domain in ASCII") << u"carlos@bücher.example"_s << u"carlos@xn--bcher-kva.example"_s;
}

void tst_composer_vans::opensWithARecipientSelected()
{
    QFETCH(QString, typed);
    QFETCH(QString, refused);
    ComposerWindow *window = open();
    write(window, u"ana@example.net"_s, u"Hello"_s, u"Hi"_s);
    ComposerFixture::head(window)->to()->add(LetterHead::recipientFrom(typed));
    const LetterId draft = close(window);
    QVERIFY(draft != LetterId::None);
    window = open({ .kind = Writing::Kind::Draft, .about = draft, .selectRecipient = refused });
    look::RecipientField *to = ComposerFixture::head(window)->to();
    QVERIFY(to->lineEdit()->hasFocus());
    QCOMPARE(to->lineEdit()->selectedText().toLower(), typed.toLower());
    ComposerFixture::type(to->lineEdit(), u"carla@example.com,"_s); // writes over it
    QCOMPARE(ComposerFixture::addresses(to), (QStringList{ u"ana@example.net"_s, u"carla@example.com"_s }));
}

SOBRE_COMPOSER_MAIN(tst_composer_vans)
#include "tst_composer_vans.moc"
