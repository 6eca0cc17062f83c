// SPDX-License-Identifier: GPL-3.0-or-later
// A letter that is to leave later: from the menu, at a time of one's own, and what must not happen with it.
#include "composer_test.h"
#include "ui/composer/send_later.h"
#include "ui/composer/time_chooser.h"
#include "ui/preferences/preferences.h"

#include <QDateTimeEdit>
#include <QMenu>

#include <ctime>

using namespace sobre;
using namespace sobre::ui;
using namespace sobre::ui::test;

class tst_composer_later : public ComposerTest {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { dressApplication(); }
    void init() { begin(); }
    void cleanup() { end(); }

    void offersTheTimesThatAreMeant_data();
    void offersTheTimesThatAreMeant();
    void saysByWhichClock();
    void leavesTomorrowMorning();
    void leavesAtATimeOfOnesOwn();
    void keepsTheTimeOfALetterTakenBack();
    void takesNoTimeThatIsOver();
    void escapeClosesTheQuestionOnly();
    void whatIsAskedIsAboutTheChosenTime();
    void sendingAfterAllIsNow();
    void datesByTheClockThatIsPreferred();

private:
    QAction *offer(ComposerWindow *window, const QString &words)
    {
        auto *menu = window->findChild<QMenu *>(u"laterMenu"_s);
        Q_EMIT menu->aboutToShow(); // as when it opens
        for (QAction *one : menu->actions()) {
            if (one->text().remove(u'&').startsWith(words))
                return one;
        }
        return nullptr;
    }
    QDateTime planned(LetterId letter)
    {
        const auto place = store::outbox::byLetter(m_fixture->profile().reader(), letter);
        return place ? place->nextTry : QDateTime();
    }
    LetterId sentBy(ComposerWindow *window, const std::function<void()> &deed)
    {
        QSignalSpy sent(window, &ComposerWindow::sent);
        deed();
        return !sent.isEmpty() || sent.wait(5000) ? sent.first().first().value<LetterId>() : LetterId::None;
    }
    static QDateTime tomorrow(int hour) { return QDateTime(QDate::currentDate().addDays(1), QTime(hour, 0)); }
};

void tst_composer_later::offersTheTimesThatAreMeant_data()
{
    QTest::addColumn<QTime>("now");
    QTest::addColumn<QStringList>("words");
    const QString tomorrow = u"Tomorrow morning, 08:00"_s;
    QTest::newRow("noon") << QTime(12, 0) << QStringList{ u"This evening, 19:00"_s, tomorrow };
    QTest::newRow("almost evening") << QTime(18, 45) << QStringList{ tomorrow };
    QTest::newRow("evening") << QTime(21, 0) << QStringList{ tomorrow };
    QTest::newRow("after midnight") << QTime(1, 30) << QStringList{ u"This morning, 08:00"_s, u"This evening, 19:00"_s, tomorrow };
}

void tst_composer_later::offersTheTimesThatAreMeant()
{
    QFETCH(QTime, now);
    QFETCH(QStringList, words);
    const QDate day(2026, 11, 22);
    QStringList offered;
    for (const SendLater::Offer &one : SendLater::offers(QDateTime(day, now))) {
        offered += QString(one.words).remove(u'&');
        QVERIFY(one.when > QDateTime(day, now));
        QVERIFY(one.when.date() == (one.words.contains(u"omorrow"_s) ? day.addDays(1) : day));
    }
    QCOMPARE(offered, words);
}

void tst_composer_later::saysByWhichClock()
{
    const QByteArray before = qgetenv("TZ");
    qputenv("TZ", "Europe/Madrid");
    tzset();
    // By the difference of that day, not of today.
    QCOMPARE(SendLater::zoneWords(QDateTime(QDate(2026, 11, 22), QTime(8, 0))), u"Time zone: Europe/Madrid, UTC+01:00."_s);
    QCOMPARE(SendLater::zoneWords(QDateTime(QDate(2026, 7, 22), QTime(8, 0))), u"Time zone: Europe/Madrid, UTC+02:00."_s);
    qputenv("TZ", "UTC");
    tzset();
    QCOMPARE(SendLater::zoneWords(QDateTime(QDate(2026, 7, 22), QTime(8, 0))), u"Time zone: UTC."_s);
    before.isNull() ? qunsetenv("TZ") : qputenv("TZ", before);
    tzset();
}

void tst_composer_later::leavesTomorrowMorning()
{
    ComposerWindow *window = open();
    write(window, u"ana@example.net"_s, u"Carols"_s, u"At eight."_s);
    QAction *morning = offer(window, u"Tomorrow morning, 08:00"_s);
    QVERIFY(morning);
    QPointer<ComposerWindow> alive(window);
    const LetterId letter = sentBy(window, [&] { morning->trigger(); });
    QTRY_VERIFY(!alive);
    QCOMPARE(m_fixture->in(FolderId::Outbox), QList<LetterId>{ letter });
    const qint64 late = tomorrow(8).secsTo(planned(letter));
    QVERIFY2(late >= 0 && late < 5, qPrintable(planned(letter).toString(Qt::ISODate))); // not a minute to eight
    QCOMPARE(stored(letter).text.trimmed(), u"At eight."_s);
}

void tst_composer_later::leavesAtATimeOfOnesOwn()
{
    ComposerWindow *window = open();
    write(window, u"ana@example.net"_s, u"Carols"_s, u"At six."_s);
    auto *chooser = window->findChild<TimeChooser *>();
    QVERIFY(!chooser->isVisible());
    offer(window, u"Date and time…"_s)->trigger();
    QVERIFY(chooser->isVisible());
    QCOMPARE(chooser->edit()->dateTime(), tomorrow(8)); // what is proposed
    QVERIFY(chooser->edit()->hasFocus());
    chooser->edit()->setDateTime(tomorrow(18));
    const LetterId letter = sentBy(window, [&] { QTest::keyClick(chooser->edit(), Qt::Key_Return); });
    const qint64 late = tomorrow(18).secsTo(planned(letter));
    QVERIFY2(late >= 0 && late < 5, qPrintable(planned(letter).toString(Qt::ISODate)));
}

// Who changes a word of it means the same time still, and is told what Send does.
void tst_composer_later::keepsTheTimeOfALetterTakenBack()
{
    ComposerWindow *window = open();
    write(window, u"ana@example.net"_s, u"Carols"_s, u"At six."_s);
    auto *chooser = window->findChild<TimeChooser *>();
    offer(window, u"Date and time…"_s)->trigger();
    chooser->edit()->setDateTime(tomorrow(18));
    const LetterId sent = sentBy(window, [&] { QTest::keyClick(chooser->edit(), Qt::Key_Return); });
    const QDateTime before = planned(sent);

    std::optional<Writing> again;
    takeBack(m_fixture->desk(), sent, this, [&again](const Result<Writing> &writing) { again = *writing; });
    QTRY_VERIFY(again);
    ComposerWindow *second = open(*again);
    QVERIFY2(ComposerFixture::said(second).contains(u"was planned for"_s), qPrintable(ComposerFixture::said(second)));
    QAction *asBefore = offer(second, u"As it was planned: "_s);
    QVERIFY(asBefore && asBefore->text().contains(u"18:00"_s));
    const LetterId planned2 = sentBy(second, [&] { asBefore->trigger(); });
    QVERIFY(std::abs(planned(planned2).secsTo(before)) < 5);

    // One that was to go at once knows of no time.
    ComposerWindow *third = open();
    write(third, u"ana@example.net"_s, u"Now"_s, u"At once."_s);
    const LetterId soon = send(third);
    again.reset();
    takeBack(m_fixture->desk(), soon, this, [&again](const Result<Writing> &writing) { again = *writing; });
    QTRY_VERIFY(again);
    ComposerWindow *fourth = open(*again);
    QVERIFY(!offer(fourth, u"As it was planned"_s));
    QVERIFY(!ComposerFixture::notice(fourth));
}

void tst_composer_later::takesNoTimeThatIsOver()
{
    ComposerWindow *window = open();
    write(window, u"ana@example.net"_s, u"Carols"_s, u"Yesterday."_s);
    offer(window, u"Date and time…"_s)->trigger();
    auto *chooser = window->findChild<TimeChooser *>();
    auto *note = chooser->findChild<QLabel *>(u"whenNote"_s);
    QVERIFY2(note->text().contains(u"Time zone: "_s) && note->text().endsWith(u"Sobre must be running then."_s), qPrintable(note->text()));
    chooser->edit()->setDateTime(QDateTime::currentDateTime().addSecs(-60));
    QVERIFY(!chooser->take()->isEnabled());
    QCOMPARE(note->text(), u"That time is over."_s); // the reason stands beside it
    QTest::keyClick(chooser->edit(), Qt::Key_Return);
    QTest::keyClick(chooser->edit(), Qt::Key_Return, Qt::ControlModifier);
    QTest::qWait(100);
    QVERIFY(window->isVisible());
    QVERIFY(m_fixture->in(FolderId::Outbox).isEmpty());
}

void tst_composer_later::escapeClosesTheQuestionOnly()
{
    ComposerWindow *window = open();
    write(window, u"ana@example.net"_s, u"Carols"_s, u"Later."_s);
    ComposerFixture::body(window)->setFocus();
    offer(window, u"Date and time…"_s)->trigger();
    auto *chooser = window->findChild<TimeChooser *>();
    QTest::keyClick(chooser->edit(), Qt::Key_Escape);
    QVERIFY(!chooser->isVisible());
    QVERIFY(window->isVisible());
    QVERIFY(ComposerFixture::body(window)->hasFocus()); // back where it was
}

void tst_composer_later::whatIsAskedIsAboutTheChosenTime()
{
    ComposerWindow *window = open();
    write(window, u"ana@example.net"_s, u""_s, u"The list is attached."_s);
    offer(window, u"Tomorrow morning"_s)->trigger();
    QTRY_VERIFY(ComposerFixture::notice(window));
    QVERIFY2(ComposerFixture::said(window).startsWith(u"Not planned yet."_s), qPrintable(ComposerFixture::said(window)));
    QCOMPARE(ComposerFixture::notice(window)->buttons().first()->text().remove(u'&'), u"Plan it anyway"_s);
    // Ctrl+Enter is the answer to what was asked: it must not send the letter today.
    const LetterId letter = sentBy(window, [&] { QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier); });
    QVERIFY(letter != LetterId::None);
    QVERIFY2(tomorrow(8).secsTo(planned(letter)) >= 0, qPrintable(planned(letter).toString(Qt::ISODate)));
}

void tst_composer_later::sendingAfterAllIsNow()
{
    ComposerWindow *window = open();
    write(window, u"ana@example.net"_s, u""_s, u"Hello."_s);
    offer(window, u"Tomorrow morning"_s)->trigger();
    QTRY_VERIFY(ComposerFixture::notice(window));
    ComposerFixture::type(ComposerFixture::head(window)->subject(), u"Carols"_s); // the question is gone with its cause
    QTRY_VERIFY(!ComposerFixture::notice(window));
    const LetterId letter = send(window);
    QVERIFY(planned(letter) < QDateTime::currentDateTimeUtc().addSecs(60));
}

void tst_composer_later::datesByTheClockThatIsPreferred()
{
    const QByteArray before = qgetenv("TZ");
    qputenv("TZ", "Asia/Kathmandu");
    tzset();
    QList<QByteArray> dates;
    for (const bool local : { false, true }) {
        Preferences preferences;
        preferences.localDate = local;
        preferences.writeTo(m_fixture->settings());
        ComposerWindow *window = open();
        write(window, u"ana@example.net"_s, u"Clock"_s, u"Tick."_s);
        const QByteArray raw = m_fixture->profile().raw(send(window));
        const qsizetype at = raw.indexOf("\r\nDate: ") + 8;
        dates += raw.sliced(at, raw.indexOf("\r\n", at) - at);
    }
    QVERIFY2(dates[0].endsWith(" +0000"), dates[0]);
    QVERIFY2(dates[1].endsWith(" +0545"), dates[1]);
    before.isNull() ? qunsetenv("TZ") : qputenv("TZ", before);
    tzset();
}

SOBRE_COMPOSER_MAIN(tst_composer_later)
#include "tst_composer_later.moc"
