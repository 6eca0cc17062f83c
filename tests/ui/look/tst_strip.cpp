// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/label.h"
#include "ui/look/strip.h"
#include "ui/look/theme.h"
#include "ui/look/undo_bar.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace sobre::look;
using namespace Qt::StringLiterals;

namespace {

struct Said {
    QString text;
    QAccessible::AnnouncementPoliteness politeness;
};
QList<Said> said;
int named = 0; ///< how often something was said to have another name

void listen(QAccessibleEvent *event)
{
    named += event->type() == QAccessible::NameChanged;
    if (event->type() != QAccessible::Announcement)
        return;
    const auto *announcement = static_cast<QAccessibleAnnouncementEvent *>(event);
    said.append({ announcement->message(), announcement->politeness() });
}

} // namespace

class TestStrip : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        new Theme(*qApp);
        QAccessible::setActive(true);
        m_before = QAccessible::installUpdateHandler(listen);
    }
    void cleanupTestCase() { QAccessible::installUpdateHandler(m_before); }
    void init() { said.clear(); }

    void speaksWhenShownAndWhenItsWordsChange();
    void canInterrupt();
    void isReadAsOneSentence();
    void isOneStopBeforeItsButtons();
    void buttonsGoBelowWhenNarrow();
    void wrapsInsteadOfCutting();
    void neverTakesWordsForMarkup();
    void copiesItsSentence();
    void undoBarEndsOnce();
    void undoBarWaitsForTheFocus();
    void undoBarCountsDown();

private:
    QAccessible::UpdateHandler m_before = nullptr;
};

void TestStrip::speaksWhenShownAndWhenItsWordsChange()
{
    Strip strip;
    strip.setMessage(Tone::Envelope, Glyph::Lock, u"Envelope."_s, u"Only Ana can read it."_s);
    QVERIFY(said.isEmpty());
    strip.show();
    QCOMPARE(said.size(), 1);
    QCOMPARE(said[0].text, u"Envelope. Only Ana can read it."_s);
    QCOMPARE(said[0].politeness, QAccessible::AnnouncementPoliteness::Polite);
    strip.setMessage(Tone::Envelope, Glyph::Lock, u"Envelope."_s, u"Only Ana can read it."_s);
    QCOMPARE(said.size(), 1);
    strip.setMessage(Tone::Postcard, Glyph::Postcard, u"Postcard."_s, {});
    QCOMPARE(said.size(), 2);
    QCOMPARE(said[1].text, u"Postcard."_s);
}

void TestStrip::canInterrupt()
{
    Strip strip;
    strip.setUrgency(Urgency::Assertive);
    strip.setMessage(Tone::Warn, Glyph::Warn, u"Cannot seal for 1 of 3 people."_s, {});
    strip.show();
    QCOMPARE(said.size(), 1);
    QCOMPARE(said[0].politeness, QAccessible::AnnouncementPoliteness::Assertive);
}

void TestStrip::isReadAsOneSentence()
{
    Strip strip;
    strip.setMessage(Tone::Error, Glyph::Warn, u"Lead."_s, u"Rest."_s);
    QAccessibleInterface *reader = QAccessible::queryAccessibleInterface(&strip);
    QVERIFY(reader);
    QCOMPARE(reader->text(QAccessible::Name), u"Lead. Rest."_s);
    QCOMPARE(reader->role(), QAccessible::AlertMessage);
    strip.setMessage(Tone::Postcard, Glyph::Postcard, u"Lead."_s, u"Rest."_s);
    QCOMPARE(reader->role(), QAccessible::Note);
}

void TestStrip::isOneStopBeforeItsButtons()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *first = new Button(u"First"_s);
    auto *strip = new Strip;
    auto *last = new Button(u"Last"_s);
    for (QWidget *widget : std::initializer_list<QWidget *>{ first, strip, last })
        column->addWidget(widget);
    strip->setMessage(Tone::Warn, Glyph::Warn, u"Lead."_s, u"Rest."_s);
    Button *one = strip->addButton(u"One"_s);
    Button *two = strip->addButton(u"Two"_s);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    first->setFocus();
    QList<QWidget *> way;
    for (int i = 0; i < 4; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        way.append(QApplication::focusWidget());
    }
    QCOMPARE(way, (QList<QWidget *>{ strip, one, two, last }));
    QSignalSpy clicked(two, &QPushButton::clicked);
    two->setFocus();
    QTest::keyClick(two, Qt::Key_Space);
    QCOMPARE(clicked.size(), 1);
}

void TestStrip::buttonsGoBelowWhenNarrow()
{
    Strip strip;
    strip.setMessage(Tone::Warn, Glyph::Warn, u"Cannot seal for 1 of 3 people."_s,
                     u"We have no key for carlos@taller-pena.example. Nothing is sent until you choose."_s);
    for (const QString &text : { u"Find a key"_s, u"Remove Carlos"_s, u"Use a postcard"_s })
        strip.addButton(text);
    strip.resize(1000, strip.heightForWidth(1000));
    strip.show();
    strip.resize(1000, strip.heightForWidth(1000)); // the least height is known now
    const int middle = strip.height() / 2;
    for (Button *button : strip.buttons())
        QVERIFY(qAbs(button->geometry().center().y() - middle) <= 1);
    QVERIFY(strip.heightForWidth(420) > strip.heightForWidth(1000));
    strip.resize(420, strip.heightForWidth(420));
    for (Button *button : strip.buttons()) {
        QVERIFY(button->geometry().top() > strip.height() / 3);
        QVERIFY(strip.rect().contains(button->geometry()));
    }
    strip.setLayoutDirection(Qt::RightToLeft);
    strip.resize(1000, strip.heightForWidth(1000));
    QVERIFY(strip.buttons().first()->x() < 500);
    QVERIFY(strip.buttons().first()->x() > strip.buttons().last()->x());
}

void TestStrip::wrapsInsteadOfCutting()
{
    Strip strip;
    strip.setMessage(Tone::Info, Glyph::Info, {}, QString(400, u'x'));
    const int high = strip.heightForWidth(300);
    QVERIFY(high > 5 * strip.fontMetrics().lineSpacing());
    strip.resize(300, high);
    strip.show();
    QVERIFY(strip.minimumHeight() >= high);
}

void TestStrip::neverTakesWordsForMarkup()
{
    Strip strip;
    strip.setMessage(Tone::Info, Glyph::Info, u"<b>x</b>"_s, u"<img src=\"http://example.org/\"> & more"_s);
    QCOMPARE(strip.accessibleName(), u"<b>x</b> <img src=\"http://example.org/\"> & more"_s);
}

void TestStrip::copiesItsSentence()
{
    Strip strip;
    strip.setMessage(Tone::Error, Glyph::Warn, u"Refused."_s, u"mail.example.org said: 550 no."_s);
    strip.show();
    QVERIFY(QTest::qWaitForWindowActive(&strip));
    strip.setFocus();
    QTest::keyClick(&strip, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), u"Refused. mail.example.org said: 550 no."_s);
}

void TestStrip::undoBarEndsOnce()
{
    using namespace std::chrono_literals;
    QWidget window;
    window.resize(300, 100);
    UndoBar bar(&window);
    bar.move(100, 60); // away from the pointer
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window)); // or the button gets the focus, and the clock stands still
    QSignalSpy undone(&bar, &UndoBar::undone);
    QSignalSpy expired(&bar, &UndoBar::expired);
    bar.offer(u"Moved to Archive."_s, 20ms);
    QVERIFY(bar.isVisible());
    QCOMPARE(said.size(), 1);
    QTRY_COMPARE(expired.size(), 1);
    QVERIFY(!bar.isVisible());

    bar.offer(u"Moved to Trash."_s, 1h);
    bar.button()->click();
    QCOMPARE(undone.size(), 1);
    QVERIFY(!bar.isVisible());
    bar.button()->click();
    QCOMPARE(undone.size(), 1);

    bar.offer(u"One."_s, 1h);
    bar.offer(u"Two."_s, 1h);
    QCOMPARE(expired.size(), 2);
    bar.expire();
    QCOMPARE(expired.size(), 3);
}

void TestStrip::undoBarWaitsForTheFocus()
{
    using namespace std::chrono_literals;
    QWidget window;
    window.resize(300, 100);
    UndoBar bar(&window);
    bar.move(100, 60);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QSignalSpy expired(&bar, &UndoBar::expired);
    bar.offer(u"Moved."_s, 300ms);
    bar.button()->setFocus();
    QTest::qWait(600);
    QCOMPARE(expired.size(), 0);
    bar.button()->clearFocus();
    QTRY_COMPARE_WITH_TIMEOUT(expired.size(), 1, 3000);
}

/// A letter leaves whether somebody looks at the bar or not: the bar says how long there still is, and says it aloud once.
void TestStrip::undoBarCountsDown()
{
    using namespace std::chrono_literals;
    QWidget window;
    window.resize(300, 100);
    UndoBar bar(&window);
    bar.move(100, 60);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const auto words = [&bar] { return bar.findChild<Label *>()->text(); };
    QSignalSpy expired(&bar, &UndoBar::expired);
    bar.offerUntil(3s, [](int left) { return u"Leaves in %1."_s.arg(left); });
    QCOMPARE(words(), u"Leaves in 3."_s);
    named = 0;
    bar.button()->setFocus();
    QTRY_COMPARE_WITH_TIMEOUT(words(), u"Leaves in 2."_s, 1500);
    QTRY_COMPARE_WITH_TIMEOUT(words(), u"Leaves in 1."_s, 1500);
    bar.button()->clearFocus();
    bar.button()->setFocus();
    QCOMPARE(bar.button()->accessibleDescription(), u"Leaves in 1."_s);
    QTRY_COMPARE_WITH_TIMEOUT(expired.size(), 1, 1500);
    QVERIFY(!bar.isVisible());
    QCOMPARE(said.size(), 1);
    QCOMPARE(named, 0);
    bar.offer(u"Moved."_s, 1h); // words that stay
    QTest::qWait(1200);
    QCOMPARE(words(), u"Moved."_s);
}

QTEST_MAIN(TestStrip)
#include "tst_strip.moc"
