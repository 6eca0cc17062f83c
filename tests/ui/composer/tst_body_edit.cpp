// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/body_edit.h"
#include "ui/look/theme.h"
#include "ui/look/tokens.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

using namespace sobre;
using namespace Qt::StringLiterals;

/// Typing in the field for the text.
class tst_body_edit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { new look::Theme(*qApp); }
    void keepsEmptyLines();
    void quotedLinesAreColouredOnly();
    void undoStopsAtTheTextItWasGiven();
    void takesALongQuotation();
};

namespace {

void type(QWidget *widget, const QString &text)
{
    for (const QChar c : text)
        c == u'\n' ? QTest::keyClick(widget, Qt::Key_Return) : QTest::keyClick(widget, c.toLatin1());
}

} // namespace

void tst_body_edit::keepsEmptyLines()
{
    ui::BodyEdit edit;
    type(&edit, u"a\n\nb\n\n\nc"_s);
    QCOMPARE(edit.text(), u"a\n\nb\n\n\nc"_s);
}

void tst_body_edit::quotedLinesAreColouredOnly()
{
    ui::BodyEdit edit;
    edit.setText(u"answer\n> quoted\n-- \nname"_s);
    QCOMPARE(edit.text(), u"answer\n> quoted\n-- \nname"_s);
    const auto colours = [&edit](int line) {
        return edit.document()
            ->findBlockByNumber(line)
            .layout()
            ->formats()
            .value(0)
            .format.foreground()
            .color();
    };
    QTRY_COMPARE(colours(1), look::tokens().quote);
    QCOMPARE(colours(3), look::tokens().text2);
    QVERIFY(edit.document()->findBlockByNumber(0).layout()->formats().isEmpty());
}

void tst_body_edit::undoStopsAtTheTextItWasGiven()
{
    ui::BodyEdit edit;
    edit.setText(u"> quoted"_s);
    type(&edit, u"hello"_s);
    for (int times = 0; times < 10; ++times)
        edit.undo();
    QCOMPARE(edit.text(), u"> quoted"_s);
}

void tst_body_edit::takesALongQuotation()
{
    ui::BodyEdit edit;
    edit.resize(900, 400);
    edit.show();
    QVERIFY(QTest::qWaitForWindowExposed(&edit));
    const QString text = u"> some words of a line in a very long letter, as they come\n"_s.repeated(3'400);
    QElapsedTimer clock;
    clock.start();
    edit.setText(text);
    edit.repaint();
    QTest::qWait(1);
    type(&edit, u"a"_s);
    QVERIFY2(clock.elapsed() < 500,
             qPrintable(QString::number(clock.elapsed()))); // 20 ms where nothing else runs
}

QTEST_MAIN(tst_body_edit)
#include "tst_body_edit.moc"
