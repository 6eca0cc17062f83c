// SPDX-License-Identifier: GPL-3.0-or-later
#include "sealing_test.h"

#include <QAction>
#include <QMenu>

using namespace sobre;
using namespace sobre::ui;
using namespace sobre::ui::test;

/// An envelope that leaves tomorrow is closed today.
class tst_composer_sealed_later : public SealingTest {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { dressApplication(); }
    void init() { beginSealing(); }
    void cleanup() { endSealing(); }

    void waitsSealedInEveryCopy();
    void waitsForNoKeyInTheOpen();
    void staysByteForByteWhateverHappensMeanwhile();
};

void tst_composer_sealed_later::waitsSealedInEveryCopy()
{
    ComposerWindow *window = open();
    write(window, u"ana@example.net"_s, u"Saffron subject"_s, u"Marker saffron text"_s);
    ComposerFixture::head(window)->unfold(false, true);
    ComposerFixture::type(ComposerFixture::head(window)->bcc()->lineEdit(), u"helen@example.com,"_s);
    window->findChild<QAction *>(u"closedVans"_s)->trigger();
    pressSeal(window);
    QTRY_COMPARE(ComposerFixture::seal(window)->tone(), look::Tone::Envelope);
    QSignalSpy sent(window, &ComposerWindow::sent);
    window->findChild<QMenu *>(u"laterMenu"_s)->actions().at(window->findChild<QMenu *>(u"laterMenu"_s)->actions().size() - 3)->trigger();
    QVERIFY(!sent.isEmpty() || sent.wait(5000));
    const QList<LetterId> queued = m_fixture->in(FolderId::Outbox);
    QCOMPARE(queued.size(), 2);
    const QDateTime morning(QDate::currentDate().addDays(1), QTime(8, 0));
    for (const LetterId one : queued) {
        const auto row = store::outbox::byLetter(m_fixture->profile().reader(), one);
        QVERIFY(row);
        const qint64 late = morning.secsTo(row->nextTry);
        QVERIFY2(late >= 0 && late < 10, qPrintable(row->nextTry.toString(Qt::ISODate)));
        QVERIFY(row->requireTls);
        QVERIFY(!m_fixture->profile().raw(one).toLower().contains("saffron"));
        QVERIFY(inside(one).octets.contains("Marker saffron text"));
    }
    m_fixture->profile().close();
    QCOMPARE(filesWith("saffron text"), QStringList());
}

/// Keys come and go, the engine goes, the time is another, the program starts anew: what was sealed is what will leave.
void tst_composer_sealed_later::staysByteForByteWhateverHappensMeanwhile()
{
    ComposerWindow *window = open();
    write(window, u"ana@example.net"_s, u"Saffron subject"_s, u"Marker saffron text"_s);
    pressSeal(window);
    QTRY_COMPARE(ComposerFixture::seal(window)->tone(), look::Tone::Envelope);
    QSignalSpy sent(window, &ComposerWindow::sent);
    auto *menu = window->findChild<QMenu *>(u"laterMenu"_s);
    menu->actions().at(menu->actions().size() - 3)->trigger();
    QVERIFY(!sent.isEmpty() || sent.wait(5000));
    const LetterId letter = sent.first().first().value<LetterId>();
    const QByteArray sealed = m_fixture->profile().raw(letter);
    QVERIFY(sealed.contains("multipart/encrypted") && !sealed.contains("affron"));

    m_fake->keys.clear();
    m_fixture->keys().forget();
    QCOMPARE(m_fixture->profile().raw(letter), sealed);
    m_fixture->engine().setProviders({});
    QVERIFY(m_fixture->profile().write([letter](store::Database &database) -> Result<> {
        const auto row = store::outbox::byLetter(database, letter);
        if (!row)
            return std::unexpected(row.error());
        store::OutboxRow sooner = *row;
        sooner.nextTry = QDateTime::currentDateTimeUtc();
        return store::outbox::update(database, sooner);
    }));
    QCOMPARE(m_fixture->profile().raw(letter), sealed);
    const QString directory = m_fixture->profile().directory();
    m_fixture->closeAll();
    m_fixture->profile().close();
    const auto again = store::Store::open(directory, store::Access::ReadOnly);
    QVERIFY(again);
    const auto reader = (*again)->openReader();
    const auto device = store::LetterDevice::open(**reader, letter);
    QVERIFY(device);
    QCOMPARE((*device)->readAll(), sealed);
}

/// Where it cannot be sealed now, nothing is planned.
void tst_composer_sealed_later::waitsForNoKeyInTheOpen()
{
    ComposerWindow *window = open();
    write(window, u"carlos@taller-pena.example"_s, u"Saffron subject"_s, u"Marker saffron text"_s);
    pressSeal(window);
    QTRY_COMPARE(ComposerFixture::seal(window)->tone(), look::Tone::Warn);
    auto *menu = window->findChild<QMenu *>(u"laterMenu"_s);
    menu->actions().at(menu->actions().size() - 3)->trigger();
    QTest::qWait(300);
    QVERIFY(window->isVisible());
    QVERIFY(m_fixture->in(FolderId::Outbox).isEmpty());
    QVERIFY(ComposerFixture::seal(window)->isAncestorOf(QApplication::focusWidget()) || ComposerFixture::seal(window)->hasFocus()); // which says why
}

SOBRE_COMPOSER_MAIN(tst_composer_sealed_later)
#include "tst_composer_sealed_later.moc"
