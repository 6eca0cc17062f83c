// SPDX-License-Identifier: GPL-3.0-or-later
#include "composer_fixture.h"

#include "core/mime/parse.h"
#include "core/store/outbox_rows.h"
#include "core/account/account_book.h"
#include "ui/preferences/preferences.h"
#include "ui/composer/attachment_chip.h"
#include "ui/composer/take_back.h"
#include "ui/look/chip.h"
#include "ui/look/label.h"
#include "ui/look/theme.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QComboBox>
#include <QCompleter>
#include <QDropEvent>
#include <QMimeData>
#include <QPointer>
#include <QSignalSpy>
#include <QToolButton>

using namespace sobre;
using namespace sobre::ui;
using namespace Qt::StringLiterals;
using test::ComposerFixture;
using store::FolderId;
using store::LetterId;

namespace {

const QByteArray Agenda = "From: Ana Ruiz <ana@example.net>\r\n"
                          "To: Marta Vidal <marta@example.org>, Jonas <jonas@example.com>\r\n"
                          "Cc: Helen <helen@example.com>, VIDAL@work.example\r\n"
                          "Subject: RV: Agenda\r\n"
                          "Date: Sat, 21 Nov 2026 20:05:00 +0000\r\n"
                          "Message-ID: <agenda@example.net>\r\n"
                          "References: <first@example.net>\r\n"
                          "MIME-Version: 1.0\r\n"
                          "Content-Type: multipart/mixed; boundary=b\r\n"
                          "\r\n"
                          "--b\r\n"
                          "Content-Type: text/plain; charset=utf-8\r\n"
                          "\r\n"
                          "Shall we meet?\r\n"
                          "> earlier words\r\n"
                          "-- \r\n"
                          "Ana, the harbour\r\n"
                          "--b\r\n"
                          "Content-Type: text/csv; charset=iso-8859-15; name=list.csv\r\n"
                          "Content-Disposition: attachment; filename=list.csv\r\n"
                          "Content-Transfer-Encoding: base64\r\n"
                          "\r\n"
                          "pDE7Mg==\r\n"
                          "--b--\r\n";

} // namespace

/// What a person does in a composer, with a real profile behind it.
class tst_composer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { new look::Theme(*qApp); }
    void init() { m_fixture = std::make_unique<ComposerFixture>(); }
    void cleanup()
    {
        m_fixture->closeAll();
        m_fixture.reset();
    }

    void pastedAddressesBecomeChips();
    void completesFromThoseWrittenTo();
    void repliesToTheSender();
    void repliesToAllButOneself();
    void quotesBelowWhereSet();
    void forwardsWithFiles();
    void sendsWhatWasWritten();
    void keepsBccOutOfTheLetter();
    void marksWhatWasAnswered();
    void asksAboutAPromisedFile();
    void asksNothingTwiceInOne();
    void refusesWhatIsNoAddress();
    void refusesWithoutRecipient();
    void saysThatAnAccountIsMissing();
    void warnsOfALargeLetter();
    void attachesWhatIsDropped();
    void attachesWhatIsPasted();
    void refusesFolders();
    void draftComesBackWhole();
    void draftHoldsWhatIsNoAddress();
    void savesInPlaceOfTheOlderDraft();
    void savesWhenTheWindowLosesTheFocus();
    void closingKeepsADraft();
    void closingUnchangedKeepsNothing();
    void discardingLeavesItInTheTrash();
    void sendingReplacesTheDraft();
    void failedSendingKeepsTheWindow();
    void goesOnWithALetterTakenBack();
    void keyboardAlone();
    void escapeClosesTheInnermost();
    void everythingHasAName();
    void keepsADraftWhoseFileIsGone();

private:
    ComposerWindow *open(const Writing &writing = {}) { return m_fixture->open(writing); }
    LetterId agenda()
    {
        return *m_fixture->profile().add(Agenda, { .folder = FolderId::Inbox, .account = store::AccountId { 1 } });
    }
    QString file(const QString &name, const QByteArray &octets)
    {
        QFile out(m_files.filePath(name));
        (void)out.open(QIODevice::WriteOnly);
        out.write(octets);
        return out.fileName();
    }
    mime::Message stored(LetterId id) { return mime::parse(m_fixture->profile().raw(id)); }
    QByteArray part(LetterId id, const mime::PartPath &path)
    {
        const auto device = store::LetterDevice::open(m_fixture->profile().reader(), id);
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        (void)mime::writePart(**device, path, out);
        return out.data();
    }
    /// Fills the three fields that a plain letter needs.
    void write(ComposerWindow *window, const QString &to, const QString &subject, const QString &text)
    {
        ComposerFixture::type(ComposerFixture::head(window)->to()->lineEdit(), to + u',');
        ComposerFixture::type(ComposerFixture::head(window)->subject(), subject);
        ComposerFixture::type(ComposerFixture::body(window), text);
    }
    /// Closes, and waits until the window is no more.
    LetterId close(ComposerWindow *window)
    {
        QPointer<ComposerWindow> alive(window);
        QSignalSpy kept(window, &ComposerWindow::draftKept);
        window->close();
        (void)QTest::qWaitFor([&] { return !alive; });
        return alive || kept.isEmpty() ? LetterId::None : kept.first().first().value<LetterId>();
    }
    /// Ctrl+Enter, and the letter that lies in the outbox then.
    LetterId send(ComposerWindow *window)
    {
        QSignalSpy sent(window, &ComposerWindow::sent);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
        return sent.wait(5000) ? sent.first().first().value<LetterId>() : LetterId::None;
    }

    std::unique_ptr<ComposerFixture> m_fixture;
    QTemporaryDir m_files;
};

void tst_composer::pastedAddressesBecomeChips()
{
    ComposerWindow *window = open();
    auto *to = ComposerFixture::head(window)->to();
    QVERIFY(to->lineEdit()->hasFocus());
    QApplication::clipboard()->setText(u"Ana Ruiz <ana@example.net>, \"Peña, Carlos\" <carlos@example.es>, nobody"_s);
    QTest::keySequence(to->lineEdit(), QKeySequence::Paste);
    to->commit();
    QCOMPARE(ComposerFixture::addresses(to), QStringList({ u"ana@example.net"_s, u"carlos@example.es"_s, u"nobody"_s }));
    QCOMPARE(to->recipients().at(1).name, u"Peña, Carlos"_s);
    QCOMPARE(to->recipients().at(2).state, look::RecipientState::Bad);
    QVERIFY(!to->recipients().at(2).note.isEmpty());
}

void tst_composer::completesFromThoseWrittenTo()
{
    const auto letter = [](const QByteArray &from, const QByteArray &to) {
        return store::test::Draft { .from = from, .to = to }.raw();
    };
    auto &profile = m_fixture->profile();
    for (int times = 0; times < 3; ++times)
        QVERIFY(profile.add(letter("Josefa Heard <josefa@example.net>", "marta@example.org")));
    QVERIFY(profile.add(letter("marta@example.org", "=?utf-8?q?Jos=C3=A9?= Written <jose@example.com>"),
                        { .folder = FolderId::Sent }));
    QVERIFY(profile.add(letter("Jose Spam <jose@spam.example>", "marta@example.org"), { .folder = FolderId::Junk }));
    QVERIFY(profile.add(letter("No-reply <josh-noreply@shop.example>", "marta@example.org")));

    ComposerWindow *window = open();
    auto *to = ComposerFixture::head(window)->to();
    auto *completer = to->findChild<QCompleter *>();
    const auto offered = [&] {
        QStringList all;
        for (int row = 0; row < completer->completionModel()->rowCount(); ++row)
            all.append(completer->completionModel()->index(row, 0).data().toString());
        return all;
    };
    ComposerFixture::type(to->lineEdit(), u"jos"_s);
    QTRY_COMPARE(offered(), QStringList({ u"José Written <jose@example.com>"_s, u"Josefa Heard <josefa@example.net>"_s }));
    ComposerFixture::type(to->lineEdit(), u"e"_s); // now the list opens with what the worker found
    QTRY_VERIFY(completer->popup()->isVisible());
    QTest::keyClick(completer->popup(), Qt::Key_Return);
    QCOMPARE(ComposerFixture::addresses(to), QStringList(u"jose@example.com"_s));
}

void tst_composer::repliesToTheSender()
{
    ComposerWindow *window = open({ .kind = Writing::Kind::Reply, .about = agenda() });
    auto *head = ComposerFixture::head(window);
    QCOMPARE(ComposerFixture::addresses(head->to()), QStringList(u"ana@example.net"_s));
    QVERIFY(!head->cc()->isVisible());
    QCOMPARE(head->subject()->text(), u"Re: Agenda"_s);
    auto *body = ComposerFixture::body(window);
    QVERIFY(body->hasFocus());
    QCOMPARE(body->textCursor().position(), 0);
    QVERIFY(body->text().startsWith(u"\n\nOn Saturday, 21 November 2026 at 20:05"_s));
    QVERIFY(body->text().endsWith(u"Ana Ruiz wrote:\n> Shall we meet?\n>> earlier words"_s));
}

void tst_composer::repliesToAllButOneself()
{
    ComposerWindow *window = open({ .kind = Writing::Kind::ReplyAll, .about = agenda() });
    auto *head = ComposerFixture::head(window);
    QCOMPARE(ComposerFixture::addresses(head->to()), QStringList({ u"ana@example.net"_s, u"jonas@example.com"_s }));
    QVERIFY(head->cc()->isVisible());
    QCOMPARE(ComposerFixture::addresses(head->cc()), QStringList(u"helen@example.com"_s));
    QVERIFY(head->from()->currentText().contains(u"marta@example.org"_s));
}

void tst_composer::quotesBelowWhereSet()
{
    m_fixture->settings().setValue(u"writing/answer"_s, u"below"_s);
    ComposerWindow *window = open({ .kind = Writing::Kind::Reply, .about = agenda() });
    auto *body = ComposerFixture::body(window);
    QVERIFY(body->text().endsWith(u">> earlier words\n\n"_s));
    QVERIFY(body->textCursor().atEnd());
}

void tst_composer::forwardsWithFiles()
{
    const LetterId original = agenda();
    ComposerWindow *window = open({ .kind = Writing::Kind::Forward, .about = original });
    QCOMPARE(ComposerFixture::head(window)->subject()->text(), u"Fwd: Agenda"_s);
    QVERIFY(ComposerFixture::body(window)->text().contains(u"From: Ana Ruiz <ana@example.net>"_s));
    QVERIFY(ComposerFixture::body(window)->text().contains(u"Shall we meet?"_s));
    ComposerFixture::type(ComposerFixture::head(window)->to()->lineEdit(), u"li@example.com,"_s);
    const LetterId sent = send(window);
    const mime::Message letter = stored(sent);
    QCOMPARE(letter.attachments.size(), 1);
    QCOMPARE(letter.attachments.first().name, u"list.csv"_s);
    QCOMPARE(part(sent, letter.attachments.first().path), QByteArray("\xa4" "1;2"));
    QVERIFY(m_fixture->profile().raw(sent).contains("charset=iso-8859-15"));
    QVERIFY(letter.inReplyTo.isEmpty());
    QTRY_VERIFY(m_fixture->row(original).forwarded);
}

void tst_composer::sendsWhatWasWritten()
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

void tst_composer::keepsBccOutOfTheLetter()
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

void tst_composer::marksWhatWasAnswered()
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

void tst_composer::asksAboutAPromisedFile()
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

void tst_composer::asksNothingTwiceInOne()
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

void tst_composer::refusesWhatIsNoAddress()
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

void tst_composer::refusesWithoutRecipient()
{
    ComposerWindow *window = open();
    ComposerFixture::type(ComposerFixture::head(window)->subject(), u"Hello"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(ComposerFixture::said(window), u"Not sent. There is nobody to send this to. Add a recipient."_s);
    QVERIFY(ComposerFixture::head(window)->to()->lineEdit()->hasFocus());
    ComposerFixture::type(QApplication::focusWidget(), u"a"_s);
    QVERIFY(!ComposerFixture::notice(window));
}

void tst_composer::saysThatAnAccountIsMissing()
{
    m_fixture = std::make_unique<ComposerFixture>(false);
    ComposerWindow *window = open();
    write(window, u"ana@example.net"_s, u"Hello"_s, u"Hi"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(ComposerFixture::said(window), u"Not sent. There is no account to send from. Add one first."_s);
    QVERIFY(close(window) != LetterId::None); // and the draft can be kept all the same
}

void tst_composer::warnsOfALargeLetter()
{
    ComposerWindow *window = open();
    QFile large(m_files.filePath(u"large.bin"_s));
    QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(8'000'000));
    ComposerFixture::files(window)->addPaths({ large.fileName() });
    QCOMPARE(ComposerFixture::said(window), u"This letter has 11 MB. Many servers refuse more than 10 MB."_s);
    auto *chip = window->findChild<AttachmentChip *>();
    QCOMPARE(chip->accessibleName(), u"large.bin, 8.0 MB"_s);
    chip->setFocus();
    QTest::keyClick(chip, Qt::Key_Delete);
    QVERIFY(!ComposerFixture::notice(window));
    QVERIFY(ComposerFixture::files(window)->files().isEmpty());
}

void tst_composer::attachesWhatIsDropped()
{
    ComposerWindow *window = open();
    QMimeData data;
    data.setUrls({ QUrl::fromLocalFile(file(u"photo.jpg"_s, "x")) });
    const auto drop = [&data](QWidget *target) {
        QDragEnterEvent enter({ 10, 10 }, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(target, &enter);
        QDropEvent event({ 10, 10 }, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(target, &event);
    };
    drop(window);
    QCOMPARE(ComposerFixture::files(window)->files().size(), 1);
    drop(ComposerFixture::body(window)->viewport());
    QCOMPARE(ComposerFixture::files(window)->files().size(), 2);
    QVERIFY(ComposerFixture::body(window)->text().isEmpty());
    drop(ComposerFixture::head(window)->subject());
    QVERIFY(ComposerFixture::head(window)->subject()->text().isEmpty());
}

void tst_composer::attachesWhatIsPasted()
{
    ComposerWindow *window = open();
    auto *body = ComposerFixture::body(window);
    body->setFocus();
    QImage picture(40, 30, QImage::Format_RGB32);
    picture.fill(Qt::red);
    QApplication::clipboard()->setImage(picture);
    QTest::keySequence(body, QKeySequence::Paste);
    QTRY_COMPARE(ComposerFixture::files(window)->files().size(), 1);
    QCOMPARE(ComposerFixture::files(window)->files().first().type, "image/png");

    auto *data = new QMimeData;
    data->setUrls({ QUrl::fromLocalFile(file(u"a.pdf"_s, "%PDF")) });
    data->setText(u"a.pdf"_s); // as file managers do
    QApplication::clipboard()->setMimeData(data);
    QTest::keySequence(body, QKeySequence::Paste);
    QCOMPARE(ComposerFixture::files(window)->files().size(), 2);
    QVERIFY(body->text().isEmpty());
    auto *table = new QMimeData;
    table->setText(u"1\t2"_s);
    table->setImageData(picture);
    table->setHtml(u"<b>1</b>"_s);
    QApplication::clipboard()->setMimeData(table);
    QTest::keySequence(body, QKeySequence::Paste);
    QCOMPARE(body->text(), u"1\t2"_s);
}

void tst_composer::refusesFolders()
{
    ComposerWindow *window = open();
    ComposerFixture::files(window)->addPaths({ m_files.path(), m_files.filePath(u"gone"_s), file(u"a"_s, "a") });
    QCOMPARE(ComposerFixture::files(window)->files().size(), 1);
    QVERIFY(ComposerFixture::said(window).contains(u"is a folder"_s));
    QVERIFY(ComposerFixture::said(window).contains(u"“gone” cannot be read."_s));
}

void tst_composer::draftComesBackWhole()
{
    ComposerWindow *window = open();
    write(window, u"Ana Ruiz <ana@example.net>"_s, u"List"_s, u"First line\n\n  indented\n> quoted\nEnd"_s);
    auto *head = ComposerFixture::head(window);
    head->unfold(true, true);
    ComposerFixture::type(head->cc()->lineEdit(), u"jonas@example.com,"_s);
    ComposerFixture::type(head->bcc()->lineEdit(), u"Helen <helen@example.com>,"_s);
    head->from()->setFocus();
    QTest::keyClick(head->from(), Qt::Key_Down);
    const QByteArray octets("\0\1\r\n.\n\xff", 7);
    ComposerFixture::files(window)->addPaths({ file(u"größe ñ.bin"_s, octets), file(u"notes.txt"_s, "one\ntwo\n") });
    const LetterId draft = close(window);
    QCOMPARE(m_fixture->in(FolderId::Drafts), QList<LetterId>({ draft }));

    for (int round = 0; round < 2; ++round) { // and again from what was stored then
        window = open({ .kind = Writing::Kind::Draft, .about = m_fixture->in(FolderId::Drafts).first() });
        head = ComposerFixture::head(window);
        QCOMPARE(ComposerFixture::addresses(head->to()), QStringList(u"ana@example.net"_s));
        QCOMPARE(head->to()->recipients().first().name, u"Ana Ruiz"_s);
        QCOMPARE(ComposerFixture::addresses(head->cc()), QStringList(u"jonas@example.com"_s));
        QCOMPARE(ComposerFixture::addresses(head->bcc()), QStringList(u"helen@example.com"_s));
        QVERIFY(head->bcc()->isVisible());
        QVERIFY(head->from()->currentText().contains(u"vidal@work.example"_s));
        QCOMPARE(head->subject()->text(), round ? u"List!"_s : u"List"_s);
        QCOMPARE(ComposerFixture::body(window)->text(), u"First line\n\n  indented\n> quoted\nEnd"_s);
        const auto files = ComposerFixture::files(window)->files();
        QCOMPARE(files.size(), 2);
        QCOMPARE(files.at(0).name, u"größe ñ.bin"_s);
        QCOMPARE(part(files.at(0).letter, files.at(0).part), octets);
        QCOMPARE(part(files.at(1).letter, files.at(1).part), QByteArray("one\ntwo\n"));
        if (round == 0) {
            head->subject()->end(false);
            ComposerFixture::type(head->subject(), u"!"_s);
            QVERIFY(close(window) != LetterId::None);
            QCOMPARE(m_fixture->in(FolderId::Drafts).size(), 1);
        }
    }
    const LetterId sent = send(window);
    const mime::Message letter = stored(sent);
    QCOMPARE(letter.attachments.size(), 2);
    QCOMPARE(part(sent, letter.attachments.at(0).path), octets);
    QVERIFY(letter.messageId.endsWith(u"@work.example"_s));
    QVERIFY(m_fixture->in(FolderId::Drafts).isEmpty());
}

void tst_composer::draftHoldsWhatIsNoAddress()
{
    ComposerWindow *window = open();
    ComposerFixture::type(ComposerFixture::head(window)->to()->lineEdit(), u"Carlos of the workshop,ana@exa"_s);
    const LetterId draft = close(window); // "ana@exa" is no chip yet
    window = open({ .kind = Writing::Kind::Draft, .about = draft });
    const auto to = ComposerFixture::head(window)->to();
    QCOMPARE(ComposerFixture::addresses(to), QStringList({ u"Carlos of the workshop"_s, u"ana@exa"_s }));
    QCOMPARE(to->recipients().first().state, look::RecipientState::Bad);
}

void tst_composer::savesInPlaceOfTheOlderDraft()
{
    ComposerWindow *window = open();
    window->setDraftInterval(std::chrono::milliseconds(50));
    ComposerFixture::type(ComposerFixture::body(window), u"one"_s);
    QTRY_VERIFY(window->draft() != LetterId::None);
    const LetterId first = window->draft();
    ComposerFixture::files(window)->addPaths({ file(u"a.txt"_s, "a") });
    ComposerFixture::type(ComposerFixture::body(window), u" two"_s);
    QTRY_VERIFY(window->draft() != first);
    QTRY_COMPARE(stored(m_fixture->in(FolderId::Drafts).first()).text.trimmed(), u"one two"_s);
    QCOMPARE(m_fixture->in(FolderId::Drafts).size(), 1);
    QFile::remove(m_files.filePath(u"a.txt"_s)); // the draft holds it by now
    const LetterId second = window->draft();
    ComposerFixture::type(ComposerFixture::body(window), u" three"_s);
    QTRY_VERIFY(window->draft() != second);
    QCOMPARE(stored(window->draft()).attachments.size(), 1);
    QVERIFY(!ComposerFixture::notice(window));
    bool told = false;
    for (const auto *label : window->findChildren<look::Label *>())
        told = told || label->text().startsWith(u"Draft saved "_s);
    QVERIFY(told);
}

void tst_composer::savesWhenTheWindowLosesTheFocus()
{
    ComposerWindow *window = open();
    ComposerFixture::type(ComposerFixture::body(window), u"words"_s);
    QCOMPARE(window->draft(), LetterId::None);
    QWidget other;
    other.show();
    QVERIFY(QTest::qWaitForWindowActive(&other));
    QTRY_VERIFY(window->draft() != LetterId::None);
}

void tst_composer::closingKeepsADraft()
{
    ComposerWindow *window = open();
    ComposerFixture::type(ComposerFixture::body(window), u"words"_s);
    const LetterId draft = close(window);
    QCOMPARE(m_fixture->in(FolderId::Drafts), QList<LetterId>({ draft }));
    QCOMPARE(stored(draft).text.trimmed(), u"words"_s);
    QVERIFY(!m_fixture->row(draft).unread);
}

void tst_composer::closingUnchangedKeepsNothing()
{
    QCOMPARE(close(open()), LetterId::None);
    QCOMPARE(close(open({ .kind = Writing::Kind::Reply, .about = agenda() })), LetterId::None);
    ComposerWindow *window = open();
    ComposerFixture::type(ComposerFixture::body(window), u"x"_s);
    QTest::keyClick(ComposerFixture::body(window), Qt::Key_Backspace);
    QCOMPARE(close(window), LetterId::None);
    QVERIFY(m_fixture->in(FolderId::Drafts).isEmpty());
}

void tst_composer::discardingLeavesItInTheTrash()
{
    ComposerWindow *window = open();
    ComposerFixture::type(ComposerFixture::body(window), u"words"_s);
    QSignalSpy discarded(window, &ComposerWindow::draftDiscarded);
    for (QAction *action : window->actions()) {
        if (action->text() == "&Throw away"_L1)
            action->trigger();
    }
    QVERIFY(discarded.wait());
    QVERIFY(m_fixture->in(FolderId::Drafts).isEmpty());
    QCOMPARE(m_fixture->in(FolderId::Trash).size(), 1);
}

void tst_composer::sendingReplacesTheDraft()
{
    ComposerWindow *window = open();
    write(window, u"ana@example.net"_s, u"Hello"_s, u"Hi"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_S, Qt::ControlModifier); // under way while it is sent
    const LetterId sent = send(window);
    QVERIFY(sent != LetterId::None);
    QVERIFY(m_fixture->in(FolderId::Drafts).isEmpty());
    QCOMPARE(m_fixture->in(FolderId::Outbox), QList<LetterId>({ sent }));
}

void tst_composer::failedSendingKeepsTheWindow()
{
    ComposerWindow *window = open();
    write(window, u"ana@example.net"_s, u"Hello"_s, u"Hi"_s);
    const QString path = file(u"list.csv"_s, "1;2");
    ComposerFixture::files(window)->addPaths({ path });
    QFile::remove(path);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(ComposerFixture::notice(window));
    QVERIFY2(ComposerFixture::said(window).startsWith(u"Not sent."_s), qPrintable(ComposerFixture::said(window)));
    QVERIFY(window->isVisible());
    QVERIFY(m_fixture->in(FolderId::Outbox).isEmpty());
    QTRY_COMPARE(m_fixture->in(FolderId::Drafts).size(), 1);
    QVERIFY(!ComposerFixture::body(window)->isReadOnly());
}

void tst_composer::goesOnWithALetterTakenBack()
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

void tst_composer::keyboardAlone()
{
    ComposerWindow *window = open();
    const auto press = [](Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier) {
        QTest::keyClick(QApplication::focusWidget(), key, with);
    };
    QTest::keyClicks(QApplication::focusWidget(), u"ana@example.net"_s);
    press(Qt::Key_Tab); // makes the chip and goes on: to the buttons for Cc and Bcc
    press(Qt::Key_Space);
    QVERIFY(ComposerFixture::head(window)->cc()->lineEdit()->hasFocus());
    QTest::keyClicks(QApplication::focusWidget(), u"jonas@example.com"_s);
    press(Qt::Key_Tab);
    QVERIFY(ComposerFixture::head(window)->subject()->hasFocus());
    QTest::keyClicks(QApplication::focusWidget(), u"Hello"_s);
    press(Qt::Key_Tab);
    QVERIFY(qobject_cast<look::Strip *>(QApplication::focusWidget()));
    QCOMPARE(QApplication::focusWidget()->accessibleName(),
             u"Postcard. Every server that carries this mail can read it."_s);
    press(Qt::Key_Tab);
    auto *body = ComposerFixture::body(window);
    QVERIFY(body->hasFocus());
    QTest::keyClicks(body, u"Hi"_s);
    press(Qt::Key_Tab); // a tab is text here
    QCOMPARE(body->text(), u"Hi\t"_s);
    ComposerFixture::files(window)->addPaths({ file(u"a.txt"_s, "a"), file(u"b.txt"_s, "b") });
    press(Qt::Key_Tab, Qt::ControlModifier);
    auto *chip = qobject_cast<AttachmentChip *>(QApplication::focusWidget());
    QVERIFY(chip);
    press(Qt::Key_Right);
    QVERIFY(QApplication::focusWidget() != chip);
    QVERIFY(qobject_cast<AttachmentChip *>(QApplication::focusWidget()));
    QVERIFY(qobject_cast<AttachmentChip *>(QApplication::focusWidget()));
    press(Qt::Key_Tab); // Add file
    press(Qt::Key_Tab);
    auto *button = qobject_cast<look::Button *>(QApplication::focusWidget());
    QVERIFY(button && button->text() == "&Send"_L1);
    QSignalSpy sent(window, &ComposerWindow::sent);
    press(Qt::Key_Space);
    QVERIFY(sent.wait());
    const mime::Message letter = stored(m_fixture->in(FolderId::Outbox).first());
    QCOMPARE(letter.to.first().address, u"ana@example.net"_s);
    QCOMPARE(letter.cc.first().address, u"jonas@example.com"_s);
    QCOMPARE(letter.attachments.size(), 2);
}

void tst_composer::escapeClosesTheInnermost()
{
    ComposerWindow *window = open();
    write(window, u"ana@example.net"_s, {}, u"Hi"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(ComposerFixture::notice(window));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!ComposerFixture::notice(window));
    QVERIFY(window->isVisible());
    QVERIFY(ComposerFixture::body(window)->hasFocus());
    QSignalSpy kept(window, &ComposerWindow::draftKept);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(kept.wait());
}

void tst_composer::everythingHasAName()
{
    ComposerWindow *window = open();
    ComposerFixture::head(window)->unfold(true, true);
    write(window, u"ana@example.net"_s, {}, u"Hi"_s);
    ComposerFixture::files(window)->addPaths({ file(u"a.txt"_s, "a") });
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QSet<QChar> letters;
    for (QWidget *widget : window->findChildren<QWidget *>()) {
        if (!widget->isVisible())
            continue;
        QString words;
        if (auto *label = qobject_cast<QLabel *>(widget); label && label->buddy())
            words = label->text();
        if (auto *button = qobject_cast<QAbstractButton *>(widget))
            words = button->text();
        if (const qsizetype at = words.indexOf(u'&'); at >= 0) {
            const QChar key = words.at(at + 1).toLower();
            QVERIFY2(!letters.contains(key), qPrintable(words));
            letters.insert(key);
        }
        if (!(widget->focusPolicy() & Qt::TabFocus))
            continue;
        const auto *interface = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(interface && !interface->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
        if (auto *tool = qobject_cast<QToolButton *>(widget); tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly)
            QVERIFY(!tool->toolTip().isEmpty());
    }
    QVERIFY(letters.size() >= 9);
}

void tst_composer::keepsADraftWhoseFileIsGone()
{
    ComposerWindow *window = open();
    ComposerFixture::type(ComposerFixture::body(window), u"words"_s);
    const QString path = file(u"gone.txt"_s, "x");
    ComposerFixture::files(window)->addPaths({ path });
    QFile::remove(path);
    QTest::keyClick(ComposerFixture::body(window), Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(window->draft() != LetterId::None);
    QCOMPARE(stored(window->draft()).text.trimmed(), u"words"_s);
    QVERIFY(ComposerFixture::said(window).contains(u"cannot be read"_s));
    QCOMPARE(window->findChild<AttachmentChip *>()->accessibleName(), u"gone.txt, Cannot be read"_s);
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    const QCA::Initializer qca;
    tst_composer test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_composer.moc"
