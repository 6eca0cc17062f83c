// SPDX-License-Identifier: GPL-3.0-or-later
// How mail is fetched and what happens to it at the server, set in the real window with the keyboard alone. For a look at
// it: SOBRE_SHOTS (a folder for pictures), SOBRE_DARK, SOBRE_FONT (a factor), SOBRE_WORDS (a .qm; the tests then fail).
#include "core/account/server_says.h"
#include "tests/ui/accounts/desk_fixture.h"
#include "tests/ui/accounts/keyboard.h"
#include "ui/accounts/account_settings_window.h"
#include "ui/look/theme.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLocale>
#include <QPointer>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTranslator>

using namespace sobre;
using namespace sobre::ui;
using namespace sobre::ui::test;
using namespace Qt::StringLiterals;

class TestIncomingSettings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsHowItIs();
    void keepsHowOftenToLook();
    void leavesWhatIsAsUsualAsUsual();
    void keepsWhatHappensAtTheServer();
    void leavesARoundedLimitAsItWas();
    void tellsWhatKeepingComesTo();
    void tellsWhatTheServerDoesByItself();
    void asksTheServerBeforeAnotherLogIn();
    void keepsALogInOfTheTerminal();

private:
    void open(const store::AccountRecord &record);
    store::AccountRecord stored() { return m_desk->record(u"marta@example.org"_s); }
    QString words(const char *name)
    {
        const auto *label = m_window->findChild<QLabel *>(QLatin1StringView(name));
        return label->isVisibleTo(m_window) ? label->text() : QString();
    }
    /// Presses Save and waits until all is kept and the window gone.
    bool save()
    {
        m_keys->tabTo("save");
        m_keys->press(Qt::Key_Return);
        return QTest::qWaitFor([this] { return !m_window; });
    }
    void shoot(const QString &name, int scroll = 0);

    std::unique_ptr<DeskFixture> m_desk;
    QPointer<AccountSettingsWindow> m_window;
    std::unique_ptr<Keyboard> m_keys;
};

void TestIncomingSettings::init()
{
    m_desk = std::make_unique<DeskFixture>(DeskFixture::Secrets::Memory);
}

void TestIncomingSettings::cleanup()
{
    delete m_window;
    m_desk.reset();
}

void TestIncomingSettings::open(const store::AccountRecord &given)
{
    store::AccountRecord record = given;
    record.name = record.email = u"marta@example.org"_s;
    record.incomingUrl = u"pop3s://marta@mail.example.org"_s;
    record.outgoingUrl = u"smtps://marta@mail.example.org"_s;
    const auto id = m_desk->store.write([record](store::Database &database) { return store::accounts::add(database, record); });
    QTRY_VERIFY(m_desk->book.byId(*id));
    m_window = new AccountSettingsWindow(m_desk->desk, *id);
    m_keys = std::make_unique<Keyboard>(*m_window);
    QVERIFY(m_keys->show());
}

void TestIncomingSettings::shoot(const QString &name, int scroll)
{
    const QString folder = qEnvironmentVariable("SOBRE_SHOTS");
    if (folder.isEmpty())
        return;
    for (auto *area : m_window->findChildren<QScrollArea *>())
        area->verticalScrollBar()->setValue(scroll);
    QTest::qWait(60);
    m_window->grab().save(folder + u'/' + name + u".png"_s);
}

void TestIncomingSettings::showsHowItIs()
{
    open({.keep = u"30d"_s, .loginChoice = "APOP", .deleteThere = true, .fetchLimit = 5'000'000, .everyMinutes = 15});
    const auto isChecked = [this](const char *name) { return m_window->findChild<QAbstractButton *>(QLatin1StringView(name))->isChecked(); };
    const auto number = [this](const char *name) { return m_window->findChild<QSpinBox *>(QLatin1StringView(name))->value(); };
    shoot(u"incoming-top"_s);
    shoot(u"incoming-bottom"_s, 10'000);
    QCOMPARE(m_window->findChild<QComboBox *>(u"login"_s)->currentText(), u"Password, by APOP"_s);
    QVERIFY(isChecked("keepForDays"));
    QCOMPARE(number("keepDays"), 30);
    QVERIFY(isChecked("deleteThere"));
    QVERIFY(isChecked("limit"));
    QCOMPARE(number("limitNumber"), 5);
    QVERIFY(isChecked("every"));
    QCOMPARE(number("everyNumber"), 15);
    QVERIFY(m_keys->sees(u"Changed: nothing"_s));
}

void TestIncomingSettings::keepsHowOftenToLook()
{
    open({});
    QVERIFY(m_keys->fill("everyNumber", u"25"_s));
    QVERIFY(m_keys->sees(u"Changed: checking"_s));
    QVERIFY(save());
    QCOMPARE(stored().everyMinutes, 25);

    m_window = new AccountSettingsWindow(m_desk->desk, stored().id);
    m_keys = std::make_unique<Keyboard>(*m_window);
    QVERIFY(m_keys->show());
    QVERIFY(m_keys->tabTo("every"));
    m_keys->press(Qt::Key_Space);
    QVERIFY(save());
    QCOMPARE(stored().everyMinutes, 0);
}

void TestIncomingSettings::leavesWhatIsAsUsualAsUsual()
{
    open({});
    QCOMPARE(m_window->findChild<QSpinBox *>(u"everyNumber"_s)->value(), 10);
    QVERIFY(m_keys->tabTo("deleteThere"));
    m_keys->press(Qt::Key_Space);
    QVERIFY(save());
    QCOMPARE(stored().everyMinutes, -1);
    QVERIFY(stored().deleteThere);
}

void TestIncomingSettings::keepsWhatHappensAtTheServer()
{
    open({.keep = u"14d"_s});
    QVERIFY(!m_window->findChild<QSpinBox *>(u"limitNumber"_s)->isEnabled());
    QVERIFY2(!m_window->findChild<QAbstractButton *>(u"deleteThere"_s)->isChecked(), "off unless the person wants it");
    QVERIFY(m_keys->tabTo("limit"));
    m_keys->press(Qt::Key_Space);
    QVERIFY(m_keys->fill("limitNumber", u"7"_s));
    QVERIFY(m_keys->sees(u"Changed: messages on the server"_s));
    QVERIFY(save());
    QCOMPARE(stored().fetchLimit, 7'000'000);
    QCOMPARE(stored().keep, u"14d"_s);
    QVERIFY(!stored().deleteThere);
}

void TestIncomingSettings::leavesARoundedLimitAsItWas()
{
    open({.fetchLimit = 300'000});
    QCOMPARE(m_window->findChild<QSpinBox *>(u"limitNumber"_s)->value(), 1);
    QVERIFY(m_keys->fill("everyNumber", u"25"_s));
    QVERIFY(save());
    QCOMPARE(stored().fetchLimit, 300'000);
}

void TestIncomingSettings::tellsWhatKeepingComesTo()
{
    open({.keep = u"14d"_s});
    const auto day = [](int days) { return QLocale().toString(QDate::currentDate().addDays(days), QLocale::LongFormat); };
    QVERIFY(words("keepComesTo").contains(day(14)));
    QVERIFY(m_keys->fill("keepDays", u"3"_s));
    QVERIFY(words("keepComesTo").contains(day(3)));
    m_window->findChild<QAbstractButton *>(u"keepNever"_s)->click();
    QVERIFY(words("keepComesTo").contains(u"lies safely on this computer"_s));
    m_window->findChild<QAbstractButton *>(u"keepAlways"_s)->click();
    QVERIFY(words("keepComesTo").contains(u"deletes nothing there"_s));
    QVERIFY(words("keepExpiry").isEmpty());
}

void TestIncomingSettings::tellsWhatTheServerDoesByItself()
{
    open({.serverSays = account::ServerSays {.expireDays = 30}.json()});
    shoot(u"incoming-expire"_s, 150);
    QCOMPARE(words("keepExpiry").remove(u"(s)"_s), u"The server itself deletes mail after 30 days."_s);
    for (const auto &[days, told] : {std::pair {0, true}, std::pair {-1, false}}) {
        delete m_window;
        m_desk = std::make_unique<DeskFixture>(DeskFixture::Secrets::Memory);
        open({.serverSays = account::ServerSays {.expireDays = days}.json()});
        QCOMPARE(!words("keepExpiry").isEmpty(), told);
    }
}

// Another way in is tried before it is kept, as another password is.
void TestIncomingSettings::asksTheServerBeforeAnotherLogIn()
{
    open({.incomingMechanism = "SCRAM-SHA-256"});
    QVERIFY(words("loginNote").isEmpty());
    QVERIFY(m_keys->tabTo("login"));
    m_keys->press(Qt::Key_Down);
    QVERIFY(m_keys->sees(u"Changed: log-in"_s));
    QVERIFY(words("loginNote").contains(u"Old and weak"_s));
    shoot(u"incoming-login"_s);
    QSignalSpy changed(m_window, &AccountSettingsWindow::loginChanged);
    QVERIFY(m_keys->tabTo("save"));
    m_keys->press(Qt::Key_Return);
    QTRY_VERIFY(m_keys->sees(u"Save anyway"_s)); // no password is known: it does not work
    QVERIFY(stored().loginChoice.isEmpty());
    m_keys->press(Qt::Key_Return);
    QTRY_COMPARE(stored().loginChoice, "CRAM-MD5");
    QVERIFY2(stored().incomingMechanism.isEmpty(), "what worked by another way is forgotten");
    QTRY_VERIFY(!m_window);
    QCOMPARE(changed.size(), 1);
}

void TestIncomingSettings::keepsALogInOfTheTerminal()
{
    open({.loginChoice = "EXTERNAL", .everyMinutes = 5});
    QCOMPARE(m_window->findChild<QComboBox *>(u"login"_s)->currentText(), u"EXTERNAL"_s);
    QVERIFY(m_keys->fill("everyNumber", u"6"_s));
    QVERIFY(save());
    QCOMPARE(stored().loginChoice, "EXTERNAL");
}

int main(int argc, char **argv)
{
    QApplication::setStyle(QStringLiteral("fusion"));
    QApplication application(argc, argv);
    QTranslator translator;
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    if (const QString file = qEnvironmentVariable("SOBRE_WORDS"); !file.isEmpty() && translator.load(file)) {
        QCoreApplication::installTranslator(&translator);
        QLocale::setDefault(QLocale(translator.language()));
    }
    QFont font = QApplication::font();
    font.setPointSizeF(10 * std::max(1.0, qEnvironmentVariable("SOBRE_FONT").toDouble()));
    QApplication::setFont(font);
    look::Theme theme(application);
    theme.setMode(qEnvironmentVariableIsSet("SOBRE_DARK") ? look::Theme::Mode::Dark : look::Theme::Mode::Light);
    const QCA::Initializer qca;
    TestIncomingSettings test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_incoming_settings.moc"
