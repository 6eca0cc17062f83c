// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/identities.h"
#include "core/account/account_book.h"
#include "ui/preferences/preferences.h"
#include "composer_test.h"

using namespace sobre;
using namespace sobre::ui;
using namespace sobre::ui::test;

/// From the last look at a letter to the outbox.
class tst_composer_sending : public ComposerTest {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { dressApplication(); }
    void init() { begin(); }
    void cleanup() { end(); }

    void sendsWhatWasWritten();
    void putsTheSignatureUnderTheText();
    void changesTheSignatureWithTheAccount();
    void keepsBccOutOfTheLetter();
    void marksWhatWasAnswered();
    void asksAboutAPromisedFile();
    void asksNothingTwiceInOne();
    void refusesWhatIsNoAddress();
    void refusesWithoutRecipient();
    void saysThatAnAccountIsMissing();
    void sendingReplacesTheDraft();
    void failedSendingKeepsTheWindow();
    void goesOnWithALetterTakenBack();
};

void tst_composer_sending::sendsWhatWasWritten()
{
    Preferences::setUndoDelay(m_fixture->settings(), m_fixture->desk().accounts.accounts().first().id(), std::chrono::seconds(20));
    ComposerWindow *window = open();
    write(window, u"Ana Ruiz <ana@example.net>"_s, u"Door code"_s, u"It is 1234.\nBye"_s);
    QPointer<ComposerWindow> alive(window);
    const LetterId sent = send(window);
    QTRY_VERIFY(!alive);
    QCOMPARE(m_fixture->in(FolderId::Outbox), QList<LetterId>({ sent }));
    const mime::Message letter = stored(sent);
    QCOMPARE(letter.from, QList<mime::Mailbox>({ { u"Marta Vidal"_s, u"marta@example.org"_s } }));
    QCOMPARE(letter.to, QList<mime::Mailbox>({ { u"Ana Ruiz"_s, u"ana@example.net"_s } }));
    QCOMPARE(letter.subject, u"Door code"_s);
    QCOMPARE(letter.text.trimmed(), u"It is 1234.\nBye"_s);
    QVERIFY(letter.messageId.endsWith(u"@example.org"_s));
    const auto place = store::outbox::byLetter(m_fixture->profile().reader(), sent);
    QVERIFY(place);
    QCOMPARE(place->sender, u"marta@example.org"_s);
    const qint64 delay = QDateTime::currentDateTimeUtc().secsTo(place->nextTry);
    QVERIFY2(delay > 10 && delay <= 20, qPrintable(QString::number(delay)));
    // nothing is left of what was on its way
    const QStringList left = QDir(m_fixture->profile().directory()).entryList(QDir::Files | QDir::Hidden);
    for (const QString &name : left)
        QVERIFY2(!name.startsWith(u"writing-"_s) && !name.startsWith(u"part-"_s), qPrintable(name));
}

void tst_composer_sending::putsTheSignatureUnderTheText()
{
    const auto account = m_fixture->desk().accounts.accounts().first().id();
    QVERIFY(m_fixture->profile().write([account](store::Database &database) {
        return store::identities::save(database, { .account = account, .signature = u"Marta\nassembly"_s });
    }));
    QPointer<ComposerWindow> untouched(open());
    untouched->close();
    QTRY_VERIFY(!untouched);
    QCOMPARE(m_fixture->in(FolderId::Drafts), QList<LetterId>()); // a signature alone is no letter

    ComposerWindow *window = open();
    QCOMPARE(ComposerFixture::body(window)->text(), u"\n\n-- \nMarta\nassembly"_s);
    write(window, u"ana@example.net"_s, u"Signed"_s, u"Hello"_s);
    const mime::Message letter = stored(send(window));
    QVERIFY2(letter.text.contains(u"Hello"_s) && letter.text.trimmed().endsWith(u"-- \nMarta\nassembly"_s), qPrintable(letter.text));
}

void tst_composer_sending::changesTheSignatureWithTheAccount()
{
    QVERIFY(m_fixture->profile().write([](store::Database &database) -> Result<> {
        (void)store::identities::save(database, { .account = store::AccountId{ 1 }, .signature = u"Marta\nassembly"_s });
        return store::identities::save(database, { .account = store::AccountId{ 2 }, .signature = u"M. Vidal"_s });
    }));
    ComposerWindow *window = open();
    auto *body = ComposerFixture::body(window);
    QCOMPARE(body->text(), u"\n\n-- \nMarta\nassembly"_s);
    const auto from = [&window](Qt::Key key) { // it is opened again below
        auto *choice = ComposerFixture::head(window)->from();
        choice->setFocus();
        QTest::keyClick(choice, key);
    };
    from(Qt::Key_Down);
    QCOMPARE(body->text(), u"\n\n-- \nM. Vidal"_s);
    body->moveCursor(QTextCursor::Start);
    ComposerFixture::type(body, u"Hello"_s);
    from(Qt::Key_Up);
    QCOMPARE(body->text(), u"Hello\n\n-- \nMarta\nassembly"_s);
    QCOMPARE(body->textCursor().position(), 5); // where the person writes
    // A draft that is opened again knows its signature.
    QVERIFY(close(window) != LetterId::None);
    window = open({ .kind = Writing::Kind::Draft, .about = m_fixture->in(FolderId::Drafts).first() });
    body = ComposerFixture::body(window);
    from(Qt::Key_Down);
    QCOMPARE(body->text(), u"Hello\n\n-- \nM. Vidal"_s);
    // One that the person wrote over is theirs.
    body->moveCursor(QTextCursor::End);
    ComposerFixture::type(body, u"x"_s);
    from(Qt::Key_Up);
    QCOMPARE(body->text(), u"Hello\n\n-- \nM. Vidalx"_s);
}

void tst_composer_sending::keepsBccOutOfTheLetter()
{
    ComposerWindow *window = open();
    write(window, u"ana@example.net"_s, u"Hello"_s, u"Hi"_s);
    auto *head = ComposerFixture::head(window);
    const auto openers = head->findChildren<look::Button *>();
    for (look::Button *opener : openers) {
        if (opener->text() == "Bcc"_L1)
            QTest::mouseClick(opener, Qt::LeftButton);
    }
    QVERIFY(head->bcc()->lineEdit()->hasFocus());
    ComposerFixture::type(head->bcc()->lineEdit(), u"secret@example.com,"_s);
    QTest::keyClick(head->bcc()->lineEdit(), Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(window->draft() != LetterId::None);
    const QByteArray draft = m_fixture->profile().raw(window->draft());
    QVERIFY(draft.contains("X-Sobre-Draft-State:")); // so that what follows means something
    QVERIFY(draft.contains("Bcc: secret@example.com"));

    const LetterId sent = send(window);
    const QByteArray raw = m_fixture->profile().raw(sent);
    QVERIFY(raw.contains("ana@example.net"));
    QVERIFY(!raw.contains("secret"));
    QVERIFY(!raw.contains("Bcc"));
    QVERIFY(!raw.contains("X-Sobre"));
    const auto place = store::outbox::byLetter(m_fixture->profile().reader(), sent);
    QCOMPARE(place->recipients.size(), 2);
    QCOMPARE(place->recipients.at(1).address, u"secret@example.com"_s);
}

void tst_composer_sending::marksWhatWasAnswered()
{
    const LetterId original = agenda();
    ComposerWindow *window = open({ .kind = Writing::Kind::Reply, .about = original });
    ComposerFixture::type(ComposerFixture::body(window), u"Yes"_s);
    const LetterId draft = close(window); // also by the way of a draft
    QVERIFY(draft != LetterId::None);
    QVERIFY(!m_fixture->row(original).answered);
    window = open({ .kind = Writing::Kind::Draft, .about = draft });
    const mime::Message letter = stored(send(window));
    QCOMPARE(letter.inReplyTo, u"agenda@example.net"_s);
    QCOMPARE(letter.references, QStringList({ u"first@example.net"_s, u"agenda@example.net"_s }));
    QTRY_VERIFY(m_fixture->row(original).answered);
}

void tst_composer_sending::asksAboutAPromisedFile()
{
    ComposerWindow *window = open();
    write(window, u"ana@example.net"_s, u"List"_s, u"Adjunto la lista."_s);
    QSignalSpy sent(window, &ComposerWindow::sent);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(ComposerFixture::said(window), u"Not sent yet. You wrote “Adjunto”, but there is no file."_s);
    ComposerFixture::files(window)->addPaths({ file(u"list.csv"_s, "1;2") });
    QVERIFY(!ComposerFixture::notice(window)); // solved
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(sent.wait());
}

void tst_composer_sending::asksNothingTwiceInOne()
{
    ComposerWindow *window = open();
    write(window, u"ana@example.net"_s, {}, u"see what is attached"_s);
    QSignalSpy sent(window, &ComposerWindow::sent);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(ComposerFixture::said(window),
             u"Not sent yet. There is no subject. You wrote “attached”, but there is no file."_s);
    QVERIFY(sent.isEmpty());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return); // Enter again sends
    QVERIFY(sent.wait());
}

void tst_composer_sending::refusesWhatIsNoAddress()
{
    ComposerWindow *window = open();
    write(window, u"carlos@"_s, u"Hello"_s, u"Hi"_s);
    for (int tries = 0; tries < 2; ++tries) { // asking again does not help
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(ComposerFixture::said(window),
                 u"Not sent. “carlos@” is not a mail address. Correct or remove it."_s);
    }
    QVERIFY(m_fixture->in(FolderId::Outbox).isEmpty());
}

void tst_composer_sending::refusesWithoutRecipient()
{
    ComposerWindow *window = open();
    ComposerFixture::type(ComposerFixture::head(window)->subject(), u"Hello"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(ComposerFixture::said(window), u"Not sent. There is nobody to send this to. Add a recipient."_s);
    QVERIFY(ComposerFixture::head(window)->to()->lineEdit()->hasFocus());
    ComposerFixture::type(QApplication::focusWidget(), u"a"_s);
    QVERIFY(!ComposerFixture::notice(window));
}

void tst_composer_sending::saysThatAnAccountIsMissing()
{
    begin(false);
    ComposerWindow *window = open();
    write(window, u"ana@example.net"_s, u"Hello"_s, u"Hi"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(ComposerFixture::said(window), u"Not sent. There is no account to send from. Add one first."_s);
    QVERIFY(close(window) != LetterId::None); // and the draft can be kept all the same
}

void tst_composer_sending::sendingReplacesTheDraft()
{
    ComposerWindow *window = open();
    write(window, u"ana@example.net"_s, u"Hello"_s, u"Hi"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_S,
                    Qt::ControlModifier); // under way while it is sent
    const LetterId sent = send(window);
    QVERIFY(sent != LetterId::None);
    QVERIFY(m_fixture->in(FolderId::Drafts).isEmpty());
    QCOMPARE(m_fixture->in(FolderId::Outbox), QList<LetterId>({ sent }));
}

void tst_composer_sending::failedSendingKeepsTheWindow()
{
    ComposerWindow *window = open();
    write(window, u"ana@example.net"_s, u"Hello"_s, u"Hi"_s);
    const QString path = file(u"list.csv"_s, "1;2");
    ComposerFixture::files(window)->addPaths({ path });
    QFile::remove(path);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(ComposerFixture::notice(window));
    QVERIFY2(ComposerFixture::said(window).startsWith(u"Not sent."_s),
             qPrintable(ComposerFixture::said(window)));
    QVERIFY(window->isVisible());
    QVERIFY(m_fixture->in(FolderId::Outbox).isEmpty());
    QTRY_COMPARE(m_fixture->in(FolderId::Drafts).size(), 1);
    QVERIFY(!ComposerFixture::body(window)->isReadOnly());
}

void tst_composer_sending::goesOnWithALetterTakenBack()
{
    ComposerWindow *window = open();
    write(window, u"ana@example.net"_s, u"Hello"_s, u"Hi"_s);
    ComposerFixture::head(window)->unfold(false, true);
    ComposerFixture::type(ComposerFixture::head(window)->bcc()->lineEdit(), u"secret@example.com,"_s);
    const LetterId sent = send(window);
    std::optional<Writing> again;
    takeBack(m_fixture->desk(), sent, this, [&again](const Result<Writing> &writing) { again = *writing; });
    QTRY_VERIFY(again);
    QCOMPARE(m_fixture->in(FolderId::Drafts), QList<LetterId>({ sent }));
    window = open(*again);
    auto *head = ComposerFixture::head(window);
    QCOMPARE(ComposerFixture::addresses(head->to()), QStringList(u"ana@example.net"_s));
    QCOMPARE(ComposerFixture::addresses(head->bcc()), QStringList(u"secret@example.com"_s));
    QCOMPARE(ComposerFixture::body(window)->text(), u"Hi"_s);
    QTRY_VERIFY(window->draft() != sent); // at once, for the queue has forgotten who stood in Bcc
    QCOMPARE(m_fixture->in(FolderId::Drafts).size(), 1);
}

SOBRE_COMPOSER_MAIN(tst_composer_sending)
#include "tst_composer_sending.moc"
