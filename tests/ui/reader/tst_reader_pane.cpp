// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/reader/reader_probe.h"
#include "tests/ui/reader/sample_letters.h"
#include "ui/look/elided_label.h"
#include "ui/reader/hints_page.h"
#include "ui/reader/route_panel.h"
#include "ui/reader/source_window.h"

#include <QAccessible>
#include <QElapsedTimer>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QThread>
#include <QToolButton>

#include <ctime>

using namespace sobre;
using namespace sobre::ui;
using namespace sobre::ui::test;
using namespace Qt::StringLiterals;

class TestReaderPane : public QObject, private ReaderProbe {
    Q_OBJECT

private Q_SLOTS:
    void init() { start(); }
    void cleanup() { m_reader.reset(); }

    void hintsAtKeysWhileNothingIsSelected();
    void showsWhoWroteToWhom();
    void countsSeveralLetters();
    void countsAsReadAfterAWhile();
    void noticesThatTheLetterIsGone();
    void saysThatALetterIsDamaged();
    void showsTheSource();
    void showsAllFields();
    void opensTheRoute();
    void listsTheRouteInANarrowWindow();
    void sharesTheActionsOfTheWindow();
    void ignoresLettersThatWereLeft();
    void keepsTheWindowAwake();
    void canBeWalkedByKeyboard();
    void namesEveryControl();
};

void TestReaderPane::hintsAtKeysWhileNothingIsSelected()
{
    const auto *hints = child<HintsPage>();
    QVERIFY(hints->isVisible());
    for (const char *key : { "N", "Ctrl+N", "Ctrl+K" })
        QVERIFY(hints->accessibleDescription().contains(QString::fromLatin1(key)));
    openText("x");
    QVERIFY(!hints->isVisible());
    m_reader->pane->show(QList<store::LetterId>());
    QVERIFY(hints->isVisible());
    QVERIFY(!m_reader->pane->sourceAction()->isEnabled());
}

void TestReaderPane::showsWhoWroteToWhom()
{
    open(quotes());
    QCOMPARE(title(), u"Re: Agenda for the 28 November assembly"_s);
    QCOMPARE(child<look::ElidedLabel>("senderName")->text(), u"Jonas Weber"_s);
    QCOMPARE(child<look::ElidedLabel>("senderAddress")->text(), u"jonas@example.net"_s);
    QVERIFY(child<>("senderAddress")->isVisible());
    QString to = child<look::ElidedLabel>("recipients")->text();
    QCOMPARE(to.remove(QChar(0x2068)).remove(QChar(0x2069)).left(16), u"to me, Ana Ruiz "_s);
    QVERIFY(child<>("recipients")->toolTip().contains(u"Carlos Peña"_s));
    QVERIFY(child<>("date")->toolTip().contains(u"2026"_s));
    QVERIFY(!child<>("replyTo")->isVisible());
    open(newsletter("127.0.0.1"));
    QVERIFY(child<>("replyTo")->isVisible());
    QVERIFY(child<look::Label>("replyTo")->text().contains(u"programme@mailer.example"_s));
    open(letter("From: \"ana@example.net\" <x@mailer.example>\nSubject: a\n\nx\n"));
    QCOMPARE(child<look::ElidedLabel>("senderName")->text(), u"x@mailer.example"_s);
    QVERIFY(child<>("claim")->isVisible());
}

void TestReaderPane::countsSeveralLetters()
{
    const store::LetterId one = openText("one");
    const store::LetterId two = m_reader->add(doorCode());
    m_reader->pane->show({ one, two, store::LetterId(77) });
    QVERIFY(state().startsWith(u'3'));
    QVERIFY(!body().isVisible());
    QVERIFY(m_reader->pane->findChild<QToolButton *>()->isVisible()); // the same actions are there
}

void TestReaderPane::countsAsReadAfterAWhile()
{
    QSignalSpy read(m_reader->pane.get(), &ReaderPane::readLongEnough);
    const store::LetterId first = openText("first");
    const store::LetterId second = openText("second"); // gone on before the time was over
    QElapsedTimer clock;
    clock.start();
    QVERIFY(read.wait(5000));
    QVERIFY(clock.elapsed() > 1200);
    QCOMPARE(read.first().first().value<store::LetterId>(), second);
    m_reader->pane->hide();
    m_reader->pane->show({ first });
    QTest::qWait(1900);
    QCOMPARE(read.size(), 1); // nobody has seen it
    m_reader->pane->show();
    QVERIFY(read.wait(5000));
    QCOMPARE(read.last().first().value<store::LetterId>(), first);
}

void TestReaderPane::noticesThatTheLetterIsGone()
{
    const store::LetterId id = openText("soon gone");
    m_reader->store().write(
        [id](store::Database &database) { return store::letters::removeForever(database, { id }); });
    QVERIFY(tests::waitUntil([this] { return child<look::EmptyState>()->isVisible(); }));
    QVERIFY(state().contains(u"no longer here"_s));
    QVERIFY(!body().isVisible() && !m_reader->pane->sourceAction()->isEnabled());
    m_reader->pane->show({ store::LetterId(4711) }); // one that never was
    QTest::qWait(100);
    QVERIFY(state().contains(u"no longer here"_s));
}

void TestReaderPane::saysThatALetterIsDamaged()
{
    open(letter(
        "From: a@b.example\nSubject: cut\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n"
        "--x\n\nfirst part\n"));
    QVERIFY(stripSaying(u"damaged or incomplete"_s));
    QVERIFY(text().contains(u"first part"_s));
    const store::LetterId id = m_reader->add(letter("From: a@b.example\nSubject: lost\n\nwords\n"));
    m_reader->store().write([](store::Database &database) {
        return database.run(
            "UPDATE message_frames SET bytes=x'00' WHERE id=(SELECT max(id) FROM message_frames)");
    });
    m_reader->pane->show({ id });
    QVERIFY(tests::waitUntil([this] { return child<look::EmptyState>()->isVisible(); }));
    QVERIFY(tests::waitUntil([this] { return state().contains(u"cannot be opened"_s); }));
    auto *raw = child<look::EmptyState>()->findChild<QAbstractButton *>();
    QVERIFY(raw && raw->isVisible());
    QTest::mouseClick(raw, Qt::LeftButton);
    QVERIFY(child<SourceWindow>());
}

void TestReaderPane::showsTheSource()
{
    openText("\xe2\x80\xaeraw", "Source of all");
    QTest::keyClick(m_reader->pane.get(), Qt::Key_U, Qt::ControlModifier);
    auto *window = child<SourceWindow>();
    QVERIFY(window && window->isVisible());
    auto *source = window->findChild<QPlainTextEdit *>();
    QVERIFY(tests::waitUntil([&] { return source->toPlainText().contains(u"Subject: Source of all"_s); }));
    QVERIFY(source->toPlainText().contains(u"<U+202E>raw"_s));
    QVERIFY(source->isReadOnly());
    QTest::keyClick(source, Qt::Key_Escape);
    QVERIFY(tests::waitUntil([this] { return !child<SourceWindow>(); }));

    openText(store::test::noise(3 << 20, 7));
    QVERIFY(stripSaying(u"very long"_s));
    m_reader->pane->showSource();
    window = child<SourceWindow>();
    source = window->findChild<QPlainTextEdit *>();
    QVERIFY(tests::waitUntil([&] { return source->toPlainText().size() > 900'000; }));
    QVERIFY(source->toPlainText().size() < 1'100'000);
    QVERIFY(window->findChild<look::Strip *>()->spoken().contains(u"Only the first"_s));
}

void TestReaderPane::showsAllFields()
{
    open(doorCode());
    auto *details = child<QAbstractButton>("details");
    auto *fields = child<QPlainTextEdit>("fields");
    QVERIFY(!fields->isVisible());
    details->setFocus();
    QTest::keyClick(details, Qt::Key_Space);
    QVERIFY(fields->isVisible());
    QVERIFY(fields->toPlainText().contains(u"Message-ID: <door@example.net>"_s));
    QVERIFY(fields->toPlainText().contains(u"by mx.example.org"_s));
    fields->setFocus();
    QTest::keyClick(fields, Qt::Key_A, Qt::ControlModifier);
    QVERIFY(fields->textCursor().hasSelection());
    QTest::keyClick(fields, Qt::Key_Tab);
    QVERIFY(!fields->hasFocus());
    openText("another");
    QVERIFY(!fields->isVisible());
}

void TestReaderPane::opensTheRoute()
{
    open(doorCode());
    const auto *summary = child<look::Label>("routeSummary");
    QVERIFY(summary->text().startsWith(u"3 hop"_s));
    QVERIFY(summary->text().contains(u"14 second"_s)
            && summary->text().endsWith(u"TLS claimed all the way"_s));
    const auto *trust = child<look::Label>("routeTrust");
    QVERIFY(!trust->isVisible());
    auto *toggle = child<QAbstractButton>("routeToggle");
    toggle->setFocus();
    QTest::keyClick(toggle, Qt::Key_Space);
    QVERIFY(trust->isVisible());
    QVERIFY(trust->text().contains(u"Only the last one is written by a server you trust"_s));
    QStringList names;
    for (const look::ElidedLabel *label : child<RoutePanel>()->findChildren<look::ElidedLabel *>())
        if (label->isVisible())
            names.append(label->text());
    QVERIFY(names.contains(u"mx.example.org"_s) && names.contains(u"This computer"_s));
    QVERIFY(std::ranges::any_of(names, [](const QString &name) { return name.endsWith(u"yours"_s); }));
    QVERIFY(m_reader->settings().value(u"reader/routeOpen"_s).toBool());
    openText("written here");
    QVERIFY(!child<RoutePanel>()->isVisible());
}

void TestReaderPane::listsTheRouteInANarrowWindow()
{
    m_reader->pane->resize(1100, 700);
    open(doorCode());
    child<QAbstractButton>("routeToggle")->click();
    auto *panel = child<RoutePanel>();
    QVERIFY(!panel->isVertical());
    m_reader->pane->resize(560, 700);
    QVERIFY(tests::waitUntil([&] { return panel->isVertical(); }));
    for (const look::ElidedLabel *label : panel->findChildren<look::ElidedLabel *>())
        QVERIFY(panel->rect().contains(QRect(label->mapTo(panel, QPoint()), label->size())));
}

void TestReaderPane::sharesTheActionsOfTheWindow()
{
    open(doorCode());
    const auto button = [this](const QString &name) -> QToolButton * {
        for (QToolButton *one : m_reader->pane->findChildren<QToolButton *>())
            if (one->accessibleName() == name)
                return one;
        return nullptr;
    };
    QSignalSpy all(m_reader->actions.replyAll, &QAction::triggered);
    QToolButton *replyAll = button(u"Reply to all"_s);
    QVERIFY(replyAll);
    QCOMPARE(replyAll->text(), u"All"_s);
    QVERIFY(replyAll->toolTip().contains(u"Ctrl+Shift+R"_s));
    QTest::mouseClick(replyAll, Qt::LeftButton);
    QCOMPARE(all.size(), 1);
    m_reader->actions.replyAll->setEnabled(false);
    QVERIFY(!replyAll->isEnabled());
    QToolButton *star = button(u"Star"_s);
    QVERIFY(star);
    const QImage without = star->grab().toImage();
    m_reader->actions.star->setChecked(true);
    QVERIFY(star->grab().toImage() != without);
    auto *more = child<QToolButton>("more");
    QVERIFY(more->menu()->actions().contains(m_reader->pane->findAction()));
}

void TestReaderPane::ignoresLettersThatWereLeft()
{
    QList<store::LetterId> ids;
    for (int i = 0; i < 20; ++i) {
        store::test::Draft draft;
        draft.subject = "Letter " + QByteArray::number(i);
        ids.append(m_reader->add(draft.raw()));
    }
    const store::LetterId big
        = m_reader->add(letter("From: a@b.example\nSubject: Big\n\n") + store::test::noise(20 << 20, 3));
    m_reader->pane->show({ big });
    for (const store::LetterId id : ids)
        m_reader->pane->show({ id });
    QVERIFY(tests::waitUntil([this] { return title() == u"Letter 19"_s; }));
    QTest::qWait(300);
    QCOMPARE(title(), u"Letter 19"_s);
    // An answer that is on its way already when the person goes on is not shown either.
    m_reader->pane->show({ ids.at(0) });
    QThread::msleep(300);
    m_reader->pane->show({ ids.at(1) });
    QCoreApplication::processEvents();
    QVERIFY(m_reader->pane->displayed() != ids.at(0));
    QVERIFY(tests::waitUntil([&] { return m_reader->pane->displayed() == ids.at(1); }));
    // And leaving while one is read ends in time.
    m_reader->pane->show({ big });
    m_reader->pane.reset();
}

void TestReaderPane::keepsTheWindowAwake()
{
    QList<QByteArray> letters{ doorCode(), quotes(), newsletter("cinema.example") };
    store::test::Draft draft;
    for (int i = 0; i < 400; ++i)
        draft.body
            += "> a line of an ordinary long letter with https://example.net/ in it and some more words\r\n";
    letters.append(draft.raw());
    open(letters.first()); // fonts and icons are loaded now
    // What the window's own thread computes without a pause: a busy machine does not count.
    const auto spent = [] {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return qint64(time.tv_sec) * 1000 + time.tv_nsec / 1'000'000;
    };
    qint64 before = 0;
    qint64 longest = 0;
    QTimer beat;
    connect(&beat, &QTimer::timeout, this, [&] {
        longest = std::max(longest, spent() - before);
        before = spent();
    });
    for (const QByteArray &raw : letters) {
        const store::LetterId id = m_reader->add(raw);
        longest = 0;
        before = spent();
        beat.start(0);
        m_reader->pane->show({ id });
        QVERIFY(tests::waitUntil([&] { return m_reader->pane->displayed() == id; }));
        QTest::qWait(100); // it is painted
        beat.stop();
        QVERIFY2(longest < 50, qPrintable(u"%1 ms for %2"_s.arg(longest).arg(title())));
    }
}

void TestReaderPane::canBeWalkedByKeyboard()
{
    open(doorCode());
    m_reader->pane->setFocus();
    QVERIFY(body().hasFocus());
    QSet<QString> seen;
    QWidget *start = QApplication::focusWidget();
    for (int i = 0; i < 60; ++i) {
        QWidget *at = QApplication::focusWidget();
        QVERIFY(at);
        seen.insert(at->objectName().isEmpty() ? at->accessibleName() : at->objectName());
        QTest::keyClick(at, Qt::Key_Tab);
        if (QApplication::focusWidget() == start)
            break;
    }
    QCOMPARE(QApplication::focusWidget(), start); // round, without a trap
    for (const char *name :
         { "Reply", "Reply to all", "details", "openAttachment", "saveAttachment", "routeToggle", "more" })
        QVERIFY2(seen.contains(QString::fromLatin1(name)), name);
    // Text is selected by keyboard.
    body().setFocus();
    QTest::keyClick(&body(), Qt::Key_Right, Qt::ShiftModifier | Qt::ControlModifier);
    QCOMPARE(body().textCursor().selectedText().trimmed(), u"Marta"_s);
}

void TestReaderPane::namesEveryControl()
{
    open(doorCode());
    m_reader->pane->findAction()->trigger();
    child<QAbstractButton>("details")->click();
    child<QAbstractButton>("routeToggle")->click();
    for (QWidget *widget : m_reader->pane->findChildren<QWidget *>()) {
        const QByteArrayView type(widget->metaObject()->className());
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || type.startsWith("QLineEditIcon")
            || type == "QScrollBar")
            continue;
        QAccessibleInterface *reader = QAccessible::queryAccessibleInterface(widget);
        QVERIFY(reader);
        QVERIFY2(!reader->text(QAccessible::Name).isEmpty(),
                 qPrintable(widget->objectName() + u' ' + QString::fromLatin1(type)));
        if (auto *button = qobject_cast<QToolButton *>(widget))
            QVERIFY2(!button->toolTip().isEmpty(), qPrintable(button->accessibleName()));
    }
}

SOBRE_READER_MAIN(TestReaderPane)
#include "tst_reader_pane.moc"
