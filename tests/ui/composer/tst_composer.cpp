// SPDX-License-Identifier: GPL-3.0-or-later
#include "composer_test.h"

using namespace sobre;
using namespace sobre::ui;
using namespace sobre::ui::test;

/// Opening, addressing, attaching: what a person does in a composer, with a real profile behind it.
class tst_composer : public ComposerTest {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { dressApplication(); }
    void init() { begin(); }
    void cleanup() { end(); }

    void restsWhileNothingHappens();
    void pastedAddressesBecomeChips();
    void completesFromThoseWrittenTo();
    void repliesToTheSender();
    void repliesToAllButOneself();
    void quotesBelowWhereSet();
    void forwardsWithFiles();
    void warnsOfALargeLetter();
    void warnsOfALetterThatTheServerRefuses();
    void attachesWhatIsDropped();
    void attachesWhatIsPasted();
    void refusesFolders();
    void manyFilesLeaveRoomForTheText();
    void keyboardAlone();
    void tabGoesRoundAndBack();
    void escapeClosesTheInnermost();
    void everythingHasAName();
};

/// A layout that asks to be laid out again each time keeps a processor busy for as long as the window is open.
void tst_composer::restsWhileNothingHappens()
{
    class Requests : public QObject {
    public:
        int count = 0;
        bool eventFilter(QObject *, QEvent *event) override
        {
            count += event->type() == QEvent::LayoutRequest;
            return false;
        }
    } requests;
    open({});
    QTest::qWait(200); // what the first showing brings with it
    qApp->installEventFilter(&requests);
    QTest::qWait(200);
    QCOMPARE(requests.count, 0);
}

void tst_composer::pastedAddressesBecomeChips()
{
    ComposerWindow *window = open();
    auto *to = ComposerFixture::head(window)->to();
    QVERIFY(to->lineEdit()->hasFocus());
    QApplication::clipboard()->setText(
        u"Ana Ruiz <ana@example.net>, \"Peña, Carlos\" <carlos@example.es>, nobody"_s);
    QTest::keySequence(to->lineEdit(), QKeySequence::Paste);
    to->commit();
    QCOMPARE(ComposerFixture::addresses(to),
             QStringList({ u"ana@example.net"_s, u"carlos@example.es"_s, u"nobody"_s }));
    QCOMPARE(to->recipients().at(1).name, u"Peña, Carlos"_s);
    QCOMPARE(to->recipients().at(2).state, look::RecipientState::Bad);
    QVERIFY(!to->recipients().at(2).note.isEmpty());
}

void tst_composer::completesFromThoseWrittenTo()
{
    const auto letter = [](const QByteArray &from, const QByteArray &to) {
        return store::test::Draft{ .from = from, .to = to }.raw();
    };
    auto &profile = m_fixture->profile();
    for (int times = 0; times < 3; ++times)
        QVERIFY(profile.add(letter("Josefa Heard <josefa@example.net>", "marta@example.org")));
    QVERIFY(profile.add(letter("marta@example.org", "=?utf-8?q?Jos=C3=A9?= Written <jose@example.com>"),
                        { .folder = FolderId::Sent }));
    QVERIFY(profile.add(letter("Jose Spam <jose@spam.example>", "marta@example.org"),
                        { .folder = FolderId::Junk }));
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
    QTRY_COMPARE(
        offered(),
        QStringList({ u"José Written <jose@example.com>"_s, u"Josefa Heard <josefa@example.net>"_s }));
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
    QCOMPARE(ComposerFixture::addresses(head->to()),
             QStringList({ u"ana@example.net"_s, u"jonas@example.com"_s }));
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
    QCOMPARE(part(sent, letter.attachments.first().path),
             QByteArray("\xa4"
                        "1;2"));
    QVERIFY(m_fixture->profile().raw(sent).contains("charset=iso-8859-15"));
    QVERIFY(letter.inReplyTo.isEmpty());
    QTRY_VERIFY(m_fixture->row(original).forwarded);
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

// What the server said when it was last spoken to.
void tst_composer::warnsOfALetterThatTheServerRefuses()
{
    (void)m_fixture->profile().write([](store::Database &database) {
        return store::accounts::setOutgoingSizeLimit(database, store::accounts::list(database)->constFirst().id, 5'000'000);
    });
    QFile large(m_files.filePath(u"photo.bin"_s));
    QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(4'000'000));
    QTRY_COMPARE(m_fixture->desk().accounts.accounts().constFirst().record.outgoingSizeLimit, 5'000'000);
    ComposerWindow *window = open();
    ComposerFixture::files(window)->addPaths({ large.fileName() });
    QCOMPARE(ComposerFixture::said(window), u"This letter has 5.5 MB. Your server takes 5.0 MB at most."_s);
}

void tst_composer::attachesWhatIsDropped()
{
    ComposerWindow *window = open();
    QMimeData data;
    data.setUrls({ QUrl::fromLocalFile(file(u"photo.jpg"_s, "x")) });
    data.setText(u"photo.jpg"_s); // as file managers do
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
    QCOMPARE(ComposerFixture::files(window)->files().size(), 3);
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
    ComposerFixture::files(window)->addPaths(
        { m_files.path(), m_files.filePath(u"gone"_s), file(u"a"_s, "a") });
    QCOMPARE(ComposerFixture::files(window)->files().size(), 1);
    QVERIFY(ComposerFixture::said(window).contains(u"is a folder"_s));
    QVERIFY(ComposerFixture::said(window).contains(u"“gone” cannot be read."_s));
}

void tst_composer::manyFilesLeaveRoomForTheText()
{
    ComposerWindow *window = open();
    window->resize(600, 640);
    QStringList paths;
    for (int number = 0; number < 40; ++number)
        paths.append(file(u"file %1 of many.txt"_s.arg(number), "x"));
    ComposerFixture::files(window)->addPaths(paths);
    QTRY_VERIFY(ComposerFixture::files(window)->verticalScrollBar()->maximum() > 0);
    QCOMPARE(window->height(), 640);
    QVERIFY(ComposerFixture::body(window)->height() > 150);
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
    QVERIFY(qobject_cast<look::Strip *>(QApplication::focusWidget()));
    QCOMPARE(QApplication::focusWidget()->accessibleName(),
             u"Postcard. Every server that carries this mail can read it."_s);
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

/// What a person types after the subject is the text; every stop is reached, and Shift+Tab goes the way back.
void tst_composer::tabGoesRoundAndBack()
{
    ComposerWindow *window = open();
    ComposerFixture::head(window)->unfold(true, true);
    write(window, u"ana@example.net"_s, {}, u"Hi"_s);
    ComposerFixture::files(window)->addPaths({ file(u"a.txt"_s, "a"), file(u"b.txt"_s, "b") });
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier); // asks: it has no subject
    QVERIFY(ComposerFixture::notice(window));
    ComposerFixture::head(window)->subject()->setFocus();
    QList<QWidget *> there{ QApplication::focusWidget() };
    for (int step = 0; step < 40; ++step) {
        const bool inText = QApplication::focusWidget() == ComposerFixture::body(window); // where a tab is text
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab, inText ? Qt::ControlModifier : Qt::NoModifier);
        if (QApplication::focusWidget() == there.first())
            break;
        there.append(QApplication::focusWidget());
    }
    const auto at = [&there](const QWidget *one) { return there.indexOf(const_cast<QWidget *>(one)); };
    auto *head = ComposerFixture::head(window);
    auto *chip = window->findChild<AttachmentChip *>();
    QCOMPARE(at(ComposerFixture::body(window)), 1);
    QCOMPARE(at(chip), 2); // the first of them; the arrows go to the others
    QCOMPARE(at(ComposerFixture::files(window)->addButton()), 3);
    QCOMPARE(at(ComposerFixture::seal(window)), 4);
    QCOMPARE(at(ComposerFixture::notice(window)), 5);
    for (const QWidget *one : QList<QWidget *>{ head->from(), head->to()->lineEdit(), head->cc()->lineEdit(),
                                                head->bcc()->lineEdit() })
        QVERIFY2(at(one) > 5, qPrintable(one->accessibleName()));
    for (const look::Button *one : window->findChildren<look::Button *>())
        QVERIFY2(!one->isVisible() || !one->isEnabled() || at(one) >= 0, qPrintable(one->text()));
    QList<QWidget *> back{ QApplication::focusWidget() };
    for (int step = 0; step < 40; ++step) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab, Qt::ShiftModifier);
        if (QApplication::focusWidget() == back.first())
            break;
        back.insert(1, QApplication::focusWidget());
    }
    QCOMPARE(back, there);
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
        QVERIFY2(interface && !interface->text(QAccessible::Name).isEmpty(),
                 widget->metaObject()->className());
        if (auto *tool = qobject_cast<QToolButton *>(widget);
            tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly)
            QVERIFY(!tool->toolTip().isEmpty());
    }
    QVERIFY(letters.size() >= 9);
}

SOBRE_COMPOSER_MAIN(tst_composer)
#include "tst_composer.moc"
