// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/header_letters.h"
#include "tests/ui/letters/pane_test.h"

using namespace sobre;
using namespace sobre::ui;
using namespace sobre::ui::test;
using namespace Qt::StringLiterals;
using look::LetterMark;
using store::FolderId;
using store::LetterId;

/// Letters of which only the header is here, as a list shows them.
class TestHeaderLetters : public PaneTest {
    Q_OBJECT

private Q_SLOTS:
    void isListedAsHeader()
    {
        const LetterId id = *m_mail->profile.add("From: Jonas Weber <jonas@example.org>\r\nSubject: Video of the holidays\r\n"
                                                 "Date: Fri, 20 Nov 2026 09:12:00 +0000\r\n\r\n");
        (void)m_mail->profile.add("From: Ana Ruiz <ana@example.net>\r\nSubject: Minutes\r\nDate: Sat, 21 Nov 2026 09:12:00 +0000\r\n\r\nHello\r\n");
        QVERIFY(m_mail->profile.write([id](store::Database &database) { return store::header_letters::mark(database, id, 48'300'000); }));
        m_mail->show(*m_pane, FolderId::Inbox);
        QCOMPARE(model().rowCount(), 2);
        QCOMPARE(subjectAt(1), u"Video of the holidays"_s);
        QCOMPARE(markAt(1), LetterMark::HeaderOnly);
        QCOMPARE(previewAt(1), u"The rest lies at the post office"_s);
        const QString spoken = model().index(1).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(spoken.contains(u"Only the header is here"_s), qPrintable(spoken));
        QCOMPARE(markAt(0), LetterMark::None);
        QCOMPARE(previewAt(0), u"Hello"_s);
        if (const QString directory = qEnvironmentVariable("SOBRE_SHOTS"); !directory.isEmpty())
            m_pane->grab().save(directory + u"/list.png"_s);
    }

private:
    QString previewAt(int row) { return model().index(row).data(look::LetterPreviewRole).toString(); }
    LetterMark markAt(int row) { return model().index(row).data(look::LetterMarkRole).value<LetterMark>(); }
};

SOBRE_PANE_MAIN(TestHeaderLetters)

#include "tst_header_letters.moc"
