// SPDX-License-Identifier: GPL-3.0-or-later
// Letters in the outbox that are planned for a time, and those that no server took by closed vans.
#include "tests/ui/folders/desk_fixture.h"
#include "ui/composer/time_chooser.h"
#include "ui/look/button.h"
#include "ui/look/strip.h"
#include "ui/outbox/outbox_entry.h"
#include "ui/outbox/outbox_pane.h"

#include <QApplication>
#include <QDateTimeEdit>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

using namespace sobre;
using namespace sobre::ui;
using namespace sobre::ui::test;
using store::FolderId;
using store::LetterId;
using store::OutboxState;

class TestOutboxPlanned : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void saysWhen_data();
    void saysWhen();
    void sendsNow();
    void sendsAllButThese();
    void changesTheTime();
    void keepsTheTimeWhereItHasLeftMeanwhile();
    void saysThatNoVansAreClosed();
    void goesByAnyVan();
    void editsALetterThatNoVanTook();
    void opensTheRefusedAddress();
    void looksLikeTheMockUp();

private:
    OutboxEntry *entry(LetterId letter)
    {
        for (OutboxEntry *one : m_pane->findChildren<OutboxEntry *>()) {
            if (one->item().letter == letter && one->isVisible())
                return one;
        }
        return nullptr;
    }
    QString words(LetterId letter, const char *name)
    {
        OutboxEntry *one = entry(letter);
        return one ? plain(one->findChild<QLabel *>(QString::fromLatin1(name))->text()) : QString();
    }
    QStringList buttons(LetterId letter)
    {
        QStringList texts;
        for (const QPushButton *button : entry(letter) ? entry(letter)->findChildren<QPushButton *>() : QList<QPushButton *>()) {
            if (button->isVisible())
                texts += button->text();
        }
        return texts;
    }
    void click(LetterId letter, const QString &text)
    {
        for (QPushButton *button : entry(letter)->findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text() == text) {
                QTest::mouseClick(button, Qt::LeftButton);
                return;
            }
        }
        QFAIL(qPrintable(u"no button "_s + text));
    }
    store::OutboxRow row(LetterId letter) { return store::outbox::byLetter(m_desk->files.reader(), letter).value_or(store::OutboxRow()); }
    LetterId openVan()
    {
        return m_desk->queue({.account = m_desk->addAccount(0, 0),
                              .state = OutboxState::Failed,
                              .tries = 1,
                              .error = MailError {.kind = MailError::Kind::RequireTlsNotOffered,
                                                  .scope = MailError::Scope::Letter,
                                                  .retry = MailError::Retry::WhenUserActs,
                                                  .server = u"mail.example.org:587"_s},
                              .requireTls = true},
                             "Contract");
    }
    static QDateTime tomorrow(int hour) { return QDateTime(QDate::currentDate().addDays(1), QTime(hour, 0)); }

    std::unique_ptr<DeskFixture> m_desk;
    std::unique_ptr<OutboxPane> m_pane;
};

void TestOutboxPlanned::init()
{
    m_desk = std::make_unique<DeskFixture>();
    m_pane = std::make_unique<OutboxPane>(m_desk->desk);
    m_pane->resize(1000, 560);
    m_pane->show();
    m_pane->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
}

void TestOutboxPlanned::cleanup()
{
    m_pane.reset();
    m_desk.reset();
}

void TestOutboxPlanned::saysWhen_data()
{
    QTest::addColumn<QDateTime>("when");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QStringList>("help");
    const QStringList planned {u"Send now"_s, u"Change time"_s, u"Edit again"_s};
    const QDateTime now = QDateTime::currentDateTime();
    if (now.time() < QTime(22, 0))
        QTest::newRow("today") << QDateTime(now.date(), QTime(23, 55)) << u"Planned for today, 23:55"_s << planned;
    QTest::newRow("tomorrow") << tomorrow(8) << u"Planned for tomorrow, 08:00"_s << planned;
    const QDateTime later = tomorrow(8).addDays(3);
    QTest::newRow("later") << later << u"Planned for "_s + QLocale(QLocale::English, QLocale::UnitedKingdom).toString(later.date(), u"d MMM"_s) << planned;
    // In its last minute it is as any other that leaves soon.
    QTest::newRow("last minute") << now.addSecs(40) << u"Leaves in "_s << QStringList {u"Undo"_s};
}

void TestOutboxPlanned::saysWhen()
{
    QFETCH(QDateTime, when);
    QFETCH(QString, state);
    QFETCH(QStringList, help);
    m_desk->posting.start();
    const auto letter = m_desk->queue({.account = m_desk->addAccount(0, 0), .nextTry = when.toUTC()}, "Carols");
    QTRY_VERIFY2(words(letter, "state").startsWith(state), qPrintable(words(letter, "state")));
    QCOMPARE(buttons(letter), help);
    if (help.size() > 1)
        QCOMPARE(words(letter, "evidence"), u"Sobre must be running then."_s);
}

void TestOutboxPlanned::sendsNow()
{
    const auto letter = m_desk->queue({.account = m_desk->addAccount(0, 0), .nextTry = tomorrow(8).toUTC()}, "Carols");
    QTRY_VERIFY(entry(letter));
    click(letter, u"Send now"_s);
    QTRY_VERIFY(!row(letter).nextTry.isValid());
}

void TestOutboxPlanned::sendsAllButThese()
{
    const auto sendAll = [this] {
        for (QPushButton *button : m_pane->findChildren<QPushButton *>()) {
            if (button->text() == u"Send a&ll now"_s)
                return button;
        }
        return static_cast<QPushButton *>(nullptr);
    };
    const auto account = m_desk->addAccount(0, 0);
    const auto planned = m_desk->queue({.account = account, .nextTry = tomorrow(8).addDays(6).toUTC()}, "Carols");
    QTRY_VERIFY(entry(planned));
    QVERIFY(!sendAll()->isVisible());
    const auto soon = m_desk->queue({.account = account, .nextTry = QDateTime::currentDateTimeUtc().addSecs(50)}, "Hello");
    QTRY_VERIFY(entry(soon));
    QTRY_VERIFY(sendAll()->isVisible());
    QTest::mouseClick(sendAll(), Qt::LeftButton);
    QTRY_VERIFY(!row(soon).nextTry.isValid());
    QCOMPARE(row(planned).nextTry, tomorrow(8).addDays(6).toUTC());
}

void TestOutboxPlanned::changesTheTime()
{
    m_desk->posting.start();
    const auto letter = m_desk->queue({.account = m_desk->addAccount(0, 0), .nextTry = tomorrow(8).toUTC()}, "Carols");
    QTRY_COMPARE(words(letter, "state"), u"Planned for tomorrow, 08:00"_s);
    click(letter, u"Change time"_s);
    auto *chooser = m_pane->findChild<TimeChooser *>();
    QVERIFY(chooser->isVisible());
    QVERIFY(plain(chooser->findChild<QLabel *>()->text()).contains(u"Carols"_s));
    QCOMPARE(chooser->edit()->dateTime(), tomorrow(8));
    chooser->edit()->setDateTime(tomorrow(17));
    shoot(*m_pane, u"outbox-change-time"_s);
    QTest::mouseClick(chooser->take(), Qt::LeftButton);
    QTRY_COMPARE(words(letter, "state"), u"Planned for tomorrow, 17:00"_s);
    QVERIFY(!chooser->isVisible());
    QCOMPARE(row(letter).nextTry, tomorrow(17).toUTC());
    QCOMPARE(row(letter).state, OutboxState::Waiting);
    QCOMPARE(m_desk->folderOf(letter), FolderId::Outbox);
}

void TestOutboxPlanned::keepsTheTimeWhereItHasLeftMeanwhile()
{
    const auto letter = m_desk->queue({.account = m_desk->addAccount(0, 0), .nextTry = tomorrow(8).toUTC()}, "Carols");
    QTRY_VERIFY(entry(letter));
    click(letter, u"Change time"_s);
    auto *chooser = m_pane->findChild<TimeChooser *>();
    (void)m_desk->files.write([letter](store::Database &database) -> Result<> {
        auto place = store::outbox::byLetter(database, letter);
        place->state = OutboxState::Sending; // the clock of the computer was set meanwhile
        return store::outbox::update(database, *place);
    });
    QTest::mouseClick(chooser->take(), Qt::LeftButton);
    QTRY_VERIFY(m_pane->findChild<look::Strip *>()->isVisible());
    QCOMPARE(m_pane->findChild<look::Strip *>()->spoken(), u"It is too late for that: the letter is on its way."_s);
    QCOMPARE(row(letter).state, OutboxState::Sending);
}

void TestOutboxPlanned::saysThatNoVansAreClosed()
{
    const auto letter = openVan();
    QTRY_COMPARE(words(letter, "state"), u"Not sent: the server promises no closed vans"_s);
    QVERIFY2(words(letter, "evidence").startsWith(u"mail.example.org:587 does not promise"_s), qPrintable(words(letter, "evidence")));
    QCOMPARE(buttons(letter), (QStringList {u"Send without closed vans"_s, u"Edit again"_s}));
}

void TestOutboxPlanned::goesByAnyVan()
{
    const auto letter = openVan();
    const auto other = m_desk->queue({.account = row(letter).account, .state = OutboxState::Failed, .error = row(letter).error, .requireTls = true}, "Another");
    QTRY_VERIFY(entry(letter) && entry(other));
    QVERIFY(row(letter).requireTls);
    click(letter, u"Send without closed vans"_s);
    QTRY_COMPARE(row(letter).state, OutboxState::Waiting);
    QVERIFY(!row(letter).requireTls);
    QVERIFY(!row(letter).error);
    QCOMPARE(row(other).state, OutboxState::Failed); // the person spoke of one letter
    QVERIFY(row(other).requireTls);
}

void TestOutboxPlanned::editsALetterThatNoVanTook()
{
    const auto letter = openVan();
    QTRY_VERIFY(entry(letter));
    QSignalSpy edit(m_pane.get(), &OutboxPane::editRequested);
    click(letter, u"Edit again"_s);
    QTRY_COMPARE(edit.size(), 1);
    QVERIFY(edit.first().first().value<Writing>().requireTls); // the wish stays until the person takes it back
}

void TestOutboxPlanned::opensTheRefusedAddress()
{
    const MailError refusal {.kind = MailError::Kind::RecipientRefused, .scope = MailError::Scope::Recipient, .server = u"mail.example.org:587"_s, .serverText = "550 no"};
    const auto letter = m_desk->queue({.account = m_desk->addAccount(0, 0),
                                       .recipients = {{.address = u"ana@example.net"_s},
                                                      {.address = u"nobody@example.org"_s, .state = store::RecipientState::Refused, .error = refusal}},
                                       .state = OutboxState::Failed,
                                       .error = refusal},
                                      "Keys", "ana@example.net, nobody@example.org");
    QTRY_VERIFY(entry(letter));
    QSignalSpy edit(m_pane.get(), &OutboxPane::editRequested);
    click(letter, u"Correct address"_s);
    QTRY_COMPARE(edit.size(), 1);
    QCOMPARE(edit.first().first().value<Writing>().selectRecipient, u"nobody@example.org"_s);
}

void TestOutboxPlanned::looksLikeTheMockUp()
{
    const auto letter = openVan();
    const auto account = row(letter).account;
    m_desk->queue({.account = account, .nextTry = tomorrow(8).toUTC()}, "Carols", "Choir <ana@example.net>");
    const auto far = m_desk->queue({.account = account, .nextTry = tomorrow(8).addDays(4).toUTC()}, "Birthday", "Tom Baker <ana@example.net>");
    QTRY_VERIFY(entry(far));
    shoot(*m_pane, u"outbox-planned"_s);
    click(far, u"Change time"_s);
    shoot(*m_pane, u"outbox-planned-change"_s);
    for (const int width : {420, 300}) {
        m_pane->resize(width, 900);
        shoot(*m_pane, u"outbox-planned-%1"_s.arg(width));
        QTest::qWait(50);
        for (const QWidget *part : m_pane->findChildren<QWidget *>()) {
            const bool told = qobject_cast<const QPushButton *>(part) || qobject_cast<const QDateTimeEdit *>(part);
            if (told && part->isVisible()) {
                const QRect place(part->mapTo(m_pane.get(), QPoint()), part->size());
                QVERIFY2(place.left() >= 0 && place.right() < width, qPrintable(part->accessibleName() + part->objectName()));
            }
        }
    }
}

int main(int argc, char **argv)
{
    const DeskApplication application(argc, argv);
    TestOutboxPlanned test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_outbox_planned.moc"
