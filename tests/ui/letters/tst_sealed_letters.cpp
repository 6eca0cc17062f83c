// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/letters/pane_test.h"
#include "ui/look/label.h"

using namespace sobre;
using namespace sobre::ui;
using namespace sobre::ui::test;
using namespace Qt::StringLiterals;
using look::LetterMark;
using store::Flag;
using store::FolderId;
using store::LetterId;

namespace {

QByteArray envelope(const QByteArray &more = {})
{
    return "From: Ana Ruiz <ana.ruiz@example.net>\r\nTo: marta@example.org\r\nSubject: ...\r\n"
           "Date: Sat, 21 Nov 2026 20:45:00 +0000\r\n" + more +
           "MIME-Version: 1.0\r\nContent-Type: multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=b\r\n\r\n"
           "--b\r\nContent-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n"
           "--b\r\nContent-Type: application/octet-stream; name=encrypted.asc\r\n\r\nx\r\n--b--\r\n";
}

} // namespace

/// Letters in envelopes, as a list shows them.
class TestSealedLetters : public PaneTest {
    Q_OBJECT

private Q_SLOTS:
    void isListedAsSealedUntilItWasOpened()
    {
        const LetterId id = *m_mail->profile.add(envelope());
        m_mail->show(*m_pane, FolderId::Inbox);
        QCOMPARE(subjectAt(0), u"Sealed letter"_s);
        QCOMPARE(markAt(0), LetterMark::SealedShut);
        QCOMPARE(model().index(0).data(look::LetterPreviewRole).toString(), QString());
        QVERIFY(!model().index(0).data(look::LetterAttachmentRole).toBool());
        QVERIFY2(spokenAt(0).startsWith(u"Unread. Ana Ruiz. Sealed letter. Sealed. "_s), qPrintable(spokenAt(0)));

        QSignalSpy drawn(&model(), &QAbstractItemModel::dataChanged);
        model().setJudged(id, u"The door code"_s, LetterMark::Sealed);
        QVERIFY(!drawn.isEmpty());
        QCOMPARE(subjectAt(0), u"The door code"_s);
        QCOMPARE(markAt(0), LetterMark::Sealed);
        QVERIFY(spokenAt(0).startsWith(u"Unread. Ana Ruiz. The door code. Sealed. "_s));
        const auto row = store::letters::row(m_mail->profile.reader(), id);
        QCOMPARE(row->subject, u"..."_s); // what lies in the file

        // Elsewhere too, for as long as the program runs, and no longer.
        m_mail->show(*m_pane, FolderId::Archive);
        m_mail->show(*m_pane, FolderId::Inbox);
        QCOMPARE(subjectAt(0), u"The door code"_s);
        search(u"from:ana"_s);
        QCOMPARE(subjectAt(0), u"The door code"_s);
        LetterListPane later(m_mail->desk, m_mail->mail);
        m_mail->show(later, FolderId::Inbox);
        QCOMPARE(later.model().index(0).data(look::LetterSubjectRole).toString(), u"Sealed letter"_s);
    }

    void staysSealedWhenItDidNotOpen()
    {
        const LetterId id = *m_mail->profile.add(envelope());
        m_mail->show(*m_pane, FolderId::Inbox);
        model().setJudged(id, {}, LetterMark::SealedShut);
        QCOMPARE(subjectAt(0), u"Sealed letter"_s);
        model().setJudged(id, {}, LetterMark::Bad);
        QCOMPARE(subjectAt(0), u"Sealed letter"_s);
        QCOMPARE(markAt(0), LetterMark::Bad);
    }

    void showsItselfInAConversation()
    {
        const LetterId first = *m_mail->profile.add(envelope("Message-ID: <one@example.net>\r\n"));
        (void)m_mail->profile.add(envelope("Message-ID: <two@example.net>\r\nIn-Reply-To: <one@example.net>\r\n"));
        m_mail->show(*m_pane, FolderId::Inbox);
        QCOMPARE(model().rowCount(), 1);
        press(Qt::Key_Home);
        press(Qt::Key_Right);
        const int row = model().rowOf(first, true);
        QVERIFY(row > 0);
        QCOMPARE(subjectAt(row), u"Sealed letter"_s);
        QCOMPARE(markAt(row), LetterMark::SealedShut);
        model().setJudged(first, u"The first one"_s, LetterMark::Sealed);
        QCOMPARE(subjectAt(row), u"The first one"_s);
        QCOMPARE(subjectAt(0), u"Sealed letter"_s);
    }

    void aSignedLetterHasItsSignOnceItWasRead()
    {
        store::test::Draft draft;
        draft.subject = "The plan";
        const LetterId id = *m_mail->profile.add(draft.raw());
        m_mail->show(*m_pane, FolderId::Inbox);
        QCOMPARE(markAt(0), LetterMark::None);
        model().setJudged(id, {}, LetterMark::Signed);
        QCOMPARE(subjectAt(0), u"The plan"_s);
        QCOMPARE(markAt(0), LetterMark::Signed);
        QVERIFY(spokenAt(0).contains(u"The plan. Signed. "_s));
    }

    void aSearchSaysWhatItDidNotLookInto()
    {
        QVERIFY(m_mail->profile.add(envelope()));
        QVERIFY(m_mail->profile.add(store::test::Draft {}.raw()));
        m_mail->show(*m_pane, FolderId::Inbox);
        QVERIFY(!foot().isVisible());
        search(u"words"_s);
        QCOMPARE(model().rowCount(), 1);
        QVERIFY(foot().isVisible());
        QVERIFY(foot().text().startsWith(u"1 sealed letter"_s));
        search(u"nothing-of-that-kind"_s); // also where nothing was found
        QVERIFY(foot().isVisible());
        search(u"from:ana"_s);
        QVERIFY(!foot().isVisible());
        m_mail->show(*m_pane, FolderId::Inbox);
        QVERIFY(!foot().isVisible());
    }

private:
    QString subjectAt(int row) { return model().index(row).data(look::LetterSubjectRole).toString(); }
    QString spokenAt(int row) { return model().index(row).data(Qt::AccessibleTextRole).toString(); }
    LetterMark markAt(int row) { return model().index(row).data(look::LetterMarkRole).value<LetterMark>(); }
    look::Label &foot() { return *m_pane->findChild<look::Label *>(u"unsearched"_s); }
    void search(const QString &typed)
    {
        QSignalSpy loaded(&model(), &LetterListModel::loaded);
        m_pane->showSearch(typed);
        QVERIFY(loaded.wait(10000));
        QCoreApplication::processEvents();
    }
};

SOBRE_PANE_MAIN(TestSealedLetters)

#include "tst_sealed_letters.moc"
