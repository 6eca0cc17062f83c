// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/reader/reader_probe.h"
#include "tests/ui/reader/sample_letters.h"
#include "ui/look/tokens.h"
#include "ui/reader/find_bar.h"
#include "ui/reader/link_target.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTextBlock>

using namespace sobre;
using namespace sobre::ui;
using namespace sobre::ui::test;
using namespace Qt::StringLiterals;

class TestReaderBody : public QObject, private ReaderProbe {
    Q_OBJECT

private Q_SLOTS:
    void init() { start(); }
    void cleanup() { m_reader.reset(); }

    void drawsQuotesWithBars();
    void opensAFoldByKeyboard();
    void dimsTheSignature();
    void showsMarkupAsText();
    void opensLinksOnlyWhenUsed();
    void loadsNothingForHtml();
    void switchesToPlainText();
    void findsWords();
    void pagesDownAndAsksForTheNext();
};

void TestReaderBody::drawsQuotesWithBars()
{
    open(quotes());
    int deepest = 0;
    QTextBlock second;
    for (QTextBlock block = body().document()->begin(); block.isValid(); block = block.next()) {
        const int level = block.blockFormat().intProperty(LetterDocument::QuoteLevel);
        deepest = std::max(deepest, level);
        if (block.text().contains(u"rather begin"_s))
            second = block;
    }
    QCOMPARE(deepest, 2);
    QVERIFY(!text().contains(u'>') && !text().contains(u"midnight"_s));
    const QRect line = body().cursorRect(QTextCursor(second));
    const QImage shot = body().viewport()->grab().toImage();
    int bars = 0;
    for (int x = 0; x < line.left(); ++x)
        bars += shot.pixelColor(x, line.center().y()) == look::tokens().quote;
    QCOMPARE(bars, 4); // two of two pixels
}

void TestReaderBody::opensAFoldByKeyboard()
{
    open(quotes());
    body().setFocus();
    for (int i = 0; i < 3 && !body().textCursor().selectedText().startsWith(u"Show 3 more"_s); ++i)
        QTest::keyClick(&body(), Qt::Key_Tab);
    QVERIFY(body().textCursor().selectedText().startsWith(u"Show 3 more"_s));
    QTest::keyClick(&body(), Qt::Key_Return);
    QVERIFY(
        tests::waitUntil([this] { return text().contains(u"midnight"_s) && text().contains(u"coffee"_s); }));
    // The focus is still on the control, which now closes it.
    QTest::keyClick(&body(), Qt::Key_Return);
    QVERIFY(tests::waitUntil([this] { return !text().contains(u"midnight"_s); }));
    QVERIFY(m_opener.opened.isEmpty());
}

void TestReaderBody::dimsTheSignature()
{
    open(quotes());
    const auto ink = [this](const QString &words) {
        QTextCursor found = body().document()->find(words);
        return found.charFormat().foreground().color();
    };
    QCOMPARE(ink(u"Harbour lane"_s), look::tokens().text2);
    QCOMPARE(ink(u"See you"_s), look::tokens().text);
}

void TestReaderBody::showsMarkupAsText()
{
    const QByteArray bait = "<b>bold</b> <img src='http://x.example/'>";
    openText(bait
                 + " a\xe2\x80\xae"
                   "exe.txt",
             bait);
    QCOMPARE(title(), QString::fromLatin1(bait));
    QVERIFY(text().startsWith(QString::fromLatin1(bait)));
    QVERIFY(text().endsWith(u" aexe.txt"_s));
    QCOMPARE(child<look::Label>("subject")->textFormat(), Qt::PlainText);
}

void TestReaderBody::opensLinksOnlyWhenUsed()
{
    m_opener.opened.clear();
    openText("See https://example.net/agenda and javascript:alert(1)");
    auto *target = child<LinkTarget>();
    QVERIFY(!target->isVisible());
    const QTextCursor link = body().document()->find(u"example"_s);
    const QPoint place = body().cursorRect(link).center();
    QTest::mouseMove(body().viewport(), place);
    QVERIFY(tests::waitUntil([&] { return target->isVisible(); }));
    QCOMPARE(target->target(), u"https://example.net/agenda"_s);
    QVERIFY(m_opener.opened.isEmpty());
    QTest::mouseClick(body().viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(m_opener.opened, QList<QUrl>{ QUrl(u"https://example.net/agenda"_s) });
    QTest::mouseMove(body().viewport(), QPoint(400, body().viewport()->height() - 5));
    QVERIFY(tests::waitUntil([&] { return !target->isVisible(); }));
    body().moveCursor(QTextCursor::Start);
    body().setFocus();
    QTest::keyClick(&body(), Qt::Key_Tab);
    QCOMPARE(target->target(), u"https://example.net/agenda"_s);
    QTest::keyClick(&body(), Qt::Key_Return);
    QCOMPARE(m_opener.opened.size(), 2);
}

void TestReaderBody::loadsNothingForHtml()
{
    QTcpServer listener;
    QVERIFY(listener.listen(QHostAddress::LocalHost));
    int asked = 0;
    connect(&listener, &QTcpServer::newConnection, this, [&asked] { ++asked; });
    open(newsletter("127.0.0.1:" + QByteArray::number(listener.serverPort())));
    QVERIFY(text().contains(u"The Long Harbour"_s));
    QVERIFY(text().contains(u"The poster"_s)); // the words for a picture that is not there
    QVERIFY(!text().contains(u"fetch"_s) && !text().contains(u"root:"_s));
    QVERIFY(stripSaying(u"Pictures from"_s));
    // Its own picture is shown: the red square.
    const QImage shot = body().viewport()->grab().toImage();
    int red = 0;
    for (int y = 0; y < shot.height(); ++y)
        for (int x = 0; x < shot.width(); ++x)
            red += shot.pixelColor(x, y) == QColor(255, 0, 0);
    QVERIFY2(red >= 80, qPrintable(QString::number(red)));
    // Whatever the document is asked for, it has only that.
    const QVariant file
        = body().document()->resource(QTextDocument::ImageResource, QUrl(u"file:///etc/passwd"_s));
    QCOMPARE(file.value<QImage>().size(), QSize(1, 1));
    QVERIFY(!body()
                 .document()
                 ->resource(QTextDocument::StyleSheetResource, QUrl(u"/etc/passwd"_s))
                 .toByteArray()
                 .contains("root"));
    QTest::qWait(200);
    QCOMPARE(asked, 0);
    QVERIFY(!listener.hasPendingConnections());
    // A picture within the text is no attachment.
    QVERIFY(!child<QAbstractButton>("saveAttachment"));
}

void TestReaderBody::switchesToPlainText()
{
    open(newsletter("cinema.example"));
    QAction *plain = m_reader->pane->ownActions().at(1);
    QVERIFY(plain->isEnabled());
    plain->trigger();
    QVERIFY(tests::waitUntil([this] { return text() == u"Silent film night."_s; }));
    QVERIFY(!stripSaying(u"Pictures from"_s));
    QVERIFY(child<QAbstractButton>("saveAttachment")); // now the picture is a file
    openText("just text");
    QVERIFY(!plain->isEnabled() && !plain->isChecked());
    const QString before = body().document()->defaultFont().family();
    QAction *fixed = m_reader->pane->ownActions().at(2);
    fixed->trigger();
    QVERIFY(tests::waitUntil([&] { return body().document()->defaultFont().family() != before; }));
    QVERIFY(m_reader->settings().value(u"reader/fixedFont"_s).toBool());
}

void TestReaderBody::findsWords()
{
    open(quotes());
    QTest::keyClick(m_reader->pane.get(), Qt::Key_F, Qt::ControlModifier);
    auto *bar = child<FindBar>();
    QVERIFY(bar->isVisible());
    QTest::keyClicks(QApplication::focusWidget(), u"the ROOF"_s);
    QVERIFY(tests::waitUntil([&] { return bar->hits() == 2; }));
    auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(field);
    QCOMPARE(body().extraSelections().size(), 2);
    const int first = body().textCursor().position();
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(body().textCursor().position() > first);
    QTest::keyClick(field, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(body().textCursor().position(), first);
    field->setText(u"midnight"_s); // stands in a folded quote
    QVERIFY(tests::waitUntil([&] { return bar->hits() == 1; }));
    field->setText(u"nowhere"_s);
    QCOMPARE(bar->hits(), 0);
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(!bar->isVisible() && body().hasFocus());
    QVERIFY(body().extraSelections().isEmpty());
}

void TestReaderBody::pagesDownAndAsksForTheNext()
{
    QByteArray words;
    for (int i = 0; i < 80; ++i)
        words += "line " + QByteArray::number(i) + "\r\n\r\n";
    openText(words);
    QSignalSpy next(m_reader->pane.get(), &ReaderPane::wantsNextUnread);
    body().setFocus();
    QTest::keyClick(&body(), Qt::Key_Space);
    const int page = body().verticalScrollBar()->value();
    QVERIFY(page > 0);
    QTest::keyClick(&body(), Qt::Key_Space, Qt::ShiftModifier);
    QCOMPARE(body().verticalScrollBar()->value(), 0);
    for (int i = 0; i < 40 && next.isEmpty(); ++i)
        QTest::keyClick(&body(), Qt::Key_Space);
    QCOMPARE(next.size(), 1);
    QCOMPARE(body().verticalScrollBar()->value(), body().verticalScrollBar()->maximum());
    m_reader->pane->pageDown();
    QCOMPARE(next.size(), 2);
}

SOBRE_READER_MAIN(TestReaderBody)
#include "tst_reader_body.moc"
