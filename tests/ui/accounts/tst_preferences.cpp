// SPDX-License-Identifier: GPL-3.0-or-later
// Preferences through the real window, with the keyboard alone; and what every window of accounts owes a
// keyboard and a screen reader.
#include "tests/ui/accounts/desk_fixture.h"
#include "tests/ui/accounts/keyboard.h"
#include "ui/accounts/account_settings_window.h"
#include "ui/accounts/add_account_window.h"
#include "ui/accounts/preferences_window.h"
#include "ui/accounts/server_fields.h"
#include "ui/look/theme.h"

#include <QAbstractSpinBox>
#include <QAction>
#include <QComboBox>
#include <QListWidget>
#include <QPointer>
#include <QRegularExpression>
#include <QStackedWidget>
#include <QTemporaryDir>

using namespace sobre;
using namespace sobre::ui;
using namespace sobre::ui::test;
using namespace Qt::StringLiterals;
using Mode = look::Theme::Mode;

class tst_preferences : public QObject {
    Q_OBJECT

private slots:
    void appliesAndKeepsAtOnce();
    void readsWhatMakesSense();
    void choosesAProxy();
    void choosesWhatANetworkMayCost();
    void listsShortcuts();
    void guessesTheOtherServer_data();
    void guessesTheOtherServer();
    void namesEveryControl();
    void hasEachMnemonicOnce();
};

void tst_preferences::appliesAndKeepsAtOnce()
{
    DeskFixture desk(DeskFixture::Secrets::Memory);
    QPointer<PreferencesWindow> window = new PreferencesWindow(desk.desk);
    Keyboard keys(*window);
    QVERIFY(keys.show());
    Preferences told;
    int times = 0;
    connect(window, &PreferencesWindow::changed, this, [&](const Preferences &now) {
        told = now;
        ++times;
    });
    QVERIFY(keys.tabTo("theme"));
    keys.press(Qt::Key_End);
    QCOMPARE(told.theme, Mode::Dark);
    QVERIFY(keys.tabTo("density"));
    keys.press(Qt::Key_Down);
    QVERIFY(told.compact);
    QVERIFY(keys.tabTo("readingSize"));
    keys.press(Qt::Key_Up);
    QCOMPARE(told.readingSize, 110);
    QVERIFY(keys.tabTo("pages"));
    keys.press(Qt::Key_Down);
    QVERIFY(keys.tabTo("markReadAfter"));
    keys.press(Qt::Key_Up);
    QCOMPARE(told.markReadAfter, std::chrono::milliseconds(2000));
    QVERIFY(keys.tabTo("marksRead"));
    keys.press(Qt::Key_Space);
    QVERIFY(!told.marksRead);
    QVERIFY(keys.tabTo("threads"));
    keys.press(Qt::Key_Space);
    QVERIFY(!told.threads);
    QVERIFY(keys.tabTo("pages"));
    keys.press(Qt::Key_Down);
    QVERIFY(keys.tabTo("answer"));
    QVERIFY(!told.answersBelow);
    keys.press(Qt::Key_Down);
    QVERIFY(told.answersBelow);
    QCOMPARE(desk.settings.value("writing/answer"), u"below"_s);
    QVERIFY(keys.tabTo("localDate"));
    QVERIFY(!told.localDate); // nobody is told where the writer is unless they want it
    keys.press(Qt::Key_Space);
    QVERIFY(told.localDate);
    if (qEnvironmentVariableIsSet("SOBRE_SHOTS"))
        window->grab().save(qEnvironmentVariable("SOBRE_SHOTS") + u"/writing.png"_s);
    QCOMPARE(times, 8);
    keys.press(Qt::Key_Escape);
    QTRY_VERIFY(!window);

    desk.settings.sync();
    const QSettings file(desk.store.store().profile().settingsFile(), QSettings::IniFormat);
    QCOMPARE(Preferences::from(file), told); // on the disk, for the next start
    auto *again = new PreferencesWindow(desk.desk);
    QCOMPARE(again->findChild<QComboBox *>(u"theme"_s)->currentText(), u"Dark"_s);
    delete again;
}

void tst_preferences::readsWhatMakesSense()
{
    QTemporaryDir folder;
    QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    QCOMPARE(Preferences::from(settings), Preferences());
    settings.setValue("appearance/theme", u"pink"_s);
    settings.setValue("appearance/readingSize", 100000);
    settings.setValue("reading/markReadAfter", -5);
    settings.setValue("account-1/undoSeconds", u"many"_s);
    const Preferences known = Preferences::from(settings);
    QCOMPARE(known.theme, Mode::FollowSystem);
    QCOMPARE(known.readingSize, Preferences::MostReadingSize);
    QCOMPARE(known.markReadAfter.count(), 0);
    QCOMPARE(Preferences::undoDelay(settings, store::AccountId(1)).count(), 0);
    QCOMPARE(Preferences::undoDelay(settings, store::AccountId(2)), Preferences::UsualUndo);
}

void tst_preferences::choosesAProxy()
{
    DeskFixture desk(DeskFixture::Secrets::Memory);
    QPointer<PreferencesWindow> window = new PreferencesWindow(desk.desk);
    Keyboard keys(*window);
    QVERIFY(keys.show());
    const auto kept = [&desk] { return Preferences::from(desk.settings).proxy; };
    auto *pages = window->findChild<QListWidget *>(u"pages"_s);
    pages->setCurrentRow(3);
    QCOMPARE(kept(), u"none"_s);
    QVERIFY(!window->findChild<QWidget *>(u"proxyHost"_s)->isVisible());
    QVERIFY(keys.tabTo("proxyKind"));
    keys.press(Qt::Key_Down);
    QCOMPARE(kept(), u"system"_s);
    keys.press(Qt::Key_Down);
    QVERIFY(keys.sees(u"Type the name and the port of the proxy."_s));
    QCOMPARE(kept(), u"system"_s); // nothing goes by half a proxy, and nothing around it
    QVERIFY(keys.fill("proxyHost", u"proxy.example"_s));
    QCOMPARE(kept(), u"system"_s);
    QVERIFY(keys.fill("proxyPort", u"1080"_s));
    QCOMPARE(kept(), u"socks5://proxy.example:1080"_s);
    QVERIFY(keys.sees(u"nothing goes around it"_s));
    if (qEnvironmentVariableIsSet("SOBRE_SHOTS"))
        window->grab().save(qEnvironmentVariable("SOBRE_SHOTS") + u"/network.png"_s);
    delete window;

    window = new PreferencesWindow(desk.desk);
    QCOMPARE(window->findChild<QComboBox *>(u"proxyKind"_s)->currentData().toString(), u"socks5"_s);
    QCOMPARE(window->findChild<QLineEdit *>(u"proxyHost"_s)->text(), u"proxy.example"_s);
    QCOMPARE(window->findChild<QLineEdit *>(u"proxyPort"_s)->text(), u"1080"_s);
    delete window;
}

void tst_preferences::choosesWhatANetworkMayCost()
{
    DeskFixture desk(DeskFixture::Secrets::Memory);
    QPointer<PreferencesWindow> window = new PreferencesWindow(desk.desk);
    Keyboard keys(*window);
    QVERIFY(keys.show());
    window->findChild<QListWidget *>(u"pages"_s)->setCurrentRow(3);
    QVERIFY(!Preferences::from(desk.settings).usesMetered);
    QVERIFY(keys.tabTo("usesMetered"));
    keys.press(Qt::Key_Space);
    QVERIFY(Preferences::from(desk.settings).usesMetered);
    delete window;
}

void tst_preferences::listsShortcuts()
{
    DeskFixture desk(DeskFixture::Secrets::Memory);
    PreferencesWindow *window = new PreferencesWindow(desk.desk);
    QAction write(u"&Write"_s);
    write.setShortcut(Qt::CTRL | Qt::Key_N);
    QAction silent(u"Nothing"_s);
    window->setShortcuts({ &write, &silent });
    Keyboard keys(*window);
    QVERIFY(keys.show());
    keys.press(Qt::Key_End);
    keys.press(Qt::Key_Up); // plugins are last
    QTRY_VERIFY(keys.sees(u"Write"_s));
    QVERIFY(keys.sees(write.shortcut().toString(QKeySequence::NativeText)));
    QVERIFY(!keys.sees(u"Nothing"_s)); // has no keys
    delete window;
}

void tst_preferences::guessesTheOtherServer_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("incoming");
    QTest::addColumn<QString>("other");
    QTest::newRow("one name for both") << u"mail.isp.example"_s << true << u"mail.isp.example"_s;
    QTest::newRow("sending first") << u"mail.isp.example"_s << false << u"mail.isp.example"_s;
    QTest::newRow("pop") << u"pop.isp.example"_s << true << u"smtp.isp.example"_s;
    QTest::newRow("pop3") << u"POP3.isp.example"_s << true << u"smtp.isp.example"_s;
    QTest::newRow("smtp receives no mail") << u"smtp.isp.example"_s << false << QString();
    QTest::newRow("no domain") << u"pop"_s << true << u"pop"_s;
}

void tst_preferences::guessesTheOtherServer()
{
    QFETCH(QString, typed);
    QFETCH(bool, incoming);
    using Protocol = net::ServerAddress::Protocol;
    QTEST(otherHost(typed, incoming ? Protocol::Pop3 : Protocol::Smtp), "other");
}

namespace {

// The three windows, the settings with an account in them.
QList<QWidget *> everyWindow(DeskFixture &desk)
{
    const store::AccountRecord record{ .name = u"A"_s,
                                       .email = u"a@isp.example"_s,
                                       .incomingUrl = u"pop3s://a@isp.example"_s,
                                       .outgoingUrl = u"smtps://a@isp.example"_s };
    const auto id = store::test::await<Result<store::AccountId>>(
        [&](QObject *, auto done) { desk.book.add(record, u"x"_s, {}, done); });
    (void)QTest::qWaitFor([&] { return desk.book.byId(*id).has_value(); });
    return { new AddAccountWindow(desk.desk), new AccountSettingsWindow(desk.desk, *id),
             new PreferencesWindow(desk.desk) };
}

} // namespace

void tst_preferences::namesEveryControl()
{
    DeskFixture desk(DeskFixture::Secrets::Memory);
    for (QWidget *window : everyWindow(desk)) {
        for (const QWidget *widget : window->findChildren<QWidget *>()) {
            const bool inner = qobject_cast<const QAbstractSpinBox *>(widget->parentWidget())
                || qobject_cast<const QComboBox *>(widget->parentWidget())
                || widget->objectName().startsWith("qt_"_L1) || widget->inherits("QComboBoxPrivateContainer")
                || widget->inherits("QComboBoxListView");
            if (widget->focusPolicy() == Qt::NoFocus || inner)
                continue;
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            const bool named = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
            // A strip that has nothing to say yet has no name yet.
            QVERIFY2(named || qobject_cast<const look::Strip *>(widget),
                     qPrintable(u"%1 %2 in %3"_s.arg(QLatin1StringView(widget->metaObject()->className()),
                                                     widget->objectName(), window->windowTitle())));
        }
        delete window;
    }
}

void tst_preferences::hasEachMnemonicOnce()
{
    static const QRegularExpression mark(u"&([^& ])"_s);
    DeskFixture desk(DeskFixture::Secrets::Memory);
    for (QWidget *window : everyWindow(desk)) {
        auto *list = window->findChild<QListWidget *>();
        const auto *stack = window->findChild<QStackedWidget *>();
        window->show();
        for (int page = 0; page < stack->count(); ++page) {
            if (list)
                list->setCurrentRow(page);
            else
                const_cast<QStackedWidget *>(stack)->setCurrentIndex(page);
            QTest::qWait(1);
            QHash<QString, QString> used;
            for (const QWidget *widget : window->findChildren<QWidget *>()) {
                if (!widget->isVisibleTo(window))
                    continue;
                const auto *label = qobject_cast<const QLabel *>(widget);
                const auto *button = qobject_cast<const QAbstractButton *>(widget);
                const QString text = label && label->buddy() ? label->text()
                    : button                                 ? button->text()
                                                             : QString();
                const QString key = mark.match(text).captured(1).toLower();
                if (key.isEmpty())
                    continue;
                QVERIFY2(
                    !used.contains(key),
                    qPrintable(u"%1: “%2” and “%3”"_s.arg(window->windowTitle(), used.value(key), text)));
                used.insert(key, text);
            }
        }
        delete window;
    }
}

int main(int argc, char **argv)
{
    QApplication::setStyle(QStringLiteral("fusion"));
    QApplication application(argc, argv);
    const look::Theme theme(application);
    const QCA::Initializer qca;
    tst_preferences test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_preferences.moc"
