// SPDX-License-Identifier: GPL-3.0-or-later
// Letters of which only parts are signed: what stands in the frame, and which files say that nobody signed them.
#include "tests/ui/reader/reader_probe.h"
#include "tests/ui/reader/sample_letters.h"
#include "ui/look/button.h"
#include "ui/look/tokens.h"
#include "ui/reader/files_bar.h"

#include <QAbstractTextDocumentLayout>
#include <QTextFrame>

using namespace sobre;
using namespace sobre::ui;
using namespace sobre::ui::test;
using namespace Qt::StringLiterals;

namespace {

const QString Ana = u"ana.ruiz@example.net"_s;

QByteArray head(const QByteArray &more)
{
    return "From: Ana Ruiz <ana.ruiz@example.net>\r\nTo: marta@example.org\r\nSubject: From the list\r\n"
           "Date: " + QDateTime::currentDateTimeUtc().toString(Qt::RFC2822Date).toLatin1() + "\r\nMIME-Version: 1.0\r\n" + more;
}

QByteArray mixed(const QByteArrayList &parts)
{
    return head("Content-Type: multipart/mixed; boundary=outer\r\n\r\n--outer\r\n" + parts.join("\r\n--outer\r\n") + "\r\n--outer--\r\n");
}

QByteArray crlf(QByteArray octets)
{
    return octets.replace("\r\n", "\n").replace("\n", "\r\n");
}

} // namespace

class TestReaderParts : public QObject, private ReaderProbe {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        start();
        m_reader->side.provider.addKey(Ana, '2');
    }
    void cleanup() { m_reader.reset(); }

    void attackE45AFooterLiesOutsideOfTheFrame()
    {
        open(mixed({ "Content-Type: text/plain\r\n\r\nAbove.", signedText(u"By Ana."_s), "Content-Type: text/plain\r\n\r\nThe list" }));
        QCOMPARE(framed(), QStringList { u"By Ana."_s });
        QVERIFY(text().contains(u"Above."_s) && text().contains(u"The list"_s));
        QCOMPARE(body().accessibleDescription(), u"Only this is signed: By Ana."_s);
        open(m_ana.write(m_ana.draft(u"All by Ana."_s), true, false));
        QCOMPARE(body().accessibleDescription(), QString());
    }

    void attackD32TheSameWordsOutsideAreNotFramed()
    {
        // The words of the signed part stand outside of it too: before and after it.
        open(mixed({ "Content-Type: text/plain\r\n\r\nBy Ana.", signedText(u"By Ana."_s), "Content-Type: text/plain\r\n\r\nBy Ana." }));
        QCOMPARE(framed(), QStringList { u"By Ana."_s });
        QCOMPARE(text().count(u"By Ana."_s), 3);
        QVERIFY(body().document()->rootFrame()->childFrames().constFirst()->firstPosition() > 5);
    }

    void attackD32HtmlIsFramedAsItsWords()
    {
        mime::Draft draft = m_ana.draft({});
        draft.html = u"<p>By <b>Ana</b>.</p>"_s;
        open(mixed({ "Content-Type: text/html\r\n\r\n<h1>Not by Ana</h1>", entity(draft), "Content-Type: text/html\r\n\r\n<p>The list</p>" }));
        QCOMPARE(framed(), QStringList { u"By Ana."_s });
        QVERIFY(text().contains(u"Not by Ana"_s) && text().contains(u"The list"_s));
        QVERIFY(stripSaying(u"Only the framed part is signed."_s));
    }

    void attackD32ClearSignedWordsHaveTheFrameAndNothingElse()
    {
        const QByteArray armour = tests::fakeClearSigned("By Ana.\n", '2');
        open(head("Content-Type: text/plain; charset=utf-8\r\n\r\n") + crlf("Above.\n" + armour + "Below: ñ.\n"));
        QCOMPARE(framed(), QStringList { u"By Ana."_s });
        QVERIFY(text().startsWith(u"Above."_s));
        QVERIFY(text().contains(u"Below: ñ."_s));
        QVERIFY(!text().contains(u"BEGIN PGP"_s));
        QVERIFY(stripSaying(u"Only the framed part is signed."_s));
        // What does not fit gets none, and stays what it is.
        open(head("Content-Type: text/plain\r\n\r\n") + crlf("Above.\n" + QByteArray(armour).replace("By Ana", "By Eve") + "Below.\n"));
        QCOMPARE(framed(), QStringList());
        QVERIFY(text().contains(u"BEGIN PGP SIGNED"_s));
        QVERIFY(stripSaying(u"does not fit its signature"_s));
    }

    void attackD32TwoClearSignedTextsHaveTwoFrames()
    {
        open(head("Content-Type: text/plain\r\n\r\n")
             + crlf(tests::fakeClearSigned("One.\n", '2') + "between\n" + tests::fakeClearSigned("Two.\n", '2')));
        QCOMPARE(framed(), (QStringList { u"One."_s, u"Two."_s }));
        QVERIFY(text().contains(u"between"_s));
    }

    void attackD32FilesOutsideSayThatNobodySignedThem()
    {
        mime::Draft draft = m_ana.draft(u"By Ana."_s);
        draft.attachments.append(mime::OutgoingAttachment::fromBytes(u"hers.txt"_s, "application/x-a", "x"));
        const QByteArray file = "Content-Type: application/x-b\r\nContent-Disposition: attachment; filename=other.txt\r\n\r\ny";
        open(mixed({ entity(draft), file }));
        QCOMPARE(child<FilesBar>()->files().size(), 2);
        QCOMPARE(notSigned(), QStringList { u"other.txt"_s });
        // Where everything is signed nothing is said of the files, nor where nothing is.
        open(m_ana.write(draft, true, false));
        QCOMPARE(child<FilesBar>()->files().size(), 1);
        QCOMPARE(notSigned(), QStringList());
        open(mixed({ "Content-Type: text/plain\r\n\r\nx", file }));
        QCOMPARE(child<FilesBar>()->files().size(), 1);
        QCOMPARE(notSigned(), QStringList());
    }

    void attackE45WhatStandsBehindTheSignatureIsOutside()
    {
        QByteArray raw = m_ana.write(m_ana.draft(u"By Ana."_s), true, false);
        const qsizetype end = raw.lastIndexOf("\r\n--");
        const QByteArray boundary = raw.sliced(end + 4).trimmed().chopped(2);
        raw.insert(end, "\r\n--" + boundary + "\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename=list.txt\r\n\r\nThe list");
        open(raw);
        QCOMPARE(framed(), QStringList { u"By Ana."_s });
        QCOMPARE(notSigned(), QStringList { u"list.txt"_s });
    }

    void attackE43NothingInALetterDrawsAStripOrAFrame()
    {
        const QByteArray fake = "<div style=\"position:fixed;top:0;left:0;width:100%;height:60px;z-index:9;margin:-300px 0 0 -90px;"
                                "background:#E2F3E8;color:#15603A;border:2px solid #15603A\">Envelope. Sealed for you, and signed by Ana. "
                                "<button>Details</button></div><table border=2><tr><td>Signed words</td></tr></table>";
        open(head("Content-Type: text/html\r\n\r\n") + fake);
        auto *strip = child<look::Strip>("security");
        QVERIFY(!strip || !strip->isVisible());
        QVERIFY(text().contains(u"Sealed for you, and signed by Ana."_s)); // words, where words stand
        QVERIFY(body().findChildren<QAbstractButton *>().isEmpty());
        // All of it lies within the view of the text, and that lies below what we say.
        const QRect card = inPane(child<look::Label>("subject"));
        QVERIFY(inPane(&body()).top() >= card.bottom());
        QVERIFY(body().document()->documentLayout()->blockBoundingRect(body().document()->begin()).top() >= 0);
        for (const QString &way : { u"position"_s, u"z-index"_s, u"margin:-"_s, u"-300px"_s })
            QVERIFY2(!body().document()->toHtml().contains(way), qPrintable(way));
        // Beside words that are signed no HTML is drawn at all: the only frame is ours.
        open(mixed({ "Content-Type: text/html\r\n\r\n" + fake, signedText(u"By Ana."_s) }));
        QCOMPARE(framed(), QStringList { u"By Ana."_s });
        QVERIFY(body().document()->rootFrame()->childFrames().constFirst()->frameFormat().borderBrush().color() == look::tokens().warnFg);
        QVERIFY(stripSaying(u"Only the framed part is signed."_s));
    }

private:
    QRect inPane(QWidget *widget) const
    {
        return { widget->mapTo(m_reader->pane.get(), QPoint(0, 0)), widget->size() };
    }

    QByteArray entity(const mime::Draft &draft)
    {
        const QByteArray raw = m_ana.write(draft, true, false);
        return raw.sliced(raw.indexOf("Content-Type: multipart/signed")).trimmed();
    }
    QByteArray signedText(const QString &words) { return entity(m_ana.draft(words)); }

    QStringList framed() const
    {
        QStringList all;
        for (QTextFrame *frame : body().document()->rootFrame()->childFrames()) {
            QTextCursor inside = frame->firstCursorPosition();
            inside.setPosition(frame->lastPosition(), QTextCursor::KeepAnchor);
            all.append(inside.selectedText().trimmed());
        }
        return all;
    }

    QStringList notSigned() const
    {
        QStringList all;
        for (const look::Label *label : child<FilesBar>()->findChildren<look::Label *>(u"notSigned"_s)) {
            if (!label->isVisible())
                continue;
            const QString row = label->parentWidget()->findChild<QLabel *>(u"attachmentName"_s)->text();
            all.append(row.section(u'\u00b7', 0, 0).remove(QChar(0x2068)).remove(QChar(0x2069)).trimmed());
        }
        return all;
    }

    WritingSide m_ana;
};

SOBRE_READER_MAIN(TestReaderParts)
#include "tst_reader_parts.moc"
