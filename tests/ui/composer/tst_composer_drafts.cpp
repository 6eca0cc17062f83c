// SPDX-License-Identifier: GPL-3.0-or-later
#include "composer_test.h"

#include "core/outbox/draft_letter.h"

using namespace sobre;
using namespace sobre::ui;
using namespace sobre::ui::test;

/// What was written is never lost.
class tst_composer_drafts : public ComposerTest {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { dressApplication(); }
    void init() { begin(); }
    void cleanup() { end(); }

    void draftComesBackWhole();
    void draftHoldsWhatIsNoAddress();
    void savesInPlaceOfTheOlderDraft();
    void writesLargeFilesOnce();
    void savesWhenTheWindowLosesTheFocus();
    void closingKeepsADraft();
    void closingUnchangedKeepsNothing();
    void discardingLeavesItInTheTrash();
    void keepsADraftWhoseFileIsGone();
    void goesOnWithAnHtmlDraft();
};

void tst_composer_drafts::draftComesBackWhole()
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
    ComposerFixture::files(window)->addPaths(
        { file(u"größe ñ.bin"_s, octets), file(u"notes.txt"_s, "one\ntwo\n") });
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

void tst_composer_drafts::draftHoldsWhatIsNoAddress()
{
    ComposerWindow *window = open();
    ComposerFixture::type(ComposerFixture::head(window)->to()->lineEdit(),
                          u"Carlos of the workshop,ana@exa"_s);
    const LetterId draft = close(window); // "ana@exa" is no chip yet
    window = open({ .kind = Writing::Kind::Draft, .about = draft });
    const auto to = ComposerFixture::head(window)->to();
    QCOMPARE(ComposerFixture::addresses(to), QStringList({ u"Carlos of the workshop"_s, u"ana@exa"_s }));
    QCOMPARE(to->recipients().first().state, look::RecipientState::Bad);
}

void tst_composer_drafts::savesInPlaceOfTheOlderDraft()
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

void tst_composer_drafts::writesLargeFilesOnce()
{
    const QByteArray large = store::test::noise(3'000'000, 5);
    ComposerWindow *window = open();
    ComposerFixture::files(window)->addPaths({ file(u"large.txt"_s, large) });
    ComposerFixture::type(ComposerFixture::body(window), u"one"_s);
    QTest::keyClick(ComposerFixture::body(window), Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(window->draft() != LetterId::None);
    const LetterId draft = window->draft();
    window->setDraftInterval(std::chrono::milliseconds(50));
    const auto kept = [this](LetterId id) { return outbox::readDraft(m_fixture->profile().reader(), id); };
    QTest::qWait(100);
    ComposerFixture::type(ComposerFixture::body(window), u" two"_s);
    QTRY_COMPARE(kept(draft)->text, u"one two"_s); // it is on the disk
    QCOMPARE(window->draft(), draft); // and the file was not written again
    ComposerFixture::type(ComposerFixture::head(window)->subject(), u"Plans"_s);
    QTRY_COMPARE(kept(draft)->subject, u"Plans"_s);
    QCOMPARE(m_fixture->in(FolderId::Drafts), QList<LetterId>({ draft }));

    // As after a crash: it is opened as it was left.
    ComposerWindow *other = open({ .kind = Writing::Kind::Draft, .about = draft });
    QCOMPARE(ComposerFixture::body(other)->text(), u"one two"_s);
    QCOMPARE(ComposerFixture::head(other)->subject()->text(), u"Plans"_s);
    const auto files = ComposerFixture::files(other)->files();
    QCOMPARE(files.size(), 1);
    QCOMPARE(part(files.first().letter, files.first().part), large);
    QPointer<ComposerWindow> alive(other);
    other->close();
    QTRY_VERIFY(!alive);

    // Another file is another draft.
    window->activateWindow();
    ComposerFixture::files(window)->addPaths({ file(u"b.txt"_s, "b") });
    QTRY_VERIFY(window->draft() != draft);
    const LetterId second = window->draft();
    QCOMPARE(stored(second).attachments.size(), 2);
    ComposerFixture::type(ComposerFixture::body(window), u" three"_s);
    QTRY_COMPARE(kept(second)->text, u"one two three"_s);
    // Closed, it is one whole letter, and nothing is left beside it.
    const LetterId last = close(window);
    QVERIFY(last != second);
    QCOMPARE(m_fixture->in(FolderId::Drafts), QList<LetterId>({ last }));
    QVERIFY(stored(last).text.contains(u"one two three"_s));
    QCOMPARE(stored(last).attachments.size(), 2);
    QCOMPARE(**m_fixture->profile().reader().integer("SELECT count(*) FROM meta WHERE key LIKE 'draft-text-%'"), 0);
}

void tst_composer_drafts::savesWhenTheWindowLosesTheFocus()
{
    ComposerWindow *window = open();
    ComposerFixture::type(ComposerFixture::body(window), u"words"_s);
    QCOMPARE(window->draft(), LetterId::None);
    QWidget other;
    other.show();
    QVERIFY(QTest::qWaitForWindowActive(&other));
    QTRY_VERIFY(window->draft() != LetterId::None);
}

void tst_composer_drafts::closingKeepsADraft()
{
    ComposerWindow *window = open();
    ComposerFixture::type(ComposerFixture::body(window), u"words"_s);
    const LetterId draft = close(window);
    QCOMPARE(m_fixture->in(FolderId::Drafts), QList<LetterId>({ draft }));
    QCOMPARE(stored(draft).text.trimmed(), u"words"_s);
    QVERIFY(!m_fixture->row(draft).unread);
}

void tst_composer_drafts::closingUnchangedKeepsNothing()
{
    QCOMPARE(close(open()), LetterId::None);
    QCOMPARE(close(open({ .kind = Writing::Kind::Reply, .about = agenda() })), LetterId::None);
    ComposerWindow *window = open();
    ComposerFixture::type(ComposerFixture::body(window), u"x"_s);
    QTest::keyClick(ComposerFixture::body(window), Qt::Key_Backspace);
    QCOMPARE(close(window), LetterId::None);
    QVERIFY(m_fixture->in(FolderId::Drafts).isEmpty());
}

void tst_composer_drafts::discardingLeavesItInTheTrash()
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

void tst_composer_drafts::keepsADraftWhoseFileIsGone()
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

void tst_composer_drafts::goesOnWithAnHtmlDraft()
{
    const auto draft
        = m_fixture->profile().add("From: marta@example.org\r\nSubject: Hi\r\nContent-Type: text/html\r\n\r\n"
                                   "<p>One</p><p>Two</p>\r\n",
                                   { .folder = FolderId::Drafts });
    ComposerWindow *window = open({ .kind = Writing::Kind::Draft, .about = *draft });
    QCOMPARE(ComposerFixture::body(window)->text(), u"One\n\nTwo"_s);
}

SOBRE_COMPOSER_MAIN(tst_composer_drafts)
#include "tst_composer_drafts.moc"
