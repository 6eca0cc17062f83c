// SPDX-License-Identifier: GPL-3.0-or-later
// The counter without a mouse: by keys, and as a screen reader has it.
#include "tests/ui/counter/counter_fixture.h"
#include "ui/counter/counter_foot.h"
#include "ui/look/segmented_bar.h"

#include <QAccessible>
#include <QScrollBar>
#include <QSet>

#include <numeric>

using namespace sobre;
using namespace sobre::ui;
using namespace sobre::ui::test;

class TestCounterKeys : public QObject, protected CounterFixture {
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
    void deletesALetterThere();
    void goesRoundByTab();
    void hasANameForEverything();
    void goesOnWhereALookFailed();
    void saysFromWhenItIs();
    void staysWhereThePersonWas();
    void keepsTheRowThatIsAskedAboutInSight();
    void closesTheInnermostFirst();

private:
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *focus = m_window->focusWidget();
        QTest::keyClick(focus ? focus : m_window.get(), Qt::Key(key), modifiers);
    }
    bool isAt(const QString &words)
    {
        const auto *focus = qobject_cast<const QPushButton *>(m_window->focusWidget());
        return focus && QString(focus->text()).remove(u'&') == words;
    }
    static QList<Lying> many(int count)
    {
        QList<Lying> all;
        for (int i = 0; i < count; ++i)
            all += Lying {"m" + QByteArray::number(i), 1000, "From: a" + QByteArray::number(i) + "@example.org\nSubject: Number " + QByteArray::number(i) + '\n'};
        return all;
    }
    static QList<qsizetype> newestFirst(int count)
    {
        QList<qsizetype> places(count);
        std::iota(places.rbegin(), places.rend(), 0);
        return places;
    }
};

void TestCounterKeys::deletesALetterThere()
{
    const DialogueScript gone = "C UIDL 4\nS +OK 4 u4\nC DELE 4\nS +OK\n";
    open({listing(Five) + tops(Five, FourUnknown) + quit(), listing(Five) + gone + quit()});
    QTRY_COMPARE(row(0, CounterSenderRole), u"Helen Okafor"_s);
    QTRY_VERIFY(list().hasFocus()); // no key was needed to come here
    press(Qt::Key_Down);
    QCOMPARE(list().selected().size(), 1);
    QVERIFY(words("facts").startsWith(u"It does not say who sent it."_s));
    press(Qt::Key_Delete);
    QVERIFY(isAt(u"Keep"_s)); // Enter alone deletes nothing
    press(Qt::Key_Tab);
    QVERIFY(isAt(u"Delete there"_s));
    press(Qt::Key_Return);
    QTRY_COMPARE(rows(), 4);
    QVERIFY2(m_report->problems.isEmpty(), qPrintable(problems()));
    QVERIFY(list().hasFocus());
    QCOMPARE(list().currentIndex().row(), 1); // what took its place, not the beginning
    press(Qt::Key_Down);
    QCOMPARE(list().selected().size(), 1);
    QCOMPARE(list().selected().first().name.uid, QByteArray("u2"));
}

void TestCounterKeys::goesRoundByTab()
{
    open({listing(Five) + tops(Five, FourUnknown) + quit()});
    QTRY_COMPARE(row(0, CounterSenderRole), u"Helen Okafor"_s);
    QTRY_VERIFY(!button(u"Stop"_s)); // what is under way has ended
    QTRY_VERIFY(list().hasFocus());
    press(Qt::Key_Down);
    QStringList stops;
    do {
        const QWidget *focus = m_window->focusWidget();
        const auto *button = qobject_cast<const QAbstractButton *>(focus);
        stops += button ? QString(button->text()).remove(u'&') : focus == &list() ? u"list"_s : QLatin1StringView(focus->metaObject()->className());
        press(Qt::Key_Tab);
    } while (!list().hasFocus() && stops.size() < 20);
    QCOMPARE(stops, QStringList({u"list"_s, u"Delete there…"_s, u"Fetch"_s, u"Look again"_s, u"All"_s}));
    press(Qt::Key_Backtab);
    press(Qt::Key_Right); // one stop, arrows choose
    QTRY_COMPARE(rows(), 4);
    press(Qt::Key_Right);
    QCOMPARE(row(0, CounterSenderRole), u"Jonas Weber"_s);
}

void TestCounterKeys::hasANameForEverything()
{
    (void)m_desk->addAccount(0, 0, u"marta@second.example"_s, u"Second"_s);
    open({listing(Five) + tops(Five, FourUnknown) + quit()});
    QTRY_COMPARE(row(0, CounterSenderRole), u"Helen Okafor"_s);
    choose({0, 1});
    press(Qt::Key_Delete);
    QVERIFY(strip());
    int named = 0;
    QSet<QString> keys;
    for (QWidget *widget : m_window->findChildren<QWidget *>()) {
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy())
            continue;
        const QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(spoken && !spoken->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
        ++named;
        const auto *button = qobject_cast<const QPushButton *>(widget);
        const QString key = button ? QKeySequence::mnemonic(button->text()).toString() : QString();
        QVERIFY2(key.isEmpty() || !keys.contains(key), qPrintable(u"twice "_s + key));
        keys += key;
    }
    QVERIFY(named >= 8);
    QVERIFY(keys.size() >= 6); // Keep, Delete there, Look again, Delete there…, Fetch, Open
}

void TestCounterKeys::goesOnWhereALookFailed()
{
    open({});
    QTRY_VERIFY(emptyShows(u"It cannot be said what lies there"_s));
    QVERIFY(isAt(u"Try again"_s));
    QVERIFY(!m_window->findChild<CounterFoot *>()->isVisible()); // there is nothing to do anything with
    visits({DialogueScript(""), listing(Five) + tops(Five, FourUnknown) + quit()});
    press(Qt::Key_Return);
    QTRY_COMPARE(rows(), 5);
    QTRY_VERIFY(list().hasFocus());
    QVERIFY(m_window->findChild<CounterFoot *>()->isVisible());
}

void TestCounterKeys::saysFromWhenItIs()
{
    open({listing(Five) + tops(Five, FourUnknown) + quit()});
    QTRY_COMPARE(row(0, CounterSenderRole), u"Helen Okafor"_s);
    QTRY_VERIFY(!button(u"Stop"_s));
    press(Qt::Key_L, Qt::AltModifier);
    QTRY_VERIFY(strip());
    QCOMPARE(rows(), 5);
    QVERIFY2(strip()->sentence().contains(u"What is shown lay there at "_s), qPrintable(strip()->sentence()));
    press(Qt::Key_Escape);
    QVERIFY(!strip());
    QVERIFY(list().hasFocus());
}

void TestCounterKeys::staysWhereThePersonWas()
{
    const QList<Lying> before = many(60);
    QList<Lying> after = before;
    after.removeAt(50);
    open({listing(before) + tops(before, newestFirst(60)) + quit(), listing(after) + tops(after, newestFirst(59)) + quit()});
    QTRY_COMPARE(row(0, CounterSubjectRole), u"Number 59"_s);
    QTRY_VERIFY(!button(u"Stop"_s));
    for (int i = 0; i < 30; ++i)
        press(Qt::Key_Down);
    QCOMPARE(list().selected().first().name.uid, QByteArray("m29"));
    const int top = list().verticalScrollBar()->value();
    QVERIFY(top > 0);
    press(Qt::Key_L, Qt::AltModifier);
    QTRY_COMPARE(rows(), 59);
    QCOMPARE(list().selected().size(), 1);
    QCOMPARE(list().selected().first().name.uid, QByteArray("m29"));
    QCOMPARE(list().currentIndex().row(), 29);
    QVERIFY(qAbs(list().verticalScrollBar()->value() - top) < list().sizeHintForRow(0));
}

void TestCounterKeys::keepsTheRowThatIsAskedAboutInSight()
{
    const QList<Lying> letters = many(60);
    open({listing(letters) + tops(letters, newestFirst(60)) + quit()});
    QTRY_COMPARE(row(0, CounterSubjectRole), u"Number 59"_s);
    QTRY_VERIFY(list().hasFocus());
    while (list().verticalScrollBar()->value() == 0)
        press(Qt::Key_Down); // now it is the last in sight
    press(Qt::Key_Delete);
    QVERIFY(strip());
    QTRY_VERIFY(list().viewport()->rect().contains(list().visualRect(list().currentIndex())));
}

void TestCounterKeys::closesTheInnermostFirst()
{
    open({listing(Five) + tops(Five, FourUnknown) + quit()});
    QTRY_COMPARE(row(0, CounterSenderRole), u"Helen Okafor"_s);
    QTRY_VERIFY(!button(u"Stop"_s));
    press(Qt::Key_Down);
    press(Qt::Key_Delete);
    QVERIFY(strip());
    press(Qt::Key_Escape);
    QVERIFY(!strip());
    QVERIFY(m_window->isVisible());
    QVERIFY(list().hasFocus());
    QCOMPARE(m_visits.load(), 1);
    press(Qt::Key_Escape);
    QVERIFY(!m_window->isVisible());
}

int main(int argc, char **argv)
{
    DeskApplication application(argc, argv);
    TestCounterKeys test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_counter_keys.moc"
