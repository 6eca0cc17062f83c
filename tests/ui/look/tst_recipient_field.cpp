// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/chip.h"
#include "ui/look/recipient_field.h"
#include "ui/look/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QCompleter>
#include <QLineEdit>
#include <QSignalSpy>
#include <QStringListModel>
#include <QTest>
#include <QVBoxLayout>

using namespace sobre::look;
using namespace Qt::StringLiterals;

namespace {

Recipient parse(const QString &text)
{
    const qsizetype open = text.lastIndexOf(u'<');
    Recipient one;
    one.address = open < 0 ? text : text.sliced(open + 1).chopped(1);
    if (open > 0)
        one.name = text.first(open).trimmed().remove(u'"');
    if (!one.address.contains(u'@')) {
        one.state = RecipientState::Bad;
        one.note = u"An address needs an @"_s;
    }
    return one;
}

} // namespace

class TestRecipientField : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { new Theme(*qApp); }
    void init()
    {
        m_window = new QWidget;
        auto *column = new QVBoxLayout(m_window);
        m_field = new RecipientField(u"To"_s);
        m_field->setParser(parse);
        m_next = new QLineEdit;
        column->addWidget(m_field);
        column->addWidget(m_next);
        m_window->resize(700, 200);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window));
        m_field->setFocus();
    }
    void cleanup() { delete m_window; }

    void separatorsCloseAChip_data();
    void separatorsCloseAChip();
    void tabClosesAndGoesOn();
    void quotedCommasStay();
    void pastedListsAreSplit_data();
    void pastedListsAreSplit();
    void backspaceSelectsThenDeletes();
    void arrowsWalk();
    void arrowsWalkInReadingDirection();
    void deleteRemovesTheMiddleOne();
    void f2EditsInPlace();
    void escapeGivesTheOldOneBack();
    void typingOnAChipGoesOnTyping();
    void badAddressesSayWhy();
    void leavingClosesWhatWasTyped();
    void completionMakesAChip();
    void aTypedAddressIsNotReplacedByASuggestion();
    void keyNewsChangeIconAndWords();
    void growsToFourLines();
    void theCrossIsLargeEnough();

private:
    QLineEdit *edit() const { return m_field->lineEdit(); }
    QStringList shown() const
    {
        QStringList all;
        for (const Recipient &one : m_field->recipients())
            all.append(one.shown());
        return all;
    }
    void give(const QStringList &addresses)
    {
        QList<Recipient> all;
        for (const QString &one : addresses)
            all.append(parse(one));
        m_field->setRecipients(all);
        m_field->setFocus();
    }
    static void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
    QString focusedChip() const
    {
        const auto *chip = qobject_cast<Chip *>(QApplication::focusWidget());
        return chip ? chip->text() : QString();
    }

    QWidget *m_window = nullptr;
    RecipientField *m_field = nullptr;
    QLineEdit *m_next = nullptr;
};

void TestRecipientField::separatorsCloseAChip_data()
{
    QTest::addColumn<int>("key");
    QTest::newRow("comma") << int(Qt::Key_Comma);
    QTest::newRow("semicolon") << int(Qt::Key_Semicolon);
    QTest::newRow("enter") << int(Qt::Key_Return);
}

void TestRecipientField::separatorsCloseAChip()
{
    QFETCH(int, key);
    QSignalSpy changed(m_field, &RecipientField::addressesChanged);
    QTest::keyClicks(edit(), u"Ana Ruiz <ana@example.net>"_s);
    QVERIFY(shown().isEmpty());
    if (key == Qt::Key_Return)
        press(Qt::Key_Return);
    else
        QTest::keyClicks(edit(), key == Qt::Key_Comma ? u","_s : u";"_s);
    QCOMPARE(shown(), QStringList{ u"Ana Ruiz"_s });
    QCOMPARE(m_field->recipients()[0].address, u"ana@example.net"_s);
    QCOMPARE(changed.size(), 1);
    QVERIFY(edit()->text().isEmpty());
    QVERIFY(edit()->hasFocus());
}

void TestRecipientField::tabClosesAndGoesOn()
{
    QTest::keyClicks(edit(), u"ana@example.net"_s);
    press(Qt::Key_Tab);
    QCOMPARE(shown(), QStringList{ u"ana@example.net"_s });
    QVERIFY(m_next->hasFocus()); // chips are no stops of their own
    QTest::keyClick(m_next, Qt::Key_Backtab);
    QVERIFY(edit()->hasFocus());
}

void TestRecipientField::quotedCommasStay()
{
    QTest::keyClicks(edit(), u"\"Ruiz, Ana\" <ana@example.net>, bo"_s);
    QCOMPARE(shown(), QStringList{ u"Ruiz, Ana"_s });
    QCOMPARE(edit()->text(), u"bo"_s);
    QCOMPARE(m_field->recipients()[0].written(), u"\"Ruiz, Ana\" <ana@example.net>"_s);
}

void TestRecipientField::pastedListsAreSplit_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("commas") << u"a@x.org, B <b@x.org>,c@x.org"_s
                            << QStringList{ u"a@x.org"_s, u"B"_s, u"c@x.org"_s };
    QTest::newRow("lines") << u"a@x.org\nb@x.org\r\n\nc@x.org\n"_s
                           << QStringList{ u"a@x.org"_s, u"b@x.org"_s, u"c@x.org"_s };
    QTest::newRow("names with commas") << u"Ruiz, Ana <a@x.org>; Weber, Jonas <j@x.org>"_s
                                       << QStringList{ u"Ruiz, Ana"_s, u"Weber, Jonas"_s };
    QTest::newRow("quotes") << u"\"A, B\" <a@x.org>, \"C; \\\"D\" <c@x.org>"_s
                            << QStringList{ u"A, B"_s, u"C; \\D"_s };
    QTest::newRow("only separators") << u", ;\n,"_s << QStringList{};
}

void TestRecipientField::pastedListsAreSplit()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    QApplication::clipboard()->setText(text);
    QTest::keySequence(edit(), QKeySequence::Paste);
    QCOMPARE(shown(), expected);
    QVERIFY(edit()->text().trimmed().isEmpty());
}

void TestRecipientField::backspaceSelectsThenDeletes()
{
    give({ u"a@x.org"_s, u"b@x.org"_s });
    press(Qt::Key_Backspace);
    QCOMPARE(focusedChip(), u"b@x.org"_s);
    QCOMPARE(shown().size(), 2);
    press(Qt::Key_Backspace);
    QCOMPARE(shown(), QStringList{ u"a@x.org"_s });
    QVERIFY(edit()->hasFocus());
    QTest::keyClicks(edit(), u"xy"_s);
    press(Qt::Key_Backspace); // deletes a letter, not a chip
    QCOMPARE(edit()->text(), u"x"_s);
    QCOMPARE(shown().size(), 1);
}

void TestRecipientField::arrowsWalk()
{
    give({ u"a@x.org"_s, u"b@x.org"_s });
    press(Qt::Key_Left);
    QCOMPARE(focusedChip(), u"b@x.org"_s);
    press(Qt::Key_Left);
    press(Qt::Key_Left);
    QCOMPARE(focusedChip(), u"a@x.org"_s);
    press(Qt::Key_Right);
    press(Qt::Key_Right);
    QVERIFY(edit()->hasFocus());
}

void TestRecipientField::arrowsWalkInReadingDirection()
{
    m_window->setLayoutDirection(Qt::RightToLeft);
    give({ u"a@x.org"_s, u"b@x.org"_s });
    press(Qt::Key_Right);
    QCOMPARE(focusedChip(), u"b@x.org"_s);
    press(Qt::Key_Left);
    QVERIFY(edit()->hasFocus());
}

void TestRecipientField::deleteRemovesTheMiddleOne()
{
    give({ u"a@x.org"_s, u"b@x.org"_s, u"c@x.org"_s });
    QSignalSpy changed(m_field, &RecipientField::addressesChanged);
    press(Qt::Key_Left);
    press(Qt::Key_Left);
    press(Qt::Key_Delete);
    QCOMPARE(shown(), (QStringList{ u"a@x.org"_s, u"c@x.org"_s }));
    QCOMPARE(focusedChip(), u"c@x.org"_s);
    QCOMPARE(changed.size(), 1);
}

void TestRecipientField::f2EditsInPlace()
{
    give({ u"a@x.org"_s, u"B <b@x.org>"_s, u"c@x.org"_s });
    press(Qt::Key_Left);
    press(Qt::Key_Left);
    press(Qt::Key_F2);
    QVERIFY(edit()->hasFocus());
    QCOMPARE(edit()->text(), u"B <b@x.org>"_s);
    edit()->clear();
    QTest::keyClicks(edit(), u"bo@x.org"_s);
    press(Qt::Key_Return);
    QCOMPARE(shown(), (QStringList{ u"a@x.org"_s, u"bo@x.org"_s, u"c@x.org"_s }));
    QTest::keyClicks(edit(), u"d@x.org,"_s);
    QCOMPARE(shown().last(), u"d@x.org"_s);
}

void TestRecipientField::escapeGivesTheOldOneBack()
{
    give({ u"a@x.org"_s, u"b@x.org"_s });
    press(Qt::Key_Left);
    press(Qt::Key_Left);
    press(Qt::Key_F2);
    QTest::keyClicks(edit(), u"spoilt"_s);
    press(Qt::Key_Escape);
    QCOMPARE(shown(), (QStringList{ u"a@x.org"_s, u"b@x.org"_s }));
    QVERIFY(edit()->text().isEmpty());
}

void TestRecipientField::typingOnAChipGoesOnTyping()
{
    give({ u"a@x.org"_s });
    press(Qt::Key_Left);
    QTest::keyClicks(QApplication::focusWidget(), u"n"_s);
    QVERIFY(edit()->hasFocus());
    QCOMPARE(edit()->text(), u"n"_s);
}

void TestRecipientField::badAddressesSayWhy()
{
    QTest::keyClicks(edit(), u"nobody,"_s);
    QVERIFY(!m_field->isAcceptable());
    const auto *chip = m_field->findChild<Chip *>();
    QCOMPARE(chip->tone(), Tone::Error);
    QCOMPARE(chip->glyph(), Glyph::Error);
    QVERIFY(chip->accessibleName().contains(u"An address needs an @"_s));
    QVERIFY(chip->toolTip().contains(u"An address needs an @"_s));
}

void TestRecipientField::leavingClosesWhatWasTyped()
{
    QTest::keyClicks(edit(), u"a@x.org"_s);
    m_next->setFocus(Qt::MouseFocusReason);
    QTRY_COMPARE(shown(), QStringList{ u"a@x.org"_s });
    m_field->setFocus();
    QTest::keyClicks(edit(), u"b@x.org"_s);
    QCOMPARE(m_field->pendingText(), u"b@x.org"_s);
    m_field->commit();
    QCOMPARE(shown().size(), 2);
}

void TestRecipientField::completionMakesAChip()
{
    QStringListModel people({ u"Ana Ruiz <ana@example.net>"_s, u"Helen Okafor <helen@clinic.example>"_s });
    m_field->setCompletionModel(&people);
    QSignalSpy query(m_field, &RecipientField::queryChanged);
    QTest::keyClicks(edit(), u"okaf"_s);
    QCOMPARE(query.last().first().toString(), u"okaf"_s);
    auto *completer = m_field->findChild<QCompleter *>();
    QTRY_VERIFY(completer->popup()->isVisible());
    QTest::keyClick(completer->popup(), Qt::Key_Return);
    QTRY_COMPARE(shown(), QStringList{ u"Helen Okafor"_s });
    QVERIFY(edit()->text().isEmpty());
}

void TestRecipientField::aTypedAddressIsNotReplacedByASuggestion()
{
    QStringListModel people({ u"Dana <dana@example.net>"_s, u"Ana <ana@example.net.example>"_s });
    m_field->setCompletionModel(&people);
    QTest::keyClicks(edit(), u"ana@example.net"_s);
    auto *completer = m_field->findChild<QCompleter *>();
    QTRY_VERIFY(completer->popup()->isVisible());
    QTest::keyClick(completer->popup(), Qt::Key_Return);
    QTRY_COMPARE(shown(), QStringList{ u"ana@example.net"_s });
    QVERIFY(!completer->popup()->isVisible());
}

void TestRecipientField::keyNewsChangeIconAndWords()
{
    give({ u"Ana <ana@example.net>"_s, u"carlos@x.org"_s });
    QSignalSpy changed(m_field, &RecipientField::addressesChanged);
    const QList<Chip *> chips = m_field->findChildren<Chip *>();
    m_field->setState(u"ANA@example.net"_s, RecipientState::Checked);
    m_field->setState(u"carlos@x.org"_s, RecipientState::NoKey);
    QCOMPARE(chips[0]->glyph(), Glyph::Shield);
    QCOMPARE(chips[0]->tone(), Tone::Postcard);
    QCOMPARE(chips[1]->glyph(), Glyph::Postcard);
    m_field->setSealing(true);
    QCOMPARE(chips[0]->tone(), Tone::Envelope);
    QCOMPARE(chips[1]->glyph(), Glyph::Warn);
    QCOMPARE(chips[1]->tone(), Tone::Warn);
    QVERIFY(chips[0]->accessibleName().contains(u"ana@example.net"_s));
    QVERIFY(chips[0]->accessibleName().contains(u"checked"_s));
    QVERIFY(chips[1]->accessibleName().contains(u"No key"_s));
    QCOMPARE(changed.size(), 0);
}

void TestRecipientField::growsToFourLines()
{
    const int one = m_field->height();
    QStringList many;
    for (int i = 0; i < 8; ++i)
        many.append(u"person%1@example.org"_s.arg(i));
    give(many);
    QTRY_VERIFY(m_field->height() > one);
    for (int i = 8; i < 80; ++i)
        many.append(u"person%1@example.org"_s.arg(i));
    give(many);
    QTRY_VERIFY(m_field->height() <= 5 * one);
    QCOMPARE(m_field->recipients().size(), 80);
}

void TestRecipientField::theCrossIsLargeEnough()
{
    give({ u"a@x.org"_s });
    auto *chip = m_field->findChild<Chip *>();
    QVERIFY(chip->height() >= 28);
    QTest::mouseClick(chip, Qt::LeftButton, {}, QPoint(chip->width() - 24, chip->height() / 2 - 10));
    QVERIFY(shown().isEmpty());
}

QTEST_MAIN(TestRecipientField)
#include "tst_recipient_field.moc"
